# Cuando no pudo salir nada, y cuando se rechaza lo que va a muchas personas.

stood-still = <b>De { $since } a { $until } no pudo salir nada.</b> El servicio de mensajería no aceptaba nada mío y decía: { $reason }. No se perdió nada: lo que esperaba sale ahora. Si vuelve a pasar, que quien me administra mire el registro.
refused-to-all = <b>Desde { $since } el servicio de mensajería rechaza lo que envío a muchas personas,</b> una tras otra, y dice: { $reason }. Ahí me detuve, para no saltarme a nadie más, y lo intento de nuevo de vez en cuando; las respuestas salen como siempre. Si es un aviso, mírenlo con /announcements: pueden anularlo y escribirlo de nuevo.
