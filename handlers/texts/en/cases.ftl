# Campaigns and cases.

command-cases = The people, and why they need you

cases-none = There is nobody to read about here yet. The team is still preparing its campaigns.
cases-campaigns =
    Which campaign would you like to read about?

    { $campaigns }
cases-campaign =
    <b>{ $title }</b>
    { $summary }
cases-back = ‹ All of this campaign
campaigns-back = ‹ All campaigns
campaign-title = <b>{ $title }</b>
campaign-page = Page { $number } of { $of }
campaign-contact = <b>Contact:</b> { $ways }
campaign-unknown = I do not know this campaign; perhaps it has ended. /cases shows the campaigns I speak for.

case-title = <b>{ $name }</b>
case-members =
    { $count ->
        [one] <b>Member:</b> { $names }
       *[other] <b>{ $count } people:</b> { $names }
    }
case-since = <b>In prison since:</b> { $since }
case-arrested = <b>Imprisoned:</b> { $since }
case-from = <b>In prison:</b> { $since } to { $until }
case-earlier = <b>Earlier arrest:</b> { $since }
case-earlier-until = <b>In prison before:</b> { $since } to { $until }
case-time-at = { $time }, { $place }
case-lasting = { $time } ({ $long })
case-term-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
case-term-months =
    { $count ->
        [one] more than a month
       *[other] more than { $count } months
    }
case-term-years =
    { $count ->
        [one] more than a year
       *[other] more than { $count } years
    }
case-stands =
    { $status ->
        [detained] detained, without a sentence
        [on-trial] on trial
        [sentenced] sentenced
        [released] out of prison
        [transferred] moved to another prison
        [died] died
       *[other] not known
    }
case-status = <b>Now:</b> { case-stands }
case-asks = <b>What is asked:</b> { $asks }
case-where = <b>Where:</b> { $place }
case-why = <b>Charge or sentence:</b> { $accusation }
case-letters =
    <b>Letters approved so far:</b> { $count ->
        [0] none
       *[other] { $count }
    }
case-birthday = 🎂 <b>Birthday on { $day }.</b> Letters take weeks to arrive: the sooner, the better.
case-closed = <i>This case is no longer on the list, and I take no letters for it any more.</i>
case-unknown = I do not know this case; perhaps the link is old. /cases shows everyone.
case-write = ✉️ Write a letter
case-donate = Give money
case-events = Events
case-share = ↗ Share

source = <i>Source: { $title }, { $by }</i>
source-day = <i>Source: { $title }, { $by }, { $day }</i>
source-note = <i>{ $note }</i>
