# Lo que toda conversación necesita: las salidas, lo que se espera, y respuestas a lo que nadie preguntó.

yes = Sí
no = No
done = ✓ Listo
take-back = ↶ Quitar último
back = ‹ Atrás
cancel = Cancelar
menu = Menú
help = Ayuda
resume = Continuar
discard = Descartar
page-before = ‹ Anteriores
page-after = Más ›

cancelled = Cancelado. No se envió nada.
discarded = Descartado. No se guarda nada de eso.
resume-offer = Dejaste a medias { $what }. Lo guardo una semana.
draft-expired = Hace una semana empezaste algo aquí y quedó sin terminar, así que lo borré. Puedes empezar de nuevo cuando quieras.
conversation-over = Esto cambió mientras tanto y termina aquí. No se envió nada. Empieza de nuevo, por favor.
conversation-moved = Algo cambió mientras tanto y no pude usar tu último mensaje. Estamos aquí:

link-asks = El enlace que abriste pide esto: <b>{ $does }</b>. Yo no hago nada solo porque alguien abra un enlace. ¿Quieres que lo haga?
link-do = ✓ Sí, por favor
link-nothing = Este enlace no lleva a nada aquí.

introduction = Soy Paloma, un bot que lleva cartas y noticias entre personas presas y quienes las apoyan. No guardo tu nombre, ni tu usuario, ni tu teléfono; cuál es tu chat y qué escribes va cifrado: /privacy. Todo lo que puedo hacer está en el menú: /start

expected-text = Responde con un mensaje de texto, por favor.
expected-text-or-photo = Responde con un mensaje de texto o una foto, por favor.
expected-choice = Pulsa uno de los botones o escribe su número, por favor.
gather-empty = Todavía no hay nada. Escribe primero tu mensaje y luego pulsa Listo.
gather-full =
    { $most ->
        [one] Aquí solo puedo recibir un mensaje.
       *[other] Aquí puedo recibir { $most } mensajes como máximo.
    } Pulsa Listo o vuelve atrás.
page-kept =
    { $number ->
        [1] Guardado. Puedes seguir en otro mensaje o pulsar Listo.
       *[other] Mensaje { $number } guardado. Sigue escribiendo o pulsa Listo.
    }
page-changed = Mensaje { $number } corregido. Sigue escribiendo o pulsa Listo.
page-taken-back =
    { $number ->
        [1] Quitado. Todavía no hay nada; escribe cuando quieras.
       *[other] Mensaje { $number } quitado. Sigue escribiendo o pulsa Listo.
    }
pages-here =
    { $count ->
        [one] Tu mensaje sigue aquí. Sigue escribiendo o pulsa Listo.
       *[other] Tus { $count } mensajes siguen aquí. Sigue escribiendo o pulsa Listo.
    }

nothing-open = No estamos en medio de nada.
stale-button = Este botón es de un mensaje anterior y ya no hace nada.
stale-button-question = Este botón es de un mensaje anterior. Estamos aquí:
unknown-command = No conozco ese comando. Esto es lo que puedo hacer:
unknown-command-near = No conozco ese comando. ¿Querías decir { $near }?
not-understood = Soy un bot: entiendo botones y comandos. Elige uno:
hint-again = Eso no lo puedo leer. En el menú ves lo que puedo hacer.
hint-photo = Gracias por la imagen. Aquí solo puedo llevar texto; para escribir una carta, elige /write.
hint-document = No puedo abrir archivos. Para escribir una carta, elige /write y tecléala.
hint-voice = No puedo escuchar notas de voz. Para escribir una carta, elige /write y tecléala.
hint-video = No puedo ver videos. En el menú ves lo que puedo hacer.
hint-sticker = ¡Gracias! Los stickers son lo único que no logro pasar por la puerta de una cárcel. En el menú ves lo que puedo hacer.
hint-place = No necesito saber dónde estás y no guardo nada de eso. Para los lugares de encuentro, mira /events.
hint-contact = Por favor, no me envíes contactos de otras personas. No guardo nada de eso.
hint-other = No puedo leer este tipo de mensaje. En el menú ves lo que puedo hacer.
hint-forwarded = Con mensajes reenviados no puedo hacer nada. Para escribir una carta, elige /write y tecléala.
hint-edited = Vi que editaste un mensaje, pero ya estaba respondido. Para cambiar algo, usa /back o empieza de nuevo.
hint-group = Solo hablo en privado, para que nadie vea quién escribe. Abre un chat conmigo y pulsa Iniciar.
team-only = Esto es para el equipo. Si formas parte de él, pide una invitación a quien lo coordina.
put-aside = Algo en mí falló con esto, y no es culpa tuya. Lo que enviaste queda guardado durante { $aside } días, cifrado, para quien me repare; no hice nada más con eso. Intenta de otra manera, por favor: /help
storage-stuck = Lo que enviaste está guardado, pero todavía no puedo responder: en este momento el disco de este servidor no me deja trabajar. Aún no hice nada con eso. Sigo por mi cuenta en cuanto pueda; no hace falta que lo envíes otra vez.
flooding = Fue mucho de una vez, más de lo que puedo contestar. Este mensaje no lo leí, y tampoco leeré lo que envíes ahora, hasta que pases { $pause } sin escribir. Nada de eso queda guardado. Después seguimos donde estábamos.
storage-trouble = En este momento no puedo guardar nada: el disco de este servidor no lo permite. Por eso todavía no recibí nada. Lo que enviaste sigue en la mensajería y lo leeré en cuanto pueda, durante un día como máximo. Los botones quizá tengas que pulsarlos otra vez.
conversations-full = Es más de lo que puedo guardar de una vez. Todo lo que me diste antes sigue aquí. Puedes terminarlo, o descartar lo que habías dejado aparte, y mandar esto en mensajes más cortos.

# Imágenes.

picture-on-its-way = Todavía estoy descargando la imagen. Vuelve a presionar el botón en un momento; no se pierde nada.
picture-gone = No pude obtener la imagen: es demasiado grande o ya no está disponible. Por favor, manda de nuevo el mensaje con su imagen.
