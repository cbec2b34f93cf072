# Qué se guarda de las personas, y el olvido.

command-privacy = Qué guardo y qué no
command-forgetme = Borrar todo sobre mí
flow-forgetme = el borrado de todo lo tuyo

privacy-title = <b>Qué guardo de ti y qué no puede prometer nadie</b>
privacy-keeps = <b>Guardo,</b> bajo un número al azar y no bajo tu nombre:
privacy-keeps-person = • cifrado: el número de este chat y tu seudónimo, si elegiste uno. Sin cifrar: tu idioma, si quieres avisos y el día en que escribiste por primera y por última vez;
privacy-keeps-inbox = • lo que mandas, cifrado, hasta responderlo, casi siempre en menos de un segundo (lo que falla { $attempts } veces queda aparte { $aside } días, también cifrado, para que el equipo lo arregle). Mientras mandes más de lo que puedo leer, lo anoto, solo en la memoria. De cada mensaje guardo su número de serie durante unos { $seen }, para que nada cuente dos veces;
privacy-keeps-outbox = • lo que estoy por mandarte, cifrado, hasta que sale; y el número de algún mensaje que todavía pueda cambiar;
privacy-keeps-sent = • de cada mensaje que te mandé solo a ti, su número, cifrado, durante { $sent }, para poder borrarlo de este chat si me pides que te olvide;
privacy-keeps-muted = • si el equipo no recibe cartas tuyas: que así es, desde cuándo, por cuál carta y quién lo decidió;
privacy-keeps-drafts = • lo que dejaste empezado aquí, cifrado, durante { $drafts } desde tu último paso, y una imagen que hayas mandado para eso, un día más;
privacy-keeps-letters = • tus cartas, hasta que las borres: el texto y tu seudónimo, cifrados; sin cifrar, para quién es cada una, cuándo llegó y qué pasó con ella. Una carta que retiras pierde su texto en ese momento; una que se entregó, a los { $pages }. Quien modera tiene { $claim } para cada carta y ve tu seudónimo, nunca tu cuenta;
privacy-keeps-follows = • sin cifrar: qué casos y encuentros sigues y qué recordatorios ya te di;
privacy-keeps-told = • sin cifrar: qué indicaciones ya te di, con el día;
privacy-keeps-team = • si eres parte del equipo: tu papel y el nombre que elegiste para eso, cifrados; durante una hora, cuándo pasaste una carta; y en su registro, qué cartas leíste y qué decidiste.
privacy-never = <b>Nunca guardo</b> tu nombre, tu usuario, tu teléfono, tu foto, tus contactos ni dónde estás, ni quién da dinero.
privacy-protection =
    <b>Qué lo protege:</b> un disco o una copia robados no dicen quién es nadie si falta la llave. Para mostrar datos de donación o mandar un aviso { $approvals ->
        [one] tiene que estar de acuerdo una persona del equipo
       *[other] tienen que estar de acuerdo { $approvals } personas del equipo (todas, si son menos)
    }.
privacy-not-promised =
    <b>Lo que nadie puede prometer:</b>
    • Telegram ve cada mensaje de aquí, quién lo escribió y cuándo, y puede entregar el teléfono y la dirección IP.
    • Quien se apodere del servidor encendido puede llegar a su llave.
    • Quien modera puede fotografiar lo que le muestro, y recibe las cartas aprobadas en un archivo, para imprimirlas. Cuando ya decidió, quito la carta de su teléfono.
    • Cuántas cartas hubo y en qué días queda a la vista.
    • Cualquiera puede hacer un bot parecido a mí. Compara el nombre, y la huella de los datos de donación, con lo que el grupo publica en otros lugares.
    • Después de una falla, un mensaje puede llegarte dos veces.
privacy-yours = <b>Puedes</b> borrar todo lo tuyo cuando quieras: /forgetme. Con eso se van mis mensajes de los últimos dos días en este chat; los más viejos, los avisos y los tuyos los borras tú. Antes de cada actualización se hace una copia de todo, cifrada, que se borra a los { $copies }.
privacy-forget = Borrar todo sobre mí
privacy-stays = <b>Lo que queda</b> aun así en el registro del equipo, cifrado: qué se decidió sobre cada carta, por su código de recibo, y que alguien fue olvidado, con una señal que no lleva a nadie.

forgetme-ask =
    Esto borra, ahora y para siempre:
    { $held }

    Una carta que todavía no se entregó ya no se va a entregar. Los códigos de recibo dejan de servir. También se va lo que te escribí aquí en los últimos dos días. Las copias en papel o en un archivo para imprimir, los mensajes más viejos, los avisos y lo que tú escribiste en este chat están fuera de mi alcance.
    ¿Borro todo?
forgetme-yes = Sí, borra todo
forgetme-no = No, déjalo
forgetme-kept = No borré nada.
forgetme-done =
    Borrado:
    { $held }

    Ya no te conozco. Lo que queda en este chat lo puedes borrar tú. Si algún día vuelves a escribir, empezamos de cero. Gracias por tu solidaridad.
forgetme-person = • el número de este chat, tu idioma, qué te dije y cuándo
forgetme-pen-name = • tu seudónimo, { $pen_name }
forgetme-letters-pending =
    { $count ->
        [one] • una carta que espera a que la lea el equipo
       *[other] • { $count } cartas que esperan a que las lea el equipo
    }
forgetme-letters-approved =
    { $count ->
        [one] • una carta aprobada
       *[other] • { $count } cartas aprobadas
    }
forgetme-letters-printed =
    { $count ->
        [one] • una carta impresa que todavía no se entregó
       *[other] • { $count } cartas impresas que todavía no se entregaron
    }
forgetme-letters-handed-over =
    { $count ->
        [one] • una carta que se entregó
       *[other] • { $count } cartas que se entregaron
    }
forgetme-letters-rejected =
    { $count ->
        [one] • una carta que te fue devuelta
       *[other] • { $count } cartas que te fueron devueltas
    }
forgetme-letters-withdrawn =
    { $count ->
        [one] • lo que queda de una carta retirada
       *[other] • lo que queda de { $count } cartas retiradas
    }
forgetme-follows =
    { $count ->
        [one] • que sigues un caso o encuentro, con sus recordatorios
       *[other] • que sigues { $count } casos o encuentros, con sus recordatorios
    }
forgetme-subscription = • tu suscripción a los avisos
forgetme-drafts = • todo lo que dejaste empezado y sin enviar
forgetme-team = • tu lugar en el equipo, como { $name }. Tus decisiones quedan en el registro del equipo bajo un número al azar que ya no lleva a nadie
forgetme-last-owner = Eres la única persona a cargo del equipo: sin ti nadie podría invitar a nadie, así que todavía no puedo olvidarte. Primero haz que otra persona quede a cargo (/invite) y luego vuelve a /forgetme.
forgetme-sheets = Le avisé al equipo qué hojas tiene que sacar de lo que ya imprimió: por el código que llevan, que guardo hasta que eso esté hecho, y nada más de ti.
