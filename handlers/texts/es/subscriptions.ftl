# Recibir avisos y dejar de recibirlos.

command-subscribe = Recibir avisos de las campañas
command-stop = No recibir más avisos

subscribed =
    Te van a llegar aquí los avisos de las campañas: una convocatoria, un encuentro, otras noticias. Los escribe el equipo. Para saber de una persona, abre su caso (/cases) y toca Seguir.

    Anoto, cifrado, que este chat los quiere. Solo el equipo puede escribirte a través de mí, y nadie más que se suscriba te ve. Para salir: /stop, o escribe simplemente «alto».
subscribed-already = Ya recibes los avisos. Para salir: /stop, o escribe simplemente «alto».
stopped =
    { $followed ->
        [0] Listo: no más avisos. Te sigo avisando qué pasa con tus cartas y con lo que dejaste a medias. Para volver a recibir avisos: /subscribe
        [one] Listo: no más avisos. Todavía sigues una campaña, caso o encuentro, y de ese sí te llegan noticias. Para volver a recibir avisos: /subscribe
       *[other] Listo: no más avisos. Todavía sigues { $followed } campañas, casos o encuentros, y de esos sí te llegan noticias. Para volver a recibir avisos: /subscribe
    }
stopped-already =
    { $followed ->
        [0] No recibes avisos. Si quieres recibirlos: /subscribe
        [one] No recibes avisos, pero sigues una campaña, caso o encuentro, y de ese te llegan noticias.
       *[other] No recibes avisos, pero sigues { $followed } campañas, casos o encuentros, y de esos te llegan noticias.
    }
stopped-all = Listo: ya no sigues nada ni recibes avisos. Te sigo avisando qué pasa con tus cartas y con lo que dejaste a medias.
stop-all =
    { $count ->
        [one] Dejar de seguir eso también
       *[other] Dejar de seguir los { $count } también
    }
stop-taken-as-words = Lo guardé como parte de lo que estás escribiendo. Si querías decir que no quieres más avisos, toca aquí; con /stop se puede en cualquier momento.
