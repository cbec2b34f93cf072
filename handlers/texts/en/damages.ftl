# The audit trail was changed, cut off, or cannot be read.
trail-broken = <b>The record of our decisions is not as I wrote it.</b> Its end was changed or cut off, or the disk is failing. As long as it is so, nobody can decide anything: no letters, no donation details, nothing about the team. Announcements that were going out are held. Whoever asks for something that needs no decision is answered.

trail-changed = <b>The record of our decisions is not as I wrote it.</b> Somebody has changed an older entry of it, or the disk is failing. I know from before what it said and go on with that, but I will not start again with such a record.

trail-what-to-do = Please tell whoever runs the server today, and have me left running until then. <code>paloma check</code> says what is wrong; the last backup from before still has the record whole. If the disk is not failing, somebody can write to the server: then the keys and the token are not safe any more either. I say this every day until it is mended.

# Said to whoever spoke, whose own row was damaged.
you-are-mended = What I keep about you was damaged. I have put back what I could: your letters and what you follow are there. Your language, your pen name and your subscription are as on the first day: /language and /subscribe change that.

you-begin-anew = What I kept about you was damaged so badly that I cannot read it any more. We begin anew. Letters of yours that I called received go their way, but you will not hear of them; if you are on the team, ask an owner for a new invitation. /forgetme deletes what is left of before, too.

# Said to the owners: updates that were put aside.
failed-notice = { $count ->
    [one] I failed three times to answer one message, so I have put it
   *[other] I failed three times to answer { $count } messages, so I have put them
} aside, encrypted, for { $aside } days. Whoever wrote has been told, where that was possible. It is a fault in me: please have whoever runs the server look into the log for “a turn failed”.

# A row of the database is not as it was written: said to whoever needed it, and to the owners.
something-damaged = Something that I keep and need for this was damaged, so I have done nothing. It is not your fault. I am telling the people who look after me. Meanwhile try something else: /help

damaged-notice = <b>Something in my database is not as I wrote it.</b> Either the disk is failing, or somebody has changed the file. I do not use what is damaged; everything else goes on.

damaged-kind = { $damage ->
    [people] Of people: what they follow, their settings or their open conversations
    [team] Of the team: members, invitations, agreements or the record of decisions
    [letters] Letters or print batches
    [announcements] Announcements
    [money] Donation details
    [campaigns] Campaigns, cases, events or pictures
    [messages] Messages that were waiting to be read or sent
    [notes] Notes of my own
    [file] Parts of the file itself
   *[other] Something that this version does not know
}: <b>{ $count }</b>

damaged-what-to-do = Please tell whoever runs the server today. <code>paloma check</code> says what is damaged; the last backup from before still has it whole. If the disk is not failing, somebody can write to the server: then the keys and the token are not safe any more either.
