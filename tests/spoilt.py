"""Ways to spoil a data folder, so that the program has to refuse it."""

from pathlib import Path

from opened import opened


def wrong_key(data: Path) -> None:
    (data / "secret.key").write_text("1 " + "ab" * 32 + "\n")


def missing_key(data: Path) -> None:
    (data / "secret.key").unlink()


def loose_key(data: Path) -> None:
    (data / "secret.key").chmod(0o644)


def damaged_key(data: Path) -> None:
    (data / "secret.key").write_text("open sesame\n")


def newer(data: Path) -> None:
    with opened(data) as connection:
        connection.execute("PRAGMA user_version = 9999")
