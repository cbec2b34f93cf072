"""Giving money: first what it can betray, then, on a button, details that the team has confirmed, and no others.

/donate shows the campaigns that ask for money, then the notice about the risk; only a press on its button shows the
details, with numbers to copy, the day on which the team last confirmed them, and a fingerprint to compare with what the
group publishes elsewhere. Details that were not confirmed, or that do not open because somebody touched the database,
are not shown, and the bot says so.
"""

from datetime import timedelta

from markupsafe import Markup

from handlers import named
from handlers.buttons import HOME, Copy, Press, Row, Style
from handlers.commands import DONATE
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from storage import campaigns, donations, notices, team
from storage.campaigns import Campaign
from storage.contents.numbers import to_paste
from storage.donations import Donation
from storage.errors import Unreadable
from storage.rights import Right

OLD = timedelta(days=90)


@DONATE
def donate(talk: Talk, slug: str = "", part: str = "") -> None:
    """Show the campaigns to choose from, then the notice, then, for the part "details", where to give."""
    asking = [named.campaign(talk, slug)] if slug else campaigns.all(talk.tx)
    asking = [campaign for campaign in asking if donations.asked_for(talk.tx, campaign.id)]
    if not asking:
        talk.say("donate-none", HOME, over=InPlace())
    elif len(asking) > 1:
        rows = [(Press(campaign.content.title, DONATE, campaign.content.slug),) for campaign in asking]
        talk.say("donate-which", *rows, over=InPlace())
    elif part == "details":
        _details(talk, asking[0])
    else:
        _notice(talk, asking[0])


def _notice(talk: Talk, campaign: Campaign) -> None:
    """What giving can betray; and whether there is anything to show yet."""
    shown = _shown(talk, campaign)
    if shown:
        onward = Press("donate-show", DONATE, campaign.content.slug, "details", style=Style.GOOD)
        talk.say("donate-notice", (onward,), HOME, over=InPlace(), title=campaign.content.title)
    elif shown is not None:
        talk.say("donate-unconfirmed", HOME, over=InPlace(), title=campaign.content.title)


def _details(talk: Talk, campaign: Campaign) -> None:
    """Each way to give, in a message of its own that can be kept."""
    shown = _shown(talk, campaign)
    if not shown:
        if shown is not None:
            talk.say("donate-unconfirmed", HOME, title=campaign.content.title)
        return
    for donation in shown:
        talk.say(_page(talk, donation), *_copies(talk, donation), HOME)


def _shown(talk: Talk, campaign: Campaign) -> list[Donation] | None:
    """What the team confirmed; None if somebody touched the stored details, which is then said here and to the team."""
    try:
        return donations.shown(talk.tx, campaign.id)
    except Unreadable:
        talk.say("donate-untrusted", HOME, title=campaign.content.title)
        for member in team.who_may(talk.tx, Right.CONFIRM_MONEY):
            if notices.note_told_today(talk.tx, member.person_id, "donations-untrusted"):
                talk.tell(member.person_id, "donations-untrusted", urgent=True, title=campaign.content.slug)
        return None


def _page(talk: Talk, donation: Donation) -> Markup:
    """Everything a donor needs to know of this way to give."""
    details, confirmation = donation.content, donation.confirmation
    today = talk.tx.now.date()
    numbers = [talk.words("donate-line", label=number.label, value=number.value) for number in details.lines]
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
    details = donation.content
    numbers = [Copy("donate-copy", to_paste(line.kind, line.value), what=line.label) for line in details.lines]
    holder = Copy("donate-copy", details.holder, what=talk.words("donate-holder-label"))
    return [(button,) for button in (*numbers, holder)]
