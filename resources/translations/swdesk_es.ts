<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name></name>
    <message>
        <source>In a call</source>
        <translation>En una llamada</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>El registro</translation>
    </message>
    <message>
        <source>While another program is in front</source>
        <translation>Mientras otro programa está delante</translation>
    </message>
    <message>
        <source>Mute or unmute the microphone</source>
        <translation>Silenciar o activar el micrófono</translation>
    </message>
    <message>
        <source>Turn the camera off or on</source>
        <translation>Apagar o encender la cámara</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Colgar</translation>
    </message>
    <message>
        <source>Call bar above all windows, and back</source>
        <translation>Barra de llamada sobre todas las ventanas, y volver</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Hide or show your picture</source>
        <translation>Ocultar o mostrar su imagen</translation>
    </message>
    <message>
        <source>Fit or fill the picture</source>
        <translation>Ajustar o llenar la imagen</translation>
    </message>
    <message>
        <source>The far picture in a window of its own</source>
        <translation>La imagen del otro lado en su propia ventana</translation>
    </message>
    <message>
        <source>Numbers of the call</source>
        <translation>Cifras de la llamada</translation>
    </message>
    <message>
        <source>Go to the destination</source>
        <translation>Ir al destino</translation>
    </message>
    <message>
        <source>Go to the token</source>
        <translation>Ir al token</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Call the last one again</source>
        <translation>Volver a llamar al último</translation>
    </message>
    <message>
        <source>Go to the card of a link</source>
        <translation>Ir a la tarjeta de un enlace</translation>
    </message>
    <message>
        <source>Stop a call that is being made</source>
        <translation>Detener una llamada que se está haciendo</translation>
    </message>
    <message>
        <source>Show or hide the token</source>
        <translation>Mostrar u ocultar el token</translation>
    </message>
    <message>
        <source>Clear the token</source>
        <translation>Borrar el token</translation>
    </message>
    <message>
        <source>Remember the token, or forget it</source>
        <translation>Recordar el token u olvidarlo</translation>
    </message>
    <message>
        <source>Send audio in the next call</source>
        <translation>Enviar audio en la próxima llamada</translation>
    </message>
    <message>
        <source>Send video in the next call</source>
        <translation>Enviar vídeo en la próxima llamada</translation>
    </message>
    <message>
        <source>Start muted</source>
        <translation>Empezar en silencio</translation>
    </message>
    <message>
        <source>Start with the camera off</source>
        <translation>Empezar con la cámara apagada</translation>
    </message>
    <message>
        <source>Devices and sound</source>
        <translation>Dispositivos y sonido</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Check sound and camera</source>
        <translation>Probar sonido y cámara</translation>
    </message>
    <message>
        <source>Press the button of the newest notice</source>
        <translation>Pulsar el botón del aviso más reciente</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>The usual size</source>
        <translation>El tamaño habitual</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>Esta lista de teclas</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Go to the log</source>
        <translation>Ir al registro</translation>
    </message>
    <message>
        <source>Options of the log</source>
        <translation>Opciones del registro</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copiar el registro</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Guardar el registro</translation>
    </message>
    <message>
        <source>Go to the latest line</source>
        <translation>Ir a la última línea</translation>
    </message>
    <message>
        <source>Hold to talk, with push-to-talk</source>
        <translation>Mantener para hablar, con pulsar para hablar</translation>
    </message>
    <message>
        <source>The system will now ask for the microphone: without it the others cannot hear you.</source>
        <translation>El sistema pedirá ahora el micrófono: sin él los demás no pueden oírle.</translation>
    </message>
    <message>
        <source>The system will now ask for the camera: without it the others cannot see you.</source>
        <translation>El sistema pedirá ahora la cámara: sin ella los demás no pueden verle.</translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation>Zoom {percent} %</translation>
    </message>
    <message>
        <source>swdesk is running, but it does not answer.</source>
        <translation>swdesk está en marcha, pero no responde.</translation>
    </message>
    <message>
        <source>You can start safely beside it: without your settings and devices, nobody signed in, and nothing is kept. A call that is still running there goes on until it ends.</source>
        <translation>Puede iniciarlo de forma segura al lado: sin sus ajustes ni dispositivos, sin sesión iniciada y sin guardar nada. Una llamada que siga allí en curso continúa hasta que termine.</translation>
    </message>
    <message>
        <source>Start safely</source>
        <translation>Iniciar de forma segura</translation>
    </message>
    <message>
        <source>Started safely</source>
        <translation>Iniciado de forma segura</translation>
    </message>
    <message>
        <source>Without your settings and devices, nobody signed in. Nothing of this start is kept.</source>
        <translation>Sin sus ajustes ni dispositivos y sin sesión iniciada. No se guarda nada de este inicio.</translation>
    </message>
    <message>
        <source>swdesk could not start.</source>
        <translation>swdesk no pudo iniciarse.</translation>
    </message>
    <message>
        <source>The log is in {file}.</source>
        <translation>El registro está en {file}.</translation>
    </message>
    <message>
        <source>Call bar above all windows</source>
        <translation>Barra de llamada sobre todas las ventanas</translation>
    </message>
    <message>
        <source>A call is going on</source>
        <translation>Hay una llamada en curso</translation>
    </message>
    <message>
        <source>swdesk goes on in the tray</source>
        <translation>swdesk sigue en la bandeja</translation>
    </message>
    <message>
        <source>Its icon brings the window back. Quit ends the program.</source>
        <translation>Su icono devuelve la ventana. «Salir» cierra el programa.</translation>
    </message>
    <message>
        <source>The space did not accept it.</source>
        <translation>El espacio no lo aceptó.</translation>
    </message>
    <message>
        <source>Online as</source>
        <translation>En línea como</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Reconectando…</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sin sesión</translation>
    </message>
    <message>
        <source>Connected to {space}</source>
        <translation>Conectado a {space}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting…</source>
        <translation>Conexión perdida, reconectando…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Guest in this call</source>
        <translation>Invitado en esta llamada</translation>
    </message>
    <message>
        <source>Local lab</source>
        <translation>Laboratorio local</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>Token caducado</translation>
    </message>
    <message numerus="yes">
        <source>Token expires in %n days</source>
        <translation>
            <numerusform>El token caduca en %n día</numerusform>
            <numerusform>El token caduca en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Token expires in {hours} h {minutes} min</source>
        <translation>El token caduca en {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Token expires in {minutes} min</source>
        <translation>El token caduca en {minutes} min</translation>
    </message>
    <message>
        <source>Token expires in {seconds} s</source>
        <translation>El token caduca en {seconds} s</translation>
    </message>
    <message>
        <source>Expired {hours} h ago</source>
        <translation>Caducó hace {hours} h</translation>
    </message>
    <message>
        <source>Expired {minutes} min ago</source>
        <translation>Caducó hace {minutes} min</translation>
    </message>
    <message>
        <source>Expired just now</source>
        <translation>Acaba de caducar</translation>
    </message>
    <message>
        <source>It may have expired, been cut short when it was copied, or belong to another space.</source>
        <translation>Puede haber caducado, haberse cortado al copiarlo o pertenecer a otro espacio.</translation>
    </message>
    <message>
        <source>This token may not call that destination</source>
        <translation>Este token no puede llamar a ese destino</translation>
    </message>
    <message>
        <source>The token&apos;s scope does not reach it. Ask for a token that covers the destination, then dial again.</source>
        <translation>El alcance del token no llega hasta allí. Pida un token que incluya el destino y vuelva a marcar.</translation>
    </message>
    <message>
        <source>That destination does not exist</source>
        <translation>Ese destino no existe</translation>
    </message>
    <message>
        <source>Check the spelling: /public/name is a room, /private/name a person, +1555… a phone, sip:… SIP.</source>
        <translation>Revise la escritura: /public/nombre es una sala, /private/nombre una persona, +1555… un teléfono, sip:… SIP.</translation>
    </message>
    <message>
        <source>The other side is busy</source>
        <translation>El otro lado está ocupado</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Inténtelo de nuevo dentro de unos minutos.</translation>
    </message>
    <message>
        <source>The call was declined</source>
        <translation>La llamada fue rechazada</translation>
    </message>
    <message>
        <source>Try again later, or reach them another way.</source>
        <translation>Inténtelo más tarde o contacte de otro modo.</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Nadie contestó</translation>
    </message>
    <message>
        <source>The space did not answer</source>
        <translation>El espacio no respondió</translation>
    </message>
    <message>
        <source>Check your network connection, then dial again.</source>
        <translation>Revise su conexión de red y vuelva a marcar.</translation>
    </message>
    <message>
        <source>Sound and picture could not be set up</source>
        <translation>No se pudieron establecer sonido e imagen</translation>
    </message>
    <message>
        <source>Check that your camera and microphone are free, or untick Send video, then dial again.</source>
        <translation>Compruebe que la cámara y el micrófono están libres, o desmarque «Enviar vídeo», y vuelva a marcar.</translation>
    </message>
    <message>
        <source>That makes no call</source>
        <translation>Eso no es una llamada</translation>
    </message>
    <message>
        <source>Check the destination and what is ticked below it, then dial again.</source>
        <translation>Revise el destino y lo marcado debajo, y vuelva a marcar.</translation>
    </message>
    <message>
        <source>Answered on another device</source>
        <translation>Contestada en otro dispositivo</translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation>No hay nada que hacer aquí.</translation>
    </message>
    <message>
        <source>The call could not be placed</source>
        <translation>No se pudo hacer la llamada</translation>
    </message>
    <message>
        <source>Dial again; if it fails the same way, save the log and send it to whoever runs the space.</source>
        <translation>Vuelva a marcar; si falla igual, guarde el registro y envíelo a quien administra el espacio.</translation>
    </message>
    <message>
        <source>Microphone blocked by the system</source>
        <translation>Micrófono bloqueado por el sistema</translation>
    </message>
    <message>
        <source>Microphone is missing or in use</source>
        <translation>El micrófono falta o está en uso</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot hear you.</source>
        <translation>La llamada sigue, pero los demás no pueden oírle.</translation>
    </message>
    <message>
        <source>Camera blocked by the system</source>
        <translation>Cámara bloqueada por el sistema</translation>
    </message>
    <message>
        <source>Camera is missing or in use</source>
        <translation>La cámara falta o está en uso</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot see you.</source>
        <translation>La llamada sigue, pero los demás no pueden verle.</translation>
    </message>
    <message>
        <source>Camera and microphone blocked by the system</source>
        <translation>Cámara y micrófono bloqueados por el sistema</translation>
    </message>
    <message>
        <source>Camera and microphone are missing or in use</source>
        <translation>La cámara y el micrófono faltan o están en uso</translation>
    </message>
    <message>
        <source>The call goes on, but the others can neither see nor hear you.</source>
        <translation>La llamada sigue, pero los demás no pueden verle ni oírle.</translation>
    </message>
    <message>
        <source>The space did not accept this token</source>
        <translation>El espacio no aceptó este token</translation>
    </message>
    <message>
        <source>Paste a new token, then dial again.</source>
        <translation>Pegue un token nuevo y vuelva a marcar.</translation>
    </message>
    <message>
        <source>The space did not take the call</source>
        <translation>El espacio no aceptó la llamada</translation>
    </message>
    <message>
        <source>No answer to the invitation within 6 seconds. Dial again, or check the destination.</source>
        <translation>Sin respuesta a la invitación en 6 segundos. Vuelva a marcar o revise el destino.</translation>
    </message>
    <message>
        <source>The space&apos;s certificate is not trusted</source>
        <translation>El certificado del espacio no es de confianza</translation>
    </message>
    <message>
        <source>If your space has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>Si su espacio tiene su propia autoridad de certificación, inicie swdesk con --ca-file ARCHIVO.</translation>
    </message>
    <message>
        <source>It is used as soon as it is there.</source>
        <translation>Se usará en cuanto esté disponible.</translation>
    </message>
    <message>
        <source>Plug it in or free it; if it does not come by itself, press the camera button.</source>
        <translation>Conéctela o libérela; si no aparece por sí sola, pulse el botón de la cámara.</translation>
    </message>
    <message>
        <source>They are used as soon as they are there; if the picture does not come by itself, press the camera button.</source>
        <translation>Se usarán en cuanto estén disponibles; si la imagen no aparece por sí sola, pulse el botón de la cámara.</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>Sin altavoz</translation>
    </message>
    <message>
        <source>The call goes on, but you cannot hear the others. One that is plugged in is used at once.</source>
        <translation>La llamada sigue, pero usted no oye a los demás. El que se conecte se usará al momento.</translation>
    </message>
    <message>
        <source>Allow swdesk in the system&apos;s settings, then dial.</source>
        <translation>Permita swdesk en los ajustes del sistema y marque.</translation>
    </message>
    <message>
        <source>Trying...</source>
        <translation>Intentando...</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>Conectando...</translation>
    </message>
    <message>
        <source>Ringing...</source>
        <translation>Sonando...</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Reconnecting...</source>
        <translation>Reconectando...</translation>
    </message>
    <message>
        <source>Disconnecting...</source>
        <translation>Desconectando...</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Picture frozen: asked for a new one</source>
        <translation>Imagen congelada: se pidió una nueva</translation>
    </message>
    <message>
        <source>Network lost</source>
        <translation>Red perdida</translation>
    </message>
    <message>
        <source>Sound and picture are still up; the way to the space is being restored.</source>
        <translation>El sonido y la imagen siguen; se está restableciendo el camino al espacio.</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>Se perdió la conexión</translation>
    </message>
    <message>
        <source>The call is being restored; nothing to do.</source>
        <translation>La llamada se está restableciendo; no hay nada que hacer.</translation>
    </message>
    <message>
        <source>Receiving only</source>
        <translation>Solo recepción</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Sin micrófono</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Cámara apagada</translation>
    </message>
    <message>
        <source>The token has expired</source>
        <translation>El token ha caducado</translation>
    </message>
    <message>
        <source>This call goes on; new calls need a new token.</source>
        <translation>Esta llamada sigue; las nuevas necesitan un token nuevo.</translation>
    </message>
    <message>
        <source>The token expires in {minutes} min</source>
        <translation>El token caduca en {minutes} min</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Sin cámara</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>no hay token</translation>
    </message>
    <message>
        <source>not a token: too long, or characters that no token has</source>
        <translation>no es un token: demasiado largo o con caracteres que ningún token tiene</translation>
    </message>
    <message>
        <source>the token&apos;s header has fields of the wrong type</source>
        <translation>la cabecera del token tiene campos de tipo incorrecto</translation>
    </message>
    <message>
        <source>this is a refresh token; an access token (SAT) is needed</source>
        <translation>este es un token de renovación; se necesita un token de acceso (SAT)</translation>
    </message>
    <message>
        <source>the token names an impossible host</source>
        <translation>el token nombra un servidor imposible</translation>
    </message>
    <message>
        <source>the token&apos;s header is not base64url</source>
        <translation>la cabecera del token no es base64url</translation>
    </message>
    <message>
        <source>the token&apos;s header cannot be decoded</source>
        <translation>la cabecera del token no se puede leer</translation>
    </message>
    <message>
        <source>the token&apos;s header is not an object</source>
        <translation>la cabecera del token no es un objeto</translation>
    </message>
    <message>
        <source>This system has no keyring</source>
        <translation>Este sistema no tiene llavero</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps secrets safe</source>
        <translation>Este sistema no tiene un llavero que guarde secretos con seguridad</translation>
    </message>
    <message>
        <source>the token is cut short: {found} of {all} segments</source>
        <translation>el token está cortado: {found} de {all} partes</translation>
    </message>
    <message>
        <source>swdesk had a fault last time</source>
        <translation>swdesk tuvo un fallo la última vez</translation>
    </message>
    <message>
        <source>A report is kept on this computer only.</source>
        <translation>Se guarda un informe solo en este equipo.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>kind of destination</comment>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of destination</comment>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>kind of destination</comment>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Phone number</source>
        <comment>kind of destination</comment>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Starts with /public/ or /private/, or is +15551234567 or sip:user@host</source>
        <translation>Empieza por /public/ o /private/, o es +15551234567 o sip:usuario@servidor</translation>
    </message>
    <message>
        <source>The link names nobody to call.</source>
        <translation>El enlace no nombra a nadie a quien llamar.</translation>
    </message>
    <message>
        <source>The link is longer than any destination may be.</source>
        <translation>El enlace es más largo de lo que puede ser un destino.</translation>
    </message>
    <message>
        <source>The link holds characters that are not seen and may hide whom it calls.</source>
        <translation>El enlace contiene caracteres que no se ven y pueden ocultar a quién llama.</translation>
    </message>
    <message>
        <source>The link is damaged: its percent escapes mean nothing.</source>
        <translation>El enlace está dañado: sus códigos con % no significan nada.</translation>
    </message>
    <message>
        <source>“{part}” is no kind of link that makes a call.</source>
        <translation>«{part}» no es un tipo de enlace que haga una llamada.</translation>
    </message>
    <message>
        <source>“{part}” is nothing that can be called.</source>
        <translation>«{part}» no es nada a lo que se pueda llamar.</translation>
    </message>
    <message>
        <source>Its part “{part}” would have the call go elsewhere.</source>
        <translation>Su parte «{part}» haría que la llamada fuera a otro sitio.</translation>
    </message>
    <message>
        <source>Its number holds within “{part}” only, and not here.</source>
        <translation>Su número vale solo dentro de «{part}», y no aquí.</translation>
    </message>
    <message>
        <source>“{part}” is an order to a telephone network, not a number.</source>
        <translation>«{part}» es una orden para una red telefónica, no un número.</translation>
    </message>
    <message>
        <source>It brings a token or a password. No link may: a token is pasted by you alone.</source>
        <translation>Trae un token o una contraseña. Ningún enlace puede: un token lo pega solo usted.</translation>
    </message>
    <message>
        <source>A link for guests has one embed token, one host and an address of that space.</source>
        <translation>Un enlace para invitados tiene un token de inserción, un host y una dirección de ese espacio.</translation>
    </message>
    <message>
        <source>Its embed token is damaged.</source>
        <translation>Su token de inserción está dañado.</translation>
    </message>
    <message>
        <source>“{part}” is not the name of a host.</source>
        <translation>«{part}» no es el nombre de un host.</translation>
    </message>
    <message>
        <source>A link for guests: Dial shows its card.</source>
        <translation>Un enlace para invitados: Marcar muestra su tarjeta.</translation>
    </message>
    <message>
        <source>A short number: it is dialled as it stands.</source>
        <translation>Un número corto: se marca tal como está.</translation>
    </message>
    <message>
        <source>A local number without a country: it is dialled as it stands. Begin with + and the country&apos;s code.</source>
        <translation>Un número local sin país: se marca tal como está. Empiece con + y el código del país.</translation>
    </message>
    <message>
        <source>Its length is unusual for a number: check it before you dial.</source>
        <translation>Su longitud no es habitual para un número: revíselo antes de marcar.</translation>
    </message>
    <message>
        <source>Key in {digits} once somebody answered.</source>
        <translation>Teclee {digits} cuando alguien conteste.</translation>
    </message>
    <message>
        <source>Left out, as it means nothing here: {parts}</source>
        <translation>Omitido, porque aquí no significa nada: {parts}</translation>
    </message>
    <message>
        <source>Calls {destination}</source>
        <translation>Llama a {destination}</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Altavoz</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>Timbre en</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>Tono de prueba</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Mudo</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>Carta de ajuste</translation>
    </message>
    <message>
        <source>Speaker blocked by the system</source>
        <translation>Altavoz bloqueado por el sistema</translation>
    </message>
    <message>
        <source>Ring device blocked by the system</source>
        <translation>Dispositivo de timbre bloqueado por el sistema</translation>
    </message>
    <message>
        <source>Microphone in use by another program</source>
        <translation>Micrófono en uso por otro programa</translation>
    </message>
    <message>
        <source>Speaker in use by another program</source>
        <translation>Altavoz en uso por otro programa</translation>
    </message>
    <message>
        <source>Ring device in use by another program</source>
        <translation>Dispositivo de timbre en uso por otro programa</translation>
    </message>
    <message>
        <source>Camera in use by another program</source>
        <translation>Cámara en uso por otro programa</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>No se encontró micrófono</translation>
    </message>
    <message>
        <source>No speaker found</source>
        <translation>No se encontró altavoz</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Sin altavoz</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>No se encontró cámara</translation>
    </message>
    <message>
        <source>Allow it in your desktop&apos;s privacy settings, or for a Flatpak or Snap with its permission tool.</source>
        <translation>Permítalo en los ajustes de privacidad de su escritorio o, en Flatpak o Snap, con su herramienta de permisos.</translation>
    </message>
    <message>
        <source>Your account needs access to /dev/video* (often the group “video”), or the desktop&apos;s privacy settings block it.</source>
        <translation>Su cuenta necesita acceso a /dev/video* (a menudo el grupo «video»), o lo bloquean los ajustes de privacidad del escritorio.</translation>
    </message>
    <message>
        <source>Microphone: a file</source>
        <translation>Micrófono: un archivo</translation>
    </message>
    <message>
        <source>Camera: a file</source>
        <translation>Cámara: un archivo</translation>
    </message>
    <message>
        <source>Microphone: other sources</source>
        <translation>Micrófono: otras fuentes</translation>
    </message>
    <message>
        <source>Speaker: other sources</source>
        <translation>Altavoz: otras salidas</translation>
    </message>
    <message>
        <source>Ring on: other sources</source>
        <translation>Timbre en: otras salidas</translation>
    </message>
    <message>
        <source>Camera: other sources</source>
        <translation>Cámara: otras fuentes</translation>
    </message>
    <message>
        <source>Microphone: {device} is used now.</source>
        <translation>Micrófono: ahora se usa {device}.</translation>
    </message>
    <message>
        <source>Speaker: {device} is used now.</source>
        <translation>Altavoz: ahora se usa {device}.</translation>
    </message>
    <message>
        <source>Camera: {device} is used now.</source>
        <translation>Cámara: ahora se usa {device}.</translation>
    </message>
    <message>
        <source>It is your microphone again.</source>
        <translation>Vuelve a ser su micrófono.</translation>
    </message>
    <message>
        <source>It is your speaker again.</source>
        <translation>Vuelve a ser su altavoz.</translation>
    </message>
    <message>
        <source>It is your camera again.</source>
        <translation>Vuelve a ser su cámara.</translation>
    </message>
    <message>
        <source>The system&apos;s microphone changed</source>
        <translation>Cambió el micrófono del sistema</translation>
    </message>
    <message>
        <source>The system&apos;s speaker changed</source>
        <translation>Cambió el altavoz del sistema</translation>
    </message>
    <message>
        <source>The system&apos;s camera changed</source>
        <translation>Cambió la cámara del sistema</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Abrir ajustes</translation>
    </message>
    <message>
        <source>System default ({device})</source>
        <translation>Predeterminado del sistema ({device})</translation>
    </message>
    <message>
        <source>System default (none)</source>
        <translation>Predeterminado del sistema (ninguno)</translation>
    </message>
    <message>
        <source>{device} — in use now</source>
        <translation>{device} — en uso ahora</translation>
    </message>
    <message>
        <source>{device} — not connected</source>
        <translation>{device} — no conectado</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>It is taken as soon as it is free.</source>
        <translation>Se tomará en cuanto esté libre.</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>En uso por otro programa</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>Conecte uno.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{device} was unplugged</source>
        <translation>{device} se desconectó</translation>
    </message>
    <message>
        <source>{device} is back</source>
        <translation>{device} ha vuelto</translation>
    </message>
    <message>
        <source>{device} is used now.</source>
        <translation>Ahora se usa {device}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The system will ask for your leave</source>
        <translation>El sistema le pedirá permiso</translation>
    </message>
    <message>
        <source>Not accepted.</source>
        <translation>No aceptado.</translation>
    </message>
    <message>
        <source>{key} has another use: {action}. Choose another key, or change that one first.</source>
        <translation>{key} tiene otro uso: {action}. Elija otra tecla o cambie antes esa.</translation>
    </message>
    <message>
        <source>{key} has another use: {action}.</source>
        <translation>{key} tiene otro uso: {action}.</translation>
    </message>
    <message>
        <source>The session is ending</source>
        <translation>La sesión está terminando</translation>
    </message>
    <message>
        <source>It was asked to wait, because a call is going on. Hang up, then log out once more.</source>
        <translation>Se le pidió que esperara porque hay una llamada en curso. Cuelgue y cierre la sesión otra vez.</translation>
    </message>
    <message>
        <source>Quitting hangs up. The call can also go on in a small bar of its own.</source>
        <translation>Salir cuelga. La llamada también puede seguir en una pequeña barra propia.</translation>
    </message>
    <message>
        <source>swdesk is on the list of Windows. Who opens them is chosen in Settings, under Apps, Default apps.</source>
        <translation>swdesk está en la lista de Windows. Quién los abre se elige en Configuración, en Aplicaciones, Aplicaciones predeterminadas.</translation>
    </message>
    <message>
        <source>macOS asks the app itself: put swdesk into Applications and start it once.</source>
        <translation>macOS pregunta a la propia aplicación: ponga swdesk en Aplicaciones e iníciela una vez.</translation>
    </message>
    <message>
        <source>How links are opened on this system is not known.</source>
        <translation>No se sabe cómo se abren los enlaces en este sistema.</translation>
    </message>
    <message>
        <source>The registry cannot be written: {why}.</source>
        <translation>No se puede escribir en el registro: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>No se puede eliminar {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>No se puede escribir {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be read, so it is left as it is.</source>
        <translation>No se puede leer {file}, así que queda como está.</translation>
    </message>
    <message>
        <source>{program} is missing, which knows what opens a link: install the package xdg-utils.</source>
        <translation>Falta {program}, que sabe qué abre un enlace: instale el paquete xdg-utils.</translation>
    </message>
    <message>
        <source>{program} did not do its work; try again.</source>
        <translation>{program} no hizo su trabajo; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Links cannot be registered from here on this system.</source>
        <translation>En este sistema no se pueden registrar los enlaces desde aquí.</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>who opens a link</comment>
        <translation>nadie</translation>
    </message>
    <message>
        <source>This link makes no call</source>
        <translation>Este enlace no hace ninguna llamada</translation>
    </message>
    <message>
        <source>Nothing was dialled.</source>
        <translation>No se marcó nada.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>It took the place of an earlier link, to {destination}.</source>
        <translation>Ocupó el lugar de un enlace anterior, a {destination}.</translation>
    </message>
    <message>
        <source>Call from a link?</source>
        <translation>¿Llamar desde un enlace?</translation>
    </message>
    <message>
        <source>Join as a guest?</source>
        <translation>¿Unirse como invitado?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Your call to {destination} goes on until you hang up.</source>
        <translation>Su llamada a {destination} sigue hasta que cuelgue.</translation>
    </message>
    <message>
        <source>A link asks for another call</source>
        <translation>Un enlace pide otra llamada</translation>
    </message>
    <message>
        <source>Hanging up…</source>
        <translation>Colgando…</translation>
    </message>
    <message>
        <source>Hang up and call</source>
        <translation>Colgar y llamar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nobody can be a guest during a call: join once it has ended.</source>
        <translation>Nadie puede ser invitado durante una llamada: únase cuando termine.</translation>
    </message>
    <message>
        <source>There is no token yet. Paste yours above: the link is kept.</source>
        <translation>Aún no hay token. Pegue el suyo arriba: el enlace se conserva.</translation>
    </message>
    <message>
        <source>You call as {name}, in {space}.</source>
        <translation>Llama como {name}, en {space}.</translation>
    </message>
    <message>
        <source>You call with your token for {space}.</source>
        <translation>Llama con su token para {space}.</translation>
    </message>
    <message>
        <source>You call with the token above, which is not signed in yet.</source>
        <translation>Llama con el token de arriba, que aún no ha iniciado sesión.</translation>
    </message>
    <message>
        <source>You join as a guest of {host}.</source>
        <translation>Se une como invitado de {host}.</translation>
    </message>
    <message>
        <source>held back by the network</source>
        <translation>limitada por la red</translation>
    </message>
    <message>
        <source>held back by this computer</source>
        <translation>limitada por este equipo</translation>
    </message>
    <message>
        <source>paused: the network carries sound only</source>
        <translation>en pausa: la red solo lleva sonido</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>en un momento</translation>
    </message>
    <message>
        <source>Picture in</source>
        <translation>Imagen recibida</translation>
    </message>
    <message>
        <source>Picture out</source>
        <translation>Imagen enviada</translation>
    </message>
    <message>
        <source>Sound in, out</source>
        <translation>Sonido recibido, enviado</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida y vuelta</translation>
    </message>
    <message>
        <source>Loss in, out</source>
        <translation>Pérdida recibida, enviada</translation>
    </message>
    <message>
        <source>Jitter sound, picture</source>
        <translation>Fluctuación de sonido, imagen</translation>
    </message>
    <message>
        <source>Encode, decode</source>
        <translation>Codificar, decodificar</translation>
    </message>
    <message>
        <source>Convert, paint</source>
        <translation>Convertir, dibujar</translation>
    </message>
    <message>
        <source>Picture budget</source>
        <translation>Tiempo por imagen</translation>
    </message>
    <message>
        <source>{percent} % of one core</source>
        <translation>{percent} % de un núcleo</translation>
    </message>
    <message>
        <source>{percent} % used</source>
        <translation>{percent} % usado</translation>
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
        <translation>Cuenta desde la próxima llamada</translation>
    </message>
    <message>
        <source>all one hears, repairs losses</source>
        <translation>todo lo audible, repara pérdidas</translation>
    </message>
    <message>
        <source>up to 7 kHz, as good telephones</source>
        <translation>hasta 7 kHz, como los buenos teléfonos</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, µ-law</source>
        <translation>hasta 3,4 kHz, como los teléfonos, ley µ</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, A-law</source>
        <translation>hasta 3,4 kHz, como los teléfonos, ley A</translation>
    </message>
    <message>
        <source>every browser has it</source>
        <translation>lo tiene cualquier navegador</translation>
    </message>
    <message>
        <source>what video telephones have</source>
        <translation>lo que tienen los videoteléfonos</translation>
    </message>
    <message>
        <source>about a tenth of the work of {quality}</source>
        <translation>cerca de una décima parte del trabajo de {quality}</translation>
    </message>
    <message>
        <source>about a fifth of the work of {quality}</source>
        <translation>cerca de una quinta parte del trabajo de {quality}</translation>
    </message>
    <message>
        <source>about a third of the work of {quality}</source>
        <translation>cerca de un tercio del trabajo de {quality}</translation>
    </message>
    <message>
        <source>about half the work of {quality}</source>
        <translation>cerca de la mitad del trabajo de {quality}</translation>
    </message>
    <message>
        <source>about two thirds of the work of {quality}</source>
        <translation>cerca de dos tercios del trabajo de {quality}</translation>
    </message>
    <message>
        <source>about the same work as {quality}</source>
        <translation>más o menos el mismo trabajo que {quality}</translation>
    </message>
    <message>
        <source>about twice the work of {quality}</source>
        <translation>cerca del doble de trabajo que {quality}</translation>
    </message>
    <message>
        <source>about four times the work of {quality}</source>
        <translation>cerca de cuatro veces el trabajo de {quality}</translation>
    </message>
    <message>
        <source>Picture quality</source>
        <translation>Calidad de imagen</translation>
    </message>
    <message>
        <source>Sound: try first</source>
        <translation>Sonido: probar primero</translation>
    </message>
    <message>
        <source>Picture: try first</source>
        <translation>Imagen: probar primero</translation>
    </message>
    <message>
        <source>the usual work</source>
        <translation>el trabajo habitual</translation>
    </message>
    <message>
        <source>{width}×{height}, up to {fps} pictures a second and {rate} Mbit/s</source>
        <translation>{width}×{height}, hasta {fps} imágenes por segundo y {rate} Mbit/s</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>picture quality</comment>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Counts from the next call.</source>
        <translation>Cuenta desde la próxima llamada.</translation>
    </message>
    <message>
        <source>Counts from the next sign-in.</source>
        <translation>Cuenta desde el próximo inicio de sesión.</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>Cuenta desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Escritorio</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>Orden habitual</translation>
    </message>
    <message>
        <source>Keys while another program is in front</source>
        <translation>Teclas mientras otro programa está delante</translation>
    </message>
    <message>
        <source>Those of the last group of the list.</source>
        <translation>Las del último grupo de la lista.</translation>
    </message>
    <message>
        <source>Pause other players in a call</source>
        <translation>Pausar otros reproductores en una llamada</translation>
    </message>
    <message>
        <source>They play on afterwards, unless you have seen to them yourself.</source>
        <translation>Después continúan, salvo que usted mismo haya intervenido.</translation>
    </message>
    <message>
        <source>Command when a call is dialled</source>
        <translation>Orden al llamar</translation>
    </message>
    <message>
        <source>Run without a shell; SWDESK_DESTINATION and other variables tell of the call.</source>
        <translation>Se ejecuta sin shell; SWDESK_DESTINATION y otras variables describen la llamada.</translation>
    </message>
    <message>
        <source>Command when a call is connected</source>
        <translation>Orden al conectarse una llamada</translation>
    </message>
    <message>
        <source>Command when a call loses its connection</source>
        <translation>Orden al perder una llamada la conexión</translation>
    </message>
    <message>
        <source>Command when a call has ended</source>
        <translation>Orden al terminar una llamada</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Con sesión</translation>
    </message>
    <message>
        <source>Remember the token</source>
        <translation>Recordar el token</translation>
    </message>
    <message>
        <source>In the system&apos;s keyring and nowhere else. Switched off, it is forgotten.</source>
        <translation>En el llavero del sistema y en ningún otro sitio. Desactivado, se olvida.</translation>
    </message>
    <message>
        <source>Sound and camera</source>
        <translation>Sonido y cámara</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed.</source>
        <translation>Hable, óigase, vea su imagen; sin llamada.</translation>
    </message>
    <message>
        <source>Microphone gain</source>
        <translation>Ganancia del micrófono</translation>
    </message>
    <message>
        <source>Only what is sent is changed, never the system&apos;s mixer.</source>
        <translation>Solo cambia lo que se envía, nunca el mezclador del sistema.</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>Cancelación de eco</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours. Off, use a headset.</source>
        <translation>Quitar de su sonido el del otro lado. Sin esto, use auriculares.</translation>
    </message>
    <message>
        <source>Noise suppression</source>
        <translation>Supresión de ruido</translation>
    </message>
    <message>
        <source>Take away fans and typing.</source>
        <translation>Quitar ventiladores y tecleo.</translation>
    </message>
    <message>
        <source>Automatic gain</source>
        <translation>Ganancia automática</translation>
    </message>
    <message>
        <source>Bring your voice to an even level.</source>
        <translation>Llevar su voz a un nivel uniforme.</translation>
    </message>
    <message>
        <source>Studio mode</source>
        <translation>Modo estudio</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets.</source>
        <translation>Sin procesamiento, estéreo: para música y buenos auriculares.</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Pulsar para hablar</translation>
    </message>
    <message>
        <source>Muted but while you hold a key.</source>
        <translation>En silencio salvo mientras mantiene una tecla.</translation>
    </message>
    <message>
        <source>The key to hold</source>
        <translation>La tecla que se mantiene</translation>
    </message>
    <message>
        <source>Sound codec to try first</source>
        <translation>Códec de sonido que se prueba primero</translation>
    </message>
    <message>
        <source>The most that is sent; path and processor may allow less.</source>
        <translation>Lo máximo que se envía; el camino y el procesador pueden permitir menos.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Mirror your picture</source>
        <translation>Reflejar su imagen</translation>
    </message>
    <message>
        <source>For you only: the others see it as it is.</source>
        <translation>Solo para usted: los demás la ven como es.</translation>
    </message>
    <message>
        <source>Picture codec to try first</source>
        <translation>Códec de imagen que se prueba primero</translation>
    </message>
    <message>
        <source>Start with camera off</source>
        <translation>Empezar con la cámara apagada</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Closing leaves swdesk in the tray</source>
        <translation>Al cerrar, swdesk queda en la bandeja</translation>
    </message>
    <message>
        <source>Where there is a tray. Off, closing the window ends the program.</source>
        <translation>Donde hay bandeja. Desactivado, cerrar la ventana termina el programa.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Iniciar al entrar en la sesión</translation>
    </message>
    <message>
        <source>In the tray, without a window.</source>
        <translation>En la bandeja, sin ventana.</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>Iniciar sin ventana</translation>
    </message>
    <message>
        <source>In the tray; without one, as an icon of the task bar.</source>
        <translation>En la bandeja; si no hay, como icono de la barra de tareas.</translation>
    </message>
    <message>
        <source>Keep the screen awake in a call</source>
        <translation>Mantener la pantalla activa en una llamada</translation>
    </message>
    <message>
        <source>Country of numbers without one</source>
        <translation>País de los números sin él</translation>
    </message>
    <message>
        <source>Two letters, such as DE; empty for the system&apos;s.</source>
        <translation>Dos letras, como DE; vacío para el del sistema.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Which program opens a tel:, sip:, sips:, callto: or swdesk: link.</source>
        <translation>Qué programa abre un enlace tel:, sip:, sips:, callto: o swdesk:.</translation>
    </message>
    <message>
        <source>Time for a connection</source>
        <translation>Tiempo para una conexión</translation>
    </message>
    <message>
        <source>Seconds until a try is given up, 1 to 120.</source>
        <translation>Segundos hasta abandonar un intento, de 1 a 120.</translation>
    </message>
    <message>
        <source>Certificates of your own</source>
        <translation>Certificados propios</translation>
    </message>
    <message>
        <source>A PEM file, trusted beside the system&apos;s. Certificates are always verified.</source>
        <translation>Un archivo PEM, de confianza junto con los del sistema. Los certificados siempre se verifican.</translation>
    </message>
    <message>
        <source>The tone while the far side rings</source>
        <translation>El tono mientras suena en el otro lado</translation>
    </message>
    <message>
        <source>A sound when a call is connected</source>
        <translation>Un sonido cuando una llamada se conecta</translation>
    </message>
    <message>
        <source>A sound when a call has ended</source>
        <translation>Un sonido cuando una llamada ha terminado</translation>
    </message>
    <message>
        <source>A sound when the connection is lost</source>
        <translation>Un sonido cuando se pierde la conexión</translation>
    </message>
    <message>
        <source>A sound when you are muted</source>
        <translation>Un sonido cuando queda en silencio</translation>
    </message>
    <message>
        <source>A sound when you are heard again</source>
        <translation>Un sonido cuando se le oye de nuevo</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Of everything in the window.</source>
        <translation>De todo en la ventana.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Look for newer versions</source>
        <translation>Buscar versiones nuevas</translation>
    </message>
    <message>
        <source>Never during a call, and nothing is fetched without you.</source>
        <translation>Nunca durante una llamada, y nada se descarga sin usted.</translation>
    </message>
    <message>
        <source>Fill in the last destination</source>
        <translation>Rellenar el último destino</translation>
    </message>
    <message>
        <source>Off, it is forgotten when swdesk ends.</source>
        <translation>Desactivado, se olvida cuando swdesk termina.</translation>
    </message>
    <message>
        <source>Port for other programs</source>
        <translation>Puerto para otros programas</translation>
    </message>
    <message>
        <source>There a program with a token may act on swdesk, from this computer only; 0 for none.</source>
        <translation>Allí un programa con token puede manejar swdesk, solo desde este equipo; 0 para ninguno.</translation>
    </message>
    <message>
        <source>Programs with a token</source>
        <translation>Programas con token</translation>
    </message>
    <message>
        <source>They may do what the commands do: dial, hang up, mute, see who is called.</source>
        <translation>Pueden hacer lo que hacen las órdenes: llamar, colgar, silenciar, ver a quién se llama.</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>wss://…, in place of the host that the token names.</source>
        <translation>wss://…, en lugar del servidor que nombra el token.</translation>
    </message>
    <message>
        <source>REST host</source>
        <translation>Servidor REST</translation>
    </message>
    <message>
        <source>https://…, in place of the host that the token names.</source>
        <translation>https://…, en lugar del servidor que nombra el token.</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Archivo de ajustes</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Places of windows</source>
        <translation>Posiciones de las ventanas</translation>
    </message>
    <message>
        <source>Remove everything swdesk keeps here</source>
        <translation>Quitar todo lo que swdesk guarda aquí</translation>
    </message>
    <message>
        <source>Settings, places of windows, logs, and the remembered token of this profile.</source>
        <translation>Ajustes, posiciones de las ventanas, registros y el token recordado de este perfil.</translation>
    </message>
    <message>
        <source>It holds no certificates.</source>
        <translation>No contiene certificados.</translation>
    </message>
    <message>
        <source>This file cannot be used, and nothing was changed.</source>
        <translation>Este archivo no se puede usar y no se cambió nada.</translation>
    </message>
    <message>
        <source>There is no program {name} here.</source>
        <translation>Aquí no existe el programa {name}.</translation>
    </message>
    <message>
        <source>{page} is as at first.</source>
        <translation>{page}: todo como al principio.</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it.</source>
        <translation>Ningún ajuste contiene «{words}».</translation>
    </message>
    <message>
        <source>A number from {lowest} to {highest} is wanted.</source>
        <translation>Se necesita un número de {lowest} a {highest}.</translation>
    </message>
    <message>
        <source>An address such as {example} is wanted.</source>
        <translation>Se necesita una dirección como {example}.</translation>
    </message>
    <message>
        <source>The path of a file is wanted.</source>
        <translation>Se necesita la ruta de un archivo.</translation>
    </message>
    <message>
        <source>Some of {names} are wanted.</source>
        <translation>Se necesitan algunos de {names}.</translation>
    </message>
    <message>
        <source>The two letters of a country are wanted, such as {example}.</source>
        <translation>Se necesitan las dos letras de un país, como {example}.</translation>
    </message>
    <message>
        <source>This is not understood.</source>
        <translation>Esto no se entiende.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Microphone muted</source>
        <translation>Micrófono silenciado</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>Micrófono activado</translation>
    </message>
    <message>
        <source>Picture {limit}</source>
        <translation>Imagen {limit}</translation>
    </message>
    <message>
        <source>Picture at full quality again</source>
        <translation>Imagen de nuevo con toda la calidad</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Llamada terminada</translation>
    </message>
    <message>
        <source>Use a headset, or the others may hear themselves.</source>
        <translation>Use auriculares, o los demás podrían oírse a sí mismos.</translation>
    </message>
    <message>
        <source>You are muted</source>
        <translation>Está en silencio</translation>
    </message>
    <message>
        <source>Hold {key} while you speak.</source>
        <translation>Mantenga {key} mientras habla.</translation>
    </message>
    <message>
        <source>The others do not hear you.</source>
        <translation>Los demás no le oyen.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar micrófono</translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>El micrófono</translation>
    </message>
    <message>
        <source>{device} gives no sound</source>
        <translation>{device} no da sonido</translation>
    </message>
    <message>
        <source>Is it switched off, or muted by a button of its own?</source>
        <translation>¿Está apagado, o silenciado con su propio botón?</translation>
    </message>
    <message>
        <source>{device} is noisy</source>
        <translation>{device} tiene ruido</translation>
    </message>
    <message>
        <source>The others hear a constant noise.</source>
        <translation>Los demás oyen un ruido constante.</translation>
    </message>
    <message>
        <source>{device} is there, too.</source>
        <translation>También está {device}.</translation>
    </message>
    <message>
        <source>Switch</source>
        <comment>to another device</comment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Studio mode: no echo cancellation.</source>
        <translation>Modo estudio: sin cancelación de eco.</translation>
    </message>
    <message>
        <source>Echo cancellation is off.</source>
        <translation>La cancelación de eco está apagada.</translation>
    </message>
    <message>
        <source>The echo canceller does not work here: {problem}.</source>
        <translation>La cancelación de eco no funciona aquí: {problem}.</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Hablando</translation>
    </message>
    <message>
        <source>Hold {key} to talk</source>
        <translation>Mantenga {key} para hablar</translation>
    </message>
    <message>
        <source>Speak for three seconds, then hear yourself as the others do.</source>
        <translation>Hable tres segundos y óigase después como le oyen los demás.</translation>
    </message>
    <message>
        <source>Speak now…</source>
        <translation>Hable ahora…</translation>
    </message>
    <message>
        <source>This is how you sound.</source>
        <translation>Así suena usted.</translation>
    </message>
    <message>
        <source>Be quiet for a moment: a short sound is played to find echo.</source>
        <translation>Guarde silencio un momento: un sonido corto busca el eco.</translation>
    </message>
    <message>
        <source>A call is running: the check uses its devices beside it. Mute yourself if the others should not hear it.</source>
        <translation>Hay una llamada en curso: la prueba usa también sus dispositivos. Silencie su micrófono si los demás no deben oírla.</translation>
    </message>
    <message>
        <source>Your sound is good.</source>
        <translation>Su sonido es bueno.</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing, blocked or gives nothing.</source>
        <translation>No se puede usar {device}: falta, está bloqueado o no da nada.</translation>
    </message>
    <message>
        <source>The ring device</source>
        <translation>El dispositivo de timbre</translation>
    </message>
    <message>
        <source>The speaker</source>
        <translation>El altavoz</translation>
    </message>
    <message>
        <source>{device} cannot be used</source>
        <translation>No se puede usar {device}</translation>
    </message>
    <message>
        <source>It is missing or taken.</source>
        <translation>Falta o está ocupado.</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing or taken.</source>
        <translation>No se puede usar {device}: falta o está ocupado.</translation>
    </message>
    <message>
        <source>No sound came from {device}. Is it switched on and the right one?</source>
        <translation>No llegó sonido de {device}. ¿Está encendido y es el correcto?</translation>
    </message>
    <message>
        <source>Your voice is very quiet. Come closer to the microphone or raise its gain.</source>
        <translation>Su voz es muy baja. Acérquese al micrófono o suba la ganancia.</translation>
    </message>
    <message>
        <source>Your voice is too loud and distorts. Move away or lower the gain.</source>
        <translation>Su voz es demasiado alta y distorsiona. Aléjese o baje la ganancia.</translation>
    </message>
    <message>
        <source>There is much noise around you. Noise suppression takes most of it away.</source>
        <translation>Hay mucho ruido a su alrededor. La supresión de ruido quita la mayor parte.</translation>
    </message>
    <message>
        <source>The speaker is heard in the microphone. Echo cancellation takes that away in calls; with a headset there is none.</source>
        <translation>El altavoz se oye en el micrófono. La cancelación de eco lo quita en las llamadas; con auriculares no lo hay.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>no probado</translation>
    </message>
    <message>
        <source>{level} dB after {delay} ms</source>
        <translation>{level} dB tras {delay} ms</translation>
    </message>
    <message>
        <source>{number} dB</source>
        <translation>{number} dB</translation>
    </message>
    <message>
        <source>Last time ({at}, {device}): {verdict}</source>
        <translation>La última vez ({at}, {device}): {verdict}</translation>
    </message>
    <message>
        <source>Another program has {key}.</source>
        <translation>Otro programa tiene {key}.</translation>
    </message>
    <message>
        <source>{key} cannot be heard everywhere.</source>
        <translation>{key} no se puede oír en todas partes.</translation>
    </message>
    <message>
        <source>The desktop did not give a key for: {action}</source>
        <translation>El escritorio no dio una tecla para: {action}</translation>
    </message>
    <message>
        <source>This desktop lets no program hear keys of others. Its own keyboard settings can run this at a key: swdesk mute --toggle</source>
        <translation>Este escritorio no deja que ningún programa oiga teclas de otros. Sus propios ajustes de teclado pueden ejecutar esto con una tecla: swdesk mute --toggle</translation>
    </message>
    <message>
        <source>Not every key is heard while another program is in front</source>
        <translation>No todas las teclas se oyen mientras otro programa está delante</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sin sesión</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Llamando</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>En llamada</translation>
    </message>
    <message>
        <source>In call, muted</source>
        <translation>En llamada, en silencio</translation>
    </message>
    <message>
        <source>swdesk {version} is there</source>
        <translation>swdesk {version} está disponible</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Abrir su página</translation>
    </message>
    <message>
        <source>This start keeps nothing, so the token is asked for each time.</source>
        <translation>Este inicio no guarda nada, por lo que el token se pide cada vez.</translation>
    </message>
    <message>
        <source>{problem}, so the token is asked for each time.</source>
        <translation>{problem}, así que el token se pide cada vez.</translation>
    </message>
    <message>
        <source>The keyring does not answer ({problem}), so the token is asked for each time.</source>
        <translation>El llavero no responde ({problem}), así que el token se pide cada vez.</translation>
    </message>
    <message>
        <source>The system refuses: {why}</source>
        <translation>El sistema se niega: {why}</translation>
    </message>
    <message>
        <source>Call controls</source>
        <translation>Controles de la llamada</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>Silenciar el micrófono</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>Activar el micrófono</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>Elegir el micrófono</translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation>Apagar la cámara</translation>
    </message>
    <message>
        <source>Turn camera on</source>
        <translation>Encender la cámara</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>Elegir la cámara</translation>
    </message>
    <message>
        <source>Hide your picture</source>
        <translation>Ocultar su imagen</translation>
    </message>
    <message>
        <source>Show your picture</source>
        <translation>Mostrar su imagen</translation>
    </message>
    <message>
        <source>Fill the stage with the picture</source>
        <translation>Llenar el escenario con la imagen</translation>
    </message>
    <message>
        <source>Fit the whole picture</source>
        <translation>Ajustar la imagen entera</translation>
    </message>
    <message>
        <source>Show the far picture in a window of its own</source>
        <translation>Mostrar la imagen del otro lado en su propia ventana</translation>
    </message>
    <message>
        <source>Bring the far picture back</source>
        <translation>Recuperar la imagen del otro lado</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Salir de pantalla completa</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>{button}: more</source>
        <translation>{button}: más</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Your first call</source>
        <translation>Su primera llamada</translation>
    </message>
    <message>
        <source>Try swdesk on this computer alone: a small local space answers the call, with no account and no network. Or paste a token from your own space.</source>
        <translation>Pruebe swdesk solo en este equipo: un pequeño espacio local contesta la llamada, sin cuenta y sin red. O pegue un token de su propio espacio.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Start a local space and fill in a token for it</source>
        <translation>Iniciar un espacio local y rellenar un token para él</translation>
    </message>
    <message>
        <source>I have a token</source>
        <translation>Tengo un token</translation>
    </message>
    <message>
        <source>Go to the token field</source>
        <translation>Ir al campo del token</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>Close this advice</source>
        <translation>Cerrar este consejo</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
    <message>
        <source>Earlier destinations</source>
        <translation>Destinos anteriores</translation>
    </message>
    <message>
        <source>Shift+Delete forgets the marked one</source>
        <translation>Mayús+Supr olvida el marcado</translation>
    </message>
    <message>
        <source>Devices and sound…</source>
        <translation>Dispositivos y sonido…</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>Otras fuentes</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>Try the device again</source>
        <translation>Probar otra vez el dispositivo</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Three notes on the ring device</source>
        <translation>Tres notas en el dispositivo de timbre</translation>
    </message>
    <message>
        <source>Test the ring device</source>
        <translation>Probar el dispositivo de timbre</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Códecs</translation>
    </message>
    <message>
        <source>Name, for instance Desk</source>
        <translation>Nombre, por ejemplo Oficina</translation>
    </message>
    <message>
        <source>Name of the device set</source>
        <translation>Nombre del conjunto de dispositivos</translation>
    </message>
    <message>
        <source>Enter keeps the devices under this name</source>
        <translation>Intro guarda los dispositivos con este nombre</translation>
    </message>
    <message>
        <source>Check sound and camera…</source>
        <translation>Probar sonido y cámara…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed</source>
        <translation>Hable, óigase, vea su imagen; sin llamada</translation>
    </message>
    <message>
        <source>Codecs, from the next call</source>
        <translation>Códecs, desde la próxima llamada</translation>
    </message>
    <message>
        <source>Your sound</source>
        <translation>Su sonido</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device set</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Device set: {name}</source>
        <translation>Conjunto de dispositivos: {name}</translation>
    </message>
    <message>
        <source>Keep these devices under a name, or go back to others</source>
        <translation>Guardar estos dispositivos con un nombre, o volver a otros</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Quitar «{name}»</translation>
    </message>
    <message>
        <source>Paste your SAT here</source>
        <translation>Pegue aquí su SAT</translation>
    </message>
    <message>
        <source>Subscriber Access Token</source>
        <translation>Subscriber Access Token</translation>
    </message>
    <message>
        <source>The token that signs you in</source>
        <translation>El token con el que inicia sesión</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar el token</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Whom or what to call; Enter dials</source>
        <translation>A quién o a qué llamar; Intro marca</translation>
    </message>
    <message>
        <source>Kind of destination</source>
        <translation>Tipo de destino</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop this call before it is made</source>
        <translation>Detener esta llamada antes de que se haga</translation>
    </message>
    <message>
        <source>Call the destination; so does Enter in a field</source>
        <translation>Llamar al destino; también Intro en un campo</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Terminar la llamada</translation>
    </message>
    <message>
        <source>Send audio</source>
        <translation>Enviar audio</translation>
    </message>
    <message>
        <source>Send your microphone in the next call</source>
        <translation>Enviar su micrófono en la próxima llamada</translation>
    </message>
    <message>
        <source>Send video</source>
        <translation>Enviar vídeo</translation>
    </message>
    <message>
        <source>Send your camera in the next call</source>
        <translation>Enviar su cámara en la próxima llamada</translation>
    </message>
    <message>
        <source>Remember token in the system keyring</source>
        <translation>Recordar el token en el llavero del sistema</translation>
    </message>
    <message>
        <source>Unticking it forgets the token</source>
        <translation>Al desmarcarlo se olvida el token</translation>
    </message>
    <message>
        <source>Devices ▾</source>
        <translation>Dispositivos ▾</translation>
    </message>
    <message>
        <source>Token hint</source>
        <translation>Indicación sobre el token</translation>
    </message>
    <message>
        <source>Destination hint</source>
        <translation>Indicación sobre el destino</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Ocultar el token</translation>
    </message>
    <message>
        <source>Not possible here: {problem}</source>
        <translation>Aquí no es posible: {problem}</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>When this token ends. A running call is not touched by it</source>
        <translation>Cuándo termina este token. No afecta a una llamada en curso</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Buscar en las teclas</translation>
    </message>
    <message>
        <source>Words of an action, or a key</source>
        <translation>Palabras de una acción, o una tecla</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Todas las teclas habituales</translation>
    </message>
    <message>
        <source>Take back every change of keys</source>
        <translation>Deshacer todos los cambios de teclas</translation>
    </message>
    <message>
        <source>Press the key that is to do it</source>
        <translation>Pulse la tecla que debe hacerlo</translation>
    </message>
    <message>
        <source>No key: {action}</source>
        <translation>Ninguna tecla: {action}</translation>
    </message>
    <message>
        <source>The usual key: {action}</source>
        <translation>La tecla habitual: {action}</translation>
    </message>
    <message>
        <source>or {keys}</source>
        <translation>o {keys}</translation>
    </message>
    <message>
        <source>Keys — swdesk</source>
        <translation>Teclas — swdesk</translation>
    </message>
    <message>
        <source>Close; so does Escape</source>
        <translation>Cerrar; también Escape</translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>Colgar y salir</translation>
    </message>
    <message>
        <source>End the call and the program</source>
        <translation>Terminar la llamada y el programa</translation>
    </message>
    <message>
        <source>Keep in the call bar</source>
        <translation>Mantener en la barra de llamada</translation>
    </message>
    <message>
        <source>The window goes, the call stays</source>
        <translation>La ventana se va, la llamada se queda</translation>
    </message>
    <message>
        <source>Stay as it is; so does Escape</source>
        <translation>Dejarlo como está; también Escape</translation>
    </message>
    <message>
        <source>Send your microphone in this call</source>
        <translation>Enviar su micrófono en esta llamada</translation>
    </message>
    <message>
        <source>Send your camera in this call</source>
        <translation>Enviar su cámara en esta llamada</translation>
    </message>
    <message>
        <source>Call it; so does Enter</source>
        <translation>Llamar; también Intro</translation>
    </message>
    <message>
        <source>Do not call; so does Esc</source>
        <translation>No llamar; también Esc</translation>
    </message>
    <message>
        <source>What the link asks for</source>
        <translation>Lo que pide el enlace</translation>
    </message>
    <message>
        <source>Open links with swdesk</source>
        <translation>Abrir enlaces con swdesk</translation>
    </message>
    <message>
        <source>For you alone, on this computer</source>
        <translation>Solo para usted, en este equipo</translation>
    </message>
    <message>
        <source>No longer with swdesk</source>
        <translation>Ya no con swdesk</translation>
    </message>
    <message>
        <source>Take it back: the system chooses again</source>
        <translation>Deshacer: vuelve a elegir el sistema</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Filtrar líneas</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Filtrar el registro</translation>
    </message>
    <message>
        <source>Show only lines with this text</source>
        <translation>Mostrar solo líneas con este texto</translation>
    </message>
    <message>
        <source>Log view options</source>
        <translation>Opciones de vista del registro</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>Guardar el registro…</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Nivel de su micrófono</translation>
    </message>
    <message>
        <source>{name}. Space or Down opens the list</source>
        <translation>{name}. Espacio o Abajo abre la lista</translation>
    </message>
    <message>
        <source>Far side</source>
        <translation>Otro lado</translation>
    </message>
    <message>
        <source>Far picture in its own window</source>
        <translation>Imagen del otro lado en su propia ventana</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>Pregunta antes</translation>
    </message>
    <message>
        <source>This cannot be undone, and swdesk closes. The settings of other profiles stay.</source>
        <translation>Esto no se puede deshacer y swdesk se cierra. Los ajustes de otros perfiles se quedan.</translation>
    </message>
    <message>
        <source>Remove and close</source>
        <translation>Quitar y cerrar</translation>
    </message>
    <message>
        <source>Remove everything, and close swdesk</source>
        <translation>Quitar todo y cerrar swdesk</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Conservar todo</translation>
    </message>
    <message>
        <source>Nothing is removed</source>
        <translation>No se quita nada</translation>
    </message>
    <message>
        <source>Not during a call</source>
        <translation>No durante una llamada</translation>
    </message>
    <message>
        <source>What went wrong — swdesk</source>
        <translation>Qué salió mal — swdesk</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Qué salió mal</translation>
    </message>
    <message>
        <source>Where the program stood when it ended, without tokens or keys. Nobody was sent this. {file}</source>
        <translation>Dónde estaba el programa cuando terminó, sin tokens ni claves. No se envió a nadie. {file}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Delete the report for good</source>
        <translation>Eliminar el informe para siempre</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Su imagen</translation>
    </message>
    <message>
        <source>The arrow keys move it to another corner.</source>
        <translation>Las flechas la mueven a otra esquina.</translation>
    </message>
    <message>
        <source>Your picture, mirrored for you only. Drag it, or move it with the arrow keys</source>
        <translation>Su imagen, reflejada solo para usted. Arrástrela o muévala con las flechas</translation>
    </message>
    <message>
        <source>Your picture. Drag it, or move it with the arrow keys</source>
        <translation>Su imagen. Arrástrela o muévala con las flechas</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>Buscar el archivo</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Everything on this page as at first: {page}</source>
        <translation>Todo en esta página como al principio: {page}</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Take the reset back</source>
        <translation>Deshacer el restablecimiento</translation>
    </message>
    <message>
        <source>Close; every change counts already</source>
        <translation>Cerrar; cada cambio ya cuenta</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Eco</translation>
    </message>
    <message>
        <source>Loudness over time</source>
        <translation>Volumen a lo largo del tiempo</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>Level of the sound check</source>
        <translation>Nivel de la prueba de sonido</translation>
    </message>
    <message>
        <source>Result of the sound check</source>
        <translation>Resultado de la prueba de sonido</translation>
    </message>
    <message>
        <source>Start the check</source>
        <translation>Empezar la prueba</translation>
    </message>
    <message>
        <source>Speak for three seconds, then listen</source>
        <translation>Hable tres segundos y después escuche</translation>
    </message>
    <message>
        <source>Play a test tone</source>
        <translation>Tocar un tono de prueba</translation>
    </message>
    <message>
        <source>Three notes on the chosen speaker</source>
        <translation>Tres notas en el altavoz elegido</translation>
    </message>
    <message>
        <source>Close; the devices are let go</source>
        <translation>Cerrar; los dispositivos se liberan</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Escuchando…</translation>
    </message>
    <message>
        <source>The key to hold; press to take another one</source>
        <translation>La tecla que se mantiene; pulse para tomar otra</translation>
    </message>
    <message>
        <source>Key for push to talk: {key}</source>
        <translation>Tecla de pulsar para hablar: {key}</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>Pulse una tecla…</translation>
    </message>
    <message>
        <source>Level of the far side</source>
        <translation>Nivel del otro lado</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours</source>
        <translation>Quitar de su sonido el del otro lado</translation>
    </message>
    <message>
        <source>Take away fans and typing</source>
        <translation>Quitar ventiladores y tecleo</translation>
    </message>
    <message>
        <source>Bring your voice to an even level</source>
        <translation>Llevar su voz a un nivel uniforme</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets</source>
        <translation>Sin procesamiento, estéreo: para música y buenos auriculares</translation>
    </message>
    <message>
        <source>Your volume in the room</source>
        <translation>Su volumen en la sala</translation>
    </message>
    <message>
        <source>The room&apos;s volume for you</source>
        <translation>El volumen de la sala para usted</translation>
    </message>
    <message>
        <source>Your microphone&apos;s sensitivity in the room</source>
        <translation>La sensibilidad de su micrófono en la sala</translation>
    </message>
    <message>
        <source>Echo warning</source>
        <translation>Aviso de eco</translation>
    </message>
    <message>
        <source>Muted but while you hold the key. Fields keep their keys, and so does a button reached with Tab</source>
        <translation>En silencio salvo mientras mantiene la tecla. Los campos conservan sus teclas, y también un botón alcanzado con Tab</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganancia</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Los demás</translation>
    </message>
    <message>
        <source>You in the room</source>
        <translation>Usted en la sala</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>volume of the room</comment>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>Microphone gain: {percent} %. The arrow keys change it</source>
        <translation>Ganancia del micrófono: {percent} %. Las flechas la cambian</translation>
    </message>
    <message>
        <source>Far picture</source>
        <translation>Imagen del otro lado</translation>
    </message>
    <message>
        <source>Enter a destination and press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>Escriba un destino y pulse &lt;b&gt;Marcar&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Destination of the call</source>
        <translation>Destino de la llamada</translation>
    </message>
    <message>
        <source>Status of the call</source>
        <translation>Estado de la llamada</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>Duración de la llamada</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Lo que se envía</translation>
    </message>
    <message>
        <source>Show the numbers of the call</source>
        <translation>Mostrar las cifras de la llamada</translation>
    </message>
    <message>
        <source>The picture is in its own window</source>
        <translation>La imagen está en su propia ventana</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>rtt {time}</source>
        <translation>ida y vuelta {time}</translation>
    </message>
    <message>
        <source>WebSocket {time}</source>
        <translation>WebSocket {time}</translation>
    </message>
    <message>
        <source>loss {percent} %</source>
        <translation>pérdida {percent} %</translation>
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
        <translation>Cerrar: {notice}</translation>
    </message>
    <message>
        <source>Show swdesk</source>
        <translation>Mostrar swdesk</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Hide swdesk</source>
        <translation>Ocultar swdesk</translation>
    </message>
    <message>
        <source>Call bar</source>
        <translation>Barra de llamada</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Volver a la ventana</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Sound (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;All files (*)</source>
        <translation>Sonido (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Video (*.mp4 *.mkv *.webm *.mov *.avi);;All files (*)</source>
        <translation>Vídeo (*.mp4 *.mkv *.webm *.mov *.avi);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Microphone and speaker</source>
        <translation>Micrófono y altavoz</translation>
    </message>
    <message>
        <source>Everything is filled in. Press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>Todo está rellenado. Pulse &lt;b&gt;Marcar&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Log (*.log *.txt)</source>
        <translation>Registro (*.log *.txt)</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Probar…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture</source>
        <translation>Hable, óigase, vea su imagen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation>Abrir {folder}</translation>
    </message>
    <message>
        <source>Nobody; paste a token in the main window</source>
        <translation>Nadie; pegue un token en la ventana principal</translation>
    </message>
    <message>
        <source>The token stays in the keyring, so nothing was removed: {why}</source>
        <translation>El token sigue en el llavero, así que no se quitó nada: {why}</translation>
    </message>
    <message>
        <source>What is in {file} cannot be read; remove it and add the programs anew.</source>
        <translation>No se puede leer el contenido de {file}; elimínelo y añada los programas de nuevo.</translation>
    </message>
    <message>
        <source>The tokens cannot be read or written: {why}</source>
        <translation>No se pueden leer ni escribir los tokens: {why}</translation>
    </message>
    <message>
        <source>No program has a token. {command} makes one.</source>
        <translation>Ningún programa tiene token. {command} crea uno.</translation>
    </message>
    <message>
        <source>It runs…</source>
        <translation>En ejecución…</translation>
    </message>
    <message>
        <source>A program and its arguments are wanted, each quotation mark closed, such as {example}.</source>
        <translation>Se espera un programa y sus argumentos, con las comillas cerradas, por ejemplo {example}.</translation>
    </message>
    <message>
        <source>It could not be started: {why}</source>
        <translation>No se pudo iniciar: {why}</translation>
    </message>
    <message>
        <source>It took longer than {limit} s and was ended.</source>
        <translation>Tardó más de {limit} s y se interrumpió.</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>Terminó con el código {code}.</translation>
    </message>
    <message>
        <source>It ran.</source>
        <translation>Se ejecutó.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Its token counts no more, at once</source>
        <translation>Su token deja de valer al instante</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>Run it now, with facts of an invented call</source>
        <translation>Ejecutarla ahora, con datos de una llamada inventada</translation>
    </message>
    <message>
        <source>Test: {setting}</source>
        <translation>Probar: {setting}</translation>
    </message>
    <message>
        <source>Check your network connection, then open the link again.</source>
        <translation>Revise su conexión de red y vuelva a abrir el enlace.</translation>
    </message>
    <message>
        <source>{host} takes no guest with this link</source>
        <translation>{host} no admite invitados con este enlace</translation>
    </message>
    <message>
        <source>It may have been withdrawn or cut short. Ask whoever gave it to you for a new one.</source>
        <translation>Puede haberse retirado o estar cortado. Pida uno nuevo a quien se lo dio.</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} no respondió a tiempo</translation>
    </message>
    <message>
        <source>{host} could not prove who it is</source>
        <translation>{host} no pudo demostrar quién es</translation>
    </message>
    <message>
        <source>Its certificate is not trusted. If it has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>Su certificado no es de confianza. Si tiene su propia autoridad de certificación, inicie swdesk con --ca-file ARCHIVO.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>No se puede acceder a {host}</translation>
    </message>
    <message>
        <source>{host} failed to take a guest</source>
        <translation>{host} falló al admitir a un invitado</translation>
    </message>
    <message>
        <source>Open the link again in a few minutes.</source>
        <translation>Vuelva a abrir el enlace dentro de unos minutos.</translation>
    </message>
    <message>
        <source>{host} gave no answer that makes a guest</source>
        <translation>{host} no dio una respuesta que admita a un invitado</translation>
    </message>
    <message>
        <source>The link may name the wrong host. Ask whoever gave it to you for a new one.</source>
        <translation>El enlace puede nombrar un host equivocado. Pida uno nuevo a quien se lo dio.</translation>
    </message>
</context>
</TS>
