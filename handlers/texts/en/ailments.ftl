# Said to the owners: something is wrong that nobody in the chat can see.

ailment-begun = { $ailment ->
    [disk] <b>The disk is nearly full:</b> { $megabytes } MB are free where my data or my backups are kept. When nothing is left, I can keep no message and no letter, and I tell everybody so.
    [backup] <b>No backup was made for { $age }.</b> I try again and again, and it fails. If the disk breaks today, all that came since then is lost.
    [clock] <b>The clock of the server is wrong</b> by { $age }, compared with the messenger’s. Reminders and announcements may go out at the wrong time, and what has a term may end too early or too late.
    [letters] <b>A letter has waited { $age } for somebody to decide on it.</b> Whoever wrote it hears nothing meanwhile.
    [replies] <b>A reply has waited { $age } to be checked.</b> Whoever wrote the letter does not know yet that an answer came.
    [aside] <b>Messages that I failed to answer are still put aside:</b> { $count }. They wait, encrypted, until I am repaired, for 30 days at most.
   *[other] Something is wrong that this version does not know.
}

ailment-what-to-do = { $ailment ->
    [disk] Please tell whoever runs the server today: make room on the disk, or move the backups to another one. <code>paloma doctor</code> says how much is needed, and where.
    [backup] Please tell whoever runs the server today. <code>paloma backup</code> tries it at once and says what is in the way.
    [clock] Please tell whoever runs the server today: the server’s time should be set over the network (NTP). <code>paloma doctor</code> says how far it is off.
    [letters] Could somebody read it? /queue shows what waits. If the team is too small, /invite brings in one more.
    [replies] Could somebody check it? /replies shows what waits.
    [aside] Please have whoever runs the server look into the log for “a turn failed”, and report that line to those who make me.
   *[other] Please have whoever runs the server type <code>paloma doctor</code>.
}

ailment-lasts = It has been so since { $since }. I say it again each week, and once more when it is over.

ailment-over = { $ailment ->
    [disk] There is room on the disk again. It was nearly full since { $since }.
    [backup] Backups are made again. They had failed since { $since }.
    [clock] The clock of the server is right again. It was wrong since { $since }.
    [letters] No letter waits for days any more. One did since { $since }.
    [replies] No reply waits for days any more. One did since { $since }.
    [aside] No messages are put aside any more: what was, since { $since }, is deleted.
   *[other] Something that was wrong since { $since } is over.
}
