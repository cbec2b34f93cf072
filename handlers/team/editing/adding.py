"""Something new: its name is asked for, and its short name for links is made of it; then its sheet is open.

A campaign is asked for its languages, too. Nothing of it is seen by anybody outside the team before it is published.
"""

import re
import unicodedata

from handlers.commands import ADD, CAMPAIGNS, EDIT
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.team.editing.wording import thing_of
from storage.contents.kind import Kind
from storage.contents.rules import rule_of
from storage.contents.shapes import InLanguages, shaped
from storage.editions import drafting, things
from storage.rights import Right

LONGEST_SLUG = 40
ALL = "all"


@ADD
def add(talk: Talk, kind_word: str = "", name: str = "") -> None:
    """Begin something new."""
    kind = next((each for each in Kind if each.value == kind_word), None)
    if kind is None or (kind is not Kind.CAMPAIGN and not name):
        talk.go_on(CAMPAIGNS)
    if kind is Kind.DONATION and not talk.may(Right.CONFIRM_MONEY):
        talk.end("edit-no-money")
    campaign = thing_of(talk, name).campaign_id if kind is not Kind.CAMPAIGN else ""
    languages = things.languages_of(talk.tx, campaign) if campaign else _languages(talk)
    called = "name" if kind is Kind.CASE else "title"
    check = rule_of(kind.record, called)
    language = languages[0] if languages else talk.person.language
    title = talk.ask(
        "name", "edit-new-name", check=check, part=kind.value, language=talk.words.language_called(language)
    )
    suggested = suggestion(title)
    free = [suggested] if suggested and not things.is_taken(talk.tx, kind, suggested) else []
    slug = talk.ask("slug", "edit-new-slug", check=lambda text: drafting.check_name(talk.tx, kind, text), suggest=free)
    draft = drafting.begin_new(
        talk.tx, talk.person.id, kind, slug, campaign, languages if kind is Kind.CAMPAIGN else ()
    )
    shape = next(each.shape for each in shaped(kind.record) if each.name == called)
    everywhere = isinstance(shape, InLanguages) and shape.once
    named = dict.fromkeys(languages if everywhere else languages[:1], title)
    drafting.put(talk.tx, talk.person.id, draft, (called,), named, None)
    talk.go_on(EDIT, draft.target)


def _languages(talk: Talk) -> tuple[str, ...]:
    """The languages of a new campaign: all that the bot speaks, or one; others can be added later."""
    spoken = talk.setup.texts.languages
    if len(spoken) == 1:
        return spoken
    every = [talk.words.language_called(code) for code in spoken]
    options = [Option(ALL, "edit-all-languages", languages=every)]
    options += [Option(code, "edit-only-language", language=talk.words.language_called(code)) for code in spoken]
    chosen = talk.choose("languages", "edit-new-languages", options)
    return spoken if chosen == ALL else (chosen,)


def suggestion(title: str) -> str:
    """A short name for links, made of a title; "" if there are no letters for links in it."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    slug = "-".join(words)
    return slug if len(slug) <= LONGEST_SLUG else slug[: LONGEST_SLUG + 1].rsplit("-", 1)[0][:LONGEST_SLUG]
