"""What tests of conversations share."""

import pytest
from deciding import decide
from stage import Stage
from teaching import Teach

from storage.rights import Role


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


@pytest.fixture
def owners(stage: Stage) -> Stage:
    """Olga and Otto are owners, in English and Spanish; Max moderates."""
    stage.member("olga", Role.OWNER)
    stage.member("otto", Role.OWNER, "es")
    stage.member("max")
    return stage


@pytest.fixture
def confirmed(campaigns: Stage) -> Stage:
    """Our campaigns; two of the team, Rosa and Tomas, have confirmed the one proposal."""
    for name in ("rosa", "tomas"):
        campaigns.member(name)
    decide(campaigns)
    return campaigns
