"""A letter as somebody has written it, without the conversation that it came from."""

from stage import Stage

from storage import cases, letters
from storage.letters import Letter

LETTER = ("Hola, Manuel. Te abrazo desde aquí.", "Con cariño")


def write(stage: Stage, pages: tuple[str, ...] = LETTER, writer: str = "sol") -> Letter:
    """Submit a letter to the first case that takes some."""
    person = stage.person(writer)
    with stage.tx() as tx:
        return letters.submit(tx, person.id, cases.open_for_letters(tx)[0].id, "Luz", pages, "es")
