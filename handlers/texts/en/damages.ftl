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
   *[other] Something that this version does not know
}: <b>{ $count }</b>

damaged-what-to-do = Please tell whoever runs the server today. <code>paloma check</code> says what is damaged; the last backup from before still has it whole. If the disk is not failing, somebody can write to the server: then the keys and the token are not safe any more either.
