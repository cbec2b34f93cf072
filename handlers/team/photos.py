"""Photos of letters: shown to whoever moderates, and put on paper."""

from base64 import b64encode
from collections.abc import Iterable

from handlers.engine.talk import Talk
from handlers.messages import LetterPhoto
from storage.letters import Letter, photos
from storage.transaction import Tx


def show(talk: Talk, letter: Letter) -> None:
    """Each photo of a letter that somebody holds, in its order; it leaves their chat with the letter."""
    if letter.claimed_until is None:
        return
    for number, photo in enumerate(photos.of_letter(talk.tx, letter), 1):
        text = talk.words(
            "letter-photo" if photo else "letter-photo-missing", code=letter.id, number=number, count=letter.photos
        )
        talk.lend(letter.id, text, until=letter.claimed_until, photo=LetterPhoto(photo) if photo else None)


def for_the_press(tx: Tx, letters: Iterable[Letter]) -> dict[str, str]:
    """The photos of these letters that are kept, by their names on the sheets."""
    return {
        name_of(letter, number): b64encode(photo).decode()
        for letter in letters
        for number, photo in enumerate(photos.of_letter(tx, letter), 1)
        if photo
    }


def name_of(letter: Letter, number: int) -> str:
    """What the photo of this number is called on the sheets."""
    return f"{letter.id}-{number}"
