"""Letters as somebody has written them, without the conversation that they came from; and what is heard of them."""

from dataclasses import replace

from heard import plain
from stage import Stage

from handlers.heard import Said
from storage import cases, changed, letters
from storage.letters import Letter

LETTER = ("Hola, Manuel. Te abrazo desde aquí.", "Con cariño")


def write(stage: Stage, pages: tuple[str, ...] = LETTER, writer: str = "sol") -> Letter:
    """Submit a letter to the first case that takes some."""
    person = stage.person(writer)
    with stage.tx() as tx:
        return letters.submit(tx, person.id, cases.open_for_letters(tx)[0].id, "Luz", pages, "es")


def state(stage: Stage, letter: Letter) -> Letter:
    """A letter as it stands now."""
    with stage.tx() as tx:
        return letters.get(tx, letter.id)


def of(stage: Stage, name: str = "ana") -> list[Letter]:
    """What somebody wrote, newest first."""
    person = stage.person(name)
    with stage.tx() as tx:
        return letters.of_person(tx, person.id)


def heard(stage: Stage, *said: str | Said, by: str = "ana") -> str:
    """What somebody hears after saying all this, from the last of it."""
    return "\n".join(plain(reply) for reply in [stage.says(by, one) for one in said][-1])


def rewritten(stage: Stage, slug: str, **fields: object) -> None:
    """A case gets other facts."""
    with stage.tx() as tx:
        case = cases.by_slug(tx, slug)
        assert case
        changed.rewrite_case(tx, case, case.position, replace(case.content, **fields))  # type: ignore[arg-type]  # of a dataclass
