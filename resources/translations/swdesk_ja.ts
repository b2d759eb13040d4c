<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name></name>
    <message>
        <source>In a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While another program is in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute or unmute the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the camera off or on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call bar above all windows, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or show your picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit or fill the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The far picture in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the last one again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a call that is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the token, or forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send audio in the next call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send video in the next call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the camera off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices and sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check sound and camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the button of the newest notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the latest line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to talk, with push-to-talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system will now ask for the microphone: without it the others cannot hear you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system will now ask for the camera: without it the others cannot see you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swdesk could not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call bar above all windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swdesk goes on in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its icon brings the window back. Quit ends the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The space did not accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to {space}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost, reconnecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Token expires in %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Token expires in {hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token expires in {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token expires in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired {hours} h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired {minutes} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have expired, been cut short when it was copied, or belong to another space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token may not call that destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token&apos;s scope does not reach it. Ask for a token that covers the destination, then dial again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That destination does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling: /public/name is a room, /private/name a person, +1555… a phone, sip:… SIP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, or reach them another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The space did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your network connection, then dial again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and picture could not be set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that your camera and microphone are free, or untick Send video, then dial again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That makes no call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the destination and what is ticked below it, then dial again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered on another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call could not be placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dial again; if it fails the same way, save the log and send it to whoever runs the space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone blocked by the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone is missing or in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot hear you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera blocked by the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera is missing or in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot see you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera and microphone blocked by the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera and microphone are missing or in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call goes on, but the others can neither see nor hear you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The space did not accept this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a new token, then dial again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The space did not take the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer to the invitation within 6 seconds. Dial again, or check the destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The space&apos;s certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your space has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is used as soon as it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in or free it; if it does not come by itself, press the camera button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are used as soon as they are there; if the picture does not come by itself, press the camera button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call goes on, but you cannot hear the others. One that is plugged in is used at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow swdesk in the system&apos;s settings, then dial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnecting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture frozen: asked for a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and picture are still up; the way to the space is being restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is being restored; nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call goes on; new calls need a new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token expires in {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a token: too long, or characters that no token has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token&apos;s header has fields of the wrong type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a refresh token; an access token (SAT) is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token names an impossible host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token&apos;s header is not base64url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token&apos;s header cannot be decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token&apos;s header is not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring that keeps secrets safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token is cut short: {found} of {all} segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swdesk ended unexpectedly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report is kept on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <comment>kind of destination</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of destination</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <comment>kind of destination</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <comment>kind of destination</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts with /public/ or /private/, or is +15551234567 or sip:user@host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link names nobody to call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is longer than any destination may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link holds characters that are not seen and may hide whom it calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is damaged: its percent escapes mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{part}” is no kind of link that makes a call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{part}” is nothing that can be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its part “{part}” would have the call go elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number holds within “{part}” only, and not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{part}” is an order to a telephone network, not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It brings a token or a password. No link may: a token is pasted by you alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short number: it is dialled as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A local number without a country: it is dialled as it stands. Begin with + and the country&apos;s code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its length is unusual for a number: check it before you dial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in {digits} once somebody answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as it means nothing here: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls {destination}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker blocked by the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring device blocked by the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone in use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker in use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring device in use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera in use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speaker found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it in your desktop&apos;s privacy settings, or for a Flatpak or Snap with its permission tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account needs access to /dev/video* (often the group “video”), or the desktop&apos;s privacy settings block it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone: a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera: a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone: other sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker: other sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring on: other sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera: other sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone: {device} is used now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker: {device} is used now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera: {device} is used now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is your microphone again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is your speaker again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is your camera again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s microphone changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s speaker changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s camera changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System default ({device})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System default (none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} — in use now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} — not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken as soon as it is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} was unplugged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is used now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system will ask for your leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} has another use: {action}. Choose another key, or change that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} has another use: {action}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked to wait, because a call is going on. Hang up, then log out once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quitting hangs up. The call can also go on in a small bar of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link makes no call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was dialled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took the place of an earlier link, to {destination}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call from a link?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your call to {destination} goes on until you hang up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link asks for another call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanging up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up and call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token yet. Paste yours above: the link is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You call as {name}, in {space}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You call with your token for {space}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You call with the token above, which is not signed in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held back by the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held back by this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused: the network carries sound only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound in, out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss in, out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter sound, picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encode, decode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert, paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % of one core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} kbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from the next call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all one hears, repairs losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 7 kHz, as good telephones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, µ-law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, A-law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every browser has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what video telephones have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a tenth of the work of {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a fifth of the work of {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a third of the work of {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about half the work of {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about two thirds of the work of {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the same work as {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about twice the work of {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about four times the work of {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound: try first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: try first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width}×{height}, up to {fps} pictures a second and {rate} Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <comment>picture quality</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from the next call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from the next sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the system&apos;s keyring and nowhere else. Switched off, it is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is sent is changed, never the system&apos;s mixer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours. Off, use a headset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise suppression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away fans and typing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring your voice to an even level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studio mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted but while you hold a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound codec to try first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that is sent; path and processor may allow less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror your picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you only: the others see it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture codec to try first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with camera off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds until a try is given up, 1 to 120.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PEM file, trusted beside the system&apos;s. Certificates are always verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the last destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off, it is forgotten when swdesk ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wss://…, in place of the host that the token names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REST host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://…, in place of the host that the token names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places of windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove everything swdesk keeps here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, places of windows, logs, and the remembered token of this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be used, and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} is as at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has “{words}” in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number from {lowest} to {highest} is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address such as {example} is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of a file is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of {names} are wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two letters of a country are wanted, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a headset, or the others may hear themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold {key} while you speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others do not hear you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} gives no sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it switched off, or muted by a button of its own?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is noisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others hear a constant noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is there, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch</source>
        <comment>to another device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studio mode: no echo cancellation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echo cancellation is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The echo canceller does not work here: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold {key} to talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak for three seconds, then hear yourself as the others do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how you sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be quiet for a moment: a short sound is played to find echo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call is running: the check uses its devices beside it. Mute yourself if the others should not hear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sound is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing, blocked or gives nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ring device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is missing or taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing or taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound came from {device}. Is it switched on and the right one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your voice is very quiet. Come closer to the microphone or raise its gain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your voice is too loud and distorts. Move away or lower the gain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is much noise around you. Noise suppression takes most of it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speaker is heard in the microphone. Echo cancellation takes that away in calls; with a headset there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level} dB after {delay} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time ({at}, {device}): {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} cannot be heard everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop did not give a key for: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop lets no program hear keys of others. Its own keyboard settings can run this at a key: swdesk mute --toggle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every key is heard while another program is in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In call, muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swdesk {version} is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}, so the token is asked for each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer ({problem}), so the token is asked for each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn camera on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide your picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show your picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the stage with the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the far picture in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the far picture back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{button}: more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try swdesk on this computer alone: a small local space answers the call, with no account and no network. Or paste a token from your own space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a local space and fill in a token for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the token field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Delete forgets the marked one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices and sound…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the device again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three notes on the ring device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the ring device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, for instance Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the device set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the devices under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check sound and camera…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codecs, from the next call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device set: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these devices under a name, or go back to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste your SAT here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriber Access Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that signs you in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom or what to call; Enter dials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this call before it is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the destination; so does Enter in a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send your microphone in the next call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send your camera in the next call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember token in the system keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unticking it forgets the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible here: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When this token ends. A running call is not touched by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of an action, or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back every change of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the key that is to do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual key: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys — swdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; so does Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the call and the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the call bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window goes, the call stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay as it is; so does Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send your microphone in this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send your camera in this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call it; so does Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not call; so does Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the link asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only lines with this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log view options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}. Space or Down opens the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far picture in its own window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone, and swdesk closes. The settings of other profiles stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove everything, and close swdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not during a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong — swdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the program stood when it ended, without tokens or keys. Nobody was sent this. {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the report for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move it to another corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your picture, mirrored for you only. Drag it, or move it with the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your picture. Drag it, or move it with the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on this page as at first: {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the reset back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; every change counts already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the sound check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result of the sound check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak for three seconds, then listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a test tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three notes on the chosen speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; the devices are let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to hold; press to take another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for push to talk: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the far side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away fans and typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring your voice to an even level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your volume in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room&apos;s volume for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your microphone&apos;s sensitivity in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echo warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted but while you hold the key. Fields keep their keys, and so does a button reached with Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <comment>volume of the room</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone gain: {percent} %. The arrow keys change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a destination and press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the numbers of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is in its own window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rtt {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebSocket {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}: {notice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close: {notice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show swdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide swdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video (*.mp4 *.mkv *.webm *.mov *.avi);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone and speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is filled in. Press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log (*.log *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody; paste a token in the main window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token stays in the keyring, so nothing was removed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
