# El registro de decisiones fue cambiado o cortado, o no se puede leer.
trail-broken = <b>El registro de nuestras decisiones no está como lo escribí.</b> Alguien cambió o cortó el final, o falla el disco. Mientras siga así, nadie puede decidir nada: ni sobre cartas, ni sobre datos para donar, ni sobre el equipo. Los avisos que estaban saliendo quedan detenidos. A quien pide algo que no necesita una decisión le sigo respondiendo.

trail-changed = <b>El registro de nuestras decisiones no está como lo escribí.</b> Alguien cambió algo que estaba anotado desde hace tiempo, o falla el disco. Recuerdo lo que decía y sigo con eso, pero con un registro así no volveré a arrancar.

trail-what-to-do = Avísale hoy mismo a quien administra el servidor, y que hasta entonces no me apague. <code>paloma check</code> dice qué está mal; la última copia de seguridad anterior todavía tiene el registro entero. Si el disco no falla, alguien puede escribir en el servidor: entonces tampoco las llaves ni el token están seguros. Lo repito cada día hasta que se arregle.

# A quien escribió, si lo dañado es lo que guardo sobre esa persona.
you-are-mended = Lo que guardo sobre ti estaba dañado. Recuperé lo que pude: tus cartas y lo que sigues están ahí. Tu idioma, tu seudónimo y tu suscripción están como el primer día: con /language y /subscribe los cambias.

you-begin-anew = Lo que guardaba sobre ti está tan dañado que ya no puedo leerlo. Empezamos de nuevo. Las cartas tuyas que di por recibidas siguen su camino, pero no tendrás noticias de ellas; si formas parte del equipo, pídele una invitación nueva a alguien de coordinación. /forgetme borra también lo que queda de antes.

# A la coordinación: mensajes que quedaron aparte.
failed-notice = { $count ->
    [one] Fallé tres veces al responder un mensaje, así que lo dejé
   *[other] Fallé tres veces al responder { $count } mensajes, así que los dejé
} aparte, { $count ->
    [one] cifrado
   *[other] cifrados
}, durante { $aside } días. Avisé a quien escribió, si fue posible. Es una falla mía: pídele a quien administra el servidor que busque «a turn failed» en los registros.

# Una fila de la base de datos no está como se escribió: se le dice a quien la necesitaba y a la coordinación.
something-damaged = Algo que guardo y que necesito para esto está dañado, así que no hice nada. No es culpa tuya. Les aviso a quienes me cuidan. Mientras tanto, prueba otra cosa: /help

damaged-notice = <b>Algo en mi base de datos no está como lo escribí.</b> O falla el disco, o alguien cambió el archivo. No uso lo que está dañado; todo lo demás sigue.

damaged-kind = { $damage ->
    [people] De personas: lo que siguen, sus ajustes o sus conversaciones abiertas
    [team] Del equipo: integrantes, invitaciones, acuerdos o el registro de decisiones
    [letters] Cartas o lotes de impresión
    [announcements] Avisos
    [money] Datos para donar
    [campaigns] Campañas, casos, encuentros o imágenes
    [messages] Mensajes que esperaban a que los leyera o los enviara
    [notes] Notas mías
    [file] Partes del archivo mismo
   *[other] Algo que esta versión no conoce
}: <b>{ $count }</b>

damaged-what-to-do = Avísale hoy mismo a quien administra el servidor. <code>paloma check</code> dice qué está dañado; la última copia de seguridad anterior todavía lo tiene entero. Si el disco no falla, alguien puede escribir en el servidor: entonces tampoco las llaves ni el token están seguros.
