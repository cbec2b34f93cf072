"""Giving money: first what it can betray, then, on a button, details that the team has confirmed, and no others.

/donate shows the campaigns that ask for money, then the notice about the risk, which also says what it is by country;
only a press on its button shows the details, with numbers to copy, the day on which the team last confirmed them, and
a fingerprint to compare with what the group publishes elsewhere. Whoever has read exactly this notice within a month
need not read it again: that is kept with which details they were shown, so that they hear of it if these change, and
nothing else. Details that were not confirmed, whose last day has passed, or that do not open because somebody touched
the database, are not shown, and the bot says so.
"""

from datetime import timedelta
from hashlib import blake2b

from markupsafe import Markup

from handlers import giving, named
from handlers.buttons import HOME, Button, Copy, Link, Press, Row, Style
from handlers.commands import CONTACT, DONATE, TRANSFERCODE, VERIFY
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.supporters.code_texts import code_of
from handlers.texts.facts import Country
from storage import campaigns, donations, keeping, notices, team
from storage.campaigns import Campaign
from storage.clean import clean
from storage.contents.donation import Details, Way
from storage.donations import Donation, asked
from storage.errors import Unreadable
from storage.rights import Right

OLD = timedelta(days=90)
MOST_COPIED = 256
"""Characters that a button copies (Telegram: CopyTextButton)."""

_OTHERWISE: Row = (Press("donate-otherwise", CONTACT, "giving"),)
"""Whoever cannot, or should not, transfer asks the team how else."""


@DONATE
def donate(talk: Talk, slug: str = "", read: str = "") -> None:
    """Show the campaigns to choose from, then the notice, then, to who has read just that notice, where to give."""
    asking = [named.campaign(talk, slug)] if slug else campaigns.all(talk.tx)
    asking = [campaign for campaign in asking if donations.asked_for(talk.tx, campaign.id)]
    if not asking:
        talk.say("donate-none", _OTHERWISE, HOME, over=InPlace())
    elif len(asking) > 1:
        rows = [(Press(campaign.content.title, DONATE, campaign.content.slug),) for campaign in asking]
        talk.say("donate-which", *rows, over=InPlace())
    elif (shown := _shown(talk, asking[0])) is not None:
        _give(talk, asking[0], shown, read)


def _give(talk: Talk, campaign: Campaign, shown: list[Donation], read: str) -> None:
    """The notice, or the details to whoever has read it; or that there are none to show."""
    notice = _notice(talk, [version.content for version in shown])
    mark = blake2b(notice.encode(), digest_size=4).hexdigest()
    if not shown:
        _none(talk, campaign)
    elif read == mark or asked.has_read(talk.tx, talk.person.id, campaign.id, mark):
        asked.note_shown(talk.tx, talk.person.id, campaign.id, mark, shown)
        for donation in shown:
            _details(talk, donation)
    else:
        title = talk.words("donate-notice-title", title=campaign.content.title)
        onward = Press("donate-show", DONATE, campaign.content.slug, mark, style=Style.GOOD)
        talk.say(paragraphs(title, notice), (onward,), _OTHERWISE, HOME, over=InPlace())


def _notice(talk: Talk, shown: list[Details]) -> Markup:
    """What giving can betray, by the ways there are to give, and by country."""
    ways = {way for details in shown for way in details.ways}
    risks = {(risk.country, talk.read(risk.text)) for details in shown for risk in details.risks}
    countries = [
        talk.words("donate-risk", country=Country(country), text=text) for country, text in sorted(risks, key=str)
    ]
    return paragraphs(
        lines(
            talk.words("donate-notice"),
            talk.words("donate-notice-transfer") if ways & {Way.ACCOUNT, Way.LINES} else None,
            talk.words("donate-notice-link") if Way.LINK in ways else None,
            talk.words("donate-notice-place") if Way.PLACE in ways else None,
            talk.words("donate-notice-all", days=keeping.ASKED.days),
        ),
        *countries,
    )


def _none(talk: Talk, campaign: Campaign) -> None:
    """Why there is nothing to show: the last day has passed, or the team has not confirmed anything."""
    over = donations.confirmed(talk.tx, campaign.id)
    text = "donate-over" if over else "donate-unconfirmed"
    talk.say(text, _OTHERWISE, HOME, over=InPlace(), title=campaign.content.title)


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


def _details(talk: Talk, donation: Donation) -> None:
    """A way to give, in a message of its own that can be kept; as one text beside it, if no button copies so much."""
    whole = _as_one_text(talk, donation.content)
    fits = len(whole.encode("utf-16-le")) // 2 <= MOST_COPIED
    talk.say(_confirmed_page(talk, donation), *_buttons(talk, donation, whole if fits else ""))
    if not fits:
        talk.say("donate-whole", HOME, whole=whole)


def preview(talk: Talk, details: Details) -> Markup:
    """What would be read of details that nobody has confirmed yet: the notice, and then the page."""
    return paragraphs(_notice(talk, [details]), _page(talk, details))


def _confirmed_page(talk: Talk, donation: Donation) -> Markup:
    """The page of details that the team confirmed, with when it did, and that this is long ago."""
    confirmation, today = donation.confirmation, talk.tx.now.date()
    return _page(
        talk,
        donation.content,
        talk.words("donate-confirmed", day=confirmation.day, count=len(confirmation.members)) if confirmation else None,
        talk.words("donate-old", days=donation.age_days(today)) if _is_old(talk, donation) else None,
    )


def _page(talk: Talk, details: Details, *checked: Markup | None) -> Markup:
    """Everything a donor needs to know of this way to give; `checked` says how far it can be relied on."""
    return paragraphs(
        talk.words("donate-title", title=details.title, purpose=details.purpose),
        lines(giving.holder(talk.words, details), *_where(talk, details), *giving.around(talk.words, details)),
        *checked,
        talk.words("donate-fingerprint", fingerprint=donations.fingerprint(details)),
    )


def _where(talk: Talk, details: Details) -> list[Markup]:
    """Where the money goes: the numbers, the page to pay at, or where and when somebody collects."""
    if details.link:
        return list(giving.leads_to(talk.words, details.link))
    if details.place:
        return [talk.words("donate-place", place=details.place), talk.words("donate-times", times=details.times)]
    words = talk.words
    return [
        words("donate-line", label=giving.label(words, each), value=giving.said(words, each))
        for each in details.numbers
    ]


def _is_old(talk: Talk, donation: Donation) -> bool:
    age = donation.age_days(talk.tx.now.date())
    return age is not None and age > OLD.days


def _buttons(talk: Talk, donation: Donation, whole: str) -> list[Row]:
    """What opens the page to pay at, copies each number, the holder and all of it, shows a code, and compares."""
    details, words = donation.content, talk.words
    copied = [each for each in details.numbers if each.name != "type"]
    buttons: list[Button] = [
        Copy("donate-copy", giving.pasted(words, each), what=giving.label(words, each)) for each in copied
    ]
    buttons.append(Copy("donate-copy", details.holder, what=words("number-holder")))
    if details.link:
        buttons.insert(0, Link("donate-open", details.link))
    if whole and details.numbers:
        buttons.append(Copy("donate-copy-all", whole))
    if code_of(details):
        buttons.append(Press("donate-code", TRANSFERCODE, donation.id))
    return [*((button,) for button in buttons), (Press("verify-button", VERIFY), *HOME)]


def _as_one_text(talk: Talk, details: Details) -> str:
    """Everything to copy as one text, a line each, as bank apps take it and people send it on."""
    said = [
        talk.words("donate-whole-line", label=giving.label(talk.words, each), value=giving.pasted(talk.words, each))
        for each in details.numbers
    ]
    return "\n".join([details.holder, *(clean(line.unescape()) for line in said)])  # no sign that a form would refuse
