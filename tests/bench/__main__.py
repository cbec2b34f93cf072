"""`make bench`: Paloma and other bots do the same work against the same server, one after the other, in rounds.

Every figure is the median of its rounds, and each round has everybody play once, so that what else the machine does
meets all alike. Rates are taken by the server. The results are printed, and kept in docs/performance.json with a plot
beside it, row by row: with rows named, only those are played and kept anew. `--small` has everybody do a tenth of it,
twice, to see that all works.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import engine

from bench import paloma
from bench.field import ROOT, Field, open_field, python
from bench.plot import growth_plot

Figures = dict[str, Any]
Play = Callable[[], Figures]
Row = dict[str, list[Figures]]

KEPT = ROOT / "docs" / "performance.json"
PLOT = ROOT / "docs" / "growth.svg"
SIZES = (10_000, 100_000, 1_000_000)


class Bench:
    """The rows of the table. `part` is how much of the full counts is done, `rounds` how often."""

    def __init__(self, field: Field, folder: Path, part: float, rounds: int) -> None:
        self._field = field
        self._folder = folder
        self._part = part
        self._rounds = rounds

    def announcement(self) -> Row:
        """Fifty thousand messages as fast as they go; the others send fewer, at a rate that does not depend on it."""
        paloma.prepare(readers := self._folder / "announcement", self._count(50_000))
        return self._interleaved(
            {"Paloma": partial(paloma.play, self._field, readers, expect=self._count(50_000))}
            | {
                f"{name}{loop}": partial(self._peer, name, loop, count=self._count(count))
                for name, loop, count in _SENDERS
            }
        )

    def pace(self) -> Row:
        """An announcement at a set rate, against a server that refuses what is faster."""
        plays: dict[str, Play] = {}
        for rate, seconds in ((1_000, 15), (25, 15)):
            count = max(rate, self._count(rate * seconds))
            paloma.prepare(readers := self._folder / f"pace-{rate}", count)
            plays[f"{rate}/s"] = partial(paloma.play, self._field, readers, rate=rate, expect=count, limit=rate * 1.02)
        return self._interleaved(plays)

    def turns(self) -> Row:
        """Whole conversations of people who write a letter; the others echo what they hear."""
        paloma.prepare(empty := self._folder / "turns")
        people = self._count(2_000)
        letters = partial(
            paloma.play,
            self._field,
            empty,
            people=people,
            lines=paloma.A_LETTER,
            expect=people * paloma.MESSAGES_A_LETTER,
        )
        return self._interleaved(
            {"Paloma": lambda: letters() | {"messages": people * len(paloma.A_LETTER)}}
            | {
                f"{name}{loop}": partial(self._peer, name, loop, people=self._count(count))
                for name, loop, count in _ECHOERS
            }
        )

    def replies(self) -> Row:
        """Fifty questions a second from a hundred people, with and without an announcement going out."""
        asked = max(50, self._count(1_000))
        scenario: dict[str, Any] = {
            "people": 100,
            "lines": ["/help"] * (asked // 100 + 2),
            "every": 0.02,
            "expect": asked,
        }
        paloma.prepare(empty := self._folder / "replies")
        plays: dict[str, Play] = {"idle": partial(paloma.play, self._field, empty, **scenario)}
        for rate in (25, 1_000):
            paloma.prepare(readers := self._folder / f"replies-{rate}", rate * 20)
            plays[f"at {rate}/s"] = partial(paloma.play, self._field, readers, rate=rate, **scenario)
        return self._interleaved(plays)

    def server(self) -> Row:
        """Turns, replies and an announcement with the data on a PostgreSQL server, beside the same on a file."""
        if not engine.SERVER:
            return {}
        people, asked, sent = self._count(1_000), max(50, self._count(1_000)), self._count(20_000)
        letters: Figures = {"people": people, "lines": paloma.A_LETTER, "expect": people * paloma.MESSAGES_A_LETTER}
        replies: Figures = {"people": 100, "lines": ["/help"] * (asked // 100 + 2), "every": 0.02, "expect": asked}
        paloma.prepare(empty := self._folder / "beside-server")
        paloma.prepare(readers := self._folder / "readers-beside-server", sent)
        on_server = partial(paloma.play_on_server, self._field, self._folder / "on-server")
        turns = {"messages": people * len(paloma.A_LETTER)}
        return self._interleaved(
            {
                "turns, file": lambda: paloma.play(self._field, empty, **letters) | turns,
                "turns, server": lambda: on_server(**letters) | turns,
                "replies, file": partial(paloma.play, self._field, empty, **replies),
                "replies, server": partial(on_server, **replies),
                "announcement, file": partial(paloma.play, self._field, readers, expect=sent),
                "announcement, server": partial(on_server, readers=sent, expect=sent),
            }
        )

    def growth(self) -> Row:
        """The storage with more and more in it."""
        folder = self._folder / "growth"
        rows: Row = {}
        for size in SIZES:
            played = python("bench.growth", str(folder), str(int(size * self._part)), stdout=subprocess.PIPE)
            rows[f"{size:,}"] = [json.loads(played.communicate()[0])]
        return rows

    def start(self) -> Row:
        """From the start of the process to its first answer, to somebody who waits for it; and its memory then."""
        paloma.prepare(empty := self._folder / "start")

        def play() -> Figures:
            began = time.monotonic()
            figures = paloma.play(self._field, empty, people=1, lines=["/help"], expect=1)
            return figures | {"seconds": figures["first"] - began}

        return self._interleaved({"Paloma": play})

    def _peer(self, name: str, loop: str, *, count: int = 0, people: int = 0) -> Figures:
        scenario: dict[str, Any] = {"people": people, "lines": ["Dear friend, how are you?"] if people else []}
        words = (name, self._field.url, str(count), *loop.split())
        return self._field.play("bench.peers", *words, expect=count or people, **scenario)

    def _interleaved(self, plays: Mapping[str, Play]) -> Row:
        """Everybody once, then everybody again, and so on."""
        row: Row = {name: [] for name in plays}
        for _ in range(self._rounds):
            for name, play in plays.items():
                row[name].append(play())
                sys.stderr.write(".")
                sys.stderr.flush()
        return row

    def _count(self, full: int) -> int:
        return int(full * self._part)


_SENDERS = (
    ("raw", "", 20_000),
    ("raw", " uvloop", 20_000),
    ("aiogram", "", 15_000),
    ("aiogram", " uvloop", 15_000),
    ("ptb-wire", "", 10_000),
    ("ptb", "", 1_500),
)
_ECHOERS = (
    ("raw", "", 10_000),
    ("aiogram", "", 6_000),
    ("aiogram", " uvloop", 6_000),
    ("ptb-wire", "", 4_000),
    ("ptb", "", 1_500),
)


def summary(results: dict[str, Row]) -> list[str]:
    """The table: what is asked for, and what was found."""
    lines = []
    ratio = partial(_ratio, results["announcement"])
    lines.append(_line("announcement, of the raw aiohttp loop", ratio("raw"), "≥ 0.8"))
    lines.append(_line("announcement, of the raw aiohttp loop on uvloop", ratio("raw uvloop"), "none set"))
    lines.append(_line("announcement, of aiogram's bare loop", ratio("aiogram"), "> 1"))
    lines.append(_line("announcement, of aiogram's bare loop on uvloop", ratio("aiogram uvloop"), "none set"))
    lines.append(_line("announcement, of stock PTB's", ratio("ptb"), "≥ 8"))
    for rate, played in results["pace"].items():
        held = statistics.median((one["messages"] - 1) / one["seconds"] for one in played) / float(rate.split("/")[0])
        lines.append(_line(f"pace of {rate}, of what was set", held, "0.99 to 1.01"))
        lines.append(_line(f"pace of {rate}, messages refused", sum(one["refused"] for one in played), "0"))
        lines.append(
            _line(
                f"pace of {rate}, of one core",
                _median(played, lambda one: one["cpu"] / one["seconds"]),
                "< 0.5 at 1,000/s",
            )
        )
    ratio = partial(_ratio, results["turns"])
    lines.append(_line("turns, of aiogram's echo", ratio("aiogram"), "> 1, aim 1.5"))
    lines.append(_line("turns, of aiogram's echo on uvloop", ratio("aiogram uvloop"), "none set"))
    lines.append(_line("turns, of stock PTB's echo", ratio("ptb"), "≥ 2.5"))
    idle = _median(results["replies"]["idle"], _late)
    for name, played in results["replies"].items():
        late = _median(played, _late)
        lines += [
            _line(f"replies {name}, p99 in ms", late * 1e3, ""),
            _line(f"replies {name}, of the idle p99", late / idle, "≤ 1.5"),
        ]
    for size, (figures, *_) in results["growth"].items():
        lines.append(_line(f"snapshot of {size}, in s", figures["snapshot"], "< 5"))
        for what in ("next letter", "own letters", "a case"):
            lines.append(_line(f"{what} at {size}, p99 in ms", figures["ms"][what]["p99"], "< 20"))
        lines.append(_line(f"memory at {size}, in MB", figures["rss"], "< 200, flat"))
    started = results["start"]["Paloma"]
    lines.append(_line("start to first answer, in s", _median(started, lambda one: one["seconds"]), "< 1.5"))
    lines.append(_line("memory then, in MB", _median(started, lambda one: one["rss"]), "< 90"))
    return lines


def rates(row: Row) -> list[str]:
    """How many a second each did, and at what cost."""
    return [
        f"  {name:22} {_median(played, _rate):8,.0f}/s   {_median(played, _cost):7.0f} µs of processor each"
        + _waited(played)
        for name, played in row.items()
    ]


def _waited(played: list[Figures]) -> str:
    """How long answers took, where they were asked for."""
    if "p99" not in played[0]:
        return ""
    half, most = (1000 * _median(played, read) for read in (_usual, _late))
    return f"   half within {half:.0f} ms, 99% within {most:.0f} ms"


def _line(what: str, found: float, asked: str) -> str:
    return f"{what:48} {found:10.2f}   {asked}"


def _ratio(row: Row, other: str) -> float:
    return _median(row["Paloma"], _rate) / _median(row[other], _rate)


def _rate(figures: Figures) -> float:
    return float(figures["messages"] / figures["seconds"])


def _cost(figures: Figures) -> float:
    return float(figures["cpu"] / figures["messages"] * 1e6)


def _usual(figures: Figures) -> float:
    return float(figures["p50"])


def _late(figures: Figures) -> float:
    return float(figures["p99"])


def _median(played: list[Figures], read: Callable[[Figures], float]) -> float:
    return statistics.median(map(read, played))


def main() -> None:
    """Play all rows, or those that are named."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--small", action="store_true", help="a tenth of it, twice; nothing is kept")
    parser.add_argument("rows", nargs="*", help="only these rows")
    told = parser.parse_args()
    results: dict[str, Row] = {} if told.small or not KEPT.exists() else json.loads(KEPT.read_text())["rows"]
    with open_field() as field, tempfile.TemporaryDirectory(prefix="paloma-bench-") as folder:
        bench = Bench(field, Path(folder), 0.1 if told.small else 1.0, 2 if told.small else 5)
        for name in told.rows or ROWS:
            row: Row = getattr(bench, name)()
            results[name] = {who: [_short(one) for one in played] for who, played in row.items()}
            sys.stderr.write(f" {name}\n")
            if not told.small:
                _keep(results)
    for name in ("announcement", "turns", "server"):
        if name in results:
            sys.stdout.write("\n".join([name, *rates(results[name]), ""]))
    if results.keys() >= set(ROWS):
        sys.stdout.write("\n".join(["", *summary(results), ""]))


# The row "server" is played where there is one: python tests/on_postgres.py --durable -m bench server
ROWS = ("announcement", "pace", "turns", "replies", "growth", "start")


def _keep(results: dict[str, Row]) -> None:
    machine = {"cores": os.cpu_count(), "python": platform.python_version(), "load": os.getloadavg()}
    KEPT.write_text(json.dumps({"machine": machine, "rows": results}, indent=1) + "\n")
    if "growth" in results:
        PLOT.write_text(growth_plot([figures for (figures, *_) in results["growth"].values()]))


def _short(figures: Figures) -> Figures:
    """Without the single waits, of which only the median and the 99th percentile are kept."""
    waits = sorted(figures.get("waits", []))
    short = {name: value for name, value in figures.items() if name not in ("waits", "first")}
    return short | ({"p50": waits[len(waits) // 2], "p99": waits[len(waits) * 99 // 100]} if waits else {})


if __name__ == "__main__":
    main()
