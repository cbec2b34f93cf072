"""Campaign folders at the command line, by processes of their own: what goes in comes out, byte for byte.

`paloma import --check` only says, `--replace` also takes what the team wrote, and what is wrong is said with its place,
changes nothing, and is seen by the exit code.
"""

import shutil
from pathlib import Path

import pytest
from paloma_command import environment, paloma

from bot.packs.shipped import campaign_folders
from bot.timekeeping import SystemTime
from storage import membership, people
from storage.contents.written import at
from storage.editions import drafting, publishing, things
from storage.rights import Role
from storage.sqlite.connection import open_database
from storage.transaction import Tx

pytestmark = pytest.mark.slow


def shipped(name: str) -> Path:
    return next(folder for folder in campaign_folders() if folder.name == name)


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """A folder with an empty database, and a copy of a campaign to be changed."""
    data = Path(environment(tmp_path)["PALOMA_DATA_DIR"])
    async with open_database(data, data / "secret.key", SystemTime().now):
        pass
    shutil.copytree(shipped("chiapas-letters"), tmp_path / "chiapas-letters")
    return tmp_path


async def written_in_the_chat(folder: Path) -> None:
    """The team says since when José Díaz is in prison."""

    def write(tx: Tx) -> None:
        person = people.meet(tx, "telegram:olga", "en")
        membership.join(tx, person.id, membership.invite(tx, Role.OWNER), "olga")
        thing = things.find(tx, "jose-diaz")
        assert thing
        draft = drafting.begin(tx, person.id, thing)
        path = ("held_since",)
        publishing.publish(tx, person.id, drafting.put(tx, person.id, draft, path, "2019-05", at(draft.written, path)))

    async with open_database(folder / "data", folder / "data" / "secret.key", SystemTime().now) as database:
        await database.transact(write)


async def exported(folder: Path, name: str) -> dict[str, bytes]:
    """What an export writes, by the names of its files."""
    code, told, complained = await paloma(folder, "export", name)
    assert (code, complained) == (0, "")
    root = folder / name
    files = {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}
    for campaign in {file.split("/")[0] for file in files}:
        assert f"{root / campaign}: " in told
    return files


async def test_what_goes_in_comes_out_byte_for_byte(folder: Path) -> None:
    for campaign in campaign_folders():
        code, told, complained = await paloma(folder, "import", str(campaign))
        assert (code, complained) == (0, "")
        assert told.startswith(f"{campaign.name}:\n")
    first = await exported(folder, "first")
    assert {name.split("/")[0] for name in first} == {campaign.name for campaign in campaign_folders()}
    code, told, _ = await paloma(folder, "import", "first/chiapas-letters")
    assert (code, told.splitlines()[0]) == (0, "chiapas-letters: nothing changed")
    assert await exported(folder, "second") == first
    assert await paloma(folder, "export", "first") == (
        *(1, ""),
        f"{folder / 'first' / 'chiapas-letters'} is not empty: choose another folder.\n",
    )
    assert await paloma(folder, "export", "third", "nothing") == (1, "", "There is no campaign called 'nothing'.\n")
    assert not (folder / "third").exists()


async def test_what_is_wrong_is_said_with_its_place_and_changes_nothing(folder: Path) -> None:
    await paloma(folder, "import", "chiapas-letters")
    before = await exported(folder, "before")
    case = folder / "chiapas-letters" / "cases" / "jose-diaz.toml"
    case.write_text("held_since = 'long ago'\nsauce = 3\n" + case.read_text("utf-8"), "utf-8")
    for asked in (("--check",), ("--replace",), ()):
        code, told, complained = await paloma(folder, "import", "chiapas-letters", *asked)
        assert (code, told) == (1, ""), asked
        assert "cases/jose-diaz.toml, line 1: expected `held_since` to be a year, a month or a day" in complained
        assert "cases/jose-diaz.toml, line 2: expected no key `sauce` here (did you mean `sources`?)" in complained
        assert "Traceback" not in complained
    assert await exported(folder, "after") == before


async def test_a_check_says_what_would_change_and_only_a_replacement_takes_what_the_team_wrote(folder: Path) -> None:
    await paloma(folder, "import", "chiapas-letters")
    await written_in_the_chat(folder)
    teams = await exported(folder, "teams")
    case = folder / "chiapas-letters" / "cases" / "jose-diaz.toml"
    case.write_text("held_since = '2018'\n" + case.read_text("utf-8"), "utf-8")

    code, told, complained = await paloma(folder, "import", "chiapas-letters", "--check")
    assert (code, complained) == (0, "")
    assert "Nothing was imported. An import would change this:" in told
    assert "case jose-diaz: left as the team wrote it in the chat; --replace brings what the folder says" in told
    assert await exported(folder, "checked") == teams

    code, told, _ = await paloma(folder, "import", "chiapas-letters")
    assert (code, "case jose-diaz: left as the team wrote it" in told) == (0, True)
    assert await exported(folder, "imported") == teams

    code, told, _ = await paloma(folder, "import", "chiapas-letters", "--replace")
    assert (code, "case jose-diaz: changed (held_since)" in told) == (0, True)
    replaced = await exported(folder, "replaced")
    assert {name for name in teams if teams[name] != replaced[name]} == {"chiapas-letters/cases/jose-diaz.toml"}
    assert b'held_since = "2018"' in replaced["chiapas-letters/cases/jose-diaz.toml"]
