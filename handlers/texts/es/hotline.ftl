# La línea directa: un canal privado de cualquier persona con el equipo.

command-contact = Escribirle al equipo
command-hotline = Mensajes para el equipo
command-answers = Respuestas que guarda el equipo
flow-contact = un mensaje para el equipo
flow-answer = una respuesta
flow-closethread = el cierre de una conversación
flow-block = dejar de recibir mensajes de alguien
flow-unblock = volver a recibir mensajes de alguien
flow-dropanswer = una respuesta que guarda el equipo

# Para cualquier persona.
case-mistake = Aquí hay un error
donate-otherwise = Dar de otra manera, o preguntar
contact-again = Escribirle al equipo
contact-what = ¿De qué se trata?
contact-matter = { $matter ->
        [question] Una pregunta
        [mistake] Aquí hay un error
        [named] Aquí se me nombra, o a alguien cercano
        [giving] Dar de otra manera
        [appeal] No se reciben mis cartas
       *[other] Algo que esta versión no conoce
    }
contact-write =
    Escríbele al equipo en uno o varios mensajes; también puedes mandar fotos. Le llega cuando toques «Listo».

    El equipo ve un número, no quién eres. Alguien te responde aquí. No pongas nada que pueda hacerte daño a ti o a otras personas: Telegram puede leer todos los mensajes.
contact-write-case =
    ¿Qué está mal sobre { $case }, o qué habría que cambiar? Escríbelo en uno o varios mensajes, y cuenta cómo lo sabes. Le llega al equipo cuando toques «Listo».

    El equipo ve un número, no quién eres. Alguien te responde aquí. No pongas nada que pueda hacerte daño a ti o a otras personas: Telegram puede leer todos los mensajes.
contact-more = ¿Qué quieres decirle al equipo? Le llega cuando toques «Listo».
contact-so-far =
    Tu conversación { $number } con el equipo. Lo último:

    { $said }
contact-said = { $answer ->
        [yes] <b>El equipo</b>
       *[no] <b>Tú</b>
    }
contact-only = Aquí el equipo solo recibe palabras y fotos.
contact-long = Es demasiado de una vez: son { $length } caracteres, y el máximo es { $most }. Dilo en menos palabras, o por partes.
contact-many-photos = Son { $most } fotos por vez como máximo. Deja algunas fuera, por favor.
contact-received = Ya lo tiene el equipo, con el número { $number }. Alguien te responderá aquí; puede tardar un día o más. Mientras tanto puedes seguir escribiendo: va a la misma conversación.
contact-enough = Ya hay { $most } mensajes tuyos que esperan respuesta, y es el máximo. Alguien te responderá aquí.
contact-often = Hoy ya empezaste { $most } conversaciones con el equipo, y es el máximo. Vuelve mañana, por favor.
contact-nobody = Por ahora no hay nadie en el equipo que pueda leerlo. Prueba otro día, por favor.
contact-blocked = El equipo no recibe mensajes tuyos aquí hasta el { $until }.
contact-was-blocked = El equipo cerró tu conversación { $number } y no recibe mensajes tuyos aquí hasta el { $until }. Las cartas, los encuentros y todo lo demás siguen abiertos para ti: /help
contact-answered =
    💬 <b>Alguien del equipo</b> te responde ({ $number }):

    <blockquote>{ $words }</blockquote>

    Son palabras de una persona del equipo. Si quieres contestar, escribe aquí mismo.
contact-closed = Tu conversación { $number } con el equipo quedó cerrada. Lo que se dijo en ella se borra a los 30 días. Si falta algo por decir, empieza otra: /contact
contact-unanswered = En 90 días nadie del equipo respondió tus mensajes ({ $number }). Lo siento. La conversación quedó cerrada y se borra a los 30 días. Puedes empezar otra: /contact

# Para el equipo.
hotline-list = Mensajes para el equipo
hotline-head =
    { $count ->
        [0] <b>Nadie espera respuesta.</b>
        [one] <b>Una conversación espera respuesta.</b>
       *[other] <b>{ $count } conversaciones esperan respuesta.</b>
    }
thread-line = • { $number }, { $matter ->
        [question] una pregunta
        [mistake] un error en lo que contamos
        [named] de alguien a quien se nombra
        [giving] sobre cómo dar
        [appeal] sobre cartas que no se reciben
       *[other] sobre algo que esta versión no conoce
    }: { $how ->
        [waits] espera desde hace { $age }
        [replied] respondió { $name }
       *[shut] cerrada el { $day }
    }
thread-with = { "  " }La tiene { $name }.
thread-read = Leer { $number }
thread-new =
    💬 Alguien le escribió al equipo ({ $number }): { $matter ->
        [question] una pregunta
        [mistake] hay un error en lo que contamos
        [named] se nombra a esa persona, o a alguien cercano
        [giving] sobre cómo dar
        [appeal] no se reciben sus cartas
       *[other] sobre algo que esta versión no conoce
    }.
thread-more = 💬 Hay algo nuevo en { $number }, que tienes tú.
threads-old = 💬 Alguien espera desde hace { $age } una respuesta del equipo.
thread-coming = Ya viene. Espera un momento.
thread-head =
    <b>{ $number }</b>: { $matter ->
        [question] una pregunta
        [mistake] hay un error
        [named] se nombra a esa persona, o a alguien cercano
        [giving] sobre cómo dar
        [appeal] no se reciben sus cartas
       *[other] sobre algo que esta versión no conoce
    }
    Empezó el { $day }. Nadie ve quién es. Su idioma: { $language }.
thread-person = La persona
thread-said = <b>{ $name }</b>, { $day }, { $time }:
thread-about = Sobre { $case }
thread-earlier =
    { $count ->
        [one] Un mensaje anterior no se muestra.
       *[other] { $count } mensajes anteriores no se muestran.
    }
thread-all = Mostrar todo
thread-photo = Una foto en { $number }
thread-photo-missing = Una foto en { $number } ya no se guarda.
thread-until = Es tuya durante { $minutes }, hasta las { $until }; después sale de este chat. Lo que parece un enlace aquí es solo texto.
thread-left = Se la dejaste a otra persona.
thread-gone = Esa conversación ya no existe, o es la tuya.
thread-closed = Esta conversación está cerrada.
thread-held = La tiene { $name } en este momento. En veinte minutos, a más tardar, queda libre.
answer-button = Responder
answer-which = ¿Qué quieres decirle? Su idioma: { $language }.
answer-own = Con mis propias palabras
answer-words = Escribe tu respuesta. Su idioma: { $language }. La persona ve que la escribió alguien del equipo, y el resto del equipo la puede leer. No puede llevar enlaces, cuentas ni números.
answer-elsewhere = No puedo enviar <code>{ $found }</code>. Tus palabras llegan por el bot del grupo, y alguien podría creer que los enlaces, las cuentas y los números que lleven son del grupo. Dilo sin eso. Lo que puede saber todo el mundo va en los textos de la campaña.
answer-keep = ¿Que el equipo guarde estas palabras para usarlas otra vez? /answers las muestra.
answer-preview =
    Esto es lo que va a leer, en { $language }:

    <blockquote>{ $words }</blockquote>
answer-yes = Enviar
answer-not = No se envió nada.
answer-done = Enviada. Si eso era todo, cierra la conversación ({ $number }).
answer-unreached = Queda guardada en { $number }, pero por ahora no puedo alcanzar a la persona: la verá cuando vuelva y le escriba al equipo.
answer-notice = 💬 <b>{ $name }</b> respondió en { $number }. Puedes leerlo ahí.
answers-list = Respuestas guardadas
answers-none = El equipo todavía no guarda respuestas. Cuando respondas con tus propias palabras, te ofrezco guardarlas.
answers-kept =
    <b>Respuestas que guarda el equipo</b> ({ $count } de { $most }):

    { $lines }
answers-line = { $number }. { $words } ({ $language })
answers-drop = ✕ { $number }
answers-drop-sure =
    ¿Dejar de guardar esta respuesta?

    <blockquote>{ $words }</blockquote>
answers-drop-yes = Sí, quítala
answers-dropped = Ya no se guarda.
answer-gone = Esa respuesta ya no se guarda. /answers muestra las que sí.
answers-enough = El equipo guarda { $most } respuestas, y es el máximo. Quita antes una: /answers
closethread-button = Cerrarla
closethread-sure = ¿Cerrar { $number }? Se le avisa a la persona. Lo que se dijo se borra a los 30 días; si vuelve a escribir, será otra conversación.
closethread-yes = Sí, ciérrala
closethread-done = { $number } está cerrada.
block-button = No recibir más de ahí
block-lasts = ¿Durante cuánto tiempo no se recibe nada de esta persona aquí? Cartas puede seguir escribiendo.
block-why = ¿Por qué? Solo lo lee el equipo.
block-sure = ¿Cerrar { $number } y no recibir nada más de ahí? A la persona se le dice hasta cuándo.
block-yes = Sí, hazlo
block-done = { $number } está cerrada, y no se recibe nada de ahí hasta el { $until }.
blocked-notice = <b>{ $name }</b> cerró { $number }, y no se recibe nada de ahí hasta el { $until }. Si fue un error, cualquier persona que pueda responder le puede poner fin: /hotline
blocked-line = 🔇 { $code }: no se recibe nada hasta el { $until } ({ $name })
blocked-forgotten = 🔇 { $code }: alguien que borró todo aquí; no se recibe nada hasta el { $until }
unblock-button = { $code }: volver a recibir mensajes
unblock-gone = Eso ya terminó.
unblock-sure = ¿Volver a recibir mensajes de quien escribió { $code }?
unblock-done = Se vuelven a recibir mensajes de quien escribió { $code }.
unblocked-notice = <b>{ $name }</b> le puso fin: se vuelven a recibir mensajes de quien escribió { $code }.

privacy-keeps-threads = • lo que le dices al equipo (/contact) y lo que te responde, con un número, hasta que se cierra y { $threads } días más;
forgetme-thread = • tu conversación { $number } con el equipo
