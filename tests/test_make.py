"""`make` notices an environment that is broken, and says what to do, instead of failing in other words for ever."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # each makes an environment, and runs whole processes in it

ROOT = Path(__file__).parents[1]
TO_DO = "rm -rf .venv && make run"


@pytest.fixture(params=["paloma", "Mis documentos ñ"])
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A folder with the Makefile of ours, whose program only says that it runs, and which needs nothing installed."""
    made = tmp_path / str(request.param)
    (made / "bot").mkdir(parents=True)
    (made / "bot" / "__main__.py").write_text("print('It runs.')")
    shutil.copy(ROOT / "Makefile", made)
    for name in ("requirements.txt", "pyproject.toml"):
        (made / name).touch()
    return made


def make_run(folder: Path, python: str = sys.executable) -> tuple[int, str, str]:
    """`make run`; its exit code, and what it wrote to both outputs."""
    make = shutil.which("make")
    assert make
    command = (make, "--no-print-directory", "run", f"PYTHON={python}")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "MAKE"))}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    return done.returncode, done.stdout, done.stderr


def environment(folder: Path) -> None:
    """One that is whole, without what pip would install: a stand-in for pip shows that it could."""
    command = (sys.executable, "-m", "venv", "--without-pip", str(folder / ".venv"))
    subprocess.run(command, check=True)  # noqa: S603 - ours
    (packages,) = folder.glob(".venv/lib/python*/site-packages")
    (packages / "pip").mkdir()
    (packages / "pip" / "__init__.py").touch()
    (packages / "pip" / "__main__.py").touch()


def without_pip(folder: Path) -> None:
    (pip,) = folder.glob(".venv/lib/python*/site-packages/pip")
    shutil.rmtree(pip)


def copied(folder: Path) -> None:
    elsewhere = folder.with_name("first")
    elsewhere.mkdir()
    environment(elsewhere)
    shutil.rmtree(folder / ".venv")
    shutil.copytree(elsewhere / ".venv", folder / ".venv", symlinks=True)


def without_python(folder: Path) -> None:
    for link in (folder / ".venv" / "bin").glob("python*"):
        link.unlink()
        link.symlink_to("/usr/bin/python3.of-before")


def with_another_python(folder: Path) -> None:
    """The system has a newer Python under the name that the environment leads to."""
    (packages,) = folder.glob(".venv/lib/python*")
    packages.rename(packages.with_name("python3.1"))


def empty(folder: Path) -> None:
    shutil.rmtree(folder / ".venv")
    (folder / ".venv").mkdir()


def test_one_that_is_whole_runs_and_is_not_touched(folder: Path) -> None:
    environment(folder)
    assert make_run(folder)[0] == 0
    code, told, complained = make_run(folder)
    assert (code, told, complained) == (0, "It runs.\n", "")


def test_what_somebody_has_exported_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where `make check VENV=…` runs these tests: make hands such a variable on to all that it starts."""
    environment(folder)
    monkeypatch.setenv("VENV", "elsewhere")
    assert make_run(folder)[0] == 0


def test_one_that_another_tool_made_is_whole(folder: Path) -> None:
    """Virtualenv does not write down where it made it."""
    environment(folder)
    told = folder / ".venv" / "pyvenv.cfg"
    told.write_text("\n".join(line for line in told.read_text().splitlines() if not line.startswith("command")))
    assert make_run(folder)[0] == 0


def test_one_that_is_reached_by_another_name_is_whole(folder: Path) -> None:
    environment(folder)
    folder.with_name("link").symlink_to(folder)
    assert make_run(folder.with_name("link"))[0] == 0


@pytest.mark.parametrize("spoil", [without_pip, copied, without_python, with_another_python, empty])
def test_one_that_is_broken_is_noticed_and_it_is_said_what_to_do(folder: Path, spoil: object) -> None:
    environment(folder)
    assert make_run(folder)[0] == 0
    assert callable(spoil)
    spoil(folder)
    code, told, complained = make_run(folder)
    assert (code, told) == (2, "")
    assert TO_DO in complained
    assert "Traceback" not in complained


def test_one_that_could_not_be_made_leaves_nothing_behind(folder: Path) -> None:
    """As on a Debian without python3-venv: it fails at the last step, with good advice, which then has to be enough."""
    python = folder / "python"
    python.write_text(
        "#!/bin/sh\n"
        'if [ "$2" != venv ]; then exit 0; fi\n'
        "mkdir -p .venv/bin; ln -s /usr/bin/python3 .venv/bin/python; echo apt install python3-venv; exit 1\n"
    )
    python.chmod(0o700)
    code, told, _ = make_run(folder, "./python")
    assert (code, "apt install python3-venv" in told) == (2, True)
    assert not (folder / ".venv").exists()


def test_another_version_of_python_is_refused_by_its_number(folder: Path) -> None:
    python = folder / "python"
    python.write_text("#!/bin/sh\necho this is 3.9 >&2; exit 1\n")
    python.chmod(0o700)
    code, _, complained = make_run(folder, "./python")
    assert (code, "this is 3.9" in complained) == (2, True)
    assert not (folder / ".venv").exists()
