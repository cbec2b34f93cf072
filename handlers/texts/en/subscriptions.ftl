# Getting announcements, and leaving them.

command-subscribe = Get news from the campaigns
command-stop = No more news

subscribed =
    You will get the announcements of the campaigns here: a call, an event, news of somebody you wrote to. The team writes them, and agrees on each before it goes out.

    Subscribing means that I note that this chat wants them; which chat it is stays encrypted. Nobody but the team can write to you through me, and no other subscriber sees you. To leave: /stop, or just write “stop”.
subscribed-already = You get the announcements already. To leave: /stop, or just write “stop”.
stopped =
    { $followed ->
        [0] Done: no more announcements. I only write when you write to me, or when there is something about a letter of yours. To get them again: /subscribe
        [one] Done: no more announcements. You still follow one case or event, and hear of that one. To get announcements again: /subscribe
       *[other] Done: no more announcements. You still follow { $followed } cases or events, and hear of those. To get announcements again: /subscribe
    }
stopped-already =
    { $followed ->
        [0] You get no announcements. If you would like to: /subscribe
        [one] You get no announcements, but you follow one case or event, and hear of that one.
       *[other] You get no announcements, but you follow { $followed } cases or events, and hear of those.
    }
stopped-all = Done: you follow nothing any more, and get no announcements. I only write when you write to me, or when there is something about a letter of yours.
stop-all =
    { $count ->
        [one] Stop following that, too
       *[other] Stop following those { $count }, too
    }
stop-taken-as-words = I kept that as a part of what you are writing. If you meant that you want no more announcements, press here; /stop does it at any time.
