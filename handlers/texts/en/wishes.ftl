# What subscribers choose: news of what, when, and the hours of quiet; and the weekly message.

flow-subscribe = the choice of what comes to you

topic-calls = calls and news from the team
topic-cases = new cases
topic-letters = letters that were sent
topic-events = events
topic-donations = donations

audience-weekly = those who chose the weekly message
audience-topic = subscribers who want news of this: { $topic }
audience-topic-campaign = subscribers who want news of this: { $topic }, “{ $name }”

weekly-title = 🕊 <b>The week</b>
weekly-name = The weekly message
weekly-call = 📣 { $excerpt }
weekly-cases =
    { $count ->
        [one] <b>New in “{ $campaign }”:</b> one case
       *[other] <b>New in “{ $campaign }”:</b> { $count } cases
    }
weekly-case = • { $name }
weekly-case-at = • { $name } ({ $place })
weekly-more =
    { $count ->
        [one] … and one more
       *[other] … and { $count } more
    }
weekly-letters =
    { $count ->
        [one] ✉️ One letter was sent to the prison this week (“{ $campaign }”).
       *[other] ✉️ { $count } letters were sent to the prisons this week (“{ $campaign }”).
    }
weekly-events = 📅 <b>Coming up in “{ $campaign }”:</b>
weekly-event = • { $title }: { $when }, { $place }
weekly-donations = 💛 “{ $campaign }” has new donation details, which the team has checked: /donate
weekly-why = You get this once a week, because you chose it. /cases shows all cases, /events all events.
weekly-choose = Choose what comes, and when

wish-pace = When should news come to you?
wish-now = At once, each by itself
wish-week = Once a week, in one message
wish-topics = News of what? Press what you want (✓) or do not want (–), then “That is all”.
wish-campaigns = Of which campaigns? Press what you want (✓) or do not want (–), then “That is all”.
wish-picked = ✓ { $name }
wish-not-picked = – { $name }
wish-done = That is all
wish-quiet = Are there hours at which nothing should come? What can wait then comes after them: announcements, the weekly message, reminders. My answers to you never wait.
wish-quiet-none = No, at any hour
wish-quiet-night = From { $begins } to { $ends }
wish-quiet-other = Other hours…
wish-hours = From which hour to which? For example <code>22-8</code>
wish-hours-unclear = I do not understand these hours. Please type two, like <code>22-8</code> or <code>23:00 - 7:00</code>.
wish-zone = By the clocks of which place? I keep it sealed, and only for this.
wish-zone-here = { $zone }
wish-zone-elsewhere = Another place…
wish-place = What is the nearest big city called?
wish-place-unknown = I do not know that city. Please try a bigger one in the same time zone, for example the capital.
wish-kept-now = Done. News comes to you at once.
wish-kept-week = Done. News comes to you once a week, on Sunday. A week in which nothing happened brings nothing.
wish-kept-topics = <b>News of:</b> { $topics }
wish-kept-all-topics = <b>News of:</b> everything
wish-kept-campaigns = <b>Campaigns:</b> { $campaigns }
wish-kept-quiet = <b>Quiet:</b> from { $begins } to { $ends } ({ $zone }). A reminder that could not wait until then comes all the same.
wish-change = Change it
