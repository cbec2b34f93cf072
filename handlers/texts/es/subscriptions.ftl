# Recibir avisos y dejar de recibirlos.

command-subscribe = Recibir avisos de las campañas
command-stop = No recibir más avisos

subscribed =
    Te van a llegar aquí los avisos de las campañas: una convocatoria, un encuentro, noticias de alguien a quien escribiste. Los escribe el equipo, que se pone de acuerdo antes de mandar cada uno.

    Suscribirte significa que anoto que este chat los quiere; cuál es el chat queda cifrado. Solo el equipo puede escribirte a través de mí, y nadie más que se suscriba te ve. Para salir: /stop, o escribe simplemente «alto».
subscribed-already = Ya recibes los avisos. Para salir: /stop, o escribe simplemente «alto».
stopped =
    { $followed ->
        [0] Listo: no más avisos. Solo te escribo si tú me escribes o si hay algo sobre una carta tuya. Para volver a recibirlos: /subscribe
        [one] Listo: no más avisos. Todavía sigues un caso o encuentro, y de ese sí te llegan noticias. Para volver a recibir avisos: /subscribe
       *[other] Listo: no más avisos. Todavía sigues { $followed } casos o encuentros, y de esos sí te llegan noticias. Para volver a recibir avisos: /subscribe
    }
stopped-already =
    { $followed ->
        [0] No recibes avisos. Si quieres recibirlos: /subscribe
        [one] No recibes avisos, pero sigues un caso o encuentro, y de ese te llegan noticias.
       *[other] No recibes avisos, pero sigues { $followed } casos o encuentros, y de esos te llegan noticias.
    }
stopped-all = Listo: ya no sigues nada ni recibes avisos. Solo te escribo si tú me escribes o si hay algo sobre una carta tuya.
stop-all =
    { $count ->
        [one] Dejar de seguir eso también
       *[other] Dejar de seguir los { $count } también
    }
stop-taken-as-words = Lo guardé como parte de lo que estás escribiendo. Si querías decir que no quieres más avisos, pulsa aquí; con /stop se puede en cualquier momento.
