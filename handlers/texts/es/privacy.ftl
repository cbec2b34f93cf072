# Qué se guarda de las personas, y el olvido.

command-privacy = Qué guardo y qué no
command-forgetme = Borrar todo sobre mí
flow-forgetme = el borrado de todo lo tuyo

privacy-title = <b>Privacidad: primero, lo que nadie puede prometer</b>
privacy-keeps = <b>Qué guardo, en detalle,</b> bajo un número al azar y no bajo tu nombre. El número de tu chat, tu seudónimo y lo que escribes se cifran además por separado:
privacy-keeps-person = • el número de este chat, tu idioma, tu seudónimo si elegiste uno, si quieres avisos y el día en que escribiste por primera y por última vez;
privacy-keeps-inbox = • lo que mandas, hasta responderlo, casi siempre en menos de un segundo. Lo que falla { $attempts } veces queda aparte { $aside } días, para que lo arregle quien administra el servidor. Recuerdo el número de cada mensaje durante unos { $seen }, para que nada cuente dos veces;
privacy-keeps-outbox = • lo que estoy por mandarte, hasta que sale, y el número de algún mensaje que todavía pueda cambiar;
privacy-keeps-sent = • el número de cada mensaje que te mandé, durante { $sent }, para poder corregirlo, o borrarlo si me pides que te olvide;
privacy-keeps-muted = • si el equipo no recibe tus cartas o las deja aparte: desde y hasta cuándo, por cuál carta, por qué y quién lo decidió. Después de /forgetme solo queda un hash con llave de este chat, hasta que termine;
privacy-keeps-drafts = • lo que dejaste empezado aquí, durante { $drafts } desde tu último paso, o desde que te escribí sobre eso;
privacy-keeps-photos = • las fotos que mandas, sin dónde ni cuándo se tomaron: mientras exista aquello a lo que pertenecen, y { $unused } más; si la carta te fue devuelta, { $unused };
privacy-keeps-letters = • tus cartas, hasta /forgetme: el texto, su idioma, tu seudónimo, lo que te señalé, para quién es cada una, cuándo llegó, qué pasó con ella, qué decía antes, su traducción, los apuntes del equipo y unos hashes con los que encuentro cartas que dicen casi lo mismo. Una carta que retiras pierde su texto y sus fotos en ese momento; una que se envió a la cárcel o te fue devuelta pierde su texto y todo eso a los { $pages ->
        [one] un día
       *[other] { $pages } días
    }. Quien modera tiene { $claim } para cada carta y ve tu seudónimo, no tu cuenta; quien traduce, ninguno;
privacy-keeps-replies = • las respuestas desde la cárcel a tus cartas, hasta { $pages ->
        [one] un día
       *[other] { $pages } días
    } después de que te llegan. Antes las ven dos personas del equipo;
privacy-keeps-follows = • qué campañas, casos y encuentros sigues, a cuáles vas y cuántas personas, o tienes en tu calendario; qué noticias quieres y a qué horas no; y tus recordatorios;
privacy-keeps-told = • qué indicaciones ya te di, con el día; y durante { $asked } días qué datos para donar te mostré, para avisarte si cambian;
privacy-keeps-team = • si estás en el equipo: tu función, tu nombre ahí y tus idiomas; durante { $passes }, que le dejaste una carta a otra persona; tus apuntes sobre cartas y cuáles elegiste leer; y en el registro del equipo, qué cartas leíste y qué decidiste.
privacy-goes = Lo que se borra solo: el texto de una carta que te pedimos cambiar y no cambiaste, a los { $unchanged } días; una respuesta que nadie pide con el código de una carta sin vínculo, a los { $unread } días; qué encuentro sigues, o si fuiste, { $over } días después de que empezó; y todo lo tuyo, pasados { $silent } días desde tu último mensaje y desde lo último que pasó con una carta tuya, a menos que recibas avisos, sigas algo o estés en el equipo.
privacy-never = <b>Nunca guardo</b> tu nombre, tu nombre de usuario ni tu teléfono, ni quién dona dinero. Un contacto o un lugar que me mandes se borra en cuanto te respondo.
privacy-protection =
    <b>Qué te protege:</b> todo lo que guardo está en un archivo cifrado por completo. Un disco o una copia robados no dicen quién es nadie, a menos que se lleven también la llave. Para mostrar datos para donar o mandar un aviso { $approvals ->
        [one] tiene que estar de acuerdo una persona del equipo
       *[other] tienen que estar de acuerdo { $approvals } personas del equipo (todas, si son menos)
    }.
privacy-not-promised =
    • Telegram puede leer cada mensaje de aquí. Sabe quién lo escribió, cuándo, y desde qué teléfono y dirección IP, y puede entregar todo eso.
    • Quien administra el servidor, o se apodera de él encendido, puede llegar a su llave y así a todo lo guardado.
    • Por tu letra te pueden reconocer, y la cárcel la puede copiar.
    • Quien modera puede fotografiar lo que le muestro, y recibe las cartas aprobadas en un archivo, para imprimirlas. Cuando ya decidió, borro la carta de su chat.
    • Cualquiera puede hacer un bot parecido a mí. Compara su nombre, y la huella de los datos para donar, con lo que el grupo publica en otros lugares.
    • Después de una falla, un mensaje puede llegarte dos veces.
privacy-received = <b>«Recibida»</b> quiere decir que la carta está guardada y espera, no que alguien la lea: lo que el equipo toma por correo basura puede esperar aparte hasta { $muted } días, y a quien la escribió no se le avisa.
privacy-yours =
    <b>Puedes</b> borrar todo lo tuyo cuando quieras: /forgetme. También se borran mis mensajes de los últimos dos días en este chat; los más viejos, los avisos y los tuyos los borras tú. Las copias de seguridad, cifradas, guardan tus datos a lo más { $backups ->
        [one] un día
       *[other] { $backups } días
    } (las que hago antes de una actualización: { $copies }), a menos que el grupo guarde copias propias por más tiempo.
    Bloquearme o borrar este chat no borra nada aquí: manda antes /forgetme.
privacy-forget = Borrar todo sobre mí
privacy-stays = <b>Lo que queda</b> aun así en el registro del equipo, cifrado: qué se decidió sobre cada carta, por su código de recibo, y que alguien fue olvidado, con una señal que no lleva a nadie.

forgetme-ask =
    Esto borra de mi base de datos, ahora mismo, todo lo tuyo:
    { $held }

    { $letters ->
        [0] { "" }
       *[other] Las cartas que no estén todavía en un archivo para imprimir no se imprimirán nunca. Si alguna ya está en un archivo o en papel, le pido al equipo que saque su hoja, pero no puedo hacerlo yo. Los códigos de recibo dejan de servir.{ " " }
    }Si el equipo no recibe tus cartas o las deja aparte, queda un hash con llave hasta que eso termine. Se borra también lo que te escribí en los últimos dos días; lo anterior, los avisos y tus mensajes los borras tú. Las copias de seguridad, cifradas, guardan tus datos a lo más { $backups ->
        [one] un día
       *[other] { $backups } días
    } (las de antes de una actualización: { $copies }), salvo que el grupo guarde otras.

    ¿Borro todo?
forgetme-yes = Sí, borra todo
forgetme-no = No, déjalo
forgetme-kept = No borré nada.
forgetme-done =
    Borrado:
    { $held }

    En mi base de datos ya nada lleva a ti, salvo esto: si el equipo no recibe tus cartas o las deja aparte, queda un hash con llave hasta que eso termine. Borra tú este chat, por favor. Si algún día vuelves a escribir, empezamos de cero. Gracias por tu solidaridad.
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
        [one] • una carta impresa que todavía no se envió a la cárcel
       *[other] • { $count } cartas impresas que todavía no se enviaron a la cárcel
    }
forgetme-letters-handed-over =
    { $count ->
        [one] • una carta que se envió a la cárcel
       *[other] • { $count } cartas que se enviaron a la cárcel
    }
forgetme-letters-delivered =
    { $count ->
        [one] • una carta que, según supo el equipo, fue entregada
       *[other] • { $count } cartas que, según supo el equipo, fueron entregadas
    }
forgetme-letters-returned =
    { $count ->
        [one] • una carta que le volvió al equipo
       *[other] • { $count } cartas que le volvieron al equipo
    }
forgetme-letters-censored =
    { $count ->
        [one] • una carta que, según supo el equipo, fue censurada
       *[other] • { $count } cartas que, según supo el equipo, fueron censuradas
    }
forgetme-letters-refused =
    { $count ->
        [one] • una carta que no recibieron
       *[other] • { $count } cartas que no recibieron
    }
forgetme-letters-transferred =
    { $count ->
        [one] • una carta para alguien a quien trasladaron a otra cárcel
       *[other] • { $count } cartas para alguien a quien trasladaron a otra cárcel
    }
forgetme-letters-released =
    { $count ->
        [one] • una carta para alguien que salió libre
       *[other] • { $count } cartas para alguien que salió libre
    }
forgetme-letters-rejected =
    { $count ->
        [one] • una carta que te fue devuelta
       *[other] • { $count } cartas que te fueron devueltas
    }
forgetme-letters-on-hold =
    { $count ->
        [one] • una carta que espera una decisión del equipo
       *[other] • { $count } cartas que esperan una decisión del equipo
    }
forgetme-letters-changes-asked =
    { $count ->
        [one] • una carta que te pidieron cambiar
       *[other] • { $count } cartas que te pidieron cambiar
    }
forgetme-letters-redaction-offered =
    { $count ->
        [one] • una carta que espera tu respuesta
       *[other] • { $count } cartas que esperan tu respuesta
    }
forgetme-letters-withdrawn =
    { $count ->
        [one] • lo que queda de una carta retirada
       *[other] • lo que queda de { $count } cartas retiradas
    }
forgetme-follows =
    { $count ->
        [one] • que sigues una campaña, caso o encuentro, con sus recordatorios
       *[other] • que sigues { $count } campañas, casos o encuentros, con sus recordatorios
    }
forgetme-coming =
    { $count ->
        [one] • que vas o fuiste a un encuentro
       *[other] • que vas o fuiste a { $count } encuentros
    }
forgetme-asked = • que te mostré datos para donar
forgetme-subscription = • tu suscripción a los avisos
forgetme-drafts = • todo lo que dejaste empezado y sin enviar
forgetme-team = • tu lugar en el equipo, como { $name }. Tus decisiones quedan en el registro del equipo bajo un número al azar que ya no lleva a nadie
forgetme-last-owner = Eres la única persona de coordinación del equipo: sin ti nadie podría invitar a nadie, así que todavía no puedo olvidarte. Primero haz que otra persona entre a la coordinación (/invite) y luego vuelve a /forgetme.
forgetme-sheets = Le avisé al equipo qué hojas tiene que sacar de lo que ya imprimió, por el número que llevan. Eso y los códigos de recibo los guardo hasta que esté hecho, y nada más de ti.
forgetme-replies =
    { $count ->
        [one] • una respuesta desde la cárcel
       *[other] • { $count } respuestas desde la cárcel
    }
forgetme-translations =
    { $count ->
        [one] • los idiomas que traduces, y que una traducción es tuya. El texto se queda: es de la carta o de la respuesta
       *[other] • los idiomas que traduces, y que { $count } traducciones son tuyas. Los textos se quedan: son de las cartas o de las respuestas
    }

privacy-keeps-unlinked = • las cartas que envías sin vínculo contigo: lo mismo, pero no consta quién las escribió, y sí la hora en que llegaron. Solo su código lleva a ellas, y /forgetme no. Una copia de seguridad hecha mientras la escribías puede tener lo que llevabas. Hasta la medianoche cuento cuántas enviaste, y los códigos equivocados, con una señal que a nadie le dice nada.
forgetme-unlinked = Las cartas sin vínculo contigo se quedan: solo su código lleva a ellas.
