# La cola de moderación.

command-queue = Cartas que esperan una decisión
flow-unapprove = el cambio en una aprobación
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
    }{ $late ->
        [0] { "" }
        [one] { " " }Una espera desde hace más de tres días.
       *[other] { " " }{ $late } esperan desde hace más de tres días.
    }

letter-head =
    Carta para <b>{ $case }</b>
    Firma: <b>{ $pen_name }</b> · { $code }
    Está escrita en { $language }.
letter-to-translate = 🌐 Las cartas para { $case } se leen en { $languages }: esta se tiene que traducir antes de salir.
letter-case-closed =
    { $why ->
        [released] ⚠ <b>Desde entonces salió en libertad.</b> La cárcel no entregaría esta carta; quizá el equipo pueda hacerla llegar de otra manera.
        [transferred] ⚠ <b>Desde entonces está en otra cárcel.</b> La carta necesita la nueva dirección antes de salir.
        [died] ⚠ <b>Falleció.</b> La cárcel ya no puede entregarla; el equipo decide si la recibe su familia.
        [refuses-mail] ⚠ <b>Ahí ya rechazan las cartas.</b> Es posible que la devuelvan.
        [address-unknown] ⚠ <b>Por ahora no se sabe la dirección.</b> La carta espera hasta que se sepa.
       *[other] ⚠ <b>Este caso ya no recibe cartas.</b>
    } La puedes aprobar, y espera con las demás, o devolver.
letter-until = La tienes durante { $minutes }, hasta las { $until } ({ $zone }). Lo que decidas lo puedes deshacer durante diez minutos; solo después le aviso a quien la escribió. Lo que parece un enlace aquí es solo texto.
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

letter-approved = ✓ La carta { $code } para { $case } está aprobada. Le aviso a quien la escribió dentro de diez minutos, si no lo deshaces.
letter-rejected = La carta { $code } para { $case } está devuelta. Le aviso el motivo a quien la escribió dentro de diez minutos, si no lo deshaces.
letter-kept = No se decidió nada. La carta { $code } sigue contigo.
letter-gone = Esta carta ya no está: quien la escribió la borró.
letter-decided =
    { $state ->
        [pending] La carta { $code } todavía espera una decisión.
        [on-hold] La carta { $code } quedó para después: /aside
        [changes-asked] { $name } ya pidió cambios en la carta { $code }.
        [redaction-offered] { $name } ya le propuso quitar pasajes a quien escribió la carta { $code }.
        [rejected] { $name } ya devolvió la carta { $code }.
        [withdrawn] Quien escribió la carta { $code } la retiró.
        [approved] { $name } ya aprobó la carta { $code }.
        [printed] { $name } aprobó la carta { $code }, y ya está impresa.
        [handed-over] { $name } aprobó la carta { $code }, y ya se envió a la cárcel.
        [delivered] { $name } aprobó la carta { $code }, y ya se envió a la cárcel.
        [returned] { $name } aprobó la carta { $code }, y ya se envió a la cárcel.
        [censored] { $name } aprobó la carta { $code }, y ya se envió a la cárcel.
        [refused] { $name } aprobó la carta { $code }, y ya se envió a la cárcel.
        [transferred] { $name } aprobó la carta { $code }, y ya se envió a la cárcel.
        [released] { $name } aprobó la carta { $code }, y ya se envió a la cárcel.
       *[other] La carta { $code } está en un estado que esta versión no conoce.
    }
letter-decided-by-you =
    { $state ->
        [pending] La carta { $code } todavía espera una decisión.
        [on-hold] La carta { $code } quedó para después: /aside
        [changes-asked] Ya pediste cambios en la carta { $code }.
        [redaction-offered] Ya le propusiste quitar pasajes a quien escribió la carta { $code }.
        [rejected] Ya devolviste la carta { $code }.
        [withdrawn] Quien escribió la carta { $code } la retiró.
        [approved] Ya aprobaste la carta { $code }.
        [printed] Ya aprobaste la carta { $code }, y ya está impresa.
        [handed-over] Ya aprobaste la carta { $code }, y ya se envió a la cárcel.
        [delivered] Ya aprobaste la carta { $code }, y ya se envió a la cárcel.
        [returned] Ya aprobaste la carta { $code }, y ya se envió a la cárcel.
        [censored] Ya aprobaste la carta { $code }, y ya se envió a la cárcel.
        [refused] Ya aprobaste la carta { $code }, y ya se envió a la cárcel.
        [transferred] Ya aprobaste la carta { $code }, y ya se envió a la cárcel.
        [released] Ya aprobaste la carta { $code }, y ya se envió a la cárcel.
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

undo-button = ↶ Deshacer { $code }
letter-undone = Deshecho: la carta { $code } vuelve a la espera y a quien la escribió no se le avisó nada. Aquí está otra vez.
undo-over = Ya pasaron los diez minutos: la decisión sobre la carta { $code } ya no se puede deshacer, y a quien la escribió se le avisa.
undo-not-yours = Lo que se decidió sobre la carta { $code } solo lo puede deshacer quien lo decidió, durante diez minutos.
letter-in-batch = La carta { $code } ya está en un archivo para imprimir, así que la decisión ya no se puede deshacer.
unapprove-button = Quitarle la aprobación…
unapprove-sure = La carta { $code } para { $case } está aprobada y todavía no está en ningún archivo para imprimir. ¿Le quito la aprobación? Vuelve a la espera. Le aviso a quien la escribió y al equipo.
unapprove-yes = Sí, quitársela
unapprove-not = La carta { $code } sigue aprobada.
unapproved = La carta { $code } ya no está aprobada. Vuelve a la espera.
unapproved-notice = <b>{ $name }</b> le quitó la aprobación a la carta { $code }. Vuelve a la espera.
own-words-undone = <b>{ $name }</b> lo deshizo: la carta { $code } vuelve a la espera, y esas palabras no le llegaron a quien la escribió.
letter-was-unapproved = El equipo quiere leer una vez más tu carta { $code } para { $case } antes de imprimirla. Por eso ya no está aprobada y vuelve a la espera. Cuando decidan, te aviso. Para saber cómo va: /letters

# Pedir cambios.

flow-changes = los cambios que ibas a pedir
command-reasons = Motivos guardados para pedir cambios
letter-changes = ✎ Pedir cambios
changes-what = ¿Qué hay que cambiar? Quien la escribió (su idioma: { $language }) leerá el motivo y mandará la misma carta otra vez. Puedes elegir varios, uno tras otro.
changes-more =
    Quien la escribió (su idioma: { $language }) leerá esto:

    <blockquote>{ $reason }</blockquote>

    ¿Lo mando o agregas otro motivo?
changes-send = Mandarlo
changes-asked = Quedan pedidos los cambios en la carta { $code } para { $case }. Le aviso a quien la escribió dentro de diez minutos, si no lo deshaces.
reason-gives-away = Hay algo en tu carta que puede llevar hasta ti: por ejemplo tu nombre completo, una dirección o dónde trabajas. Quítalo, por favor.
reason-keep = ¿Guardo estas palabras para que el equipo las use en otras cartas? Están en /reasons.
reasons-none = El equipo todavía no guarda motivos. Cuando pidas cambios con tus palabras, ofrezco guardarlas.
reasons-list =
    { $count ->
        [one] <b>El equipo guarda un motivo</b>
       *[other] <b>El equipo guarda { $count } motivos</b>
    }

    { $lines }
reasons-line = • { $reason } ({ $language })
reason-drop = ✕ { $reason }
reason-gone = Ese motivo ya no está guardado. En /reasons están los que hay.
reasons-enough = El equipo ya guarda { $most } motivos, y ese es el máximo. Quita uno primero: /reasons
own-words-asked =
    <b>{ $name }</b> pidió cambios en la carta { $code } con sus propias palabras:

    <blockquote>{ $words }</blockquote>
letter-was-asked =
    { $number ->
        [one] <b>Esta carta se cambió.</b> A quien la escribió se le pidió:
       *[other] <b>Esta carta se cambió { $number } veces.</b> Lo último que se le pidió a quien la escribió:
    }
    <blockquote>{ $asked }</blockquote>
letter-changed =
    <b>Qué es distinto ahora</b> (➖ quitado, ➕ agregado):

    { $lines }
letter-unchanged = El texto es el mismo que antes.
letter-to-change =
    Gracias por tu carta { $code } para { $case }. Antes de que pueda salir, hay que cambiar algo. { $own ->
        [yes] Alguien del equipo te escribió:
       *[no] El motivo:
    }

    <blockquote>{ $reason }</blockquote>

    { $open ->
        [yes] Sigue siendo la misma carta: solo cambias lo que se pide. También la puedes retirar.
       *[no] Por ahora este caso no recibe cartas. Tu carta se queda aquí; también la puedes retirar.
    }

# Dejar para después, apuntar, buscar, elegir.

command-find = Buscar una carta por su código
flow-hold = una carta que ibas a dejar para después
flow-note = un apunte sobre una carta
flow-find = la búsqueda de una carta
flow-choose = qué cartas quieres leer
letter-hold = Para después…
letter-note = Apunte…
queue-aside = Para después: { $count }
queue-choose = Qué cartas…
queue-reader = • { $name } está leyendo <code>{ $code }</code> hasta las { $until }
queue-only-case = Solo lees cartas para <b>{ $case }</b>.
queue-only-language = Solo lees cartas de quienes leen en este idioma: { $language }.
queue-none-chosen =
    { $count ->
        [one] De las cartas que elegiste no hay ninguna libre. En total espera una.
       *[other] De las cartas que elegiste no hay ninguna libre. En total esperan { $count }.
    }
hold-why = ¿Por qué tiene que esperar? Lo lee quien la retome; quien la escribió, nunca.
letter-on-hold = La carta { $code } quedó para después. Está en /aside, y la puede retomar cualquier persona que decida.
aside-none = No hay cartas para después.
aside-list =
    { $count ->
        [one] <b>Hay una carta para después</b>
       *[other] <b>Hay { $count } cartas para después.</b> Primero van las que el equipo tiene avisadas, luego las que más han esperado:
    }

    { $letters }
aside-line = <code>{ $code }</code> para { $case }, desde hace { $age }
take-up-button = Retomar { $code }
taken-up-for-others = La carta { $code } vuelve a la espera. Tú no la puedes leer.
note-words = Escribe tu apunte sobre la carta { $code }. El resto del equipo lo ve junto con la carta; quien la escribió, nunca.
note-kept = Queda apuntado en la carta { $code }.
note-long = Un poco más corto, por favor: { $most } caracteres como máximo.
note-line = { $name }: { $words }
notes-enough = Esta carta ya tiene { $most } apuntes, y ese es el máximo.
letter-notes =
    <b>Apuntes del equipo</b>
    { $notes }
find-which = ¿Qué carta? Mándame su código de recibo.
find-none = No hay ninguna carta con ese código que puedas leer. Quizá la borró quien la escribió, o es tuya.
found-reader = { $name } la está leyendo, hasta las { $until }.
letter-found =
    <b>Carta { $code }</b> para { $case }
    { $state ->
        [pending] espera una decisión desde el { $day }
        [on-hold] quedó para después; espera desde el { $day }
        [changes-asked] { $name } pidió cambios el { $day }; la tiene quien la escribió
        [redaction-offered] { $name } propuso quitar pasajes el { $day }; falta que responda quien la escribió
        [approved] la aprobó { $name } el { $day }
        [printed] impresa el { $day }
        [handed-over] enviada a la cárcel el { $day }
        [delivered] entregada, según supo el equipo
        [returned] vino de vuelta
        [censored] censurada
        [refused] no la recibieron
        [transferred] trasladaron a la persona a otra cárcel
        [released] la persona salió libre
        [rejected] la devolvió { $name } el { $day }
        [withdrawn] la retiró quien la escribió
       *[other] en un estado que esta versión no conoce
    }
choose-which = ¿Qué cartas quieres leer? Queda así hasta que elijas otra cosa.
choose-all = Todas las cartas
choose-one = { $what }: { $count }
chosen-case = A partir de ahora te llegan cartas para <b>{ $case }</b>.
chosen-language = A partir de ahora te llegan cartas de quienes leen en este idioma: { $language }.
chosen-all = A partir de ahora te llegan todas las cartas; primero, las de quien tiene menos en espera.

# Dos aprobaciones.

flow-alone = la aprobación de una carta
letter-takes-two = <b>Esta carta la tienen que aprobar dos personas,</b> porque lleva fotos, o porque a quien la escribió se le advirtió de algo y la mandó así.
letter-second = <b>{ $name } ya aprobó esta carta.</b> Si también la apruebas, sigue su camino.
letter-agreed = Aprobaste la carta { $code } para { $case }. Hacen falta dos personas, así que espera a alguien más del equipo.
agreed-already = Ya aprobaste la carta { $code }. Ahora espera a otra persona del equipo.
alone-button = Aprobarla sin otra persona, desde la coordinación…
alone-sure = ¿Aprobar la carta { $code } sin una segunda persona? Queda registrado, y se le avisa a quienes deciden sobre las cartas.
alone-yes = Sí, aprobarla
alone-notice = <b>{ $name }</b> aprobó la carta { $code } desde la coordinación, sin que la leyera otra persona.

# Quitar pasajes.

flow-redact = quitar pasajes de una carta
letter-redact = ✂ Quitar pasajes…
redact-which = ¿Qué pasajes hay que quitar? Arriba están las frases de la carta: mándame sus números («2, 5») o escribe las palabras tal como están, cada pasaje en su propia línea. En su lugar quedará […].
redact-nothing = Eso no lo encuentro en la carta. Mándame números de sus frases, o palabras tal como están en ella.
redact-preview =
    Arriba está lo que verá quien la escribió. ¿Le pregunto si está de acuerdo? Si no quiere, o no dice nada en una semana, se le pide que la cambie por su cuenta.
redact-yes = Preguntarle
redact-no = ✎ Otros pasajes
redaction-offered = A quien escribió la carta { $code } le pregunto dentro de diez minutos, si no lo deshaces. Si está de acuerdo, la carta vuelve para leerla una vez más.
reason-redact = Quita esto, por favor:
letter-was-redacted = <b>De esta carta se quitaron pasajes,</b> y quien la escribió estuvo de acuerdo.
letter-to-agree =
    Gracias por tu carta { $code } para { $case }. Antes de que siga, el equipo quiere quitarle algo:

    { $lines }

    (➖ como está, ➕ como quedaría)

    ¿De acuerdo? Si no, la puedes cambiar por tu cuenta, o retirarla. Si no respondes en { $wait }, no se quita nada y la carta te espera para que la cambies.

# Para que lo sepa todo el equipo.

flow-flag = una carta de la que ibas a avisar al equipo
letter-flag-button = ⚑ Avisar al equipo…
flag-which = ¿Qué tiene que saber todo el equipo? La carta queda para después, y quienes leen cartas se enteran enseguida.
flag-safeguarding = Alguien puede estar en peligro
flag-threat = Una amenaza
flag-spam = Correo basura
letter-flagged =
    El equipo ya está avisado de la carta { $code }, que quedó para después. En /aside es de las primeras.{ $flag ->
        [spam] { " " }Si quien la escribió manda más de lo mismo: retómala y toca «Quien la escribió…».
        [safeguarding] { "" }
        [threat] { "" }
       *[other] { "" }
    }
letter-flag =
    ⚑ { $flag ->
        [safeguarding] <b>Aviso al equipo: alguien puede estar en peligro.</b>
        [threat] <b>Aviso al equipo: una amenaza.</b>
        [spam] <b>Aviso al equipo: correo basura.</b>
       *[other] <b>Aviso al equipo.</b>
    }
flag-notice =
    ⚑ <b>{ $name }</b> avisa de la carta { $code }: { $flag ->
        [safeguarding] alguien puede estar en peligro.
        [threat] hay una amenaza en ella.
        [spam] parece correo basura.
       *[other] hay que leerla.
    } Quedó para después: /aside

# Cifras.

command-figures = Cuántas cartas esperan y qué se decidió
figures-waiting =
    { $count ->
        [0] <b>No hay cartas en espera.</b>
        [one] <b>Hay una carta en espera.</b>
       *[other] <b>Hay { $count } cartas en espera.</b>
    }{ $aside ->
        [0] { "" }
       *[other] { " " }Para después: { $aside }.
    }
figures-case = • para { $case }: { $count }
figures-decided = <b>Decididas en los últimos siete días</b>
figures-day = { $day }: { $count } { $bar }
figures-median =
    La mitad esperó { $count ->
        [0] menos de un día.
        [one] un día como máximo.
       *[other] { $count } días como máximo.
    }
figures-members = <b>Quién decidió</b> (esto solo lo ve la coordinación)
figures-member = • { $name }: { $count }

# Cifras, de ocho semanas y en imagen.

figures-weeks = Las últimas ocho semanas
figures-days = Los últimos siete días
figures-decided-weeks = <b>Decididas en las últimas ocho semanas</b>
figures-week = Semana desde el { $day }: { $count } { $bar }
figures-picture = Lo mismo, en una imagen. El mensaje de arriba lo dice en palabras.
figures-no-picture = No pude hacer la imagen. El mensaje de arriba lo dice todo en palabras.
figures-picture-number = { $count }
figures-picture-title = Cartas al { $day }
figures-picture-waiting =
    { $count ->
        [one] carta en espera
       *[other] cartas en espera
    }
figures-picture-aside = para después
figures-picture-decided =
    { $count ->
        [one] decidida
       *[other] decididas
    }
figures-picture-median =
    { $count ->
        [0] < 1 día
        [one] 1 día
       *[other] { $count } días
    }
figures-picture-none = –
figures-picture-took =
    { $some ->
        [yes] la mitad no esperó más
       *[no] no se decidió nada
    }
figures-picture-by-day = Cartas decididas, día por día
figures-picture-span = { $when }, en UTC
figures-picture-by-week =
    { $most ->
        [one] Cada barra es un día; la más alta, una carta. Debajo, las cartas de cada semana y su primer día.
       *[other] Cada barra es un día; la más alta, { $most } cartas. Debajo, las cartas de cada semana y su primer día.
    }
figures-picture-by-case = Cartas en espera, por caso
figures-picture-members = Decididas, por quién (solo coordinación)
figures-picture-more =
    { $names ->
        [one] otra persona o grupo
       *[other] el resto ({ $names })
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

# Cartas que dicen casi lo mismo.

letter-alike =
    👥 <b>{ $more ->
        [yes] Más de { $count } cartas dicen casi lo mismo.
       *[no] { $count ->
            [one] Otra carta dice casi lo mismo.
           *[other] Otras { $count } cartas dicen casi lo mismo.
        }
    }</b> { $whose ->
        [same] { $count ->
            [one] Es de la misma persona.
           *[other] Todas son de la misma persona.
        }
        [some] De la misma persona: { $same }.
       *[others] { $count ->
            [one] Hasta donde se sabe, no es de la misma persona.
           *[other] Hasta donde se sabe, ninguna es de la misma persona.
        }
    } Puede ser una campaña de cartas copiadas o correo basura: tú decides.
alike-button = 👥 Las parecidas: { $count }
alike-look = Ver la { $code }
alike-back = ‹ Volver a la carta
alike-none = Ya no hay ninguna carta que diga casi lo mismo.
found-apart = Espera aparte, fuera de la cola, porque de quien la escribió no se reciben cartas: /muted

# De cartas sin vínculo.

letter-is-unlinked = 🕊 <b>Enviada sin vínculo con quien la escribió.</b> No le puedo avisar nada: lee lo que decidas solo si entra con su código.
unlinked-letter-until = La tienes durante { $minutes }, hasta las { $until } ({ $zone }). Lo que decidas lo puedes deshacer durante diez minutos; solo después se ve con su código. Lo que parece un enlace aquí es solo texto.
unlinked-letter-approved = ✓ La carta { $code } para { $case } está aprobada. En diez minutos quien la escribió lo puede ver con su código, a menos que lo deshagas.
unlinked-letter-rejected = La carta { $code } para { $case } está devuelta. En diez minutos quien la escribió puede ver el motivo con su código, a menos que lo deshagas.
unlinked-changes-asked = Se pidieron cambios en la carta { $code } para { $case }. En diez minutos quien la escribió lo puede ver con su código, a menos que lo deshagas.
unlinked-redaction-offered = En diez minutos quien escribió la carta { $code } puede ver esto con su código, a menos que lo deshagas. Si está de acuerdo, vuelve para que la lean una vez más.
unlinked-unapprove-sure = La carta { $code } para { $case } está aprobada y todavía en ningún archivo para imprimir. ¿Retiro la aprobación? Espera a que la lean otra vez. Le aviso al equipo; a quien la escribió no se le mandó nada.
told-but-unlinked =
    🕊 { $count ->
        [one] Una carta no tiene vínculo con quien la escribió: de esa no le puedo avisar a nadie. Solo se ve con su código.
       *[other] { $count } cartas no tienen vínculo con quienes las escribieron: de esas no le puedo avisar a nadie. Solo se ven con su código.
    }
