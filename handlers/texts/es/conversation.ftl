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

cancelled = Cancelado. No se envió nada, y lo que habías escrito para esto se borró.
discarded = Descartado. No se guarda nada de eso.
discard-sure = Esto borraría lo que escribiste para { $what }, y nadie podría recuperarlo. ¿Lo borro?
discard-yes = Sí, borrar
discard-no = No, continuar
resume-offer = Dejaste a medias { $what }. Puedes continuar o descartar; a la semana se borra.
draft-expired = Hace una semana empezaste algo aquí y quedó sin terminar, así que lo borré. Puedes empezar de nuevo cuando quieras.
conversation-over = Mientras tanto cambió el asunto de esta conversación, y por eso termina aquí. No se envió nada. Empieza de nuevo, por favor.
conversation-moved = Mientras tanto cambió algo y no pude usar tu último mensaje. Estamos aquí:

link-asks = El enlace que abriste pide esto: <b>{ $does }</b>. Yo no hago nada solo porque alguien abra un enlace. ¿Quieres que lo haga?
link-do = ✓ Sí, por favor
link-nothing = Este enlace no lleva a nada aquí.

introduction = Soy Paloma, un bot que lleva cartas a personas presas y noticias a quienes las apoyan. <b>Telegram puede leer lo que escribes aquí y conoce tu número de teléfono.</b> No escribas nada que ahí te ponga en riesgo. En mi disco, el número de tu chat y lo que escribes quedan cifrados; no guardo tu nombre, ni tu nombre de usuario, ni tu teléfono: /privacy. Todo lo que puedo hacer está en el menú: /start

expected-text = Responde con un mensaje de texto, por favor.
expected-text-or-photo = Responde con un mensaje de texto o una foto, por favor.
expected-choice = Toca uno de los botones o escribe lo que dice, por favor.
gather-empty = Todavía no hay nada. Escribe primero tu mensaje y luego toca Listo.
gather-full =
    { $most ->
        [one] Aquí solo puedo recibir un mensaje.
       *[other] Aquí puedo recibir { $most } mensajes como máximo.
    } Toca Listo o vuelve atrás.
page-kept =
    { $number ->
        [1] Guardado. Puedes seguir en otro mensaje o tocar Listo.
       *[other] Mensaje { $number } guardado. Sigue escribiendo o toca Listo.
    }
page-changed = Mensaje { $number } corregido. Sigue escribiendo o toca Listo.
page-taken-back =
    { $number ->
        [1] Quitado. Todavía no hay nada; escribe cuando quieras.
       *[other] Mensaje { $number } quitado. Sigue escribiendo o toca Listo.
    }
pages-here =
    { $count ->
        [one] Tu mensaje sigue aquí. Sigue escribiendo o toca Listo.
       *[other] Tus { $count } mensajes siguen aquí. Sigue escribiendo o toca Listo.
    }
photo-kept =
    { $photos ->
        [one] Estoy descargando la foto.
       *[other] Estoy descargando la foto; con esta son { $photos }.
    } Manda la página que sigue, escribe más o toca Listo.
album-kept = Estoy descargando las fotos que mandaste juntas. Cuando las hayas mandado todas, escribe más o toca Listo.

nothing-open = No estamos en medio de nada.
stale-button = Este botón es de un mensaje anterior y ya no hace nada.
stale-button-question = Este botón es de un mensaje anterior. Estamos aquí:
unknown-command = No conozco ese comando. Esto es lo que puedo hacer:
unknown-command-near = No conozco ese comando. ¿Querías decir { $near }?
not-understood = Soy un bot: entiendo botones y comandos. Elige uno:
hint-again = No entendí eso. En el menú ves lo que puedo hacer.
hint-photo = Gracias por la imagen. Si es una página de una carta, elige primero /write y después mándala.
hint-document = No puedo abrir archivos. Para una carta, elige /write: ahí la puedes escribir o mandar en fotos.
hint-voice = No puedo escuchar notas de voz. Para escribir una carta, elige /write y escríbela aquí.
hint-video = No puedo ver videos. En el menú ves lo que puedo hacer.
hint-sticker = ¡Gracias! Solo puedo llevar texto. En el menú ves lo que puedo hacer.
hint-place = No necesito saber dónde estás y no guardo nada de eso. Para saber dónde son los encuentros, mira /events.
hint-contact = Por favor, no me mandes contactos de otras personas. No guardo nada de eso.
hint-other = No puedo leer este tipo de mensaje. En el menú ves lo que puedo hacer.
hint-forwarded = Con mensajes reenviados no puedo hacer nada. Para escribir una carta, elige /write y escríbela aquí.
hint-edited = Vi que editaste un mensaje, pero ya lo había respondido. Para cambiar algo, usa /back o empieza de nuevo.
hint-group = Solo hablo en privado, para que nadie vea quién escribe. Abre un chat conmigo y toca Iniciar.
team-only = Esto es para el equipo. Si formas parte de él, pídele una invitación a alguien de coordinación.
put-aside = Algo falló de mi lado; no es culpa tuya. Lo que mandaste queda guardado { $aside } días, cifrado, para quien administra el servidor. No hice nada más con eso. Intenta de otra manera, por favor: /help
storage-stuck = Lo que mandaste está guardado, pero todavía no puedo responder: el disco del servidor está lleno o falla. Aún no hice nada con eso. Sigo por mi cuenta en cuanto pueda; no hace falta que lo mandes otra vez.
flooding = Fueron demasiados mensajes juntos, más de los que puedo contestar. Este mensaje no lo leí, y tampoco leeré lo que mandes ahora, hasta que pases { $pause } sin escribir. Nada de eso queda guardado. Después seguimos donde estábamos.
storage-trouble = En este momento no puedo guardar nada: el disco del servidor está lleno o falla. Por eso todavía no recibí nada. Lo que mandaste sigue en Telegram y lo leeré en cuanto pueda, durante un día como máximo. Si tocaste algún botón, quizá tengas que tocarlo otra vez.
conversations-full = Es más de lo que te puedo guardar a la vez. Todo lo que me diste antes sigue aquí. Termínalo, o descarta lo que habías dejado aparte, y después manda esto en mensajes más cortos.

# Imágenes.

picture-on-its-way = Todavía estoy descargando la imagen. Vuelve a tocar el botón en un momento; no se pierde nada.
picture-gone = No pude obtener la imagen: no la puedo abrir, es demasiado grande o ya no está. Por favor, manda de nuevo el mensaje con su imagen.
pictures-too-many = Ya tengo { $most } imágenes tuyas de cosas sin terminar, y no puedo guardar más. Termina alguna o descártala, por favor, y después manda esta.
