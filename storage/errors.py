"""What can go wrong in storage, said as facts; the words for people are chosen elsewhere."""


class PalomaError(Exception):
    """The root of every error of Paloma's own. Its text is for the operator and holds nothing of a person."""


class CannotStart(PalomaError):
    """The program must not run like this. Show the text to the operator and stop."""


class StorageUnavailable(PalomaError):
    """The disk is full, read-only or failing: nothing was written. Say so and try again later."""


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
