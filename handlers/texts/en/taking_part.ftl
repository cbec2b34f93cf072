# Coming to an event, its reminders, and its file for a calendar.

event-time = { $when }
event-daily = { $days }, every day { $hours }
event-repeats = <b>Repeats:</b> { $how }
event-repeats-until = <b>Repeats:</b> { $how }, until { $until }
event-repeats-daily =
    { $interval ->
        [1] every day
       *[other] every { $interval } days
    }
event-repeats-weekly =
    { $interval ->
        [1] every week
       *[other] every { $interval } weeks
    }: { $days }
event-repeats-monthly =
    { $interval ->
        [1] every month
       *[other] every { $interval } months
    }, on day { $number }
event-repeats-monthly-day =
    { $interval ->
        [1] every month
       *[other] every { $interval } months
    }: the { $which ->
        [1] first
        [2] second
        [3] third
        [4] fourth
       *[other] last
    } { $days }
event-own-clock = <b>On your clock:</b> { $clock }
event-bring = <b>Bring:</b> { $what }
event-photo = Picture
event-no-photo = I have no picture of this event.
event-show = The event

soon-minutes =
    { $count ->
        [one] In a minute
       *[other] In { $count } minutes
    }
soon-hours =
    { $count ->
        [one] In an hour
       *[other] In { $count } hours
    }
soon-today = Today
soon-tomorrow = Tomorrow
soon-days = In { $count } days

remind-choose = Reminders
remind-which =
    <b>{ $title }</b>
    How long before shall I remind you? Press as many as you like.
    { $count ->
        [0] At the moment: never.
        [one] At the moment: once.
       *[other] At the moment: { $count } times.
    }
remind-hour-open = The hour is not known yet; until it is, I count from 9:00.
remind-on = ✓ { $before }
remind-off =
    { $days ->
        [0] { $hours ->
            [one] 1 hour
           *[other] { $hours } hours
        }
        [one] 1 day
       *[other] { $days } days
    }
remind-done = ‹ The event
remind-follow = Reminders are for those who follow an event. Open it in /events and press Follow.
remind-when = I cannot remind you then. Please press one of the buttons.
followed-event-chosen = You follow this event. I remind you at the times that you chose.

flow-coming = an answer about coming
coming-yes = I am coming
coming-change = With how many
coming-not = Not coming after all
coming-how-many =
    How many of you are coming to <b>{ $title }</b>, yourself included? Press a number, or type one.
    The team sees only how many come, never who.
coming-noted =
    { $people ->
        [1] <b>✓ You are coming.</b>
       *[other] <b>✓ You are coming, { $people } people in all.</b>
    }
coming-after = You follow the event now: I will remind you, and tell you if anything changes. If you cannot come after all, please say so here.
coming-waits =
    <b>You are on the waiting list</b>, { $people ->
        [1] with one person.
       *[other] with { $people } people.
    } { $before ->
        [0] Nobody is before you.
        [one] One other is before you.
       *[other] { $before } others are before you.
    }
coming-waits-how = No place is free for you yet. Places go to those who came first, and as soon as it is your turn I tell you.
coming-full = All places are taken. If you press “I am coming”, you are put on the waiting list.
coming-figures =
    <i>For the team: { $people } coming ({ $parties ->
        [one] said by one person
       *[other] said by { $parties }
    }){ $capacity ->
        [0] {""}
       *[other] , of { $capacity } places
    }; { $waiting } waiting.</i>
coming-many =
    { $most ->
        [1] Only one place can be taken at a time here. Please write 1.
       *[other] Please write a number of people from 1 to { $most }.
    }
coming-no-room =
    There is no room for more of you. { $people ->
        [1] Your own place stays as it was.
       *[other] Your { $people } places stay as they were.
    }
coming-over = This event has begun or is over, so nothing can be changed about who comes.
coming-taken-back = Noted: you are not coming. You still follow the event.
coming-was-not = You had not said that you are coming.
coming-has-place =
    <b>There is a place for you: { $title }</b>
    { $people ->
        [1] You were on the waiting list, and now you are coming.
       *[other] You were on the waiting list, and now you are coming, { $people } people in all.
    }
coming-has-place-not = If you cannot come any more, please press the button, so that the next ones get the place.
unfollowed-coming = You no longer follow this, and I will not write to you about it. You still count as coming.

calendar-take = For your calendar
calendar-file =
    <b>{ $title }</b>
    Open this file to put the event into your calendar. If anything changes, I send it again.
    A calendar kept with Google, Apple or Microsoft can be read there.
calendar-again = With this comes the file for your calendar as it is now. Open it, and your calendar is right again.

event-was =
    <b>{ $title } is over.</b>
    { $people ->
        [0] Nobody had said here that they would come
        [one] One person had said that they would come
       *[other] { $people } people had said that they would come
    }; { $followers ->
        [one] one follows it.
       *[other] { $followers } follow it.
    } For a month you can still thank them, and tell them what came of it. It goes out like any announcement, once the team agrees.
event-was-thank = Write to them
