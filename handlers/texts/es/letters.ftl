# Escribir una carta y saber qué pasa con ella.

command-write = Escribir una carta
command-letters = Mis cartas y cómo van
flow-write = una carta
flow-withdraw = el retiro de una carta

write-whom =
    ¿A quién le quieres escribir?

    { $cases }
write-case =
    <b>{ $name }</b>
    { $summary }
write-others =
    { $why }

    ¿A quién más le quieres escribir?

    { $cases }
write-instead =
    { $why }

    Lo que escribiste está guardado. ¿Se lo quieres mandar a otra persona? Antes de enviar nada puedes cambiar el texto. Si prefieres que no, cancela.

    { $cases }
write-wait =
    { $why }

    Por ahora no hay nadie más a quien escribirle. Lo que escribiste se guarda una semana, a menos que lo canceles. Si se vuelven a recibir cartas, mándame cualquier mensaje.
write-other-button = ✉️ Escribirle a otra persona
no-letters =
    { $why ->
        [released] <b>{ $name }</b>: ¡en libertad! Las cartas a la cárcel ya no llegarían, así que ya no las recibo.
        [transferred] <b>{ $name }</b>: en otra cárcel desde hace poco. Mientras el equipo no sepa la nueva dirección, no recibo cartas.
        [died] <b>{ $name }</b> falleció. Ya no recibo cartas.
        [refuses-mail] <b>{ $name }</b>: ahí rechazan las cartas, así que por ahora no recibo ninguna.
        [address-unknown] <b>{ $name }</b>: por ahora el equipo no sabe a dónde llegarían las cartas, así que no recibo ninguna.
       *[other] <b>{ $name }</b>: por ahora no se reciben cartas.
    }
write-few = 🕊 A quien le llegan pocas cartas
write-drawn =
    La suerte cayó en <b>{ $name }</b>. Cuantas menos cartas tiene alguien, más veces le toca.
    { $summary }
    Si prefieres a otra persona, toca Atrás.
write-before = <i>Aquí escribiste por última vez el { $day }.</i>
write-nobody = Por ahora no hay a quién escribirle. Para saber cuándo se vuelven a recibir cartas: /subscribe
letters-closed = Por ahora no se reciben cartas para este caso. Si ya habías empezado una aquí, se guarda una semana, a menos que la canceles. En /cases están las demás personas.

write-to =
    <b>Una carta para { $name }</b>
write-guide = <b>Antes de escribir</b>
write-prison = <b>{ $prison }:</b> { $rule }
write-point = • { $rule }
write-collected = Puedes escribir cuando quieras. Las cartas se envían a las cárceles a partir del { $day }.
write-length =
    • { $least ->
        [0] La carta tiene { NUMBER($most, useGrouping: 0) } caracteres como máximo.
       *[other] La carta tiene de { NUMBER($least, useGrouping: 0) } a { NUMBER($most, useGrouping: 0) } caracteres.
    }
write-read-case = Leer antes toda la historia
write-again =
    Tu carta { $code } te fue devuelta. Alguien del equipo dio este motivo:
    <blockquote>{ $reason }</blockquote>
    Abajo está lo que habías escrito. Primero te pregunto otra vez por el seudónimo; después copia tu texto, cámbialo y mándamelo.
write-again-page = <pre>{ $page }</pre>

write-pen-name =
    <b>¿Con qué nombre firmas?</b>
    Lo más seguro es un seudónimo. La carta pasa por muchas manos, y por tu nombre real pueden llegar a ti: la cárcel, la policía, gente que no te quiere bien.
    Quienes moderan ven el seudónimo, no tu cuenta. Pero Telegram puede leer lo que escribes aquí, y quien administra el servidor podría averiguar quién lo escribió.
    { $kept ->
        [0] Guardo el nombre, cifrado, para tu próxima carta.
       *[other] Toca el que usaste la vez pasada o escribe otro.
    }
pen-name-length = El seudónimo es una sola línea, de { $most } caracteres como máximo. Ahora solo el nombre, por favor; la carta viene después.
pen-name-odd = Elige un seudónimo con letras que se puedan imprimir, por favor.
pen-name-address = Eso parece una dirección o una cuenta y llevaría directo a ti. Elige un nombre que no lleve a ninguna parte.
pen-name-phone = Eso parece un número de teléfono y llevaría directo a ti. Elige un nombre que no lleve a ninguna parte.

write-pages =
    <b>Ahora escribe tu carta para { $name }.</b>
    Escríbela aquí, en uno o varios mensajes (hasta { NUMBER($most, useGrouping: 0) } caracteres), o manda fotos de una carta en papel (hasta { $photos }). Por tu letra te pueden reconocer, y la cárcel puede copiar la carta.
    Guardo cada mensaje como llega. Para cambiar uno, mantenlo presionado y elige Editar. «Quitar último» borra el último. Cuando termines, toca Listo (o escribe /done): verás la carta completa antes de que se envíe nada.
write-pages-only = Puedo llevar texto y fotos de tu carta: como fotos o como archivos JPEG, PNG o WebP. Los audios, los videos, los stickers y otros archivos, como un PDF, no caben en el sobre. De este mensaje no guardé nada.
letter-many-lines = Con este mensaje la carta tendría { NUMBER($lines, useGrouping: 0) } líneas, y puedo llevar hasta { NUMBER($most) }. Este mensaje no lo guardé. Quita algunos saltos de línea, por favor, o manda el resto en otra carta.
letter-too-long = Con este mensaje la carta tendría { NUMBER($length, useGrouping: 0) } caracteres, y puedo llevar hasta { NUMBER($most, useGrouping: 0) }. Este mensaje no lo guardé. Acórtalo, por favor, o manda el resto en otra carta.
letter-many-photos = En una carta caben hasta { $most } fotos. Esta no la guardé. Manda las demás en otra carta, por favor.
photos-flawed =
    <b>{ $count ->
        [one] Hay una foto que no puedo usar.
       *[other] Hay fotos que no puedo usar.
    }</b>

    { $lines }

    { $count ->
        [one] Mándala otra vez, por favor: la siguiente foto queda en su lugar. O toca Listo para seguir sin ella.
       *[other] Mándalas otra vez, por favor: las siguientes fotos quedan en su lugar. O toca Listo para seguir sin ellas.
    }
photo-flaw =
    { $flaw ->
        [format] • La foto { $number } no es una imagen JPEG, PNG o WebP. Si es de un formato propio de tu teléfono, mándala como foto y no como archivo.
        [too-large] • La foto { $number } es demasiado grande. Mándala como foto y no como archivo, o tómala con menos pixeles.
        [unreadable] • La foto { $number } está dañada: no la puedo abrir.
        [gone] • La foto { $number } no se pudo descargar: ya no está o pesa más de 20 MB.
       *[other] • La foto { $number } no se puede usar.
    }
photo-mark = [Foto { $number }]

write-hints =
    <b>Antes de enviarla, mira esto, por favor:</b>

    { $hints }

    Tú decides: se queda así o la cambias.
hint-title =
    ⚠️ <b>{ $check ->
        [phone] ¿Un teléfono?
        [email] ¿Un correo electrónico?
        [street] ¿El domicilio de alguien?
        [link] ¿Una dirección web?
        [handle] ¿Una cuenta de redes?
        [name] ¿Tu nombre completo?
        [promise] ¿Una promesa?
        [romance] ¿Un tono romántico?
        [topic] ¿Un tema que aquí se deja fuera?
        [short] Un poco corta
        [long] Un poco larga
        [introduction] ¿Quién escribe?
        [unprintable] Caracteres que no se pueden imprimir
       *[other] Mira esto, por favor
    }</b>
hint-quote = «{ $quote }»
hint-more =
    { $count ->
        [one] … y una vez más.
       *[other] … y { $count } veces más.
    }
hint-shorter = Tiene { NUMBER($count, useGrouping: 0) } caracteres. Aquí las cartas deben tener al menos { NUMBER($limit, useGrouping: 0) }.
hint-longer = Tiene { NUMBER($count, useGrouping: 0) } caracteres. Lo mejor es que no pase de { NUMBER($limit, useGrouping: 0) }.
hint-guide = La guía: { $rule }
hint-why =
    { $check ->
        [phone] Quien abra la carta podría usarlo para dar con esa persona. Sin el número es más segura.
        [email] Quien abra la carta podría usarlo para dar con esa persona. Sin el correo es más segura.
        [street] Quien abra la carta sabría dónde vive alguien. Con la región o el país basta.
        [link] En la cárcel nadie la puede abrir, y podría llevar a ti. Puedes contar con tus palabras lo que hay ahí.
        [handle] Quien abra la carta podría buscar esa cuenta. Es más seguro dejarla fuera.
        [name] Con tu nombre real podrían dar contigo. Es más seguro dejar solo el seudónimo.
        [promise] En la cárcel se espera lo que alguien prometió, y duele cuando no llega. Puedes decir qué le deseas, o qué estás haciendo ahora.
        [romance] Aunque lo digas con cariño, puede despertar ilusiones y lastimar a quien está en la cárcel. Las palabras cálidas, como entre amistades, hacen mucho bien.
        [topic] Por eso la carta podría no pasar. Es mejor dejarlo fuera.
        [short] Unas líneas más le harían bien: algo de tu día, por ejemplo.
        [long] Una carta breve y sencilla pasa más fácilmente y se lee mejor. Quizá una parte pueda esperar a la siguiente.
        [introduction] Todavía no te conocen. Cuenta un poco de ti, pero nada con lo que alguien te pueda encontrar.
        [unprintable] En el papel quedaría un cuadro tachado en lugar de { $signs }. Es mejor otro signo, o una palabra.
       *[other] Quizá sea mejor quitarlo.
    }
write-keep = Así está bien
write-change = ✎ Cambiarla
write-send = ✉️ Enviarla

write-preview =
    <b>Esta es tu carta, tal como se va a leer.</b>

    <b>Para:</b> { $name }
    <b>De:</b> { $pen_name }
    <b>Idioma:</b> { $language }{ $translated ->
        [yes] { " " }(el equipo la tiene que traducir)
       *[no] { "" }
    }

    { $letter }

    Si la envías, primero la lee el equipo. Ve la carta y el seudónimo, no tu cuenta. Después la aprueba o te la devuelve con un motivo. La puedes retirar hasta que se imprima. En el papel van tus palabras, el seudónimo y un número del equipo.
write-language =
    <b>¿En qué idioma vas a escribir?</b>
    Las cartas para { $name } se leen en { $languages }. Puedes escribir en otro idioma; entonces el equipo tiene que traducir tu carta antes, y tarda más.
write-language-which = ¿En qué idioma está tu carta?
write-language-other = Otro idioma
write-language-named = ¿Cómo se llama ese idioma?
write-language-none = No está en ninguna lista
write-language-unknown = No conozco ningún idioma que se llame así. Escríbelo de otra manera, por favor, o toca «No está en ninguna lista».
write-language-button = 🌐 No está en { $language }
write-language-known-button = 🌐 Está en otro idioma
language-in-no-list = un idioma que no conozco
write-copies =
    { $copies ->
        [yes] Tu carta se imprime { $count } veces: una copia para cada quien.
       *[no] Tu carta se imprime una sola vez: es una para las { $count } personas.
    }
write-received =
    <b>Recibida.</b> Tu carta para { $name } está guardada y espera al equipo.

    Código de recibo: <code>{ $code }</code>
    El código es solo tuyo: en el papel va otro número. Si te pueden revisar el teléfono, borra este chat.

    Te aviso cuando el equipo la haya leído y haya una decisión. Nadie puede prometer que la dejen entrar a la cárcel. En /letters ves cómo va.
write-preview-photos =
    { $count ->
        [one] De la foto guardo solo lo que se ve, no dónde, cuándo ni con qué teléfono se tomó.
       *[other] De las fotos guardo solo lo que se ve, no dónde, cuándo ni con qué teléfono se tomaron.
    } Tu letra sí queda: por ella te pueden reconocer, y la cárcel la puede copiar.
write-again-photos =
    { $count ->
        [one] También llevaba una foto. Si quieres que vaya con la nueva carta, mándala otra vez, por favor.
       *[other] También llevaba { $count } fotos. Si quieres que vayan con la nueva carta, mándalas otra vez, por favor.
    }

letters-none = No sé de ninguna carta tuya. Si enviaste una sin vínculo contigo, solo está bajo su código: /letter y el código.
letters-list =
    { $count ->
        [one] <b>Tu carta</b>
       *[other] <b>Tus { $count } cartas</b>
    }

    { $letters }
letters-line =
    <code>{ $code }</code> para { $name }
    { $state ->
        [pending] espera al equipo desde el { $day }
        [approved] aprobada el { $day }, todavía sin imprimir
        [printed] impresa el { $day }
        [handed-over] enviada a la cárcel el { $day }
        [on-hold] espera al equipo desde el { $day }
        [changes-asked] te toca cambiarla desde el { $day }
        [redaction-offered] espera tu respuesta desde el { $day }
        [delivered] entregada, según supo el equipo el { $day }
        [returned] le volvió al equipo, anotado el { $day }
        [censored] censurada, según supo el equipo el { $day }
        [refused] no la recibieron, según supo el equipo el { $day }
        [transferred] trasladaron a la persona a otra cárcel, según supo el equipo el { $day }
        [released] la persona salió libre, según supo el equipo el { $day }
        [rejected] devuelta el { $day }
        [withdrawn] retirada
       *[other] en un estado que esta versión no conoce
    }
letters-open = { $code } · { $name }
letters-back = ‹ Mis cartas
letter-unknown = No tienes ninguna carta con ese código. En /letters están todas las tuyas.
letter-title =
    <b>Carta { $code }</b>
    <b>Para:</b> { $name }
    <b>De:</b> { $pen_name }
letter-state =
    { $state ->
        [pending] Recibida el { $day }. Espera a que el equipo la lea. Todavía la puedes retirar.
        [approved] Aprobada el { $day }: el equipo ya la leyó. Todavía no está impresa. Mientras no esté en un archivo para imprimir, la puedes retirar.
        [printed] Impresa el { $day }. Todavía no se ha enviado a la cárcel.
        [handed-over] El equipo la envió a la cárcel el { $day }, por correo o en mano. No puedo ver si la dejaron entrar ni si ya la leyeron.
        [on-hold] Recibida el { $day }. Espera a que el equipo decida. Todavía la puedes retirar.
        [changes-asked] El { $day } el equipo te pidió cambiar algo. Te espera; también la puedes retirar.
        [redaction-offered] El { $day } el equipo te preguntó si se pueden quitar algunos pasajes. Espera tu respuesta; también la puedes retirar.
        [delivered] El { $day } el equipo supo que la entregaron. No puedo ver si la leyeron.
        [returned] Le volvió al equipo, como anotó el { $day }. No la entregaron.
        [censored] El { $day } el equipo supo que la censuraron: la retuvieron o taparon algunas partes. No puedo ver cuál de las dos cosas.
        [refused] El { $day } el equipo supo que no la recibieron.
        [transferred] El { $day } el equipo supo que trasladaron a la persona a otra cárcel. No sé si le llegó la carta.
        [released] El { $day } el equipo supo que la persona salió libre. No sé si le llegó la carta.
        [rejected] Devuelta el { $day }. Nadie más la recibe.
        [withdrawn] La retiraste. Su texto ya está borrado.
       *[other] Está en un estado que esta versión no conoce.
    }
letter-reason =
    <b>El motivo, de alguien del equipo:</b>
    <blockquote>{ $reason }</blockquote>
write-again-button = ✎ Escribirla de nuevo
withdraw-button = Retirarla

withdraw-sure = ¿Retirar la carta { $code } para { $name }? Su texto se borra para siempre.
withdraw-yes = Sí, retirarla
withdraw-no = No, dejarla
withdraw-not = La carta { $code } se queda donde está.
withdraw-too-late =
    { $state ->
        [pending] La carta { $code } todavía espera al equipo.
        [approved] La carta { $code } ya está en un archivo para imprimir y ya no se puede retirar. Con /forgetme le pido al equipo que la saque, pero eso borra también todo lo demás que es tuyo.
        [printed] La carta { $code } ya está impresa y ya no se puede retirar.
        [handed-over] La carta { $code } ya se envió a la cárcel y ya no se puede retirar.
        [on-hold] La carta { $code } todavía espera al equipo.
        [changes-asked] La carta { $code } espera a que la cambies.
        [redaction-offered] La carta { $code } espera tu respuesta.
        [delivered] La carta { $code } ya se envió a la cárcel y ya no se puede retirar.
        [returned] La carta { $code } ya se envió a la cárcel y ya no se puede retirar.
        [censored] La carta { $code } ya se envió a la cárcel y ya no se puede retirar.
        [refused] La carta { $code } ya se envió a la cárcel y ya no se puede retirar.
        [transferred] La carta { $code } ya se envió a la cárcel y ya no se puede retirar.
        [released] La carta { $code } ya se envió a la cárcel y ya no se puede retirar.
        [rejected] La carta { $code } ya te fue devuelta; no hay nada que retirar.
        [withdrawn] La carta { $code } ya está retirada.
       *[other] La carta { $code } está en un estado que esta versión no conoce.
    }
withdrawn = La carta { $code } quedó retirada y su texto está borrado aquí. Nadie la va a imprimir.
letters-enough = Ya tienes { $most } cartas que esperan a que las lean. No puedo recibir más a la vez, para que a todas las personas les llegue su turno. Cuando el equipo decida sobre una, o retires alguna (/letters), podrás escribir la siguiente.
letters-muted = Por ahora el equipo no recibe cartas tuyas por aquí. Lo que ya mandaste sigue donde está: /letters. Si crees que es un error, escríbele al equipo: /contact
letter-pages-gone = Su texto ya está borrado aquí: no se guarda mucho tiempo después de enviar la carta a la cárcel o de devolverla.
letter-deciding = El equipo ya la leyó y está decidiendo. En unos minutos te digo qué decidió.
letters-line-deciding =
    <code>{ $code }</code> para { $name }
    el equipo está decidiendo sobre ella

revise-button = ✎ Cambiarla
revise-asked =
    El equipo te pide cambiar algo en tu carta { $code }:
    <blockquote>{ $reason }</blockquote>
    Abajo está lo que habías escrito, para que lo copies y lo cambies. El seudónimo y el código de recibo se quedan igual.
revise-which = Tu carta tiene { $count } mensajes. ¿Cuál quieres cambiar?
revise-part =
    <b>Ahora mándame lo que va en su lugar.</b>
    El resto de tu carta para { $name } se queda como está. En uno o varios mensajes, hasta { NUMBER($most, useGrouping: 0) } caracteres contando el resto. Cuando termines, toca Listo (o escribe /done): verás la carta completa antes de que se envíe nada.
revise-all = Toda la carta
revise-received = <b>Recibida.</b> El equipo va a leer otra vez tu carta { $code } para { $name } y verá qué cambiaste. Cuando decida, te aviso.
revise-not = Nadie te pidió cambiar la carta { $code }. En /letters ves cómo va.
flow-revise = el cambio de una carta

flow-agreeout = tu respuesta sobre una carta
flow-ownway = tu respuesta sobre una carta
agree-out-button = ✓ Quitarlos
own-way-button = ✎ La cambio yo
agree-out-sure = ¿Sigue tu carta { $code } sin esos pasajes?
agree-out-yes = Sí, sin ellos
agreed-out = De acuerdo. Tu carta { $code } sigue sin esos pasajes: el equipo la lee una vez más y después te dice qué decidió.
redaction-lapsed = Pasaron { $wait } sin tu respuesta, así que no se quitó nada de tu carta { $code }. Te espera aquí para que la cambies, o la retires: /letters

draft-stopped =
    { $why }

    Lo que empezaste a escribir se guarda una semana. Puedes seguir y mandárselo a otra persona; antes de enviar nada puedes cambiar el texto.
write-open-again = Otra vez se reciben cartas para <b>{ $name }</b>. Puedes seguir con la que empezaste:
draft-open-again = Otra vez se reciben cartas para <b>{ $name }</b>. Lo que habías empezado a escribir sigue aquí, y puedes continuar.
revise-closed = Por ahora tu carta <code>{ $code }</code> no puede seguir su camino. Si no quieres esperar, retírala. Sus palabras se las puedes mandar a otra persona:

# Enviada sin vínculo con quien la escribió.

write-unlinked = 🕊 Enviarla sin vínculo conmigo
unlinked-pen-name =
    <b>Elige otro seudónimo para esta carta, por favor.</b>
    Ya firmaste antes como «{ $pen_name }», así que por el nombre se sabría de quién es. Usa uno que no uses para nada más.
unlinked-pen-name-known = «{ $pen_name }» también lleva a ti: ya firmaste así. Elige otro, por favor.
unlinked-sure =
    <b>¿La envío sin vínculo contigo?</b> Para { $name }, de { $pen_name }.

    Olvido al momento que la escribiste: por lo que guardo, nadie lo puede averiguar.
    • No te aviso nada, y no aparece en /letters.
    • Te doy un código, una sola vez. Si lo pierdes, nadie lo recupera.
    • Quien lo tenga puede ver cómo va la carta, leer la respuesta, cambiarla o retirarla.
    • /forgetme no la borra. Retirarla sí, mientras no esté en un archivo para imprimir.
    • No guardo el seudónimo para la próxima.
    Este chat la sigue mostrando, y aquí Telegram la puede leer. Guardo la hora en que llegó y, dos días, cuándo te escribí.
unlinked-yes = 🕊 Sí, olvida que es mía
unlinked-no = ‹ No, volver
unlinked-received =
    <b>Recibida.</b> Tu carta para { $name } espera al equipo, y ya no sé que es tuya.

    Su código: <code>{ $code }</code>

    Apúntalo ahora donde nadie lo vea y borra este chat: nadie puede recuperar el código, yo tampoco. Para saber cómo va la carta y leer una respuesta, mándame /letter y el código dentro de unos días, desde cualquier cuenta. Una respuesta espera ahí { $waits } días, y nadie te puede avisar de que llegó.
unlinked-enough =
    { $most ->
        [one] Hoy ya enviaste una carta sin vínculo, y recibo una al día de cada persona.
       *[other] Hoy ya enviaste { $most } cartas sin vínculo, y no recibo más al día de cada persona.
    } Mañana puedes enviar otra, o envías esta como siempre.
unlinked-team = Quien está en el equipo envía sus cartas como siempre: nadie decide sobre su propia carta, y sin vínculo ya no se sabría cuál es.
unlinked-not-now = Por ahora no puedo recibir esta carta sin vínculo contigo. La puedes enviar como siempre.
unlinked-look = ↻ ¿Cómo va ahora?
receipt-unknown = Ninguna carta tiene ese código. Un código así tiene dieciséis caracteres, en grupos de cuatro, y no lleva I, L, O ni U. Compáralos uno por uno, por favor. Las cartas vinculadas contigo están en /letters.
receipts-tried = Hoy hubo { $most } códigos equivocados, así que no te respondo más códigos hasta mañana. Mientras tanto busca el correcto, por favor.
unlinked-letter-deciding = El equipo ya la leyó y está decidiendo. Vuelve a mirar en unos minutos: para entonces ya habrá decidido.
unlinked-withdraw-too-late = La carta { $code } ya no se puede retirar. Aquí ves cómo va:
unlinked-revise-not = Nadie te pidió cambiar la carta { $code }.
unlinked-revise-received = <b>Recibida.</b> El equipo va a leer otra vez tu carta { $code } para { $name } y verá qué cambiaste. Lo que decida lo ves con el mismo código.
unlinked-agreed-out = De acuerdo. Tu carta { $code } sigue sin esos pasajes, cuando el equipo la haya leído otra vez. Lo que decida lo ves con el mismo código.
unlinked-to-agree =
    <b>Esto se quitaría</b> (➖ como está, ➕ como quedaría):

    { $lines }
