"""A process of its own, and nothing left of it: every test that starts one uses this."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any


@asynccontextmanager
async def process_of(*command: str | Path, **options: Any) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start it; `options` are those of `create_subprocess_exec`.

    At the end it is killed if it still runs, and its pipes are read to their ends and closed: a transport that is still
    open when a test's loop closes is met by whichever test comes next.
    """
    process = await asyncio.create_subprocess_exec(*command, **options)
    try:
        yield process
    finally:
        if process.stdin:
            process.stdin.close()
        if process.returncode is None:
            process.kill()
        await process.communicate()
