# What followers hear when an event or a case has changed.

change-event-moved = <b>Changed: { $title }</b>
change-event-on-again = <b>It takes place after all: { $title }</b>
change-event-was-when = <b>Before:</b> <s>{ $when }</s>
change-event-was-where = <b>Before:</b> <s>{ $place }, { $address }</s>
change-event-now = <b>Now</b>
change-event-once-off =
    <b>Called off this time: { $title }</b>
    <s>{ $when }</s>
change-event-next = <b>The next time:</b>
change-event-dates = <b>Other dates: { $title }</b>
change-event-coming =
    { $people ->
        [1] You said that you are coming. If you cannot any more, please press the button.
       *[other] You said that { $people } of you are coming. If you cannot any more, please press the button.
    }
change-event-off = <b>Called off: { $title }</b>
change-event-off-why = This no longer takes place as it was announced. <i>You hear of it because you followed it.</i>
change-event-why = This is how it stands now. <i>You hear of it because you follow this event.</i>
change-case-moved = <b>{ $name }: held somewhere else now</b>
change-case-back = <b>{ $name }: on our list again</b>
change-case-off = <b>{ $name }: no longer on our list</b>

    Letters cannot be written to { $name } here any more. Those that are on their way go on.
change-case-nowhere = Where that is, is not known.
change-case-why = <i>You hear of it because you follow this case.</i>
change-look = Look at it

change-case-open = <b>{ $name }</b>: letters can be written again
change-case-status =
    { $status ->
        [detained] <b>{ $name }: detained, without a sentence</b>
        [on-trial] <b>{ $name }: the trial has begun</b>
        [sentenced] <b>{ $name }: there is a sentence</b>
        [released] <b>{ $name }: out of prison!</b>

            Thank you for not forgetting. Letters to the prison would not arrive any more, so I take none.
        [transferred] <b>{ $name }: moved to another prison</b>
        [died] <b>{ $name } has died.</b>

            We are sorry to have to tell you. I take no more letters.
       *[other] <b>{ $name }: there is news</b>
    }
change-case-stood = Until now: { case-stands }
change-case-no-address = Until the team knows the new address, I take no letters.
change-case-lasted = Time in prison: { $long }.
change-case-place = Until now: { $place }
change-campaign-why = <i>You hear of it because you follow the campaign “{ $title }”.</i>
change-ended =
    <b>“{ $title }” has ended</b>

    This campaign asks for nothing any more, and takes no more letters. Letters that the team has already go on to their end.
change-new = <b>New in “{ $title }”</b>
change-new-case =
    <b>{ $name }</b>
    { $summary }
change-new-event =
    <b>Event: { $title }</b>
    { $when }
change-new-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
change-look-all = See all of it
letter-stopped-died = Your letter <code>{ $code }</code> has not been sent to the prison. You can withdraw it; else the team decides what becomes of it.
letter-goes-on = Your letter <code>{ $code }</code> goes on as before.
letter-stopped-waits = Your letter <code>{ $code }</code> is with the team, and is not decided on yet. The team sees what has changed, and decides whether it can still reach { $name }. As long as it is in no print file, you can withdraw it.
letter-stopped-approved = Your letter <code>{ $code }</code> was approved, and has not been sent to the prison. The team sees what has changed, and decides whether it can still reach { $name }. If it is sent, you hear of it; until then it is not.
letter-stopped-yours = Your letter <code>{ $code }</code> waits for you. At the moment it would not reach { $name }. You can withdraw it, or send its words to somebody else.
