# Getting announcements, and leaving them.

command-subscribe = Get announcements from the campaigns
command-stop = Stop the announcements

subscribed =
    You will get the announcements of the campaigns here: a call, an event, other news. The team writes them. To hear of one person, open their case (/cases) and press Follow.

    I store that this chat wants them, encrypted. Only the team can write to you through me, and no other subscriber sees you. To leave: /stop, or just write “stop”.
subscribed-already = You already get the announcements. To leave: /stop, or just write “stop”.
stopped =
    { $followed ->
        [0] Done: no more announcements. I still tell you what becomes of your letters, and of what you left unfinished. To get announcements again: /subscribe
        [one] Done: no more announcements. You still follow one campaign, case or event, and hear of that one. To get announcements again: /subscribe
       *[other] Done: no more announcements. You still follow { $followed } campaigns, cases or events, and hear of those. To get announcements again: /subscribe
    }
stopped-already =
    { $followed ->
        [0] You get no announcements. To get them: /subscribe
        [one] You get no announcements, but you follow one campaign, case or event, and hear of that one.
       *[other] You get no announcements, but you follow { $followed } campaigns, cases or events, and hear of those.
    }
stopped-all = Done: you follow nothing any more, and get no announcements. I still tell you what becomes of your letters, and of what you left unfinished.
stop-all =
    { $count ->
        [one] Stop following that, too
       *[other] Stop following those { $count }, too
    }
stop-taken-as-words = I kept that as a part of what you are writing. If you meant that you want no more announcements, press here; /stop does it at any time.
