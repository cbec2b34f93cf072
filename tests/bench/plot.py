"""How storage grows, as an SVG: milliseconds over the number of people and letters, both axes by powers of ten."""

import math
from typing import Any

_WIDTH, _HEIGHT = 640, 380
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 500, 30, 330
_SIZES = (4, 6)  # powers of ten, from left to right
_TIMES = (-1, 2)  # of milliseconds, from bottom to top
_SHOWN = {
    "next letter": "#b5412b",
    "own letters": "#2b6cb5",
    "a case": "#3a8f4d",
    "cases": "#8a5fb0",
    "clock": "#777777",
}
_TARGET = 20.0
_LABEL = 14


def growth_plot(grown: list[dict[str, Any]]) -> str:
    """The plot of what `bench.growth` measured at several sizes."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"',
        ' font-family="sans-serif" font-size="12">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        *_grid(),
        *_line([(_SIZES[0], _TARGET), (_SIZES[1], _TARGET)], "#999999", "target: 20 ms", dashes="5 4", by_power=True),
    ]
    lowest = math.inf
    for what in sorted(_SHOWN, key=lambda what: float(grown[-1]["ms"][what]["p99"])):
        points = [(one["size"], one["ms"][what]["p99"]) for one in grown]
        lowest = min(_y(points[-1][1]), lowest - _LABEL)  # each name above the one below it
        parts += _line(points, _SHOWN[what], what, name_at=lowest)
    return "\n".join([*parts, "</svg>", ""])


def _grid() -> list[str]:
    parts = []
    for power in range(_SIZES[0], _SIZES[1] + 1):
        x = _x(10**power)
        parts.append(f'<path d="M{x:.0f} {_TOP}V{_BOTTOM}" stroke="#dddddd"/>')
        parts.append(f'<text x="{x:.0f}" y="{_BOTTOM + 18}" text-anchor="middle">{10**power:,}</text>')
    for power in range(_TIMES[0], _TIMES[1] + 1):
        y = _y(10.0**power)
        parts.append(f'<path d="M{_LEFT} {y:.0f}H{_RIGHT}" stroke="#dddddd"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 4:.0f}" text-anchor="end">{10.0**power:g} ms</text>')
    parts.append(f'<text x="{_LEFT}" y="{_BOTTOM + 40}">people, and as many letters; 99th percentile of a turn</text>')
    return parts


def _line(
    points: list[tuple[float, float]],
    colour: str,
    name: str,
    dashes: str = "",
    *,
    by_power: bool = False,
    name_at: float | None = None,
) -> list[str]:
    places = [(_x(10**x if by_power else x), _y(y)) for x, y in points]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return [
        f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"{dashed}/>',
        f'<text x="{_RIGHT + 8}" y="{(name_at or places[-1][1]) + 4:.0f}" fill="{colour}">{name}</text>',
    ]


def _x(size: float) -> float:
    return _LEFT + (math.log10(size) - _SIZES[0]) / (_SIZES[1] - _SIZES[0]) * (_RIGHT - _LEFT)


def _y(milliseconds: float) -> float:
    share = (math.log10(max(milliseconds, 10.0 ** _TIMES[0])) - _TIMES[0]) / (_TIMES[1] - _TIMES[0])
    return _BOTTOM - share * (_BOTTOM - _TOP)
