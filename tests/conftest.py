"""What all tests share."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from stage import Stage

from bot.packs.importing import import_pack
from bot.packs.reading import Pack, read_pack

CAMPAIGNS = Path(__file__).parent.parent / "campaigns"

os.environ["LC_ALL"] = "C.UTF-8"  # the operator is spoken to in English, whatever whoever runs the tests speaks


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--full` asks for the counts that docs/proof.md promises."""
    parser.addoption("--full", action="store_true", help="run what is drawn by dice with full counts (make proof)")


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    """Whether the full counts are asked for, rather than small ones."""
    return bool(request.config.getoption("--full"))


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A stage with an empty database, at noon UTC of 10 September 2024."""
    with closing(Stage(tmp_path / "data")) as made:
        yield made


@pytest.fixture(scope="session")
def packs() -> list[Pack]:
    """Our two campaigns as a bot of English and Spanish reads them, which takes as long as many a test."""
    return [read_pack(folder, ("en", "es")) for folder in sorted(CAMPAIGNS.iterdir())]


@pytest.fixture
def campaigns(stage: Stage, packs: list[Pack]) -> Stage:
    """The stage with our two campaigns imported; their donation details wait for the team."""
    with stage.tx() as tx:
        for pack in packs:
            import_pack(tx, pack)
    return stage
