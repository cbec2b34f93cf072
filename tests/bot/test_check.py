"""`paloma check` sees an older database put back: by the mark beside the key, or the head that it printed before."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.operator.operations import Failed, check, invite
from bot.settings import Settings
from storage.sentence import Sentence
from storage.sqlite.connection import open_database
from storage.sqlite.folder import FILE


async def test_an_older_database_put_back_without_its_mark_shows_against_the_head(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path, secret_key_file=tmp_path / "secret.key")

    async def ask(known: str = "", *, inviting: bool = False) -> list[Sentence]:
        async with open_database(tmp_path, settings.key_file, lambda: datetime.now(UTC)) as database:
            if inviting:
                await invite(database, settings, "moderator")
            return await check(database, settings, known)

    await ask(inviting=True)
    shutil.copyfile(tmp_path / FILE, tmp_path / "older")
    head = re.search(r"\d+:[0-9a-f]{64}", "\n".join(await ask(inviting=True)))
    assert head
    assert "the audit trail is whole" in (await ask(head[0]))[0]

    shutil.copyfile(tmp_path / "older", tmp_path / FILE)
    (tmp_path / "secret.key.mark").unlink()
    assert "the audit trail is whole" in (await ask())[0]
    with pytest.raises(Failed, match="cut off before entry 2"):
        await ask(head[0])
    with pytest.raises(Failed, match="a number, a colon, a signature"):
        await ask("sesame")


async def test_the_mark_is_read_and_named_and_none_is_written(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path / "data", secret_key_file=tmp_path / "keys" / "key")
    mark = tmp_path / "keys" / "key.mark"

    async def invited() -> None:
        async with open_database(settings.data_dir, settings.key_file, lambda: datetime.now(UTC)) as database:
            await invite(database, settings, "moderator")

    async def checked() -> list[Sentence]:
        before = {path: path.stat().st_mtime_ns for path in (tmp_path / "keys").iterdir()}
        async with open_database(
            settings.data_dir, settings.key_file, lambda: datetime.now(UTC), create=False, update=False
        ) as database:
            try:
                return await check(database, settings, "")
            finally:
                assert {path: path.stat().st_mtime_ns for path in (tmp_path / "keys").iterdir()} == before

    await invited()
    assert f"The mark beside the key, {mark}, stands at entry 1." in await checked()

    shutil.copytree(tmp_path / "data", tmp_path / "older")
    await invited()
    shutil.rmtree(tmp_path / "data")
    shutil.copytree(tmp_path / "older", tmp_path / "data")
    with pytest.raises(Failed, match="older database was put back"):
        await checked()

    mark.unlink()
    with pytest.raises(Failed, match=f"there is no mark {mark}"):
        await checked()
    mark.write_bytes(b"of another key")
    with pytest.raises(Failed, match="not written with this key, or is damaged"):
        await checked()
