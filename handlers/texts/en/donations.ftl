# Giving money.

command-donate = Give money

donate-which = Who would you like to support?
donate-none = None of the campaigns here asks for money at the moment.
donate-notice =
    <b>{ $title }</b>

    Before you give, please read this:
    • A bank transfer carries your name. The bank and whoever receives it can see it, and the authorities if they ask. People have been prosecuted for giving.
    • If giving could put you in danger, do not transfer from your own account. A letter helps too.
    • In the payment reference, do not mention this bot, a campaign or a prisoner.
    • I take no money, and I am not told who gives. I keep nothing about this.
donate-show = I understand. Show the details
donate-unconfirmed =
    <b>{ $title }</b>

    This campaign asks for money, but its team has not confirmed the details yet. As long as it has not, I do not show them: better late than to the wrong account.
    Please do not trust details that somebody sends you in my name.
donate-untrusted =
    <b>{ $title }</b>

    I cannot vouch for the stored details: they are no longer as the team confirmed them. So I show none, and I have told the team. Please do not give to this campaign until its team says that all is well.
donate-title =
    <b>{ $title }</b>
    { $purpose }
donate-holder = Account holder: <code>{ $holder }</code>
donate-holder-label = account holder
donate-line = { $label }: <code>{ $value }</code>
donate-copy = Copy: { $what }
donate-confirmed =
    { $count ->
        [one] Last confirmed by the team on { $day } (by one person).
       *[other] Last confirmed by the team on { $day } (by { $count } people).
    }
donate-old = ⚠️ That was { $days } days ago. Before you give, please ask the group in some other way whether the details are still right.
donate-fingerprint =
    Fingerprint: <code>{ $fingerprint }</code>
    If the group publishes it elsewhere too, compare the two: any change to the holder or to a number changes it.
donations-untrusted = ⚠️ The stored donation details of “{ $title }” are no longer as the team confirmed them: somebody changed them in the database, not through the team, or the disk is failing. I show them to nobody. Please import the campaign folder again, check and confirm the details again, and find out who can write to the database.
