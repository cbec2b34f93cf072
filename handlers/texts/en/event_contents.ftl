# Why something that was typed cannot stand in an event.

content-daily = For the same hours on every day, an event needs a last day, an hour and an end, and it cannot repeat.
content-exception = For { $day }, please say either that it is off, or another day or hour.
content-exception-day = By its rule, the event does not take place on { $day }.
content-exception-far = { $day } can be moved by at most { $most } days.
content-last-day = The last day has to be after the first, and an event goes on for at most { $most } days.
content-picture = A picture is sent here in the chat; a file cannot name one.
content-repeats = I do not understand how often <code>{ $value }</code> is. Please write it like “week”, “2 weeks” or “month”; for the first Friday of each month, FREQ=MONTHLY;BYDAY=1FR.
content-repeats-day = The first day is none of those by the rule. Please change one of the two.
content-repeats-overlap = One time would not be over before the next begins.
content-repeats-until = An event repeats until a day that is not before its first, and only if it repeats.
content-until-alone = An end needs an hour at which it begins.
content-which-hour = Please write “first” or “second”.
