# Los encuentros y sus recordatorios.

command-events = Cuándo y dónde nos encontramos

events-none = Por ahora no hay ningún encuentro previsto. Para enterarte del próximo: /subscribe
events-list =
    <b>Lo que viene</b>

    { $events }
events-line =
    <b>{ $title }</b>
    { $when }
    { $place }
events-back = ‹ Todos los encuentros

event-title = <b>{ $title }</b>
event-when = <b>Cuándo:</b> { $when }
event-hour-open = <b>Hora:</b> por confirmar
event-where = <b>Dónde:</b> { $place }, { $address }
event-letters = Las cartas se envían a las cárceles a partir del { $day }.
event-over = <i>Este encuentro ya pasó.</i>
event-unknown = No conozco ese encuentro; quizá se anuló. En /events ves lo que viene.
event-follow = Seguir: recuérdamelo
event-campaign = La campaña
event-map = Ver en el mapa
event-map-shown = Aquí es { $title }.
event-no-map = No tengo el punto en el mapa. La dirección está en el encuentro.

reminder-title = <b>{ $soon }: { $title }</b>
reminder-why = <i>Te lo recuerdo porque sigues este encuentro.</i>
