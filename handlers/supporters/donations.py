"""Giving money: first what it can betray, then, on a button, details that the team has confirmed, and no others.

/donate shows the campaigns that ask for money, then the notice about the risk; only a press on its button shows the
details, with numbers to copy, the day on which the team last confirmed them, and a fingerprint to compare with what the
group publishes elsewhere. Details that were not confirmed, or that do not open because somebody touched the database,
are not shown, and the bot says so.
"""

from datetime import timedelta

from markupsafe import Markup

from handlers import named
from handlers.buttons import Button, Row, Style
from handlers.commands import command, press
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from storage import campaigns, donations, people, team
from storage.campaigns import Campaign
from storage.donations import Donation
from storage.errors import Unreadable

OLD = timedelta(days=90)


@command("donate")
def donate(talk: Talk, slug: str = "", part: str = "") -> None:
    """Show the campaigns to choose from, then the notice, then, for the part "details", where to give."""
    asking = [named.campaign(talk, slug)] if slug else campaigns.all(talk.tx)
    asking = [one for one in asking if donations.asked_for(talk.tx, one.id)]
    if not asking:
        talk.say("donate-none", _back(talk), over=InPlace())
    elif len(asking) > 1:
        buttons = [(press(talk.read(one.content.title), "donate", one.content.slug),) for one in asking]
        talk.say("donate-which", *buttons, over=InPlace())
    elif part == "details":
        _details(talk, asking[0])
    else:
        _notice(talk, asking[0])


def _notice(talk: Talk, its: Campaign) -> None:
    """What giving can betray; and whether there is anything to show yet."""
    shown = _shown(talk, its)
    if shown:
        onward = press(talk.words("donate-show"), "donate", its.content.slug, "details", style=Style.GOOD)
        talk.say("donate-notice", (onward,), _back(talk), over=InPlace(), title=its.content.title)
    elif shown is not None:
        talk.say("donate-unconfirmed", _back(talk), over=InPlace(), title=its.content.title)


def _details(talk: Talk, its: Campaign) -> None:
    """Each way to give, in a message of its own that can be kept."""
    shown = _shown(talk, its)
    if not shown:
        if shown is not None:
            talk.say("donate-unconfirmed", _back(talk), title=its.content.title)
        return
    for donation in shown:
        talk.say(_told(talk, donation), *_copies(talk, donation), _back(talk))


def _shown(talk: Talk, its: Campaign) -> list[Donation] | None:
    """What the team confirmed; None if somebody touched the stored details, which is then said here and to the team."""
    try:
        return donations.shown(talk.tx, its.id)
    except Unreadable:
        talk.say("donate-untrusted", _back(talk), title=its.content.title)
        for member in team.deciders(talk.tx):
            if people.tell_once(talk.tx, member.person_id, "donations-untrusted"):
                talk.tell(member.person_id, "donations-untrusted", title=its.content.slug)
        return None


def _told(talk: Talk, donation: Donation) -> Markup:
    """Everything a donor needs to know of this way to give."""
    details, confirmation = donation.content, donation.confirmation
    today = talk.tx.now.date()
    numbers = [talk.words("donate-line", label=line.label, value=line.value) for line in details.lines]
    return paragraphs(
        talk.words("donate-title", title=details.title, purpose=details.purpose),
        lines(talk.words("donate-holder", holder=details.holder), *numbers),
        talk.words("donate-confirmed", day=confirmation.day, count=len(confirmation.members)) if confirmation else None,
        talk.words("donate-old", days=donation.age_days(today)) if _is_old(talk, donation) else None,
        talk.words("donate-fingerprint", fingerprint=donations.fingerprint(details)),
    )


def _is_old(talk: Talk, donation: Donation) -> bool:
    age = donation.age_days(talk.tx.now.date())
    return age is not None and age > OLD.days


def _copies(talk: Talk, donation: Donation) -> list[Row]:
    """Buttons that copy each number and the holder."""
    holder = (talk.words("donate-holder-label").unescape(), donation.content.holder)
    copied = [(talk.read(line.label), line.value) for line in donation.content.lines] + [holder]
    return [(Button(talk.words("donate-copy", what=what).unescape(), copy=value),) for what, value in copied]


def _back(talk: Talk) -> Row:
    return (press(talk.words("menu"), "start"),)
