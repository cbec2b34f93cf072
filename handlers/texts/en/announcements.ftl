# Announcements: the list, agreeing, holding, calling off, progress.

command-announcements = Announcements and how far they are
flow-calloff = calling off an announcement

announcements-list =
    { $count ->
        [0] There has been no announcement yet.
        [one] <b>The last announcement</b>
       *[other] <b>The last { $count } announcements</b>
    }
announcements-line =
    <b>{ $excerpt }</b>
    { $state }
announcements-button = All announcements
announcement-write = Write a new one
announcement-look = Look at it
announcement-decide = Read it and decide
announcement-picture = (a picture)
announcement-decided = This announcement has moved on meanwhile. /announcements shows where it stands.
announcement-unknown = This announcement does not exist.

audience-subscribers = all subscribers
audience-followers = those who follow “{ $name }”

announcement-version =
    ⬇️ { $people ->
        [0] Nobody reads this at the moment
        [one] One person gets exactly this
       *[other] { $people } people get exactly this
    } ({ $languages }):
announcement-words = ⬇️ The text ({ $languages }):
announcement-soon = as soon as the team agrees
announcement-at = { $at }

announcement-proposed = Proposed, to { $audience }. It does not go out before the team agrees.
announcement-scheduled = Agreed, to { $audience }. It goes out at its time, by itself. Until then it can be taken back.
announcement-sending =
    Going out to { $audience }: { $tried } of { $total }.
    { $sent } sent, { $unreachable } unreachable, { $failed } failed.
announcement-paused =
    Paused. It has reached { $tried } of { $total } ({ $audience }). Nothing more goes out until somebody presses “Go on”.
announcement-done =
    Sent to { $audience }, in { $took }.
    { $sent } sent, { $unreachable } unreachable, { $failed } failed.
announcement-cancelled =
    { $tried ->
        [0] Called off. Nobody got it.
        [one] Called off. One person had got it already; nobody else does.
       *[other] Called off. { $tried } people had got it already; nobody else does.
    }
announcement-stands =
    This cannot be done now. This is where it stands:

    { $state }

announcement-proposal =
    <b>From:</b> { $author }
    <b>People:</b> { $people } (takes about { $takes })
    <b>When:</b> { $when }
announcement-standing =
    { $missing ->
        [one] One more person on the team must agree.
       *[other] { $missing } more people on the team must agree.
    } Agreed so far: { $names }.
announcement-agree = ✓ I agree, send it
announcement-pause = Pause
announcement-proceed = Go on
announcement-calloff = Call it off
announcement-you-agreed = You have agreed.
announcement-begins = You have agreed, and that is enough: it goes out now. I will show you in a moment how far it is.
announcement-own =
    This is your own announcement, so your agreement counts already. { $missing ->
        [one] One more person must agree.
       *[other] { $missing } more people must agree.
    }
announcement-agreed-already =
    You have agreed already. { $missing ->
        [one] One more person must agree.
       *[other] { $missing } more people must agree.
    }
calloff-sure =
    { $state }

    Call off this announcement? { $tried ->
        [0] Its words are kept: they can be proposed again later.
       *[other] What has gone out cannot be taken back.
    }
calloff-yes = Yes, call it off
calloff-no = No, leave it as it is

announcement-agreed-notice =
    { $name } has agreed to the announcement to { $audience }. { $state ->
        [proposed] { $missing ->
            [one] One more person must agree.
           *[other] { $missing } more people must agree.
        }
        [scheduled] That is enough: it goes out at its time.
        [sending] That is enough: it goes out now.
        [paused] It is paused at the moment.
        [done] It has gone out already.
        [cancelled] It was called off meanwhile.
        [taken-back] It was taken back meanwhile.
       *[other] It is in a state that this version does not know.
    }
called-off-notice =
    { $name } has called off the announcement to { $audience }. { $tried ->
        [0] Nobody got it.
        [one] One person had got it already.
       *[other] { $tried } people had got it already.
    }
announcement-report =
    The announcement to { $audience } has gone out, in { $took }.
    { $sent ->
        [one] One person got it.
       *[other] { $sent } people got it.
    }{ $unreachable ->
        [0] { "" }
        [one] { " " }One person could not be reached, since they have closed the chat with me.
       *[other] { " " }{ $unreachable } people could not be reached, since they have closed the chat with me.
    }{ $failed ->
        [0] { "" }
        [one] { " " }For one person it failed for another reason.
       *[other] { " " }For { $failed } people it failed for another reason.
    }

announcement-late = The announcement to { $audience } was to go out: { $at }. But I was not running then. It may say something that is no longer so, so I hold it. Shall it go out now, to { $total ->
        [one] one person
       *[other] { $total } people
    }, or be called off?
announcement-interrupted = I was not running for a while, in the middle of the announcement to { $audience }: { $tried } of { $total } were tried. It may say something that is no longer so, so I hold the rest. Shall it go on, or be called off?

announce-picture-coming = I am still fetching the picture, and making it anew without what is hidden in such files (where and with what it was taken). Look at it in a moment.
announce-picture-look = Look at it
