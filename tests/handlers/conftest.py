"""What tests of conversations share."""

import pytest
from stage import Stage
from teaching import Teach


@pytest.fixture
def teach(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Teach:
    """Teaches the stage's bot flows for this test alone."""
    return Teach(stage, monkeypatch)
