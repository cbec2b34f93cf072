# Following cases and events.

follow = Follow
unfollow = Stop following
follow-campaign = Follow the whole campaign
unfollow-campaign = Stop following the campaign
followed-campaign = You now follow this campaign. When somebody in it is moved or released, and when there is a new case or event, you hear of it here.
followed-case = You now follow this case. What the team announces about it reaches you here, and when it changes.
followed-event-all = You now follow this event. I will remind you 7 days, 1 day and 2 hours before. While the hour is not known, I count from 9:00.
unfollowed = You no longer follow this.
follow-what = Open a campaign or a case (/cases), or an event (/events), and press Follow there.
followed-event-day = You now follow this event. I will remind you 1 day and 2 hours before. While the hour is not known, I count from 9:00.
followed-event-hours = You now follow this event. I will remind you 2 hours before. While the hour is not known, I count from 9:00.
followed-event-none = You now follow this event. If it is changed or called off, I will tell you.
