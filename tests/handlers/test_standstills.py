"""The owners hear of it, once and in their language, when nothing could go out, or what goes to many is refused."""

from datetime import timedelta

import pytest
from heard import plain
from stage import Stage

from storage import meta, standstills
from storage.meta import Fact
from storage.outbox import Lane
from storage.rights import Role
from storage.standstills import MOST, Standstill


def stood(stage: Stage, *, over: bool = True, why: str = "400 frozen (/stop) @me") -> None:
    with stage.tx() as tx:
        standstills.note(tx, Standstill(tx.now - timedelta(hours=1), tx.now if over else None, why))


@pytest.mark.parametrize(
    ("language", "over", "said"),
    [
        ("en", True, ("nothing could go out", "400 frozen", "Nothing is lost")),
        ("es", True, ("no pudo salir nada", "400 frozen", "No se perdió nada")),
        ("en", False, ("refuses what I send to many", "400 frozen", "/announcements")),
        ("es", False, ("rechaza lo que envío a muchas personas", "400 frozen", "/announcements")),
    ],
)
def test_owners_are_told_once_and_others_are_not(
    stage: Stage, language: str, over: bool, said: tuple[str, ...]
) -> None:
    stage.member("olga", Role.OWNER, language)
    stage.member("max", Role.MODERATOR)
    stood(stage, over=over)
    stage.clock("stood-still")
    (heard,) = stage.heard["olga"]
    assert all(words in plain(heard) for words in said)
    assert "<code>" in heard.text, "nothing of what a server said can be touched"
    assert [post.leaves_by for post in stage.posts] == [Lane.REPLY], "no rest of the bulk lanes holds it back"
    assert "max" not in stage.heard
    stage.clock("stood-still")
    assert len(stage.heard["olga"]) == 1, "once"


def test_it_waits_for_somebody_to_tell_and_there_are_never_many(stage: Stage) -> None:
    for number in range(MOST + 3):
        stood(stage, why=f"number {number} " + "x" * 1000)
    stage.clock("stood-still")
    stage.member("olga", Role.OWNER)
    stage.clock("stood-still")
    heard = [plain(one) for one in stage.heard["olga"]]
    assert len(heard) == MOST
    assert "number 7" in heard[-1]
    assert all(len(one) < 600 for one in heard)


def test_what_is_no_record_of_it_is_none(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    with stage.tx() as tx:
        meta.put(tx, Fact.STOOD_STILL, "[{}]")
    stage.clock("stood-still")
    assert "olga" not in stage.heard
