<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name></name>
    <message>
        <source>In a call</source>
        <translation>通話中</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>発信</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>While another program is in front</source>
        <translation>ほかのプログラムが前面にあるとき</translation>
    </message>
    <message>
        <source>Mute or unmute the microphone</source>
        <translation>マイクをミュートまたは解除</translation>
    </message>
    <message>
        <source>Turn the camera off or on</source>
        <translation>カメラをオフまたはオン</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>切る</translation>
    </message>
    <message>
        <source>Call bar above all windows, and back</source>
        <translation>すべてのウィンドウの上に通話バー、または戻す</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Hide or show your picture</source>
        <translation>自分の映像を隠すまたは表示</translation>
    </message>
    <message>
        <source>Fit or fill the picture</source>
        <translation>映像を収めるまたは広げる</translation>
    </message>
    <message>
        <source>The far picture in a window of its own</source>
        <translation>相手の映像を別のウィンドウに</translation>
    </message>
    <message>
        <source>Numbers of the call</source>
        <translation>通話の数値</translation>
    </message>
    <message>
        <source>Go to the destination</source>
        <translation>宛先へ移動</translation>
    </message>
    <message>
        <source>Go to the token</source>
        <translation>トークンへ移動</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>発信</translation>
    </message>
    <message>
        <source>Call the last one again</source>
        <translation>最後の宛先にもう一度発信</translation>
    </message>
    <message>
        <source>Go to the card of a link</source>
        <translation>リンクのカードへ移動</translation>
    </message>
    <message>
        <source>Stop a call that is being made</source>
        <translation>発信中の通話をやめる</translation>
    </message>
    <message>
        <source>Show or hide the token</source>
        <translation>トークンを表示または隠す</translation>
    </message>
    <message>
        <source>Clear the token</source>
        <translation>トークンを消す</translation>
    </message>
    <message>
        <source>Remember the token, or forget it</source>
        <translation>トークンを記憶、または忘れる</translation>
    </message>
    <message>
        <source>Send audio in the next call</source>
        <translation>次の通話で音声を送る</translation>
    </message>
    <message>
        <source>Send video in the next call</source>
        <translation>次の通話で映像を送る</translation>
    </message>
    <message>
        <source>Start muted</source>
        <translation>ミュートで始める</translation>
    </message>
    <message>
        <source>Start with the camera off</source>
        <translation>カメラをオフで始める</translation>
    </message>
    <message>
        <source>Devices and sound</source>
        <translation>デバイスと音声</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Check sound and camera</source>
        <translation>音声とカメラの確認</translation>
    </message>
    <message>
        <source>Press the button of the newest notice</source>
        <translation>最新の通知のボタンを押す</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>大きく</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>The usual size</source>
        <translation>通常の大きさ</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>このキー一覧</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Go to the log</source>
        <translation>ログへ移動</translation>
    </message>
    <message>
        <source>Options of the log</source>
        <translation>ログのオプション</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>ログをコピー</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>ログを保存</translation>
    </message>
    <message>
        <source>Go to the latest line</source>
        <translation>最新の行へ移動</translation>
    </message>
    <message>
        <source>Hold to talk, with push-to-talk</source>
        <translation>プッシュトゥトークで、押している間話す</translation>
    </message>
    <message>
        <source>The system will now ask for the microphone: without it the others cannot hear you.</source>
        <translation>システムがマイクの許可を求めます。許可がないと相手に声が届きません。</translation>
    </message>
    <message>
        <source>The system will now ask for the camera: without it the others cannot see you.</source>
        <translation>システムがカメラの許可を求めます。許可がないと相手に姿が見えません。</translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation>ズーム {percent} %</translation>
    </message>
    <message>
        <source>swdesk is running, but it does not answer.</source>
        <translation>swdesk は動いていますが、応答しません。</translation>
    </message>
    <message>
        <source>You can start safely beside it: without your settings and devices, nobody signed in, and nothing is kept. A call that is still running there goes on until it ends.</source>
        <translation>その横で安全に起動できます。設定とデバイスは使わず、サインインもせず、何も保存しません。そこで続いている通話は、終わるまで続きます。</translation>
    </message>
    <message>
        <source>Start safely</source>
        <translation>安全に起動</translation>
    </message>
    <message>
        <source>Started safely</source>
        <translation>安全に起動しました</translation>
    </message>
    <message>
        <source>Without your settings and devices, nobody signed in. Nothing of this start is kept.</source>
        <translation>設定とデバイスは使わず、サインインもしていません。今回の起動の内容は何も保存されません。</translation>
    </message>
    <message>
        <source>swdesk could not start.</source>
        <translation>swdesk を起動できませんでした。</translation>
    </message>
    <message>
        <source>The log is in {file}.</source>
        <translation>ログは {file} にあります。</translation>
    </message>
    <message>
        <source>Call bar above all windows</source>
        <translation>すべてのウィンドウの上の通話バー</translation>
    </message>
    <message>
        <source>A call is going on</source>
        <translation>通話中です</translation>
    </message>
    <message>
        <source>swdesk goes on in the tray</source>
        <translation>swdesk はトレイで動き続けます</translation>
    </message>
    <message>
        <source>Its icon brings the window back. Quit ends the program.</source>
        <translation>アイコンでウィンドウが戻ります。「終了」でプログラムが終わります。</translation>
    </message>
    <message>
        <source>The space did not accept it.</source>
        <translation>スペースがトークンを受け付けませんでした。</translation>
    </message>
    <message>
        <source>Online as</source>
        <translation>オンライン：</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>サインイン中…</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>再接続中…</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>サインインしていません</translation>
    </message>
    <message>
        <source>Connected to {space}</source>
        <translation>{space} に接続しました</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting…</source>
        <translation>接続が切れました。再接続中…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>接続していません</translation>
    </message>
    <message>
        <source>Guest in this call</source>
        <translation>この通話のゲスト</translation>
    </message>
    <message>
        <source>Local lab</source>
        <translation>ローカルラボ</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>トークンの期限切れ</translation>
    </message>
    <message numerus="yes">
        <source>Token expires in %n days</source>
        <translation>
            <numerusform>トークンはあと %n 日で切れます</numerusform>
        </translation>
    </message>
    <message>
        <source>Token expires in {hours} h {minutes} min</source>
        <translation>トークンはあと {hours} 時間 {minutes} 分で切れます</translation>
    </message>
    <message>
        <source>Token expires in {minutes} min</source>
        <translation>トークンはあと {minutes} 分で切れます</translation>
    </message>
    <message>
        <source>Token expires in {seconds} s</source>
        <translation>トークンはあと {seconds} 秒で切れます</translation>
    </message>
    <message>
        <source>Expired {hours} h ago</source>
        <translation>{hours} 時間前に期限切れ</translation>
    </message>
    <message>
        <source>Expired {minutes} min ago</source>
        <translation>{minutes} 分前に期限切れ</translation>
    </message>
    <message>
        <source>Expired just now</source>
        <translation>たった今期限切れ</translation>
    </message>
    <message>
        <source>It may have expired, been cut short when it was copied, or belong to another space.</source>
        <translation>期限が切れたか、コピーのとき途中で切れたか、別のスペースのものかもしれません。</translation>
    </message>
    <message>
        <source>This token may not call that destination</source>
        <translation>このトークンではその宛先に発信できません</translation>
    </message>
    <message>
        <source>The token&apos;s scope does not reach it. Ask for a token that covers the destination, then dial again.</source>
        <translation>トークンの範囲外です。その宛先を含むトークンをもらって、もう一度発信してください。</translation>
    </message>
    <message>
        <source>That destination does not exist</source>
        <translation>その宛先はありません</translation>
    </message>
    <message>
        <source>Check the spelling: /public/name is a room, /private/name a person, +1555… a phone, sip:… SIP.</source>
        <translation>綴りを確かめてください。/public/名前 は部屋、/private/名前 は人、+1555… は電話、sip:… は SIP です。</translation>
    </message>
    <message>
        <source>The other side is busy</source>
        <translation>相手は話し中です</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>数分後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>The call was declined</source>
        <translation>通話は拒否されました</translation>
    </message>
    <message>
        <source>Try again later, or reach them another way.</source>
        <translation>後でもう一度試すか、別の方法で連絡してください。</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>誰も応答しませんでした</translation>
    </message>
    <message>
        <source>The space did not answer</source>
        <translation>スペースが応答しませんでした</translation>
    </message>
    <message>
        <source>Check your network connection, then dial again.</source>
        <translation>ネットワーク接続を確かめて、もう一度発信してください。</translation>
    </message>
    <message>
        <source>Sound and picture could not be set up</source>
        <translation>音声と映像を準備できませんでした</translation>
    </message>
    <message>
        <source>Check that your camera and microphone are free, or untick Send video, then dial again.</source>
        <translation>カメラとマイクが空いているか確かめるか、「映像を送る」を外して、もう一度発信してください。</translation>
    </message>
    <message>
        <source>That makes no call</source>
        <translation>これでは通話できません</translation>
    </message>
    <message>
        <source>Check the destination and what is ticked below it, then dial again.</source>
        <translation>宛先とその下の選択を確かめて、もう一度発信してください。</translation>
    </message>
    <message>
        <source>Answered on another device</source>
        <translation>別のデバイスで応答しました</translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation>ここですることはありません。</translation>
    </message>
    <message>
        <source>The call could not be placed</source>
        <translation>発信できませんでした</translation>
    </message>
    <message>
        <source>Dial again; if it fails the same way, save the log and send it to whoever runs the space.</source>
        <translation>もう一度発信してください。同じように失敗したら、ログを保存してスペースの管理者に送ってください。</translation>
    </message>
    <message>
        <source>Microphone blocked by the system</source>
        <translation>マイクがシステムにブロックされています</translation>
    </message>
    <message>
        <source>Microphone is missing or in use</source>
        <translation>マイクがないか使用中です</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot hear you.</source>
        <translation>通話は続きますが、相手に声が届きません。</translation>
    </message>
    <message>
        <source>Camera blocked by the system</source>
        <translation>カメラがシステムにブロックされています</translation>
    </message>
    <message>
        <source>Camera is missing or in use</source>
        <translation>カメラがないか使用中です</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot see you.</source>
        <translation>通話は続きますが、相手に姿が見えません。</translation>
    </message>
    <message>
        <source>Camera and microphone blocked by the system</source>
        <translation>カメラとマイクがシステムにブロックされています</translation>
    </message>
    <message>
        <source>Camera and microphone are missing or in use</source>
        <translation>カメラとマイクがないか使用中です</translation>
    </message>
    <message>
        <source>The call goes on, but the others can neither see nor hear you.</source>
        <translation>通話は続きますが、相手に姿も声も届きません。</translation>
    </message>
    <message>
        <source>The space did not accept this token</source>
        <translation>スペースがこのトークンを受け付けませんでした</translation>
    </message>
    <message>
        <source>Paste a new token, then dial again.</source>
        <translation>新しいトークンを貼り付けて、もう一度発信してください。</translation>
    </message>
    <message>
        <source>The space did not take the call</source>
        <translation>スペースが通話を受け付けませんでした</translation>
    </message>
    <message>
        <source>No answer to the invitation within 6 seconds. Dial again, or check the destination.</source>
        <translation>6 秒以内に応答がありませんでした。もう一度発信するか、宛先を確かめてください。</translation>
    </message>
    <message>
        <source>The space&apos;s certificate is not trusted</source>
        <translation>スペースの証明書を信頼できません</translation>
    </message>
    <message>
        <source>If your space has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>スペースに独自の認証局があるなら、swdesk を --ca-file ファイル で起動してください。</translation>
    </message>
    <message>
        <source>It is used as soon as it is there.</source>
        <translation>使えるようになりしだい使います。</translation>
    </message>
    <message>
        <source>Plug it in or free it; if it does not come by itself, press the camera button.</source>
        <translation>接続するか空けてください。自動で戻らないときは、カメラのボタンを押してください。</translation>
    </message>
    <message>
        <source>They are used as soon as they are there; if the picture does not come by itself, press the camera button.</source>
        <translation>使えるようになりしだい使います。映像が自動で出ないときは、カメラのボタンを押してください。</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>スピーカーがありません</translation>
    </message>
    <message>
        <source>The call goes on, but you cannot hear the others. One that is plugged in is used at once.</source>
        <translation>通話は続きますが、相手の声が聞こえません。接続すればすぐに使います。</translation>
    </message>
    <message>
        <source>Allow swdesk in the system&apos;s settings, then dial.</source>
        <translation>システムの設定で swdesk を許可してから発信してください。</translation>
    </message>
    <message>
        <source>Trying...</source>
        <translation>試行中...</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>接続中...</translation>
    </message>
    <message>
        <source>Ringing...</source>
        <translation>呼び出し中...</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続しました</translation>
    </message>
    <message>
        <source>Reconnecting...</source>
        <translation>再接続中...</translation>
    </message>
    <message>
        <source>Disconnecting...</source>
        <translation>切断中...</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>切断しました</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗しました</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了しました</translation>
    </message>
    <message>
        <source>Picture frozen: asked for a new one</source>
        <translation>映像が止まりました。新しい映像を要求しています</translation>
    </message>
    <message>
        <source>Network lost</source>
        <translation>ネットワークが切れました</translation>
    </message>
    <message>
        <source>Sound and picture are still up; the way to the space is being restored.</source>
        <translation>音声と映像は続いています。スペースへの経路を回復しています。</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>The call is being restored; nothing to do.</source>
        <translation>通話を回復しています。操作は不要です。</translation>
    </message>
    <message>
        <source>Receiving only</source>
        <translation>受信のみ</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>マイクなし</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>カメラオフ</translation>
    </message>
    <message>
        <source>The token has expired</source>
        <translation>トークンの期限が切れました</translation>
    </message>
    <message>
        <source>This call goes on; new calls need a new token.</source>
        <translation>この通話は続きます。新しい通話には新しいトークンが必要です。</translation>
    </message>
    <message>
        <source>The token expires in {minutes} min</source>
        <translation>トークンはあと {minutes} 分で切れます</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>カメラなし</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>トークンがありません</translation>
    </message>
    <message>
        <source>not a token: too long, or characters that no token has</source>
        <translation>トークンではありません。長すぎるか、トークンにない文字があります</translation>
    </message>
    <message>
        <source>the token&apos;s header has fields of the wrong type</source>
        <translation>トークンのヘッダーに型の誤ったフィールドがあります</translation>
    </message>
    <message>
        <source>this is a refresh token; an access token (SAT) is needed</source>
        <translation>これは更新用トークンです。アクセストークン (SAT) が必要です</translation>
    </message>
    <message>
        <source>the token names an impossible host</source>
        <translation>トークンがありえないホストを示しています</translation>
    </message>
    <message>
        <source>the token&apos;s header is not base64url</source>
        <translation>トークンのヘッダーが base64url ではありません</translation>
    </message>
    <message>
        <source>the token&apos;s header cannot be decoded</source>
        <translation>トークンのヘッダーを読めません</translation>
    </message>
    <message>
        <source>the token&apos;s header is not an object</source>
        <translation>トークンのヘッダーがオブジェクトではありません</translation>
    </message>
    <message>
        <source>This system has no keyring</source>
        <translation>このシステムにはキーリングがありません</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps secrets safe</source>
        <translation>このシステムには秘密を安全に保管するキーリングがありません</translation>
    </message>
    <message>
        <source>the token is cut short: {found} of {all} segments</source>
        <translation>トークンが途中で切れています。{all} 個中 {found} 個の部分しかありません</translation>
    </message>
    <message>
        <source>swdesk had a fault last time</source>
        <translation>前回 swdesk で問題が発生しました</translation>
    </message>
    <message>
        <source>A report is kept on this computer only.</source>
        <translation>報告はこのコンピューターにだけ保存されています。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>kind of destination</comment>
        <translation>部屋</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of destination</comment>
        <translation>人</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>kind of destination</comment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Phone number</source>
        <comment>kind of destination</comment>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Starts with /public/ or /private/, or is +15551234567 or sip:user@host</source>
        <translation>/public/ か /private/ で始めるか、+15551234567 や sip:user@host とします</translation>
    </message>
    <message>
        <source>The link names nobody to call.</source>
        <translation>リンクに発信先がありません。</translation>
    </message>
    <message>
        <source>The link is longer than any destination may be.</source>
        <translation>リンクが宛先として長すぎます。</translation>
    </message>
    <message>
        <source>The link holds characters that are not seen and may hide whom it calls.</source>
        <translation>リンクに見えない文字があり、発信先を隠しているおそれがあります。</translation>
    </message>
    <message>
        <source>The link is damaged: its percent escapes mean nothing.</source>
        <translation>リンクが壊れています。% の符号に意味がありません。</translation>
    </message>
    <message>
        <source>“{part}” is no kind of link that makes a call.</source>
        <translation>「{part}」は発信できる種類のリンクではありません。</translation>
    </message>
    <message>
        <source>“{part}” is nothing that can be called.</source>
        <translation>「{part}」には発信できません。</translation>
    </message>
    <message>
        <source>Its part “{part}” would have the call go elsewhere.</source>
        <translation>「{part}」の部分は通話を別の所へ向けます。</translation>
    </message>
    <message>
        <source>Its number holds within “{part}” only, and not here.</source>
        <translation>その番号は「{part}」の中だけで有効で、ここでは使えません。</translation>
    </message>
    <message>
        <source>“{part}” is an order to a telephone network, not a number.</source>
        <translation>「{part}」は電話網への命令で、番号ではありません。</translation>
    </message>
    <message>
        <source>It brings a token or a password. No link may: a token is pasted by you alone.</source>
        <translation>トークンかパスワードが含まれています。リンクには許されません。トークンを貼り付けるのはあなただけです。</translation>
    </message>
    <message>
        <source>A link for guests has one embed token, one host and an address of that space.</source>
        <translation>ゲスト用リンクには、埋め込みトークン、ホスト、そのスペースのアドレスが一つずつ必要です。</translation>
    </message>
    <message>
        <source>Its embed token is damaged.</source>
        <translation>埋め込みトークンが壊れています。</translation>
    </message>
    <message>
        <source>“{part}” is not the name of a host.</source>
        <translation>「{part}」はホストの名前ではありません。</translation>
    </message>
    <message>
        <source>A link for guests: Dial shows its card.</source>
        <translation>ゲスト用リンクです。「発信」でカードが表示されます。</translation>
    </message>
    <message>
        <source>A short number: it is dialled as it stands.</source>
        <translation>短い番号です。このまま発信します。</translation>
    </message>
    <message>
        <source>A local number without a country: it is dialled as it stands. Begin with + and the country&apos;s code.</source>
        <translation>国のない市内番号です。このまま発信します。+ と国番号で始めてください。</translation>
    </message>
    <message>
        <source>Its length is unusual for a number: check it before you dial.</source>
        <translation>番号として長さが普通ではありません。発信前に確かめてください。</translation>
    </message>
    <message>
        <source>Key in {digits} once somebody answered.</source>
        <translation>相手が出たら {digits} を押してください。</translation>
    </message>
    <message>
        <source>Left out, as it means nothing here: {parts}</source>
        <translation>ここでは意味がないため省きました：{parts}</translation>
    </message>
    <message>
        <source>Calls {destination}</source>
        <translation>{destination} に発信します</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>着信音の出力先</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>テスト音</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>無音</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>音なし</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>テスト画像</translation>
    </message>
    <message>
        <source>Speaker blocked by the system</source>
        <translation>スピーカーがシステムにブロックされています</translation>
    </message>
    <message>
        <source>Ring device blocked by the system</source>
        <translation>着信音デバイスがシステムにブロックされています</translation>
    </message>
    <message>
        <source>Microphone in use by another program</source>
        <translation>マイクを別のプログラムが使用中です</translation>
    </message>
    <message>
        <source>Speaker in use by another program</source>
        <translation>スピーカーを別のプログラムが使用中です</translation>
    </message>
    <message>
        <source>Ring device in use by another program</source>
        <translation>着信音デバイスを別のプログラムが使用中です</translation>
    </message>
    <message>
        <source>Camera in use by another program</source>
        <translation>カメラを別のプログラムが使用中です</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>マイクが見つかりません</translation>
    </message>
    <message>
        <source>No speaker found</source>
        <translation>スピーカーが見つかりません</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>スピーカーなし</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>カメラが見つかりません</translation>
    </message>
    <message>
        <source>Allow it in your desktop&apos;s privacy settings, or for a Flatpak or Snap with its permission tool.</source>
        <translation>デスクトップのプライバシー設定、Flatpak や Snap ではその権限ツールで許可してください。</translation>
    </message>
    <message>
        <source>Your account needs access to /dev/video* (often the group “video”), or the desktop&apos;s privacy settings block it.</source>
        <translation>アカウントに /dev/video* へのアクセス（多くは「video」グループ）が必要か、デスクトップのプライバシー設定がブロックしています。</translation>
    </message>
    <message>
        <source>Microphone: a file</source>
        <translation>マイク：ファイル</translation>
    </message>
    <message>
        <source>Camera: a file</source>
        <translation>カメラ：ファイル</translation>
    </message>
    <message>
        <source>Microphone: other sources</source>
        <translation>マイク：ほかの入力元</translation>
    </message>
    <message>
        <source>Speaker: other sources</source>
        <translation>スピーカー：ほかの出力先</translation>
    </message>
    <message>
        <source>Ring on: other sources</source>
        <translation>着信音の出力先：ほか</translation>
    </message>
    <message>
        <source>Camera: other sources</source>
        <translation>カメラ：ほかの入力元</translation>
    </message>
    <message>
        <source>Microphone: {device} is used now.</source>
        <translation>マイク：{device} を使っています。</translation>
    </message>
    <message>
        <source>Speaker: {device} is used now.</source>
        <translation>スピーカー：{device} を使っています。</translation>
    </message>
    <message>
        <source>Camera: {device} is used now.</source>
        <translation>カメラ：{device} を使っています。</translation>
    </message>
    <message>
        <source>It is your microphone again.</source>
        <translation>ふたたびあなたのマイクです。</translation>
    </message>
    <message>
        <source>It is your speaker again.</source>
        <translation>ふたたびあなたのスピーカーです。</translation>
    </message>
    <message>
        <source>It is your camera again.</source>
        <translation>ふたたびあなたのカメラです。</translation>
    </message>
    <message>
        <source>The system&apos;s microphone changed</source>
        <translation>システムのマイクが変わりました</translation>
    </message>
    <message>
        <source>The system&apos;s speaker changed</source>
        <translation>システムのスピーカーが変わりました</translation>
    </message>
    <message>
        <source>The system&apos;s camera changed</source>
        <translation>システムのカメラが変わりました</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>設定を開く</translation>
    </message>
    <message>
        <source>System default ({device})</source>
        <translation>システムの既定 ({device})</translation>
    </message>
    <message>
        <source>System default (none)</source>
        <translation>システムの既定 (なし)</translation>
    </message>
    <message>
        <source>{device} — in use now</source>
        <translation>{device} — 現在使用中</translation>
    </message>
    <message>
        <source>{device} — not connected</source>
        <translation>{device} — 未接続</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>It is taken as soon as it is free.</source>
        <translation>空きしだい使います。</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>別のプログラムが使用中</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>接続してください。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>{device} was unplugged</source>
        <translation>{device} が外されました</translation>
    </message>
    <message>
        <source>{device} is back</source>
        <translation>{device} が戻りました</translation>
    </message>
    <message>
        <source>{device} is used now.</source>
        <translation>{device} を使っています。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>The system will ask for your leave</source>
        <translation>システムが許可を求めます</translation>
    </message>
    <message>
        <source>Not accepted.</source>
        <translation>受け付けられませんでした。</translation>
    </message>
    <message>
        <source>{key} has another use: {action}. Choose another key, or change that one first.</source>
        <translation>{key} は別の操作に使われています：{action}。別のキーを選ぶか、先にそちらを変えてください。</translation>
    </message>
    <message>
        <source>{key} has another use: {action}.</source>
        <translation>{key} は別の操作に使われています：{action}。</translation>
    </message>
    <message>
        <source>The session is ending</source>
        <translation>セッションが終わります</translation>
    </message>
    <message>
        <source>It was asked to wait, because a call is going on. Hang up, then log out once more.</source>
        <translation>通話中なので待つように頼みました。通話を切ってから、もう一度ログアウトしてください。</translation>
    </message>
    <message>
        <source>Quitting hangs up. The call can also go on in a small bar of its own.</source>
        <translation>終了すると通話が切れます。小さなバーで通話を続けることもできます。</translation>
    </message>
    <message>
        <source>swdesk is on the list of Windows. Who opens them is chosen in Settings, under Apps, Default apps.</source>
        <translation>swdesk は Windows の一覧にあります。開くプログラムは設定の「アプリ」「既定のアプリ」で選びます。</translation>
    </message>
    <message>
        <source>macOS asks the app itself: put swdesk into Applications and start it once.</source>
        <translation>macOS はアプリ自身に尋ねます。swdesk を「アプリケーション」に入れて一度起動してください。</translation>
    </message>
    <message>
        <source>How links are opened on this system is not known.</source>
        <translation>このシステムでのリンクの開き方は不明です。</translation>
    </message>
    <message>
        <source>The registry cannot be written: {why}.</source>
        <translation>レジストリに書き込めません: {why}。</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>{file} を削除できません: {why}。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>{file} に書き込めません: {why}。</translation>
    </message>
    <message>
        <source>{file} cannot be read, so it is left as it is.</source>
        <translation>{file} を読み取れないため、そのままにします。</translation>
    </message>
    <message>
        <source>{program} is missing, which knows what opens a link: install the package xdg-utils.</source>
        <translation>リンクを開くプログラムを調べる {program} がありません。パッケージ xdg-utils をインストールしてください。</translation>
    </message>
    <message>
        <source>{program} did not do its work; try again.</source>
        <translation>{program} が処理を終えませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Links cannot be registered from here on this system.</source>
        <translation>このシステムでは、ここからリンクを登録できません。</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>who opens a link</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>This link makes no call</source>
        <translation>このリンクでは通話できません</translation>
    </message>
    <message>
        <source>Nothing was dialled.</source>
        <translation>何も発信しませんでした。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>It took the place of an earlier link, to {destination}.</source>
        <translation>前のリンク（{destination} 宛て）と入れ替わりました。</translation>
    </message>
    <message>
        <source>Call from a link?</source>
        <translation>リンクから発信しますか？</translation>
    </message>
    <message>
        <source>Join as a guest?</source>
        <translation>ゲストとして参加しますか？</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>Your call to {destination} goes on until you hang up.</source>
        <translation>{destination} との通話は、切るまで続きます。</translation>
    </message>
    <message>
        <source>A link asks for another call</source>
        <translation>リンクが別の通話を求めています</translation>
    </message>
    <message>
        <source>Hanging up…</source>
        <translation>切っています…</translation>
    </message>
    <message>
        <source>Hang up and call</source>
        <translation>切って発信</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Nobody can be a guest during a call: join once it has ended.</source>
        <translation>通話中はゲストになれません。通話が終わってから参加してください。</translation>
    </message>
    <message>
        <source>There is no token yet. Paste yours above: the link is kept.</source>
        <translation>まだトークンがありません。上に貼り付けてください。リンクは保持されます。</translation>
    </message>
    <message>
        <source>You call as {name}, in {space}.</source>
        <translation>{space} の {name} として発信します。</translation>
    </message>
    <message>
        <source>You call with your token for {space}.</source>
        <translation>{space} のトークンで発信します。</translation>
    </message>
    <message>
        <source>You call with the token above, which is not signed in yet.</source>
        <translation>上のトークンで発信します。まだサインインしていません。</translation>
    </message>
    <message>
        <source>You join as a guest of {host}.</source>
        <translation>{host} のゲストとして参加します。</translation>
    </message>
    <message>
        <source>held back by the network</source>
        <translation>ネットワークのため制限中</translation>
    </message>
    <message>
        <source>held back by this computer</source>
        <translation>このコンピューターのため制限中</translation>
    </message>
    <message>
        <source>paused: the network carries sound only</source>
        <translation>一時停止：ネットワークが音声しか運べません</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>まもなく</translation>
    </message>
    <message>
        <source>Picture in</source>
        <translation>受信映像</translation>
    </message>
    <message>
        <source>Picture out</source>
        <translation>送信映像</translation>
    </message>
    <message>
        <source>Sound in, out</source>
        <translation>音声の受信、送信</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往復時間</translation>
    </message>
    <message>
        <source>Loss in, out</source>
        <translation>損失の受信、送信</translation>
    </message>
    <message>
        <source>Jitter sound, picture</source>
        <translation>ジッター 音声、映像</translation>
    </message>
    <message>
        <source>Encode, decode</source>
        <translation>符号化、復号</translation>
    </message>
    <message>
        <source>Convert, paint</source>
        <translation>変換、描画</translation>
    </message>
    <message>
        <source>Picture budget</source>
        <translation>映像の時間</translation>
    </message>
    <message>
        <source>{percent} % of one core</source>
        <translation>1 コアの {percent} %</translation>
    </message>
    <message>
        <source>{percent} % used</source>
        <translation>{percent} % 使用</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} fps</translation>
    </message>
    <message>
        <source>{number} Mbit/s</source>
        <translation>{number} Mbit/s</translation>
    </message>
    <message>
        <source>{number} kbit/s</source>
        <translation>{number} kbit/s</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>Counts from the next call</source>
        <translation>次の通話から有効</translation>
    </message>
    <message>
        <source>all one hears, repairs losses</source>
        <translation>聞こえる音すべて、損失を補う</translation>
    </message>
    <message>
        <source>up to 7 kHz, as good telephones</source>
        <translation>7 kHz まで、よい電話なみ</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, µ-law</source>
        <translation>3.4 kHz まで、電話なみ、µ-law</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, A-law</source>
        <translation>3.4 kHz まで、電話なみ、A-law</translation>
    </message>
    <message>
        <source>every browser has it</source>
        <translation>どのブラウザーにもある</translation>
    </message>
    <message>
        <source>what video telephones have</source>
        <translation>テレビ電話にある</translation>
    </message>
    <message>
        <source>about a tenth of the work of {quality}</source>
        <translation>{quality} の約 1/10 の処理量</translation>
    </message>
    <message>
        <source>about a fifth of the work of {quality}</source>
        <translation>{quality} の約 1/5 の処理量</translation>
    </message>
    <message>
        <source>about a third of the work of {quality}</source>
        <translation>{quality} の約 1/3 の処理量</translation>
    </message>
    <message>
        <source>about half the work of {quality}</source>
        <translation>{quality} の約半分の処理量</translation>
    </message>
    <message>
        <source>about two thirds of the work of {quality}</source>
        <translation>{quality} の約 2/3 の処理量</translation>
    </message>
    <message>
        <source>about the same work as {quality}</source>
        <translation>{quality} とほぼ同じ処理量</translation>
    </message>
    <message>
        <source>about twice the work of {quality}</source>
        <translation>{quality} の約 2 倍の処理量</translation>
    </message>
    <message>
        <source>about four times the work of {quality}</source>
        <translation>{quality} の約 4 倍の処理量</translation>
    </message>
    <message>
        <source>Picture quality</source>
        <translation>映像の品質</translation>
    </message>
    <message>
        <source>Sound: try first</source>
        <translation>音声：最初に試すもの</translation>
    </message>
    <message>
        <source>Picture: try first</source>
        <translation>映像：最初に試すもの</translation>
    </message>
    <message>
        <source>the usual work</source>
        <translation>通常の処理量</translation>
    </message>
    <message>
        <source>{width}×{height}, up to {fps} pictures a second and {rate} Mbit/s</source>
        <translation>{width}×{height}、毎秒 {fps} 枚、{rate} Mbit/s まで</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>picture quality</comment>
        <translation>低</translation>
    </message>
    <message>
        <source>Counts from the next call.</source>
        <translation>次の通話から有効です。</translation>
    </message>
    <message>
        <source>Counts from the next sign-in.</source>
        <translation>次のサインインから有効です。</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>次の起動から有効です。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>映像</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>デスクトップ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>通常の順序</translation>
    </message>
    <message>
        <source>Keys while another program is in front</source>
        <translation>ほかのプログラムが前面のときのキー</translation>
    </message>
    <message>
        <source>Those of the last group of the list.</source>
        <translation>一覧の最後のグループのキーです。</translation>
    </message>
    <message>
        <source>Pause other players in a call</source>
        <translation>通話中はほかの再生を止める</translation>
    </message>
    <message>
        <source>They play on afterwards, unless you have seen to them yourself.</source>
        <translation>通話後に続きを再生します。自分で操作した場合は除きます。</translation>
    </message>
    <message>
        <source>Command when a call is dialled</source>
        <translation>発信したときのコマンド</translation>
    </message>
    <message>
        <source>Run without a shell; SWDESK_DESTINATION and other variables tell of the call.</source>
        <translation>シェルを使わずに実行します。SWDESK_DESTINATION などの変数が通話の内容を伝えます。</translation>
    </message>
    <message>
        <source>Command when a call is connected</source>
        <translation>通話がつながったときのコマンド</translation>
    </message>
    <message>
        <source>Command when a call loses its connection</source>
        <translation>通話の接続が切れたときのコマンド</translation>
    </message>
    <message>
        <source>Command when a call has ended</source>
        <translation>通話が終わったときのコマンド</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Remember the token</source>
        <translation>トークンを記憶</translation>
    </message>
    <message>
        <source>In the system&apos;s keyring and nowhere else. Switched off, it is forgotten.</source>
        <translation>システムのキーリングだけに保存します。オフにすると忘れます。</translation>
    </message>
    <message>
        <source>Sound and camera</source>
        <translation>音声とカメラ</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed.</source>
        <translation>話して聞き、映像を見ます。通話は不要です。</translation>
    </message>
    <message>
        <source>Microphone gain</source>
        <translation>マイクのゲイン</translation>
    </message>
    <message>
        <source>Only what is sent is changed, never the system&apos;s mixer.</source>
        <translation>送る音だけを変え、システムのミキサーは変えません。</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>エコー除去</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours. Off, use a headset.</source>
        <translation>相手の音を自分の音から除きます。オフならヘッドセットを使ってください。</translation>
    </message>
    <message>
        <source>Noise suppression</source>
        <translation>雑音抑制</translation>
    </message>
    <message>
        <source>Take away fans and typing.</source>
        <translation>ファンや打鍵の音を取り除きます。</translation>
    </message>
    <message>
        <source>Automatic gain</source>
        <translation>自動ゲイン</translation>
    </message>
    <message>
        <source>Bring your voice to an even level.</source>
        <translation>声を一定の大きさにします。</translation>
    </message>
    <message>
        <source>Studio mode</source>
        <translation>スタジオモード</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets.</source>
        <translation>処理なし、ステレオ：音楽とよいヘッドセット向け。</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>プッシュトゥトーク</translation>
    </message>
    <message>
        <source>Muted but while you hold a key.</source>
        <translation>キーを押している間のほかはミュートです。</translation>
    </message>
    <message>
        <source>The key to hold</source>
        <translation>押し続けるキー</translation>
    </message>
    <message>
        <source>Sound codec to try first</source>
        <translation>最初に試す音声コーデック</translation>
    </message>
    <message>
        <source>The most that is sent; path and processor may allow less.</source>
        <translation>送る上限です。経路やプロセッサーによって少なくなることがあります。</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Mirror your picture</source>
        <translation>自分の映像を左右反転</translation>
    </message>
    <message>
        <source>For you only: the others see it as it is.</source>
        <translation>自分にだけです。相手にはそのまま見えます。</translation>
    </message>
    <message>
        <source>Picture codec to try first</source>
        <translation>最初に試す映像コーデック</translation>
    </message>
    <message>
        <source>Start with camera off</source>
        <translation>カメラオフで始める</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Closing leaves swdesk in the tray</source>
        <translation>閉じると swdesk はトレイに残る</translation>
    </message>
    <message>
        <source>Where there is a tray. Off, closing the window ends the program.</source>
        <translation>トレイがある場合です。オフならウィンドウを閉じるとプログラムが終わります。</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>ログイン時に起動</translation>
    </message>
    <message>
        <source>In the tray, without a window.</source>
        <translation>トレイに、ウィンドウなしで。</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>ウィンドウなしで起動</translation>
    </message>
    <message>
        <source>In the tray; without one, as an icon of the task bar.</source>
        <translation>トレイに。なければタスクバーのアイコンとして。</translation>
    </message>
    <message>
        <source>Keep the screen awake in a call</source>
        <translation>通話中は画面を消さない</translation>
    </message>
    <message>
        <source>Country of numbers without one</source>
        <translation>国番号のない番号の国</translation>
    </message>
    <message>
        <source>Two letters, such as DE; empty for the system&apos;s.</source>
        <translation>DE のような 2 文字。空ならシステムの国です。</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Which program opens a tel:, sip:, sips:, callto: or swdesk: link.</source>
        <translation>tel:、sip:、sips:、callto:、swdesk: のリンクを開くプログラムです。</translation>
    </message>
    <message>
        <source>Time for a connection</source>
        <translation>接続にかける時間</translation>
    </message>
    <message>
        <source>Seconds until a try is given up, 1 to 120.</source>
        <translation>試行をあきらめるまでの秒数、1 から 120。</translation>
    </message>
    <message>
        <source>Certificates of your own</source>
        <translation>独自の証明書</translation>
    </message>
    <message>
        <source>A PEM file, trusted beside the system&apos;s. Certificates are always verified.</source>
        <translation>システムの証明書に加えて信頼する PEM ファイル。証明書は必ず検証します。</translation>
    </message>
    <message>
        <source>The tone while the far side rings</source>
        <translation>相手を呼び出している間の音</translation>
    </message>
    <message>
        <source>A sound when a call is connected</source>
        <translation>通話がつながったときの音</translation>
    </message>
    <message>
        <source>A sound when a call has ended</source>
        <translation>通話が終わったときの音</translation>
    </message>
    <message>
        <source>A sound when the connection is lost</source>
        <translation>接続が切れたときの音</translation>
    </message>
    <message>
        <source>A sound when you are muted</source>
        <translation>ミュートになったときの音</translation>
    </message>
    <message>
        <source>A sound when you are heard again</source>
        <translation>ふたたび声が届くときの音</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>Of everything in the window.</source>
        <translation>ウィンドウの中すべての大きさです。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Look for newer versions</source>
        <translation>新しいバージョンを確認</translation>
    </message>
    <message>
        <source>Never during a call, and nothing is fetched without you.</source>
        <translation>通話中は行わず、勝手にダウンロードもしません。</translation>
    </message>
    <message>
        <source>Fill in the last destination</source>
        <translation>最後の宛先を入力</translation>
    </message>
    <message>
        <source>Off, it is forgotten when swdesk ends.</source>
        <translation>オフなら swdesk の終了時に忘れます。</translation>
    </message>
    <message>
        <source>Port for other programs</source>
        <translation>ほかのプログラム用のポート</translation>
    </message>
    <message>
        <source>There a program with a token may act on swdesk, from this computer only; 0 for none.</source>
        <translation>トークンを持つプログラムが、このコンピューターからのみ swdesk を操作できます。0 で無効です。</translation>
    </message>
    <message>
        <source>Programs with a token</source>
        <translation>トークンを持つプログラム</translation>
    </message>
    <message>
        <source>They may do what the commands do: dial, hang up, mute, see who is called.</source>
        <translation>コマンドと同じこと（発信、切断、ミュート、通話先の確認）ができます。</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>リレー</translation>
    </message>
    <message>
        <source>wss://…, in place of the host that the token names.</source>
        <translation>トークンが示すホストの代わりの wss://… です。</translation>
    </message>
    <message>
        <source>REST host</source>
        <translation>REST ホスト</translation>
    </message>
    <message>
        <source>https://…, in place of the host that the token names.</source>
        <translation>トークンが示すホストの代わりの https://… です。</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Places of windows</source>
        <translation>ウィンドウの位置</translation>
    </message>
    <message>
        <source>Remove everything swdesk keeps here</source>
        <translation>swdesk がここに保存したものをすべて削除</translation>
    </message>
    <message>
        <source>Settings, places of windows, logs, and the remembered token of this profile.</source>
        <translation>このプロファイルの設定、ウィンドウの位置、ログ、記憶したトークンです。</translation>
    </message>
    <message>
        <source>It holds no certificates.</source>
        <translation>証明書が入っていません。</translation>
    </message>
    <message>
        <source>This file cannot be used, and nothing was changed.</source>
        <translation>このファイルは使えません。何も変更しませんでした。</translation>
    </message>
    <message>
        <source>There is no program {name} here.</source>
        <translation>プログラム {name} は見つかりません。</translation>
    </message>
    <message>
        <source>{page} is as at first.</source>
        <translation>{page} を最初の状態に戻しました。</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it.</source>
        <translation>「{words}」を含む設定はありません。</translation>
    </message>
    <message>
        <source>A number from {lowest} to {highest} is wanted.</source>
        <translation>{lowest} から {highest} の数が必要です。</translation>
    </message>
    <message>
        <source>An address such as {example} is wanted.</source>
        <translation>{example} のようなアドレスが必要です。</translation>
    </message>
    <message>
        <source>The path of a file is wanted.</source>
        <translation>ファイルのパスが必要です。</translation>
    </message>
    <message>
        <source>Some of {names} are wanted.</source>
        <translation>{names} のいずれかが必要です。</translation>
    </message>
    <message>
        <source>The two letters of a country are wanted, such as {example}.</source>
        <translation>{example} のような国の 2 文字が必要です。</translation>
    </message>
    <message>
        <source>This is not understood.</source>
        <translation>理解できません。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更しませんでした。</translation>
    </message>
    <message>
        <source>Microphone muted</source>
        <translation>マイクをミュートしました</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>マイクがオンです</translation>
    </message>
    <message>
        <source>Picture {limit}</source>
        <translation>映像：{limit}</translation>
    </message>
    <message>
        <source>Picture at full quality again</source>
        <translation>映像が元の品質に戻りました</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>通話が終わりました</translation>
    </message>
    <message>
        <source>Use a headset, or the others may hear themselves.</source>
        <translation>ヘッドセットを使ってください。相手に自分の声が聞こえるおそれがあります。</translation>
    </message>
    <message>
        <source>You are muted</source>
        <translation>ミュート中です</translation>
    </message>
    <message>
        <source>Hold {key} while you speak.</source>
        <translation>話す間 {key} を押していてください。</translation>
    </message>
    <message>
        <source>The others do not hear you.</source>
        <translation>相手に声が届いていません。</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>ミュート解除</translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>{device} gives no sound</source>
        <translation>{device} から音が来ません</translation>
    </message>
    <message>
        <source>Is it switched off, or muted by a button of its own?</source>
        <translation>電源が切れているか、本体のボタンでミュートされていませんか？</translation>
    </message>
    <message>
        <source>{device} is noisy</source>
        <translation>{device} に雑音があります</translation>
    </message>
    <message>
        <source>The others hear a constant noise.</source>
        <translation>相手に一定の雑音が聞こえます。</translation>
    </message>
    <message>
        <source>{device} is there, too.</source>
        <translation>{device} もあります。</translation>
    </message>
    <message>
        <source>Switch</source>
        <comment>to another device</comment>
        <translation>切り替え</translation>
    </message>
    <message>
        <source>Studio mode: no echo cancellation.</source>
        <translation>スタジオモード：エコー除去なし。</translation>
    </message>
    <message>
        <source>Echo cancellation is off.</source>
        <translation>エコー除去がオフです。</translation>
    </message>
    <message>
        <source>The echo canceller does not work here: {problem}.</source>
        <translation>ここではエコー除去が動きません：{problem}。</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>話しています</translation>
    </message>
    <message>
        <source>Hold {key} to talk</source>
        <translation>{key} を押して話す</translation>
    </message>
    <message>
        <source>Speak for three seconds, then hear yourself as the others do.</source>
        <translation>3 秒話すと、相手に聞こえる自分の声が聞けます。</translation>
    </message>
    <message>
        <source>Speak now…</source>
        <translation>今話してください…</translation>
    </message>
    <message>
        <source>This is how you sound.</source>
        <translation>このように聞こえます。</translation>
    </message>
    <message>
        <source>Be quiet for a moment: a short sound is played to find echo.</source>
        <translation>少しの間静かに。短い音でエコーを調べます。</translation>
    </message>
    <message>
        <source>A call is running: the check uses its devices beside it. Mute yourself if the others should not hear it.</source>
        <translation>通話中です。確認は同じデバイスを使います。相手に聞かせたくないときはミュートしてください。</translation>
    </message>
    <message>
        <source>Your sound is good.</source>
        <translation>音声は良好です。</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing, blocked or gives nothing.</source>
        <translation>{device} は使えません。ないか、ブロックされているか、何も届きません。</translation>
    </message>
    <message>
        <source>The ring device</source>
        <translation>着信音デバイス</translation>
    </message>
    <message>
        <source>The speaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>{device} cannot be used</source>
        <translation>{device} は使えません</translation>
    </message>
    <message>
        <source>It is missing or taken.</source>
        <translation>ないか使用中です。</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing or taken.</source>
        <translation>{device} は使えません。ないか使用中です。</translation>
    </message>
    <message>
        <source>No sound came from {device}. Is it switched on and the right one?</source>
        <translation>{device} から音が来ませんでした。オンで、正しいものですか？</translation>
    </message>
    <message>
        <source>Your voice is very quiet. Come closer to the microphone or raise its gain.</source>
        <translation>声がとても小さいです。マイクに近づくか、ゲインを上げてください。</translation>
    </message>
    <message>
        <source>Your voice is too loud and distorts. Move away or lower the gain.</source>
        <translation>声が大きすぎて割れています。離れるか、ゲインを下げてください。</translation>
    </message>
    <message>
        <source>There is much noise around you. Noise suppression takes most of it away.</source>
        <translation>周りの雑音が多いです。雑音抑制がほとんど取り除きます。</translation>
    </message>
    <message>
        <source>The speaker is heard in the microphone. Echo cancellation takes that away in calls; with a headset there is none.</source>
        <translation>スピーカーの音がマイクに入っています。通話ではエコー除去が取り除きます。ヘッドセットなら起こりません。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>{level} dB after {delay} ms</source>
        <translation>{delay} ms 後に {level} dB</translation>
    </message>
    <message>
        <source>{number} dB</source>
        <translation>{number} dB</translation>
    </message>
    <message>
        <source>Last time ({at}, {device}): {verdict}</source>
        <translation>前回 ({at}、{device})：{verdict}</translation>
    </message>
    <message>
        <source>Another program has {key}.</source>
        <translation>{key} は別のプログラムが使っています。</translation>
    </message>
    <message>
        <source>{key} cannot be heard everywhere.</source>
        <translation>{key} はどこでも使えるわけではありません。</translation>
    </message>
    <message>
        <source>The desktop did not give a key for: {action}</source>
        <translation>デスクトップがキーを与えませんでした：{action}</translation>
    </message>
    <message>
        <source>This desktop lets no program hear keys of others. Its own keyboard settings can run this at a key: swdesk mute --toggle</source>
        <translation>このデスクトップは、ほかのプログラムのキーを受け取らせません。キーボード設定でキーに割り当てられます：swdesk mute --toggle</translation>
    </message>
    <message>
        <source>Not every key is heard while another program is in front</source>
        <translation>ほかのプログラムが前面のとき、すべてのキーが使えるわけではありません</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>サインアウト済み</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>再接続中</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>発信中</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>通話中</translation>
    </message>
    <message>
        <source>In call, muted</source>
        <translation>通話中、ミュート</translation>
    </message>
    <message>
        <source>swdesk {version} is there</source>
        <translation>swdesk {version} があります</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <source>This start keeps nothing, so the token is asked for each time.</source>
        <translation>今回の起動では何も保存しないため、トークンは毎回入力が必要です。</translation>
    </message>
    <message>
        <source>{problem}, so the token is asked for each time.</source>
        <translation>{problem}。そのためトークンを毎回尋ねます。</translation>
    </message>
    <message>
        <source>The keyring does not answer ({problem}), so the token is asked for each time.</source>
        <translation>キーリングが応答しません ({problem})。そのためトークンを毎回尋ねます。</translation>
    </message>
    <message>
        <source>The system refuses: {why}</source>
        <translation>システムが拒否しました：{why}</translation>
    </message>
    <message>
        <source>Call controls</source>
        <translation>通話の操作</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>マイクをミュート</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>マイクのミュートを解除</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>マイクを選ぶ</translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation>カメラをオフにする</translation>
    </message>
    <message>
        <source>Turn camera on</source>
        <translation>カメラをオンにする</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>カメラを選ぶ</translation>
    </message>
    <message>
        <source>Hide your picture</source>
        <translation>自分の映像を隠す</translation>
    </message>
    <message>
        <source>Show your picture</source>
        <translation>自分の映像を表示</translation>
    </message>
    <message>
        <source>Fill the stage with the picture</source>
        <translation>映像を画面いっぱいに広げる</translation>
    </message>
    <message>
        <source>Fit the whole picture</source>
        <translation>映像全体を収める</translation>
    </message>
    <message>
        <source>Show the far picture in a window of its own</source>
        <translation>相手の映像を別のウィンドウに表示</translation>
    </message>
    <message>
        <source>Bring the far picture back</source>
        <translation>相手の映像を戻す</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>全画面をやめる</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>{button}: more</source>
        <translation>{button}：その他</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Your first call</source>
        <translation>最初の通話</translation>
    </message>
    <message>
        <source>Try swdesk on this computer alone: a small local space answers the call, with no account and no network. Or paste a token from your own space.</source>
        <translation>このコンピューターだけで swdesk を試せます。小さなローカルスペースが応答し、アカウントもネットワークも要りません。または自分のスペースのトークンを貼り付けてください。</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>今すぐ試す</translation>
    </message>
    <message>
        <source>Start a local space and fill in a token for it</source>
        <translation>ローカルスペースを起動してトークンを入力</translation>
    </message>
    <message>
        <source>I have a token</source>
        <translation>トークンを持っています</translation>
    </message>
    <message>
        <source>Go to the token field</source>
        <translation>トークン欄へ移動</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>起動中…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>何が起きたか</translation>
    </message>
    <message>
        <source>Close this advice</source>
        <translation>この助言を閉じる</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>この通知を閉じる</translation>
    </message>
    <message>
        <source>Earlier destinations</source>
        <translation>以前の宛先</translation>
    </message>
    <message>
        <source>Shift+Delete forgets the marked one</source>
        <translation>Shift+Delete で選択中のものを忘れます</translation>
    </message>
    <message>
        <source>Devices and sound…</source>
        <translation>デバイスと音声…</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>ほかの入力元</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>ほか</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Try the device again</source>
        <translation>デバイスをもう一度試す</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Three notes on the ring device</source>
        <translation>着信音デバイスで三つの音</translation>
    </message>
    <message>
        <source>Test the ring device</source>
        <translation>着信音デバイスをテスト</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>コーデック</translation>
    </message>
    <message>
        <source>Name, for instance Desk</source>
        <translation>名前、たとえば「机」</translation>
    </message>
    <message>
        <source>Name of the device set</source>
        <translation>デバイスの組の名前</translation>
    </message>
    <message>
        <source>Enter keeps the devices under this name</source>
        <translation>Enter でこの名前でデバイスを保存</translation>
    </message>
    <message>
        <source>Check sound and camera…</source>
        <translation>音声とカメラの確認…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed</source>
        <translation>話して聞き、映像を見ます。通話は不要です</translation>
    </message>
    <message>
        <source>Codecs, from the next call</source>
        <translation>コーデック、次の通話から</translation>
    </message>
    <message>
        <source>Your sound</source>
        <translation>あなたの音声</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device set</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Device set: {name}</source>
        <translation>デバイスの組：{name}</translation>
    </message>
    <message>
        <source>Keep these devices under a name, or go back to others</source>
        <translation>これらのデバイスを名前で保存、または別の組に戻す</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>「{name}」を削除</translation>
    </message>
    <message>
        <source>Paste your SAT here</source>
        <translation>ここに SAT を貼り付け</translation>
    </message>
    <message>
        <source>Subscriber Access Token</source>
        <translation>Subscriber Access Token</translation>
    </message>
    <message>
        <source>The token that signs you in</source>
        <translation>サインインに使うトークン</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>トークンを表示</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Whom or what to call; Enter dials</source>
        <translation>発信先。Enter で発信</translation>
    </message>
    <message>
        <source>Kind of destination</source>
        <translation>宛先の種類</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop this call before it is made</source>
        <translation>つながる前にこの発信をやめる</translation>
    </message>
    <message>
        <source>Call the destination; so does Enter in a field</source>
        <translation>宛先に発信。欄で Enter でも</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>通話を終える</translation>
    </message>
    <message>
        <source>Send audio</source>
        <translation>音声を送る</translation>
    </message>
    <message>
        <source>Send your microphone in the next call</source>
        <translation>次の通話でマイクを送る</translation>
    </message>
    <message>
        <source>Send video</source>
        <translation>映像を送る</translation>
    </message>
    <message>
        <source>Send your camera in the next call</source>
        <translation>次の通話でカメラを送る</translation>
    </message>
    <message>
        <source>Remember token in the system keyring</source>
        <translation>トークンをシステムのキーリングに記憶</translation>
    </message>
    <message>
        <source>Unticking it forgets the token</source>
        <translation>外すとトークンを忘れます</translation>
    </message>
    <message>
        <source>Devices ▾</source>
        <translation>デバイス ▾</translation>
    </message>
    <message>
        <source>Token hint</source>
        <translation>トークンについて</translation>
    </message>
    <message>
        <source>Destination hint</source>
        <translation>宛先について</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>トークンを隠す</translation>
    </message>
    <message>
        <source>Not possible here: {problem}</source>
        <translation>ここではできません：{problem}</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>When this token ends. A running call is not touched by it</source>
        <translation>このトークンの期限。進行中の通話には影響しません</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>キーを検索</translation>
    </message>
    <message>
        <source>Words of an action, or a key</source>
        <translation>操作の言葉、またはキー</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>すべて通常のキー</translation>
    </message>
    <message>
        <source>Take back every change of keys</source>
        <translation>キーの変更をすべて元に戻す</translation>
    </message>
    <message>
        <source>Press the key that is to do it</source>
        <translation>使うキーを押してください</translation>
    </message>
    <message>
        <source>No key: {action}</source>
        <translation>キーなし：{action}</translation>
    </message>
    <message>
        <source>The usual key: {action}</source>
        <translation>通常のキー：{action}</translation>
    </message>
    <message>
        <source>or {keys}</source>
        <translation>または {keys}</translation>
    </message>
    <message>
        <source>Keys — swdesk</source>
        <translation>キー — swdesk</translation>
    </message>
    <message>
        <source>Close; so does Escape</source>
        <translation>閉じる。Escape でも</translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>切って終了</translation>
    </message>
    <message>
        <source>End the call and the program</source>
        <translation>通話とプログラムを終える</translation>
    </message>
    <message>
        <source>Keep in the call bar</source>
        <translation>通話バーに残す</translation>
    </message>
    <message>
        <source>The window goes, the call stays</source>
        <translation>ウィンドウは消え、通話は残ります</translation>
    </message>
    <message>
        <source>Stay as it is; so does Escape</source>
        <translation>このままにする。Escape でも</translation>
    </message>
    <message>
        <source>Send your microphone in this call</source>
        <translation>この通話でマイクを送る</translation>
    </message>
    <message>
        <source>Send your camera in this call</source>
        <translation>この通話でカメラを送る</translation>
    </message>
    <message>
        <source>Call it; so does Enter</source>
        <translation>発信。Enter でも</translation>
    </message>
    <message>
        <source>Do not call; so does Esc</source>
        <translation>発信しない。Esc でも</translation>
    </message>
    <message>
        <source>What the link asks for</source>
        <translation>リンクが求めること</translation>
    </message>
    <message>
        <source>Open links with swdesk</source>
        <translation>swdesk でリンクを開く</translation>
    </message>
    <message>
        <source>For you alone, on this computer</source>
        <translation>このコンピューターの自分にだけ</translation>
    </message>
    <message>
        <source>No longer with swdesk</source>
        <translation>swdesk ではもう開かない</translation>
    </message>
    <message>
        <source>Take it back: the system chooses again</source>
        <translation>元に戻す：システムが選びます</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>行を絞り込む</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>ログを絞り込む</translation>
    </message>
    <message>
        <source>Show only lines with this text</source>
        <translation>この文字列を含む行だけ表示</translation>
    </message>
    <message>
        <source>Log view options</source>
        <translation>ログの表示オプション</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>ログを保存…</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>文字列で絞り込む</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>あなたのマイクのレベル</translation>
    </message>
    <message>
        <source>{name}. Space or Down opens the list</source>
        <translation>{name}。スペースか下矢印で一覧を開きます</translation>
    </message>
    <message>
        <source>Far side</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Far picture in its own window</source>
        <translation>別ウィンドウの相手の映像</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>先に確認します</translation>
    </message>
    <message>
        <source>This cannot be undone, and swdesk closes. The settings of other profiles stay.</source>
        <translation>元に戻せません。swdesk は閉じます。ほかのプロファイルの設定は残ります。</translation>
    </message>
    <message>
        <source>Remove and close</source>
        <translation>削除して閉じる</translation>
    </message>
    <message>
        <source>Remove everything, and close swdesk</source>
        <translation>すべて削除して swdesk を閉じる</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>すべて残す</translation>
    </message>
    <message>
        <source>Nothing is removed</source>
        <translation>何も削除しません</translation>
    </message>
    <message>
        <source>Not during a call</source>
        <translation>通話中はできません</translation>
    </message>
    <message>
        <source>What went wrong — swdesk</source>
        <translation>何が起きたか — swdesk</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>何が起きたか</translation>
    </message>
    <message>
        <source>Where the program stood when it ended, without tokens or keys. Nobody was sent this. {file}</source>
        <translation>終了したときのプログラムの位置です。トークンやキーは含みません。誰にも送っていません。{file}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>報告をコピー</translation>
    </message>
    <message>
        <source>Delete the report for good</source>
        <translation>報告を完全に削除</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>あなたの映像</translation>
    </message>
    <message>
        <source>The arrow keys move it to another corner.</source>
        <translation>矢印キーで別の隅に動かせます。</translation>
    </message>
    <message>
        <source>Your picture, mirrored for you only. Drag it, or move it with the arrow keys</source>
        <translation>あなたの映像。自分にだけ左右反転。ドラッグか矢印キーで動かせます</translation>
    </message>
    <message>
        <source>Your picture. Drag it, or move it with the arrow keys</source>
        <translation>あなたの映像。ドラッグか矢印キーで動かせます</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>証明書 (*.pem *.crt *.cer);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>ファイルを探す</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Everything on this page as at first: {page}</source>
        <translation>このページをすべて最初の状態に：{page}</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Take the reset back</source>
        <translation>リセットを取り消す</translation>
    </message>
    <message>
        <source>Close; every change counts already</source>
        <translation>閉じる。変更はすでに有効です</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>音割れ</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>雑音</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>エコー</translation>
    </message>
    <message>
        <source>Loudness over time</source>
        <translation>音量の推移</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>今すること</translation>
    </message>
    <message>
        <source>Level of the sound check</source>
        <translation>音声確認のレベル</translation>
    </message>
    <message>
        <source>Result of the sound check</source>
        <translation>音声確認の結果</translation>
    </message>
    <message>
        <source>Start the check</source>
        <translation>確認を始める</translation>
    </message>
    <message>
        <source>Speak for three seconds, then listen</source>
        <translation>3 秒話してから聞く</translation>
    </message>
    <message>
        <source>Play a test tone</source>
        <translation>テスト音を鳴らす</translation>
    </message>
    <message>
        <source>Three notes on the chosen speaker</source>
        <translation>選んだスピーカーで三つの音</translation>
    </message>
    <message>
        <source>Close; the devices are let go</source>
        <translation>閉じる。デバイスを解放します</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>聞いています…</translation>
    </message>
    <message>
        <source>The key to hold; press to take another one</source>
        <translation>押し続けるキー。押すと別のキーを選べます</translation>
    </message>
    <message>
        <source>Key for push to talk: {key}</source>
        <translation>プッシュトゥトークのキー：{key}</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>キーを押してください…</translation>
    </message>
    <message>
        <source>Level of the far side</source>
        <translation>相手のレベル</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours</source>
        <translation>相手の音を自分の音から除きます</translation>
    </message>
    <message>
        <source>Take away fans and typing</source>
        <translation>ファンや打鍵の音を取り除きます</translation>
    </message>
    <message>
        <source>Bring your voice to an even level</source>
        <translation>声を一定の大きさにします</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets</source>
        <translation>処理なし、ステレオ：音楽とよいヘッドセット向け</translation>
    </message>
    <message>
        <source>Your volume in the room</source>
        <translation>部屋でのあなたの音量</translation>
    </message>
    <message>
        <source>The room&apos;s volume for you</source>
        <translation>あなたに聞こえる部屋の音量</translation>
    </message>
    <message>
        <source>Your microphone&apos;s sensitivity in the room</source>
        <translation>部屋でのマイクの感度</translation>
    </message>
    <message>
        <source>Echo warning</source>
        <translation>エコーの警告</translation>
    </message>
    <message>
        <source>Muted but while you hold the key. Fields keep their keys, and so does a button reached with Tab</source>
        <translation>キーを押している間のほかはミュート。入力欄と Tab で移ったボタンではキーは普段どおり</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>ゲイン</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>You in the room</source>
        <translation>部屋でのあなた</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>volume of the room</comment>
        <translation>部屋</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>Microphone gain: {percent} %. The arrow keys change it</source>
        <translation>マイクのゲイン：{percent} %。矢印キーで変えられます</translation>
    </message>
    <message>
        <source>Far picture</source>
        <translation>相手の映像</translation>
    </message>
    <message>
        <source>Enter a destination and press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>宛先を入力して &lt;b&gt;発信&lt;/b&gt; を押してください。</translation>
    </message>
    <message>
        <source>Destination of the call</source>
        <translation>通話の宛先</translation>
    </message>
    <message>
        <source>Status of the call</source>
        <translation>通話の状態</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>通話の時間</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>送っているもの</translation>
    </message>
    <message>
        <source>Show the numbers of the call</source>
        <translation>通話の数値を表示</translation>
    </message>
    <message>
        <source>The picture is in its own window</source>
        <translation>映像は別のウィンドウにあります</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>rtt {time}</source>
        <translation>往復 {time}</translation>
    </message>
    <message>
        <source>WebSocket {time}</source>
        <translation>WebSocket {time}</translation>
    </message>
    <message>
        <source>loss {percent} %</source>
        <translation>損失 {percent} %</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 ms</translation>
    </message>
    <message>
        <source>{action}: {notice}</source>
        <translation>{action}：{notice}</translation>
    </message>
    <message>
        <source>Close: {notice}</source>
        <translation>閉じる：{notice}</translation>
    </message>
    <message>
        <source>Show swdesk</source>
        <translation>swdesk を表示</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Hide swdesk</source>
        <translation>swdesk を隠す</translation>
    </message>
    <message>
        <source>Call bar</source>
        <translation>通話バー</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>ウィンドウに戻る</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>発信</translation>
    </message>
    <message>
        <source>Sound (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;All files (*)</source>
        <translation>音声 (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Video (*.mp4 *.mkv *.webm *.mov *.avi);;All files (*)</source>
        <translation>動画 (*.mp4 *.mkv *.webm *.mov *.avi);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Microphone and speaker</source>
        <translation>マイクとスピーカー</translation>
    </message>
    <message>
        <source>Everything is filled in. Press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>すべて入力済みです。&lt;b&gt;発信&lt;/b&gt; を押してください。</translation>
    </message>
    <message>
        <source>Log (*.log *.txt)</source>
        <translation>ログ (*.log *.txt)</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>確認…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture</source>
        <translation>話して聞き、映像を見る</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation>{folder} を開く</translation>
    </message>
    <message>
        <source>Nobody; paste a token in the main window</source>
        <translation>なし。メインウィンドウでトークンを貼り付けてください</translation>
    </message>
    <message>
        <source>The token stays in the keyring, so nothing was removed: {why}</source>
        <translation>トークンがキーリングに残るため、何も削除しませんでした：{why}</translation>
    </message>
    <message>
        <source>What is in {file} cannot be read; remove it and add the programs anew.</source>
        <translation>{file} の内容を読み取れません。ファイルを削除し、プログラムを追加し直してください。</translation>
    </message>
    <message>
        <source>The tokens cannot be read or written: {why}</source>
        <translation>トークンを読み書きできません: {why}</translation>
    </message>
    <message>
        <source>No program has a token. {command} makes one.</source>
        <translation>トークンを持つプログラムはありません。{command} で作成できます。</translation>
    </message>
    <message>
        <source>It runs…</source>
        <translation>実行中…</translation>
    </message>
    <message>
        <source>A program and its arguments are wanted, each quotation mark closed, such as {example}.</source>
        <translation>プログラムと引数を、引用符を閉じて入力してください。例: {example}</translation>
    </message>
    <message>
        <source>It could not be started: {why}</source>
        <translation>起動できませんでした: {why}</translation>
    </message>
    <message>
        <source>It took longer than {limit} s and was ended.</source>
        <translation>{limit} 秒を超えたため終了させました。</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>コード {code} で終了しました。</translation>
    </message>
    <message>
        <source>It ran.</source>
        <translation>実行しました。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Its token counts no more, at once</source>
        <translation>このトークンはただちに無効になります</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} を削除</translation>
    </message>
    <message>
        <source>Run it now, with facts of an invented call</source>
        <translation>架空の通話の情報で今すぐ実行します</translation>
    </message>
    <message>
        <source>Test: {setting}</source>
        <translation>テスト: {setting}</translation>
    </message>
    <message>
        <source>Check your network connection, then open the link again.</source>
        <translation>ネットワーク接続を確かめて、もう一度リンクを開いてください。</translation>
    </message>
    <message>
        <source>{host} takes no guest with this link</source>
        <translation>{host} はこのリンクではゲストを受け入れません</translation>
    </message>
    <message>
        <source>It may have been withdrawn or cut short. Ask whoever gave it to you for a new one.</source>
        <translation>取り消されたか、途中で切れているかもしれません。リンクをくれた人に新しいものを頼んでください。</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} は時間内に応答しませんでした</translation>
    </message>
    <message>
        <source>{host} could not prove who it is</source>
        <translation>{host} は本物であることを証明できませんでした</translation>
    </message>
    <message>
        <source>Its certificate is not trusted. If it has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>証明書を信頼できません。独自の認証局があるなら、swdesk を --ca-file ファイル で起動してください。</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} に接続できません</translation>
    </message>
    <message>
        <source>{host} failed to take a guest</source>
        <translation>{host} はゲストの受け入れに失敗しました</translation>
    </message>
    <message>
        <source>Open the link again in a few minutes.</source>
        <translation>数分後にもう一度リンクを開いてください。</translation>
    </message>
    <message>
        <source>{host} gave no answer that makes a guest</source>
        <translation>{host} からゲストになれる応答がありませんでした</translation>
    </message>
    <message>
        <source>The link may name the wrong host. Ask whoever gave it to you for a new one.</source>
        <translation>リンクのホストが間違っているかもしれません。リンクをくれた人に新しいものを頼んでください。</translation>
    </message>
</context>
</TS>
