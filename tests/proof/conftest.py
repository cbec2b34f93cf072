"""What the proofs share: they are slow, and each has one line of figures."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.messenger.telegram import pace

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every proof is slow."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.slow)


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a chat hear many things a second: its pace is shown elsewhere, and would only make a proof take longer."""
    monkeypatch.setattr(pace, "_CHAT_SECONDS", 0.001)


@pytest.fixture
def figure(request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Report the figure of a proof; it is printed below the results."""

    def report(line: str) -> None:
        record_property("figure", f"{request.node.name}: {line}")

    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the proofs found."""
    for result in terminalreporter.getreports("passed"):
        for name, line in getattr(result, "user_properties", []):
            if name == "figure" and result.when == "call":
                terminalreporter.write_line(line)
