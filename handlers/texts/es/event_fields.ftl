# What the fields of an event are called that tell more of its times.

field-event-which-hour = Cuál de las dos horas
field-event-last-day = Último día
    .hint = como 2024-09-27
field-event-until = Termina a las
    .hint = como 20:00
field-event-daily = Cada día a las mismas horas
field-event-repeats = Cada cuánto se repite
    .hint = «semana», «2 semanas», «mes» o FREQ=MONTHLY;BYDAY=1FR
field-event-repeats-until = Se repite hasta
    .hint = como 2024-09-27
field-event-exceptions = Fechas anuladas o movidas
field-event-exceptions-of = Según la regla tocaría el
    .hint = como 2024-09-27
field-event-exceptions-off = No se hace
field-event-exceptions-day = Otro día
    .hint = como 2024-09-27
field-event-exceptions-hour = Otra hora
    .hint = como 20:00
field-event-bring = Qué traer
field-event-capacity = Lugares
field-event-photo = Imagen
choice-first = La primera
choice-second = La segunda
