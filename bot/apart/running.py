"""Starts a process that works apart, hands it what it is to work on, and takes what it made."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path


async def done(module: str, given: bytes, seconds: float) -> tuple[int | None, bytes]:
    """What `python -m module` ended with and made of what it was given. Raises TimeoutError; then it is killed."""
    # Nothing of ours but where the program lies: no token, no place of a key, and nothing of the folder we started in.
    env = {"PYTHONPATH": os.pathsep.join(path for path in [str(Path(__file__).parents[2]), *sys.path] if path)}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-s", "-m", module), stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=env
    )
    try:
        async with asyncio.timeout(seconds):
            made, _ = await process.communicate(given)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return process.returncode, made
