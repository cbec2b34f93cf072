"""Reply slips: the strip at the foot of a letter's page by which a reply from prison finds its way to the writer.

On it stands the letter's number, in type and as a QR code, and a line that asks to send it along. Whether letters have
one, the campaign says: not every prison lets anything through that looks like a code.
"""

from handlers.coded import coded
from handlers.texts import Words
from storage import campaigns
from storage.cases import Case
from storage.letters import Letter
from storage.replies import numbers
from storage.transaction import Tx


def slip(tx: Tx, words: Words, case: Case, letter: Letter) -> dict[str, dict[str, str]]:
    """A letter's slip, in the letter's language; nothing where the campaign wants none."""
    rules = campaigns.get(tx, case.campaign_id).content.letters
    if rules is None or not rules.reply_slip:
        return {}
    number = numbers.of(letter)
    return {"slip": {"words": words("print-slip").unescape(), "number": number, "code": code_of(number)}}


def code_of(number: str) -> str:
    """A number as a QR code, in SVG; a quarter of it may be lost, as on folded paper in poor light."""
    return coded(number, error="q", edge=4)
