"""A code that a bank's app reads in place of typing; what it says stands in code_texts.py.

A button under the details shows it, to whoever was shown just these.
"""

from io import BytesIO

from handlers.buttons import HOME
from handlers.commands import DONATE, TRANSFERCODE
from handlers.engine.talk import Talk
from handlers.messages import Photo
from handlers.supporters.code_texts import code_of
from storage import campaigns, donations
from storage.donations import Donation, asked
from storage.errors import Unreadable

_DOTS = 6  # to a square of the code, so that a phone beside this one reads it


@TRANSFERCODE
def transfer_code(talk: Talk, donation_id: str = "") -> None:
    """Show the code of details; for those that are not shown any more, what there is now."""
    version = _still_shown(talk, donation_id)
    if version is None:
        talk.go_on(DONATE)
    text = code_of(version.content)
    if not text:
        talk.go_on(DONATE, campaigns.get(talk.tx, version.campaign_id).content.slug)
    picture = Photo(drawn(text), f"transfer-code-{version.digest}")
    talk.say("donate-code-is", HOME, body=picture, title=version.content.title)


def drawn(text: str) -> bytes:
    """The code as a picture. Error correction M, as both standards ask for."""
    import segno  # noqa: PLC0415 - most groups have no such account, and every bot would carry it in memory

    picture = BytesIO()
    segno.make(text, error="m", micro=False, boost_error=False, encoding="utf-8").save(picture, "png", scale=_DOTS)
    return picture.getvalue()


def _still_shown(talk: Talk, donation_id: str) -> Donation | None:
    """The version with this id, if it is still shown to supporters, and was shown to this one."""
    try:
        version = donations.find(talk.tx, donation_id)
        shown = donations.shown(talk.tx, version.campaign_id) if version else []
    except Unreadable:
        return None
    if version not in shown or not asked.was_shown(talk.tx, talk.person.id, donation_id):
        return None
    return version
