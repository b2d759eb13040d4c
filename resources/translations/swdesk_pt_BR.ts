<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name></name>
    <message>
        <source>In a call</source>
        <translation>Em uma chamada</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>Discar</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>A janela</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>O registro</translation>
    </message>
    <message>
        <source>While another program is in front</source>
        <translation>Enquanto outro programa está na frente</translation>
    </message>
    <message>
        <source>Mute or unmute the microphone</source>
        <translation>Silenciar ou ativar o microfone</translation>
    </message>
    <message>
        <source>Turn the camera off or on</source>
        <translation>Desligar ou ligar a câmera</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Desligar</translation>
    </message>
    <message>
        <source>Call bar above all windows, and back</source>
        <translation>Barra de chamada acima de todas as janelas, e de volta</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tela cheia</translation>
    </message>
    <message>
        <source>Hide or show your picture</source>
        <translation>Ocultar ou mostrar sua imagem</translation>
    </message>
    <message>
        <source>Fit or fill the picture</source>
        <translation>Ajustar ou preencher a imagem</translation>
    </message>
    <message>
        <source>The far picture in a window of its own</source>
        <translation>A imagem do outro lado em uma janela própria</translation>
    </message>
    <message>
        <source>Numbers of the call</source>
        <translation>Números da chamada</translation>
    </message>
    <message>
        <source>Go to the destination</source>
        <translation>Ir para o destino</translation>
    </message>
    <message>
        <source>Go to the token</source>
        <translation>Ir para o token</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Ligar</translation>
    </message>
    <message>
        <source>Call the last one again</source>
        <translation>Ligar de novo para o último</translation>
    </message>
    <message>
        <source>Go to the card of a link</source>
        <translation>Ir para o cartão de um link</translation>
    </message>
    <message>
        <source>Stop a call that is being made</source>
        <translation>Parar uma chamada que está sendo feita</translation>
    </message>
    <message>
        <source>Show or hide the token</source>
        <translation>Mostrar ou ocultar o token</translation>
    </message>
    <message>
        <source>Clear the token</source>
        <translation>Limpar o token</translation>
    </message>
    <message>
        <source>Remember the token, or forget it</source>
        <translation>Lembrar o token, ou esquecê-lo</translation>
    </message>
    <message>
        <source>Send audio in the next call</source>
        <translation>Enviar áudio na próxima chamada</translation>
    </message>
    <message>
        <source>Send video in the next call</source>
        <translation>Enviar vídeo na próxima chamada</translation>
    </message>
    <message>
        <source>Start muted</source>
        <translation>Começar sem som</translation>
    </message>
    <message>
        <source>Start with the camera off</source>
        <translation>Começar com a câmera desligada</translation>
    </message>
    <message>
        <source>Devices and sound</source>
        <translation>Dispositivos e som</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Check sound and camera</source>
        <translation>Verificar som e câmera</translation>
    </message>
    <message>
        <source>Press the button of the newest notice</source>
        <translation>Apertar o botão do aviso mais recente</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Maior</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Menor</translation>
    </message>
    <message>
        <source>The usual size</source>
        <translation>O tamanho habitual</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>Esta lista de teclas</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Go to the log</source>
        <translation>Ir para o registro</translation>
    </message>
    <message>
        <source>Options of the log</source>
        <translation>Opções do registro</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copiar o registro</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Salvar o registro</translation>
    </message>
    <message>
        <source>Go to the latest line</source>
        <translation>Ir para a última linha</translation>
    </message>
    <message>
        <source>Hold to talk, with push-to-talk</source>
        <translation>Segurar para falar, com apertar para falar</translation>
    </message>
    <message>
        <source>The system will now ask for the microphone: without it the others cannot hear you.</source>
        <translation>O sistema vai pedir o microfone agora: sem ele os outros não ouvem você.</translation>
    </message>
    <message>
        <source>The system will now ask for the camera: without it the others cannot see you.</source>
        <translation>O sistema vai pedir a câmera agora: sem ela os outros não veem você.</translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation>Zoom {percent} %</translation>
    </message>
    <message>
        <source>swdesk is running, but it does not answer.</source>
        <translation>O swdesk está em execução, mas não responde.</translation>
    </message>
    <message>
        <source>You can start safely beside it: without your settings and devices, nobody signed in, and nothing is kept. A call that is still running there goes on until it ends.</source>
        <translation>Você pode iniciar com segurança ao lado: sem as suas configurações e dispositivos, sem ninguém conectado, e nada é guardado. Uma chamada que ainda esteja em andamento lá continua até terminar.</translation>
    </message>
    <message>
        <source>Start safely</source>
        <translation>Iniciar com segurança</translation>
    </message>
    <message>
        <source>Started safely</source>
        <translation>Iniciado com segurança</translation>
    </message>
    <message>
        <source>Without your settings and devices, nobody signed in. Nothing of this start is kept.</source>
        <translation>Sem as suas configurações e dispositivos, ninguém conectado. Nada deste início é guardado.</translation>
    </message>
    <message>
        <source>swdesk could not start.</source>
        <translation>O swdesk não pôde iniciar.</translation>
    </message>
    <message>
        <source>The log is in {file}.</source>
        <translation>O registro está em {file}.</translation>
    </message>
    <message>
        <source>Call bar above all windows</source>
        <translation>Barra de chamada acima de todas as janelas</translation>
    </message>
    <message>
        <source>A call is going on</source>
        <translation>Uma chamada está em andamento</translation>
    </message>
    <message>
        <source>swdesk goes on in the tray</source>
        <translation>O swdesk continua na bandeja</translation>
    </message>
    <message>
        <source>Its icon brings the window back. Quit ends the program.</source>
        <translation>O ícone dele traz a janela de volta. “Sair” encerra o programa.</translation>
    </message>
    <message>
        <source>The space did not accept it.</source>
        <translation>O espaço não o aceitou.</translation>
    </message>
    <message>
        <source>Online as</source>
        <translation>Online como</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Reconectando…</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Não conectado à conta</translation>
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
        <translation>Conexão perdida, reconectando…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>Guest in this call</source>
        <translation>Convidado nesta chamada</translation>
    </message>
    <message>
        <source>Local lab</source>
        <translation>Laboratório local</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>Token expirado</translation>
    </message>
    <message numerus="yes">
        <source>Token expires in %n days</source>
        <translation>
            <numerusform>O token expira em %n dia</numerusform>
            <numerusform>O token expira em %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Token expires in {hours} h {minutes} min</source>
        <translation>O token expira em {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Token expires in {minutes} min</source>
        <translation>O token expira em {minutes} min</translation>
    </message>
    <message>
        <source>Token expires in {seconds} s</source>
        <translation>O token expira em {seconds} s</translation>
    </message>
    <message>
        <source>Expired {hours} h ago</source>
        <translation>Expirou há {hours} h</translation>
    </message>
    <message>
        <source>Expired {minutes} min ago</source>
        <translation>Expirou há {minutes} min</translation>
    </message>
    <message>
        <source>Expired just now</source>
        <translation>Acabou de expirar</translation>
    </message>
    <message>
        <source>It may have expired, been cut short when it was copied, or belong to another space.</source>
        <translation>Pode ter expirado, ter sido cortado ao copiar ou pertencer a outro espaço.</translation>
    </message>
    <message>
        <source>This token may not call that destination</source>
        <translation>Este token não pode ligar para esse destino</translation>
    </message>
    <message>
        <source>The token&apos;s scope does not reach it. Ask for a token that covers the destination, then dial again.</source>
        <translation>O alcance do token não chega até lá. Peça um token que inclua o destino e ligue de novo.</translation>
    </message>
    <message>
        <source>That destination does not exist</source>
        <translation>Esse destino não existe</translation>
    </message>
    <message>
        <source>Check the spelling: /public/name is a room, /private/name a person, +1555… a phone, sip:… SIP.</source>
        <translation>Confira a escrita: /public/nome é uma sala, /private/nome uma pessoa, +1555… um telefone, sip:… SIP.</translation>
    </message>
    <message>
        <source>The other side is busy</source>
        <translation>O outro lado está ocupado</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Tente de novo em alguns minutos.</translation>
    </message>
    <message>
        <source>The call was declined</source>
        <translation>A chamada foi recusada</translation>
    </message>
    <message>
        <source>Try again later, or reach them another way.</source>
        <translation>Tente mais tarde, ou fale com eles de outro modo.</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Ninguém atendeu</translation>
    </message>
    <message>
        <source>The space did not answer</source>
        <translation>O espaço não respondeu</translation>
    </message>
    <message>
        <source>Check your network connection, then dial again.</source>
        <translation>Verifique sua conexão de rede e ligue de novo.</translation>
    </message>
    <message>
        <source>Sound and picture could not be set up</source>
        <translation>Não foi possível estabelecer som e imagem</translation>
    </message>
    <message>
        <source>Check that your camera and microphone are free, or untick Send video, then dial again.</source>
        <translation>Veja se a câmera e o microfone estão livres, ou desmarque “Enviar vídeo”, e ligue de novo.</translation>
    </message>
    <message>
        <source>That makes no call</source>
        <translation>Isso não faz uma chamada</translation>
    </message>
    <message>
        <source>Check the destination and what is ticked below it, then dial again.</source>
        <translation>Confira o destino e o que está marcado abaixo dele, e ligue de novo.</translation>
    </message>
    <message>
        <source>Answered on another device</source>
        <translation>Atendida em outro dispositivo</translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation>Nada a fazer aqui.</translation>
    </message>
    <message>
        <source>The call could not be placed</source>
        <translation>A chamada não pôde ser feita</translation>
    </message>
    <message>
        <source>Dial again; if it fails the same way, save the log and send it to whoever runs the space.</source>
        <translation>Ligue de novo; se falhar do mesmo jeito, salve o registro e envie a quem administra o espaço.</translation>
    </message>
    <message>
        <source>Microphone blocked by the system</source>
        <translation>Microfone bloqueado pelo sistema</translation>
    </message>
    <message>
        <source>Microphone is missing or in use</source>
        <translation>O microfone está ausente ou em uso</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot hear you.</source>
        <translation>A chamada continua, mas os outros não ouvem você.</translation>
    </message>
    <message>
        <source>Camera blocked by the system</source>
        <translation>Câmera bloqueada pelo sistema</translation>
    </message>
    <message>
        <source>Camera is missing or in use</source>
        <translation>A câmera está ausente ou em uso</translation>
    </message>
    <message>
        <source>The call goes on, but the others cannot see you.</source>
        <translation>A chamada continua, mas os outros não veem você.</translation>
    </message>
    <message>
        <source>Camera and microphone blocked by the system</source>
        <translation>Câmera e microfone bloqueados pelo sistema</translation>
    </message>
    <message>
        <source>Camera and microphone are missing or in use</source>
        <translation>A câmera e o microfone estão ausentes ou em uso</translation>
    </message>
    <message>
        <source>The call goes on, but the others can neither see nor hear you.</source>
        <translation>A chamada continua, mas os outros não veem nem ouvem você.</translation>
    </message>
    <message>
        <source>The space did not accept this token</source>
        <translation>O espaço não aceitou este token</translation>
    </message>
    <message>
        <source>Paste a new token, then dial again.</source>
        <translation>Cole um novo token e ligue de novo.</translation>
    </message>
    <message>
        <source>The space did not take the call</source>
        <translation>O espaço não aceitou a chamada</translation>
    </message>
    <message>
        <source>No answer to the invitation within 6 seconds. Dial again, or check the destination.</source>
        <translation>Sem resposta ao convite em 6 segundos. Ligue de novo, ou confira o destino.</translation>
    </message>
    <message>
        <source>The space&apos;s certificate is not trusted</source>
        <translation>O certificado do espaço não é confiável</translation>
    </message>
    <message>
        <source>If your space has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>Se o seu espaço tem uma autoridade certificadora própria, inicie o swdesk com --ca-file ARQUIVO.</translation>
    </message>
    <message>
        <source>It is used as soon as it is there.</source>
        <translation>Será usado assim que estiver disponível.</translation>
    </message>
    <message>
        <source>Plug it in or free it; if it does not come by itself, press the camera button.</source>
        <translation>Conecte-a ou libere-a; se ela não vier sozinha, aperte o botão da câmera.</translation>
    </message>
    <message>
        <source>They are used as soon as they are there; if the picture does not come by itself, press the camera button.</source>
        <translation>Serão usados assim que estiverem disponíveis; se a imagem não vier sozinha, aperte o botão da câmera.</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>Sem alto-falante</translation>
    </message>
    <message>
        <source>The call goes on, but you cannot hear the others. One that is plugged in is used at once.</source>
        <translation>A chamada continua, mas você não ouve os outros. O que for conectado será usado na hora.</translation>
    </message>
    <message>
        <source>Allow swdesk in the system&apos;s settings, then dial.</source>
        <translation>Permita o swdesk nas configurações do sistema e ligue.</translation>
    </message>
    <message>
        <source>Trying...</source>
        <translation>Tentando...</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>Conectando...</translation>
    </message>
    <message>
        <source>Ringing...</source>
        <translation>Chamando...</translation>
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
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Encerrada</translation>
    </message>
    <message>
        <source>Picture frozen: asked for a new one</source>
        <translation>Imagem parada: uma nova foi pedida</translation>
    </message>
    <message>
        <source>Network lost</source>
        <translation>Rede perdida</translation>
    </message>
    <message>
        <source>Sound and picture are still up; the way to the space is being restored.</source>
        <translation>Som e imagem continuam; o caminho até o espaço está sendo restabelecido.</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>A conexão foi perdida</translation>
    </message>
    <message>
        <source>The call is being restored; nothing to do.</source>
        <translation>A chamada está sendo restabelecida; nada a fazer.</translation>
    </message>
    <message>
        <source>Receiving only</source>
        <translation>Só recebendo</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Sem microfone</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Sem som</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Câmera desligada</translation>
    </message>
    <message>
        <source>The token has expired</source>
        <translation>O token expirou</translation>
    </message>
    <message>
        <source>This call goes on; new calls need a new token.</source>
        <translation>Esta chamada continua; novas chamadas precisam de um novo token.</translation>
    </message>
    <message>
        <source>The token expires in {minutes} min</source>
        <translation>O token expira em {minutes} min</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Sem câmera</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>nenhum token</translation>
    </message>
    <message>
        <source>not a token: too long, or characters that no token has</source>
        <translation>não é um token: longo demais, ou com caracteres que nenhum token tem</translation>
    </message>
    <message>
        <source>the token&apos;s header has fields of the wrong type</source>
        <translation>o cabeçalho do token tem campos do tipo errado</translation>
    </message>
    <message>
        <source>this is a refresh token; an access token (SAT) is needed</source>
        <translation>este é um token de renovação; é preciso um token de acesso (SAT)</translation>
    </message>
    <message>
        <source>the token names an impossible host</source>
        <translation>o token indica um servidor impossível</translation>
    </message>
    <message>
        <source>the token&apos;s header is not base64url</source>
        <translation>o cabeçalho do token não é base64url</translation>
    </message>
    <message>
        <source>the token&apos;s header cannot be decoded</source>
        <translation>o cabeçalho do token não pode ser lido</translation>
    </message>
    <message>
        <source>the token&apos;s header is not an object</source>
        <translation>o cabeçalho do token não é um objeto</translation>
    </message>
    <message>
        <source>This system has no keyring</source>
        <translation>Este sistema não tem chaveiro</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps secrets safe</source>
        <translation>Este sistema não tem um chaveiro que guarde segredos com segurança</translation>
    </message>
    <message>
        <source>the token is cut short: {found} of {all} segments</source>
        <translation>o token está cortado: {found} de {all} partes</translation>
    </message>
    <message>
        <source>swdesk had a fault last time</source>
        <translation>O swdesk teve uma falha da última vez</translation>
    </message>
    <message>
        <source>A report is kept on this computer only.</source>
        <translation>Um relatório fica guardado só neste computador.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>kind of destination</comment>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of destination</comment>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>kind of destination</comment>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Phone number</source>
        <comment>kind of destination</comment>
        <translation>Número de telefone</translation>
    </message>
    <message>
        <source>Starts with /public/ or /private/, or is +15551234567 or sip:user@host</source>
        <translation>Começa com /public/ ou /private/, ou é +15551234567 ou sip:usuario@servidor</translation>
    </message>
    <message>
        <source>The link names nobody to call.</source>
        <translation>O link não indica ninguém para chamar.</translation>
    </message>
    <message>
        <source>The link is longer than any destination may be.</source>
        <translation>O link é mais longo do que um destino pode ser.</translation>
    </message>
    <message>
        <source>The link holds characters that are not seen and may hide whom it calls.</source>
        <translation>O link contém caracteres invisíveis que podem esconder para quem liga.</translation>
    </message>
    <message>
        <source>The link is damaged: its percent escapes mean nothing.</source>
        <translation>O link está danificado: seus códigos com % não significam nada.</translation>
    </message>
    <message>
        <source>“{part}” is no kind of link that makes a call.</source>
        <translation>“{part}” não é um tipo de link que faz uma chamada.</translation>
    </message>
    <message>
        <source>“{part}” is nothing that can be called.</source>
        <translation>“{part}” não é nada para onde se possa ligar.</translation>
    </message>
    <message>
        <source>Its part “{part}” would have the call go elsewhere.</source>
        <translation>Sua parte “{part}” levaria a chamada a outro lugar.</translation>
    </message>
    <message>
        <source>Its number holds within “{part}” only, and not here.</source>
        <translation>Seu número vale apenas dentro de “{part}”, e não aqui.</translation>
    </message>
    <message>
        <source>“{part}” is an order to a telephone network, not a number.</source>
        <translation>“{part}” é um comando para a rede telefônica, não um número.</translation>
    </message>
    <message>
        <source>It brings a token or a password. No link may: a token is pasted by you alone.</source>
        <translation>Ele traz um token ou uma senha. Nenhum link pode: um token só é colado por você.</translation>
    </message>
    <message>
        <source>A link for guests has one embed token, one host and an address of that space.</source>
        <translation>Um link para convidados tem um token de incorporação, um host e um endereço desse espaço.</translation>
    </message>
    <message>
        <source>Its embed token is damaged.</source>
        <translation>O token de incorporação dele está danificado.</translation>
    </message>
    <message>
        <source>“{part}” is not the name of a host.</source>
        <translation>“{part}” não é o nome de um host.</translation>
    </message>
    <message>
        <source>A link for guests: Dial shows its card.</source>
        <translation>Um link para convidados: Ligar mostra o cartão dele.</translation>
    </message>
    <message>
        <source>A short number: it is dialled as it stands.</source>
        <translation>Um número curto: é discado como está.</translation>
    </message>
    <message>
        <source>A local number without a country: it is dialled as it stands. Begin with + and the country&apos;s code.</source>
        <translation>Um número local sem país: é discado como está. Comece com + e o código do país.</translation>
    </message>
    <message>
        <source>Its length is unusual for a number: check it before you dial.</source>
        <translation>O tamanho é incomum para um número: confira antes de ligar.</translation>
    </message>
    <message>
        <source>Key in {digits} once somebody answered.</source>
        <translation>Digite {digits} quando alguém atender.</translation>
    </message>
    <message>
        <source>Left out, as it means nothing here: {parts}</source>
        <translation>Deixado de fora, pois não significa nada aqui: {parts}</translation>
    </message>
    <message>
        <source>Calls {destination}</source>
        <translation>Liga para {destination}</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microfone</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Alto-falante</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>Tocar em</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>Tom de teste</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silêncio</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Mudo</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>Cartão de teste</translation>
    </message>
    <message>
        <source>Speaker blocked by the system</source>
        <translation>Alto-falante bloqueado pelo sistema</translation>
    </message>
    <message>
        <source>Ring device blocked by the system</source>
        <translation>Dispositivo de toque bloqueado pelo sistema</translation>
    </message>
    <message>
        <source>Microphone in use by another program</source>
        <translation>Microfone em uso por outro programa</translation>
    </message>
    <message>
        <source>Speaker in use by another program</source>
        <translation>Alto-falante em uso por outro programa</translation>
    </message>
    <message>
        <source>Ring device in use by another program</source>
        <translation>Dispositivo de toque em uso por outro programa</translation>
    </message>
    <message>
        <source>Camera in use by another program</source>
        <translation>Câmera em uso por outro programa</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>Nenhum microfone encontrado</translation>
    </message>
    <message>
        <source>No speaker found</source>
        <translation>Nenhum alto-falante encontrado</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Sem alto-falante</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>Nenhuma câmera encontrada</translation>
    </message>
    <message>
        <source>Allow it in your desktop&apos;s privacy settings, or for a Flatpak or Snap with its permission tool.</source>
        <translation>Permita nas configurações de privacidade da sua área de trabalho ou, em Flatpak ou Snap, com a ferramenta de permissões deles.</translation>
    </message>
    <message>
        <source>Your account needs access to /dev/video* (often the group “video”), or the desktop&apos;s privacy settings block it.</source>
        <translation>Sua conta precisa de acesso a /dev/video* (muitas vezes o grupo “video”), ou as configurações de privacidade o bloqueiam.</translation>
    </message>
    <message>
        <source>Microphone: a file</source>
        <translation>Microfone: um arquivo</translation>
    </message>
    <message>
        <source>Camera: a file</source>
        <translation>Câmera: um arquivo</translation>
    </message>
    <message>
        <source>Microphone: other sources</source>
        <translation>Microfone: outras fontes</translation>
    </message>
    <message>
        <source>Speaker: other sources</source>
        <translation>Alto-falante: outras saídas</translation>
    </message>
    <message>
        <source>Ring on: other sources</source>
        <translation>Tocar em: outras saídas</translation>
    </message>
    <message>
        <source>Camera: other sources</source>
        <translation>Câmera: outras fontes</translation>
    </message>
    <message>
        <source>Microphone: {device} is used now.</source>
        <translation>Microfone: {device} é usado agora.</translation>
    </message>
    <message>
        <source>Speaker: {device} is used now.</source>
        <translation>Alto-falante: {device} é usado agora.</translation>
    </message>
    <message>
        <source>Camera: {device} is used now.</source>
        <translation>Câmera: {device} é usado agora.</translation>
    </message>
    <message>
        <source>It is your microphone again.</source>
        <translation>É o seu microfone de novo.</translation>
    </message>
    <message>
        <source>It is your speaker again.</source>
        <translation>É o seu alto-falante de novo.</translation>
    </message>
    <message>
        <source>It is your camera again.</source>
        <translation>É a sua câmera de novo.</translation>
    </message>
    <message>
        <source>The system&apos;s microphone changed</source>
        <translation>O microfone do sistema mudou</translation>
    </message>
    <message>
        <source>The system&apos;s speaker changed</source>
        <translation>O alto-falante do sistema mudou</translation>
    </message>
    <message>
        <source>The system&apos;s camera changed</source>
        <translation>A câmera do sistema mudou</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Abrir configurações</translation>
    </message>
    <message>
        <source>System default ({device})</source>
        <translation>Padrão do sistema ({device})</translation>
    </message>
    <message>
        <source>System default (none)</source>
        <translation>Padrão do sistema (nenhum)</translation>
    </message>
    <message>
        <source>{device} — in use now</source>
        <translation>{device} — em uso agora</translation>
    </message>
    <message>
        <source>{device} — not connected</source>
        <translation>{device} — não conectado</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device</comment>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>It is taken as soon as it is free.</source>
        <translation>É tomado assim que estiver livre.</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>Em uso por outro programa</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>Conecte um.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{device} was unplugged</source>
        <translation>{device} foi desconectado</translation>
    </message>
    <message>
        <source>{device} is back</source>
        <translation>{device} voltou</translation>
    </message>
    <message>
        <source>{device} is used now.</source>
        <translation>{device} é usado agora.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>The system will ask for your leave</source>
        <translation>O sistema vai pedir sua permissão</translation>
    </message>
    <message>
        <source>Not accepted.</source>
        <translation>Não aceito.</translation>
    </message>
    <message>
        <source>{key} has another use: {action}. Choose another key, or change that one first.</source>
        <translation>{key} tem outro uso: {action}. Escolha outra tecla, ou mude aquela primeiro.</translation>
    </message>
    <message>
        <source>{key} has another use: {action}.</source>
        <translation>{key} tem outro uso: {action}.</translation>
    </message>
    <message>
        <source>The session is ending</source>
        <translation>A sessão está terminando</translation>
    </message>
    <message>
        <source>It was asked to wait, because a call is going on. Hang up, then log out once more.</source>
        <translation>Foi pedido que ela esperasse, pois há uma chamada em andamento. Desligue e encerre a sessão de novo.</translation>
    </message>
    <message>
        <source>Quitting hangs up. The call can also go on in a small bar of its own.</source>
        <translation>Sair desliga a chamada. Ela também pode continuar em uma pequena barra própria.</translation>
    </message>
    <message>
        <source>swdesk is on the list of Windows. Who opens them is chosen in Settings, under Apps, Default apps.</source>
        <translation>O swdesk está na lista do Windows. Quem os abre é escolhido em Configurações, em Aplicativos, Aplicativos padrão.</translation>
    </message>
    <message>
        <source>macOS asks the app itself: put swdesk into Applications and start it once.</source>
        <translation>O macOS pergunta ao próprio app: ponha o swdesk em Aplicativos e inicie-o uma vez.</translation>
    </message>
    <message>
        <source>How links are opened on this system is not known.</source>
        <translation>Não se sabe como os links são abertos neste sistema.</translation>
    </message>
    <message>
        <source>The registry cannot be written: {why}.</source>
        <translation>Não é possível gravar no registro: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>Não é possível remover {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>Não é possível gravar {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be read, so it is left as it is.</source>
        <translation>Não é possível ler {file}, então ele fica como está.</translation>
    </message>
    <message>
        <source>{program} is missing, which knows what opens a link: install the package xdg-utils.</source>
        <translation>Falta {program}, que sabe o que abre um link: instale o pacote xdg-utils.</translation>
    </message>
    <message>
        <source>{program} did not do its work; try again.</source>
        <translation>{program} não fez seu trabalho; tente de novo.</translation>
    </message>
    <message>
        <source>Links cannot be registered from here on this system.</source>
        <translation>Neste sistema, os links não podem ser registrados daqui.</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>who opens a link</comment>
        <translation>ninguém</translation>
    </message>
    <message>
        <source>This link makes no call</source>
        <translation>Este link não faz nenhuma chamada</translation>
    </message>
    <message>
        <source>Nothing was dialled.</source>
        <translation>Nada foi discado.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>It took the place of an earlier link, to {destination}.</source>
        <translation>Tomou o lugar de um link anterior, para {destination}.</translation>
    </message>
    <message>
        <source>Call from a link?</source>
        <translation>Ligar a partir de um link?</translation>
    </message>
    <message>
        <source>Join as a guest?</source>
        <translation>Participar como convidado?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Participar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Your call to {destination} goes on until you hang up.</source>
        <translation>Sua chamada para {destination} continua até você desligar.</translation>
    </message>
    <message>
        <source>A link asks for another call</source>
        <translation>Um link pede outra chamada</translation>
    </message>
    <message>
        <source>Hanging up…</source>
        <translation>Desligando…</translation>
    </message>
    <message>
        <source>Hang up and call</source>
        <translation>Desligar e ligar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Nobody can be a guest during a call: join once it has ended.</source>
        <translation>Ninguém pode ser convidado durante uma chamada: participe quando ela terminar.</translation>
    </message>
    <message>
        <source>There is no token yet. Paste yours above: the link is kept.</source>
        <translation>Ainda não há token. Cole o seu acima: o link fica guardado.</translation>
    </message>
    <message>
        <source>You call as {name}, in {space}.</source>
        <translation>Você liga como {name}, em {space}.</translation>
    </message>
    <message>
        <source>You call with your token for {space}.</source>
        <translation>Você liga com o seu token para {space}.</translation>
    </message>
    <message>
        <source>You call with the token above, which is not signed in yet.</source>
        <translation>Você liga com o token acima, que ainda não entrou.</translation>
    </message>
    <message>
        <source>You join as a guest of {host}.</source>
        <translation>Você participa como convidado de {host}.</translation>
    </message>
    <message>
        <source>held back by the network</source>
        <translation>limitada pela rede</translation>
    </message>
    <message>
        <source>held back by this computer</source>
        <translation>limitada por este computador</translation>
    </message>
    <message>
        <source>paused: the network carries sound only</source>
        <translation>em pausa: a rede leva só o som</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>em um instante</translation>
    </message>
    <message>
        <source>Picture in</source>
        <translation>Imagem recebida</translation>
    </message>
    <message>
        <source>Picture out</source>
        <translation>Imagem enviada</translation>
    </message>
    <message>
        <source>Sound in, out</source>
        <translation>Som recebido, enviado</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida e volta</translation>
    </message>
    <message>
        <source>Loss in, out</source>
        <translation>Perda recebida, enviada</translation>
    </message>
    <message>
        <source>Jitter sound, picture</source>
        <translation>Variação de som, imagem</translation>
    </message>
    <message>
        <source>Encode, decode</source>
        <translation>Codificar, decodificar</translation>
    </message>
    <message>
        <source>Convert, paint</source>
        <translation>Converter, desenhar</translation>
    </message>
    <message>
        <source>Picture budget</source>
        <translation>Tempo por imagem</translation>
    </message>
    <message>
        <source>{percent} % of one core</source>
        <translation>{percent} % de um núcleo</translation>
    </message>
    <message>
        <source>{percent} % used</source>
        <translation>{percent} % usado</translation>
    </message>
    <message>
        <source>{number} fps</source>
        <translation>{number} qps</translation>
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
        <translation>Vale a partir da próxima chamada</translation>
    </message>
    <message>
        <source>all one hears, repairs losses</source>
        <translation>tudo o que se ouve, repara perdas</translation>
    </message>
    <message>
        <source>up to 7 kHz, as good telephones</source>
        <translation>até 7 kHz, como bons telefones</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, µ-law</source>
        <translation>até 3,4 kHz, como telefones, lei µ</translation>
    </message>
    <message>
        <source>up to 3.4 kHz, as telephones, A-law</source>
        <translation>até 3,4 kHz, como telefones, lei A</translation>
    </message>
    <message>
        <source>every browser has it</source>
        <translation>todo navegador tem</translation>
    </message>
    <message>
        <source>what video telephones have</source>
        <translation>o que os videofones têm</translation>
    </message>
    <message>
        <source>about a tenth of the work of {quality}</source>
        <translation>cerca de um décimo do trabalho de {quality}</translation>
    </message>
    <message>
        <source>about a fifth of the work of {quality}</source>
        <translation>cerca de um quinto do trabalho de {quality}</translation>
    </message>
    <message>
        <source>about a third of the work of {quality}</source>
        <translation>cerca de um terço do trabalho de {quality}</translation>
    </message>
    <message>
        <source>about half the work of {quality}</source>
        <translation>cerca de metade do trabalho de {quality}</translation>
    </message>
    <message>
        <source>about two thirds of the work of {quality}</source>
        <translation>cerca de dois terços do trabalho de {quality}</translation>
    </message>
    <message>
        <source>about the same work as {quality}</source>
        <translation>cerca do mesmo trabalho que {quality}</translation>
    </message>
    <message>
        <source>about twice the work of {quality}</source>
        <translation>cerca do dobro do trabalho de {quality}</translation>
    </message>
    <message>
        <source>about four times the work of {quality}</source>
        <translation>cerca de quatro vezes o trabalho de {quality}</translation>
    </message>
    <message>
        <source>Picture quality</source>
        <translation>Qualidade da imagem</translation>
    </message>
    <message>
        <source>Sound: try first</source>
        <translation>Som: tentar primeiro</translation>
    </message>
    <message>
        <source>Picture: try first</source>
        <translation>Imagem: tentar primeiro</translation>
    </message>
    <message>
        <source>the usual work</source>
        <translation>o trabalho habitual</translation>
    </message>
    <message>
        <source>{width}×{height}, up to {fps} pictures a second and {rate} Mbit/s</source>
        <translation>{width}×{height}, até {fps} imagens por segundo e {rate} Mbit/s</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>picture quality</comment>
        <translation>Baixa</translation>
    </message>
    <message>
        <source>Counts from the next call.</source>
        <translation>Vale a partir da próxima chamada.</translation>
    </message>
    <message>
        <source>Counts from the next sign-in.</source>
        <translation>Vale a partir da próxima entrada.</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>Vale a partir do próximo início.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atalhos</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Área de trabalho</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidade</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avançado</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>Ordem habitual</translation>
    </message>
    <message>
        <source>Keys while another program is in front</source>
        <translation>Teclas enquanto outro programa está na frente</translation>
    </message>
    <message>
        <source>Those of the last group of the list.</source>
        <translation>As do último grupo da lista.</translation>
    </message>
    <message>
        <source>Pause other players in a call</source>
        <translation>Pausar outros reprodutores em uma chamada</translation>
    </message>
    <message>
        <source>They play on afterwards, unless you have seen to them yourself.</source>
        <translation>Depois eles continuam, a menos que você mesmo tenha mexido neles.</translation>
    </message>
    <message>
        <source>Command when a call is dialled</source>
        <translation>Comando ao ligar</translation>
    </message>
    <message>
        <source>Run without a shell; SWDESK_DESTINATION and other variables tell of the call.</source>
        <translation>É executado sem shell; SWDESK_DESTINATION e outras variáveis descrevem a chamada.</translation>
    </message>
    <message>
        <source>Command when a call is connected</source>
        <translation>Comando quando uma chamada é conectada</translation>
    </message>
    <message>
        <source>Command when a call loses its connection</source>
        <translation>Comando quando uma chamada perde a conexão</translation>
    </message>
    <message>
        <source>Command when a call has ended</source>
        <translation>Comando quando uma chamada termina</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Conectado à conta</translation>
    </message>
    <message>
        <source>Remember the token</source>
        <translation>Lembrar o token</translation>
    </message>
    <message>
        <source>In the system&apos;s keyring and nowhere else. Switched off, it is forgotten.</source>
        <translation>No chaveiro do sistema e em nenhum outro lugar. Desligado, é esquecido.</translation>
    </message>
    <message>
        <source>Sound and camera</source>
        <translation>Som e câmera</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed.</source>
        <translation>Fale, ouça-se, veja sua imagem; sem chamada.</translation>
    </message>
    <message>
        <source>Microphone gain</source>
        <translation>Ganho do microfone</translation>
    </message>
    <message>
        <source>Only what is sent is changed, never the system&apos;s mixer.</source>
        <translation>Só muda o que é enviado, nunca o mixer do sistema.</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>Cancelamento de eco</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours. Off, use a headset.</source>
        <translation>Manter o som do outro lado fora do seu. Sem isso, use fone de ouvido.</translation>
    </message>
    <message>
        <source>Noise suppression</source>
        <translation>Supressão de ruído</translation>
    </message>
    <message>
        <source>Take away fans and typing.</source>
        <translation>Tirar ventiladores e digitação.</translation>
    </message>
    <message>
        <source>Automatic gain</source>
        <translation>Ganho automático</translation>
    </message>
    <message>
        <source>Bring your voice to an even level.</source>
        <translation>Levar sua voz a um nível uniforme.</translation>
    </message>
    <message>
        <source>Studio mode</source>
        <translation>Modo estúdio</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets.</source>
        <translation>Sem processamento, estéreo: para música e bons fones.</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Apertar para falar</translation>
    </message>
    <message>
        <source>Muted but while you hold a key.</source>
        <translation>Sem som, exceto enquanto você segura uma tecla.</translation>
    </message>
    <message>
        <source>The key to hold</source>
        <translation>A tecla a segurar</translation>
    </message>
    <message>
        <source>Sound codec to try first</source>
        <translation>Codec de som a tentar primeiro</translation>
    </message>
    <message>
        <source>The most that is sent; path and processor may allow less.</source>
        <translation>O máximo que é enviado; o caminho e o processador podem permitir menos.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baixa</translation>
    </message>
    <message>
        <source>Mirror your picture</source>
        <translation>Espelhar sua imagem</translation>
    </message>
    <message>
        <source>For you only: the others see it as it is.</source>
        <translation>Só para você: os outros a veem como é.</translation>
    </message>
    <message>
        <source>Picture codec to try first</source>
        <translation>Codec de imagem a tentar primeiro</translation>
    </message>
    <message>
        <source>Start with camera off</source>
        <translation>Começar com a câmera desligada</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Closing leaves swdesk in the tray</source>
        <translation>Fechar deixa o swdesk na bandeja</translation>
    </message>
    <message>
        <source>Where there is a tray. Off, closing the window ends the program.</source>
        <translation>Onde há uma bandeja. Desligado, fechar a janela encerra o programa.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Iniciar quando você entra na sessão</translation>
    </message>
    <message>
        <source>In the tray, without a window.</source>
        <translation>Na bandeja, sem janela.</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>Iniciar sem janela</translation>
    </message>
    <message>
        <source>In the tray; without one, as an icon of the task bar.</source>
        <translation>Na bandeja; se não houver, como ícone da barra de tarefas.</translation>
    </message>
    <message>
        <source>Keep the screen awake in a call</source>
        <translation>Manter a tela ativa em uma chamada</translation>
    </message>
    <message>
        <source>Country of numbers without one</source>
        <translation>País dos números sem código</translation>
    </message>
    <message>
        <source>Two letters, such as DE; empty for the system&apos;s.</source>
        <translation>Duas letras, como DE; vazio para o do sistema.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Which program opens a tel:, sip:, sips:, callto: or swdesk: link.</source>
        <translation>Qual programa abre um link tel:, sip:, sips:, callto: ou swdesk:.</translation>
    </message>
    <message>
        <source>Time for a connection</source>
        <translation>Tempo para uma conexão</translation>
    </message>
    <message>
        <source>Seconds until a try is given up, 1 to 120.</source>
        <translation>Segundos até desistir de uma tentativa, 1 a 120.</translation>
    </message>
    <message>
        <source>Certificates of your own</source>
        <translation>Certificados próprios</translation>
    </message>
    <message>
        <source>A PEM file, trusted beside the system&apos;s. Certificates are always verified.</source>
        <translation>Um arquivo PEM, confiável junto com os do sistema. Os certificados são sempre verificados.</translation>
    </message>
    <message>
        <source>The tone while the far side rings</source>
        <translation>O tom enquanto o outro lado toca</translation>
    </message>
    <message>
        <source>A sound when a call is connected</source>
        <translation>Um som quando uma chamada é conectada</translation>
    </message>
    <message>
        <source>A sound when a call has ended</source>
        <translation>Um som quando uma chamada terminou</translation>
    </message>
    <message>
        <source>A sound when the connection is lost</source>
        <translation>Um som quando a conexão se perde</translation>
    </message>
    <message>
        <source>A sound when you are muted</source>
        <translation>Um som quando você fica sem som</translation>
    </message>
    <message>
        <source>A sound when you are heard again</source>
        <translation>Um som quando você volta a ser ouvido</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Of everything in the window.</source>
        <translation>De tudo na janela.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Look for newer versions</source>
        <translation>Procurar versões mais novas</translation>
    </message>
    <message>
        <source>Never during a call, and nothing is fetched without you.</source>
        <translation>Nunca durante uma chamada, e nada é baixado sem você.</translation>
    </message>
    <message>
        <source>Fill in the last destination</source>
        <translation>Preencher o último destino</translation>
    </message>
    <message>
        <source>Off, it is forgotten when swdesk ends.</source>
        <translation>Desligado, é esquecido quando o swdesk termina.</translation>
    </message>
    <message>
        <source>Port for other programs</source>
        <translation>Porta para outros programas</translation>
    </message>
    <message>
        <source>There a program with a token may act on swdesk, from this computer only; 0 for none.</source>
        <translation>Ali um programa com token pode agir no swdesk, só a partir deste computador; 0 para nenhum.</translation>
    </message>
    <message>
        <source>Programs with a token</source>
        <translation>Programas com token</translation>
    </message>
    <message>
        <source>They may do what the commands do: dial, hang up, mute, see who is called.</source>
        <translation>Podem fazer o que os comandos fazem: ligar, desligar, silenciar, ver para quem se liga.</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>wss://…, in place of the host that the token names.</source>
        <translation>wss://…, no lugar do servidor que o token indica.</translation>
    </message>
    <message>
        <source>REST host</source>
        <translation>Servidor REST</translation>
    </message>
    <message>
        <source>https://…, in place of the host that the token names.</source>
        <translation>https://…, no lugar do servidor que o token indica.</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Arquivo de configurações</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Places of windows</source>
        <translation>Posições das janelas</translation>
    </message>
    <message>
        <source>Remove everything swdesk keeps here</source>
        <translation>Remover tudo o que o swdesk guarda aqui</translation>
    </message>
    <message>
        <source>Settings, places of windows, logs, and the remembered token of this profile.</source>
        <translation>Configurações, posições das janelas, registros e o token lembrado deste perfil.</translation>
    </message>
    <message>
        <source>It holds no certificates.</source>
        <translation>Ele não contém certificados.</translation>
    </message>
    <message>
        <source>This file cannot be used, and nothing was changed.</source>
        <translation>Este arquivo não pode ser usado, e nada foi mudado.</translation>
    </message>
    <message>
        <source>There is no program {name} here.</source>
        <translation>O programa {name} não existe aqui.</translation>
    </message>
    <message>
        <source>{page} is as at first.</source>
        <translation>{page}: tudo como no início.</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it.</source>
        <translation>Nenhuma configuração contém “{words}”.</translation>
    </message>
    <message>
        <source>A number from {lowest} to {highest} is wanted.</source>
        <translation>É preciso um número de {lowest} a {highest}.</translation>
    </message>
    <message>
        <source>An address such as {example} is wanted.</source>
        <translation>É preciso um endereço como {example}.</translation>
    </message>
    <message>
        <source>The path of a file is wanted.</source>
        <translation>É preciso o caminho de um arquivo.</translation>
    </message>
    <message>
        <source>Some of {names} are wanted.</source>
        <translation>São precisos alguns de {names}.</translation>
    </message>
    <message>
        <source>The two letters of a country are wanted, such as {example}.</source>
        <translation>São precisas as duas letras de um país, como {example}.</translation>
    </message>
    <message>
        <source>This is not understood.</source>
        <translation>Isto não é compreendido.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi mudado.</translation>
    </message>
    <message>
        <source>Microphone muted</source>
        <translation>Microfone silenciado</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>Microfone ligado</translation>
    </message>
    <message>
        <source>Picture {limit}</source>
        <translation>Imagem {limit}</translation>
    </message>
    <message>
        <source>Picture at full quality again</source>
        <translation>Imagem de novo com qualidade total</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Chamada encerrada</translation>
    </message>
    <message>
        <source>Use a headset, or the others may hear themselves.</source>
        <translation>Use um fone de ouvido, ou os outros podem ouvir a si mesmos.</translation>
    </message>
    <message>
        <source>You are muted</source>
        <translation>Você está sem som</translation>
    </message>
    <message>
        <source>Hold {key} while you speak.</source>
        <translation>Segure {key} enquanto fala.</translation>
    </message>
    <message>
        <source>The others do not hear you.</source>
        <translation>Os outros não ouvem você.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ativar o som</translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>O microfone</translation>
    </message>
    <message>
        <source>{device} gives no sound</source>
        <translation>{device} não dá som</translation>
    </message>
    <message>
        <source>Is it switched off, or muted by a button of its own?</source>
        <translation>Está desligado, ou silenciado por um botão próprio?</translation>
    </message>
    <message>
        <source>{device} is noisy</source>
        <translation>{device} tem ruído</translation>
    </message>
    <message>
        <source>The others hear a constant noise.</source>
        <translation>Os outros ouvem um ruído constante.</translation>
    </message>
    <message>
        <source>{device} is there, too.</source>
        <translation>{device} também está aí.</translation>
    </message>
    <message>
        <source>Switch</source>
        <comment>to another device</comment>
        <translation>Trocar</translation>
    </message>
    <message>
        <source>Studio mode: no echo cancellation.</source>
        <translation>Modo estúdio: sem cancelamento de eco.</translation>
    </message>
    <message>
        <source>Echo cancellation is off.</source>
        <translation>O cancelamento de eco está desligado.</translation>
    </message>
    <message>
        <source>The echo canceller does not work here: {problem}.</source>
        <translation>O cancelamento de eco não funciona aqui: {problem}.</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Falando</translation>
    </message>
    <message>
        <source>Hold {key} to talk</source>
        <translation>Segure {key} para falar</translation>
    </message>
    <message>
        <source>Speak for three seconds, then hear yourself as the others do.</source>
        <translation>Fale por três segundos e depois ouça-se como os outros ouvem você.</translation>
    </message>
    <message>
        <source>Speak now…</source>
        <translation>Fale agora…</translation>
    </message>
    <message>
        <source>This is how you sound.</source>
        <translation>É assim que você soa.</translation>
    </message>
    <message>
        <source>Be quiet for a moment: a short sound is played to find echo.</source>
        <translation>Fique em silêncio um momento: um som curto procura o eco.</translation>
    </message>
    <message>
        <source>A call is running: the check uses its devices beside it. Mute yourself if the others should not hear it.</source>
        <translation>Há uma chamada em andamento: a verificação usa os dispositivos dela também. Silencie-se se os outros não devem ouvi-la.</translation>
    </message>
    <message>
        <source>Your sound is good.</source>
        <translation>O seu som está bom.</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing, blocked or gives nothing.</source>
        <translation>{device} não pode ser usado: está ausente, bloqueado ou não dá nada.</translation>
    </message>
    <message>
        <source>The ring device</source>
        <translation>O dispositivo de toque</translation>
    </message>
    <message>
        <source>The speaker</source>
        <translation>O alto-falante</translation>
    </message>
    <message>
        <source>{device} cannot be used</source>
        <translation>{device} não pode ser usado</translation>
    </message>
    <message>
        <source>It is missing or taken.</source>
        <translation>Está ausente ou ocupado.</translation>
    </message>
    <message>
        <source>{device} cannot be used: it is missing or taken.</source>
        <translation>{device} não pode ser usado: está ausente ou ocupado.</translation>
    </message>
    <message>
        <source>No sound came from {device}. Is it switched on and the right one?</source>
        <translation>Nenhum som veio de {device}. Está ligado, e é o certo?</translation>
    </message>
    <message>
        <source>Your voice is very quiet. Come closer to the microphone or raise its gain.</source>
        <translation>Sua voz está muito baixa. Chegue mais perto do microfone ou aumente o ganho.</translation>
    </message>
    <message>
        <source>Your voice is too loud and distorts. Move away or lower the gain.</source>
        <translation>Sua voz está alta demais e distorce. Afaste-se ou diminua o ganho.</translation>
    </message>
    <message>
        <source>There is much noise around you. Noise suppression takes most of it away.</source>
        <translation>Há muito ruído ao seu redor. A supressão de ruído tira a maior parte.</translation>
    </message>
    <message>
        <source>The speaker is heard in the microphone. Echo cancellation takes that away in calls; with a headset there is none.</source>
        <translation>O alto-falante é ouvido no microfone. O cancelamento de eco tira isso nas chamadas; com fone de ouvido não há nenhum.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>não testado</translation>
    </message>
    <message>
        <source>{level} dB after {delay} ms</source>
        <translation>{level} dB após {delay} ms</translation>
    </message>
    <message>
        <source>{number} dB</source>
        <translation>{number} dB</translation>
    </message>
    <message>
        <source>Last time ({at}, {device}): {verdict}</source>
        <translation>Da última vez ({at}, {device}): {verdict}</translation>
    </message>
    <message>
        <source>Another program has {key}.</source>
        <translation>Outro programa tem {key}.</translation>
    </message>
    <message>
        <source>{key} cannot be heard everywhere.</source>
        <translation>{key} não pode ser ouvida em toda parte.</translation>
    </message>
    <message>
        <source>The desktop did not give a key for: {action}</source>
        <translation>A área de trabalho não deu uma tecla para: {action}</translation>
    </message>
    <message>
        <source>This desktop lets no program hear keys of others. Its own keyboard settings can run this at a key: swdesk mute --toggle</source>
        <translation>Esta área de trabalho não deixa nenhum programa ouvir teclas de outros. As configurações de teclado dela podem executar isto com uma tecla: swdesk mute --toggle</translation>
    </message>
    <message>
        <source>Not every key is heard while another program is in front</source>
        <translation>Nem toda tecla é ouvida enquanto outro programa está na frente</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Desconectado da conta</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Chamando</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>Em chamada</translation>
    </message>
    <message>
        <source>In call, muted</source>
        <translation>Em chamada, sem som</translation>
    </message>
    <message>
        <source>swdesk {version} is there</source>
        <translation>O swdesk {version} está disponível</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Abrir a página</translation>
    </message>
    <message>
        <source>This start keeps nothing, so the token is asked for each time.</source>
        <translation>Este início não guarda nada; por isso o token é pedido a cada vez.</translation>
    </message>
    <message>
        <source>{problem}, so the token is asked for each time.</source>
        <translation>{problem}, por isso o token é pedido a cada vez.</translation>
    </message>
    <message>
        <source>The keyring does not answer ({problem}), so the token is asked for each time.</source>
        <translation>O chaveiro não responde ({problem}), por isso o token é pedido a cada vez.</translation>
    </message>
    <message>
        <source>The system refuses: {why}</source>
        <translation>O sistema recusa: {why}</translation>
    </message>
    <message>
        <source>Call controls</source>
        <translation>Controles da chamada</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>Silenciar o microfone</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>Ativar o microfone</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>Escolher o microfone</translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation>Desligar a câmera</translation>
    </message>
    <message>
        <source>Turn camera on</source>
        <translation>Ligar a câmera</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>Escolher a câmera</translation>
    </message>
    <message>
        <source>Hide your picture</source>
        <translation>Ocultar sua imagem</translation>
    </message>
    <message>
        <source>Show your picture</source>
        <translation>Mostrar sua imagem</translation>
    </message>
    <message>
        <source>Fill the stage with the picture</source>
        <translation>Preencher o palco com a imagem</translation>
    </message>
    <message>
        <source>Fit the whole picture</source>
        <translation>Ajustar a imagem inteira</translation>
    </message>
    <message>
        <source>Show the far picture in a window of its own</source>
        <translation>Mostrar a imagem do outro lado em uma janela própria</translation>
    </message>
    <message>
        <source>Bring the far picture back</source>
        <translation>Trazer de volta a imagem do outro lado</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Sair da tela cheia</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>{button}: more</source>
        <translation>{button}: mais</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeiros passos</translation>
    </message>
    <message>
        <source>Your first call</source>
        <translation>Sua primeira chamada</translation>
    </message>
    <message>
        <source>Try swdesk on this computer alone: a small local space answers the call, with no account and no network. Or paste a token from your own space.</source>
        <translation>Experimente o swdesk só neste computador: um pequeno espaço local atende a chamada, sem conta e sem rede. Ou cole um token do seu próprio espaço.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Experimentar agora</translation>
    </message>
    <message>
        <source>Start a local space and fill in a token for it</source>
        <translation>Iniciar um espaço local e preencher um token para ele</translation>
    </message>
    <message>
        <source>I have a token</source>
        <translation>Eu tenho um token</translation>
    </message>
    <message>
        <source>Go to the token field</source>
        <translation>Ir para o campo do token</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>Close this advice</source>
        <translation>Fechar este conselho</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fechar este aviso</translation>
    </message>
    <message>
        <source>Earlier destinations</source>
        <translation>Destinos anteriores</translation>
    </message>
    <message>
        <source>Shift+Delete forgets the marked one</source>
        <translation>Shift+Del esquece o marcado</translation>
    </message>
    <message>
        <source>Devices and sound…</source>
        <translation>Dispositivos e som…</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>Outras fontes</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outros</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Arquivo…</translation>
    </message>
    <message>
        <source>Try the device again</source>
        <translation>Tentar o dispositivo de novo</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Three notes on the ring device</source>
        <translation>Três notas no dispositivo de toque</translation>
    </message>
    <message>
        <source>Test the ring device</source>
        <translation>Testar o dispositivo de toque</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Name, for instance Desk</source>
        <translation>Nome, por exemplo Escritório</translation>
    </message>
    <message>
        <source>Name of the device set</source>
        <translation>Nome do conjunto de dispositivos</translation>
    </message>
    <message>
        <source>Enter keeps the devices under this name</source>
        <translation>Enter guarda os dispositivos com este nome</translation>
    </message>
    <message>
        <source>Check sound and camera…</source>
        <translation>Verificar som e câmera…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture; no call needed</source>
        <translation>Fale, ouça-se, veja sua imagem; sem chamada</translation>
    </message>
    <message>
        <source>Codecs, from the next call</source>
        <translation>Codecs, a partir da próxima chamada</translation>
    </message>
    <message>
        <source>Your sound</source>
        <translation>Seu som</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no device set</comment>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Device set: {name}</source>
        <translation>Conjunto de dispositivos: {name}</translation>
    </message>
    <message>
        <source>Keep these devices under a name, or go back to others</source>
        <translation>Guardar estes dispositivos com um nome, ou voltar a outros</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Remover “{name}”</translation>
    </message>
    <message>
        <source>Paste your SAT here</source>
        <translation>Cole seu SAT aqui</translation>
    </message>
    <message>
        <source>Subscriber Access Token</source>
        <translation>Subscriber Access Token</translation>
    </message>
    <message>
        <source>The token that signs you in</source>
        <translation>O token com que você entra</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar o token</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Whom or what to call; Enter dials</source>
        <translation>Para quem ou o que ligar; Enter liga</translation>
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
        <translation>Parar esta chamada antes que seja feita</translation>
    </message>
    <message>
        <source>Call the destination; so does Enter in a field</source>
        <translation>Ligar para o destino; Enter em um campo também</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Encerrar a chamada</translation>
    </message>
    <message>
        <source>Send audio</source>
        <translation>Enviar áudio</translation>
    </message>
    <message>
        <source>Send your microphone in the next call</source>
        <translation>Enviar seu microfone na próxima chamada</translation>
    </message>
    <message>
        <source>Send video</source>
        <translation>Enviar vídeo</translation>
    </message>
    <message>
        <source>Send your camera in the next call</source>
        <translation>Enviar sua câmera na próxima chamada</translation>
    </message>
    <message>
        <source>Remember token in the system keyring</source>
        <translation>Lembrar o token no chaveiro do sistema</translation>
    </message>
    <message>
        <source>Unticking it forgets the token</source>
        <translation>Desmarcar faz esquecer o token</translation>
    </message>
    <message>
        <source>Devices ▾</source>
        <translation>Dispositivos ▾</translation>
    </message>
    <message>
        <source>Token hint</source>
        <translation>Dica sobre o token</translation>
    </message>
    <message>
        <source>Destination hint</source>
        <translation>Dica sobre o destino</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Ocultar o token</translation>
    </message>
    <message>
        <source>Not possible here: {problem}</source>
        <translation>Não é possível aqui: {problem}</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>When this token ends. A running call is not touched by it</source>
        <translation>Quando este token termina. Uma chamada em andamento não é afetada</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Pesquisar</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Pesquisar nas teclas</translation>
    </message>
    <message>
        <source>Words of an action, or a key</source>
        <translation>Palavras de uma ação, ou uma tecla</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Todas as teclas habituais</translation>
    </message>
    <message>
        <source>Take back every change of keys</source>
        <translation>Desfazer todas as mudanças de teclas</translation>
    </message>
    <message>
        <source>Press the key that is to do it</source>
        <translation>Aperte a tecla que deve fazer isso</translation>
    </message>
    <message>
        <source>No key: {action}</source>
        <translation>Nenhuma tecla: {action}</translation>
    </message>
    <message>
        <source>The usual key: {action}</source>
        <translation>A tecla habitual: {action}</translation>
    </message>
    <message>
        <source>or {keys}</source>
        <translation>ou {keys}</translation>
    </message>
    <message>
        <source>Keys — swdesk</source>
        <translation>Teclas — swdesk</translation>
    </message>
    <message>
        <source>Close; so does Escape</source>
        <translation>Fechar; Escape também</translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>Desligar e sair</translation>
    </message>
    <message>
        <source>End the call and the program</source>
        <translation>Encerrar a chamada e o programa</translation>
    </message>
    <message>
        <source>Keep in the call bar</source>
        <translation>Manter na barra de chamada</translation>
    </message>
    <message>
        <source>The window goes, the call stays</source>
        <translation>A janela vai, a chamada fica</translation>
    </message>
    <message>
        <source>Stay as it is; so does Escape</source>
        <translation>Deixar como está; Escape também</translation>
    </message>
    <message>
        <source>Send your microphone in this call</source>
        <translation>Enviar seu microfone nesta chamada</translation>
    </message>
    <message>
        <source>Send your camera in this call</source>
        <translation>Enviar sua câmera nesta chamada</translation>
    </message>
    <message>
        <source>Call it; so does Enter</source>
        <translation>Ligar; Enter também</translation>
    </message>
    <message>
        <source>Do not call; so does Esc</source>
        <translation>Não ligar; Esc também</translation>
    </message>
    <message>
        <source>What the link asks for</source>
        <translation>O que o link pede</translation>
    </message>
    <message>
        <source>Open links with swdesk</source>
        <translation>Abrir links com o swdesk</translation>
    </message>
    <message>
        <source>For you alone, on this computer</source>
        <translation>Só para você, neste computador</translation>
    </message>
    <message>
        <source>No longer with swdesk</source>
        <translation>Não mais com o swdesk</translation>
    </message>
    <message>
        <source>Take it back: the system chooses again</source>
        <translation>Desfazer: o sistema escolhe de novo</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Filtrar linhas</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Filtrar o registro</translation>
    </message>
    <message>
        <source>Show only lines with this text</source>
        <translation>Mostrar só linhas com este texto</translation>
    </message>
    <message>
        <source>Log view options</source>
        <translation>Opções de exibição do registro</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>Salvar o registro…</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horários</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Só erros</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Nível do seu microfone</translation>
    </message>
    <message>
        <source>{name}. Space or Down opens the list</source>
        <translation>{name}. Espaço ou seta para baixo abre a lista</translation>
    </message>
    <message>
        <source>Far side</source>
        <translation>Outro lado</translation>
    </message>
    <message>
        <source>Far picture in its own window</source>
        <translation>Imagem do outro lado em janela própria</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>Pergunta antes</translation>
    </message>
    <message>
        <source>This cannot be undone, and swdesk closes. The settings of other profiles stay.</source>
        <translation>Isto não pode ser desfeito, e o swdesk fecha. As configurações de outros perfis ficam.</translation>
    </message>
    <message>
        <source>Remove and close</source>
        <translation>Remover e fechar</translation>
    </message>
    <message>
        <source>Remove everything, and close swdesk</source>
        <translation>Remover tudo e fechar o swdesk</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Manter tudo</translation>
    </message>
    <message>
        <source>Nothing is removed</source>
        <translation>Nada é removido</translation>
    </message>
    <message>
        <source>Not during a call</source>
        <translation>Não durante uma chamada</translation>
    </message>
    <message>
        <source>What went wrong — swdesk</source>
        <translation>O que deu errado — swdesk</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>O que deu errado</translation>
    </message>
    <message>
        <source>Where the program stood when it ended, without tokens or keys. Nobody was sent this. {file}</source>
        <translation>Onde o programa estava quando terminou, sem tokens nem chaves. Ninguém recebeu isto. {file}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar o relatório</translation>
    </message>
    <message>
        <source>Delete the report for good</source>
        <translation>Excluir o relatório para sempre</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Sua imagem</translation>
    </message>
    <message>
        <source>The arrow keys move it to another corner.</source>
        <translation>As setas a movem para outro canto.</translation>
    </message>
    <message>
        <source>Your picture, mirrored for you only. Drag it, or move it with the arrow keys</source>
        <translation>Sua imagem, espelhada só para você. Arraste-a ou mova-a com as setas</translation>
    </message>
    <message>
        <source>Your picture. Drag it, or move it with the arrow keys</source>
        <translation>Sua imagem. Arraste-a ou mova-a com as setas</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Procurar…</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>Procurar o arquivo</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Redefinir</translation>
    </message>
    <message>
        <source>Everything on this page as at first: {page}</source>
        <translation>Tudo nesta página como no início: {page}</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Pesquisar nas configurações</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Seções</translation>
    </message>
    <message>
        <source>Take the reset back</source>
        <translation>Desfazer a redefinição</translation>
    </message>
    <message>
        <source>Close; every change counts already</source>
        <translation>Fechar; cada mudança já vale</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Saturação</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruído</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Eco</translation>
    </message>
    <message>
        <source>Loudness over time</source>
        <translation>Volume ao longo do tempo</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>O que fazer agora</translation>
    </message>
    <message>
        <source>Level of the sound check</source>
        <translation>Nível da verificação de som</translation>
    </message>
    <message>
        <source>Result of the sound check</source>
        <translation>Resultado da verificação de som</translation>
    </message>
    <message>
        <source>Start the check</source>
        <translation>Começar a verificação</translation>
    </message>
    <message>
        <source>Speak for three seconds, then listen</source>
        <translation>Fale por três segundos, depois ouça</translation>
    </message>
    <message>
        <source>Play a test tone</source>
        <translation>Tocar um tom de teste</translation>
    </message>
    <message>
        <source>Three notes on the chosen speaker</source>
        <translation>Três notas no alto-falante escolhido</translation>
    </message>
    <message>
        <source>Close; the devices are let go</source>
        <translation>Fechar; os dispositivos são liberados</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Ouvindo…</translation>
    </message>
    <message>
        <source>The key to hold; press to take another one</source>
        <translation>A tecla a segurar; aperte para escolher outra</translation>
    </message>
    <message>
        <source>Key for push to talk: {key}</source>
        <translation>Tecla de apertar para falar: {key}</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>Aperte uma tecla…</translation>
    </message>
    <message>
        <source>Level of the far side</source>
        <translation>Nível do outro lado</translation>
    </message>
    <message>
        <source>Keep the far side&apos;s sound out of yours</source>
        <translation>Manter o som do outro lado fora do seu</translation>
    </message>
    <message>
        <source>Take away fans and typing</source>
        <translation>Tirar ventiladores e digitação</translation>
    </message>
    <message>
        <source>Bring your voice to an even level</source>
        <translation>Levar sua voz a um nível uniforme</translation>
    </message>
    <message>
        <source>All processing off, stereo: for music and good headsets</source>
        <translation>Sem processamento, estéreo: para música e bons fones</translation>
    </message>
    <message>
        <source>Your volume in the room</source>
        <translation>Seu volume na sala</translation>
    </message>
    <message>
        <source>The room&apos;s volume for you</source>
        <translation>O volume da sala para você</translation>
    </message>
    <message>
        <source>Your microphone&apos;s sensitivity in the room</source>
        <translation>A sensibilidade do seu microfone na sala</translation>
    </message>
    <message>
        <source>Echo warning</source>
        <translation>Aviso de eco</translation>
    </message>
    <message>
        <source>Muted but while you hold the key. Fields keep their keys, and so does a button reached with Tab</source>
        <translation>Sem som, exceto enquanto você segura a tecla. Os campos mantêm suas teclas, e também um botão alcançado com Tab</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganho</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Outros</translation>
    </message>
    <message>
        <source>You in the room</source>
        <translation>Você na sala</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>volume of the room</comment>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidade</translation>
    </message>
    <message>
        <source>Microphone gain: {percent} %. The arrow keys change it</source>
        <translation>Ganho do microfone: {percent} %. As setas o mudam</translation>
    </message>
    <message>
        <source>Far picture</source>
        <translation>Imagem do outro lado</translation>
    </message>
    <message>
        <source>Enter a destination and press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>Digite um destino e aperte &lt;b&gt;Ligar&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Destination of the call</source>
        <translation>Destino da chamada</translation>
    </message>
    <message>
        <source>Status of the call</source>
        <translation>Estado da chamada</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>Duração da chamada</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>O que é enviado</translation>
    </message>
    <message>
        <source>Show the numbers of the call</source>
        <translation>Mostrar os números da chamada</translation>
    </message>
    <message>
        <source>The picture is in its own window</source>
        <translation>A imagem está em uma janela própria</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perda</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>rtt {time}</source>
        <translation>ida e volta {time}</translation>
    </message>
    <message>
        <source>WebSocket {time}</source>
        <translation>WebSocket {time}</translation>
    </message>
    <message>
        <source>loss {percent} %</source>
        <translation>perda {percent} %</translation>
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
        <translation>Fechar: {notice}</translation>
    </message>
    <message>
        <source>Show swdesk</source>
        <translation>Mostrar o swdesk</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configurações…</translation>
    </message>
    <message>
        <source>Hide swdesk</source>
        <translation>Ocultar o swdesk</translation>
    </message>
    <message>
        <source>Call bar</source>
        <translation>Barra de chamada</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Voltar à janela</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ligar</translation>
    </message>
    <message>
        <source>Sound (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;All files (*)</source>
        <translation>Som (*.wav *.mp3 *.ogg *.opus *.flac *.m4a *.mp4 *.mkv *.webm);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Video (*.mp4 *.mkv *.webm *.mov *.avi);;All files (*)</source>
        <translation>Vídeo (*.mp4 *.mkv *.webm *.mov *.avi);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Microphone and speaker</source>
        <translation>Microfone e alto-falante</translation>
    </message>
    <message>
        <source>Everything is filled in. Press &lt;b&gt;Dial&lt;/b&gt;.</source>
        <translation>Tudo está preenchido. Aperte &lt;b&gt;Ligar&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Log (*.log *.txt)</source>
        <translation>Registro (*.log *.txt)</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Verificar…</translation>
    </message>
    <message>
        <source>Speak, hear yourself, see your picture</source>
        <translation>Fale, ouça-se, veja sua imagem</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation>Abrir {folder}</translation>
    </message>
    <message>
        <source>Nobody; paste a token in the main window</source>
        <translation>Ninguém; cole um token na janela principal</translation>
    </message>
    <message>
        <source>The token stays in the keyring, so nothing was removed: {why}</source>
        <translation>O token continua no chaveiro, então nada foi removido: {why}</translation>
    </message>
    <message>
        <source>What is in {file} cannot be read; remove it and add the programs anew.</source>
        <translation>Não é possível ler o conteúdo de {file}; remova-o e adicione os programas de novo.</translation>
    </message>
    <message>
        <source>The tokens cannot be read or written: {why}</source>
        <translation>Não é possível ler nem gravar os tokens: {why}</translation>
    </message>
    <message>
        <source>No program has a token. {command} makes one.</source>
        <translation>Nenhum programa tem token. {command} cria um.</translation>
    </message>
    <message>
        <source>It runs…</source>
        <translation>Em execução…</translation>
    </message>
    <message>
        <source>A program and its arguments are wanted, each quotation mark closed, such as {example}.</source>
        <translation>Espera-se um programa e seus argumentos, com as aspas fechadas, como {example}.</translation>
    </message>
    <message>
        <source>It could not be started: {why}</source>
        <translation>Não foi possível iniciar: {why}</translation>
    </message>
    <message>
        <source>It took longer than {limit} s and was ended.</source>
        <translation>Demorou mais de {limit} s e foi encerrado.</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>Terminou com o código {code}.</translation>
    </message>
    <message>
        <source>It ran.</source>
        <translation>Foi executado.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Its token counts no more, at once</source>
        <translation>O token deixa de valer na hora</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Remover {name}</translation>
    </message>
    <message>
        <source>Run it now, with facts of an invented call</source>
        <translation>Executar agora, com dados de uma chamada inventada</translation>
    </message>
    <message>
        <source>Test: {setting}</source>
        <translation>Testar: {setting}</translation>
    </message>
    <message>
        <source>Check your network connection, then open the link again.</source>
        <translation>Verifique sua conexão de rede e abra o link de novo.</translation>
    </message>
    <message>
        <source>{host} takes no guest with this link</source>
        <translation>{host} não aceita convidados com este link</translation>
    </message>
    <message>
        <source>It may have been withdrawn or cut short. Ask whoever gave it to you for a new one.</source>
        <translation>Ele pode ter sido retirado ou cortado. Peça um novo a quem o deu a você.</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} não respondeu a tempo</translation>
    </message>
    <message>
        <source>{host} could not prove who it is</source>
        <translation>{host} não conseguiu provar quem é</translation>
    </message>
    <message>
        <source>Its certificate is not trusted. If it has a certificate authority of its own, start swdesk with --ca-file FILE.</source>
        <translation>O certificado não é confiável. Se houver uma autoridade certificadora própria, inicie o swdesk com --ca-file ARQUIVO.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>Não é possível acessar {host}</translation>
    </message>
    <message>
        <source>{host} failed to take a guest</source>
        <translation>{host} falhou ao receber um convidado</translation>
    </message>
    <message>
        <source>Open the link again in a few minutes.</source>
        <translation>Abra o link de novo daqui a alguns minutos.</translation>
    </message>
    <message>
        <source>{host} gave no answer that makes a guest</source>
        <translation>{host} não deu uma resposta que aceite um convidado</translation>
    </message>
    <message>
        <source>The link may name the wrong host. Ask whoever gave it to you for a new one.</source>
        <translation>O link pode indicar o host errado. Peça um novo a quem o deu a você.</translation>
    </message>
</context>
</TS>
