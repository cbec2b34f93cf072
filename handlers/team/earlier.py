"""What is shown beside a letter: the team's notes; what was asked of its writer before, and what is different now."""

from markupsafe import Markup

from handlers.differences import difference
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.team.wording import name_of
from handlers.texts.inert import inert
from storage.letters import Letter, notes, versions
from storage.letters.notes import Note


def changed(talk: Talk, letter: Letter) -> Markup | None:
    """What was asked last, and what its writer changed since; nothing for a letter that is as it came."""
    before = versions.of_letter(talk.tx, letter.id)
    if not before:
        return None
    others = list(difference(before[-1].words, letter.words))
    asked = before[-1].asked
    return paragraphs(
        talk.words("letter-was-asked", number=len(before), asked=inert(asked))
        if asked
        else talk.words("letter-was-redacted"),
        talk.words("letter-changed", lines=lines(*others)) if others else talk.words("letter-unchanged"),
    )


def notes_of(talk: Talk, letter: Letter) -> Markup | None:
    """What the team has noted about a letter."""
    noted = notes.of_letter(talk.tx, letter.id)
    return talk.words("letter-notes", notes=lines(*(line_of(talk, note) for note in noted))) if noted else None


def flag_of(talk: Talk, letter: Letter) -> Markup | None:
    """Why the letter was raised with the whole team."""
    return talk.words("letter-flag", flag=letter.flag.value) if letter.flag else None


def line_of(talk: Talk, note: Note) -> Markup:
    """A note, with who wrote it."""
    return talk.words("note-line", name=name_of(talk.voice, note.person_id), words=inert(note.words))
