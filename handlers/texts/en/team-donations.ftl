# Donation details before the team.

command-donations = Donation details to check
flow-confirm = confirming donation details
flow-refuse = refusing donation details

donations-list =
    { $waiting ->
        [0] No donation details wait to be checked.
        [one] <b>One proposal</b> waits to be checked.
       *[other] <b>{ $waiting } proposals</b> wait to be checked.
    } { $shown ->
        [0] Supporters are shown none at the moment.
       *[other] These are shown to supporters:
    }
donations-shown-line =
    <b>{ $title }</b> · { $campaign }
    Confirmed on { $day } · <code>{ $fingerprint }</code>
donations-check = Check: { $title }
donations-look = { $title }
donations-button = Donation details
donations-unreadable = ⚠️ The stored donation details are no longer as the team confirmed them: somebody changed them in the database, not through the team, or the disk is failing. I show them to nobody. Please import the campaign folder again, check and confirm the details again, and find out who can write to the database.

donation-head =
    <b>{ $campaign }</b>
    { $state ->
        [proposed] Proposed donation details, not shown to anybody yet
        [confirmed] Donation details that supporters are shown
        [refused] Donation details that were refused
        [replaced] Donation details that were replaced by newer ones
        [hidden] Donation details that are shown to nobody
       *[other] Donation details in a state that this version does not know
    }
donation-new = Nothing is shown to supporters so far.
donation-change = Supporters are shown other details now. What differs is marked with ⚠️.
donation-title = Title ({ $language })
donation-purpose = Purpose ({ $language })
donation-holder = Holder
donation-line = <b>{ $what }:</b> { $value }
donation-line-changed = ⚠️ <b>{ $what }:</b> { $value } (until now: <s>{ $old }</s>)
donation-line-new = ⚠️ <b>{ $what }:</b> { $value } (new)
donation-line-gone = ⚠️ <b>{ $what }:</b> no longer there (until now: <s>{ $old }</s>)
donation-fingerprint = Fingerprint: <code>{ $fingerprint }</code>
donation-confirmed-on = Confirmed on { $day }.
donation-standing =
    { $count ->
        [0] Nobody has confirmed them yet.
       *[other] Confirmed so far by { $names }.
    } { $missing ->
        [one] One more person must confirm them.
       *[other] { $missing } more people must confirm them.
    }
donation-how-to-check = Compare the holder and every digit with a source of your own, for instance the account holder in person, not with what somebody sent you in a chat.
donation-confirm = ✓ All of it is right
donation-refuse = Refuse
donation-take-down = Stop showing them
donation-look = Look at them

donation-agreed =
    You have confirmed these details. { $missing ->
        [one] One more person must check them before they are shown.
       *[other] { $missing } more people must check them before they are shown.
    } The team is told.
donation-agreed-already =
    You have confirmed these details already. { $missing ->
        [one] Now somebody else must check them.
       *[other] Now { $missing } others must check them.
    }
donation-is-shown = Confirmed. Supporters are shown these details of “{ $campaign }” from now on. The team is told.
donation-decided =
    { $state ->
        [proposed] These details still wait to be checked.
        [confirmed] These details are confirmed and shown already.
        [refused] These details were refused meanwhile.
        [replaced] These details were replaced by newer ones meanwhile.
       *[other] These details are in a state that this version does not know.
    }
donation-unknown = These donation details do not exist.
donation-refuse-sure =
    { $state ->
        [confirmed] Stop showing the donation details of “{ $campaign }”? Supporters are shown none until the team confirms others.
        [proposed] Refuse these donation details of “{ $campaign }”? They can only come back as a new proposal.
        [refused] These donation details of “{ $campaign }” were refused already. Refuse them again?
        [replaced] These donation details of “{ $campaign }” were replaced by newer ones. Refuse them all the same?
       *[other] These donation details of “{ $campaign }” are in a state that this version does not know. Refuse them all the same?
    }
donation-refuse-yes = Yes, I am sure
donation-refused =
    { $state ->
        [confirmed] Done: supporters are not shown these details of “{ $campaign }” any more. The team is told.
        [proposed] Refused. These details of “{ $campaign }” are not shown. The team is told.
        [refused] These details of “{ $campaign }” were refused already, and are not shown. The team is told.
        [replaced] Refused. These details of “{ $campaign }” had been replaced by newer ones. The team is told.
       *[other] Refused. These details of “{ $campaign }” were in a state that this version does not know. The team is told.
    }

donation-proposed-notice = New donation details for “{ $campaign }” wait for the team. I show them to nobody until enough of you have checked them.
donation-agreed-notice =
    { $name } has confirmed donation details of “{ $campaign }”. { $missing ->
        [one] One more person must check them.
       *[other] { $missing } more people must check them.
    }
donation-shown-notice =
    { $name } has confirmed donation details of “{ $campaign }” too. Supporters are shown them from now on.
    Fingerprint: <code>{ $fingerprint }</code>
donation-refused-notice =
    { $state ->
        [confirmed] { $name } has stopped the donation details of “{ $campaign }”. Supporters are not shown them any more.
        [proposed] { $name } has refused the proposed donation details of “{ $campaign }”. They are not shown.
        [refused] { $name } has refused donation details of “{ $campaign }” that were refused already. They are not shown.
        [replaced] { $name } has refused donation details of “{ $campaign }” that had been replaced by newer ones.
       *[other] { $name } has refused donation details of “{ $campaign }” in a state that this version does not know.
    }

donations-over-line =
    <b>{ $title }</b> · { $campaign }
    ⚠️ Shown to nobody: their last day has passed · <code>{ $fingerprint }</code>
donation-place = Where ({ $language })
donation-times = When ({ $language })
donation-country = Country of the bank
donation-currency = Currency
donation-until = Last day
donation-risk = Risk in { $country } ({ $language })
donation-digits =
    You confirm “{ $title }” of “{ $campaign }”: only these details, as they stand now.

    Look at a source of your own, and type the last { $count ->
        [one] character
       *[other] { $count } characters
    } of this: <b>{ $what }</b>. Spaces, dots and dashes do not count.
donation-mistyped = These are not the last characters of this number: <b>{ $what }</b>. Nothing is confirmed, and the team’s record says that it was tried. Compare the details with your source once more. If the number there is another one, refuse them.
donation-type-again = Type them again
donation-over-notice = The last day of the donation details “{ $title }” of “{ $campaign }” has passed ({ $day }). Supporters are not shown them any more. If they are still right, import or propose them again with another last day.
