# Writing an announcement.

command-announce = Write to the subscribers
flow-announce = an announcement

announce-to = To whom do you want to write?
announce-audience = { $name } ({ $people })
announce-text = Send me the announcement as readers of { $language } will get it. Bold, italics and links stay. It can be a picture with its text ({ NUMBER($caption) } characters then, otherwise { NUMBER($text) }).
announce-more = Kept. Now the same for readers of { $language }. If you leave it out, they get the version that is there.
announce-without = Leave this language out
announce-long =
    { $picture ->
        [yes] This has { NUMBER($length) } characters; under a picture { NUMBER($most) } is the most. Please shorten it, or send it without the picture.
       *[no] This has { NUMBER($length) } characters, and { NUMBER($most) } is the most. Please shorten it.
    }
announce-when =
    { $people ->
        [0] At present this would reach nobody.
        [one] At present this reaches one person.
       *[other] At present this reaches { $people } people and takes about { $takes }.
    } When should it go out?
announce-now = As soon as the team agrees
announce-later = At a time …
announce-time = On which day, at what time? By the clocks of { $zone }, like this: <code>{ $example }</code>
time-unclear = I do not understand this time. Please type the day and the time like 2024-09-12 18:00, or 12.09.2024 18:00.
time-past = That time has passed. Please choose one still to come.
time-skipped = That time does not exist: the clocks are put forward over it that night. Please choose another.
announce-which = The clocks are put back that night, so this time comes twice. Which one do you mean?
announce-earlier = The earlier one (UTC{ $offset })
announce-later-one = The later one (UTC{ $offset })
announce-sure =
    <b>To:</b> { $audience } ({ $people })
    <b>When:</b> { $when }

    Above you see exactly what will be sent. Lay it before the team?
announce-yes = Lay it before the team
announce-dropped = Dropped. Nothing was sent, and nothing is kept.
announce-proposed =
    { $missing ->
        [one] It lies before the team. It goes out once somebody else has agreed.
       *[other] It lies before the team. It goes out once { $missing } others have agreed.
    } They are told now.
announce-alone =
    { $state ->
        [proposed] It lies before the team.
        [scheduled] Done: it goes out at its time.
        [sending] Done: it goes out now. I show you in a moment how far it is.
        [paused] It is paused at present.
        [done] It has gone out already.
        [cancelled] It was called off meanwhile.
       *[other] It is in a state that this version does not know.
    }
announcement-proposed-notice = { $name } wants to write to { $audience }. Please read it; it goes out only if you agree.
