"""A backup is whole or none: what is in it, what opens it, where it goes back to, and what refuses it."""

import io
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from opened import KEYS, prepared
from pyrage import decrypt, decrypt_io
from pyrage.x25519 import Identity
from storage.backups.kept import backups_in, drop_old, is_due, name_of
from storage.backups.keys import SealingKey, create_backup_key, load_sealing_key, opening_key, sealing_key_of
from storage.backups.sealed import Member, NotWhole, seal

from storage import people
from storage.crypto import Keys
from storage.errors import CannotStart
from storage.mark import Mark
from storage.sqlite import saving
from storage.sqlite.folder import FILE
from storage.sqlite.restoring import restore
from storage.sqlite.saving import save
from storage.sqlite.transaction import SqliteTx

NOW = datetime(2024, 9, 10, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Group:
    """A group's folders: its data, its keys and its backups; and what it wrote on paper."""

    def __init__(self, folder: Path) -> None:
        self.data, self.place = folder / "data", folder / "backups"
        self.key, self.backup_key = folder / "keys" / "key", folder / "keys" / "backup.key"
        self.data.mkdir(mode=0o700)
        self.key.parent.mkdir(mode=0o700)
        self.key.touch(0o600)
        self.key.write_text(f"1 {KEYS.secrets[1].hex()}\n")
        self.paper = create_backup_key(self.backup_key)
        keys = Keys(KEYS.secrets)
        with closing(prepared(self.data, keys)) as connection:
            tx = SqliteTx(connection, keys, NOW)
            connection.execute("BEGIN")
            for number in range(600):
                people.meet(tx, f"telegram:{number}", "es")
            connection.execute("COMMIT")

    def saved(self, now: datetime = NOW) -> Path:
        return save(self.data, self.key, self.backup_key, self.place, now)

    def restored(self, file: Path, folder: Path, paper: str | None = None) -> datetime:
        return restore(file, opening_key(paper or self.paper), folder / "data", folder / "keys" / "key")


@pytest.fixture
def group(tmp_path: Path) -> Group:
    return Group(tmp_path)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Another machine."""
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    return tmp_path / "elsewhere"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_the_backup_and_the_paper_are_all_that_another_machine_needs(group: Group, elsewhere: Path) -> None:
    file = group.saved()
    assert names(group.place) == [file.name]
    assert file.stat().st_mode & 0o777 == 0o600
    assert not [name for name in names(group.data) if "copy" in name]
    assert group.restored(file, elsewhere) == NOW
    assert (elsewhere / "keys" / "key").read_text() == group.key.read_text()
    assert (elsewhere / "keys" / "key").stat().st_mode & 0o777 == 0o600
    assert names(elsewhere / "data") == ["lock", FILE]


def test_neither_the_datas_key_nor_the_half_that_seals_opens_it(group: Group) -> None:
    file = group.saved()
    written = file.read_bytes()
    assert KEYS.secrets[1] not in written
    assert KEYS.secrets[1].hex().encode() not in written
    assert group.key.read_bytes() not in written
    with pytest.raises(CannotStart, match="no backup key"):
        opening_key(group.backup_key.read_text())
    with pytest.raises(CannotStart, match="no backup key"):
        opening_key(group.key.read_text())
    assert group.paper not in group.backup_key.read_text()


def test_it_is_an_age_file_with_an_archive_that_a_group_can_open_without_us(group: Group) -> None:
    content = decrypt(group.saved().read_bytes(), [opening_key(group.paper)])
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        assert archive.getnames() == ["about.json", "paloma.key", FILE, "proof"]
        key = archive.extractfile("paloma.key")
        assert key
        assert key.read() == group.key.read_bytes()


def test_the_paper_can_be_typed_in_small_letters_and_with_spaces(group: Group) -> None:
    typed = " ".join(group.paper.lower()[at : at + 8] for at in range(0, len(group.paper), 8))
    assert str(opening_key(typed)) == group.paper


def test_a_second_backup_key_is_refused_and_a_missing_or_damaged_one_said(group: Group, tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="There is a backup key already"):
        create_backup_key(group.backup_key)
    with pytest.raises(CannotStart, match="paloma backup-key"):
        load_sealing_key(tmp_path / "none")
    group.backup_key.write_text("age1nothing 00\n")
    with pytest.raises(CannotStart, match="is damaged"):
        group.saved()
    group.backup_key.chmod(0o644)
    with pytest.raises(CannotStart, match="Others can read"):
        group.saved()


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-3000])


def _cut_at_a_piece(file: Path) -> None:
    """The end of a piece of age's is where a cut shows least."""
    content = file.read_bytes()
    head = content.index(b"\n---") + 1
    head = content.index(b"\n", head) + 1
    file.write_bytes(content[: head + 16 + 65552])


def _flipped(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def _flipped_head(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[120] ^= 1
    file.write_bytes(content)


def _not_ours(file: Path) -> None:
    file.write_bytes(os.urandom(5000))


def _empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_cut, "its end is cut off"),
        (_cut_at_a_piece, "its end is cut off"),
        (_flipped, "is damaged"),
        (_flipped_head, "does not open with this backup key"),
        (_not_ours, "is no backup of Paloma's"),
        (_empty, "is no backup of Paloma's"),
    ],
)
def test_what_is_cut_flipped_or_no_backup_is_refused_and_leaves_nothing(
    group: Group, elsewhere: Path, harm: Callable[[Path], None], said: str
) -> None:
    file = group.saved()
    harm(file)
    with pytest.raises(CannotStart, match=said):
        group.restored(file, elsewhere)
    assert names(elsewhere / "data") in ([], ["lock"])
    assert names(elsewhere / "keys") == []


def test_another_groups_paper_opens_nothing(group: Group, elsewhere: Path) -> None:
    with pytest.raises(CannotStart, match="does not open with this backup key"):
        group.restored(group.saved(), elsewhere, str(Identity.generate()))
    assert names(elsewhere / "data") == ["lock"]


def test_what_others_sealed_for_the_group_is_refused(group: Group, elsewhere: Path, tmp_path: Path) -> None:
    """Whoever saw the half that seals to can seal to it; that the bot made it takes the secret beside it."""
    ours = load_sealing_key(group.backup_key)
    forged = tmp_path / name_of(NOW)
    members = (Member("about.json", b"{}"), Member("paloma.key", group.key.read_bytes()), Member(FILE, b"x" * 5000))
    seal(members, forged, SealingKey(ours.recipient, bytes(32)))
    with pytest.raises(CannotStart, match="was not made by this group's bot"):
        group.restored(forged, elsewhere)
    assert names(elsewhere / "data") == ["lock"]
    assert names(elsewhere / "keys") == []


def test_what_the_bot_sealed_and_is_no_database_is_refused(group: Group, elsewhere: Path, tmp_path: Path) -> None:
    ours = sealing_key_of(opening_key(group.paper))
    for number, about in enumerate((b"{}", b'{"format": 2, "made_at": "2024-09-10T12:00:00+00:00"}')):
        file = tmp_path / f"{number}.age"
        seal((Member("about.json", about), Member("paloma.key", group.key.read_bytes())), file, ours)
        with pytest.raises(CannotStart, match="is no backup of Paloma's" if not number else "a newer Paloma"):
            group.restored(file, elsewhere)
    about = b'{"format": 1, "made_at": "2024-09-10T12:00:00+00:00"}'
    key = Member("paloma.key", group.key.read_bytes())
    seal((Member("about.json", about), key, Member(FILE, os.urandom(8192))), tmp_path / "3.age", ours)
    with pytest.raises(CannotStart, match="though it is what was sealed"):
        group.restored(tmp_path / "3.age", elsewhere)
    assert names(elsewhere / "data") == ["lock"]


@pytest.mark.parametrize("left", [FILE, f"{FILE}-wal", f"{FILE}-shm", "before-migration-3.sqlite3"])
def test_a_folder_in_which_anything_of_a_database_is_left_is_refused(group: Group, elsewhere: Path, left: str) -> None:
    file = group.saved()
    (elsewhere / "data").mkdir(mode=0o700)
    (elsewhere / "data" / left).write_bytes(b"left")
    with pytest.raises(CannotStart, match=f"is not empty: {left}"):
        group.restored(file, elsewhere)
    assert (elsewhere / "data" / left).read_bytes() == b"left"
    assert not (elsewhere / "keys").exists()


def test_a_restore_that_was_cut_off_is_begun_again(group: Group, elsewhere: Path) -> None:
    file = group.saved()
    (elsewhere / "data").mkdir(mode=0o700)
    (elsewhere / "keys").mkdir(mode=0o700)
    (elsewhere / "data" / f"{FILE}.new").write_bytes(b"half")
    (elsewhere / "keys" / "key.part").write_bytes(b"half")
    group.restored(file, elsewhere)
    assert names(elsewhere / "data") == ["lock", FILE]
    assert names(elsewhere / "keys") == ["key"]


def test_another_key_or_mark_in_its_place_is_not_overwritten(group: Group, elsewhere: Path) -> None:
    file = group.saved()
    (elsewhere / "keys").mkdir(mode=0o700)
    other = elsewhere / "keys" / "key"
    other.touch(0o600)
    other.write_text(f"1 {bytes(32).hex()}\n")
    with pytest.raises(CannotStart, match="is another than this backup's"):
        group.restored(file, elsewhere)
    assert other.read_text() == f"1 {bytes(32).hex()}\n"
    other.unlink()
    Mark(other, Keys({1: bytes(32)})).path.write_bytes(b"x" * 60)
    with pytest.raises(CannotStart, match=r"The mark .* was not written with this key"):
        group.restored(file, elsewhere)
    assert names(elsewhere / "keys") == ["key.mark"]
    assert names(elsewhere / "data") == ["lock"]


def test_what_does_not_read_back_as_it_was_written_is_no_backup(group: Group, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that forgets: what is read back is not what was written."""
    real = decrypt_io

    def forgetful(_file: object, into: object, keys: object) -> None:
        part = next(group.place.glob("*.part"))
        _flipped(part)
        with part.open("rb") as anew:
            real(anew, into, keys)

    monkeypatch.setattr("storage.backups.sealed.decrypt_io", forgetful)
    with pytest.raises(NotWhole, match="does not read back"):
        group.saved()
    assert names(group.place) == []


def test_a_damaged_database_makes_no_backup(group: Group) -> None:
    content = bytearray((group.data / FILE).read_bytes())
    content[len(content) // 2] ^= 1
    (group.data / FILE).write_bytes(content)
    with pytest.raises(Exception, match="damaged"):
        group.saved()
    assert names(group.place) == []
    assert not [name for name in names(group.data) if "copy" in name]


@pytest.mark.parametrize("more", [-100_000, -4096, 200])
def test_a_full_disk_leaves_no_half_file(group: Group, more: int) -> None:
    """In a process that may write no larger file: first the copy does not fit, then the sealed file."""
    size = (group.data / FILE).stat().st_size
    most = size + more
    places = (group.data, group.key, group.backup_key, group.place)
    asked = (
        "import resource, signal, sys; from pathlib import Path; from datetime import datetime, UTC;"
        "from storage.sqlite.saving import save; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}));"
        "save(*map(Path, sys.argv[1:]), datetime.now(UTC))"
    )
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", asked, *map(str, places)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert ("could not be copied (disk I/O error)" if more < 0 else "OSError: [Errno 27]") in done.stderr
    assert names(group.place) == []
    assert not [name for name in names(group.data) if "copy" in name]


def test_two_at_once_do_not_take_away_each_others_parts(group: Group) -> None:
    with saving._held(group.place), pytest.raises(CannotStart, match="Another backup is being made"):
        group.saved()
    group.saved()


def test_a_part_that_was_cut_off_is_no_backup_and_goes_with_the_next(group: Group) -> None:
    group.place.mkdir(mode=0o700)
    part = group.place / f"{name_of(NOW - HOUR)}.part"
    part.write_bytes(b"half")
    assert backups_in(group.place) == []
    file = group.saved()
    assert names(group.place) == [file.name]


def test_one_is_due_when_none_is_young_enough_and_none_counts_that_is_of_a_time_to_come(tmp_path: Path) -> None:
    assert is_due(tmp_path / "none", NOW, HOUR)
    (tmp_path / name_of(NOW + 2 * HOUR)).touch()
    assert is_due(tmp_path, NOW, HOUR)
    (tmp_path / name_of(NOW)).touch()
    assert not is_due(tmp_path, NOW, HOUR)
    assert not is_due(tmp_path, NOW + HOUR - timedelta(seconds=1), HOUR)
    assert is_due(tmp_path, NOW + HOUR, HOUR)


def test_old_ones_go_and_nothing_else_does(tmp_path: Path) -> None:
    for hours in (0, 1, 2, 3):
        (tmp_path / name_of(NOW - hours * HOUR)).touch()
    (tmp_path / "notes.txt").touch()
    (tmp_path / "paloma-20249999T000000Z.tar.age").touch()
    assert [old.made_at for old in drop_old(tmp_path, NOW, 2 * HOUR)] == [NOW - 3 * HOUR, NOW - 2 * HOUR]
    assert [kept.made_at for kept in backups_in(tmp_path)] == [NOW - HOUR, NOW]
    assert {"notes.txt", "paloma-20249999T000000Z.tar.age"} <= set(names(tmp_path))
