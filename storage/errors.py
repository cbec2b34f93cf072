"""What can go wrong in storage, said as facts; the words for people are chosen elsewhere."""

from storage.sentence import Sentence


class PalomaError(Exception):
    """The root of every error of Paloma's own. Its sentence is for the operator and holds nothing of a person.

    `CannotStart("There is no key at {file}.", file=path)`: facts stand apart, so that it can be said in any language.
    """

    def __init__(self, words: str = "", /, **facts: object) -> None:
        self.sentence = words if isinstance(words, Sentence) else Sentence(words, **facts)
        super().__init__(self.sentence)


class CannotStart(PalomaError):
    """The program must not run like this. Show the text to the operator and stop."""


class StorageUnavailable(PalomaError):
    """The disk is full, read-only or failing: nothing was written. Say so and try again later."""


class Disturbed(StorageUnavailable):
    """Other replicas were at the same rows: nothing was written, and the work is to be done again."""


class WantsAlone(Disturbed):
    """What was begun beside others has to be done alone: nothing was written, and it is to be done again so."""


class Damaged(StorageUnavailable):
    """A part of the database file is not as it was written: what does not need that part can go on."""


class Unreadable(PalomaError):
    """A stored value does not open: the wrong key, or a row that was edited or moved. Do not use it."""


class Rejected(PalomaError):
    """A rule refuses what was asked. `reason` is the id of a text; `facts` are its arguments."""

    def __init__(self, reason: str, **facts: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts = facts
