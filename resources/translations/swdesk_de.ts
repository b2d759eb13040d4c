<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>In a call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Das Protokoll</translation>
    </message>
    <message>
        <source>While another program is in front</source>
        <translation>Während ein anderes Programm vorn ist</translation>
    </message>
    <message>
        <source>Mute or unmute the microphone</source>
        <translation>Mikrofon stumm- oder einschalten</translation>
    </message>
    <message>
        <source>Turn the camera off or on</source>
        <translation>Kamera aus- oder einschalten</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Call bar above all windows, and back</source>
        <translation>Anrufleiste über allen Fenstern, und zurück</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Hide or show your picture</source>
        <translation>Eigenes Bild aus- oder einblenden</translation>
    </message>
    <message>
        <source>Fit or fill the picture</source>
        <translation>Bild einpassen oder füllen</translation>
    </message>
    <message>
        <source>The far picture in a window of its own</source>
        <translation>Bild der Gegenseite in eigenem Fenster</translation>
    </message>
    <message>
        <source>Numbers of the call</source>
        <translation>Messwerte des Anrufs</translation>
    </message>
    <message>
        <source>Go to the destination</source>
        <translation>Zum Ziel gehen</translation>
    </message>
    <message>
        <source>Go to the token</source>
        <translation>Zum Token gehen</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Call the last one again</source>
        <translation>Das letzte Ziel noch einmal anrufen</translation>
    </message>
    <message>
        <source>Go to the card of a link</source>
        <translation>Zur Karte eines Links gehen</translation>
    </message>
    <message>
        <source>Stop a call that is being made</source>
        <translation>Einen Anruf abbrechen, der gerade aufgebaut wird</translation>
    </message>
    <message>
        <source>Show or hide the token</source>
        <translation>Token zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Clear the token</source>
        <translation>Token leeren</translation>
    </message>
    <message>
        <source>Remember the token, or forget it</source>
        <translation>Token merken oder vergessen</translation>
    </message>
    <message>
        <source>Send audio in the next call</source>
        <translation>Ton senden beim nächsten Anruf</translation>
    </message>
    <message>
        <source>Send video in the next call</source>
        <translation>Bild senden beim nächsten Anruf</translation>
    </message>
    <message>
        <source>Start muted</source>
        <translation>Stumm beginnen</translation>
    </message>
    <message>
        <source>Start with the camera off</source>
        <translation>Mit ausgeschalteter Kamera beginnen</translation>
    </message>
    <message>
        <source>Devices and sound</source>
        <translation>Geräte und Ton</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Check sound and camera</source>
        <translation>Ton und Kamera prüfen</translation>
    </message>
    <message>
        <source>Press the button of the newest notice</source>
        <translation>Schaltfläche des neuesten Hinweises drücken</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>The usual size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>Diese Tastenliste</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go to the log</source>
        <translation>Zum Protokoll gehen</translation>
    </message>
    <message>
        <source>Options of the log</source>
        <translation>Optionen des Protokolls</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Go to the latest line</source>
        <translation>Zur letzten Zeile gehen</translation>
    </message>
    <message>
        <source>Hold to talk, with push-to-talk</source>
        <translation>Zum Sprechen halten, bei Sprechtaste</translation>
    </message>
    <message>
        <source>The system will now ask for the microphone: without it the others cannot hear you.</source>
        <translation>Das System fragt jetzt nach dem Mikrofon: Ohne es hören die anderen Sie nicht.</translation>
    </message>
    <message>
        <source>The system will now ask for the camera: without it the others cannot see you.</source>
        <translation>Das System fragt jetzt nach der Kamera: Ohne sie sehen die anderen Sie nicht.</translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation>Zoom {percent} %</translation>
    </message>
    <message>
        <source>swdesk is running, but it does not answer.</source>
        <translation>swdesk läuft, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>You can start safely beside it: without your settings and devices, nobody signed in, and nothing is kept. A call that is still running there goes on until it ends.</source>
        <translation>Sie können daneben sicher starten: ohne Ihre Einstellungen und Geräte, niemand ist angemeldet, und nichts wird aufbewahrt. Ein Anruf, der dort noch läuft, geht weiter, bis er endet.</translation>
    </message>
    <message>
        <source>Start safely</source>
        <translation>Sicher starten</translation>
    </message>
    <message>
        <source>Started safely</source>
        <translation>Sicher gestartet</translation>
    </message>
    <message>
        <source>Without your settings and devices, nobody signed in. Nothing of this start is kept.</source>
        <translation>Ohne Ihre Einstellungen und Geräte, niemand ist angemeldet. Von diesem Start wird nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>swdesk could not start.</source>
        <translation>swdesk konnte nicht starten.</translation>
    </message>
    <message>
        <source>The log is in {file}.</source>
        <translation>Das Protokoll liegt in {file}.</translation>
    </message>
    <message>
        <source>Call bar above all windows</source>
        <translation>Anrufleiste über allen Fenstern</translation>
    </message>
    <message>
        <source>A call is going on</source>
        <translation>Ein Anruf läuft</translation>
    </message>
    <message>
        <source>swdesk goes on in the tray</source>
        <translation>swdesk läuft im Benachrichtigungsfeld weiter</translation>
    </message>
    <message>
        <source>Its icon brings the window back. Quit ends the program.</source>
        <translation>Das Symbol dort bringt das Fenster zurück. „Beenden“ beendet das Programm.</translation>
    </message>
    <message>
        <source>The space did not accept it.</source>
        <translation>Der Space hat ihn nicht angenommen.</translation>
    </message>
    <message>
        <source>Online as</source>
        <translation>Online als</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung…</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Neue Verbindung…</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Connected to {space}</source>
        <translation>Verbunden mit {space}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut…</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting…</source>
        <translation>Verbindung verloren, neuer Versuch…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Guest in this call</source>
        <translation>Gast in diesem Anruf</translation>
    </message>
    <message>
        <source>Local lab</source>
        <translation>Lokales Labor</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>Token abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>Token expires in %n days</source>
        <translation>
            <numerusform>Token läuft in %n Tag ab</numerusform>
            <numerusform>Token läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Token expires in {hours} h {minutes} min</source>
        <translation>Token läuft in {hours} Std. {minutes} Min. ab</translation>
    </message>
    <message>
        <source>Token expires in {minutes} min</source>
        <translation>Token läuft in {minutes} Min. ab</translation>
    </message>
    <message>
        <source>Token expires in {seconds} s</source>
        <translation>Token läuft in {seconds} s ab</translation>
    </message>
    <message>
        <source>Expired {hours} h ago</source>
        <translation>Vor {hours} Std. abgelaufen</translation>
    </message>
    <message>
        <source>Expired {minutes} min ago</source>
        <translation>Vor {minutes} Min. abgelaufen</translation>
    </message>
    <message>
        <source>Expired just now</source>
        <translation>Gerade abgelaufen</translation>
    </message>
    <message>
        <source>It may have expired, been cut short when it was copied, or belong to another space.</source>
        <translation>Er ist vielleicht abgelaufen, beim Kopieren gekürzt worden oder gehört zu einem anderen Space.</translation>
    </message>
    <message>
        <source>This token may not call that destination</source>
        <translation>Dieser Token darf dieses Ziel nicht anrufen</translation>
    </message>
    <message>
        <source>The token&apos;s scope does not reach it. Ask for a token that covers the destination, then dial again.</source>
        <translation>Der Token reicht dafür nicht. Lassen Sie sich einen Token geben, der das Ziel einschließt, und wählen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>That destination does not exist</source>
        <translation>Dieses Ziel gibt es nicht</translation>
    </message>
    <message>
        <source>Check the spelling: /public/name is a room, /private/name a person, +1555… a phone, sip:… SIP.</source>
        <translation>Prüfen Sie die Schreibweise: /public/name ist ein Raum, /private/name eine Person, +1555… ein Telefon, sip:… SIP.</translation>
    </message>
    <message>
        <source>The other side is busy</source>
        <translation>Die Gegenseite ist besetzt</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The call was declined</source>
        <translation>Der Anruf wurde abgelehnt</translation>
    </message>
    <message>
        <source>Try again later, or reach them another way.</source>
        <translation>Versuchen Sie es später noch einmal oder auf anderem Weg.</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Niemand hat abgenommen</translation>
    </message>
    <message>
        <source>The space did not answer</source>
        <translation>Der Space hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Check your network connection, then dial again.</source>
        <translation>Prüfen Sie Ihre Netzwerkverbindung und wählen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Sound and picture could not be set up</source>
        <translation>Ton und Bild kamen nicht zustande</translation>
    </message>
    <message>
        <source>Check that your camera and microphone are free, or untick Send video, then dial again.</source>
        <translation>Prüfen Sie, ob Kamera und Mikrofon frei sind, oder nehmen Sie „Bild senden“ heraus, und wählen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>That makes no call</source>
        <translation>Das ergibt keinen Anruf</translation>
    </message>
    <message>
        <source>Check the destination and what is ticked below it, then dial again.</source>
        <translation>Prüfen Sie das Ziel und was darunter angekreuzt ist, und wählen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Answered on another device</source>
        <translation>An einem anderen Gerät angenommen</translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation>Hier ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The call could not be placed</source>
        <translation>Der Anruf kam nicht zustande</translation>
    </message>
    <message>
        <source>Dial again; if it fails the same way, save the log and send it to whoever runs the space.</source>
        <translation>Wählen Sie noch einmal; misslingt es ebenso, speichern Sie das Protokoll und senden Sie es dem Betreiber des Space.</translation>
    </message>
    <message>
        <source>Microphone blocked by the system</source>
        <translation>Mikrofon vom System gesperrt</translation>
    </message>
    <message>
        <source>Microphone is missing or in use</source>
        <translation>Mikrofon fehlt oder ist belegt</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot hear you.</source>
        <translation>Der Anruf geht weiter, aber die anderen hören Sie nicht.</translation>
    </message>
    <message>
        <source>Camera blocked by the system</source>
        <translation>Kamera vom System gesperrt</translation>
    </message>
    <message>
        <source>Camera is missing or in use</source>
        <translation>Kamera fehlt oder ist belegt</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot see you.</source>
        <translation>Der Anruf geht weiter, aber die anderen sehen Sie nicht.</translation>
    </message>
    <message>
        <source>Camera and microphone blocked by the system</source>
        <translation>Kamera und Mikrofon vom System gesperrt</translation>
    </message>
    <message>
        <source>Camera and microphone are missing or in use</source>
        <translation>Kamera und Mikrofon fehlen oder sind belegt</translation>
    </message>
    <message>
        <source>The call goes on, but the others can neither see nor hear you.</source>
        <translation>Der Anruf geht weiter, aber die anderen sehen und hören Sie nicht.</translation>
    </message>
    <message>
        <source>The space did not accept this token</source>
        <translation>Der Space hat diesen Token nicht angenommen</translation>
    </message>
    <message>
        <source>Paste a new token, then dial again.</source>
        <translation>Fügen Sie einen neuen Token ein und wählen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The space did not take the call</source>
        <translation>Der Space hat den Anruf nicht angenommen</translation>
    </message>
    <message>
        <source>No answer to the invitation within 6 seconds. Dial again, or check the destination.</source>
        <translation>Keine Antwort auf die Einladung in 6 Sekunden. Wählen Sie noch einmal oder prüfen Sie das Ziel.</translation>
    </message>
    <message>
        <source>The space&apos;s certificate is not trusted</source>
        <translation>Dem Zertifikat des Space wird nicht vertraut</translation>
    </message>
    <message>
        <source>If your space has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>Hat Ihr Space eine eigene Zertifizierungsstelle, starten Sie swdesk mit --ca-file DATEI.</translation>
    </message>
    <message>
        <source>It is used as soon as it is there.</source>
        <translation>Es wird benutzt, sobald es da ist.</translation>
    </message>
    <message>
        <source>Plug it in or free it; if it does not come by itself, press the camera button.</source>
        <translation>Stecken Sie sie an oder geben Sie sie frei; kommt sie nicht von selbst, drücken Sie die Kamera-Schaltfläche.</translation>
    </message>
    <message>
        <source>They are used as soon as they are there; if the picture does not come by itself, press the camera button.</source>
        <translation>Sie werden benutzt, sobald sie da sind; kommt das Bild nicht von selbst, drücken Sie die Kamera-Schaltfläche.</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>Kein Lautsprecher</translation>
    </message>
    <message>
        <source>The call goes on, but you cannot hear the others. One that is plugged in is used at once.</source>
        <translation>Der Anruf geht weiter, aber Sie hören die anderen nicht. Einer, der angesteckt wird, wird sofort benutzt.</translation>
    </message>
    <message>
        <source>Allow swdesk in the system&apos;s settings, then dial.</source>
        <translation>Erlauben Sie es swdesk in den Systemeinstellungen und wählen Sie dann.</translation>
    </message>
    <message>
        <source>Trying...</source>
        <translation>Versuch...</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>Verbindung wird aufgebaut...</translation>
    </message>
    <message>
        <source>Ringing...</source>
        <translation>Es klingelt...</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Reconnecting...</source>
        <translation>Neue Verbindung...</translation>
    </message>
    <message>
        <source>Disconnecting...</source>
        <translation>Verbindung wird beendet...</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Verbindung beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Picture frozen: asked for a new one</source>
        <translation>Bild steht: ein neues wurde angefordert</translation>
    </message>
    <message>
        <source>Network lost</source>
        <translation>Netzwerk verloren</translation>
    </message>
    <message>
        <source>Sound and picture are still up; the way to the space is being restored.</source>
        <translation>Ton und Bild laufen noch; der Weg zum Space wird wiederhergestellt.</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>Die Verbindung ist verloren</translation>
    </message>
    <message>
        <source>The call is being restored; nothing to do.</source>
        <translation>Der Anruf wird wiederhergestellt; es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Receiving only</source>
        <translation>Nur Empfang</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Kein Mikrofon</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Kamera aus</translation>
    </message>
    <message>
        <source>The token has expired</source>
        <translation>Der Token ist abgelaufen</translation>
    </message>
    <message>
        <source>This call goes on; new calls need a new token.</source>
        <translation>Dieser Anruf geht weiter; neue Anrufe brauchen einen neuen Token.</translation>
    </message>
    <message>
        <source>The token expires in {minutes} min</source>
        <translation>Der Token läuft in {minutes} Min. ab</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>kein Token</translation>
    </message>
    <message>
        <source>not a token: too long, or characters that no token has</source>
        <translation>kein Token: zu lang, oder mit Zeichen, die kein Token hat</translation>
    </message>
    <message>
        <source>the token&apos;s header has fields of the wrong type</source>
        <translation>der Kopf des Tokens hat Felder der falschen Art</translation>
    </message>
    <message>
        <source>this is a refresh token; an access token (SAT) is needed</source>
        <translation>dies ist ein Refresh-Token; gebraucht wird ein Zugangstoken (SAT)</translation>
    </message>
    <message>
        <source>the token names an impossible host</source>
        <translation>der Token nennt einen unmöglichen Server</translation>
    </message>
    <message>
        <source>the token&apos;s header is not base64url</source>
        <translation>der Kopf des Tokens ist kein base64url</translation>
    </message>
    <message>
        <source>the token&apos;s header cannot be decoded</source>
        <translation>der Kopf des Tokens lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>the token&apos;s header is not an object</source>
        <translation>der Kopf des Tokens ist kein Objekt</translation>
    </message>
    <message>
        <source>This system has no keyring</source>
        <translation>Dieses System hat keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps secrets safe</source>
        <translation>Dieses System hat keinen Schlüsselbund, der Geheimnisse sicher aufbewahrt</translation>
    </message>
    <message>
        <source>the token is cut short: {found} of {all} segments</source>
        <translation>der Token ist gekürzt: {found} von {all} Teilen</translation>
    </message>
    <message>
        <source>swdesk had a fault last time</source>
        <translation>swdesk hatte beim letzten Mal einen Fehler</translation>
    </message>
    <message>
        <source>A report is kept on this computer only.</source>
        <translation>Ein Bericht liegt nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>kind of destination</comment>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of destination</comment>
        <translation>Person</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>kind of destination</comment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Phone number</source>
        <comment>kind of destination</comment>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Starts with /public/ or /private/, or is +15551234567 or sip:user@host</source>
        <translation>Beginnt mit /public/ oder /private/ oder ist +15551234567 oder sip:user@host</translation>
    </message>
    <message>
        <source>The link names nobody to call.</source>
        <translation>Der Link nennt niemanden zum Anrufen.</translation>
    </message>
    <message>
        <source>The link is longer than any destination may be.</source>
        <translation>Der Link ist länger, als ein Ziel sein darf.</translation>
    </message>
    <message>
        <source>The link holds characters that are not seen and may hide whom it calls.</source>
        <translation>Der Link enthält unsichtbare Zeichen, die verbergen können, wen er anruft.</translation>
    </message>
    <message>
        <source>The link is damaged: its percent escapes mean nothing.</source>
        <translation>Der Link ist beschädigt: seine Prozentzeichen bedeuten nichts.</translation>
    </message>
    <message>
        <source>“{part}” is no kind of link that makes a call.</source>
        <translation>„{part}“ ist keine Art von Link, die anruft.</translation>
    </message>
    <message>
        <source>“{part}” is nothing that can be called.</source>
        <translation>„{part}“ lässt sich nicht anrufen.</translation>
    </message>
    <message>
        <source>Its part “{part}” would have the call go elsewhere.</source>
        <translation>Sein Teil „{part}“ würde den Anruf anderswohin leiten.</translation>
    </message>
    <message>
        <source>Its number holds within “{part}” only, and not here.</source>
        <translation>Seine Nummer gilt nur innerhalb von „{part}“ und nicht hier.</translation>
    </message>
    <message>
        <source>“{part}” is an order to a telephone network, not a number.</source>
        <translation>„{part}“ ist ein Befehl an ein Telefonnetz, keine Nummer.</translation>
    </message>
    <message>
        <source>It brings a token or a password. No link may: a token is pasted by you alone.</source>
        <translation>Er bringt einen Token oder ein Passwort mit. Das darf kein Link: einen Token fügen nur Sie selbst ein.</translation>
    </message>
    <message>
        <source>A link for guests has one embed token, one host and an address of that space.</source>
        <translation>Ein Link für Gäste hat einen Einbettungstoken, einen Host und eine Adresse dieses Space.</translation>
    </message>
    <message>
        <source>Its embed token is damaged.</source>
        <translation>Sein Einbettungstoken ist beschädigt.</translation>
    </message>
    <message>
        <source>“{part}” is not the name of a host.</source>
        <translation>„{part}“ ist nicht der Name eines Hosts.</translation>
    </message>
    <message>
        <source>A link for guests: Dial shows its card.</source>
        <translation>Ein Link für Gäste: Wählen zeigt seine Karte.</translation>
    </message>
    <message>
        <source>A short number: it is dialled as it stands.</source>
        <translation>Eine Kurznummer: sie wird gewählt, wie sie dasteht.</translation>
    </message>
    <message>
        <source>A local number without a country: it is dialled as it stands. Begin with + and the country&apos;s code.</source>
        <translation>Eine Ortsnummer ohne Land: sie wird gewählt, wie sie dasteht. Beginnen Sie mit + und der Landesvorwahl.</translation>
    </message>
    <message>
        <source>Its length is unusual for a number: check it before you dial.</source>
        <translation>Ungewöhnlich lang oder kurz für eine Nummer: prüfen Sie sie vor dem Wählen.</translation>
    </message>
    <message>
        <source>Key in {digits} once somebody answered.</source>
        <translation>Tippen Sie {digits}, sobald jemand abgenommen hat.</translation>
    </message>
    <message>
        <source>Left out, as it means nothing here: {parts}</source>
        <translation>Weggelassen, weil es hier nichts bedeutet: {parts}</translation>
    </message>
    <message>
        <source>Calls {destination}</source>
        <translation>Ruft {destination} an</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>Klingeln auf</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>Testton</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Lautlos</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>Testbild</translation>
    </message>
    <message>
        <source>Speaker blocked by the system</source>
        <translation>Lautsprecher vom System gesperrt</translation>
    </message>
    <message>
        <source>Ring device blocked by the system</source>
        <translation>Klingelgerät vom System gesperrt</translation>
    </message>
    <message>
        <source>Microphone in use by another program</source>
        <translation>Mikrofon von einem anderen Programm belegt</translation>
    </message>
    <message>
        <source>Speaker in use by another program</source>
        <translation>Lautsprecher von einem anderen Programm belegt</translation>
    </message>
    <message>
        <source>Ring device in use by another program</source>
        <translation>Klingelgerät von einem anderen Programm belegt</translation>
    </message>
    <message>
        <source>Camera in use by another program</source>
        <translation>Kamera von einem anderen Programm belegt</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>Kein Mikrofon gefunden</translation>
    </message>
    <message>
        <source>No speaker found</source>
        <translation>Kein Lautsprecher gefunden</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Kein Lautsprecher</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>Keine Kamera gefunden</translation>
    </message>
    <message>
        <source>Allow it in your desktop&apos;s privacy settings, or for a Flatpak or Snap with its permission tool.</source>
        <translation>Erlauben Sie es in den Datenschutzeinstellungen Ihres Desktops, bei Flatpak oder Snap mit deren Berechtigungswerkzeug.</translation>
    </message>
    <message>
        <source>Your account needs access to /dev/video* (often the group “video”), or the desktop&apos;s privacy settings block it.</source>
        <translation>Ihr Konto braucht Zugriff auf /dev/video* (oft die Gruppe „video“), oder die Datenschutzeinstellungen des Desktops sperren ihn.</translation>
    </message>
    <message>
        <source>Microphone: a file</source>
        <translation>Mikrofon: eine Datei</translation>
    </message>
    <message>
        <source>Camera: a file</source>
        <translation>Kamera: eine Datei</translation>
    </message>
    <message>
        <source>Microphone: other sources</source>
        <translation>Mikrofon: andere Quellen</translation>
    </message>
    <message>
        <source>Speaker: other sources</source>
        <translation>Lautsprecher: andere Ausgaben</translation>
    </message>
    <message>
        <source>Ring on: other sources</source>
        <translation>Klingeln auf: andere Ausgaben</translation>
    </message>
    <message>
        <source>Camera: other sources</source>
        <translation>Kamera: andere Quellen</translation>
    </message>
    <message>
        <source>Microphone: {device} is used now.</source>
        <translation>Mikrofon: {device} wird jetzt benutzt.</translation>
    </message>
    <message>
        <source>Speaker: {device} is used now.</source>
        <translation>Lautsprecher: {device} wird jetzt benutzt.</translation>
    </message>
    <message>
        <source>Camera: {device} is used now.</source>
        <translation>Kamera: {device} wird jetzt benutzt.</translation>
    </message>
    <message>
        <source>It is your microphone again.</source>
        <translation>Es ist wieder Ihr Mikrofon.</translation>
    </message>
    <message>
        <source>It is your speaker again.</source>
        <translation>Es ist wieder Ihr Lautsprecher.</translation>
    </message>
    <message>
        <source>It is your camera again.</source>
        <translation>Es ist wieder Ihre Kamera.</translation>
    </message>
    <message>
        <source>The system&apos;s microphone changed</source>
        <translation>Das Mikrofon des Systems hat gewechselt</translation>
    </message>
    <message>
        <source>The system&apos;s speaker changed</source>
        <translation>Der Lautsprecher des Systems hat gewechselt</translation>
    </message>
    <message>
        <source>The system&apos;s camera changed</source>
        <translation>Die Kamera des Systems hat gewechselt</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>System default ({device})</source>
        <translation>Systemvorgabe ({device})</translation>
    </message>
    <message>
        <source>System default (none)</source>
        <translation>Systemvorgabe (nichts)</translation>
    </message>
    <message>
        <source>{device} — in use now</source>
        <translation>{device} — jetzt in Benutzung</translation>
    </message>
    <message>
        <source>{device} — not connected</source>
        <translation>{device} — nicht angeschlossen</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device</comment>
        <translation>Keins</translation>
    </message>
    <message>
        <source>It is taken as soon as it is free.</source>
        <translation>Es wird genommen, sobald es frei ist.</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>Von einem anderen Programm belegt</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>Stecken Sie eins an.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{device} was unplugged</source>
        <translation>{device} wurde abgezogen</translation>
    </message>
    <message>
        <source>{device} is back</source>
        <translation>{device} ist wieder da</translation>
    </message>
    <message>
        <source>{device} is used now.</source>
        <translation>{device} wird jetzt benutzt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The system will ask for your leave</source>
        <translation>Das System wird Sie um Erlaubnis fragen</translation>
    </message>
    <message>
        <source>Not accepted.</source>
        <translation>Nicht angenommen.</translation>
    </message>
    <message>
        <source>{key} has another use: {action}. Choose another key, or change that one first.</source>
        <translation>{key} dient schon etwas anderem: {action}. Wählen Sie eine andere Taste oder ändern Sie zuerst jene.</translation>
    </message>
    <message>
        <source>{key} has another use: {action}.</source>
        <translation>{key} dient schon etwas anderem: {action}.</translation>
    </message>
    <message>
        <source>The session is ending</source>
        <translation>Die Sitzung wird beendet</translation>
    </message>
    <message>
        <source>It was asked to wait, because a call is going on. Hang up, then log out once more.</source>
        <translation>Sie wurde gebeten zu warten, weil ein Anruf läuft. Legen Sie auf und melden Sie sich dann noch einmal ab.</translation>
    </message>
    <message>
        <source>Quitting hangs up. The call can also go on in a small bar of its own.</source>
        <translation>Beenden legt auf. Der Anruf kann auch in einer kleinen Leiste weitergehen.</translation>
    </message>
    <message>
        <source>swdesk is on the list of Windows. Who opens them is chosen in Settings, under Apps, Default apps.</source>
        <translation>swdesk steht auf der Liste von Windows. Wer sie öffnet, wird in den Einstellungen unter Apps, Standard-Apps gewählt.</translation>
    </message>
    <message>
        <source>macOS asks the app itself: put swdesk into Applications and start it once.</source>
        <translation>macOS fragt die App selbst: legen Sie swdesk in „Programme“ und starten Sie es einmal.</translation>
    </message>
    <message>
        <source>How links are opened on this system is not known.</source>
        <translation>Wie Links auf diesem System geöffnet werden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The registry cannot be written: {why}.</source>
        <translation>Die Registrierung ist nicht beschreibbar: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>{file} lässt sich nicht entfernen: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>{file} lässt sich nicht schreiben: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be read, so it is left as it is.</source>
        <translation>{file} ist nicht lesbar und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{program} is missing, which knows what opens a link: install the package xdg-utils.</source>
        <translation>{program} fehlt, das weiß, was einen Link öffnet: Installieren Sie das Paket xdg-utils.</translation>
    </message>
    <message>
        <source>{program} did not do its work; try again.</source>
        <translation>{program} hat seine Arbeit nicht getan; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Links cannot be registered from here on this system.</source>
        <translation>Links lassen sich auf diesem System nicht von hier aus anmelden.</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>who opens a link</comment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>This link makes no call</source>
        <translation>Dieser Link ergibt keinen Anruf</translation>
    </message>
    <message>
        <source>Nothing was dialled.</source>
        <translation>Es wurde nichts gewählt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It took the place of an earlier link, to {destination}.</source>
        <translation>Er ersetzt einen früheren Link, zu {destination}.</translation>
    </message>
    <message>
        <source>Call from a link?</source>
        <translation>Über einen Link anrufen?</translation>
    </message>
    <message>
        <source>Join as a guest?</source>
        <translation>Als Gast teilnehmen?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Teilnehmen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Your call to {destination} goes on until you hang up.</source>
        <translation>Ihr Anruf bei {destination} geht weiter, bis Sie auflegen.</translation>
    </message>
    <message>
        <source>A link asks for another call</source>
        <translation>Ein Link will einen anderen Anruf</translation>
    </message>
    <message>
        <source>Hanging up…</source>
        <translation>Es wird aufgelegt…</translation>
    </message>
    <message>
        <source>Hang up and call</source>
        <translation>Auflegen und anrufen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Nobody can be a guest during a call: join once it has ended.</source>
        <translation>Während eines Anrufs kann niemand Gast sein: nehmen Sie teil, wenn er beendet ist.</translation>
    </message>
    <message>
        <source>There is no token yet. Paste yours above: the link is kept.</source>
        <translation>Es ist noch kein Token da. Fügen Sie Ihren oben ein: der Link bleibt erhalten.</translation>
    </message>
    <message>
        <source>You call as {name}, in {space}.</source>
        <translation>Sie rufen als {name} an, in {space}.</translation>
    </message>
    <message>
        <source>You call with your token for {space}.</source>
        <translation>Sie rufen mit Ihrem Token für {space} an.</translation>
    </message>
    <message>
        <source>You call with the token above, which is not signed in yet.</source>
        <translation>Sie rufen mit dem Token oben an, der noch nicht angemeldet ist.</translation>
    </message>
    <message>
        <source>You join as a guest of {host}.</source>
        <translation>Sie nehmen als Gast von {host} teil.</translation>
    </message>
    <message>
        <source>held back by the network</source>
        <translation>vom Netzwerk begrenzt</translation>
    </message>
    <message>
        <source>held back by this computer</source>
        <translation>von diesem Rechner begrenzt</translation>
    </message>
    <message>
        <source>paused: the network carries sound only</source>
        <translation>angehalten: das Netzwerk trägt nur den Ton</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Picture in</source>
        <translation>Bild herein</translation>
    </message>
    <message>
        <source>Picture out</source>
        <translation>Bild hinaus</translation>
    </message>
    <message>
        <source>Sound in, out</source>
        <translation>Ton herein, hinaus</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>Loss in, out</source>
        <translation>Verlust herein, hinaus</translation>
    </message>
    <message>
        <source>Jitter sound, picture</source>
        <translation>Jitter Ton, Bild</translation>
    </message>
    <message>
        <source>Encode, decode</source>
        <translation>Kodieren, Dekodieren</translation>
    </message>
    <message>
        <source>Convert, paint</source>
        <translation>Umwandeln, Zeichnen</translation>
    </message>
    <message>
        <source>Picture budget</source>
        <translation>Zeit für ein Bild</translation>
    </message>
    <message>
        <source>{percent} % of one core</source>
        <translation>{percent} % eines Kerns</translation>
    </message>
    <message>
        <source>{percent} % used</source>
        <translation>{percent} % verbraucht</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} B/s</translation>
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
        <translation>Gilt ab dem nächsten Anruf</translation>
    </message>
    <message>
        <source>all one hears, repairs losses</source>
        <translation>alles Hörbare, gleicht Verluste aus</translation>
    </message>
    <message>
        <source>up to 7 kHz, as good telephones</source>
        <translation>bis 7 kHz, wie gute Telefone</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, µ-law</source>
        <translation>bis 3,4 kHz, wie Telefone, µ-law</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, A-law</source>
        <translation>bis 3,4 kHz, wie Telefone, A-law</translation>
    </message>
    <message>
        <source>every browser has it</source>
        <translation>kann jeder Browser</translation>
    </message>
    <message>
        <source>what video telephones have</source>
        <translation>haben Bildtelefone</translation>
    </message>
    <message>
        <source>about a tenth of the work of {quality}</source>
        <translation>etwa ein Zehntel der Arbeit von {quality}</translation>
    </message>
    <message>
        <source>about a fifth of the work of {quality}</source>
        <translation>etwa ein Fünftel der Arbeit von {quality}</translation>
    </message>
    <message>
        <source>about a third of the work of {quality}</source>
        <translation>etwa ein Drittel der Arbeit von {quality}</translation>
    </message>
    <message>
        <source>about half the work of {quality}</source>
        <translation>etwa die halbe Arbeit von {quality}</translation>
    </message>
    <message>
        <source>about two thirds of the work of {quality}</source>
        <translation>etwa zwei Drittel der Arbeit von {quality}</translation>
    </message>
    <message>
        <source>about the same work as {quality}</source>
        <translation>etwa dieselbe Arbeit wie {quality}</translation>
    </message>
    <message>
        <source>about twice the work of {quality}</source>
        <translation>etwa die doppelte Arbeit von {quality}</translation>
    </message>
    <message>
        <source>about four times the work of {quality}</source>
        <translation>etwa die vierfache Arbeit von {quality}</translation>
    </message>
    <message>
        <source>Picture quality</source>
        <translation>Bildqualität</translation>
    </message>
    <message>
        <source>Sound: try first</source>
        <translation>Ton: zuerst versuchen</translation>
    </message>
    <message>
        <source>Picture: try first</source>
        <translation>Bild: zuerst versuchen</translation>
    </message>
    <message>
        <source>the usual work</source>
        <translation>die übliche Arbeit</translation>
    </message>
    <message>
        <source>{width}×{height}, up to {fps} pictures a second and {rate} Mbit/s</source>
        <translation>{width}×{height}, bis zu {fps} Bilder je Sekunde und {rate} Mbit/s</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>picture quality</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Counts from the next call.</source>
        <translation>Gilt ab dem nächsten Anruf.</translation>
    </message>
    <message>
        <source>Counts from the next sign-in.</source>
        <translation>Gilt ab der nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Schreibtisch</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>Übliche Reihenfolge</translation>
    </message>
    <message>
        <source>Keys while another program is in front</source>
        <translation>Tasten, während ein anderes Programm vorn ist</translation>
    </message>
    <message>
        <source>Those of the last group of the list.</source>
        <translation>Die der letzten Gruppe der Liste.</translation>
    </message>
    <message>
        <source>Pause other players in a call</source>
        <translation>Andere Wiedergabe im Anruf anhalten</translation>
    </message>
    <message>
        <source>They play on afterwards, unless you have seen to them yourself.</source>
        <translation>Danach läuft sie weiter, außer Sie haben selbst eingegriffen.</translation>
    </message>
    <message>
        <source>Command when a call is dialled</source>
        <translation>Befehl, wenn angerufen wird</translation>
    </message>
    <message>
        <source>Run without a shell; SWDESK_DESTINATION and other variables tell of the call.</source>
        <translation>Läuft ohne Shell; SWDESK_DESTINATION und andere Variablen beschreiben den Anruf.</translation>
    </message>
    <message>
        <source>Command when a call is connected</source>
        <translation>Befehl, wenn ein Anruf verbunden ist</translation>
    </message>
    <message>
        <source>Command when a call loses its connection</source>
        <translation>Befehl, wenn ein Anruf die Verbindung verliert</translation>
    </message>
    <message>
        <source>Command when a call has ended</source>
        <translation>Befehl, wenn ein Anruf beendet ist</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Remember the token</source>
        <translation>Token merken</translation>
    </message>
    <message>
        <source>In the system&apos;s keyring and nowhere else. Switched off, it is forgotten.</source>
        <translation>Im Schlüsselbund des Systems und nirgends sonst. Ausgeschaltet wird er vergessen.</translation>
    </message>
    <message>
        <source>Sound and camera</source>
        <translation>Ton und Kamera</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed.</source>
        <translation>Sprechen, sich hören, sein Bild sehen; ohne Anruf.</translation>
    </message>
    <message>
        <source>Microphone gain</source>
        <translation>Mikrofonverstärkung</translation>
    </message>
    <message>
        <source>Only what is sent is changed, never the system&apos;s mixer.</source>
        <translation>Nur was gesendet wird, ändert sich, nie der Mischer des Systems.</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>Echounterdrückung</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours. Off, use a headset.</source>
        <translation>Den Ton der Gegenseite aus Ihrem heraushalten. Ohne dies ein Headset benutzen.</translation>
    </message>
    <message>
        <source>Noise suppression</source>
        <translation>Rauschunterdrückung</translation>
    </message>
    <message>
        <source>Take away fans and typing.</source>
        <translation>Lüfter und Tippen wegnehmen.</translation>
    </message>
    <message>
        <source>Automatic gain</source>
        <translation>Automatische Verstärkung</translation>
    </message>
    <message>
        <source>Bring your voice to an even level.</source>
        <translation>Ihre Stimme auf gleichmäßige Lautstärke bringen.</translation>
    </message>
    <message>
        <source>Studio mode</source>
        <translation>Studiomodus</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets.</source>
        <translation>Ohne jede Bearbeitung, stereo: für Musik und gute Headsets.</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Sprechtaste</translation>
    </message>
    <message>
        <source>Muted but while you hold a key.</source>
        <translation>Stumm, außer Sie halten eine Taste.</translation>
    </message>
    <message>
        <source>The key to hold</source>
        <translation>Die zu haltende Taste</translation>
    </message>
    <message>
        <source>Sound codec to try first</source>
        <translation>Toncodec, der zuerst versucht wird</translation>
    </message>
    <message>
        <source>The most that is sent; path and processor may allow less.</source>
        <translation>Das Höchste, was gesendet wird; Weg und Prozessor erlauben vielleicht weniger.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Mirror your picture</source>
        <translation>Eigenes Bild spiegeln</translation>
    </message>
    <message>
        <source>For you only: the others see it as it is.</source>
        <translation>Nur für Sie: die anderen sehen es, wie es ist.</translation>
    </message>
    <message>
        <source>Picture codec to try first</source>
        <translation>Bildcodec, der zuerst versucht wird</translation>
    </message>
    <message>
        <source>Start with camera off</source>
        <translation>Mit ausgeschalteter Kamera beginnen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Closing leaves swdesk in the tray</source>
        <translation>Schließen lässt swdesk im Benachrichtigungsfeld</translation>
    </message>
    <message>
        <source>Where there is a tray. Off, closing the window ends the program.</source>
        <translation>Wo es eines gibt. Ausgeschaltet beendet das Schließen des Fensters das Programm.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>In the tray, without a window.</source>
        <translation>Im Benachrichtigungsfeld, ohne Fenster.</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>Ohne Fenster starten</translation>
    </message>
    <message>
        <source>In the tray; without one, as an icon of the task bar.</source>
        <translation>Im Benachrichtigungsfeld; ohne eines als Symbol der Taskleiste.</translation>
    </message>
    <message>
        <source>Keep the screen awake in a call</source>
        <translation>Bildschirm im Anruf wach halten</translation>
    </message>
    <message>
        <source>Country of numbers without one</source>
        <translation>Land für Nummern ohne Landesvorwahl</translation>
    </message>
    <message>
        <source>Two letters, such as DE; empty for the system&apos;s.</source>
        <translation>Zwei Buchstaben, etwa DE; leer für das des Systems.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Which program opens a tel:, sip:, sips:, callto: or swdesk: link.</source>
        <translation>Welches Programm einen Link mit tel:, sip:, sips:, callto: oder swdesk: öffnet.</translation>
    </message>
    <message>
        <source>Time for a connection</source>
        <translation>Zeit für eine Verbindung</translation>
    </message>
    <message>
        <source>Seconds until a try is given up, 1 to 120.</source>
        <translation>Sekunden, bis ein Versuch aufgegeben wird, 1 bis 120.</translation>
    </message>
    <message>
        <source>Certificates of your own</source>
        <translation>Eigene Zertifikate</translation>
    </message>
    <message>
        <source>A PEM file, trusted beside the system&apos;s. Certificates are always verified.</source>
        <translation>Eine PEM-Datei, der neben denen des Systems vertraut wird. Zertifikate werden immer geprüft.</translation>
    </message>
    <message>
        <source>The tone while the far side rings</source>
        <translation>Der Ton, während es bei der Gegenseite klingelt</translation>
    </message>
    <message>
        <source>A sound when a call is connected</source>
        <translation>Ein Klang, wenn ein Anruf verbunden ist</translation>
    </message>
    <message>
        <source>A sound when a call has ended</source>
        <translation>Ein Klang, wenn ein Anruf beendet ist</translation>
    </message>
    <message>
        <source>A sound when the connection is lost</source>
        <translation>Ein Klang, wenn die Verbindung verloren geht</translation>
    </message>
    <message>
        <source>A sound when you are muted</source>
        <translation>Ein Klang, wenn Sie stumm sind</translation>
    </message>
    <message>
        <source>A sound when you are heard again</source>
        <translation>Ein Klang, wenn Sie wieder zu hören sind</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Of everything in the window.</source>
        <translation>Von allem im Fenster.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Look for newer versions</source>
        <translation>Nach neueren Versionen sehen</translation>
    </message>
    <message>
        <source>Never during a call, and nothing is fetched without you.</source>
        <translation>Nie während eines Anrufs, und nichts wird ohne Sie geholt.</translation>
    </message>
    <message>
        <source>Fill in the last destination</source>
        <translation>Letztes Ziel eintragen</translation>
    </message>
    <message>
        <source>Off, it is forgotten when swdesk ends.</source>
        <translation>Ausgeschaltet wird es vergessen, wenn swdesk endet.</translation>
    </message>
    <message>
        <source>Port for other programs</source>
        <translation>Port für andere Programme</translation>
    </message>
    <message>
        <source>There a program with a token may act on swdesk, from this computer only; 0 for none.</source>
        <translation>Dort darf ein Programm mit Token swdesk bedienen, nur von diesem Rechner aus; 0 für keinen.</translation>
    </message>
    <message>
        <source>Programs with a token</source>
        <translation>Programme mit Token</translation>
    </message>
    <message>
        <source>They may do what the commands do: dial, hang up, mute, see who is called.</source>
        <translation>Sie dürfen, was die Befehle können: anrufen, auflegen, stummschalten, sehen, wer angerufen wird.</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>wss://…, in place of the host that the token names.</source>
        <translation>wss://…, an Stelle des Servers, den der Token nennt.</translation>
    </message>
    <message>
        <source>REST host</source>
        <translation>REST-Server</translation>
    </message>
    <message>
        <source>https://…, in place of the host that the token names.</source>
        <translation>https://…, an Stelle des Servers, den der Token nennt.</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Datei der Einstellungen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Places of windows</source>
        <translation>Orte der Fenster</translation>
    </message>
    <message>
        <source>Remove everything swdesk keeps here</source>
        <translation>Alles entfernen, was swdesk hier aufbewahrt</translation>
    </message>
    <message>
        <source>Settings, places of windows, logs, and the remembered token of this profile.</source>
        <translation>Einstellungen, Orte der Fenster, Protokolle und den gemerkten Token dieses Profils.</translation>
    </message>
    <message>
        <source>It holds no certificates.</source>
        <translation>Sie enthält keine Zertifikate.</translation>
    </message>
    <message>
        <source>This file cannot be used, and nothing was changed.</source>
        <translation>Diese Datei lässt sich nicht benutzen, und nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no program {name} here.</source>
        <translation>Das Programm {name} gibt es hier nicht.</translation>
    </message>
    <message>
        <source>{page} is as at first.</source>
        <translation>{page}: alles wie am Anfang.</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it.</source>
        <translation>Keine Einstellung enthält „{words}“.</translation>
    </message>
    <message>
        <source>A number from {lowest} to {highest} is wanted.</source>
        <translation>Gebraucht wird eine Zahl von {lowest} bis {highest}.</translation>
    </message>
    <message>
        <source>An address such as {example} is wanted.</source>
        <translation>Gebraucht wird eine Adresse wie {example}.</translation>
    </message>
    <message>
        <source>The path of a file is wanted.</source>
        <translation>Gebraucht wird der Pfad einer Datei.</translation>
    </message>
    <message>
        <source>Some of {names} are wanted.</source>
        <translation>Gebraucht werden einige von {names}.</translation>
    </message>
    <message>
        <source>The two letters of a country are wanted, such as {example}.</source>
        <translation>Gebraucht werden die zwei Buchstaben eines Landes, etwa {example}.</translation>
    </message>
    <message>
        <source>This is not understood.</source>
        <translation>Das ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Microphone muted</source>
        <translation>Mikrofon stumm</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>Mikrofon an</translation>
    </message>
    <message>
        <source>Picture {limit}</source>
        <translation>Bild: {limit}</translation>
    </message>
    <message>
        <source>Picture at full quality again</source>
        <translation>Bild wieder in voller Qualität</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Anruf beendet</translation>
    </message>
    <message>
        <source>Use a headset, or the others may hear themselves.</source>
        <translation>Benutzen Sie ein Headset, sonst hören die anderen vielleicht sich selbst.</translation>
    </message>
    <message>
        <source>You are muted</source>
        <translation>Sie sind stumm</translation>
    </message>
    <message>
        <source>Hold {key} while you speak.</source>
        <translation>Halten Sie {key}, während Sie sprechen.</translation>
    </message>
    <message>
        <source>The others do not hear you.</source>
        <translation>Die anderen hören Sie nicht.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>Das Mikrofon</translation>
    </message>
    <message>
        <source>{device} gives no sound</source>
        <translation>{device} gibt keinen Ton</translation>
    </message>
    <message>
        <source>Is it switched off, or muted by a button of its own?</source>
        <translation>Ist es ausgeschaltet oder durch einen eigenen Schalter stumm?</translation>
    </message>
    <message>
        <source>{device} is noisy</source>
        <translation>{device} rauscht</translation>
    </message>
    <message>
        <source>The others hear a constant noise.</source>
        <translation>Die anderen hören ein ständiges Geräusch.</translation>
    </message>
    <message>
        <source>{device} is there, too.</source>
        <translation>{device} ist auch da.</translation>
    </message>
    <message>
        <source>Switch</source>
        <comment>to another device</comment>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Studio mode: no echo cancellation.</source>
        <translation>Studiomodus: keine Echounterdrückung.</translation>
    </message>
    <message>
        <source>Echo cancellation is off.</source>
        <translation>Die Echounterdrückung ist aus.</translation>
    </message>
    <message>
        <source>The echo canceller does not work here: {problem}.</source>
        <translation>Die Echounterdrückung arbeitet hier nicht: {problem}.</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Sie sprechen</translation>
    </message>
    <message>
        <source>Hold {key} to talk</source>
        <translation>{key} halten zum Sprechen</translation>
    </message>
    <message>
        <source>Speak for three seconds, then hear yourself as the others do.</source>
        <translation>Sprechen Sie drei Sekunden und hören Sie sich dann, wie die anderen Sie hören.</translation>
    </message>
    <message>
        <source>Speak now…</source>
        <translation>Sprechen Sie jetzt…</translation>
    </message>
    <message>
        <source>This is how you sound.</source>
        <translation>So klingen Sie.</translation>
    </message>
    <message>
        <source>Be quiet for a moment: a short sound is played to find echo.</source>
        <translation>Seien Sie einen Moment still: ein kurzer Ton sucht das Echo.</translation>
    </message>
    <message>
        <source>A call is running: the check uses its devices beside it. Mute yourself if the others should not hear it.</source>
        <translation>Ein Anruf läuft: die Prüfung benutzt seine Geräte mit. Schalten Sie sich stumm, wenn die anderen sie nicht hören sollen.</translation>
    </message>
    <message>
        <source>Your sound is good.</source>
        <translation>Ihr Ton ist gut.</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing, blocked or gives nothing.</source>
        <translation>{device} lässt sich nicht benutzen: es fehlt, ist gesperrt oder gibt nichts.</translation>
    </message>
    <message>
        <source>The ring device</source>
        <translation>Das Klingelgerät</translation>
    </message>
    <message>
        <source>The speaker</source>
        <translation>Der Lautsprecher</translation>
    </message>
    <message>
        <source>{device} cannot be used</source>
        <translation>{device} lässt sich nicht benutzen</translation>
    </message>
    <message>
        <source>It is missing or taken.</source>
        <translation>Es fehlt oder ist belegt.</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing or taken.</source>
        <translation>{device} lässt sich nicht benutzen: es fehlt oder ist belegt.</translation>
    </message>
    <message>
        <source>No sound came from {device}. Is it switched on and the right one?</source>
        <translation>Von {device} kam kein Ton. Ist es eingeschaltet und das richtige?</translation>
    </message>
    <message>
        <source>Your voice is very quiet. Come closer to the microphone or raise its gain.</source>
        <translation>Ihre Stimme ist sehr leise. Gehen Sie näher ans Mikrofon oder erhöhen Sie die Verstärkung.</translation>
    </message>
    <message>
        <source>Your voice is too loud and distorts. Move away or lower the gain.</source>
        <translation>Ihre Stimme ist zu laut und verzerrt. Gehen Sie weiter weg oder senken Sie die Verstärkung.</translation>
    </message>
    <message>
        <source>There is much noise around you. Noise suppression takes most of it away.</source>
        <translation>Um Sie herum ist viel Lärm. Die Rauschunterdrückung nimmt das meiste davon weg.</translation>
    </message>
    <message>
        <source>The speaker is heard in the microphone. Echo cancellation takes that away in calls; with a headset there is none.</source>
        <translation>Der Lautsprecher ist im Mikrofon zu hören. Die Echounterdrückung nimmt das in Anrufen weg; mit einem Headset gibt es keins.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>{level} dB after {delay} ms</source>
        <translation>{level} dB nach {delay} ms</translation>
    </message>
    <message>
        <source>{number} dB</source>
        <translation>{number} dB</translation>
    </message>
    <message>
        <source>Last time ({at}, {device}): {verdict}</source>
        <translation>Letztes Mal ({at}, {device}): {verdict}</translation>
    </message>
    <message>
        <source>Another program has {key}.</source>
        <translation>Ein anderes Programm hat {key}.</translation>
    </message>
    <message>
        <source>{key} cannot be heard everywhere.</source>
        <translation>{key} lässt sich nicht überall hören.</translation>
    </message>
    <message>
        <source>The desktop did not give a key for: {action}</source>
        <translation>Der Desktop gab keine Taste für: {action}</translation>
    </message>
    <message>
        <source>This desktop lets no program hear keys of others. Its own keyboard settings can run this at a key: swdesk mute --toggle</source>
        <translation>Dieser Desktop lässt kein Programm Tasten anderer hören. Seine eigenen Tastatureinstellungen können dies auf eine Taste legen: swdesk mute --toggle</translation>
    </message>
    <message>
        <source>Not every key is heard while another program is in front</source>
        <translation>Nicht jede Taste wird gehört, während ein anderes Programm vorn ist</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Ruft an</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>In call, muted</source>
        <translation>Im Gespräch, stumm</translation>
    </message>
    <message>
        <source>swdesk {version} is there</source>
        <translation>swdesk {version} ist da</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>This start keeps nothing, so the token is asked for each time.</source>
        <translation>Dieser Start bewahrt nichts auf, darum wird jedes Mal nach dem Token gefragt.</translation>
    </message>
    <message>
        <source>{problem}, so the token is asked for each time.</source>
        <translation>{problem}, darum wird jedes Mal nach dem Token gefragt.</translation>
    </message>
    <message>
        <source>The keyring does not answer ({problem}), so the token is asked for each time.</source>
        <translation>Der Schlüsselbund antwortet nicht ({problem}), darum wird jedes Mal nach dem Token gefragt.</translation>
    </message>
    <message>
        <source>The system refuses: {why}</source>
        <translation>Das System lehnt ab: {why}</translation>
    </message>
    <message>
        <source>Call controls</source>
        <translation>Bedienung des Anrufs</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>Mikrofon stummschalten</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>Mikrofon einschalten</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>Mikrofon wählen</translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation>Kamera ausschalten</translation>
    </message>
    <message>
        <source>Turn camera on</source>
        <translation>Kamera einschalten</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>Kamera wählen</translation>
    </message>
    <message>
        <source>Hide your picture</source>
        <translation>Eigenes Bild ausblenden</translation>
    </message>
    <message>
        <source>Show your picture</source>
        <translation>Eigenes Bild einblenden</translation>
    </message>
    <message>
        <source>Fill the stage with the picture</source>
        <translation>Die Bühne mit dem Bild füllen</translation>
    </message>
    <message>
        <source>Fit the whole picture</source>
        <translation>Das ganze Bild einpassen</translation>
    </message>
    <message>
        <source>Show the far picture in a window of its own</source>
        <translation>Bild der Gegenseite in eigenem Fenster zeigen</translation>
    </message>
    <message>
        <source>Bring the far picture back</source>
        <translation>Bild der Gegenseite zurückholen</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Vollbild verlassen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>{button}: more</source>
        <translation>{button}: mehr</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Your first call</source>
        <translation>Ihr erster Anruf</translation>
    </message>
    <message>
        <source>Try swdesk on this computer alone: a small local space answers the call, with no account and no network. Or paste a token from your own space.</source>
        <translation>Probieren Sie swdesk allein auf diesem Rechner: ein kleiner lokaler Space nimmt den Anruf an, ohne Konto und ohne Netzwerk. Oder fügen Sie einen Token Ihres eigenen Space ein.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Jetzt probieren</translation>
    </message>
    <message>
        <source>Start a local space and fill in a token for it</source>
        <translation>Einen lokalen Space starten und einen Token dafür eintragen</translation>
    </message>
    <message>
        <source>I have a token</source>
        <translation>Ich habe einen Token</translation>
    </message>
    <message>
        <source>Go to the token field</source>
        <translation>Zum Token-Feld gehen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Close this advice</source>
        <translation>Diesen Rat schließen</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Earlier destinations</source>
        <translation>Frühere Ziele</translation>
    </message>
    <message>
        <source>Shift+Delete forgets the marked one</source>
        <translation>Umschalt+Entf vergisst das markierte</translation>
    </message>
    <message>
        <source>Devices and sound…</source>
        <translation>Geräte und Ton…</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>Andere Quellen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Try the device again</source>
        <translation>Das Gerät noch einmal versuchen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Three notes on the ring device</source>
        <translation>Drei Töne auf dem Klingelgerät</translation>
    </message>
    <message>
        <source>Test the ring device</source>
        <translation>Das Klingelgerät testen</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Name, for instance Desk</source>
        <translation>Name, zum Beispiel Büro</translation>
    </message>
    <message>
        <source>Name of the device set</source>
        <translation>Name des Gerätesatzes</translation>
    </message>
    <message>
        <source>Enter keeps the devices under this name</source>
        <translation>Die Eingabetaste behält die Geräte unter diesem Namen</translation>
    </message>
    <message>
        <source>Check sound and camera…</source>
        <translation>Ton und Kamera prüfen…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed</source>
        <translation>Sprechen, sich hören, sein Bild sehen; ohne Anruf</translation>
    </message>
    <message>
        <source>Codecs, from the next call</source>
        <translation>Codecs, ab dem nächsten Anruf</translation>
    </message>
    <message>
        <source>Your sound</source>
        <translation>Ihr Ton</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device set</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Device set: {name}</source>
        <translation>Gerätesatz: {name}</translation>
    </message>
    <message>
        <source>Keep these devices under a name, or go back to others</source>
        <translation>Diese Geräte unter einem Namen behalten oder zu anderen zurückkehren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>„{name}“ entfernen</translation>
    </message>
    <message>
        <source>Paste your SAT here</source>
        <translation>Fügen Sie hier Ihren SAT ein</translation>
    </message>
    <message>
        <source>Subscriber Access Token</source>
        <translation>Subscriber Access Token</translation>
    </message>
    <message>
        <source>The token that signs you in</source>
        <translation>Der Token, der Sie anmeldet</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Token zeigen</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Whom or what to call; Enter dials</source>
        <translation>Wen oder was anrufen; die Eingabetaste wählt</translation>
    </message>
    <message>
        <source>Kind of destination</source>
        <translation>Art des Ziels</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop this call before it is made</source>
        <translation>Diesen Anruf abbrechen, bevor er zustande kommt</translation>
    </message>
    <message>
        <source>Call the destination; so does Enter in a field</source>
        <translation>Das Ziel anrufen; ebenso die Eingabetaste in einem Feld</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Den Anruf beenden</translation>
    </message>
    <message>
        <source>Send audio</source>
        <translation>Ton senden</translation>
    </message>
    <message>
        <source>Send your microphone in the next call</source>
        <translation>Ihr Mikrofon beim nächsten Anruf senden</translation>
    </message>
    <message>
        <source>Send video</source>
        <translation>Bild senden</translation>
    </message>
    <message>
        <source>Send your camera in the next call</source>
        <translation>Ihre Kamera beim nächsten Anruf senden</translation>
    </message>
    <message>
        <source>Remember token in the system keyring</source>
        <translation>Token im Schlüsselbund des Systems merken</translation>
    </message>
    <message>
        <source>Unticking it forgets the token</source>
        <translation>Ohne Häkchen wird der Token vergessen</translation>
    </message>
    <message>
        <source>Devices ▾</source>
        <translation>Geräte ▾</translation>
    </message>
    <message>
        <source>Token hint</source>
        <translation>Hinweis zum Token</translation>
    </message>
    <message>
        <source>Destination hint</source>
        <translation>Hinweis zum Ziel</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Token verbergen</translation>
    </message>
    <message>
        <source>Not possible here: {problem}</source>
        <translation>Hier nicht möglich: {problem}</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>When this token ends. A running call is not touched by it</source>
        <translation>Wann dieser Token endet. Ein laufender Anruf ist davon nicht berührt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Words of an action, or a key</source>
        <translation>Wörter einer Aktion oder eine Taste</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Alle üblichen Tasten</translation>
    </message>
    <message>
        <source>Take back every change of keys</source>
        <translation>Alle geänderten Tasten zurücknehmen</translation>
    </message>
    <message>
        <source>Press the key that is to do it</source>
        <translation>Drücken Sie die Taste dafür</translation>
    </message>
    <message>
        <source>No key: {action}</source>
        <translation>Keine Taste: {action}</translation>
    </message>
    <message>
        <source>The usual key: {action}</source>
        <translation>Die übliche Taste: {action}</translation>
    </message>
    <message>
        <source>or {keys}</source>
        <translation>oder {keys}</translation>
    </message>
    <message>
        <source>Keys — swdesk</source>
        <translation>Tasten — swdesk</translation>
    </message>
    <message>
        <source>Close; so does Escape</source>
        <translation>Schließen; ebenso Escape</translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>Auflegen und beenden</translation>
    </message>
    <message>
        <source>End the call and the program</source>
        <translation>Den Anruf und das Programm beenden</translation>
    </message>
    <message>
        <source>Keep in the call bar</source>
        <translation>In der Anrufleiste behalten</translation>
    </message>
    <message>
        <source>The window goes, the call stays</source>
        <translation>Das Fenster geht, der Anruf bleibt</translation>
    </message>
    <message>
        <source>Stay as it is; so does Escape</source>
        <translation>Alles so lassen; ebenso Escape</translation>
    </message>
    <message>
        <source>Send your microphone in this call</source>
        <translation>Ihr Mikrofon in diesem Anruf senden</translation>
    </message>
    <message>
        <source>Send your camera in this call</source>
        <translation>Ihre Kamera in diesem Anruf senden</translation>
    </message>
    <message>
        <source>Call it; so does Enter</source>
        <translation>Anrufen; ebenso die Eingabetaste</translation>
    </message>
    <message>
        <source>Do not call; so does Esc</source>
        <translation>Nicht anrufen; ebenso Esc</translation>
    </message>
    <message>
        <source>What the link asks for</source>
        <translation>Was der Link verlangt</translation>
    </message>
    <message>
        <source>Open links with swdesk</source>
        <translation>Links mit swdesk öffnen</translation>
    </message>
    <message>
        <source>For you alone, on this computer</source>
        <translation>Nur für Sie, auf diesem Rechner</translation>
    </message>
    <message>
        <source>No longer with swdesk</source>
        <translation>Nicht mehr mit swdesk</translation>
    </message>
    <message>
        <source>Take it back: the system chooses again</source>
        <translation>Zurücknehmen: das System wählt wieder</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Show only lines with this text</source>
        <translation>Nur Zeilen mit diesem Text zeigen</translation>
    </message>
    <message>
        <source>Log view options</source>
        <translation>Ansicht des Protokolls</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>Protokoll speichern…</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Pegel Ihres Mikrofons</translation>
    </message>
    <message>
        <source>{name}. Space or Down opens the list</source>
        <translation>{name}. Leertaste oder Pfeil nach unten öffnet die Liste</translation>
    </message>
    <message>
        <source>Far side</source>
        <translation>Gegenseite</translation>
    </message>
    <message>
        <source>Far picture in its own window</source>
        <translation>Bild der Gegenseite in eigenem Fenster</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>Fragt zuerst</translation>
    </message>
    <message>
        <source>This cannot be undone, and swdesk closes. The settings of other profiles stay.</source>
        <translation>Das lässt sich nicht rückgängig machen, und swdesk schließt. Die Einstellungen anderer Profile bleiben.</translation>
    </message>
    <message>
        <source>Remove and close</source>
        <translation>Entfernen und schließen</translation>
    </message>
    <message>
        <source>Remove everything, and close swdesk</source>
        <translation>Alles entfernen und swdesk schließen</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Nothing is removed</source>
        <translation>Nichts wird entfernt</translation>
    </message>
    <message>
        <source>Not during a call</source>
        <translation>Nicht während eines Anrufs</translation>
    </message>
    <message>
        <source>What went wrong — swdesk</source>
        <translation>Was schiefging — swdesk</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>Where the program stood when it ended, without tokens or keys. Nobody was sent this. {file}</source>
        <translation>Wo das Programm stand, als es endete, ohne Token und Schlüssel. Es wurde niemandem gesendet. {file}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Delete the report for good</source>
        <translation>Bericht endgültig löschen</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Ihr Bild</translation>
    </message>
    <message>
        <source>The arrow keys move it to another corner.</source>
        <translation>Die Pfeiltasten bewegen es in eine andere Ecke.</translation>
    </message>
    <message>
        <source>Your picture, mirrored for you only. Drag it, or move it with the arrow keys</source>
        <translation>Ihr Bild, nur für Sie gespiegelt. Ziehen Sie es oder bewegen Sie es mit den Pfeiltasten</translation>
    </message>
    <message>
        <source>Your picture. Drag it, or move it with the arrow keys</source>
        <translation>Ihr Bild. Ziehen Sie es oder bewegen Sie es mit den Pfeiltasten</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>Die Datei suchen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Everything on this page as at first: {page}</source>
        <translation>Alles auf dieser Seite wie am Anfang: {page}</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Take the reset back</source>
        <translation>Das Zurücksetzen rückgängig machen</translation>
    </message>
    <message>
        <source>Close; every change counts already</source>
        <translation>Schließen; jede Änderung gilt schon</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Übersteuerung</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Echo</translation>
    </message>
    <message>
        <source>Loudness over time</source>
        <translation>Lautstärke im Verlauf</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>Level of the sound check</source>
        <translation>Pegel der Tonprüfung</translation>
    </message>
    <message>
        <source>Result of the sound check</source>
        <translation>Ergebnis der Tonprüfung</translation>
    </message>
    <message>
        <source>Start the check</source>
        <translation>Prüfung starten</translation>
    </message>
    <message>
        <source>Speak for three seconds, then listen</source>
        <translation>Drei Sekunden sprechen, dann zuhören</translation>
    </message>
    <message>
        <source>Play a test tone</source>
        <translation>Testton spielen</translation>
    </message>
    <message>
        <source>Three notes on the chosen speaker</source>
        <translation>Drei Töne auf dem gewählten Lautsprecher</translation>
    </message>
    <message>
        <source>Close; the devices are let go</source>
        <translation>Schließen; die Geräte werden freigegeben</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Es wird gehört…</translation>
    </message>
    <message>
        <source>The key to hold; press to take another one</source>
        <translation>Die zu haltende Taste; drücken, um eine andere zu nehmen</translation>
    </message>
    <message>
        <source>Key for push to talk: {key}</source>
        <translation>Sprechtaste: {key}</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>Taste drücken…</translation>
    </message>
    <message>
        <source>Level of the far side</source>
        <translation>Pegel der Gegenseite</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours</source>
        <translation>Den Ton der Gegenseite aus Ihrem heraushalten</translation>
    </message>
    <message>
        <source>Take away fans and typing</source>
        <translation>Lüfter und Tippen wegnehmen</translation>
    </message>
    <message>
        <source>Bring your voice to an even level</source>
        <translation>Ihre Stimme auf gleichmäßige Lautstärke bringen</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets</source>
        <translation>Ohne jede Bearbeitung, stereo: für Musik und gute Headsets</translation>
    </message>
    <message>
        <source>Your volume in the room</source>
        <translation>Ihre Lautstärke im Raum</translation>
    </message>
    <message>
        <source>The room&apos;s volume for you</source>
        <translation>Die Lautstärke des Raums für Sie</translation>
    </message>
    <message>
        <source>Your microphone&apos;s sensitivity in the room</source>
        <translation>Die Empfindlichkeit Ihres Mikrofons im Raum</translation>
    </message>
    <message>
        <source>Echo warning</source>
        <translation>Echowarnung</translation>
    </message>
    <message>
        <source>Muted but while you hold the key. Fields keep their keys, and so does a button reached with Tab</source>
        <translation>Stumm, außer Sie halten die Taste. Felder behalten ihre Tasten, ebenso eine mit Tab erreichte Schaltfläche</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>You in the room</source>
        <translation>Sie im Raum</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>volume of the room</comment>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Microphone gain: {percent} %. The arrow keys change it</source>
        <translation>Mikrofonverstärkung: {percent} %. Die Pfeiltasten ändern sie</translation>
    </message>
    <message>
        <source>Far picture</source>
        <translation>Bild der Gegenseite</translation>
    </message>
    <message>
        <source>Enter a destination and press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>Geben Sie ein Ziel ein und drücken Sie &lt;b&gt;Wählen&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Destination of the call</source>
        <translation>Ziel des Anrufs</translation>
    </message>
    <message>
        <source>Status of the call</source>
        <translation>Stand des Anrufs</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>Dauer des Anrufs</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Show the numbers of the call</source>
        <translation>Messwerte des Anrufs zeigen</translation>
    </message>
    <message>
        <source>The picture is in its own window</source>
        <translation>Das Bild ist in seinem eigenen Fenster</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>rtt {time}</source>
        <translation>Umlauf {time}</translation>
    </message>
    <message>
        <source>WebSocket {time}</source>
        <translation>WebSocket {time}</translation>
    </message>
    <message>
        <source>loss {percent} %</source>
        <translation>Verlust {percent} %</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 ms</translation>
    </message>
    <message>
        <source>{action}: {notice}</source>
        <translation>{action}: {notice}</translation>
    </message>
    <message>
        <source>Close: {notice}</source>
        <translation>Schließen: {notice}</translation>
    </message>
    <message>
        <source>Show swdesk</source>
        <translation>swdesk zeigen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Hide swdesk</source>
        <translation>swdesk ausblenden</translation>
    </message>
    <message>
        <source>Call bar</source>
        <translation>Anrufleiste</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Zurück zum Fenster</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Sound (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;All files (*)</source>
        <translation>Ton (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Video (*.mp4 *.mkv *.webm *.mov *.avi);;All files (*)</source>
        <translation>Video (*.mp4 *.mkv *.webm *.mov *.avi);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Microphone and speaker</source>
        <translation>Mikrofon und Lautsprecher</translation>
    </message>
    <message>
        <source>Everything is filled in. Press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>Alles ist eingetragen. Drücken Sie &lt;b&gt;Wählen&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Log (*.log *.txt)</source>
        <translation>Protokoll (*.log *.txt)</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture</source>
        <translation>Sprechen, sich hören, sein Bild sehen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation>{folder} öffnen</translation>
    </message>
    <message>
        <source>Nobody; paste a token in the main window</source>
        <translation>Niemand; fügen Sie im Hauptfenster einen Token ein</translation>
    </message>
    <message>
        <source>The token stays in the keyring, so nothing was removed: {why}</source>
        <translation>Der Token bleibt im Schlüsselbund, darum wurde nichts entfernt: {why}</translation>
    </message>
    <message>
        <source>What is in {file} cannot be read; remove it and add the programs anew.</source>
        <translation>Was in {file} steht, ist nicht lesbar; entfernen Sie die Datei und fügen Sie die Programme neu hinzu.</translation>
    </message>
    <message>
        <source>The tokens cannot be read or written: {why}</source>
        <translation>Die Token sind nicht les- oder schreibbar: {why}</translation>
    </message>
    <message>
        <source>No program has a token. {command} makes one.</source>
        <translation>Kein Programm hat einen Token. {command} erzeugt einen.</translation>
    </message>
    <message>
        <source>It runs…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>A program and its arguments are wanted, each quotation mark closed, such as {example}.</source>
        <translation>Erwartet wird ein Programm mit Argumenten, jedes Anführungszeichen geschlossen, etwa {example}.</translation>
    </message>
    <message>
        <source>It could not be started: {why}</source>
        <translation>Start nicht möglich: {why}</translation>
    </message>
    <message>
        <source>It took longer than {limit} s and was ended.</source>
        <translation>Es dauerte länger als {limit} s und wurde beendet.</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>Beendet mit Code {code}.</translation>
    </message>
    <message>
        <source>It ran.</source>
        <translation>Gelaufen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Its token counts no more, at once</source>
        <translation>Sein Token gilt sofort nicht mehr</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Run it now, with facts of an invented call</source>
        <translation>Jetzt ausführen, mit Angaben eines erfundenen Anrufs</translation>
    </message>
    <message>
        <source>Test: {setting}</source>
        <translation>Testen: {setting}</translation>
    </message>
    <message>
        <source>Check your network connection, then open the link again.</source>
        <translation>Prüfen Sie Ihre Netzwerkverbindung und öffnen Sie dann den Link noch einmal.</translation>
    </message>
    <message>
        <source>{host} takes no guest with this link</source>
        <translation>{host} nimmt mit diesem Link keinen Gast auf</translation>
    </message>
    <message>
        <source>It may have been withdrawn or cut short. Ask whoever gave it to you for a new one.</source>
        <translation>Er wurde vielleicht zurückgezogen oder abgeschnitten. Bitten Sie die Person, von der Sie ihn haben, um einen neuen.</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>{host} could not prove who it is</source>
        <translation>{host} konnte sich nicht ausweisen</translation>
    </message>
    <message>
        <source>Its certificate is not trusted. If it has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>Dem Zertifikat wird nicht vertraut. Gibt es dort eine eigene Zertifizierungsstelle, starten Sie swdesk mit --ca-file DATEI.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>{host} failed to take a guest</source>
        <translation>{host} konnte keinen Gast aufnehmen</translation>
    </message>
    <message>
        <source>Open the link again in a few minutes.</source>
        <translation>Öffnen Sie den Link in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>{host} gave no answer that makes a guest</source>
        <translation>{host} gab keine Antwort, die zum Gast macht</translation>
    </message>
    <message>
        <source>The link may name the wrong host. Ask whoever gave it to you for a new one.</source>
        <translation>Der Link nennt vielleicht den falschen Host. Bitten Sie die Person, von der Sie ihn haben, um einen neuen.</translation>
    </message>
</context>
</TS>
