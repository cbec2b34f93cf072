# Events and their reminders.

command-events = When and where people meet

events-none = No event is planned at the moment. To hear of the next one: /subscribe
events-list =
    <b>What is coming up</b>

    { $events }
events-line =
    <b>{ $title }</b>
    { $when }
    { $place }
events-back = ‹ All events

event-title = <b>{ $title }</b>
event-when = <b>When:</b> { $when }
event-hour-open = <b>Hour:</b> to be confirmed
event-where = <b>Where:</b> { $place }, { $address }
event-letters = Letters are sent to the prisons starting { $day }.
event-over = <i>This event is over.</i>
event-unknown = I do not know this event; perhaps it was called off. /events shows what is coming up.
event-follow = Follow: remind me
event-campaign = The campaign
event-map = Show on the map
event-map-shown = This is where { $title } takes place.
event-no-map = I do not have the point on the map. The address is in the event.

reminder-title = <b>{ $soon }: { $title }</b>
reminder-why = <i>You are reminded because you follow this event.</i>
