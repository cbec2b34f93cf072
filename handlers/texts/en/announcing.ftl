# Announcements: trying, changing and taking back; the time as it is typed; and what stands under each.

flow-amend = a change of an announcement
flow-anew = an announcement

audience-readers = subscribers who read { $language }
audience-campaign = those who follow the campaign “{ $name }”, or anybody or anything of it

announcement-missing =
    ⚠️ There are no words of their own in { $languages }. { $people ->
        [0] Nobody reads that here at the moment.
        [one] One person reads it, and gets the text of another language.
       *[other] { $people } people read it, and get the text of another language.
    }
announce-try = Try it on me first
announce-change = Change something…
announce-change-what = What do you want to change? The rest stays as it is.
announce-change-text = The words in { $language }
announce-add-text = Add words in { $language }
announce-change-audience = To whom it goes
announce-change-time = When it goes out
announce-soon = Done: it goes out in a minute, and nothing of it before. Until then anybody on the team can take it back.

announcement-changed-notice = { $name } has changed an announcement; it goes to { $audience } now. Whoever had agreed agreed to the old one, which does not go out. Please read the new one: it needs your agreement again.
announcement-taken-back = Taken back before it went out. Nobody got it, and its words are kept.
announcement-take-back = ↩ Take it back
announcement-change = Change it
announcement-anew = Use these words again
announcement-you-took-back = Taken back: nothing of it goes out. Its words are kept, to be sent later or changed; it needs the team's agreement again then.
taken-back-notice = { $name } has taken back the announcement to { $audience }. Nothing of it goes out, and its words are kept.
announcement-begins-soon = You have agreed, and that is enough: it goes out in a minute, and nothing of it before. Until then anybody on the team can take it back.
announcement-agreed-soon = { $name } has agreed to the announcement to { $audience }. That is enough: it goes out in a minute. Until then anybody on the team can take it back.

announcement-stop = No more announcements
announcement-unfollow = Follow this no longer
stopped-following = Done: you no longer follow this, and hear no more of it.

time-no-hour = At what time on that day? Please type both together, like <code>tomorrow 18:00</code> or <code>31/12 18:00</code>.
time-which-half = Do you mean { $morning } or { $evening }? Please type it again with the hour like that.
time-two-ways = That can be read in two ways: { $first }, or { $second }. Please type the day like this: <code>{ $example }</code>
