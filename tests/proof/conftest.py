"""What the proofs share: each ends with one line that says its figure."""

from collections.abc import Callable

import pytest


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
