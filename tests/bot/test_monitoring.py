"""The dashboard and the alerts name what a running bot exposes, by its name and its labels, and nothing else."""

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families
from spine import begin, bot_in, until

from bot import metrics
from bot.operator import watching
from bot.sandbox.server import Sandbox
from storage.backups.kept import name_of

DOCS = Path(__file__).parents[2] / "docs"
BOARD = json.loads((DOCS / "monitoring" / "dashboard.json").read_text("utf-8"))
ALERTS = yaml.safe_load((DOCS / "monitoring" / "alerts.yml").read_text("utf-8"))
_METRIC = re.compile(r"\b(paloma_\w+)(?:\{([^}]*)\})?")
_LABEL = re.compile(r'(\w+)(=~?)"([^"]*)"')

Exposed = dict[str, list[dict[str, str]]]
"""The labels of each sample, by its name."""


def rules() -> list[dict[str, Any]]:
    return [rule for group in ALERTS["groups"] for rule in group["rules"]]


def expressions() -> Iterator[str]:
    yield from (target["expr"] for panel in BOARD["panels"] for target in panel["targets"])
    yield from (rule["expr"] for rule in rules())


@pytest.fixture
async def exposed(tmp_path: Path) -> Exposed:
    """What the whole bot exposes once it has looked at its machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    backups = tmp_path / "backups"
    backups.mkdir()
    async with Sandbox() as sandbox, aiohttp.ClientSession() as http:
        (backups / name_of(sandbox.time.now())).touch(0o600)
        await begin(tmp_path)
        async with bot_in(sandbox, tmp_path, metrics_listen=address, backup_dir=backups):
            metrics.counts.clock_off = None
            sandbox.time.advance(watching.LOOKS + 5)
            await until(lambda: metrics.counts.clock_off is not None)
            async with http.get(f"http://{address}/metrics") as answer:
                told = await answer.text()
    found: Exposed = {}
    for family in text_string_to_metric_families(told):
        for sample in family.samples:
            found.setdefault(sample.name, []).append(sample.labels)
    return found


async def test_every_metric_that_is_drawn_watched_or_explained_is_exposed(exposed: Exposed) -> None:
    for expression in expressions():
        named = _METRIC.findall(expression)
        assert named, expression
        for name, chosen in named:
            assert name in exposed, expression
            for label, how, value in _LABEL.findall(chosen):
                values = {labels[label] for labels in exposed[name]}
                assert set(value.split("|") if how == "=~" else [value]) <= values, expression
    for panel in BOARD["panels"]:
        for target in panel["targets"]:
            (name, _), *_ = _METRIC.findall(target["expr"])
            for label in re.findall(r"{{(\w+)}}", target["legendFormat"]):
                assert label in exposed[name][0], panel["title"]
    page = (DOCS / "monitoring.md").read_text("utf-8")
    ours = {name for name in exposed if name.startswith("paloma_")}
    assert set(re.findall(r"`(paloma_\w+)[`{]", page)) == ours, "each is explained, and no other"
    drawn = {name for expression in expressions() for name, _ in _METRIC.findall(expression)}
    assert ours == drawn, "each is drawn or watched"


def test_alerts_are_whole_and_explained() -> None:
    page = (DOCS / "monitoring.md").read_text("utf-8")
    names = [rule["alert"] for rule in rules()]
    assert len(set(names)) == len(names) > 5
    assert set(re.findall(r"`(Paloma[A-Z]\w+)`", page)) == set(names)
    for rule in rules():
        assert rule["labels"]["severity"] in {"critical", "warning"}
        assert rule["annotations"].keys() == {"summary", "description"}
        assert rule.keys() <= {"alert", "expr", "for", "labels", "annotations"}


def test_the_dashboard_can_be_imported() -> None:
    assert BOARD["title"] == "Paloma"
    assert "id" not in BOARD, "Grafana gives it one"
    assert len({panel["id"] for panel in BOARD["panels"]}) == len(BOARD["panels"])
    (source,) = BOARD["templating"]["list"]
    for panel in BOARD["panels"]:
        assert panel["datasource"]["uid"] == f"${{{source['name']}}}"
        assert panel["gridPos"]["x"] + panel["gridPos"]["w"] <= 24
    places = [(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in BOARD["panels"]]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("broken", ["paloma_turn_total", 'paloma_outbox_waiting{lane="replies"}'])
async def test_sabotage_a_metric_that_nobody_exposes_is_found(
    exposed: Exposed, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    monkeypatch.setitem(BOARD["panels"][0]["targets"][0], "expr", broken)
    with pytest.raises(AssertionError, match=re.escape(broken)):
        await test_every_metric_that_is_drawn_watched_or_explained_is_exposed(exposed)
