# Giving money.

command-donate = Give money

donate-which = Who would you like to support?
donate-none = None of the campaigns here asks for money at the moment.
donate-notice-title = <b>{ $title }</b>
donate-notice =
    Before you give, please read this:
    • If giving could put you in danger, do not give from your own account or card. A letter helps too.
    • In the payment reference, do not mention this bot, a campaign or a prisoner.
donate-notice-transfer = • A bank transfer carries your name. The bank and whoever receives it can see it, and the authorities if they ask. People have been prosecuted for giving.
donate-notice-link = • A payment page sees your card or account, and from where you open it. It can be made to tell.
donate-notice-place = • Whoever goes to give in person can be seen there.
donate-notice-all =
    • I take no money, and I am not told who gives. For { $days } days I keep that I showed you the details, to tell you if they change. /forgetme deletes that.
donate-risk = <b>{ $country }:</b> { $text }
donate-show = I understand. Show the details
donate-unconfirmed =
    <b>{ $title }</b>

    This campaign asks for money, but its team has not confirmed the details yet. As long as it has not, I do not show them: better late than to the wrong account.
    Please do not trust details that somebody sends you in my name.
donate-over =
    <b>{ $title }</b>

    The details for giving to this campaign were good until a day that has passed, so I show them to nobody any more. Please do not use what you may have kept of them.
donate-untrusted =
    <b>{ $title }</b>

    I cannot vouch for the stored details: they are no longer as the team confirmed them. So I show none, and I have told the team. Please do not give to this campaign until its team says that all is well.
donate-title =
    <b>{ $title }</b>
    { $purpose }
donate-holder = Account holder: <code>{ $holder }</code>
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
    Compare it with the one that the group publishes elsewhere: any change to where the money goes changes it. /verify does it for you.
donate-receiver = The money goes to: <code>{ $holder }</code>
donate-country = Country of the bank: { $country }
donate-currency = Currency: { $currency }
donate-until = Good until: { $day }
donate-link = The payment page is at: <code>{ $host }</code>
donate-link-foreign = ⚠️ <code>{ $host }</code> is written in letters of another alphabet or with accents. On your screen it may look like “{ $looks }”, which can be taken for a name you know.
donate-link-digit = ⚠️ In <code>{ $host }</code> there is the digit { $digit } between letters. It is no letter.
donate-place = Where: { $place }
donate-times = When: { $times }
donate-open = Open the payment page
donate-copy-all = Copy all as one text
donate-whole =
    All of it as one text, to copy:
    <code>{ $whole }</code>
donate-whole-line = { $label }: { $value }
donate-code = QR code for a banking app
donate-code-is = <b>{ $title }</b> · A code for the app of your bank: scan it, or open it there as a picture. It holds the account, and no amount. Compare with the details what the app shows.
donate-changed = ⚠️ The details for giving to “{ $title }” are no longer the ones that I showed you. Please do not use the old ones.
donate-changed-look = What there is now
donations-untrusted = ⚠️ The stored donation details of “{ $title }” are no longer as the team confirmed them: somebody changed them in the database, not through the team, or the disk is failing. I show them to nobody. Please import the campaign folder again, check and confirm the details again, and find out who can write to the database.
