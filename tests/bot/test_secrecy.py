"""A crash writes nothing of the memory to the disk."""

import sys
from asyncio.subprocess import PIPE

import pytest
from processes import process_of

ASKED = """
import ctypes, resource
from bot import cli
try:
    cli.main(["--help"])
except SystemExit:
    pass
print("core", resource.getrlimit(resource.RLIMIT_CORE), "dumpable", ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="asked in the way of Linux")
async def test_every_command_forbids_an_image_of_its_memory() -> None:
    async with process_of(sys.executable, "-c", ASKED, stdout=PIPE) as process:
        told, _ = await process.communicate()
    assert "core (0, 0) dumpable 0" in told.decode()
