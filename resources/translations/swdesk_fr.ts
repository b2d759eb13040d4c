<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name></name>
    <message>
        <source>In a call</source>
        <translation>En appel</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>Composer</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La fenêtre</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Le journal</translation>
    </message>
    <message>
        <source>While another program is in front</source>
        <translation>Pendant qu’un autre programme est devant</translation>
    </message>
    <message>
        <source>Mute or unmute the microphone</source>
        <translation>Couper ou rétablir le micro</translation>
    </message>
    <message>
        <source>Turn the camera off or on</source>
        <translation>Éteindre ou allumer la caméra</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Raccrocher</translation>
    </message>
    <message>
        <source>Call bar above all windows, and back</source>
        <translation>Barre d’appel au-dessus de toutes les fenêtres, et retour</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Hide or show your picture</source>
        <translation>Masquer ou afficher votre image</translation>
    </message>
    <message>
        <source>Fit or fill the picture</source>
        <translation>Ajuster ou remplir l’image</translation>
    </message>
    <message>
        <source>The far picture in a window of its own</source>
        <translation>L’image de l’autre côté dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Numbers of the call</source>
        <translation>Mesures de l’appel</translation>
    </message>
    <message>
        <source>Go to the destination</source>
        <translation>Aller à la destination</translation>
    </message>
    <message>
        <source>Go to the token</source>
        <translation>Aller au jeton</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Call the last one again</source>
        <translation>Rappeler la dernière destination</translation>
    </message>
    <message>
        <source>Go to the card of a link</source>
        <translation>Aller à la carte d’un lien</translation>
    </message>
    <message>
        <source>Stop a call that is being made</source>
        <translation>Arrêter un appel en cours d’établissement</translation>
    </message>
    <message>
        <source>Show or hide the token</source>
        <translation>Afficher ou masquer le jeton</translation>
    </message>
    <message>
        <source>Clear the token</source>
        <translation>Effacer le jeton</translation>
    </message>
    <message>
        <source>Remember the token, or forget it</source>
        <translation>Retenir le jeton, ou l’oublier</translation>
    </message>
    <message>
        <source>Send audio in the next call</source>
        <translation>Envoyer le son au prochain appel</translation>
    </message>
    <message>
        <source>Send video in the next call</source>
        <translation>Envoyer l’image au prochain appel</translation>
    </message>
    <message>
        <source>Start muted</source>
        <translation>Commencer micro coupé</translation>
    </message>
    <message>
        <source>Start with the camera off</source>
        <translation>Commencer caméra éteinte</translation>
    </message>
    <message>
        <source>Devices and sound</source>
        <translation>Périphériques et son</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Check sound and camera</source>
        <translation>Vérifier le son et la caméra</translation>
    </message>
    <message>
        <source>Press the button of the newest notice</source>
        <translation>Appuyer sur le bouton du dernier avis</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>The usual size</source>
        <translation>La taille habituelle</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>Cette liste de touches</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Go to the log</source>
        <translation>Aller au journal</translation>
    </message>
    <message>
        <source>Options of the log</source>
        <translation>Options du journal</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copier le journal</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Go to the latest line</source>
        <translation>Aller à la dernière ligne</translation>
    </message>
    <message>
        <source>Hold to talk, with push-to-talk</source>
        <translation>Maintenir pour parler, en mode appuyer pour parler</translation>
    </message>
    <message>
        <source>The system will now ask for the microphone: without it the others cannot hear you.</source>
        <translation>Le système va demander le micro : sans lui, les autres ne vous entendent pas.</translation>
    </message>
    <message>
        <source>The system will now ask for the camera: without it the others cannot see you.</source>
        <translation>Le système va demander la caméra : sans elle, les autres ne vous voient pas.</translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation>Zoom {percent} %</translation>
    </message>
    <message>
        <source>swdesk is running, but it does not answer.</source>
        <translation>swdesk est lancé, mais ne répond pas.</translation>
    </message>
    <message>
        <source>You can start safely beside it: without your settings and devices, nobody signed in, and nothing is kept. A call that is still running there goes on until it ends.</source>
        <translation>Vous pouvez démarrer en mode sûr à côté : sans vos réglages ni vos appareils, sans connexion, et rien n’est conservé. Un appel encore en cours là-bas continue jusqu’à sa fin.</translation>
    </message>
    <message>
        <source>Start safely</source>
        <translation>Démarrer en mode sûr</translation>
    </message>
    <message>
        <source>Started safely</source>
        <translation>Démarré en mode sûr</translation>
    </message>
    <message>
        <source>Without your settings and devices, nobody signed in. Nothing of this start is kept.</source>
        <translation>Sans vos réglages ni vos appareils, sans connexion. Rien de ce démarrage n’est conservé.</translation>
    </message>
    <message>
        <source>swdesk could not start.</source>
        <translation>swdesk n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>The log is in {file}.</source>
        <translation>Le journal se trouve dans {file}.</translation>
    </message>
    <message>
        <source>Call bar above all windows</source>
        <translation>Barre d’appel au-dessus de toutes les fenêtres</translation>
    </message>
    <message>
        <source>A call is going on</source>
        <translation>Un appel est en cours</translation>
    </message>
    <message>
        <source>swdesk goes on in the tray</source>
        <translation>swdesk continue dans la zone de notification</translation>
    </message>
    <message>
        <source>Its icon brings the window back. Quit ends the program.</source>
        <translation>Son icône ramène la fenêtre. « Quitter » ferme le programme.</translation>
    </message>
    <message>
        <source>The space did not accept it.</source>
        <translation>L’espace ne l’a pas accepté.</translation>
    </message>
    <message>
        <source>Online as</source>
        <translation>En ligne :</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Reconnexion…</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Connected to {space}</source>
        <translation>Connecté à {space}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting…</source>
        <translation>Connexion perdue, reconnexion…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Pas de connexion</translation>
    </message>
    <message>
        <source>Guest in this call</source>
        <translation>Invité dans cet appel</translation>
    </message>
    <message>
        <source>Local lab</source>
        <translation>Labo local</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>Jeton expiré</translation>
    </message>
    <message numerus="yes">
        <source>Token expires in %n days</source>
        <translation>
            <numerusform>Le jeton expire dans %n jour</numerusform>
            <numerusform>Le jeton expire dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Token expires in {hours} h {minutes} min</source>
        <translation>Le jeton expire dans {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Token expires in {minutes} min</source>
        <translation>Le jeton expire dans {minutes} min</translation>
    </message>
    <message>
        <source>Token expires in {seconds} s</source>
        <translation>Le jeton expire dans {seconds} s</translation>
    </message>
    <message>
        <source>Expired {hours} h ago</source>
        <translation>Expiré il y a {hours} h</translation>
    </message>
    <message>
        <source>Expired {minutes} min ago</source>
        <translation>Expiré il y a {minutes} min</translation>
    </message>
    <message>
        <source>Expired just now</source>
        <translation>Expiré à l’instant</translation>
    </message>
    <message>
        <source>It may have expired, been cut short when it was copied, or belong to another space.</source>
        <translation>Il a peut-être expiré, été tronqué à la copie, ou appartient à un autre espace.</translation>
    </message>
    <message>
        <source>This token may not call that destination</source>
        <translation>Ce jeton ne permet pas d’appeler cette destination</translation>
    </message>
    <message>
        <source>The token&apos;s scope does not reach it. Ask for a token that covers the destination, then dial again.</source>
        <translation>La portée du jeton n’y suffit pas. Demandez un jeton qui couvre la destination, puis rappelez.</translation>
    </message>
    <message>
        <source>That destination does not exist</source>
        <translation>Cette destination n’existe pas</translation>
    </message>
    <message>
        <source>Check the spelling: /public/name is a room, /private/name a person, +1555… a phone, sip:… SIP.</source>
        <translation>Vérifiez l’écriture : /public/nom est une salle, /private/nom une personne, +1555… un téléphone, sip:… SIP.</translation>
    </message>
    <message>
        <source>The other side is busy</source>
        <translation>L’autre côté est occupé</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The call was declined</source>
        <translation>L’appel a été refusé</translation>
    </message>
    <message>
        <source>Try again later, or reach them another way.</source>
        <translation>Réessayez plus tard, ou joignez-les autrement.</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Personne n’a répondu</translation>
    </message>
    <message>
        <source>The space did not answer</source>
        <translation>L’espace n’a pas répondu</translation>
    </message>
    <message>
        <source>Check your network connection, then dial again.</source>
        <translation>Vérifiez votre connexion réseau, puis rappelez.</translation>
    </message>
    <message>
        <source>Sound and picture could not be set up</source>
        <translation>Le son et l’image n’ont pas pu être établis</translation>
    </message>
    <message>
        <source>Check that your camera and microphone are free, or untick Send video, then dial again.</source>
        <translation>Vérifiez que la caméra et le micro sont libres, ou décochez « Envoyer l’image », puis rappelez.</translation>
    </message>
    <message>
        <source>That makes no call</source>
        <translation>Cela ne fait pas d’appel</translation>
    </message>
    <message>
        <source>Check the destination and what is ticked below it, then dial again.</source>
        <translation>Vérifiez la destination et ce qui est coché dessous, puis rappelez.</translation>
    </message>
    <message>
        <source>Answered on another device</source>
        <translation>Répondu sur un autre appareil</translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation>Rien à faire ici.</translation>
    </message>
    <message>
        <source>The call could not be placed</source>
        <translation>L’appel n’a pas pu être passé</translation>
    </message>
    <message>
        <source>Dial again; if it fails the same way, save the log and send it to whoever runs the space.</source>
        <translation>Rappelez ; en cas de nouvel échec, enregistrez le journal et envoyez-le à qui gère l’espace.</translation>
    </message>
    <message>
        <source>Microphone blocked by the system</source>
        <translation>Micro bloqué par le système</translation>
    </message>
    <message>
        <source>Microphone is missing or in use</source>
        <translation>Le micro manque ou est utilisé</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot hear you.</source>
        <translation>L’appel continue, mais les autres ne vous entendent pas.</translation>
    </message>
    <message>
        <source>Camera blocked by the system</source>
        <translation>Caméra bloquée par le système</translation>
    </message>
    <message>
        <source>Camera is missing or in use</source>
        <translation>La caméra manque ou est utilisée</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot see you.</source>
        <translation>L’appel continue, mais les autres ne vous voient pas.</translation>
    </message>
    <message>
        <source>Camera and microphone blocked by the system</source>
        <translation>Caméra et micro bloqués par le système</translation>
    </message>
    <message>
        <source>Camera and microphone are missing or in use</source>
        <translation>La caméra et le micro manquent ou sont utilisés</translation>
    </message>
    <message>
        <source>The call goes on, but the others can neither see nor hear you.</source>
        <translation>L’appel continue, mais les autres ne peuvent ni vous voir ni vous entendre.</translation>
    </message>
    <message>
        <source>The space did not accept this token</source>
        <translation>L’espace n’a pas accepté ce jeton</translation>
    </message>
    <message>
        <source>Paste a new token, then dial again.</source>
        <translation>Collez un nouveau jeton, puis rappelez.</translation>
    </message>
    <message>
        <source>The space did not take the call</source>
        <translation>L’espace n’a pas pris l’appel</translation>
    </message>
    <message>
        <source>No answer to the invitation within 6 seconds. Dial again, or check the destination.</source>
        <translation>Pas de réponse à l’invitation en 6 secondes. Rappelez, ou vérifiez la destination.</translation>
    </message>
    <message>
        <source>The space&apos;s certificate is not trusted</source>
        <translation>Le certificat de l’espace n’est pas fiable</translation>
    </message>
    <message>
        <source>If your space has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>Si votre espace a sa propre autorité de certification, lancez swdesk avec --ca-file FICHIER.</translation>
    </message>
    <message>
        <source>It is used as soon as it is there.</source>
        <translation>Il sera utilisé dès qu’il sera là.</translation>
    </message>
    <message>
        <source>Plug it in or free it; if it does not come by itself, press the camera button.</source>
        <translation>Branchez-la ou libérez-la ; si elle ne vient pas d’elle-même, appuyez sur le bouton caméra.</translation>
    </message>
    <message>
        <source>They are used as soon as they are there; if the picture does not come by itself, press the camera button.</source>
        <translation>Ils seront utilisés dès qu’ils seront là ; si l’image ne vient pas d’elle-même, appuyez sur le bouton caméra.</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>Pas de haut-parleur</translation>
    </message>
    <message>
        <source>The call goes on, but you cannot hear the others. One that is plugged in is used at once.</source>
        <translation>L’appel continue, mais vous n’entendez pas les autres. Celui que vous brancherez sera utilisé aussitôt.</translation>
    </message>
    <message>
        <source>Allow swdesk in the system&apos;s settings, then dial.</source>
        <translation>Autorisez swdesk dans les réglages du système, puis appelez.</translation>
    </message>
    <message>
        <source>Trying...</source>
        <translation>Tentative...</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>Connexion...</translation>
    </message>
    <message>
        <source>Ringing...</source>
        <translation>Sonnerie...</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Reconnecting...</source>
        <translation>Reconnexion...</translation>
    </message>
    <message>
        <source>Disconnecting...</source>
        <translation>Déconnexion...</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Picture frozen: asked for a new one</source>
        <translation>Image figée : une nouvelle est demandée</translation>
    </message>
    <message>
        <source>Network lost</source>
        <translation>Réseau perdu</translation>
    </message>
    <message>
        <source>Sound and picture are still up; the way to the space is being restored.</source>
        <translation>Le son et l’image continuent ; le chemin vers l’espace est en cours de rétablissement.</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>La connexion est perdue</translation>
    </message>
    <message>
        <source>The call is being restored; nothing to do.</source>
        <translation>L’appel est en cours de rétablissement ; rien à faire.</translation>
    </message>
    <message>
        <source>Receiving only</source>
        <translation>Réception seule</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Pas de micro</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Micro coupé</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Caméra éteinte</translation>
    </message>
    <message>
        <source>The token has expired</source>
        <translation>Le jeton a expiré</translation>
    </message>
    <message>
        <source>This call goes on; new calls need a new token.</source>
        <translation>Cet appel continue ; les nouveaux appels demandent un nouveau jeton.</translation>
    </message>
    <message>
        <source>The token expires in {minutes} min</source>
        <translation>Le jeton expire dans {minutes} min</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Pas de caméra</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>pas de jeton</translation>
    </message>
    <message>
        <source>not a token: too long, or characters that no token has</source>
        <translation>pas un jeton : trop long, ou des caractères qu’aucun jeton n’a</translation>
    </message>
    <message>
        <source>the token&apos;s header has fields of the wrong type</source>
        <translation>l’en-tête du jeton a des champs du mauvais type</translation>
    </message>
    <message>
        <source>this is a refresh token; an access token (SAT) is needed</source>
        <translation>ceci est un jeton de renouvellement ; il faut un jeton d’accès (SAT)</translation>
    </message>
    <message>
        <source>the token names an impossible host</source>
        <translation>le jeton nomme un serveur impossible</translation>
    </message>
    <message>
        <source>the token&apos;s header is not base64url</source>
        <translation>l’en-tête du jeton n’est pas en base64url</translation>
    </message>
    <message>
        <source>the token&apos;s header cannot be decoded</source>
        <translation>l’en-tête du jeton ne peut pas être lu</translation>
    </message>
    <message>
        <source>the token&apos;s header is not an object</source>
        <translation>l’en-tête du jeton n’est pas un objet</translation>
    </message>
    <message>
        <source>This system has no keyring</source>
        <translation>Ce système n’a pas de trousseau</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps secrets safe</source>
        <translation>Ce système n’a pas de trousseau qui garde les secrets en sûreté</translation>
    </message>
    <message>
        <source>the token is cut short: {found} of {all} segments</source>
        <translation>le jeton est tronqué : {found} parties sur {all}</translation>
    </message>
    <message>
        <source>swdesk had a fault last time</source>
        <translation>swdesk a eu une défaillance la dernière fois</translation>
    </message>
    <message>
        <source>A report is kept on this computer only.</source>
        <translation>Un rapport est conservé sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>kind of destination</comment>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of destination</comment>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>kind of destination</comment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Phone number</source>
        <comment>kind of destination</comment>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Starts with /public/ or /private/, or is +15551234567 or sip:user@host</source>
        <translation>Commence par /public/ ou /private/, ou est +15551234567 ou sip:utilisateur@serveur</translation>
    </message>
    <message>
        <source>The link names nobody to call.</source>
        <translation>Le lien ne nomme personne à appeler.</translation>
    </message>
    <message>
        <source>The link is longer than any destination may be.</source>
        <translation>Le lien est plus long qu’aucune destination ne peut l’être.</translation>
    </message>
    <message>
        <source>The link holds characters that are not seen and may hide whom it calls.</source>
        <translation>Le lien contient des caractères invisibles qui peuvent cacher qui il appelle.</translation>
    </message>
    <message>
        <source>The link is damaged: its percent escapes mean nothing.</source>
        <translation>Le lien est abîmé : ses codes en % ne veulent rien dire.</translation>
    </message>
    <message>
        <source>“{part}” is no kind of link that makes a call.</source>
        <translation>« {part} » n’est pas un type de lien qui fait un appel.</translation>
    </message>
    <message>
        <source>“{part}” is nothing that can be called.</source>
        <translation>« {part} » n’est rien qu’on puisse appeler.</translation>
    </message>
    <message>
        <source>Its part “{part}” would have the call go elsewhere.</source>
        <translation>Sa partie « {part} » enverrait l’appel ailleurs.</translation>
    </message>
    <message>
        <source>Its number holds within “{part}” only, and not here.</source>
        <translation>Son numéro ne vaut que dans « {part} », et pas ici.</translation>
    </message>
    <message>
        <source>“{part}” is an order to a telephone network, not a number.</source>
        <translation>« {part} » est un ordre au réseau téléphonique, pas un numéro.</translation>
    </message>
    <message>
        <source>It brings a token or a password. No link may: a token is pasted by you alone.</source>
        <translation>Il apporte un jeton ou un mot de passe. Aucun lien ne le peut : vous seul collez un jeton.</translation>
    </message>
    <message>
        <source>A link for guests has one embed token, one host and an address of that space.</source>
        <translation>Un lien pour invités a un jeton d’intégration, un hôte et une adresse de cet espace.</translation>
    </message>
    <message>
        <source>Its embed token is damaged.</source>
        <translation>Son jeton d’intégration est endommagé.</translation>
    </message>
    <message>
        <source>“{part}” is not the name of a host.</source>
        <translation>« {part} » n’est pas le nom d’un hôte.</translation>
    </message>
    <message>
        <source>A link for guests: Dial shows its card.</source>
        <translation>Un lien pour invités : Appeler montre sa carte.</translation>
    </message>
    <message>
        <source>A short number: it is dialled as it stands.</source>
        <translation>Un numéro court : il est composé tel quel.</translation>
    </message>
    <message>
        <source>A local number without a country: it is dialled as it stands. Begin with + and the country&apos;s code.</source>
        <translation>Un numéro local sans pays : il est composé tel quel. Commencez par + et l’indicatif du pays.</translation>
    </message>
    <message>
        <source>Its length is unusual for a number: check it before you dial.</source>
        <translation>Sa longueur est inhabituelle pour un numéro : vérifiez-le avant d’appeler.</translation>
    </message>
    <message>
        <source>Key in {digits} once somebody answered.</source>
        <translation>Tapez {digits} quand quelqu’un aura répondu.</translation>
    </message>
    <message>
        <source>Left out, as it means nothing here: {parts}</source>
        <translation>Omis, car cela ne veut rien dire ici : {parts}</translation>
    </message>
    <message>
        <source>Calls {destination}</source>
        <translation>Appelle {destination}</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Haut-parleur</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>Sonnerie sur</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>Tonalité d’essai</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>Mire</translation>
    </message>
    <message>
        <source>Speaker blocked by the system</source>
        <translation>Haut-parleur bloqué par le système</translation>
    </message>
    <message>
        <source>Ring device blocked by the system</source>
        <translation>Périphérique de sonnerie bloqué par le système</translation>
    </message>
    <message>
        <source>Microphone in use by another program</source>
        <translation>Micro utilisé par un autre programme</translation>
    </message>
    <message>
        <source>Speaker in use by another program</source>
        <translation>Haut-parleur utilisé par un autre programme</translation>
    </message>
    <message>
        <source>Ring device in use by another program</source>
        <translation>Périphérique de sonnerie utilisé par un autre programme</translation>
    </message>
    <message>
        <source>Camera in use by another program</source>
        <translation>Caméra utilisée par un autre programme</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>Aucun micro trouvé</translation>
    </message>
    <message>
        <source>No speaker found</source>
        <translation>Aucun haut-parleur trouvé</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Pas de haut-parleur</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>Aucune caméra trouvée</translation>
    </message>
    <message>
        <source>Allow it in your desktop&apos;s privacy settings, or for a Flatpak or Snap with its permission tool.</source>
        <translation>Autorisez-le dans les réglages de confidentialité de votre bureau ou, avec Flatpak ou Snap, par leur outil d’autorisations.</translation>
    </message>
    <message>
        <source>Your account needs access to /dev/video* (often the group “video”), or the desktop&apos;s privacy settings block it.</source>
        <translation>Votre compte doit avoir accès à /dev/video* (souvent le groupe « video »), ou les réglages de confidentialité du bureau le bloquent.</translation>
    </message>
    <message>
        <source>Microphone: a file</source>
        <translation>Micro : un fichier</translation>
    </message>
    <message>
        <source>Camera: a file</source>
        <translation>Caméra : un fichier</translation>
    </message>
    <message>
        <source>Microphone: other sources</source>
        <translation>Micro : autres sources</translation>
    </message>
    <message>
        <source>Speaker: other sources</source>
        <translation>Haut-parleur : autres sorties</translation>
    </message>
    <message>
        <source>Ring on: other sources</source>
        <translation>Sonnerie sur : autres sorties</translation>
    </message>
    <message>
        <source>Camera: other sources</source>
        <translation>Caméra : autres sources</translation>
    </message>
    <message>
        <source>Microphone: {device} is used now.</source>
        <translation>Micro : {device} est utilisé maintenant.</translation>
    </message>
    <message>
        <source>Speaker: {device} is used now.</source>
        <translation>Haut-parleur : {device} est utilisé maintenant.</translation>
    </message>
    <message>
        <source>Camera: {device} is used now.</source>
        <translation>Caméra : {device} est utilisé maintenant.</translation>
    </message>
    <message>
        <source>It is your microphone again.</source>
        <translation>C’est de nouveau votre micro.</translation>
    </message>
    <message>
        <source>It is your speaker again.</source>
        <translation>C’est de nouveau votre haut-parleur.</translation>
    </message>
    <message>
        <source>It is your camera again.</source>
        <translation>C’est de nouveau votre caméra.</translation>
    </message>
    <message>
        <source>The system&apos;s microphone changed</source>
        <translation>Le micro du système a changé</translation>
    </message>
    <message>
        <source>The system&apos;s speaker changed</source>
        <translation>Le haut-parleur du système a changé</translation>
    </message>
    <message>
        <source>The system&apos;s camera changed</source>
        <translation>La caméra du système a changé</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>System default ({device})</source>
        <translation>Par défaut du système ({device})</translation>
    </message>
    <message>
        <source>System default (none)</source>
        <translation>Par défaut du système (aucun)</translation>
    </message>
    <message>
        <source>{device} — in use now</source>
        <translation>{device} — utilisé maintenant</translation>
    </message>
    <message>
        <source>{device} — not connected</source>
        <translation>{device} — non branché</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device</comment>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>It is taken as soon as it is free.</source>
        <translation>Il sera pris dès qu’il sera libre.</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>Utilisé par un autre programme</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>Branchez-en un.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>{device} was unplugged</source>
        <translation>{device} a été débranché</translation>
    </message>
    <message>
        <source>{device} is back</source>
        <translation>{device} est de retour</translation>
    </message>
    <message>
        <source>{device} is used now.</source>
        <translation>{device} est utilisé maintenant.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The system will ask for your leave</source>
        <translation>Le système va vous demander l’autorisation</translation>
    </message>
    <message>
        <source>Not accepted.</source>
        <translation>Pas accepté.</translation>
    </message>
    <message>
        <source>{key} has another use: {action}. Choose another key, or change that one first.</source>
        <translation>{key} a un autre usage : {action}. Choisissez une autre touche, ou changez d’abord celle-là.</translation>
    </message>
    <message>
        <source>{key} has another use: {action}.</source>
        <translation>{key} a un autre usage : {action}.</translation>
    </message>
    <message>
        <source>The session is ending</source>
        <translation>La session se termine</translation>
    </message>
    <message>
        <source>It was asked to wait, because a call is going on. Hang up, then log out once more.</source>
        <translation>Il lui a été demandé d’attendre, car un appel est en cours. Raccrochez, puis fermez encore la session.</translation>
    </message>
    <message>
        <source>Quitting hangs up. The call can also go on in a small bar of its own.</source>
        <translation>Quitter raccroche. L’appel peut aussi continuer dans une petite barre à part.</translation>
    </message>
    <message>
        <source>swdesk is on the list of Windows. Who opens them is chosen in Settings, under Apps, Default apps.</source>
        <translation>swdesk est sur la liste de Windows. Qui les ouvre se choisit dans Paramètres, sous Applications, Applications par défaut.</translation>
    </message>
    <message>
        <source>macOS asks the app itself: put swdesk into Applications and start it once.</source>
        <translation>macOS demande à l’application elle-même : placez swdesk dans Applications et lancez-le une fois.</translation>
    </message>
    <message>
        <source>How links are opened on this system is not known.</source>
        <translation>On ne sait pas comment les liens s’ouvrent sur ce système.</translation>
    </message>
    <message>
        <source>The registry cannot be written: {why}.</source>
        <translation>Impossible d’écrire dans le registre : {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>Impossible de supprimer {file} : {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>Impossible d’écrire {file} : {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be read, so it is left as it is.</source>
        <translation>{file} est illisible et reste donc tel quel.</translation>
    </message>
    <message>
        <source>{program} is missing, which knows what opens a link: install the package xdg-utils.</source>
        <translation>Il manque {program}, qui sait ce qui ouvre un lien : installez le paquet xdg-utils.</translation>
    </message>
    <message>
        <source>{program} did not do its work; try again.</source>
        <translation>{program} n’a pas fait son travail ; réessayez.</translation>
    </message>
    <message>
        <source>Links cannot be registered from here on this system.</source>
        <translation>Sur ce système, les liens ne peuvent pas être enregistrés d’ici.</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>who opens a link</comment>
        <translation>personne</translation>
    </message>
    <message>
        <source>This link makes no call</source>
        <translation>Ce lien ne fait pas d’appel</translation>
    </message>
    <message>
        <source>Nothing was dialled.</source>
        <translation>Rien n’a été composé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It took the place of an earlier link, to {destination}.</source>
        <translation>Il a pris la place d’un lien précédent, vers {destination}.</translation>
    </message>
    <message>
        <source>Call from a link?</source>
        <translation>Appeler depuis un lien ?</translation>
    </message>
    <message>
        <source>Join as a guest?</source>
        <translation>Participer comme invité ?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Participer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Your call to {destination} goes on until you hang up.</source>
        <translation>Votre appel vers {destination} continue jusqu’à ce que vous raccrochiez.</translation>
    </message>
    <message>
        <source>A link asks for another call</source>
        <translation>Un lien demande un autre appel</translation>
    </message>
    <message>
        <source>Hanging up…</source>
        <translation>Raccrochage…</translation>
    </message>
    <message>
        <source>Hang up and call</source>
        <translation>Raccrocher et appeler</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Nobody can be a guest during a call: join once it has ended.</source>
        <translation>Personne ne peut être invité pendant un appel : participez quand il sera terminé.</translation>
    </message>
    <message>
        <source>There is no token yet. Paste yours above: the link is kept.</source>
        <translation>Il n’y a pas encore de jeton. Collez le vôtre ci-dessus : le lien est gardé.</translation>
    </message>
    <message>
        <source>You call as {name}, in {space}.</source>
        <translation>Vous appelez en tant que {name}, dans {space}.</translation>
    </message>
    <message>
        <source>You call with your token for {space}.</source>
        <translation>Vous appelez avec votre jeton pour {space}.</translation>
    </message>
    <message>
        <source>You call with the token above, which is not signed in yet.</source>
        <translation>Vous appelez avec le jeton ci-dessus, qui n’est pas encore connecté.</translation>
    </message>
    <message>
        <source>You join as a guest of {host}.</source>
        <translation>Vous participez comme invité de {host}.</translation>
    </message>
    <message>
        <source>held back by the network</source>
        <translation>limitée par le réseau</translation>
    </message>
    <message>
        <source>held back by this computer</source>
        <translation>limitée par cet ordinateur</translation>
    </message>
    <message>
        <source>paused: the network carries sound only</source>
        <translation>en pause : le réseau ne porte que le son</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>dans un instant</translation>
    </message>
    <message>
        <source>Picture in</source>
        <translation>Image reçue</translation>
    </message>
    <message>
        <source>Picture out</source>
        <translation>Image envoyée</translation>
    </message>
    <message>
        <source>Sound in, out</source>
        <translation>Son reçu, envoyé</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Aller-retour</translation>
    </message>
    <message>
        <source>Loss in, out</source>
        <translation>Perte reçue, envoyée</translation>
    </message>
    <message>
        <source>Jitter sound, picture</source>
        <translation>Gigue du son, de l’image</translation>
    </message>
    <message>
        <source>Encode, decode</source>
        <translation>Encodage, décodage</translation>
    </message>
    <message>
        <source>Convert, paint</source>
        <translation>Conversion, dessin</translation>
    </message>
    <message>
        <source>Picture budget</source>
        <translation>Temps par image</translation>
    </message>
    <message>
        <source>{percent} % of one core</source>
        <translation>{percent} % d’un cœur</translation>
    </message>
    <message>
        <source>{percent} % used</source>
        <translation>{percent} % utilisé</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} i/s</translation>
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
        <translation>Compte à partir du prochain appel</translation>
    </message>
    <message>
        <source>all one hears, repairs losses</source>
        <translation>tout l’audible, répare les pertes</translation>
    </message>
    <message>
        <source>up to 7 kHz, as good telephones</source>
        <translation>jusqu’à 7 kHz, comme les bons téléphones</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, µ-law</source>
        <translation>jusqu’à 3,4 kHz, comme les téléphones, loi µ</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, A-law</source>
        <translation>jusqu’à 3,4 kHz, comme les téléphones, loi A</translation>
    </message>
    <message>
        <source>every browser has it</source>
        <translation>tout navigateur l’a</translation>
    </message>
    <message>
        <source>what video telephones have</source>
        <translation>ce qu’ont les visiophones</translation>
    </message>
    <message>
        <source>about a tenth of the work of {quality}</source>
        <translation>environ un dixième du travail de {quality}</translation>
    </message>
    <message>
        <source>about a fifth of the work of {quality}</source>
        <translation>environ un cinquième du travail de {quality}</translation>
    </message>
    <message>
        <source>about a third of the work of {quality}</source>
        <translation>environ un tiers du travail de {quality}</translation>
    </message>
    <message>
        <source>about half the work of {quality}</source>
        <translation>environ la moitié du travail de {quality}</translation>
    </message>
    <message>
        <source>about two thirds of the work of {quality}</source>
        <translation>environ deux tiers du travail de {quality}</translation>
    </message>
    <message>
        <source>about the same work as {quality}</source>
        <translation>à peu près le même travail que {quality}</translation>
    </message>
    <message>
        <source>about twice the work of {quality}</source>
        <translation>environ le double du travail de {quality}</translation>
    </message>
    <message>
        <source>about four times the work of {quality}</source>
        <translation>environ quatre fois le travail de {quality}</translation>
    </message>
    <message>
        <source>Picture quality</source>
        <translation>Qualité de l’image</translation>
    </message>
    <message>
        <source>Sound: try first</source>
        <translation>Son : essayer d’abord</translation>
    </message>
    <message>
        <source>Picture: try first</source>
        <translation>Image : essayer d’abord</translation>
    </message>
    <message>
        <source>the usual work</source>
        <translation>le travail habituel</translation>
    </message>
    <message>
        <source>{width}×{height}, up to {fps} pictures a second and {rate} Mbit/s</source>
        <translation>{width}×{height}, jusqu’à {fps} images par seconde et {rate} Mbit/s</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>picture quality</comment>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Counts from the next call.</source>
        <translation>Compte à partir du prochain appel.</translation>
    </message>
    <message>
        <source>Counts from the next sign-in.</source>
        <translation>Compte à partir de la prochaine connexion.</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>Compte à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Périphériques</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>Ordre habituel</translation>
    </message>
    <message>
        <source>Keys while another program is in front</source>
        <translation>Touches pendant qu’un autre programme est devant</translation>
    </message>
    <message>
        <source>Those of the last group of the list.</source>
        <translation>Celles du dernier groupe de la liste.</translation>
    </message>
    <message>
        <source>Pause other players in a call</source>
        <translation>Mettre en pause les autres lecteurs pendant un appel</translation>
    </message>
    <message>
        <source>They play on afterwards, unless you have seen to them yourself.</source>
        <translation>Ils reprennent ensuite, sauf si vous vous en êtes occupé.</translation>
    </message>
    <message>
        <source>Command when a call is dialled</source>
        <translation>Commande quand un appel est lancé</translation>
    </message>
    <message>
        <source>Run without a shell; SWDESK_DESTINATION and other variables tell of the call.</source>
        <translation>Exécutée sans shell ; SWDESK_DESTINATION et d’autres variables décrivent l’appel.</translation>
    </message>
    <message>
        <source>Command when a call is connected</source>
        <translation>Commande quand un appel est établi</translation>
    </message>
    <message>
        <source>Command when a call loses its connection</source>
        <translation>Commande quand un appel perd la connexion</translation>
    </message>
    <message>
        <source>Command when a call has ended</source>
        <translation>Commande quand un appel est terminé</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Remember the token</source>
        <translation>Retenir le jeton</translation>
    </message>
    <message>
        <source>In the system&apos;s keyring and nowhere else. Switched off, it is forgotten.</source>
        <translation>Dans le trousseau du système et nulle part ailleurs. Désactivé, il est oublié.</translation>
    </message>
    <message>
        <source>Sound and camera</source>
        <translation>Son et caméra</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed.</source>
        <translation>Parlez, entendez-vous, voyez votre image ; sans appel.</translation>
    </message>
    <message>
        <source>Microphone gain</source>
        <translation>Gain du micro</translation>
    </message>
    <message>
        <source>Only what is sent is changed, never the system&apos;s mixer.</source>
        <translation>Seul ce qui est envoyé change, jamais le mélangeur du système.</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>Annulation d’écho</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours. Off, use a headset.</source>
        <translation>Garder le son de l’autre côté hors du vôtre. Sinon, prenez un casque.</translation>
    </message>
    <message>
        <source>Noise suppression</source>
        <translation>Réduction de bruit</translation>
    </message>
    <message>
        <source>Take away fans and typing.</source>
        <translation>Enlever ventilateurs et frappe.</translation>
    </message>
    <message>
        <source>Automatic gain</source>
        <translation>Gain automatique</translation>
    </message>
    <message>
        <source>Bring your voice to an even level.</source>
        <translation>Amener votre voix à un niveau égal.</translation>
    </message>
    <message>
        <source>Studio mode</source>
        <translation>Mode studio</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets.</source>
        <translation>Aucun traitement, stéréo : pour la musique et les bons casques.</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Appuyer pour parler</translation>
    </message>
    <message>
        <source>Muted but while you hold a key.</source>
        <translation>Micro coupé sauf tant que vous tenez une touche.</translation>
    </message>
    <message>
        <source>The key to hold</source>
        <translation>La touche à maintenir</translation>
    </message>
    <message>
        <source>Sound codec to try first</source>
        <translation>Codec de son à essayer d’abord</translation>
    </message>
    <message>
        <source>The most that is sent; path and processor may allow less.</source>
        <translation>Le maximum envoyé ; le chemin et le processeur permettent peut-être moins.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Mirror your picture</source>
        <translation>Votre image en miroir</translation>
    </message>
    <message>
        <source>For you only: the others see it as it is.</source>
        <translation>Pour vous seul : les autres la voient telle quelle.</translation>
    </message>
    <message>
        <source>Picture codec to try first</source>
        <translation>Codec d’image à essayer d’abord</translation>
    </message>
    <message>
        <source>Start with camera off</source>
        <translation>Commencer caméra éteinte</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Closing leaves swdesk in the tray</source>
        <translation>Fermer laisse swdesk dans la zone de notification</translation>
    </message>
    <message>
        <source>Where there is a tray. Off, closing the window ends the program.</source>
        <translation>Là où il y en a une. Désactivé, fermer la fenêtre arrête le programme.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Démarrer à l’ouverture de session</translation>
    </message>
    <message>
        <source>In the tray, without a window.</source>
        <translation>Dans la zone de notification, sans fenêtre.</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>Démarrer sans fenêtre</translation>
    </message>
    <message>
        <source>In the tray; without one, as an icon of the task bar.</source>
        <translation>Dans la zone de notification ; sinon, en icône de la barre des tâches.</translation>
    </message>
    <message>
        <source>Keep the screen awake in a call</source>
        <translation>Garder l’écran allumé pendant un appel</translation>
    </message>
    <message>
        <source>Country of numbers without one</source>
        <translation>Pays des numéros sans indicatif</translation>
    </message>
    <message>
        <source>Two letters, such as DE; empty for the system&apos;s.</source>
        <translation>Deux lettres, comme DE ; vide pour celui du système.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Which program opens a tel:, sip:, sips:, callto: or swdesk: link.</source>
        <translation>Quel programme ouvre un lien tel:, sip:, sips:, callto: ou swdesk:.</translation>
    </message>
    <message>
        <source>Time for a connection</source>
        <translation>Temps pour une connexion</translation>
    </message>
    <message>
        <source>Seconds until a try is given up, 1 to 120.</source>
        <translation>Secondes avant d’abandonner un essai, 1 à 120.</translation>
    </message>
    <message>
        <source>Certificates of your own</source>
        <translation>Vos propres certificats</translation>
    </message>
    <message>
        <source>A PEM file, trusted beside the system&apos;s. Certificates are always verified.</source>
        <translation>Un fichier PEM, reconnu en plus de ceux du système. Les certificats sont toujours vérifiés.</translation>
    </message>
    <message>
        <source>The tone while the far side rings</source>
        <translation>La tonalité pendant que l’autre côté sonne</translation>
    </message>
    <message>
        <source>A sound when a call is connected</source>
        <translation>Un son quand un appel est connecté</translation>
    </message>
    <message>
        <source>A sound when a call has ended</source>
        <translation>Un son quand un appel est terminé</translation>
    </message>
    <message>
        <source>A sound when the connection is lost</source>
        <translation>Un son quand la connexion est perdue</translation>
    </message>
    <message>
        <source>A sound when you are muted</source>
        <translation>Un son quand votre micro est coupé</translation>
    </message>
    <message>
        <source>A sound when you are heard again</source>
        <translation>Un son quand on vous entend de nouveau</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Of everything in the window.</source>
        <translation>De tout dans la fenêtre.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Look for newer versions</source>
        <translation>Chercher des versions plus récentes</translation>
    </message>
    <message>
        <source>Never during a call, and nothing is fetched without you.</source>
        <translation>Jamais pendant un appel, et rien n’est téléchargé sans vous.</translation>
    </message>
    <message>
        <source>Fill in the last destination</source>
        <translation>Remplir la dernière destination</translation>
    </message>
    <message>
        <source>Off, it is forgotten when swdesk ends.</source>
        <translation>Désactivé, elle est oubliée quand swdesk se termine.</translation>
    </message>
    <message>
        <source>Port for other programs</source>
        <translation>Port pour d’autres programmes</translation>
    </message>
    <message>
        <source>There a program with a token may act on swdesk, from this computer only; 0 for none.</source>
        <translation>Un programme avec jeton peut y agir sur swdesk, depuis cet ordinateur seulement ; 0 pour aucun.</translation>
    </message>
    <message>
        <source>Programs with a token</source>
        <translation>Programmes avec jeton</translation>
    </message>
    <message>
        <source>They may do what the commands do: dial, hang up, mute, see who is called.</source>
        <translation>Ils peuvent ce que peuvent les commandes : appeler, raccrocher, couper le micro, voir qui est appelé.</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>wss://…, in place of the host that the token names.</source>
        <translation>wss://…, à la place du serveur que nomme le jeton.</translation>
    </message>
    <message>
        <source>REST host</source>
        <translation>Serveur REST</translation>
    </message>
    <message>
        <source>https://…, in place of the host that the token names.</source>
        <translation>https://…, à la place du serveur que nomme le jeton.</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Fichier des réglages</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Places of windows</source>
        <translation>Places des fenêtres</translation>
    </message>
    <message>
        <source>Remove everything swdesk keeps here</source>
        <translation>Retirer tout ce que swdesk garde ici</translation>
    </message>
    <message>
        <source>Settings, places of windows, logs, and the remembered token of this profile.</source>
        <translation>Réglages, places des fenêtres, journaux et le jeton retenu de ce profil.</translation>
    </message>
    <message>
        <source>It holds no certificates.</source>
        <translation>Il ne contient pas de certificats.</translation>
    </message>
    <message>
        <source>This file cannot be used, and nothing was changed.</source>
        <translation>Ce fichier est inutilisable, et rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no program {name} here.</source>
        <translation>Le programme {name} n’existe pas ici.</translation>
    </message>
    <message>
        <source>{page} is as at first.</source>
        <translation>{page} : tout est comme au début.</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it.</source>
        <translation>Aucun réglage ne contient « {words} ».</translation>
    </message>
    <message>
        <source>A number from {lowest} to {highest} is wanted.</source>
        <translation>Il faut un nombre de {lowest} à {highest}.</translation>
    </message>
    <message>
        <source>An address such as {example} is wanted.</source>
        <translation>Il faut une adresse comme {example}.</translation>
    </message>
    <message>
        <source>The path of a file is wanted.</source>
        <translation>Il faut le chemin d’un fichier.</translation>
    </message>
    <message>
        <source>Some of {names} are wanted.</source>
        <translation>Il faut certains de {names}.</translation>
    </message>
    <message>
        <source>The two letters of a country are wanted, such as {example}.</source>
        <translation>Il faut les deux lettres d’un pays, comme {example}.</translation>
    </message>
    <message>
        <source>This is not understood.</source>
        <translation>Ceci n’est pas compris.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Microphone muted</source>
        <translation>Micro coupé</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>Micro ouvert</translation>
    </message>
    <message>
        <source>Picture {limit}</source>
        <translation>Image {limit}</translation>
    </message>
    <message>
        <source>Picture at full quality again</source>
        <translation>Image de nouveau en pleine qualité</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Appel terminé</translation>
    </message>
    <message>
        <source>Use a headset, or the others may hear themselves.</source>
        <translation>Prenez un casque, sinon les autres risquent de s’entendre eux-mêmes.</translation>
    </message>
    <message>
        <source>You are muted</source>
        <translation>Votre micro est coupé</translation>
    </message>
    <message>
        <source>Hold {key} while you speak.</source>
        <translation>Maintenez {key} pendant que vous parlez.</translation>
    </message>
    <message>
        <source>The others do not hear you.</source>
        <translation>Les autres ne vous entendent pas.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Rétablir le micro</translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>Le micro</translation>
    </message>
    <message>
        <source>{device} gives no sound</source>
        <translation>{device} ne donne aucun son</translation>
    </message>
    <message>
        <source>Is it switched off, or muted by a button of its own?</source>
        <translation>Est-il éteint, ou coupé par son propre bouton ?</translation>
    </message>
    <message>
        <source>{device} is noisy</source>
        <translation>{device} est bruyant</translation>
    </message>
    <message>
        <source>The others hear a constant noise.</source>
        <translation>Les autres entendent un bruit constant.</translation>
    </message>
    <message>
        <source>{device} is there, too.</source>
        <translation>{device} est là aussi.</translation>
    </message>
    <message>
        <source>Switch</source>
        <comment>to another device</comment>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Studio mode: no echo cancellation.</source>
        <translation>Mode studio : pas d’annulation d’écho.</translation>
    </message>
    <message>
        <source>Echo cancellation is off.</source>
        <translation>L’annulation d’écho est désactivée.</translation>
    </message>
    <message>
        <source>The echo canceller does not work here: {problem}.</source>
        <translation>L’annulation d’écho ne marche pas ici : {problem}.</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Vous parlez</translation>
    </message>
    <message>
        <source>Hold {key} to talk</source>
        <translation>Maintenez {key} pour parler</translation>
    </message>
    <message>
        <source>Speak for three seconds, then hear yourself as the others do.</source>
        <translation>Parlez trois secondes, puis entendez-vous comme les autres vous entendent.</translation>
    </message>
    <message>
        <source>Speak now…</source>
        <translation>Parlez maintenant…</translation>
    </message>
    <message>
        <source>This is how you sound.</source>
        <translation>Voilà comment on vous entend.</translation>
    </message>
    <message>
        <source>Be quiet for a moment: a short sound is played to find echo.</source>
        <translation>Silence un instant : un son bref cherche l’écho.</translation>
    </message>
    <message>
        <source>A call is running: the check uses its devices beside it. Mute yourself if the others should not hear it.</source>
        <translation>Un appel est en cours : la vérification utilise aussi ses périphériques. Coupez votre micro si les autres ne doivent pas l’entendre.</translation>
    </message>
    <message>
        <source>Your sound is good.</source>
        <translation>Votre son est bon.</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing, blocked or gives nothing.</source>
        <translation>{device} est inutilisable : il manque, est bloqué ou ne donne rien.</translation>
    </message>
    <message>
        <source>The ring device</source>
        <translation>Le périphérique de sonnerie</translation>
    </message>
    <message>
        <source>The speaker</source>
        <translation>Le haut-parleur</translation>
    </message>
    <message>
        <source>{device} cannot be used</source>
        <translation>{device} est inutilisable</translation>
    </message>
    <message>
        <source>It is missing or taken.</source>
        <translation>Il manque ou est pris.</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing or taken.</source>
        <translation>{device} est inutilisable : il manque ou est pris.</translation>
    </message>
    <message>
        <source>No sound came from {device}. Is it switched on and the right one?</source>
        <translation>Aucun son de {device}. Est-il allumé, et est-ce le bon ?</translation>
    </message>
    <message>
        <source>Your voice is very quiet. Come closer to the microphone or raise its gain.</source>
        <translation>Votre voix est très faible. Rapprochez-vous du micro ou augmentez le gain.</translation>
    </message>
    <message>
        <source>Your voice is too loud and distorts. Move away or lower the gain.</source>
        <translation>Votre voix est trop forte et sature. Éloignez-vous ou baissez le gain.</translation>
    </message>
    <message>
        <source>There is much noise around you. Noise suppression takes most of it away.</source>
        <translation>Il y a beaucoup de bruit autour de vous. La réduction de bruit en enlève l’essentiel.</translation>
    </message>
    <message>
        <source>The speaker is heard in the microphone. Echo cancellation takes that away in calls; with a headset there is none.</source>
        <translation>Le haut-parleur s’entend dans le micro. L’annulation d’écho l’enlève pendant les appels ; avec un casque il n’y en a pas.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>pas essayé</translation>
    </message>
    <message>
        <source>{level} dB after {delay} ms</source>
        <translation>{level} dB après {delay} ms</translation>
    </message>
    <message>
        <source>{number} dB</source>
        <translation>{number} dB</translation>
    </message>
    <message>
        <source>Last time ({at}, {device}): {verdict}</source>
        <translation>La dernière fois ({at}, {device}) : {verdict}</translation>
    </message>
    <message>
        <source>Another program has {key}.</source>
        <translation>Un autre programme a {key}.</translation>
    </message>
    <message>
        <source>{key} cannot be heard everywhere.</source>
        <translation>{key} ne peut pas être entendue partout.</translation>
    </message>
    <message>
        <source>The desktop did not give a key for: {action}</source>
        <translation>Le bureau n’a pas donné de touche pour : {action}</translation>
    </message>
    <message>
        <source>This desktop lets no program hear keys of others. Its own keyboard settings can run this at a key: swdesk mute --toggle</source>
        <translation>Ce bureau ne laisse aucun programme entendre les touches des autres. Ses propres réglages du clavier peuvent lancer ceci sur une touche : swdesk mute --toggle</translation>
    </message>
    <message>
        <source>Not every key is heard while another program is in front</source>
        <translation>Certaines touches ne sont pas entendues quand un autre programme est devant</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconnexion</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>En appel</translation>
    </message>
    <message>
        <source>In call, muted</source>
        <translation>En appel, micro coupé</translation>
    </message>
    <message>
        <source>swdesk {version} is there</source>
        <translation>swdesk {version} est disponible</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Ouvrir sa page</translation>
    </message>
    <message>
        <source>This start keeps nothing, so the token is asked for each time.</source>
        <translation>Ce démarrage ne conserve rien, le jeton est donc demandé à chaque fois.</translation>
    </message>
    <message>
        <source>{problem}, so the token is asked for each time.</source>
        <translation>{problem}, donc le jeton est demandé à chaque fois.</translation>
    </message>
    <message>
        <source>The keyring does not answer ({problem}), so the token is asked for each time.</source>
        <translation>Le trousseau ne répond pas ({problem}), donc le jeton est demandé à chaque fois.</translation>
    </message>
    <message>
        <source>The system refuses: {why}</source>
        <translation>Le système refuse : {why}</translation>
    </message>
    <message>
        <source>Call controls</source>
        <translation>Commandes de l’appel</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>Couper le micro</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>Rétablir le micro</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>Choisir le micro</translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation>Éteindre la caméra</translation>
    </message>
    <message>
        <source>Turn camera on</source>
        <translation>Allumer la caméra</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>Choisir la caméra</translation>
    </message>
    <message>
        <source>Hide your picture</source>
        <translation>Masquer votre image</translation>
    </message>
    <message>
        <source>Show your picture</source>
        <translation>Afficher votre image</translation>
    </message>
    <message>
        <source>Fill the stage with the picture</source>
        <translation>Remplir la scène avec l’image</translation>
    </message>
    <message>
        <source>Fit the whole picture</source>
        <translation>Ajuster l’image entière</translation>
    </message>
    <message>
        <source>Show the far picture in a window of its own</source>
        <translation>Afficher l’image de l’autre côté dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Bring the far picture back</source>
        <translation>Ramener l’image de l’autre côté</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Quitter le plein écran</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>{button}: more</source>
        <translation>{button} : plus</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Your first call</source>
        <translation>Votre premier appel</translation>
    </message>
    <message>
        <source>Try swdesk on this computer alone: a small local space answers the call, with no account and no network. Or paste a token from your own space.</source>
        <translation>Essayez swdesk sur ce seul ordinateur : un petit espace local répond à l’appel, sans compte et sans réseau. Ou collez un jeton de votre propre espace.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Start a local space and fill in a token for it</source>
        <translation>Démarrer un espace local et remplir un jeton pour lui</translation>
    </message>
    <message>
        <source>I have a token</source>
        <translation>J’ai un jeton</translation>
    </message>
    <message>
        <source>Go to the token field</source>
        <translation>Aller au champ du jeton</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Close this advice</source>
        <translation>Fermer ce conseil</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
    <message>
        <source>Earlier destinations</source>
        <translation>Destinations précédentes</translation>
    </message>
    <message>
        <source>Shift+Delete forgets the marked one</source>
        <translation>Maj+Suppr oublie celle qui est marquée</translation>
    </message>
    <message>
        <source>Devices and sound…</source>
        <translation>Périphériques et son…</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>Autres sources</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Try the device again</source>
        <translation>Réessayer le périphérique</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Three notes on the ring device</source>
        <translation>Trois notes sur le périphérique de sonnerie</translation>
    </message>
    <message>
        <source>Test the ring device</source>
        <translation>Essayer le périphérique de sonnerie</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Name, for instance Desk</source>
        <translation>Nom, par exemple Bureau</translation>
    </message>
    <message>
        <source>Name of the device set</source>
        <translation>Nom du jeu de périphériques</translation>
    </message>
    <message>
        <source>Enter keeps the devices under this name</source>
        <translation>Entrée garde les périphériques sous ce nom</translation>
    </message>
    <message>
        <source>Check sound and camera…</source>
        <translation>Vérifier le son et la caméra…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed</source>
        <translation>Parlez, entendez-vous, voyez votre image ; sans appel</translation>
    </message>
    <message>
        <source>Codecs, from the next call</source>
        <translation>Codecs, dès le prochain appel</translation>
    </message>
    <message>
        <source>Your sound</source>
        <translation>Votre son</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device set</comment>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Device set: {name}</source>
        <translation>Jeu de périphériques : {name}</translation>
    </message>
    <message>
        <source>Keep these devices under a name, or go back to others</source>
        <translation>Garder ces périphériques sous un nom, ou revenir à d’autres</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Retirer « {name} »</translation>
    </message>
    <message>
        <source>Paste your SAT here</source>
        <translation>Collez votre SAT ici</translation>
    </message>
    <message>
        <source>Subscriber Access Token</source>
        <translation>Subscriber Access Token</translation>
    </message>
    <message>
        <source>The token that signs you in</source>
        <translation>Le jeton qui vous connecte</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Afficher le jeton</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Whom or what to call; Enter dials</source>
        <translation>Qui ou quoi appeler ; Entrée appelle</translation>
    </message>
    <message>
        <source>Kind of destination</source>
        <translation>Type de destination</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop this call before it is made</source>
        <translation>Arrêter cet appel avant qu’il soit passé</translation>
    </message>
    <message>
        <source>Call the destination; so does Enter in a field</source>
        <translation>Appeler la destination ; Entrée dans un champ aussi</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Terminer l’appel</translation>
    </message>
    <message>
        <source>Send audio</source>
        <translation>Envoyer le son</translation>
    </message>
    <message>
        <source>Send your microphone in the next call</source>
        <translation>Envoyer votre micro au prochain appel</translation>
    </message>
    <message>
        <source>Send video</source>
        <translation>Envoyer l’image</translation>
    </message>
    <message>
        <source>Send your camera in the next call</source>
        <translation>Envoyer votre caméra au prochain appel</translation>
    </message>
    <message>
        <source>Remember token in the system keyring</source>
        <translation>Retenir le jeton dans le trousseau du système</translation>
    </message>
    <message>
        <source>Unticking it forgets the token</source>
        <translation>Décocher oublie le jeton</translation>
    </message>
    <message>
        <source>Devices ▾</source>
        <translation>Périphériques ▾</translation>
    </message>
    <message>
        <source>Token hint</source>
        <translation>Indication sur le jeton</translation>
    </message>
    <message>
        <source>Destination hint</source>
        <translation>Indication sur la destination</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Masquer le jeton</translation>
    </message>
    <message>
        <source>Not possible here: {problem}</source>
        <translation>Impossible ici : {problem}</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>When this token ends. A running call is not touched by it</source>
        <translation>Quand ce jeton se termine. Un appel en cours n’en est pas touché</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Rechercher dans les touches</translation>
    </message>
    <message>
        <source>Words of an action, or a key</source>
        <translation>Les mots d’une action, ou une touche</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Toutes les touches habituelles</translation>
    </message>
    <message>
        <source>Take back every change of keys</source>
        <translation>Annuler tous les changements de touches</translation>
    </message>
    <message>
        <source>Press the key that is to do it</source>
        <translation>Appuyez sur la touche voulue</translation>
    </message>
    <message>
        <source>No key: {action}</source>
        <translation>Aucune touche : {action}</translation>
    </message>
    <message>
        <source>The usual key: {action}</source>
        <translation>La touche habituelle : {action}</translation>
    </message>
    <message>
        <source>or {keys}</source>
        <translation>ou {keys}</translation>
    </message>
    <message>
        <source>Keys — swdesk</source>
        <translation>Touches — swdesk</translation>
    </message>
    <message>
        <source>Close; so does Escape</source>
        <translation>Fermer ; Échap aussi</translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>Raccrocher et quitter</translation>
    </message>
    <message>
        <source>End the call and the program</source>
        <translation>Terminer l’appel et le programme</translation>
    </message>
    <message>
        <source>Keep in the call bar</source>
        <translation>Garder dans la barre d’appel</translation>
    </message>
    <message>
        <source>The window goes, the call stays</source>
        <translation>La fenêtre part, l’appel reste</translation>
    </message>
    <message>
        <source>Stay as it is; so does Escape</source>
        <translation>Laisser tel quel ; Échap aussi</translation>
    </message>
    <message>
        <source>Send your microphone in this call</source>
        <translation>Envoyer votre micro dans cet appel</translation>
    </message>
    <message>
        <source>Send your camera in this call</source>
        <translation>Envoyer votre caméra dans cet appel</translation>
    </message>
    <message>
        <source>Call it; so does Enter</source>
        <translation>Appeler ; Entrée aussi</translation>
    </message>
    <message>
        <source>Do not call; so does Esc</source>
        <translation>Ne pas appeler ; Échap aussi</translation>
    </message>
    <message>
        <source>What the link asks for</source>
        <translation>Ce que demande le lien</translation>
    </message>
    <message>
        <source>Open links with swdesk</source>
        <translation>Ouvrir les liens avec swdesk</translation>
    </message>
    <message>
        <source>For you alone, on this computer</source>
        <translation>Pour vous seul, sur cet ordinateur</translation>
    </message>
    <message>
        <source>No longer with swdesk</source>
        <translation>Plus avec swdesk</translation>
    </message>
    <message>
        <source>Take it back: the system chooses again</source>
        <translation>Annuler : le système choisit de nouveau</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Filtrer le journal</translation>
    </message>
    <message>
        <source>Show only lines with this text</source>
        <translation>Afficher seulement les lignes avec ce texte</translation>
    </message>
    <message>
        <source>Log view options</source>
        <translation>Options d’affichage du journal</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>Enregistrer le journal…</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs seulement</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Niveau de votre micro</translation>
    </message>
    <message>
        <source>{name}. Space or Down opens the list</source>
        <translation>{name}. Espace ou Bas ouvre la liste</translation>
    </message>
    <message>
        <source>Far side</source>
        <translation>Autre côté</translation>
    </message>
    <message>
        <source>Far picture in its own window</source>
        <translation>Image de l’autre côté dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>Demande d’abord</translation>
    </message>
    <message>
        <source>This cannot be undone, and swdesk closes. The settings of other profiles stay.</source>
        <translation>C’est irréversible, et swdesk se ferme. Les réglages des autres profils restent.</translation>
    </message>
    <message>
        <source>Remove and close</source>
        <translation>Retirer et fermer</translation>
    </message>
    <message>
        <source>Remove everything, and close swdesk</source>
        <translation>Tout retirer, et fermer swdesk</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>Nothing is removed</source>
        <translation>Rien n’est retiré</translation>
    </message>
    <message>
        <source>Not during a call</source>
        <translation>Pas pendant un appel</translation>
    </message>
    <message>
        <source>What went wrong — swdesk</source>
        <translation>Ce qui a mal tourné — swdesk</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui a mal tourné</translation>
    </message>
    <message>
        <source>Where the program stood when it ended, without tokens or keys. Nobody was sent this. {file}</source>
        <translation>Où en était le programme quand il s’est arrêté, sans jetons ni clés. Personne ne l’a reçu. {file}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Delete the report for good</source>
        <translation>Supprimer le rapport pour de bon</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Votre image</translation>
    </message>
    <message>
        <source>The arrow keys move it to another corner.</source>
        <translation>Les flèches la déplacent dans un autre coin.</translation>
    </message>
    <message>
        <source>Your picture, mirrored for you only. Drag it, or move it with the arrow keys</source>
        <translation>Votre image, en miroir pour vous seul. Faites-la glisser ou déplacez-la avec les flèches</translation>
    </message>
    <message>
        <source>Your picture. Drag it, or move it with the arrow keys</source>
        <translation>Votre image. Faites-la glisser ou déplacez-la avec les flèches</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>Chercher le fichier</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Everything on this page as at first: {page}</source>
        <translation>Tout sur cette page comme au début : {page}</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher dans les réglages</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Take the reset back</source>
        <translation>Annuler la réinitialisation</translation>
    </message>
    <message>
        <source>Close; every change counts already</source>
        <translation>Fermer ; chaque changement compte déjà</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Écho</translation>
    </message>
    <message>
        <source>Loudness over time</source>
        <translation>Volume au fil du temps</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Que faire maintenant</translation>
    </message>
    <message>
        <source>Level of the sound check</source>
        <translation>Niveau de la vérification du son</translation>
    </message>
    <message>
        <source>Result of the sound check</source>
        <translation>Résultat de la vérification du son</translation>
    </message>
    <message>
        <source>Start the check</source>
        <translation>Commencer la vérification</translation>
    </message>
    <message>
        <source>Speak for three seconds, then listen</source>
        <translation>Parlez trois secondes, puis écoutez</translation>
    </message>
    <message>
        <source>Play a test tone</source>
        <translation>Jouer une tonalité d’essai</translation>
    </message>
    <message>
        <source>Three notes on the chosen speaker</source>
        <translation>Trois notes sur le haut-parleur choisi</translation>
    </message>
    <message>
        <source>Close; the devices are let go</source>
        <translation>Fermer ; les périphériques sont libérés</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Écoute…</translation>
    </message>
    <message>
        <source>The key to hold; press to take another one</source>
        <translation>La touche à maintenir ; appuyez pour en prendre une autre</translation>
    </message>
    <message>
        <source>Key for push to talk: {key}</source>
        <translation>Touche pour parler : {key}</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>Appuyez sur une touche…</translation>
    </message>
    <message>
        <source>Level of the far side</source>
        <translation>Niveau de l’autre côté</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours</source>
        <translation>Garder le son de l’autre côté hors du vôtre</translation>
    </message>
    <message>
        <source>Take away fans and typing</source>
        <translation>Enlever ventilateurs et frappe</translation>
    </message>
    <message>
        <source>Bring your voice to an even level</source>
        <translation>Amener votre voix à un niveau égal</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets</source>
        <translation>Aucun traitement, stéréo : pour la musique et les bons casques</translation>
    </message>
    <message>
        <source>Your volume in the room</source>
        <translation>Votre volume dans la salle</translation>
    </message>
    <message>
        <source>The room&apos;s volume for you</source>
        <translation>Le volume de la salle pour vous</translation>
    </message>
    <message>
        <source>Your microphone&apos;s sensitivity in the room</source>
        <translation>La sensibilité de votre micro dans la salle</translation>
    </message>
    <message>
        <source>Echo warning</source>
        <translation>Avertissement d’écho</translation>
    </message>
    <message>
        <source>Muted but while you hold the key. Fields keep their keys, and so does a button reached with Tab</source>
        <translation>Micro coupé sauf tant que vous tenez la touche. Les champs gardent leurs touches, de même qu’un bouton atteint avec Tab</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Les autres</translation>
    </message>
    <message>
        <source>You in the room</source>
        <translation>Vous dans la salle</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>volume of the room</comment>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>Microphone gain: {percent} %. The arrow keys change it</source>
        <translation>Gain du micro : {percent} %. Les flèches le changent</translation>
    </message>
    <message>
        <source>Far picture</source>
        <translation>Image de l’autre côté</translation>
    </message>
    <message>
        <source>Enter a destination and press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>Saisissez une destination et appuyez sur &lt;b&gt;Appeler&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Destination of the call</source>
        <translation>Destination de l’appel</translation>
    </message>
    <message>
        <source>Status of the call</source>
        <translation>État de l’appel</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>Durée de l’appel</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Ce qui est envoyé</translation>
    </message>
    <message>
        <source>Show the numbers of the call</source>
        <translation>Afficher les mesures de l’appel</translation>
    </message>
    <message>
        <source>The picture is in its own window</source>
        <translation>L’image est dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>rtt {time}</source>
        <translation>aller-retour {time}</translation>
    </message>
    <message>
        <source>WebSocket {time}</source>
        <translation>WebSocket {time}</translation>
    </message>
    <message>
        <source>loss {percent} %</source>
        <translation>perte {percent} %</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 ms</translation>
    </message>
    <message>
        <source>{action}: {notice}</source>
        <translation>{action} : {notice}</translation>
    </message>
    <message>
        <source>Close: {notice}</source>
        <translation>Fermer : {notice}</translation>
    </message>
    <message>
        <source>Show swdesk</source>
        <translation>Afficher swdesk</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Hide swdesk</source>
        <translation>Masquer swdesk</translation>
    </message>
    <message>
        <source>Call bar</source>
        <translation>Barre d’appel</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Retour à la fenêtre</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Sound (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;All files (*)</source>
        <translation>Son (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Video (*.mp4 *.mkv *.webm *.mov *.avi);;All files (*)</source>
        <translation>Vidéo (*.mp4 *.mkv *.webm *.mov *.avi);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Microphone and speaker</source>
        <translation>Micro et haut-parleur</translation>
    </message>
    <message>
        <source>Everything is filled in. Press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>Tout est rempli. Appuyez sur &lt;b&gt;Appeler&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Log (*.log *.txt)</source>
        <translation>Journal (*.log *.txt)</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Vérifier…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture</source>
        <translation>Parlez, entendez-vous, voyez votre image</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation>Ouvrir {folder}</translation>
    </message>
    <message>
        <source>Nobody; paste a token in the main window</source>
        <translation>Personne ; collez un jeton dans la fenêtre principale</translation>
    </message>
    <message>
        <source>The token stays in the keyring, so nothing was removed: {why}</source>
        <translation>Le jeton reste dans le trousseau, donc rien n’a été retiré : {why}</translation>
    </message>
    <message>
        <source>What is in {file} cannot be read; remove it and add the programs anew.</source>
        <translation>Le contenu de {file} est illisible ; supprimez-le et ajoutez à nouveau les programmes.</translation>
    </message>
    <message>
        <source>The tokens cannot be read or written: {why}</source>
        <translation>Impossible de lire ou d’écrire les jetons : {why}</translation>
    </message>
    <message>
        <source>No program has a token. {command} makes one.</source>
        <translation>Aucun programme n’a de jeton. {command} en crée un.</translation>
    </message>
    <message>
        <source>It runs…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>A program and its arguments are wanted, each quotation mark closed, such as {example}.</source>
        <translation>Un programme et ses arguments sont attendus, guillemets fermés, par exemple {example}.</translation>
    </message>
    <message>
        <source>It could not be started: {why}</source>
        <translation>Impossible de la démarrer : {why}</translation>
    </message>
    <message>
        <source>It took longer than {limit} s and was ended.</source>
        <translation>Elle a duré plus de {limit} s et a été arrêtée.</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>Terminée avec le code {code}.</translation>
    </message>
    <message>
        <source>It ran.</source>
        <translation>Exécutée.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Its token counts no more, at once</source>
        <translation>Son jeton ne vaut plus, aussitôt</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Run it now, with facts of an invented call</source>
        <translation>L’exécuter maintenant, avec les données d’un appel inventé</translation>
    </message>
    <message>
        <source>Test: {setting}</source>
        <translation>Essayer : {setting}</translation>
    </message>
    <message>
        <source>Check your network connection, then open the link again.</source>
        <translation>Vérifiez votre connexion réseau, puis rouvrez le lien.</translation>
    </message>
    <message>
        <source>{host} takes no guest with this link</source>
        <translation>{host} n’accepte pas d’invité avec ce lien</translation>
    </message>
    <message>
        <source>It may have been withdrawn or cut short. Ask whoever gave it to you for a new one.</source>
        <translation>Il a peut-être été retiré ou coupé. Demandez-en un nouveau à la personne qui vous l’a donné.</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>{host} could not prove who it is</source>
        <translation>{host} n’a pas pu prouver son identité</translation>
    </message>
    <message>
        <source>Its certificate is not trusted. If it has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>Son certificat n’est pas fiable. S’il a sa propre autorité de certification, lancez swdesk avec --ca-file FICHIER.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} est injoignable</translation>
    </message>
    <message>
        <source>{host} failed to take a guest</source>
        <translation>{host} n’a pas réussi à accueillir un invité</translation>
    </message>
    <message>
        <source>Open the link again in a few minutes.</source>
        <translation>Rouvrez le lien dans quelques minutes.</translation>
    </message>
    <message>
        <source>{host} gave no answer that makes a guest</source>
        <translation>{host} n’a donné aucune réponse qui admette un invité</translation>
    </message>
    <message>
        <source>The link may name the wrong host. Ask whoever gave it to you for a new one.</source>
        <translation>Le lien nomme peut-être un mauvais hôte. Demandez-en un nouveau à la personne qui vous l’a donné.</translation>
    </message>
</context>
</TS>
