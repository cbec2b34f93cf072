"""Who announces, and who reads it: what every test of announcements begins with, and all that was kept of them."""

from stage import Stage

from storage import announcements, people
from storage.announcements import Announcement
from storage.rights import Role


def audience(stage: Stage) -> None:
    """Ana (English, owner) and Beto (Spanish) moderate; two people read English, three Spanish."""
    stage.member("ana", Role.OWNER)
    stage.member("beto", language="es")
    for number in range(5):
        person = stage.person(f"s{number}", "en" if number < 2 else "es")
        with stage.tx() as tx:
            people.subscribe(tx, person.id, wanted=True)


def kept(stage: Stage) -> list[Announcement]:
    """All announcements, the newest first."""
    with stage.tx() as tx:
        return sorted(announcements.recent(tx), key=lambda one: one.proposed_at, reverse=True)
