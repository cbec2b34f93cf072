"""The service of systemd: its unit is sound and safe as systemd itself judges, and the whole bot works held back by it.

systemd does not run where tests run. Its own programs judge the unit, and the bot is held back by the same means:
read-only mounts, no capabilities, the unit's system calls (tests/held_back.py).
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path

import own_root
import pytest
from held_back import allowed
from paloma_command import environment
from processes import process_of
from spine import until

from bot.operator.setup.service import UNIT, Service
from bot.sandbox.server import Sandbox

pytestmark = pytest.mark.slow

ANALYZE = shutil.which("systemd-analyze")
ROOT = Path(__file__).parents[2]
HELD_BACK = ROOT / "tests" / "held_back.py"
MOST_EXPOSED = 2.0

judged = pytest.mark.skipif(ANALYZE is None, reason="systemd-analyze is not here")
held = pytest.mark.skipif(
    ANALYZE is None or os.geteuid() != 0 or not all(map(shutil.which, ("unshare", "setpriv", "mount"))),
    reason="it takes root, unshare, setpriv and systemd-analyze to hold a program back",
)

HOLDING = """\
set -e
mount --make-rprivate /
mount --bind "$1" "$1"
mount -t tmpfs tmpfs /dev/shm
mount -o remount,bind,ro /
cd "$1"
touch "$2" 2>/dev/null && exit 71
shift 2
exec setpriv --bounding-set=-all --inh-caps=-all "$@"
"""
"""Nothing can be written but in one folder; no capability is left."""


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """A unit as it is written, with spaces and what systemd would fill in where they are allowed."""
    folder = tmp_path / "Mis 100% cosas"
    (folder / "data").mkdir(parents=True)
    file = tmp_path / UNIT
    file.write_text(Service(Path("/bin/true"), folder, (folder / "data", folder / "the key")).unit)
    return file


@judged
def test_systemd_finds_nothing_wrong_with_the_unit(unit: Path) -> None:
    there = unit.read_text()
    unit.write_text(there.replace("User=paloma", "User=root"))  # the user is made when the unit is
    assert _analyze("verify", str(unit)) == ""


@judged
def test_sabotage_systemd_finds_a_line_that_it_does_not_know(unit: Path) -> None:
    unit.write_text(unit.read_text().replace("PrivateTmp", "PrivateTemp").replace("User=paloma", "User=root"))
    assert "PrivateTemp" in _analyze("verify", str(unit))


@judged
def test_what_is_exposed_is_little(unit: Path) -> None:
    told = _analyze("security", "--offline=true", "--no-pager", str(unit))
    (exposure,) = re.findall(r"Overall exposure level for \S+: ([\d.]+)", told)
    assert float(exposure) < MOST_EXPOSED, told


@judged
def test_it_leaves_what_the_bot_needs_and_takes_what_it_does_not(unit: Path) -> None:
    calls = allowed(unit.read_text())
    assert {"prlimit64", "socket", "execve", "fsync"} <= calls
    assert calls & {"chown", "mount", "ptrace", "setuid", "init_module", "reboot", "bpf"} == set()


@held
async def test_the_whole_story_is_played_held_back(unit: Path, tmp_path: Path) -> None:
    """Letters, photos, PDFs: everything that the program does, and each process that it starts."""
    told, code = await _held_back(unit, tmp_path, "tour")
    assert (code, "Everything happened as it should" in told) == (0, True), told[-2000:]


@held
async def test_the_bot_runs_held_back(unit: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    settings = environment(tmp_path, bot_token=sandbox.token, telegram_api_url=sandbox.url)
    log = tmp_path / "log"
    with log.open("w") as written:
        async with process_of(
            *_command(unit, tmp_path, "run"), cwd=tmp_path, env=settings, stdout=written, stderr=STDOUT
        ):
            ana = await sandbox.phone("Ana")
            await until(lambda: "is running" in log.read_text(), 20)
            await ana.say("/start")
            await until(lambda: any(who == "bot" for who, _ in ana.transcript), 10)
    assert (tmp_path / "data" / "paloma.sqlite3").exists()


@judged
@own_root.possible
@pytest.mark.timeout(300)
async def test_root_says_yes_and_has_a_service_whose_user_reaches_what_it_needs(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    """As on a machine of one's own: /opt/paloma, a user that is made, and the unit in its place."""
    told = await own_root.told(tmp_path, INSTALLING, *_installed(sandbox))
    assert "The service is in /etc/systemd/system/paloma.service" in told
    assert "sudo systemctl enable --now paloma" in told
    assert "sudo -u paloma .venv/bin/paloma check" in told
    assert "VERIFIED" in told, told
    assert "is running" in told, told
    assert "every row is as it was written" in told
    assert "Others can reach" not in told
    assert "belongs to another user" not in told
    assert told.endswith("AT THE END\n"), told


INSTALLING = f"""\
mkdir -p "$W/root/opt/python" "$W/root/opt/paloma" "$W/root/run/systemd/system"
mount --bind "{own_root.PYTHON}" "$W/root/opt/python"
mkdir "$W/root/opt/libraries"
mount --bind "{sysconfig.get_path("purelib")}" "$W/root/opt/libraries"
cp -r {" ".join(f'"{ROOT / name}"' for name in ("bot", "handlers", "storage", ".env.example"))} "$W/root/opt/paloma"
chroot "$W/root" /opt/python/bin/python3 -m venv --without-pip /opt/paloma/.venv
echo /opt/libraries > "$(echo "$W/root"/opt/paloma/.venv/lib/python*/site-packages)/of_the_tests.pth"
cat > "$W/root/opt/paloma/.venv/bin/paloma" <<END
#!/opt/paloma/.venv/bin/python -P
import sys; sys.path.insert(0, "/opt/paloma"); from bot.__main__ import main; main(sys.argv[1:])
END
chmod 755 "$W/root/opt/paloma/.venv/bin/paloma"
"""
"""The folder of the program where the handbook has it, with a Python that other users reach."""


def _installed(sandbox: Sandbox) -> list[str]:
    """`paloma setup` as root, and then what systemd would do with the unit."""
    api = f"PALOMA_TELEGRAM_API_URL={sandbox.url}"
    root = f'chroot "$W/root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin {api}'
    held = "--clear-groups --no-new-privs --bounding-set=-all"
    user = f"{root} setpriv --reuid paloma --regid paloma {held}"
    typed = "cd /opt/paloma && exec .venv/bin/paloma"
    return [
        f"printf '%s\\n' {sandbox.token} America/Lima '' '' yes | {root} sh -c '{typed} setup'",
        f"{root} systemd-analyze verify /etc/systemd/system/paloma.service && echo VERIFIED",
        'mount -o remount,ro "$W/root"',
        'mount -t tmpfs tmpfs "$W/root/tmp"; cd "$W/above/opt/paloma"',
        'for place in data secrets backups; do mount --bind $place "$W/root/opt/paloma/$place"; done',
        f"(exec {user} sh -c '{typed} run') & bot=$!",
        'for _ in $(seq 60); do sleep 0.5; test -e "$W/root/opt/paloma/data/owner-link" && break; done',
        f"{user} sh -c '{typed} check'",
        "kill -TERM $bot; wait $bot; echo AT THE END",
    ]


def _analyze(*arguments: str) -> str:
    assert ANALYZE
    done = subprocess.run([ANALYZE, *arguments], capture_output=True, text=True, check=False)  # noqa: S603 - ours
    return done.stdout + done.stderr


def _command(unit: Path, folder: Path, *arguments: str) -> list[str]:
    elsewhere = Path(__file__).parent / "never"
    program = (sys.executable, str(HELD_BACK), str(unit), sys.executable, "-u", "-m", "bot", *arguments)
    return ["unshare", "--mount", "sh", "-c", HOLDING, "sh", str(folder), str(elsewhere), *program]


async def _held_back(unit: Path, folder: Path, *arguments: str) -> tuple[str, int | None]:
    env = environment(folder) | {"TMPDIR": str(folder)}
    async with process_of(
        *_command(unit, folder, *arguments), cwd=folder, env=env, stdout=PIPE, stderr=STDOUT
    ) as process:
        told, _ = await process.communicate()
    return told.decode(), process.returncode
