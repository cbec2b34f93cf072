"""What all tests share."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import telegram  # noqa: F401 - before the bot: some tests call over the library's own way, which the bot leaves out
from engine import drop_all, leaves_out
from hypothesis import settings
from opened import kept
from stage import Stage

from bot.packs.importing import import_pack
from bot.packs.reading import Pack, read_pack

HERE = Path(__file__).parent
CAMPAIGNS = HERE.parent / "campaigns"

SLOW = frozenset(
    HERE / path
    for path in (
        # They print, take photos, mail, ask another library, or write whole databases anew.
        "proof",
        "oracle",
        "bot/press",
        "bot/photos",
        "bot/sandbox/test_sandbox_aiogram.py",
        "bot/messenger/test_telegram_ballast.py",
        "bot/test_mailing.py",
        "bot/test_speaking.py",
        "storage/test_backups.py",
        "storage/test_encryption.py",
        "storage/test_migrations.py",
        "storage/test_rotation.py",
        # They walk through every text, every question, every step, or the whole source.
        "guards/test_texts_name_every_state.py",
        "guards/test_the_operator_is_spoken_to.py",
        "guards/test_what_is_followed_changes_in_one_place.py",
        "handlers/test_every_flow.py",
        "handlers/test_guide_sentences.py",
        "handlers/test_guide_words.py",
        "handlers/test_how_long_texts_are.py",
        "handlers/test_inert.py",
        "handlers/test_moderators_handbook.py",
        "handlers/test_texts.py",
        "storage/test_every_step_of_letters.py",
        "storage/test_every_step_of_replies.py",
        # They start the whole bot again and again, or let it live through a bad day.
        "bot/test_app.py",
        "bot/test_broken_trail.py",
        "bot/test_cli.py",
        "bot/test_control.py",
        "bot/test_damaged_people.py",
        "bot/test_fetching.py",
        "bot/test_going_on.py",
        "bot/test_hand_on_the_disk.py",
        "bot/test_web.py",
        "bot/test_whole_bot.py",
        "bot/test_wrong_clock.py",
        "storage/test_mark_of_sending.py",
    )
)
"""What `make check` leaves out to be done within a minute, and does not even import: `make test` runs all of it."""

settings.register_profile("quick", max_examples=10)  # of `make check`; `make test` draws ten times as many

os.environ["LC_ALL"] = "C.UTF-8"  # the operator is spoken to in English, whatever whoever runs the tests speaks


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--full` asks for the counts that docs/proof.md promises."""
    parser.addoption("--full", action="store_true", help="run what is drawn by dice with full counts (make proof)")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Where all that is slow is left out, what is slow as a whole is not even imported."""
    left_out = collection_path in SLOW and config.option.markexpr == "not slow"
    return True if left_out or leaves_out(collection_path, full=config.option.full) else None


def pytest_sessionfinish() -> None:
    """What tests have made on a server is gone with them."""
    drop_all()


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    """Whether the full counts are asked for, rather than small ones."""
    return bool(request.config.getoption("--full"))


@pytest.fixture
def stage(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Stage]:
    """A stage with an empty database, or with our campaigns for who asks for them; noon UTC of 10 September 2024."""
    begins_as = request.getfixturevalue("imported") if "campaigns" in request.fixturenames else b""
    with closing(Stage(tmp_path / "data", begins_as=begins_as)) as made:
        yield made


@pytest.fixture(scope="session")
def packs() -> list[Pack]:
    """Our two campaigns as a bot of English and Spanish reads them, which takes as long as many a test."""
    return [read_pack(folder, ("en", "es")) for folder in sorted(CAMPAIGNS.iterdir())]


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory, packs: list[Pack]) -> bytes:
    """The file of a database with our two campaigns imported: to copy it is quicker than to import them."""
    folder = tmp_path_factory.mktemp("imported")
    stage = Stage(folder)
    with stage.tx() as tx:
        for pack in packs:
            import_pack(tx, pack)
    return kept(folder, stage.connection)


@pytest.fixture
def campaigns(stage: Stage) -> Stage:
    """The stage with our two campaigns imported; their donation details wait for the team."""
    return stage
