"""Which letters somebody reads until they choose again: all, those to one case, or those in one language."""

from collections.abc import Iterator

from handlers.buttons import Press, Row
from handlers.commands import CHOOSE, READ
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from storage import cases
from storage.letters import choosing

_ALL = "all"
_CASE, _LANGUAGE = "c-", "l-"

READ_ROW: Row = (Press("queue-read", READ),)


@CHOOSE
def choose(talk: Talk, what: str = "") -> None:
    """Choose which letters to read: by case or by language, each with how many wait."""
    options = list(_options(talk))
    known = {option.value for option in options}
    picked = what if what in known else talk.choose("which", "choose-which", options)
    case = cases.by_slug(talk.tx, picked.removeprefix(_CASE)) if picked.startswith(_CASE) else None
    language = picked.removeprefix(_LANGUAGE) if picked.startswith(_LANGUAGE) else None
    choosing.choose(talk.tx, talk.person.id, case.id if case else None, language)
    if case:
        talk.say("chosen-case", READ_ROW, case=case.content.name)
    elif language:
        talk.say("chosen-language", READ_ROW, language=talk.words.language_called(language))
    else:
        talk.say("chosen-all", READ_ROW)


def _options(talk: Talk) -> Iterator[Option]:
    yield Option(_ALL, "choose-all")
    by_case = choosing.waiting_by_case(talk.tx)
    if len(by_case) > 1:
        for case_id, count in by_case.items():
            case = cases.find(talk.tx, case_id)
            if case:
                value = f"{_CASE}{case.content.slug}"
                yield Option(value, "choose-one", what=case.content.name, count=count)
    by_language = choosing.waiting_by_language(talk.tx)
    if len(by_language) > 1:
        for language, count in by_language.items():
            yield Option(f"{_LANGUAGE}{language}", "choose-one", what=talk.words.language_called(language), count=count)
