"""The small line chart of a letter's history: where each point and word stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from klarbesked.engine.finding import Level
from klarbesked.web.letters.domain.history import VersionRow

WIDTH, HEIGHT = 340, 200
LEFT, RIGHT, TOP, BOTTOM = 34, 96, 18, 34
WORDS: dict[Level, str] = {"A": "Ret først", "B": "Gør klarere"}
LEAST_GAP = 18


@dataclass(frozen=True)
class Point:
    x: float
    y: float
    value: int
    version: int


@dataclass(frozen=True)
class Line:
    """`label_y` is where its name stands, clear of the other line's."""

    level: Level
    label: str
    points: tuple[Point, ...]
    label_y: float

    @property
    def path(self) -> str:
        return " ".join(f"{point.x},{point.y}" for point in self.points)

    @property
    def last(self) -> Point:
        return self.points[-1]


@dataclass(frozen=True)
class Trend:
    """`sentence` reads the chart aloud. `top` is the highest figure on the axis."""

    lines: tuple[Line, ...]
    sentence: str
    top: int
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    upper: int = TOP
    lower: int = HEIGHT - BOTTOM
    label_x: int = WIDTH - RIGHT + 10
    axis_y: int = HEIGHT - BOTTOM + 22


def trend_of(rows: Sequence[VersionRow]) -> Trend | None:
    """Return the chart of the checked versions, the oldest first; None with fewer than two."""
    checked = [row for row in rows if row.counts is not None]
    if len(checked) < 2:
        return None
    top = max(1, *(_count(row, level) for row in checked for level in WORDS))
    points = {level: _points(checked, level, top) for level in WORDS}
    label_ys = _apart(points["A"][-1].y, points["B"][-1].y)
    lines = tuple(
        Line(level, WORDS[level], points[level], label_y)
        for level, label_y in zip(points, label_ys, strict=True)
    )
    return Trend(lines, _sentence(checked), top)


def _points(rows: Sequence[VersionRow], level: Level, top: int) -> tuple[Point, ...]:
    step = (WIDTH - LEFT - RIGHT) / (len(rows) - 1)
    height = HEIGHT - TOP - BOTTOM
    return tuple(
        Point(
            round(LEFT + i * step, 1),
            round(TOP + height * (1 - _count(row, level) / top), 1),
            _count(row, level),
            row.version.number,
        )
        for i, row in enumerate(rows)
    )


def _count(row: VersionRow, level: Level) -> int:
    return row.counts[level] if row.counts else 0


def _apart(one: float, other: float) -> tuple[float, float]:
    if abs(one - other) >= LEAST_GAP:
        return one + 5, other + 5
    middle = (one + other) / 2 + 5
    up, down = middle - LEAST_GAP / 2, middle + LEAST_GAP / 2
    return (up, down) if one <= other else (down, up)


def _sentence(rows: Sequence[VersionRow]) -> str:
    first, last = rows[0], rows[-1]
    return (
        f"Version {first.version.number}: {_places(_count(first, 'A'))} at rette først. "
        f"Version {last.version.number}: {_places(_count(last, 'A'))}."
    )


def _places(count: int) -> str:
    return "1 sted" if count == 1 else f"{count} steder"
