"""A letter of one's own: by its code where it is linked, by its receipt where it is not (storage/letters/receipts.py).

Whoever has the receipt of an unlinked letter may do with it what its writer may. Nothing of that is kept under their
name: what they are told leaves as to a stranger, and goes from the journal once it is sent.
"""

from dataclasses import dataclass

from handlers.buttons import Press, Row
from handlers.commands import LETTER, LETTERS
from handlers.engine.talk import Talk
from storage import letters
from storage.errors import Rejected
from storage.letters import Letter, receipts
from storage.people import PersonId

MY_LETTERS: Row = (Press("letters-back", LETTERS),)


@dataclass(frozen=True)
class Own:
    """A letter, and the code by which its writer knows it, as buttons carry it."""

    letter: Letter
    code: str

    @property
    def author(self) -> PersonId:
        """As whom its writer acts: of an unlinked letter that is nobody."""
        return self.letter.person_id

    @property
    def shown(self) -> str:
        """The code as it is said."""
        return receipts.grouped(self.code) if self.letter.unlinked else self.code

    @property
    def back(self) -> Row:
        """Back to one's letters, or to the only one that a receipt shows."""
        return (Press("unlinked-look", LETTER, self.code),) if self.letter.unlinked else MY_LETTERS

    def text(self, text: str) -> str:
        """The id of a text, of which an unlinked letter has another: nobody is told anything of it by itself."""
        return f"unlinked-{text}" if self.letter.unlinked else text


def linked(letter: Letter) -> Own:
    """A letter that is known to be theirs."""
    return Own(letter, letter.id)


def own_letter(talk: Talk, code: str) -> Own:
    """The letter with this code. Raises Rejected; that it may be another person's is not said.

    A wrong receipt ends the conversation, since it is counted.
    """
    if receipts.meant(code):
        return _by_receipt(talk, code)
    letter = letters.own(talk.tx, talk.person.id, code)
    if letter is None:
        raise Rejected("letter-unknown")
    return linked(letter)


def _by_receipt(talk: Talk, code: str) -> Own:
    talk.leave_no_trace()
    receipts.may_try(talk.tx, talk.person.id)
    letter = receipts.find(talk.tx, code)
    if letter is None:
        receipts.note_wrong(talk.tx, talk.person.id)
        talk.end("receipt-unknown", MY_LETTERS)
    return Own(letter, receipts.tidy(code))
