# What the fields of an event are called that tell more of its times.

field-event-which-hour = Which of two hours
field-event-last-day = Last day
    .hint = like 2024-09-27
field-event-until = Ends at
    .hint = like 20:00
field-event-daily = The same hours every day
field-event-repeats = How often it comes again
    .hint = “week”, “2 weeks”, “month” or FREQ=MONTHLY;BYDAY=1FR
field-event-repeats-until = Comes again until
    .hint = like 2024-09-27
field-event-exceptions = Dates that are off or moved
field-event-exceptions-of = By the rule it is on
    .hint = like 2024-09-27
field-event-exceptions-off = It is off
field-event-exceptions-day = New day
    .hint = like 2024-09-27
field-event-exceptions-hour = New hour
    .hint = like 20:00
field-event-bring = What to bring
field-event-capacity = Places
field-event-photo = Picture
choice-first = The first
choice-second = The second
