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
   *[other] Algo que esta versión no conoce
}: <b>{ $count }</b>

damaged-what-to-do = Avísale hoy mismo a quien administra el servidor. <code>paloma check</code> dice qué está dañado; la última copia de seguridad anterior todavía lo tiene entero. Si el disco no falla, alguien puede escribir en el servidor: entonces tampoco las llaves ni el token están seguros.
