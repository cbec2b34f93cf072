"""/verify compares a fingerprint that somebody found on a website or on paper with the details that the team confirmed.

It first shows what is current, and explains; then it takes a fingerprint, typed or pasted, with the command or after
it, and says whether it is that of the details shown now, of an earlier version and since when that is shown no more,
or of none, and what to do then. Nothing is kept of who compares.
"""

from typing import assert_never

from markupsafe import Markup

from handlers.buttons import HOME, Press, Style
from handlers.commands import DONATE, VERIFY
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from storage import campaigns, donations
from storage.donations import Donation, Found, Match
from storage.errors import Unreadable


@VERIFY
def verify(talk: Talk, *typed: str) -> None:
    """Compare what was given with the command, or ask for it under what is current."""
    current = _current(talk)
    found = _compared(talk, " ".join(typed) or _asked(talk, current))
    words, version = talk.words, found.version
    named = _named(talk, version) if version else {}
    match found.match:
        case Match.SHOWN:
            text = words("verify-shown", **named)
        case Match.OVER:
            text = words("verify-over", **named)
        case Match.EARLIER:
            day = found.ended.date() if found.ended else None
            text = paragraphs(words("verify-earlier", day=day, **named), words("verify-what-to-do"))
        case Match.NONE:
            text = paragraphs(words("verify-none"), words("verify-what-to-do"))
        case _:
            assert_never(found.match)
    slug = (campaigns.get(talk.tx, version.campaign_id).content.slug,) if version else ()
    talk.say(text, (Press("verify-details", DONATE, *slug, style=Style.PLAIN), *HOME))


def _asked(talk: Talk, current: Markup) -> str:
    """A fingerprint that somebody types or pastes; what is none is asked for again."""

    def whole(text: str) -> str:
        _compared(talk, text)
        return text

    return talk.ask("fingerprint", "verify-which", check=whole, current=current)


def _compared(talk: Talk, typed: str) -> Found:
    """Whose fingerprint it is. Ends here if somebody touched the stored details."""
    try:
        return donations.compare(talk.tx, typed)
    except Unreadable:
        talk.end("verify-untrusted", HOME)


def _current(talk: Talk) -> Markup:
    """The fingerprints of the details that are shown now. Ends here if somebody touched the stored details."""
    try:
        shown = [one for campaign in campaigns.all(talk.tx) for one in donations.shown(talk.tx, campaign.id)]
    except Unreadable:
        talk.end("verify-untrusted", HOME)
    entries = [
        talk.words("verify-line", fingerprint=donations.fingerprint(version.content), **_named(talk, version))
        for version in shown
    ]
    return lines(*entries) if entries else talk.words("verify-nothing-shown")


def _named(talk: Talk, version: Donation) -> dict[str, object]:
    """How a way to give is named: by its campaign and its title."""
    return {"campaign": campaigns.get(talk.tx, version.campaign_id).content.title, "title": version.content.title}
