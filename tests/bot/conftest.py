"""What many tests of the flow begin with: a database and a sender, between it and a sandbox."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import spine
from spine import Mail

from bot.sandbox.server import Sandbox


@pytest.fixture
async def mail(tmp_path: Path) -> AsyncIterator[Mail]:
    """Without the rest of the bot; its sender has no limit of its own."""
    async with Sandbox() as sandbox, spine.mail(sandbox, tmp_path) as made:
        yield made


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A stand-in for Telegram, for the programs that a test starts."""
    async with Sandbox() as opened:
        yield opened
