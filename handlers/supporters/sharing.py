"""A case to be passed on: a card for phones, a picture with a code that leads here; and a flyer to be printed.

/card sends the picture, with words that go along when it is forwarded; /flyer sends a page of A4. Both are made by the
press beside the turn (bot/press). They say no more than the case does, and until when its days are counted.
"""

from collections.abc import Iterator

from markupsafe import Markup

from handlers import named
from handlers.buttons import Press, Row
from handlers.coded import coded
from handlers.commands import CARD, CASE, CASES, FLYER
from handlers.engine.talk import Talk
from handlers.layout import paragraphs
from handlers.messages import Message, Printout
from handlers.printable import on_paper
from handlers.supporters.cases import source
from handlers.supporters.coming import today
from handlers.supporters.standing import held, lasted
from handlers.texts import Words
from storage import campaigns
from storage.campaigns import Campaign
from storage.cases import Case
from storage.contents.standing import Unit
from storage.errors import Rejected
from storage.languages import in_language

Labelled = dict[str, str]
"""Something that is said, and what it is: `label` and `words`."""


@CARD
def card(talk: Talk, slug: str = "") -> None:
    """Send the card of a case; without a name, the list."""
    case, campaign = _shared(talk, slug)
    back: Row = (Press("card-back", CASE, slug),)
    printout = Printout(f"{slug}-card", "card", _on_card(talk, case, campaign), picture=True, for_many=True)
    words = paragraphs(
        talk.words("case-title", name=case.content.name),
        talk.words("card-summary", summary=case.content.summary),
        talk.words("card-link", link=_link(talk, case)),
    )
    rows: list[Row] = [(Press("card-flyer", FLYER, slug),), back]
    talk.toast("card-hint")
    talk.hand_out(printout, words, *rows, otherwise=Message(talk.words("card-unmade", link=_link(talk, case)), (back,)))


@FLYER
def flyer(talk: Talk, slug: str = "") -> None:
    """Send the flyer of a case; without a name, the list."""
    case, campaign = _shared(talk, slug)
    back: Row = (Press("card-back", CASE, slug),)
    printout = Printout(f"{slug}-flyer", "flyer", _on_flyer(talk, case, campaign), for_many=True)
    text = talk.words("flyer-words", name=case.content.name)
    talk.hand_out(printout, text, back, otherwise=Message(talk.words("card-unmade", link=_link(talk, case)), (back,)))


def _shared(talk: Talk, slug: str) -> tuple[Case, Campaign]:
    """The case that is to be passed on. Raises Rejected for one that is off the list."""
    if not slug:
        talk.go_on(CASES)
    case = named.case(talk, slug)
    campaign = campaigns.find(talk.tx, case.campaign_id)
    if not case.listed or campaign is None:
        raise Rejected("card-none")
    return case, campaign


def _on_card(talk: Talk, case: Case, campaign: Campaign) -> dict[str, object]:
    """What stands on the card, as the press gets it."""
    words, content = talk.words, case.content
    stands = _stands(words, case)
    return _common(talk, case, campaign) | {
        "stands": stands[:1].upper() + stands[1:],
        "time": {"words": _plain(held(words, content))} | _counted(talk, case) if content.held_since else None,
        "place": _fact(words, "card-where", content.held_at),
    }


def _on_flyer(talk: Talk, case: Case, campaign: Campaign) -> dict[str, object]:
    """What stands on the flyer, as the press gets it."""
    words, content = talk.words, case.content
    made = words("flyer-made", day=today(talk))
    return (
        _common(talk, case, campaign)
        | _counted(talk, case)
        | {
            "summary": _own(words, content.summary),
            "facts": list(_facts(words, case)),
            "how": _plain(words("flyer-how", open="yes" if case.open_for_letters else "no")),
            "source": [*_plain(source(talk, campaign.content.source)).split("\n"), _plain(made)],
        }
    )


def _common(talk: Talk, case: Case, campaign: Campaign) -> dict[str, object]:
    words, content = talk.words, case.content
    return {
        "language": words.language,
        "campaign": _own(words, campaign.content.title),
        "name": _own(words, content.name),
        "asks": _fact(words, "card-asks", content.asks),
        "invite": _plain(words("card-write" if case.open_for_letters else "card-read")),
        "link": f"t.me/{talk.setup.bot_name}",
        "code": coded(_link(talk, case)),
    }


def _facts(words: Words, case: Case) -> Iterator[Labelled]:
    """Since when, where, why, and who of a group, as far as it is known."""
    content = case.content
    if stands := _stands(words, case):
        yield {"label": _plain(words("card-status")), "words": stands}
    if content.held_since:
        label, _, since = _plain(held(words, content)).partition(":")
        yield {"label": label, "words": since.strip()}
    for text, said in (("card-where", content.held_at), ("card-charge", content.accusation)):
        if fact := _fact(words, text, said):
            yield fact
    if content.members:
        names = Markup(words.of(content.members)).unescape()  # noqa: S704 - `of` has escaped them
        yield {"label": _plain(words("card-people")), "words": on_paper(names)}


def _stands(words: Words, case: Case) -> str:
    """Where it stands, in a few words; "" if that is not said."""
    status = case.content.status
    return _plain(words("case-stands", status=status.value)) if status else ""


def _counted(talk: Talk, case: Case) -> Labelled:
    """How long it has been, and, of days that are still counted, until when."""
    known = case.content.term(today(talk))
    still = known and known.unit is Unit.DAYS and not case.content.held_until
    return {
        "long": _plain(lasted(talk.words, known) or Markup()),
        "by": _plain(talk.words("card-by", day=today(talk))) if still else "",
    }


def _fact(words: Words, label: str, said: dict[str, str] | None) -> Labelled | None:
    return {"label": _plain(words(label)), "words": _own(words, said)} if said else None


def _own(words: Words, said: dict[str, str]) -> str:
    """The group's own words in the reader's language, as the press can print them."""
    return on_paper(in_language(said, words.language))


def _plain(said: Markup) -> str:
    return "\n".join(line.striptags() for line in said.split("\n"))


def _link(talk: Talk, case: Case) -> str:
    return talk.setup.link(CASE, case.content.slug)
