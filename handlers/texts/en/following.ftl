# Following cases and events.

follow = Follow
unfollow = Stop following
followed-case = You follow this case now. News of it reaches you here.
followed-event = You follow this event now. I will remind you 7 days, 1 day and 2 hours before.
unfollowed = You do not follow this any more.
follow-what = Open a case (/cases) or an event (/events) and press Follow there.
