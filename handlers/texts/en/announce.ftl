# Writing an announcement.

command-announce = Write to the subscribers
flow-announce = an announcement

announce-to = Who do you want to write to?
announce-audience = { $name } ({ $people })
announce-text = Send me the announcement in { $language }. Bold, italics and links are kept. It can be a picture with a text: then up to { NUMBER($caption) } characters, without a picture up to { NUMBER($text) }.
announce-more = Kept. Now the same in { $language }. If you leave it out, its readers get the announcement in another language.
announce-without = Leave this language out
announce-long =
    { $picture ->
        [yes] This has { NUMBER($length) } characters; under a picture { NUMBER($most) } is the most. Please shorten it, or send it without the picture.
       *[no] This has { NUMBER($length) } characters, and { NUMBER($most) } is the most. Please shorten it.
    }
announce-when =
    { $people ->
        [0] At the moment this would reach nobody.
        [one] At the moment this reaches one person.
       *[other] At the moment this reaches { $people } people, and takes about { $takes }.
    } When should it go out?
announce-now = As soon as the team agrees
announce-later = At a set time…
announce-time = On which day, and at what time? In the time of { $zone }. Type it as you would say it: <code>tomorrow 18:00</code>, <code>31/12 6 pm</code>, or <code>{ $example }</code>
time-unclear = I do not understand this time. Please type the day and the time like <code>tomorrow 18:00</code>, <code>31/12 18:00</code> or <code>2030-09-12 18:00</code>.
time-past = This time has passed already. Please choose one that is still to come.
time-skipped = This time does not exist: that night the clocks go forward and skip it. Please choose another.
announce-which = That night the clocks go back, so this time comes twice. Which one do you mean?
announce-earlier = The earlier one (UTC{ $offset })
announce-later-one = The later one (UTC{ $offset })
announce-sure =
    <b>To:</b> { $audience } ({ $people })
    <b>When:</b> { $when }

    Above you see exactly what will be sent. Shall I propose it to the team?
announce-yes = Propose it to the team
announce-no = Throw it away
announce-drop-sure = Then the words are deleted in every language, and nobody can bring them back. To change them, go back instead. Delete them?
announce-dropped = Thrown away. Nothing was sent, and nothing is kept.
announce-proposed =
    { $missing ->
        [one] The team has it now. It goes out when one more person has agreed.
       *[other] The team has it now. It goes out when { $missing } more people have agreed.
    } I am telling them now.
announce-alone =
    { $state ->
        [proposed] The team has it now.
        [scheduled] Done: it goes out at its time.
        [sending] Done: it goes out now. I will show you in a moment how far it is.
        [paused] It is paused at the moment.
        [done] It has gone out already.
        [cancelled] It was called off meanwhile.
        [taken-back] It was taken back meanwhile.
       *[other] It is in a state that this version does not know.
    }
announcement-proposed-notice = { $name } wants to write to { $audience }. Please read it: it does not go out before enough members of the team agree.
