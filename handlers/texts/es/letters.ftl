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
write-nobody = Por ahora no hay a quién escribirle. Cuando se vuelvan a juntar cartas, lo anunciamos: /subscribe
letters-closed = Por ahora no recibo cartas para este caso. Si ya habías empezado una aquí, se guarda una semana, a menos que la canceles. En /cases están las demás personas.

write-to =
    <b>Una carta para { $name }</b>
    { $summary }
write-guide = <b>Antes de escribir</b>
write-point = • { $rule }
write-collected = <b>Se juntan desde el</b> { $day }
write-read-case = Leer antes toda la historia
write-again =
    Tu carta { $code } volvió a ti. Alguien del equipo dio esta razón:
    <blockquote>{ $reason }</blockquote>
    Esto es lo que habías escrito. Cópialo, cambia lo que haga falta y mándamelo de nuevo.
write-again-page = <pre>{ $page }</pre>

write-pen-name =
    <b>¿Con qué nombre firmas?</b>
    Lo mejor es un seudónimo. La carta pasa por muchas manos, y por el nombre pueden llegar a ti: la cárcel, la policía, gente que no te quiere bien. El equipo ve el seudónimo y nunca quién eres.
    { $kept ->
        [0] Lo guardo, cifrado, para tu próxima carta.
       *[other] Pulsa el que usaste la vez pasada o escribe otro.
    }
pen-name-length = El seudónimo es una sola línea, de { $most } caracteres como máximo. Solo el nombre, por favor; la carta viene después.
pen-name-odd = Elige, por favor, un seudónimo con letras que se puedan imprimir.
pen-name-address = Eso parece una dirección o una cuenta y llevaría directo a ti. Elige un nombre que no lleve a ninguna parte.
pen-name-phone = Eso parece un número de teléfono y llevaría directo a ti. Elige un nombre que no lleve a ninguna parte.

write-pages =
    <b>Ahora escribe tu carta para { $name }.</b>
    En uno o varios mensajes, hasta { NUMBER($most, useGrouping: 0) } caracteres en total. Guardo cada uno como llega; todavía puedes editarlo. Cuando termines, pulsa Listo (o escribe /done) y verás la carta completa antes de que se envíe nada.
write-text-only = Por ahora solo puedo llevar palabras: las imágenes, los audios y los archivos no caben en el sobre. De este mensaje no guardé nada. Escríbelo como texto, por favor.
letter-many-lines = Con este mensaje la carta tendría { NUMBER($lines, useGrouping: 0) } líneas, y puedo llevar hasta { NUMBER($most) }. Este mensaje no lo guardé. Quita algunos saltos de línea, por favor, o manda el resto en otra carta.
letter-too-long = Con este mensaje la carta tendría { NUMBER($length, useGrouping: 0) } caracteres, y puedo llevar hasta { NUMBER($most, useGrouping: 0) }. Este mensaje no lo guardé. Acórtalo, por favor, o manda el resto en otra carta.

write-hints =
    <b>Antes de enviarla, échale un ojo:</b>

    { $hints }

    Tú decides: se queda así o la cambias.
write-hint = • { $hint }
hint-letter-phone = Hay algo que parece un teléfono: <code>{ $found }</code>. Quien abra la carta puede usarlo para dar con alguien.
hint-letter-email = Hay un correo electrónico: <code>{ $found }</code>. Quien abra la carta puede usarlo para dar con alguien.
hint-letter-link = Hay una dirección web: <code>{ $found }</code>. En la cárcel no se puede abrir, y puede llevar a ti.
hint-letter-handle = Hay un nombre de cuenta: <code>{ $found }</code>. Quien abra la carta puede mirar esa cuenta.
hint-letter-long = Tiene { NUMBER($found, useGrouping: 0) } caracteres. Una carta breve y sencilla pasa más fácil y se lee mejor.
hint-letter-unprintable = Hay signos que no se pueden imprimir: { $found } En su lugar quedaría un cuadro tachado.
write-keep = Así está bien
write-change = ✎ Cambiarla
write-send = ✉️ Enviarla

write-preview =
    <b>Esta es tu carta, tal como se va a leer.</b>

    <b>Para:</b> { $name }
    <b>De:</b> { $pen_name }

    { $letter }

    Si la envías, primero la lee el equipo. Ve la carta y el seudónimo, no quién eres. Después la aprueba o te la devuelve con una razón. Hasta entonces la puedes retirar.
write-received =
    <b>Recibida.</b> Tu carta para { $name } está guardada y espera al equipo.

    Código: <code>{ $code }</code>

    Te aviso cuando alguien la haya leído y decidido. Si pasará la puerta de la cárcel, nadie lo puede prometer. En /letters ves cómo va.

letters-none = Todavía no has escrito ninguna carta aquí.
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
        [handed-over] entregada el { $day }
        [rejected] devuelta el { $day }
        [withdrawn] retirada
       *[other] en un estado que esta versión no conoce
    }
letters-open = { $code } · { $name }
letters-back = ‹ Mis cartas
letter-unknown = No encuentro ninguna carta tuya con ese código. En /letters están todas.
letter-title =
    <b>Carta { $code }</b>
    <b>Para:</b> { $name }
    <b>De:</b> { $pen_name }
letter-state =
    { $state ->
        [pending] Recibida el { $day }. Espera a que el equipo la lea. Todavía la puedes retirar.
        [approved] Aprobada el { $day }: el equipo ya la leyó. Todavía no está impresa.
        [printed] Impresa el { $day }. Todavía no se entrega.
        [handed-over] El equipo la entregó el { $day }. Si pasó la puerta de la cárcel y ya la leyeron, eso no lo puedo ver.
        [rejected] Devuelta el { $day }. Nadie más la recibe. Puedes escribirla de nuevo.
        [withdrawn] La retiraste. Su texto ya está borrado.
       *[other] Está en un estado que esta versión no conoce.
    }
letter-reason =
    <b>La razón que dio alguien del equipo:</b>
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
        [approved] La carta { $code } ya está aprobada y ya no se puede retirar.
        [printed] La carta { $code } ya está impresa y ya no se puede retirar.
        [handed-over] La carta { $code } ya se entregó y ya no se puede retirar.
        [rejected] La carta { $code } ya volvió a ti; no hay nada que retirar.
        [withdrawn] La carta { $code } ya está retirada.
       *[other] La carta { $code } está en un estado que esta versión no conoce.
    }
withdrawn = La carta { $code } quedó retirada y su texto está borrado aquí. Nadie la va a imprimir.
letters-enough = Ya tienes { $most } cartas esperando a que las lean. No puedo recibir más a la vez, para que a todas las personas les llegue su turno. Cuando el equipo decida sobre una, o retires alguna (/letters), podrás escribir la siguiente.
letters-muted = Por ahora el equipo no recibe cartas tuyas por aquí. Lo que ya mandaste sigue donde está: /letters. Si crees que es un error, habla, por favor, con alguien del grupo.
letter-pages-gone = Su texto ya está borrado aquí: no se guarda mucho tiempo después de la entrega.
