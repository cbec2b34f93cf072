# Cuando no pudo salir nada, y cuando se rechaza lo que va a muchas personas.

stood-still = <b>De { $since } a { $until } no pudo salir nada.</b> El servicio de mensajería no aceptaba nada mío y decía: { $reason }. No se perdió nada: lo que esperaba sale ahora. Si vuelve a pasar, pídele a quien administra el servidor que mire los registros.
refused-to-all = <b>Desde { $since } el servicio de mensajería rechaza lo que envío a muchas personas,</b> una tras otra, y dice: { $reason }. Ahí me detuve, para no saltarme a nadie más, y lo intento de nuevo de vez en cuando; las respuestas salen como siempre. Si es un aviso, míralo en /announcements: ahí se puede anular, para escribirlo de nuevo.
