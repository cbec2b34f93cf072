"""What tests of conversations share."""

import pytest
from stage import Stage
from teaching import Teach


@pytest.fixture
def teach(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Teach:
    """Teaches the stage's bot flows for this test alone."""
    return Teach(stage, monkeypatch)


@pytest.fixture
def team(campaigns: Stage) -> Stage:
    """Ana and Beto moderate, in English and Spanish; Sol, who reads Spanish, writes."""
    campaigns.member("ana")
    campaigns.member("beto", language="es")
    campaigns.person("sol", "es")
    return campaigns
