# What the fields of an event are called that tell more of its times.

field-event-which-hour = Qual das duas horas
field-event-last-day = Último dia
    .hint = como 2024-09-27
field-event-until = Termina às
    .hint = como 20:00
field-event-daily = Todos os dias nas mesmas horas
field-event-repeats = De quanto em quanto tempo se repete
    .hint = “semana”, “2 semanas”, “mês” ou FREQ=MONTHLY;BYDAY=1FR
field-event-repeats-until = Repete até
    .hint = como 2024-09-27
field-event-exceptions = Datas canceladas ou mudadas
field-event-exceptions-of = Pela regra seria em
    .hint = como 2024-09-27
field-event-exceptions-off = Não acontece
field-event-exceptions-day = Outro dia
    .hint = como 2024-09-27
field-event-exceptions-hour = Outra hora
    .hint = como 20:00
field-event-bring = O que trazer
field-event-capacity = Lugares disponíveis
field-event-photo = Imagem
choice-first = A primeira
choice-second = A segunda
