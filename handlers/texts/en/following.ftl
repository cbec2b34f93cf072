# Following cases and events.

follow = Follow
unfollow = Stop following
followed-case = You now follow this case. What the team announces about it reaches you here.
followed-event = You now follow this event. I will remind you 7 days, 1 day and 2 hours before, as far as that is still to come. While the hour is not known, I count from 9:00.
unfollowed = You no longer follow this.
follow-what = Open a case (/cases) or an event (/events) and press Follow there.
