"""What all tests share."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from stage import Stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A stage with an empty database, at noon UTC of 10 September 2024."""
    with closing(Stage(tmp_path / "data")) as made:
        yield made
