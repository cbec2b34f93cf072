"""What the writer of a letter was asked to look at again, and sent as it was: shown to the moderator at its place."""

from itertools import groupby

from markupsafe import Markup

from handlers.engine.talk import Talk
from handlers.guide.look import rules_of
from handlers.guide.passages import marked, passage
from handlers.layout import lines
from storage import campaigns
from storage.cases import Case
from storage.contents.letter_rules import Finding
from storage.letters import Letter


def pages_of(letter: Letter) -> list[Markup]:
    """The letter's pages, each with what was overruled marked in it."""
    return [
        marked(words, [one for one in letter.overruled or () if one.page == number])
        for number, words in enumerate(letter.words)
    ]


def overruled_lines(talk: Talk, letter: Letter, case: Case) -> Markup | None:
    """A line for each rule that was overruled, with its passages; None if there is none."""
    if not letter.overruled:
        return None
    rules = rules_of(case, campaigns.get(talk.tx, case.campaign_id))
    topics = {topic.key: talk.read(topic.rule) for topic in rules.topics}
    said = []
    for (check, topic), found in groupby(letter.overruled, key=lambda one: (one.check, one.topic)):
        places = [one for one in found if one.start < one.end and one.page < len(letter.words)]
        quotes = Markup(" · ").join(_quoted(talk, letter, one) for one in places)
        rule = topics.get(topic)
        line = talk.words("overruled-topic", rule=rule) if rule else talk.words("overruled-rule", check=check)
        said.append(talk.words("overruled-line", rule=line, quotes=quotes, some="yes" if quotes else "no"))
    return lines(talk.words("overruled-title"), *said)


def _quoted(talk: Talk, letter: Letter, place: Finding) -> Markup:
    return talk.words("overruled-quote", quote=passage(letter.words[place.page], place.start, place.end))
