"""What `paloma doctor` found: a line each, that says whether it is well, and, if it is not, what to do.

A line is a sentence, whose shape says which it is: so it can come from the running bot over its socket as it is.
"""

from datetime import timedelta

from storage.sentence import Sentence

_WELL = " well: {what}"
_WRONG = "WRONG: {what}"
_TO_DO = "WRONG: {what}\n       What to do: {cure}"

_DAYS, _HOURS = timedelta(days=2), timedelta(hours=2)


def well(what: Sentence) -> Sentence:
    """Something is as it should be."""
    return Sentence(_WELL, what=what)


def wrong(what: Sentence, cure: Sentence | None = None) -> Sentence:
    """Something is wrong; without a cure, what is wrong says what to do."""
    return Sentence(_TO_DO, what=what, cure=cure) if cure else Sentence(_WRONG, what=what)


def is_wrong(finding: Sentence) -> bool:
    """Whether a line says that something is wrong."""
    return finding.words in (_WRONG, _TO_DO)


def ago(age: timedelta) -> Sentence:
    """How long ago something was."""
    if age >= _DAYS:
        return Sentence("{days} days ago", days=age.days)
    if age >= _HOURS:
        return Sentence("{hours} hours ago", hours=int(age.total_seconds() // 3600))
    return Sentence("{minutes} min ago", minutes=int(age.total_seconds() // 60))
