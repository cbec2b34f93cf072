"""The container: all that its Dockerfile copies is there, and what it makes runs where it can write least.

Docker is not where tests run (.ci/run builds and runs the image where it is). The steps of the Dockerfile are replayed
in a root of their own, over this machine's with its Python; then that root is made read-only, as compose.yaml does, and
the program is set up and runs there as the container's user, without a capability.
"""

import shlex
from pathlib import Path

import own_root
import pytest
from dockerfile import command, copied, instructions, replay

from bot.sandbox.server import Sandbox

ROOT = Path(__file__).parents[1]
READ = instructions((ROOT / "Dockerfile").read_text())
COMPOSE = (ROOT / "compose.yaml").read_text()
HOME = "/var/lib/paloma"
USER = "10001"


def test_all_that_it_copies_is_in_the_repository_and_not_kept_out() -> None:
    kept = set((ROOT / ".dockerignore").read_text().split())
    assert {name for name in copied(READ) if not (ROOT / name).exists() or f"!{name}" not in kept} == set()


def test_all_that_the_wheel_is_made_of_is_copied() -> None:
    assert {"bot", "handlers", "storage", "campaigns", "pyproject.toml", ".env.example"} <= set(copied(READ))


def test_libraries_are_those_of_the_locked_list_alone() -> None:
    installs = [part for each in READ if each.name == "RUN" for part in each.rest.split("&&") if "pip install" in part]
    assert all("--require-hashes -r requirements.txt" in line or "--no-deps" in line for line in installs)
    assert len(installs) == 2


def test_it_runs_as_a_user_of_its_own_and_is_asked_for_its_health() -> None:
    said = {each.name: each.rest for each in READ}
    assert (said["USER"], said["STOPSIGNAL"], said["WORKDIR"]) == (f"{USER}:{USER}", "SIGTERM", HOME)
    assert "/health" in command(READ, "HEALTHCHECK")[-1]
    assert (command(READ, "ENTRYPOINT"), command(READ, "CMD")) == (["paloma"], ["run"])


@pytest.mark.parametrize(
    "line",
    ["read_only: true", "- ALL", "- no-new-privileges:true", "core: 0", f"- data:{HOME}", f"- secrets:{HOME}/secrets"],
)
def test_compose_holds_it_back(line: str) -> None:
    assert line in map(str.strip, COMPOSE.splitlines())


HELD_BACK = f"""\
mount -t tmpfs -o mode=1777 tmpfs "$W/root/tmp"
cp -a "$W/root{HOME}/." "$W/volume" && chown --reference="$W/root{HOME}" "$W/volume" && chmod 700 "$W/volume"
mount --bind "$W/volume" "$W/root{HOME}"
mount -o remount,ro "$W/root"
"""
"""As compose.yaml has it: nothing can be written but in /tmp and in the volumes."""


@own_root.possible
@pytest.mark.slow
@pytest.mark.timeout(600)
async def test_its_steps_make_a_program_that_is_set_up_and_runs_and_is_well(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        told = await own_root.told(tmp_path, *replay(READ, "$W/root"), HELD_BACK, *_used(sandbox))
    assert "Read-only file system" in told
    assert "the bot is @paloma_sandbox_bot" in told
    assert "IT IS WELL" in told
    assert "every row is as it was written" in told
    assert "Stopped; everything that was received is kept." in told
    assert told.endswith("AT THE END\n"), told


def _used(sandbox: Sandbox) -> list[str]:
    """Set up as the handbook says, started, asked for its health, looked through, and stopped."""
    api = {"PALOMA_TELEGRAM_API_URL": sandbox.url}
    start = command(READ, "ENTRYPOINT") + command(READ, "CMD")
    well = _inside(api, *command(READ, "HEALTHCHECK"))
    return [
        f"{_inside(api, 'touch', '/etc/never')} 2>&1 || true",
        f"printf '%s\\n' {sandbox.token} America/Lima '' '' | {_inside(api, 'paloma', 'setup', '--no-service')}",
        f"{_inside(api, *start)} & bot=$!",
        f"for _ in $(seq 100); do sleep 0.5; {well} 2>/dev/null && break; done",
        f"{well} && echo IT IS WELL",
        f'test -z "$(find $W/volume ! -user {USER} -o -type f -perm /077)"',
        _inside(api, "paloma", "check"),
        "kill -TERM $bot; wait $bot; echo AT THE END",
    ]


def _inside(given: dict[str, str], *words: str) -> str:
    """A command as the container's user types it; a shell that is started for it becomes it."""
    settings = shlex.join(f"{name}={value}" for name, value in given.items())
    held = "--no-new-privs --bounding-set=-all --inh-caps=-all"
    typed = shlex.quote(f"cd {HOME} && exec {shlex.join(words)}")
    return f'(exec chroot "$W/root" setpriv $USERS {held} env -i $ENVS {settings} sh -c {typed})'
