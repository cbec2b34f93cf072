"""What the lists of people say beside each: a birthday that is coming, and when one has written there before."""

from datetime import date, timedelta

from markupsafe import Markup

from handlers.engine.talk import Talk
from storage.cases import Case

SOON = timedelta(weeks=4)
"""How long before a birthday it is said: a letter is read, printed, and travels, and prisons take their time."""


def birthday(talk: Talk, case: Case) -> Markup | None:
    """That the birthday of a case that can be written to is coming."""
    day = case.content.next_birthday(today(talk))
    coming = case.open_for_letters and day and day - today(talk) <= SOON
    return talk.words("case-birthday", day=day) if coming else None


def today(talk: Talk) -> date:
    """The day where the group is."""
    return talk.tx.now.astimezone(talk.setup.zone).date()
