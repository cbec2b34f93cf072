"""A root of one's own: all of this machine's files, and whatever is written there is gone afterwards.

For what takes root, users and places such as /opt and /etc: a script is root in it, and harms nothing.
"""

import os
import shutil
import sys
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path

import pytest
from processes import process_of

PYTHON = Path(sys.base_prefix)

possible = pytest.mark.skipif(
    os.geteuid() != 0 or not all(map(shutil.which, ("unshare", "setpriv", "mount", "chroot"))),
    reason="it takes root, unshare and setpriv to have a root of one's own",
)

_BEGINNING = """\
set -e
mount --make-rprivate /
mount -t tmpfs tmpfs "$W"
mkdir "$W/above" "$W/work" "$W/root" "$W/volume"
mount -t overlay overlay -o lowerdir=/,upperdir="$W/above",workdir="$W/work" "$W/root"
for there in proc dev sys; do mount --rbind /$there "$W/root/$there"; done
chmod 755 "$W/root$HOMES"
"""
"""Other users may look into the folder where this Python is, /root for instance."""


async def told(folder: Path, *lines: str) -> str:
    """What a script says that finds the root of its own in "$W/root"; it is to `chroot` there by itself."""
    homes = f"/{PYTHON.relative_to('/').parts[0]}"
    env = {"PATH": f"{PYTHON / 'bin'}:{os.environ['PATH']}", "W": str(folder), "HOMES": homes}
    env |= {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    script = "\n".join([_BEGINNING, *lines])
    async with process_of("unshare", "--mount", "sh", "-c", script, env=env, stdout=PIPE, stderr=STDOUT) as process:
        said, _ = await process.communicate()
    return said.decode()
