<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name></name>
    <message>
        <source>In a call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>While another program is in front</source>
        <translation>عندما يكون برنامج آخر في الأمام</translation>
    </message>
    <message>
        <source>Mute or unmute the microphone</source>
        <translation>كتم الميكروفون أو إلغاء كتمه</translation>
    </message>
    <message>
        <source>Turn the camera off or on</source>
        <translation>إيقاف الكاميرا أو تشغيلها</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>Call bar above all windows, and back</source>
        <translation>شريط المكالمة فوق كل النوافذ، والعودة</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Hide or show your picture</source>
        <translation>إخفاء صورتك أو إظهارها</translation>
    </message>
    <message>
        <source>Fit or fill the picture</source>
        <translation>احتواء الصورة أو ملؤها</translation>
    </message>
    <message>
        <source>The far picture in a window of its own</source>
        <translation>صورة الطرف الآخر في نافذة خاصة</translation>
    </message>
    <message>
        <source>Numbers of the call</source>
        <translation>أرقام المكالمة</translation>
    </message>
    <message>
        <source>Go to the destination</source>
        <translation>الانتقال إلى الوجهة</translation>
    </message>
    <message>
        <source>Go to the token</source>
        <translation>الانتقال إلى الرمز</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Call the last one again</source>
        <translation>الاتصال بآخر وجهة من جديد</translation>
    </message>
    <message>
        <source>Go to the card of a link</source>
        <translation>الانتقال إلى بطاقة رابط</translation>
    </message>
    <message>
        <source>Stop a call that is being made</source>
        <translation>إيقاف مكالمة قيد الإجراء</translation>
    </message>
    <message>
        <source>Show or hide the token</source>
        <translation>إظهار الرمز أو إخفاؤه</translation>
    </message>
    <message>
        <source>Clear the token</source>
        <translation>مسح الرمز</translation>
    </message>
    <message>
        <source>Remember the token, or forget it</source>
        <translation>تذكر الرمز أو نسيانه</translation>
    </message>
    <message>
        <source>Send audio in the next call</source>
        <translation>إرسال الصوت في المكالمة التالية</translation>
    </message>
    <message>
        <source>Send video in the next call</source>
        <translation>إرسال الفيديو في المكالمة التالية</translation>
    </message>
    <message>
        <source>Start muted</source>
        <translation>البدء مكتوم الصوت</translation>
    </message>
    <message>
        <source>Start with the camera off</source>
        <translation>البدء والكاميرا متوقفة</translation>
    </message>
    <message>
        <source>Devices and sound</source>
        <translation>الأجهزة والصوت</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Check sound and camera</source>
        <translation>فحص الصوت والكاميرا</translation>
    </message>
    <message>
        <source>Press the button of the newest notice</source>
        <translation>الضغط على زر أحدث إشعار</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>The usual size</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>قائمة المفاتيح هذه</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Go to the log</source>
        <translation>الانتقال إلى السجل</translation>
    </message>
    <message>
        <source>Options of the log</source>
        <translation>خيارات السجل</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>نسخ السجل</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>حفظ السجل</translation>
    </message>
    <message>
        <source>Go to the latest line</source>
        <translation>الانتقال إلى السطر الأخير</translation>
    </message>
    <message>
        <source>Hold to talk, with push-to-talk</source>
        <translation>الضغط المستمر للتحدث، مع اضغط لتتحدث</translation>
    </message>
    <message>
        <source>The system will now ask for the microphone: without it the others cannot hear you.</source>
        <translation>سيطلب النظام الآن الميكروفون: بدونه لا يسمعك الآخرون.</translation>
    </message>
    <message>
        <source>The system will now ask for the camera: without it the others cannot see you.</source>
        <translation>سيطلب النظام الآن الكاميرا: بدونها لا يراك الآخرون.</translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation>التكبير {percent} %</translation>
    </message>
    <message>
        <source>swdesk is running, but it does not answer.</source>
        <translation>‏swdesk يعمل لكنه لا يجيب.</translation>
    </message>
    <message>
        <source>You can start safely beside it: without your settings and devices, nobody signed in, and nothing is kept. A call that is still running there goes on until it ends.</source>
        <translation>يمكنك البدء بأمان إلى جانبه: دون إعداداتك وأجهزتك، ودون تسجيل دخول، ولا يُحفظ شيء. المكالمة التي ما زالت جارية هناك تستمر حتى تنتهي.</translation>
    </message>
    <message>
        <source>Start safely</source>
        <translation>بدء آمن</translation>
    </message>
    <message>
        <source>Started safely</source>
        <translation>تم البدء بأمان</translation>
    </message>
    <message>
        <source>Without your settings and devices, nobody signed in. Nothing of this start is kept.</source>
        <translation>دون إعداداتك وأجهزتك، ودون تسجيل دخول. لا يُحفظ شيء من هذا البدء.</translation>
    </message>
    <message>
        <source>swdesk could not start.</source>
        <translation>تعذر بدء swdesk.</translation>
    </message>
    <message>
        <source>The log is in {file}.</source>
        <translation>السجل في {file}.</translation>
    </message>
    <message>
        <source>Call bar above all windows</source>
        <translation>شريط المكالمة فوق كل النوافذ</translation>
    </message>
    <message>
        <source>A call is going on</source>
        <translation>هناك مكالمة جارية</translation>
    </message>
    <message>
        <source>swdesk goes on in the tray</source>
        <translation>يستمر swdesk في علبة النظام</translation>
    </message>
    <message>
        <source>Its icon brings the window back. Quit ends the program.</source>
        <translation>أيقونته تعيد النافذة. «خروج» ينهي البرنامج.</translation>
    </message>
    <message>
        <source>The space did not accept it.</source>
        <translation>لم تقبله المساحة.</translation>
    </message>
    <message>
        <source>Online as</source>
        <translation>متصل باسم</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>جارٍ إعادة الاتصال…</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>لم يُسجَّل الدخول</translation>
    </message>
    <message>
        <source>Connected to {space}</source>
        <translation>متصل بـ {space}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting…</source>
        <translation>انقطع الاتصال، جارٍ إعادة الاتصال…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Guest in this call</source>
        <translation>ضيف في هذه المكالمة</translation>
    </message>
    <message>
        <source>Local lab</source>
        <translation>المختبر المحلي</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>انتهت صلاحية الرمز</translation>
    </message>
    <message numerus="yes">
        <source>Token expires in %n days</source>
        <translation>
            <numerusform>تنتهي صلاحية الرمز الآن (%n يوم)</numerusform>
            <numerusform>تنتهي صلاحية الرمز خلال يوم (%n)</numerusform>
            <numerusform>تنتهي صلاحية الرمز خلال يومين (%n)</numerusform>
            <numerusform>تنتهي صلاحية الرمز خلال %n أيام</numerusform>
            <numerusform>تنتهي صلاحية الرمز خلال %n يومًا</numerusform>
            <numerusform>تنتهي صلاحية الرمز خلال %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Token expires in {hours} h {minutes} min</source>
        <translation>تنتهي صلاحية الرمز خلال {hours} س {minutes} د</translation>
    </message>
    <message>
        <source>Token expires in {minutes} min</source>
        <translation>تنتهي صلاحية الرمز خلال {minutes} د</translation>
    </message>
    <message>
        <source>Token expires in {seconds} s</source>
        <translation>تنتهي صلاحية الرمز خلال {seconds} ث</translation>
    </message>
    <message>
        <source>Expired {hours} h ago</source>
        <translation>انتهت صلاحيته قبل {hours} س</translation>
    </message>
    <message>
        <source>Expired {minutes} min ago</source>
        <translation>انتهت صلاحيته قبل {minutes} د</translation>
    </message>
    <message>
        <source>Expired just now</source>
        <translation>انتهت صلاحيته الآن</translation>
    </message>
    <message>
        <source>It may have expired, been cut short when it was copied, or belong to another space.</source>
        <translation>ربما انتهت صلاحيته، أو قُطع عند نسخه، أو يعود إلى مساحة أخرى.</translation>
    </message>
    <message>
        <source>This token may not call that destination</source>
        <translation>لا يسمح هذا الرمز بالاتصال بتلك الوجهة</translation>
    </message>
    <message>
        <source>The token&apos;s scope does not reach it. Ask for a token that covers the destination, then dial again.</source>
        <translation>نطاق الرمز لا يصل إليها. اطلب رمزًا يشمل الوجهة، ثم اتصل من جديد.</translation>
    </message>
    <message>
        <source>That destination does not exist</source>
        <translation>هذه الوجهة غير موجودة</translation>
    </message>
    <message>
        <source>Check the spelling: /public/name is a room, /private/name a person, +1555… a phone, sip:… SIP.</source>
        <translation>تحقق من الكتابة: ‎/public/name غرفة، ‎/private/name شخص، ‎+1555… هاتف، ‎sip:…‎ SIP.</translation>
    </message>
    <message>
        <source>The other side is busy</source>
        <translation>الطرف الآخر مشغول</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>حاول من جديد بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>The call was declined</source>
        <translation>رُفضت المكالمة</translation>
    </message>
    <message>
        <source>Try again later, or reach them another way.</source>
        <translation>حاول لاحقًا، أو تواصل بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>لم يُجب أحد</translation>
    </message>
    <message>
        <source>The space did not answer</source>
        <translation>لم تُجب المساحة</translation>
    </message>
    <message>
        <source>Check your network connection, then dial again.</source>
        <translation>تحقق من اتصال الشبكة، ثم اتصل من جديد.</translation>
    </message>
    <message>
        <source>Sound and picture could not be set up</source>
        <translation>تعذر إعداد الصوت والصورة</translation>
    </message>
    <message>
        <source>Check that your camera and microphone are free, or untick Send video, then dial again.</source>
        <translation>تأكد من أن الكاميرا والميكروفون متاحان، أو ألغِ تحديد «إرسال الفيديو»، ثم اتصل من جديد.</translation>
    </message>
    <message>
        <source>That makes no call</source>
        <translation>هذا لا يشكّل مكالمة</translation>
    </message>
    <message>
        <source>Check the destination and what is ticked below it, then dial again.</source>
        <translation>تحقق من الوجهة وما هو محدد تحتها، ثم اتصل من جديد.</translation>
    </message>
    <message>
        <source>Answered on another device</source>
        <translation>أُجيب على جهاز آخر</translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation>لا شيء يلزم فعله هنا.</translation>
    </message>
    <message>
        <source>The call could not be placed</source>
        <translation>تعذر إجراء المكالمة</translation>
    </message>
    <message>
        <source>Dial again; if it fails the same way, save the log and send it to whoever runs the space.</source>
        <translation>اتصل من جديد؛ وإن فشلت بالطريقة نفسها فاحفظ السجل وأرسله إلى من يدير المساحة.</translation>
    </message>
    <message>
        <source>Microphone blocked by the system</source>
        <translation>النظام يحظر الميكروفون</translation>
    </message>
    <message>
        <source>Microphone is missing or in use</source>
        <translation>الميكروفون مفقود أو قيد الاستخدام</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot hear you.</source>
        <translation>المكالمة مستمرة، لكن الآخرين لا يسمعونك.</translation>
    </message>
    <message>
        <source>Camera blocked by the system</source>
        <translation>النظام يحظر الكاميرا</translation>
    </message>
    <message>
        <source>Camera is missing or in use</source>
        <translation>الكاميرا مفقودة أو قيد الاستخدام</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot see you.</source>
        <translation>المكالمة مستمرة، لكن الآخرين لا يرونك.</translation>
    </message>
    <message>
        <source>Camera and microphone blocked by the system</source>
        <translation>النظام يحظر الكاميرا والميكروفون</translation>
    </message>
    <message>
        <source>Camera and microphone are missing or in use</source>
        <translation>الكاميرا والميكروفون مفقودان أو قيد الاستخدام</translation>
    </message>
    <message>
        <source>The call goes on, but the others can neither see nor hear you.</source>
        <translation>المكالمة مستمرة، لكن الآخرين لا يرونك ولا يسمعونك.</translation>
    </message>
    <message>
        <source>The space did not accept this token</source>
        <translation>لم تقبل المساحة هذا الرمز</translation>
    </message>
    <message>
        <source>Paste a new token, then dial again.</source>
        <translation>الصق رمزًا جديدًا، ثم اتصل من جديد.</translation>
    </message>
    <message>
        <source>The space did not take the call</source>
        <translation>لم تقبل المساحة المكالمة</translation>
    </message>
    <message>
        <source>No answer to the invitation within 6 seconds. Dial again, or check the destination.</source>
        <translation>لا رد على الدعوة خلال 6 ثوانٍ. اتصل من جديد، أو تحقق من الوجهة.</translation>
    </message>
    <message>
        <source>The space&apos;s certificate is not trusted</source>
        <translation>شهادة المساحة غير موثوقة</translation>
    </message>
    <message>
        <source>If your space has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>إن كانت لمساحتك سلطة شهادات خاصة، فابدأ swdesk بالخيار ‎--ca-file FILE‎.</translation>
    </message>
    <message>
        <source>It is used as soon as it is there.</source>
        <translation>سيُستخدم حالما يتوفر.</translation>
    </message>
    <message>
        <source>Plug it in or free it; if it does not come by itself, press the camera button.</source>
        <translation>وصّلها أو حرّرها؛ وإن لم تعمل من تلقاء نفسها فاضغط زر الكاميرا.</translation>
    </message>
    <message>
        <source>They are used as soon as they are there; if the picture does not come by itself, press the camera button.</source>
        <translation>سيُستخدمان حالما يتوفران؛ وإن لم تظهر الصورة من تلقاء نفسها فاضغط زر الكاميرا.</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>لا مكبر صوت</translation>
    </message>
    <message>
        <source>The call goes on, but you cannot hear the others. One that is plugged in is used at once.</source>
        <translation>المكالمة مستمرة، لكنك لا تسمع الآخرين. ما يوصَّل يُستخدم فورًا.</translation>
    </message>
    <message>
        <source>Allow swdesk in the system&apos;s settings, then dial.</source>
        <translation>اسمح لـ swdesk في إعدادات النظام، ثم اتصل.</translation>
    </message>
    <message>
        <source>Trying...</source>
        <translation>جارٍ المحاولة...</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>جارٍ الاتصال...</translation>
    </message>
    <message>
        <source>Ringing...</source>
        <translation>يرن...</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Reconnecting...</source>
        <translation>جارٍ إعادة الاتصال...</translation>
    </message>
    <message>
        <source>Disconnecting...</source>
        <translation>جارٍ قطع الاتصال...</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Picture frozen: asked for a new one</source>
        <translation>تجمدت الصورة: طُلبت صورة جديدة</translation>
    </message>
    <message>
        <source>Network lost</source>
        <translation>فُقدت الشبكة</translation>
    </message>
    <message>
        <source>Sound and picture are still up; the way to the space is being restored.</source>
        <translation>الصوت والصورة مستمران؛ والطريق إلى المساحة قيد الاستعادة.</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>فُقد الاتصال</translation>
    </message>
    <message>
        <source>The call is being restored; nothing to do.</source>
        <translation>المكالمة قيد الاستعادة؛ لا شيء يلزم فعله.</translation>
    </message>
    <message>
        <source>Receiving only</source>
        <translation>استقبال فقط</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>لا ميكروفون</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>الكاميرا متوقفة</translation>
    </message>
    <message>
        <source>The token has expired</source>
        <translation>انتهت صلاحية الرمز</translation>
    </message>
    <message>
        <source>This call goes on; new calls need a new token.</source>
        <translation>هذه المكالمة مستمرة؛ والمكالمات الجديدة تحتاج إلى رمز جديد.</translation>
    </message>
    <message>
        <source>The token expires in {minutes} min</source>
        <translation>تنتهي صلاحية الرمز خلال {minutes} د</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>لا كاميرا</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>لا رمز</translation>
    </message>
    <message>
        <source>not a token: too long, or characters that no token has</source>
        <translation>ليس رمزًا: طويل جدًا، أو فيه محارف لا توجد في أي رمز</translation>
    </message>
    <message>
        <source>the token&apos;s header has fields of the wrong type</source>
        <translation>في ترويسة الرمز حقول من نوع خاطئ</translation>
    </message>
    <message>
        <source>this is a refresh token; an access token (SAT) is needed</source>
        <translation>هذا رمز تجديد؛ المطلوب رمز وصول (SAT)</translation>
    </message>
    <message>
        <source>the token names an impossible host</source>
        <translation>يسمّي الرمز مضيفًا غير ممكن</translation>
    </message>
    <message>
        <source>the token&apos;s header is not base64url</source>
        <translation>ترويسة الرمز ليست base64url</translation>
    </message>
    <message>
        <source>the token&apos;s header cannot be decoded</source>
        <translation>لا يمكن قراءة ترويسة الرمز</translation>
    </message>
    <message>
        <source>the token&apos;s header is not an object</source>
        <translation>ترويسة الرمز ليست كائنًا</translation>
    </message>
    <message>
        <source>This system has no keyring</source>
        <translation>لا حلقة مفاتيح في هذا النظام</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps secrets safe</source>
        <translation>لا حلقة مفاتيح في هذا النظام تحفظ الأسرار بأمان</translation>
    </message>
    <message>
        <source>the token is cut short: {found} of {all} segments</source>
        <translation>الرمز مقطوع: {found} من {all} أجزاء</translation>
    </message>
    <message>
        <source>swdesk had a fault last time</source>
        <translation>حدث خلل في swdesk في المرة السابقة</translation>
    </message>
    <message>
        <source>A report is kept on this computer only.</source>
        <translation>يُحفظ تقرير على هذا الحاسوب فقط.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>kind of destination</comment>
        <translation>غرفة</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of destination</comment>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>kind of destination</comment>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Phone number</source>
        <comment>kind of destination</comment>
        <translation>رقم هاتف</translation>
    </message>
    <message>
        <source>Starts with /public/ or /private/, or is +15551234567 or sip:user@host</source>
        <translation>تبدأ بـ ‎/public/‎ أو ‎/private/‎، أو هي ‎+15551234567‎ أو ‎sip:user@host</translation>
    </message>
    <message>
        <source>The link names nobody to call.</source>
        <translation>لا يسمّي الرابط أحدًا للاتصال به.</translation>
    </message>
    <message>
        <source>The link is longer than any destination may be.</source>
        <translation>الرابط أطول مما يمكن لأي وجهة.</translation>
    </message>
    <message>
        <source>The link holds characters that are not seen and may hide whom it calls.</source>
        <translation>في الرابط محارف غير مرئية قد تخفي من يتصل به.</translation>
    </message>
    <message>
        <source>The link is damaged: its percent escapes mean nothing.</source>
        <translation>الرابط تالف: رموز النسبة المئوية فيه لا تعني شيئًا.</translation>
    </message>
    <message>
        <source>“{part}” is no kind of link that makes a call.</source>
        <translation>«{part}» ليس نوعًا من الروابط يجري مكالمة.</translation>
    </message>
    <message>
        <source>“{part}” is nothing that can be called.</source>
        <translation>«{part}» ليس شيئًا يمكن الاتصال به.</translation>
    </message>
    <message>
        <source>Its part “{part}” would have the call go elsewhere.</source>
        <translation>الجزء «{part}» منه يوجّه المكالمة إلى مكان آخر.</translation>
    </message>
    <message>
        <source>Its number holds within “{part}” only, and not here.</source>
        <translation>رقمه صالح داخل «{part}» فقط، وليس هنا.</translation>
    </message>
    <message>
        <source>“{part}” is an order to a telephone network, not a number.</source>
        <translation>«{part}» أمر لشبكة هاتف، وليس رقمًا.</translation>
    </message>
    <message>
        <source>It brings a token or a password. No link may: a token is pasted by you alone.</source>
        <translation>يحمل رمزًا أو كلمة مرور. لا يجوز ذلك لأي رابط: أنت وحدك من يلصق الرمز.</translation>
    </message>
    <message>
        <source>A link for guests has one embed token, one host and an address of that space.</source>
        <translation>في رابط الضيوف رمز تضمين واحد ومضيف واحد وعنوان من تلك المساحة.</translation>
    </message>
    <message>
        <source>Its embed token is damaged.</source>
        <translation>رمز التضمين فيه تالف.</translation>
    </message>
    <message>
        <source>“{part}” is not the name of a host.</source>
        <translation>«{part}» ليس اسم مضيف.</translation>
    </message>
    <message>
        <source>A link for guests: Dial shows its card.</source>
        <translation>رابط للضيوف: يعرض زر الاتصال بطاقته.</translation>
    </message>
    <message>
        <source>A short number: it is dialled as it stands.</source>
        <translation>رقم قصير: يُطلب كما هو.</translation>
    </message>
    <message>
        <source>A local number without a country: it is dialled as it stands. Begin with + and the country&apos;s code.</source>
        <translation>رقم محلي بلا بلد: يُطلب كما هو. ابدأ بعلامة + ورمز البلد.</translation>
    </message>
    <message>
        <source>Its length is unusual for a number: check it before you dial.</source>
        <translation>طوله غير معتاد لرقم: تحقق منه قبل الاتصال.</translation>
    </message>
    <message>
        <source>Key in {digits} once somebody answered.</source>
        <translation>اكتب {digits} عندما يجيب أحد.</translation>
    </message>
    <message>
        <source>Left out, as it means nothing here: {parts}</source>
        <translation>تُرك لأنه لا يعني شيئًا هنا: {parts}</translation>
    </message>
    <message>
        <source>Calls {destination}</source>
        <translation>يتصل بـ {destination}</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>مكبر الصوت</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>الرنين على</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>نغمة اختبار</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>صمت</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>صامت</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>صورة اختبار</translation>
    </message>
    <message>
        <source>Speaker blocked by the system</source>
        <translation>النظام يحظر مكبر الصوت</translation>
    </message>
    <message>
        <source>Ring device blocked by the system</source>
        <translation>النظام يحظر جهاز الرنين</translation>
    </message>
    <message>
        <source>Microphone in use by another program</source>
        <translation>برنامج آخر يستخدم الميكروفون</translation>
    </message>
    <message>
        <source>Speaker in use by another program</source>
        <translation>برنامج آخر يستخدم مكبر الصوت</translation>
    </message>
    <message>
        <source>Ring device in use by another program</source>
        <translation>برنامج آخر يستخدم جهاز الرنين</translation>
    </message>
    <message>
        <source>Camera in use by another program</source>
        <translation>برنامج آخر يستخدم الكاميرا</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>لم يُعثر على ميكروفون</translation>
    </message>
    <message>
        <source>No speaker found</source>
        <translation>لم يُعثر على مكبر صوت</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>لا مكبر صوت</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>لم يُعثر على كاميرا</translation>
    </message>
    <message>
        <source>Allow it in your desktop&apos;s privacy settings, or for a Flatpak or Snap with its permission tool.</source>
        <translation>اسمح به في إعدادات الخصوصية لسطح المكتب، أو في Flatpak أو Snap بأداة الأذونات الخاصة بها.</translation>
    </message>
    <message>
        <source>Your account needs access to /dev/video* (often the group “video”), or the desktop&apos;s privacy settings block it.</source>
        <translation>يحتاج حسابك إلى الوصول إلى ‎/dev/video*‎ (غالبًا المجموعة «video»)، أو تحظره إعدادات الخصوصية لسطح المكتب.</translation>
    </message>
    <message>
        <source>Microphone: a file</source>
        <translation>الميكروفون: ملف</translation>
    </message>
    <message>
        <source>Camera: a file</source>
        <translation>الكاميرا: ملف</translation>
    </message>
    <message>
        <source>Microphone: other sources</source>
        <translation>الميكروفون: مصادر أخرى</translation>
    </message>
    <message>
        <source>Speaker: other sources</source>
        <translation>مكبر الصوت: مخارج أخرى</translation>
    </message>
    <message>
        <source>Ring on: other sources</source>
        <translation>الرنين على: مخارج أخرى</translation>
    </message>
    <message>
        <source>Camera: other sources</source>
        <translation>الكاميرا: مصادر أخرى</translation>
    </message>
    <message>
        <source>Microphone: {device} is used now.</source>
        <translation>الميكروفون: يُستخدم {device} الآن.</translation>
    </message>
    <message>
        <source>Speaker: {device} is used now.</source>
        <translation>مكبر الصوت: يُستخدم {device} الآن.</translation>
    </message>
    <message>
        <source>Camera: {device} is used now.</source>
        <translation>الكاميرا: يُستخدم {device} الآن.</translation>
    </message>
    <message>
        <source>It is your microphone again.</source>
        <translation>عاد ميكروفونك.</translation>
    </message>
    <message>
        <source>It is your speaker again.</source>
        <translation>عاد مكبر صوتك.</translation>
    </message>
    <message>
        <source>It is your camera again.</source>
        <translation>عادت كاميرتك.</translation>
    </message>
    <message>
        <source>The system&apos;s microphone changed</source>
        <translation>تغير ميكروفون النظام</translation>
    </message>
    <message>
        <source>The system&apos;s speaker changed</source>
        <translation>تغير مكبر صوت النظام</translation>
    </message>
    <message>
        <source>The system&apos;s camera changed</source>
        <translation>تغيرت كاميرا النظام</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
    <message>
        <source>System default ({device})</source>
        <translation>الافتراضي في النظام ({device})</translation>
    </message>
    <message>
        <source>System default (none)</source>
        <translation>الافتراضي في النظام (لا شيء)</translation>
    </message>
    <message>
        <source>{device} — in use now</source>
        <translation>{device} — قيد الاستخدام الآن</translation>
    </message>
    <message>
        <source>{device} — not connected</source>
        <translation>{device} — غير موصول</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device</comment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>It is taken as soon as it is free.</source>
        <translation>يُؤخذ حالما يتوفر.</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>قيد استخدام برنامج آخر</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>وصّل واحدًا.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>{device} was unplugged</source>
        <translation>فُصل {device}</translation>
    </message>
    <message>
        <source>{device} is back</source>
        <translation>عاد {device}</translation>
    </message>
    <message>
        <source>{device} is used now.</source>
        <translation>يُستخدم {device} الآن.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>The system will ask for your leave</source>
        <translation>سيطلب النظام إذنك</translation>
    </message>
    <message>
        <source>Not accepted.</source>
        <translation>لم يُقبل.</translation>
    </message>
    <message>
        <source>{key} has another use: {action}. Choose another key, or change that one first.</source>
        <translation>{key} له استخدام آخر: {action}. اختر مفتاحًا آخر، أو غيّر ذلك أولًا.</translation>
    </message>
    <message>
        <source>{key} has another use: {action}.</source>
        <translation>{key} له استخدام آخر: {action}.</translation>
    </message>
    <message>
        <source>The session is ending</source>
        <translation>الجلسة على وشك الانتهاء</translation>
    </message>
    <message>
        <source>It was asked to wait, because a call is going on. Hang up, then log out once more.</source>
        <translation>طُلب منها الانتظار لأن هناك مكالمة جارية. أنهِ المكالمة، ثم سجّل الخروج مرة أخرى.</translation>
    </message>
    <message>
        <source>Quitting hangs up. The call can also go on in a small bar of its own.</source>
        <translation>الخروج ينهي المكالمة. ويمكن أن تستمر أيضًا في شريط صغير خاص بها.</translation>
    </message>
    <message>
        <source>swdesk is on the list of Windows. Who opens them is chosen in Settings, under Apps, Default apps.</source>
        <translation>‏swdesk في قائمة Windows. يُختار من يفتحها في الإعدادات، ضمن التطبيقات، التطبيقات الافتراضية.</translation>
    </message>
    <message>
        <source>macOS asks the app itself: put swdesk into Applications and start it once.</source>
        <translation>يسأل macOS التطبيق نفسه: ضع swdesk في التطبيقات وابدأه مرة واحدة.</translation>
    </message>
    <message>
        <source>How links are opened on this system is not known.</source>
        <translation>لا يُعرف كيف تُفتح الروابط في هذا النظام.</translation>
    </message>
    <message>
        <source>The registry cannot be written: {why}.</source>
        <translation>تتعذر الكتابة في السجل: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>تتعذر إزالة {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>تتعذر كتابة {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be read, so it is left as it is.</source>
        <translation>تتعذر قراءة {file}، لذا يبقى كما هو.</translation>
    </message>
    <message>
        <source>{program} is missing, which knows what opens a link: install the package xdg-utils.</source>
        <translation>{program} غير موجود، وهو الذي يعرف ما يفتح الروابط: ثبّت الحزمة xdg-utils.</translation>
    </message>
    <message>
        <source>{program} did not do its work; try again.</source>
        <translation>لم يُنجز {program} عمله؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Links cannot be registered from here on this system.</source>
        <translation>لا يمكن تسجيل الروابط من هنا على هذا النظام.</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>who opens a link</comment>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>This link makes no call</source>
        <translation>هذا الرابط لا يجري مكالمة</translation>
    </message>
    <message>
        <source>Nothing was dialled.</source>
        <translation>لم يُطلب شيء.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>It took the place of an earlier link, to {destination}.</source>
        <translation>حل محل رابط سابق، إلى {destination}.</translation>
    </message>
    <message>
        <source>Call from a link?</source>
        <translation>الاتصال من رابط؟</translation>
    </message>
    <message>
        <source>Join as a guest?</source>
        <translation>الانضمام كضيف؟</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Your call to {destination} goes on until you hang up.</source>
        <translation>تستمر مكالمتك إلى {destination} حتى تنهيها.</translation>
    </message>
    <message>
        <source>A link asks for another call</source>
        <translation>رابط يطلب مكالمة أخرى</translation>
    </message>
    <message>
        <source>Hanging up…</source>
        <translation>جارٍ إنهاء المكالمة…</translation>
    </message>
    <message>
        <source>Hang up and call</source>
        <translation>إنهاء المكالمة والاتصال</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Nobody can be a guest during a call: join once it has ended.</source>
        <translation>لا يمكن لأحد أن يكون ضيفًا أثناء مكالمة: انضم بعد انتهائها.</translation>
    </message>
    <message>
        <source>There is no token yet. Paste yours above: the link is kept.</source>
        <translation>لا رمز بعد. الصق رمزك أعلاه: يُحفظ الرابط.</translation>
    </message>
    <message>
        <source>You call as {name}, in {space}.</source>
        <translation>تتصل باسم {name}، في {space}.</translation>
    </message>
    <message>
        <source>You call with your token for {space}.</source>
        <translation>تتصل برمزك لـ {space}.</translation>
    </message>
    <message>
        <source>You call with the token above, which is not signed in yet.</source>
        <translation>تتصل بالرمز أعلاه، وهو لم يسجّل الدخول بعد.</translation>
    </message>
    <message>
        <source>You join as a guest of {host}.</source>
        <translation>تنضم ضيفًا لدى {host}.</translation>
    </message>
    <message>
        <source>held back by the network</source>
        <translation>تحدّها الشبكة</translation>
    </message>
    <message>
        <source>held back by this computer</source>
        <translation>يحدّها هذا الحاسوب</translation>
    </message>
    <message>
        <source>paused: the network carries sound only</source>
        <translation>متوقفة مؤقتًا: الشبكة تحمل الصوت فقط</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>بعد لحظة</translation>
    </message>
    <message>
        <source>Picture in</source>
        <translation>الصورة الواردة</translation>
    </message>
    <message>
        <source>Picture out</source>
        <translation>الصورة الصادرة</translation>
    </message>
    <message>
        <source>Sound in, out</source>
        <translation>الصوت الوارد والصادر</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>زمن الذهاب والإياب</translation>
    </message>
    <message>
        <source>Loss in, out</source>
        <translation>الفقد الوارد والصادر</translation>
    </message>
    <message>
        <source>Jitter sound, picture</source>
        <translation>تذبذب الصوت والصورة</translation>
    </message>
    <message>
        <source>Encode, decode</source>
        <translation>الترميز وفكه</translation>
    </message>
    <message>
        <source>Convert, paint</source>
        <translation>التحويل والرسم</translation>
    </message>
    <message>
        <source>Picture budget</source>
        <translation>وقت الصورة</translation>
    </message>
    <message>
        <source>{percent} % of one core</source>
        <translation>{percent} % من نواة واحدة</translation>
    </message>
    <message>
        <source>{percent} % used</source>
        <translation>{percent} % مستخدم</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} إطار/ث</translation>
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
        <translation>يسري من المكالمة التالية</translation>
    </message>
    <message>
        <source>all one hears, repairs losses</source>
        <translation>كل ما يُسمع، ويصلح الفقد</translation>
    </message>
    <message>
        <source>up to 7 kHz, as good telephones</source>
        <translation>حتى 7 كيلوهرتز، كالهواتف الجيدة</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, µ-law</source>
        <translation>حتى 3.4 كيلوهرتز، كالهواتف، µ-law</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, A-law</source>
        <translation>حتى 3.4 كيلوهرتز، كالهواتف، A-law</translation>
    </message>
    <message>
        <source>every browser has it</source>
        <translation>موجود في كل متصفح</translation>
    </message>
    <message>
        <source>what video telephones have</source>
        <translation>موجود في هواتف الفيديو</translation>
    </message>
    <message>
        <source>about a tenth of the work of {quality}</source>
        <translation>نحو عُشر عمل {quality}</translation>
    </message>
    <message>
        <source>about a fifth of the work of {quality}</source>
        <translation>نحو خُمس عمل {quality}</translation>
    </message>
    <message>
        <source>about a third of the work of {quality}</source>
        <translation>نحو ثلث عمل {quality}</translation>
    </message>
    <message>
        <source>about half the work of {quality}</source>
        <translation>نحو نصف عمل {quality}</translation>
    </message>
    <message>
        <source>about two thirds of the work of {quality}</source>
        <translation>نحو ثلثي عمل {quality}</translation>
    </message>
    <message>
        <source>about the same work as {quality}</source>
        <translation>نحو العمل نفسه مثل {quality}</translation>
    </message>
    <message>
        <source>about twice the work of {quality}</source>
        <translation>نحو ضعف عمل {quality}</translation>
    </message>
    <message>
        <source>about four times the work of {quality}</source>
        <translation>نحو أربعة أضعاف عمل {quality}</translation>
    </message>
    <message>
        <source>Picture quality</source>
        <translation>جودة الصورة</translation>
    </message>
    <message>
        <source>Sound: try first</source>
        <translation>الصوت: جرّب أولًا</translation>
    </message>
    <message>
        <source>Picture: try first</source>
        <translation>الصورة: جرّب أولًا</translation>
    </message>
    <message>
        <source>the usual work</source>
        <translation>العمل المعتاد</translation>
    </message>
    <message>
        <source>{width}×{height}, up to {fps} pictures a second and {rate} Mbit/s</source>
        <translation>{width}×{height}، حتى {fps} صورة في الثانية و{rate} Mbit/s</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>picture quality</comment>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Counts from the next call.</source>
        <translation>يسري من المكالمة التالية.</translation>
    </message>
    <message>
        <source>Counts from the next sign-in.</source>
        <translation>يسري من تسجيل الدخول التالي.</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>يسري من البدء التالي.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>سطح المكتب</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>متقدم</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>الترتيب المعتاد</translation>
    </message>
    <message>
        <source>Keys while another program is in front</source>
        <translation>المفاتيح عندما يكون برنامج آخر في الأمام</translation>
    </message>
    <message>
        <source>Those of the last group of the list.</source>
        <translation>مفاتيح المجموعة الأخيرة من القائمة.</translation>
    </message>
    <message>
        <source>Pause other players in a call</source>
        <translation>إيقاف المشغّلات الأخرى مؤقتًا أثناء مكالمة</translation>
    </message>
    <message>
        <source>They play on afterwards, unless you have seen to them yourself.</source>
        <translation>تستأنف بعد ذلك، إلا إذا تدخلت بنفسك.</translation>
    </message>
    <message>
        <source>Command when a call is dialled</source>
        <translation>أمر عند بدء الاتصال</translation>
    </message>
    <message>
        <source>Run without a shell; SWDESK_DESTINATION and other variables tell of the call.</source>
        <translation>يُشغَّل دون صدفة؛ ويصف SWDESK_DESTINATION ومتغيرات أخرى المكالمة.</translation>
    </message>
    <message>
        <source>Command when a call is connected</source>
        <translation>أمر عند اتصال المكالمة</translation>
    </message>
    <message>
        <source>Command when a call loses its connection</source>
        <translation>أمر عند انقطاع اتصال المكالمة</translation>
    </message>
    <message>
        <source>Command when a call has ended</source>
        <translation>أمر عند انتهاء المكالمة</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Remember the token</source>
        <translation>تذكر الرمز</translation>
    </message>
    <message>
        <source>In the system&apos;s keyring and nowhere else. Switched off, it is forgotten.</source>
        <translation>في حلقة مفاتيح النظام وليس في مكان آخر. عند الإيقاف يُنسى.</translation>
    </message>
    <message>
        <source>Sound and camera</source>
        <translation>الصوت والكاميرا</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed.</source>
        <translation>تكلم واسمع نفسك وشاهد صورتك؛ بلا مكالمة.</translation>
    </message>
    <message>
        <source>Microphone gain</source>
        <translation>كسب الميكروفون</translation>
    </message>
    <message>
        <source>Only what is sent is changed, never the system&apos;s mixer.</source>
        <translation>يتغير ما يُرسل فقط، ولا يتغير مازج النظام أبدًا.</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>إلغاء الصدى</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours. Off, use a headset.</source>
        <translation>إبعاد صوت الطرف الآخر عن صوتك. عند الإيقاف استخدم سماعة رأس.</translation>
    </message>
    <message>
        <source>Noise suppression</source>
        <translation>كبت الضوضاء</translation>
    </message>
    <message>
        <source>Take away fans and typing.</source>
        <translation>إزالة المراوح والكتابة.</translation>
    </message>
    <message>
        <source>Automatic gain</source>
        <translation>كسب تلقائي</translation>
    </message>
    <message>
        <source>Bring your voice to an even level.</source>
        <translation>جعل صوتك على مستوى متساوٍ.</translation>
    </message>
    <message>
        <source>Studio mode</source>
        <translation>وضع الاستوديو</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets.</source>
        <translation>بلا أي معالجة، ستيريو: للموسيقى والسماعات الجيدة.</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>اضغط لتتحدث</translation>
    </message>
    <message>
        <source>Muted but while you hold a key.</source>
        <translation>مكتوم إلا أثناء ضغط مفتاح.</translation>
    </message>
    <message>
        <source>The key to hold</source>
        <translation>المفتاح المضغوط باستمرار</translation>
    </message>
    <message>
        <source>Sound codec to try first</source>
        <translation>مرمّز الصوت الذي يُجرَّب أولًا</translation>
    </message>
    <message>
        <source>The most that is sent; path and processor may allow less.</source>
        <translation>أقصى ما يُرسل؛ وقد يسمح الطريق والمعالج بأقل.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Mirror your picture</source>
        <translation>عكس صورتك</translation>
    </message>
    <message>
        <source>For you only: the others see it as it is.</source>
        <translation>لك وحدك: يراها الآخرون كما هي.</translation>
    </message>
    <message>
        <source>Picture codec to try first</source>
        <translation>مرمّز الصورة الذي يُجرَّب أولًا</translation>
    </message>
    <message>
        <source>Start with camera off</source>
        <translation>البدء والكاميرا متوقفة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Closing leaves swdesk in the tray</source>
        <translation>الإغلاق يُبقي swdesk في علبة النظام</translation>
    </message>
    <message>
        <source>Where there is a tray. Off, closing the window ends the program.</source>
        <translation>حيث توجد علبة نظام. عند الإيقاف ينهي إغلاق النافذة البرنامج.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>البدء عند تسجيل دخولك</translation>
    </message>
    <message>
        <source>In the tray, without a window.</source>
        <translation>في علبة النظام، بلا نافذة.</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>البدء بلا نافذة</translation>
    </message>
    <message>
        <source>In the tray; without one, as an icon of the task bar.</source>
        <translation>في علبة النظام؛ وإن لم توجد فأيقونة في شريط المهام.</translation>
    </message>
    <message>
        <source>Keep the screen awake in a call</source>
        <translation>إبقاء الشاشة مضاءة أثناء مكالمة</translation>
    </message>
    <message>
        <source>Country of numbers without one</source>
        <translation>بلد الأرقام التي بلا رمز بلد</translation>
    </message>
    <message>
        <source>Two letters, such as DE; empty for the system&apos;s.</source>
        <translation>حرفان، مثل DE؛ واتركه فارغًا لبلد النظام.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Which program opens a tel:, sip:, sips:, callto: or swdesk: link.</source>
        <translation>أي برنامج يفتح رابط ‎tel:‎ أو ‎sip:‎ أو ‎sips:‎ أو ‎callto:‎ أو ‎swdesk:‎.</translation>
    </message>
    <message>
        <source>Time for a connection</source>
        <translation>وقت الاتصال</translation>
    </message>
    <message>
        <source>Seconds until a try is given up, 1 to 120.</source>
        <translation>الثواني قبل التخلي عن محاولة، من 1 إلى 120.</translation>
    </message>
    <message>
        <source>Certificates of your own</source>
        <translation>شهاداتك الخاصة</translation>
    </message>
    <message>
        <source>A PEM file, trusted beside the system&apos;s. Certificates are always verified.</source>
        <translation>ملف PEM يوثق به إلى جانب شهادات النظام. تُتحقق الشهادات دائمًا.</translation>
    </message>
    <message>
        <source>The tone while the far side rings</source>
        <translation>النغمة أثناء رنين الطرف الآخر</translation>
    </message>
    <message>
        <source>A sound when a call is connected</source>
        <translation>صوت عند اتصال المكالمة</translation>
    </message>
    <message>
        <source>A sound when a call has ended</source>
        <translation>صوت عند انتهاء المكالمة</translation>
    </message>
    <message>
        <source>A sound when the connection is lost</source>
        <translation>صوت عند فقد الاتصال</translation>
    </message>
    <message>
        <source>A sound when you are muted</source>
        <translation>صوت عندما تُكتم</translation>
    </message>
    <message>
        <source>A sound when you are heard again</source>
        <translation>صوت عندما تُسمع من جديد</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Of everything in the window.</source>
        <translation>لكل ما في النافذة.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Look for newer versions</source>
        <translation>البحث عن إصدارات أحدث</translation>
    </message>
    <message>
        <source>Never during a call, and nothing is fetched without you.</source>
        <translation>ليس أثناء مكالمة أبدًا، ولا يُنزَّل شيء من دونك.</translation>
    </message>
    <message>
        <source>Fill in the last destination</source>
        <translation>ملء آخر وجهة</translation>
    </message>
    <message>
        <source>Off, it is forgotten when swdesk ends.</source>
        <translation>عند الإيقاف تُنسى حين ينتهي swdesk.</translation>
    </message>
    <message>
        <source>Port for other programs</source>
        <translation>منفذ للبرامج الأخرى</translation>
    </message>
    <message>
        <source>There a program with a token may act on swdesk, from this computer only; 0 for none.</source>
        <translation>عبره يمكن لبرنامج لديه رمز التحكم في swdesk، من هذا الحاسوب فقط؛ 0 لتعطيله.</translation>
    </message>
    <message>
        <source>Programs with a token</source>
        <translation>برامج لديها رمز</translation>
    </message>
    <message>
        <source>They may do what the commands do: dial, hang up, mute, see who is called.</source>
        <translation>يمكنها ما تفعله الأوامر: الاتصال، وإنهاء المكالمة، وكتم الصوت، ورؤية من يُتصل به.</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>wss://…, in place of the host that the token names.</source>
        <translation>‎wss://…‎ بدلًا من المضيف الذي يسمّيه الرمز.</translation>
    </message>
    <message>
        <source>REST host</source>
        <translation>مضيف REST</translation>
    </message>
    <message>
        <source>https://…, in place of the host that the token names.</source>
        <translation>‎https://…‎ بدلًا من المضيف الذي يسمّيه الرمز.</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>ملف الإعدادات</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Places of windows</source>
        <translation>مواضع النوافذ</translation>
    </message>
    <message>
        <source>Remove everything swdesk keeps here</source>
        <translation>إزالة كل ما يحفظه swdesk هنا</translation>
    </message>
    <message>
        <source>Settings, places of windows, logs, and the remembered token of this profile.</source>
        <translation>إعدادات هذا الملف الشخصي ومواضع النوافذ والسجلات والرمز المحفوظ.</translation>
    </message>
    <message>
        <source>It holds no certificates.</source>
        <translation>لا يحتوي على شهادات.</translation>
    </message>
    <message>
        <source>This file cannot be used, and nothing was changed.</source>
        <translation>لا يمكن استخدام هذا الملف، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is no program {name} here.</source>
        <translation>لا يوجد هنا برنامج باسم {name}.</translation>
    </message>
    <message>
        <source>{page} is as at first.</source>
        <translation>{page}: كل شيء كما في البداية.</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it.</source>
        <translation>لا إعداد فيه «{words}».</translation>
    </message>
    <message>
        <source>A number from {lowest} to {highest} is wanted.</source>
        <translation>المطلوب عدد من {lowest} إلى {highest}.</translation>
    </message>
    <message>
        <source>An address such as {example} is wanted.</source>
        <translation>المطلوب عنوان مثل {example}.</translation>
    </message>
    <message>
        <source>The path of a file is wanted.</source>
        <translation>المطلوب مسار ملف.</translation>
    </message>
    <message>
        <source>Some of {names} are wanted.</source>
        <translation>المطلوب بعض من {names}.</translation>
    </message>
    <message>
        <source>The two letters of a country are wanted, such as {example}.</source>
        <translation>المطلوب حرفا بلد، مثل {example}.</translation>
    </message>
    <message>
        <source>This is not understood.</source>
        <translation>هذا غير مفهوم.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Microphone muted</source>
        <translation>كُتم الميكروفون</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>الميكروفون يعمل</translation>
    </message>
    <message>
        <source>Picture {limit}</source>
        <translation>الصورة: {limit}</translation>
    </message>
    <message>
        <source>Picture at full quality again</source>
        <translation>عادت الصورة إلى جودتها الكاملة</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>انتهت المكالمة</translation>
    </message>
    <message>
        <source>Use a headset, or the others may hear themselves.</source>
        <translation>استخدم سماعة رأس، وإلا فقد يسمع الآخرون أنفسهم.</translation>
    </message>
    <message>
        <source>You are muted</source>
        <translation>أنت مكتوم</translation>
    </message>
    <message>
        <source>Hold {key} while you speak.</source>
        <translation>اضغط {key} باستمرار أثناء الكلام.</translation>
    </message>
    <message>
        <source>The others do not hear you.</source>
        <translation>لا يسمعك الآخرون.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>{device} gives no sound</source>
        <translation>لا صوت من {device}</translation>
    </message>
    <message>
        <source>Is it switched off, or muted by a button of its own?</source>
        <translation>هل هو متوقف، أو مكتوم بزر خاص به؟</translation>
    </message>
    <message>
        <source>{device} is noisy</source>
        <translation>في {device} ضوضاء</translation>
    </message>
    <message>
        <source>The others hear a constant noise.</source>
        <translation>يسمع الآخرون ضوضاء مستمرة.</translation>
    </message>
    <message>
        <source>{device} is there, too.</source>
        <translation>{device} متاح أيضًا.</translation>
    </message>
    <message>
        <source>Switch</source>
        <comment>to another device</comment>
        <translation>تبديل</translation>
    </message>
    <message>
        <source>Studio mode: no echo cancellation.</source>
        <translation>وضع الاستوديو: بلا إلغاء للصدى.</translation>
    </message>
    <message>
        <source>Echo cancellation is off.</source>
        <translation>إلغاء الصدى متوقف.</translation>
    </message>
    <message>
        <source>The echo canceller does not work here: {problem}.</source>
        <translation>إلغاء الصدى لا يعمل هنا: {problem}.</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>تتحدث</translation>
    </message>
    <message>
        <source>Hold {key} to talk</source>
        <translation>اضغط {key} باستمرار للتحدث</translation>
    </message>
    <message>
        <source>Speak for three seconds, then hear yourself as the others do.</source>
        <translation>تكلم ثلاث ثوانٍ، ثم اسمع نفسك كما يسمعك الآخرون.</translation>
    </message>
    <message>
        <source>Speak now…</source>
        <translation>تكلم الآن…</translation>
    </message>
    <message>
        <source>This is how you sound.</source>
        <translation>هكذا يبدو صوتك.</translation>
    </message>
    <message>
        <source>Be quiet for a moment: a short sound is played to find echo.</source>
        <translation>اصمت لحظة: يُشغَّل صوت قصير للعثور على الصدى.</translation>
    </message>
    <message>
        <source>A call is running: the check uses its devices beside it. Mute yourself if the others should not hear it.</source>
        <translation>هناك مكالمة جارية: يستخدم الفحص أجهزتها معها. اكتم صوتك إن كان لا ينبغي أن يسمعه الآخرون.</translation>
    </message>
    <message>
        <source>Your sound is good.</source>
        <translation>صوتك جيد.</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing, blocked or gives nothing.</source>
        <translation>لا يمكن استخدام {device}: مفقود أو محظور أو لا يعطي شيئًا.</translation>
    </message>
    <message>
        <source>The ring device</source>
        <translation>جهاز الرنين</translation>
    </message>
    <message>
        <source>The speaker</source>
        <translation>مكبر الصوت</translation>
    </message>
    <message>
        <source>{device} cannot be used</source>
        <translation>لا يمكن استخدام {device}</translation>
    </message>
    <message>
        <source>It is missing or taken.</source>
        <translation>مفقود أو مشغول.</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing or taken.</source>
        <translation>لا يمكن استخدام {device}: مفقود أو مشغول.</translation>
    </message>
    <message>
        <source>No sound came from {device}. Is it switched on and the right one?</source>
        <translation>لم يأتِ صوت من {device}. هل هو قيد التشغيل، وهل هو الصحيح؟</translation>
    </message>
    <message>
        <source>Your voice is very quiet. Come closer to the microphone or raise its gain.</source>
        <translation>صوتك منخفض جدًا. اقترب من الميكروفون أو ارفع الكسب.</translation>
    </message>
    <message>
        <source>Your voice is too loud and distorts. Move away or lower the gain.</source>
        <translation>صوتك عالٍ جدًا ومشوَّه. ابتعد أو اخفض الكسب.</translation>
    </message>
    <message>
        <source>There is much noise around you. Noise suppression takes most of it away.</source>
        <translation>حولك ضوضاء كثيرة. كبت الضوضاء يزيل معظمها.</translation>
    </message>
    <message>
        <source>The speaker is heard in the microphone. Echo cancellation takes that away in calls; with a headset there is none.</source>
        <translation>يُسمع مكبر الصوت في الميكروفون. إلغاء الصدى يزيل ذلك في المكالمات؛ ومع سماعة رأس لا يوجد.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>لم يُجرَّب</translation>
    </message>
    <message>
        <source>{level} dB after {delay} ms</source>
        <translation>{level} dB بعد {delay} ms</translation>
    </message>
    <message>
        <source>{number} dB</source>
        <translation>{number} dB</translation>
    </message>
    <message>
        <source>Last time ({at}, {device}): {verdict}</source>
        <translation>المرة الأخيرة ({at}، {device}): {verdict}</translation>
    </message>
    <message>
        <source>Another program has {key}.</source>
        <translation>برنامج آخر يستخدم {key}.</translation>
    </message>
    <message>
        <source>{key} cannot be heard everywhere.</source>
        <translation>لا يمكن سماع {key} في كل مكان.</translation>
    </message>
    <message>
        <source>The desktop did not give a key for: {action}</source>
        <translation>لم يعطِ سطح المكتب مفتاحًا لـ: {action}</translation>
    </message>
    <message>
        <source>This desktop lets no program hear keys of others. Its own keyboard settings can run this at a key: swdesk mute --toggle</source>
        <translation>لا يسمح سطح المكتب هذا لأي برنامج بسماع مفاتيح غيره. يمكن لإعدادات لوحة المفاتيح فيه تشغيل هذا بمفتاح: ‎swdesk mute --toggle</translation>
    </message>
    <message>
        <source>Not every key is heard while another program is in front</source>
        <translation>لا تُسمع كل المفاتيح عندما يكون برنامج آخر في الأمام</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>سُجِّل الخروج</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>جارٍ إعادة الاتصال</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>In call, muted</source>
        <translation>في مكالمة، مكتوم</translation>
    </message>
    <message>
        <source>swdesk {version} is there</source>
        <translation>الإصدار swdesk {version} متاح</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>فتح صفحته</translation>
    </message>
    <message>
        <source>This start keeps nothing, so the token is asked for each time.</source>
        <translation>هذا البدء لا يحفظ شيئًا، لذلك يُطلب الرمز في كل مرة.</translation>
    </message>
    <message>
        <source>{problem}, so the token is asked for each time.</source>
        <translation>{problem}، لذلك يُطلب الرمز كل مرة.</translation>
    </message>
    <message>
        <source>The keyring does not answer ({problem}), so the token is asked for each time.</source>
        <translation>حلقة المفاتيح لا تجيب ({problem})، لذلك يُطلب الرمز كل مرة.</translation>
    </message>
    <message>
        <source>The system refuses: {why}</source>
        <translation>يرفض النظام: {why}</translation>
    </message>
    <message>
        <source>Call controls</source>
        <translation>أدوات التحكم بالمكالمة</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>كتم الميكروفون</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>إلغاء كتم الميكروفون</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>اختيار الميكروفون</translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation>إيقاف الكاميرا</translation>
    </message>
    <message>
        <source>Turn camera on</source>
        <translation>تشغيل الكاميرا</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>اختيار الكاميرا</translation>
    </message>
    <message>
        <source>Hide your picture</source>
        <translation>إخفاء صورتك</translation>
    </message>
    <message>
        <source>Show your picture</source>
        <translation>إظهار صورتك</translation>
    </message>
    <message>
        <source>Fill the stage with the picture</source>
        <translation>ملء المساحة بالصورة</translation>
    </message>
    <message>
        <source>Fit the whole picture</source>
        <translation>احتواء الصورة كاملة</translation>
    </message>
    <message>
        <source>Show the far picture in a window of its own</source>
        <translation>إظهار صورة الطرف الآخر في نافذة خاصة</translation>
    </message>
    <message>
        <source>Bring the far picture back</source>
        <translation>إعادة صورة الطرف الآخر</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>مغادرة ملء الشاشة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>{button}: more</source>
        <translation>{button}: المزيد</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>الخطوات الأولى</translation>
    </message>
    <message>
        <source>Your first call</source>
        <translation>مكالمتك الأولى</translation>
    </message>
    <message>
        <source>Try swdesk on this computer alone: a small local space answers the call, with no account and no network. Or paste a token from your own space.</source>
        <translation>جرّب swdesk على هذا الحاسوب وحده: مساحة محلية صغيرة تجيب المكالمة، بلا حساب وبلا شبكة. أو الصق رمزًا من مساحتك الخاصة.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>جرّب الآن</translation>
    </message>
    <message>
        <source>Start a local space and fill in a token for it</source>
        <translation>بدء مساحة محلية وملء رمز لها</translation>
    </message>
    <message>
        <source>I have a token</source>
        <translation>لديّ رمز</translation>
    </message>
    <message>
        <source>Go to the token field</source>
        <translation>الانتقال إلى حقل الرمز</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>جارٍ البدء…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Close this advice</source>
        <translation>إغلاق هذه النصيحة</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>إغلاق هذا الإشعار</translation>
    </message>
    <message>
        <source>Earlier destinations</source>
        <translation>وجهات سابقة</translation>
    </message>
    <message>
        <source>Shift+Delete forgets the marked one</source>
        <translation>‎Shift+Delete ينسى المحدد</translation>
    </message>
    <message>
        <source>Devices and sound…</source>
        <translation>الأجهزة والصوت…</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>مصادر أخرى</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ملف…</translation>
    </message>
    <message>
        <source>Try the device again</source>
        <translation>تجربة الجهاز من جديد</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Three notes on the ring device</source>
        <translation>ثلاث نغمات على جهاز الرنين</translation>
    </message>
    <message>
        <source>Test the ring device</source>
        <translation>اختبار جهاز الرنين</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>المرمّزات</translation>
    </message>
    <message>
        <source>Name, for instance Desk</source>
        <translation>الاسم، مثلًا المكتب</translation>
    </message>
    <message>
        <source>Name of the device set</source>
        <translation>اسم مجموعة الأجهزة</translation>
    </message>
    <message>
        <source>Enter keeps the devices under this name</source>
        <translation>الإدخال يحفظ الأجهزة بهذا الاسم</translation>
    </message>
    <message>
        <source>Check sound and camera…</source>
        <translation>فحص الصوت والكاميرا…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed</source>
        <translation>تكلم واسمع نفسك وشاهد صورتك؛ بلا مكالمة</translation>
    </message>
    <message>
        <source>Codecs, from the next call</source>
        <translation>المرمّزات، من المكالمة التالية</translation>
    </message>
    <message>
        <source>Your sound</source>
        <translation>صوتك</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device set</comment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Device set: {name}</source>
        <translation>مجموعة الأجهزة: {name}</translation>
    </message>
    <message>
        <source>Keep these devices under a name, or go back to others</source>
        <translation>حفظ هذه الأجهزة باسم، أو العودة إلى غيرها</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>إزالة «{name}»</translation>
    </message>
    <message>
        <source>Paste your SAT here</source>
        <translation>الصق رمز SAT هنا</translation>
    </message>
    <message>
        <source>Subscriber Access Token</source>
        <translation>Subscriber Access Token</translation>
    </message>
    <message>
        <source>The token that signs you in</source>
        <translation>الرمز الذي يسجّل دخولك</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>إظهار الرمز</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Whom or what to call; Enter dials</source>
        <translation>من أو ما تتصل به؛ الإدخال يتصل</translation>
    </message>
    <message>
        <source>Kind of destination</source>
        <translation>نوع الوجهة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stop this call before it is made</source>
        <translation>إيقاف هذه المكالمة قبل إجرائها</translation>
    </message>
    <message>
        <source>Call the destination; so does Enter in a field</source>
        <translation>الاتصال بالوجهة؛ وكذلك الإدخال في حقل</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>Send audio</source>
        <translation>إرسال الصوت</translation>
    </message>
    <message>
        <source>Send your microphone in the next call</source>
        <translation>إرسال ميكروفونك في المكالمة التالية</translation>
    </message>
    <message>
        <source>Send video</source>
        <translation>إرسال الفيديو</translation>
    </message>
    <message>
        <source>Send your camera in the next call</source>
        <translation>إرسال كاميرتك في المكالمة التالية</translation>
    </message>
    <message>
        <source>Remember token in the system keyring</source>
        <translation>تذكر الرمز في حلقة مفاتيح النظام</translation>
    </message>
    <message>
        <source>Unticking it forgets the token</source>
        <translation>إلغاء التحديد ينسى الرمز</translation>
    </message>
    <message>
        <source>Devices ▾</source>
        <translation>الأجهزة ▾</translation>
    </message>
    <message>
        <source>Token hint</source>
        <translation>تلميح الرمز</translation>
    </message>
    <message>
        <source>Destination hint</source>
        <translation>تلميح الوجهة</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>إخفاء الرمز</translation>
    </message>
    <message>
        <source>Not possible here: {problem}</source>
        <translation>غير ممكن هنا: {problem}</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>When this token ends. A running call is not touched by it</source>
        <translation>متى ينتهي هذا الرمز. لا يمس ذلك مكالمة جارية</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>البحث في المفاتيح</translation>
    </message>
    <message>
        <source>Words of an action, or a key</source>
        <translation>كلمات إجراء، أو مفتاح</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>كل المفاتيح المعتادة</translation>
    </message>
    <message>
        <source>Take back every change of keys</source>
        <translation>التراجع عن كل تغييرات المفاتيح</translation>
    </message>
    <message>
        <source>Press the key that is to do it</source>
        <translation>اضغط المفتاح المطلوب</translation>
    </message>
    <message>
        <source>No key: {action}</source>
        <translation>بلا مفتاح: {action}</translation>
    </message>
    <message>
        <source>The usual key: {action}</source>
        <translation>المفتاح المعتاد: {action}</translation>
    </message>
    <message>
        <source>or {keys}</source>
        <translation>أو {keys}</translation>
    </message>
    <message>
        <source>Keys — swdesk</source>
        <translation>المفاتيح — swdesk</translation>
    </message>
    <message>
        <source>Close; so does Escape</source>
        <translation>إغلاق؛ وكذلك Escape</translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>إنهاء المكالمة والخروج</translation>
    </message>
    <message>
        <source>End the call and the program</source>
        <translation>إنهاء المكالمة والبرنامج</translation>
    </message>
    <message>
        <source>Keep in the call bar</source>
        <translation>الإبقاء في شريط المكالمة</translation>
    </message>
    <message>
        <source>The window goes, the call stays</source>
        <translation>تذهب النافذة وتبقى المكالمة</translation>
    </message>
    <message>
        <source>Stay as it is; so does Escape</source>
        <translation>البقاء كما هو؛ وكذلك Escape</translation>
    </message>
    <message>
        <source>Send your microphone in this call</source>
        <translation>إرسال ميكروفونك في هذه المكالمة</translation>
    </message>
    <message>
        <source>Send your camera in this call</source>
        <translation>إرسال كاميرتك في هذه المكالمة</translation>
    </message>
    <message>
        <source>Call it; so does Enter</source>
        <translation>الاتصال؛ وكذلك الإدخال</translation>
    </message>
    <message>
        <source>Do not call; so does Esc</source>
        <translation>عدم الاتصال؛ وكذلك Esc</translation>
    </message>
    <message>
        <source>What the link asks for</source>
        <translation>ما يطلبه الرابط</translation>
    </message>
    <message>
        <source>Open links with swdesk</source>
        <translation>فتح الروابط بـ swdesk</translation>
    </message>
    <message>
        <source>For you alone, on this computer</source>
        <translation>لك وحدك، على هذا الحاسوب</translation>
    </message>
    <message>
        <source>No longer with swdesk</source>
        <translation>لم يعد بـ swdesk</translation>
    </message>
    <message>
        <source>Take it back: the system chooses again</source>
        <translation>التراجع: يختار النظام من جديد</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>تصفية الأسطر</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>تصفية السجل</translation>
    </message>
    <message>
        <source>Show only lines with this text</source>
        <translation>إظهار الأسطر التي فيها هذا النص فقط</translation>
    </message>
    <message>
        <source>Log view options</source>
        <translation>خيارات عرض السجل</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>حفظ السجل…</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>الأوقات</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>الأخطاء فقط</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>تصفية بالنص</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>مستوى ميكروفونك</translation>
    </message>
    <message>
        <source>{name}. Space or Down opens the list</source>
        <translation>{name}. المسافة أو السهم لأسفل يفتح القائمة</translation>
    </message>
    <message>
        <source>Far side</source>
        <translation>الطرف الآخر</translation>
    </message>
    <message>
        <source>Far picture in its own window</source>
        <translation>صورة الطرف الآخر في نافذة خاصة</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>يسأل أولًا</translation>
    </message>
    <message>
        <source>This cannot be undone, and swdesk closes. The settings of other profiles stay.</source>
        <translation>لا يمكن التراجع عن هذا، ويُغلق swdesk. تبقى إعدادات الملفات الشخصية الأخرى.</translation>
    </message>
    <message>
        <source>Remove and close</source>
        <translation>إزالة وإغلاق</translation>
    </message>
    <message>
        <source>Remove everything, and close swdesk</source>
        <translation>إزالة كل شيء وإغلاق swdesk</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>الإبقاء على كل شيء</translation>
    </message>
    <message>
        <source>Nothing is removed</source>
        <translation>لا يُزال شيء</translation>
    </message>
    <message>
        <source>Not during a call</source>
        <translation>ليس أثناء مكالمة</translation>
    </message>
    <message>
        <source>What went wrong — swdesk</source>
        <translation>ما الذي أخفق — swdesk</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>ما الذي أخفق</translation>
    </message>
    <message>
        <source>Where the program stood when it ended, without tokens or keys. Nobody was sent this. {file}</source>
        <translation>أين كان البرنامج عندما انتهى، بلا رموز ولا مفاتيح. لم يُرسل هذا إلى أحد. {file}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Delete the report for good</source>
        <translation>حذف التقرير نهائيًا</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>صورتك</translation>
    </message>
    <message>
        <source>The arrow keys move it to another corner.</source>
        <translation>مفاتيح الأسهم تنقلها إلى زاوية أخرى.</translation>
    </message>
    <message>
        <source>Your picture, mirrored for you only. Drag it, or move it with the arrow keys</source>
        <translation>صورتك، معكوسة لك وحدك. اسحبها أو حرّكها بمفاتيح الأسهم</translation>
    </message>
    <message>
        <source>Your picture. Drag it, or move it with the arrow keys</source>
        <translation>صورتك. اسحبها أو حرّكها بمفاتيح الأسهم</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>شهادات (*.pem *.crt *.cer);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>البحث عن الملف</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Everything on this page as at first: {page}</source>
        <translation>كل ما في هذه الصفحة كما في البداية: {page}</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Take the reset back</source>
        <translation>التراجع عن إعادة الضبط</translation>
    </message>
    <message>
        <source>Close; every change counts already</source>
        <translation>إغلاق؛ كل تغيير سارٍ بالفعل</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>التشبّع</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>الضوضاء</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>الصدى</translation>
    </message>
    <message>
        <source>Loudness over time</source>
        <translation>شدة الصوت عبر الزمن</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>ما يجب فعله الآن</translation>
    </message>
    <message>
        <source>Level of the sound check</source>
        <translation>مستوى فحص الصوت</translation>
    </message>
    <message>
        <source>Result of the sound check</source>
        <translation>نتيجة فحص الصوت</translation>
    </message>
    <message>
        <source>Start the check</source>
        <translation>بدء الفحص</translation>
    </message>
    <message>
        <source>Speak for three seconds, then listen</source>
        <translation>تكلم ثلاث ثوانٍ، ثم استمع</translation>
    </message>
    <message>
        <source>Play a test tone</source>
        <translation>تشغيل نغمة اختبار</translation>
    </message>
    <message>
        <source>Three notes on the chosen speaker</source>
        <translation>ثلاث نغمات على مكبر الصوت المختار</translation>
    </message>
    <message>
        <source>Close; the devices are let go</source>
        <translation>إغلاق؛ تُحرَّر الأجهزة</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>جارٍ الاستماع…</translation>
    </message>
    <message>
        <source>The key to hold; press to take another one</source>
        <translation>المفتاح المضغوط باستمرار؛ اضغط لاختيار غيره</translation>
    </message>
    <message>
        <source>Key for push to talk: {key}</source>
        <translation>مفتاح اضغط لتتحدث: {key}</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>اضغط مفتاحًا…</translation>
    </message>
    <message>
        <source>Level of the far side</source>
        <translation>مستوى الطرف الآخر</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours</source>
        <translation>إبعاد صوت الطرف الآخر عن صوتك</translation>
    </message>
    <message>
        <source>Take away fans and typing</source>
        <translation>إزالة المراوح والكتابة</translation>
    </message>
    <message>
        <source>Bring your voice to an even level</source>
        <translation>جعل صوتك على مستوى متساوٍ</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets</source>
        <translation>بلا أي معالجة، ستيريو: للموسيقى والسماعات الجيدة</translation>
    </message>
    <message>
        <source>Your volume in the room</source>
        <translation>شدة صوتك في الغرفة</translation>
    </message>
    <message>
        <source>The room&apos;s volume for you</source>
        <translation>شدة صوت الغرفة لك</translation>
    </message>
    <message>
        <source>Your microphone&apos;s sensitivity in the room</source>
        <translation>حساسية ميكروفونك في الغرفة</translation>
    </message>
    <message>
        <source>Echo warning</source>
        <translation>تحذير الصدى</translation>
    </message>
    <message>
        <source>Muted but while you hold the key. Fields keep their keys, and so does a button reached with Tab</source>
        <translation>مكتوم إلا أثناء ضغط المفتاح. تحتفظ الحقول بمفاتيحها، وكذلك زر بُلغ بمفتاح Tab</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>الكسب</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>الآخرون</translation>
    </message>
    <message>
        <source>You in the room</source>
        <translation>أنت في الغرفة</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>volume of the room</comment>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Microphone gain: {percent} %. The arrow keys change it</source>
        <translation>كسب الميكروفون: {percent} %. مفاتيح الأسهم تغيّره</translation>
    </message>
    <message>
        <source>Far picture</source>
        <translation>صورة الطرف الآخر</translation>
    </message>
    <message>
        <source>Enter a destination and press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>أدخل وجهة واضغط &lt;b&gt;اتصال&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Destination of the call</source>
        <translation>وجهة المكالمة</translation>
    </message>
    <message>
        <source>Status of the call</source>
        <translation>حالة المكالمة</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>مدة المكالمة</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>ما يُرسَل</translation>
    </message>
    <message>
        <source>Show the numbers of the call</source>
        <translation>إظهار أرقام المكالمة</translation>
    </message>
    <message>
        <source>The picture is in its own window</source>
        <translation>الصورة في نافذتها الخاصة</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>الفقد</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>rtt {time}</source>
        <translation>ذهاب وإياب {time}</translation>
    </message>
    <message>
        <source>WebSocket {time}</source>
        <translation>WebSocket {time}</translation>
    </message>
    <message>
        <source>loss {percent} %</source>
        <translation>الفقد {percent} %</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>‎&lt; 1 ms</translation>
    </message>
    <message>
        <source>{action}: {notice}</source>
        <translation>{action}: {notice}</translation>
    </message>
    <message>
        <source>Close: {notice}</source>
        <translation>إغلاق: {notice}</translation>
    </message>
    <message>
        <source>Show swdesk</source>
        <translation>إظهار swdesk</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Hide swdesk</source>
        <translation>إخفاء swdesk</translation>
    </message>
    <message>
        <source>Call bar</source>
        <translation>شريط المكالمة</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>العودة إلى النافذة</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Sound (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;All files (*)</source>
        <translation>صوت (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Video (*.mp4 *.mkv *.webm *.mov *.avi);;All files (*)</source>
        <translation>فيديو (*.mp4 *.mkv *.webm *.mov *.avi);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Microphone and speaker</source>
        <translation>الميكروفون ومكبر الصوت</translation>
    </message>
    <message>
        <source>Everything is filled in. Press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>كل شيء معبأ. اضغط &lt;b&gt;اتصال&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Log (*.log *.txt)</source>
        <translation>سجل (*.log *.txt)</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>فحص…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture</source>
        <translation>تكلم واسمع نفسك وشاهد صورتك</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation>فتح {folder}</translation>
    </message>
    <message>
        <source>Nobody; paste a token in the main window</source>
        <translation>لا أحد؛ الصق رمزًا في النافذة الرئيسية</translation>
    </message>
    <message>
        <source>The token stays in the keyring, so nothing was removed: {why}</source>
        <translation>يبقى الرمز في حلقة المفاتيح، لذلك لم يُزل شيء: {why}</translation>
    </message>
    <message>
        <source>What is in {file} cannot be read; remove it and add the programs anew.</source>
        <translation>تتعذر قراءة محتوى {file}؛ احذفه وأضف البرامج من جديد.</translation>
    </message>
    <message>
        <source>The tokens cannot be read or written: {why}</source>
        <translation>تتعذر قراءة الرموز أو كتابتها: {why}</translation>
    </message>
    <message>
        <source>No program has a token. {command} makes one.</source>
        <translation>لا يوجد برنامج لديه رمز. ينشئ {command} واحدًا.</translation>
    </message>
    <message>
        <source>It runs…</source>
        <translation>قيد التشغيل…</translation>
    </message>
    <message>
        <source>A program and its arguments are wanted, each quotation mark closed, such as {example}.</source>
        <translation>المطلوب برنامج ووسائطه، مع إغلاق كل علامة اقتباس، مثل {example}.</translation>
    </message>
    <message>
        <source>It could not be started: {why}</source>
        <translation>تعذر تشغيله: {why}</translation>
    </message>
    <message>
        <source>It took longer than {limit} s and was ended.</source>
        <translation>استغرق أكثر من {limit} ث فأُنهي.</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>انتهى بالرمز {code}.</translation>
    </message>
    <message>
        <source>It ran.</source>
        <translation>تم تشغيله.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Its token counts no more, at once</source>
        <translation>يبطل رمزه فورًا</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>إزالة {name}</translation>
    </message>
    <message>
        <source>Run it now, with facts of an invented call</source>
        <translation>تشغيله الآن ببيانات مكالمة متخيَّلة</translation>
    </message>
    <message>
        <source>Test: {setting}</source>
        <translation>اختبار: {setting}</translation>
    </message>
    <message>
        <source>Check your network connection, then open the link again.</source>
        <translation>تحقق من اتصال الشبكة، ثم افتح الرابط من جديد.</translation>
    </message>
    <message>
        <source>{host} takes no guest with this link</source>
        <translation>لا يقبل {host} ضيفًا بهذا الرابط</translation>
    </message>
    <message>
        <source>It may have been withdrawn or cut short. Ask whoever gave it to you for a new one.</source>
        <translation>ربما سُحب الرابط أو قُطع. اطلب رابطًا جديدًا ممن أعطاك إياه.</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>لم يُجب {host} في الوقت المحدد</translation>
    </message>
    <message>
        <source>{host} could not prove who it is</source>
        <translation>لم يستطع {host} إثبات هويته</translation>
    </message>
    <message>
        <source>Its certificate is not trusted. If it has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>شهادته غير موثوقة. إن كانت له سلطة شهادات خاصة، فابدأ swdesk بالخيار ‎--ca-file FILE‎.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>تعذر الوصول إلى {host}</translation>
    </message>
    <message>
        <source>{host} failed to take a guest</source>
        <translation>أخفق {host} في استقبال ضيف</translation>
    </message>
    <message>
        <source>Open the link again in a few minutes.</source>
        <translation>افتح الرابط من جديد بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>{host} gave no answer that makes a guest</source>
        <translation>لم يُعطِ {host} إجابة تجعلك ضيفًا</translation>
    </message>
    <message>
        <source>The link may name the wrong host. Ask whoever gave it to you for a new one.</source>
        <translation>ربما يسمّي الرابط مضيفًا خاطئًا. اطلب رابطًا جديدًا ممن أعطاك إياه.</translation>
    </message>
</context>
</TS>
