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
letter-goes-on = Your letter <code>{ $code }</code> goes on as before.
letter-stopped-waits = Your letter <code>{ $code }</code> is with the team, and is not decided on yet. The team sees what has changed, and decides whether it can still reach { $name }. As long as it is in no print file, you can withdraw it.
letter-stopped-approved = Your letter <code>{ $code }</code> was approved, and has not been sent to the prison. The team sees what has changed, and decides whether it can still reach { $name }. If it is sent, you hear of it; until then it is not.
letter-stopped-yours = Your letter <code>{ $code }</code> waits for you. At the moment it would not reach { $name }. You can withdraw it, or send its words to somebody else.
