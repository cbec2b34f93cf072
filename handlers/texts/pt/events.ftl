# Os encontros e seus lembretes.

command-events = Quando e onde nos encontramos

events-none = Por enquanto não há nenhum encontro marcado. Para saber do próximo: /subscribe
events-list =
    <b>O que vem por aí</b>

    { $events }
events-line =
    <b>{ $title }</b>
    { $when }
    { $place }
events-back = ‹ Todos os encontros

event-title = <b>{ $title }</b>
event-when = <b>Quando:</b> { $when }
event-hour-open = <b>Hora:</b> a confirmar
event-where = <b>Onde:</b> { $place }, { $address }
event-letters = As cartas são enviadas às prisões a partir de { $day }.
event-over = <i>Este encontro já passou.</i>
event-unknown = Não conheço esse encontro; talvez tenha sido cancelado. Em /events você vê o que vem por aí.
event-follow = Seguir e receber lembretes
event-campaign = A campanha
event-map = Ver no mapa
event-map-shown = É aqui: { $title }.
event-no-map = Não tenho o ponto no mapa. O endereço está no encontro.

reminder-title = <b>{ $soon }: { $title }</b>
reminder-why = <i>Lembro porque você segue este encontro.</i>
