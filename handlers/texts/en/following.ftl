# Following cases and events.

follow = Follow
unfollow = Stop following
followed-case = You follow this case now. News of it reaches you here.
followed-event-all = You follow this event now. I will remind you 7 days, 1 day and 2 hours before.
unfollowed = You do not follow this any more.
follow-what = Open a case (/cases) or an event (/events) and press Follow there.
followed-event-day = You follow this event now. I will remind you 1 day and 2 hours before.
followed-event-hours = You follow this event now. I will remind you 2 hours before.
followed-event-none = You follow this event now. If it is changed or called off, I will tell you.
