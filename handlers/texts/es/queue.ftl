# La cola de moderación.

command-queue = Cartas que esperan una decisión
flow-reject = la devolución de una carta

queue-read = Leer la siguiente carta
queue-next = Siguiente carta
queue-empty = No hay cartas en espera. Gracias por estar pendiente.
queue-waiting =
    { $count ->
        [one] Hay <b>una carta</b> en espera desde hace { $age }.
       *[other] Hay <b>{ $count } cartas</b> en espera; la más antigua, desde hace { $age }.
    }{ $claimed ->
        [0] { "" }
        [one] { " " }Alguien está leyendo una ahora.
       *[other] { " " }Ahora mismo se están leyendo { $claimed }.
    }
queue-others =
    { $count ->
        [one] Por ahora no hay nada para ti. Hay una carta en espera, pero la está leyendo otra persona, acabas de dejársela a otra o es tuya.
       *[other] Por ahora no hay nada para ti. Hay { $count } cartas en espera, pero las están leyendo otras personas, acabas de dejárselas a otras o son tuyas.
    }
queue-rest =
    { $count ->
        [0] No queda ninguna carta en espera.
        [one] Queda una carta en espera.
       *[other] Quedan { $count } cartas en espera.
    }
queue-new =
    { $new ->
        [one] Hay una carta nueva por leer.
       *[other] Hay { $new } cartas nuevas por leer.
    }
queue-old =
    { $count ->
        [one] Hay una carta que espera una decisión desde hace { $age }. ¿Puedes leerla?
       *[other] Hay { $count } cartas que esperan una decisión; la más antigua, desde hace { $age }. ¿Puedes leer una?
    }

letter-head =
    Carta para <b>{ $case }</b>
    Firma: <b>{ $pen_name }</b> · { $code }
    Idioma de quien la escribió: { $language }.
letter-until = La tienes durante { $minutes }, hasta las { $until } ({ $zone }). «Aprobar» le avisa enseguida a quien la escribió y no se puede deshacer. Lo que parece un enlace aquí es solo texto.
letter-coming = Ya viene una carta. Espera un momento, por favor.
letter-photo = Carta { $code } · foto { $number } de { $count }
letter-photo-missing = Carta { $code } · la foto { $number } de { $count } ya no está guardada.
taken-back = Esto ya no está aquí.
letter-approve = ✓ Aprobar
letter-reject = Devolver
letter-pass = Dejársela a otra persona
letter-writer = Quien la escribió…
guide-button = La guía
guide-points =
    <b>Qué debe cumplir una carta</b>

    { $rules }
guide-none = Estas cartas no tienen guía.
numbered = { $number }. { $line }

letter-approved = ✓ La carta { $code } para { $case } está aprobada. Le aviso a quien la escribió.
letter-rejected = La carta { $code } para { $case } está devuelta. Le aviso el motivo a quien la escribió.
letter-kept = No se decidió nada. La carta { $code } sigue contigo.
letter-gone = Esta carta ya no está: quien la escribió la borró.
letter-decided =
    { $state ->
        [pending] La carta { $code } todavía espera una decisión.
        [rejected] { $name } ya devolvió la carta { $code }.
        [withdrawn] Quien escribió la carta { $code } la retiró.
        [approved] { $name } ya aprobó la carta { $code }.
        [printed] { $name } aprobó la carta { $code }, y ya está impresa.
        [handed-over] { $name } aprobó la carta { $code }, y ya se envió a la cárcel.
       *[other] La carta { $code } está en un estado que esta versión no conoce.
    }
letter-decided-by-you =
    { $state ->
        [pending] La carta { $code } todavía espera una decisión.
        [rejected] Ya devolviste la carta { $code }.
        [withdrawn] Quien escribió la carta { $code } la retiró.
        [approved] Ya aprobaste la carta { $code }.
        [printed] Ya aprobaste la carta { $code }, y ya está impresa.
        [handed-over] Ya aprobaste la carta { $code }, y ya se envió a la cárcel.
       *[other] La carta { $code } está en un estado que esta versión no conoce.
    } No cambió nada.
claim-lapsed = La carta { $code } ya no está contigo: se acabó el tiempo o se la dejaste a otra persona. No se decidió nada.

reject-why =
    ¿Por qué no puede ir así? Quien la escribió leerá el motivo.

    { $reasons }
reject-own = Con mis palabras
reject-words = Escribe el motivo con amabilidad y claridad. El idioma de quien la escribió: { $language }. Verá que lo escribió alguien del equipo, y el resto del equipo también lo lee. No puede llevar enlaces, cuentas ni números.
reject-words-long = Un poco más corto, por favor: { $most } caracteres como máximo.
reject-words-elsewhere = No puedo mandar <code>{ $found }</code>. Tus palabras llegan por el bot del grupo, y quien las lea podría creer que los enlaces, cuentas o números son del grupo. Dilo sin eso, por favor. Si hace falta un número o un enlace, va en la guía o en un aviso, que también leen otras personas.
reject-words-back =
    Esto es lo que habías escrito. No le llegó a nadie:

    <blockquote>{ $words }</blockquote>
reject-meaning = En tu idioma, el motivo es: { $reason }
reject-preview =
    Esto le llegará a quien la escribió (su idioma: { $language }):

    <blockquote>{ $reason }</blockquote>

    ¿Devuelvo la carta con este motivo?
reject-yes = Devolverla

passes-over = En una hora les dejaste { $most } cartas a otras personas, y ese es el máximo: así nadie lee la cola entera. Esta carta sigue contigo; podrás volver a dejar cartas dentro de { $wait }. Si no te decides, no hagas nada: vuelve sola a la cola.
own-words-notice =
    <b>{ $name }</b> devolvió la carta { $code } con sus propias palabras:

    <blockquote>{ $words }</blockquote>

letter-was-approved = Tu carta { $code } para { $case } fue aprobada. Ahora espera a que la impriman. Cuando el equipo la haya enviado a la cárcel, te aviso. Para saber cómo va: /letters
letter-was-rejected =
    Gracias por tu carta { $code } para { $case }. Así como está no puede ir. { $own ->
        [yes] Alguien del equipo te escribió:
       *[no] El motivo:
    }

    <blockquote>{ $reason }</blockquote>

    { $open ->
        [yes] Puedes escribirla de nuevo; nos gustaría hacerla llegar.
       *[no] Por ahora este caso no recibe cartas.
    }

overruled-title = ⚠️ <b>A quien la escribió le pedí que volviera a mirar esto, y la envió así:</b>
overruled-line = • { $rule }{ $some ->
        [yes] : { $quotes }
       *[no] { "" }
    }
overruled-quote = «{ $quote }»
overruled-topic = No va en estas cartas: { $rule }
overruled-rule =
    { $check ->
        [phone] un teléfono
        [email] un correo electrónico
        [street] el domicilio de alguien
        [link] una dirección web
        [handle] una cuenta
        [name] un nombre completo
        [promise] una promesa
        [romance] un tono romántico
        [topic] un tema que no iba en estas cartas
        [short] más corta de lo que debe ser
        [long] más larga de lo que debe ser
        [introduction] una primera carta que no dice quién la escribe
        [unprintable] caracteres que no se pueden imprimir
       *[other] algo que esta versión no conoce
    }
