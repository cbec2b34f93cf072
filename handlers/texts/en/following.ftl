# Following cases and events.

follow = Follow
unfollow = Stop following
followed-case = You now follow this case. What the team announces about it reaches you here, and when it changes.
followed-event-all = You now follow this event. I will remind you 7 days, 1 day and 2 hours before. While the hour is not known, I count from 9:00.
unfollowed = You no longer follow this.
follow-what = Open a case (/cases) or an event (/events) and press Follow there.
followed-event-day = You now follow this event. I will remind you 1 day and 2 hours before. While the hour is not known, I count from 9:00.
followed-event-hours = You now follow this event. I will remind you 2 hours before. While the hour is not known, I count from 9:00.
followed-event-none = You now follow this event. If it is changed or called off, I will tell you.
