"""The compose file of replicas: what it puts together works, tried as processes, and its files agree with each other.

Docker is not where tests run. Here two replicas keep their data on a PostgreSQL server and stand behind HAProxy with
the very file that the container gets; only addresses are others. Letters go through all of it while each is killed.
"""

import re
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import engine
import pytest
import yaml
from processes import process_of

pytest.importorskip("psycopg")

import on_postgres
from crowd import Crowd
from fleet import HOST, fleet, free_port
from test_incoming import write_letter
from test_replicas import opened

from bot.sandbox.server import Sandbox
from storage.letters.letter import LETTERS

ROOT = Path(__file__).parents[2]
COMPOSE = yaml.safe_load((ROOT / "compose.replicas.yaml").read_text())
SERVICES = COMPOSE["services"]
BALANCING = (ROOT / "haproxy.cfg").read_text()
REPLICAS = ("one", "two")
LETTERS_EACH = 3


def test_each_replica_is_held_back_as_the_one_bot_is_and_has_its_own_volumes() -> None:
    alone = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]["bot"]
    places = [volume.partition(":")[2] for volume in alone["volumes"]]
    for name in REPLICAS:
        assert SERVICES[name]["extends"] == {"file": "compose.yaml", "service": "bot"}
        assert SERVICES[name]["volumes"] == [f"{name}:{places[0]}", f"{name}-secrets:{places[1]}"]
    assert SERVICES["copy"]["image"] == alone["image"]
    named = {volume.partition(":")[0] for each in SERVICES.values() for volume in each["volumes"]}
    assert {name for name in named if not name.startswith("./")} == set(COMPOSE["volumes"])


def test_the_balancer_finds_each_replica_where_it_listens_and_lets_nothing_else_through() -> None:
    assert re.findall(r"^    server (\w+) (\S+)", BALANCING, re.MULTILINE) == [
        (name, f"{name}:8080") for name in REPLICAS
    ]
    assert {SERVICES[name]["environment"]["PALOMA_LISTEN"] for name in REPLICAS} == {"0.0.0.0:8080"}
    assert SERVICES["balancer"]["ports"] == ["127.0.0.1:8080:8080"]
    assert "http-request deny unless { path /telegram } METH_POST" in BALANCING
    assert "log " not in BALANCING


def test_what_it_is_to_be_given_is_in_no_file_of_ours() -> None:
    given = set(re.findall(r"\$\{(\w+)", (ROOT / "compose.replicas.yaml").read_text()))
    assert given == {"POSTGRES_PASSWORD", "PALOMA_WEBHOOK_URL", "PALOMA_WEBHOOK_SECRET"}
    for handbook in ("docs/handbook.md", "docs/es/handbook.md"):
        assert [name for name in given if name not in (ROOT / handbook).read_text()] == []


def test_the_image_has_the_library_for_the_server_in_the_version_that_is_tried() -> None:
    pins = re.findall(r"^psycopg\S*==\S+", (ROOT / "requirements-postgres.txt").read_text(), re.MULTILINE)
    tried = (ROOT / "requirements-dev.txt").read_text()
    assert len(pins) == 2
    assert [pin for pin in pins if f"\n{pin} " not in tried] == []


@asynccontextmanager
async def haproxy(folder: Path, ports: list[int]) -> AsyncIterator[int]:
    """The balancer of the compose file, for replicas at these ports; yields its own."""
    program = shutil.which("haproxy") or shutil.which("haproxy", path="/usr/sbin")
    if not program:
        pytest.skip("HAProxy is not to be had here")
    own, text = free_port(), BALANCING
    for name, port in zip(REPLICAS, ports, strict=True):
        text = text.replace(f"{name}:8080", f"{HOST}:{port}")
    told = folder / "haproxy.cfg"
    told.write_text(text.replace("bind :8080", f"bind {HOST}:{own}"))
    async with process_of(program, "-db", "-f", told):
        yield own


@pytest.fixture
def url() -> Iterator[str]:
    programs = on_postgres.binaries()
    if programs is None:
        pytest.skip("PostgreSQL is not to be had here")
    with on_postgres.server(programs) as running, engine.database(running.url) as address:
        yield address


@pytest.mark.timeout(300)
async def test_letters_go_through_all_of_it_while_one_is_killed(tmp_path: Path, url: str) -> None:
    async with Sandbox() as sandbox, fleet(sandbox, tmp_path, url, balanced=haproxy, replicas=2) as replicas:
        crowd, sent = Crowd(sandbox), dict[str, str]()
        for number, bot in enumerate([None, *replicas.bots]):
            if bot:
                await bot.kill()
            writer = crowd.add(f"Writer {number}")
            for letter in range(LETTERS_EACH):
                text = f"Letter {letter} of {writer.name}."
                sent[await write_letter(writer, text)] = text
            if bot:
                await bot.start()
        for bot in replicas.bots:
            await bot.stop()
        async with opened(tmp_path / "0", url, sandbox) as database:
            kept = await database.transact(
                lambda tx: {letter.id: "".join(letter.words) for letter in LETTERS.select(tx)}
            )
        assert kept == sent
