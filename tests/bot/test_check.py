"""`paloma check` sees an older database put back, if it is given the head that it printed before."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.operator.operations import Failed, check, invite
from bot.settings import Settings
from storage.sqlite.connection import open_database
from storage.sqlite.folder import FILE


async def test_an_older_database_put_back_without_its_mark_shows_against_the_head(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path, secret_key_file=tmp_path / "secret.key")

    async def ask(known: str = "", *, inviting: bool = False) -> list[str]:
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
