"""Proof: whenever the program is killed while it publishes, supporters see the old or the new, whole, and never half.

A program publishes one revision of a case after the other, each in two languages, and is killed with SIGKILL at random
moments. What it had said was published is there; the row, the version and the trail are of one and the same revision.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from pathlib import Path

import publishes
import pytest
from spine import begin

from bot.packs.importing import import_pack
from bot.packs.reading import Pack
from storage import cases, membership, people, trail
from storage.editions.edition import EditionState, draft_of, versions
from storage.rights import Role
from storage.sqlite.connection import Database, open_database
from storage.transaction import Tx

ROOT = Path(__file__).parents[2]


def founded(tx: Tx, packs: list[Pack]) -> None:
    for pack in packs:
        import_pack(tx, pack)
    olga = people.meet(tx, publishes.EDITOR, "en").id
    membership.join(tx, olga, membership.invite(tx, Role.OWNER), "olga")


def last_published(tx: Tx) -> int:
    """The revision that supporters see; raises AssertionError if it is not the same one everywhere."""
    case = cases.by_slug(tx, publishes.CASE)
    assert case, "what is shown is what was published last, by the trail"
    said = set(case.content.summary.values())
    assert len(said) == 1, "published half"
    newest = versions(tx, case.id)
    if not newest:
        return 0
    assert set(newest[0].written["summary"].values()) == said
    assert newest[0].state is EditionState.PUBLISHED
    assert draft_of(tx, case.id) is None, "a draft is left of what was published"
    assert [one.number for one in newest] == list(range(len(newest), 0, -1))
    assert not trail.broken(tx)
    return len(newest) - 1


def killed(folder: Path, first: int, after: float, *broken: str) -> int:
    """Let it publish for so many seconds, kill it; returns the last number that it acknowledged."""
    command = [sys.executable, publishes.__file__, str(folder), str(folder / "secret.key"), str(first), *broken]
    environment = os.environ | {"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as program:  # noqa: S603 - ours
        assert program.stdout
        acknowledged = int(program.stdout.readline())
        time.sleep(after)
        program.send_signal(signal.SIGKILL)
        rest = program.stdout.read().split()
    return int(rest[-1]) if rest else acknowledged


async def look(folder: Path) -> int:
    async with opened(folder) as database:
        return await database.transact(last_published)


def opened(folder: Path) -> AbstractAsyncContextManager[Database]:
    return open_database(folder, folder / "secret.key", lambda: datetime.now(UTC).replace(microsecond=0))


async def publish_while_killed(folder: Path, packs: list[Pack], kills: int, *broken: str) -> int:
    """How many revisions were published meanwhile."""
    await begin(folder)
    async with opened(folder) as database:
        await database.transact(founded, packs)
    chance, published = random.Random(1), 0  # noqa: S311 - when to kill is no secret
    for _ in range(kills):
        acknowledged = killed(folder, published + 1, chance.random() / 20, *broken)
        seen = await look(folder)
        assert acknowledged <= seen <= acknowledged + 1, "lost, or published what nobody heard of"
        published = seen
    return published


async def test_old_or_new_and_never_half(tmp_path: Path, packs: list[Pack], figure: Callable[[str], None]) -> None:
    kills = 20
    published = await publish_while_killed(tmp_path, packs, kills)
    figure(f"{kills} kills while {published} revisions were published: 0 lost, 0 half")


async def test_what_is_published_by_halves_is_found_out(tmp_path: Path, packs: list[Pack]) -> None:
    with pytest.raises(AssertionError):
        await publish_while_killed(tmp_path, packs, 20, "by halves")
