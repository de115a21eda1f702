"""The table of the bench: figures against their budgets and yardsticks, as Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass

HEADS = ("figure", "budget", "measured", "yardstick", "ratio", "verdict")
NOTHING = "-"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One row. With a `yardstick`, `budget` is a ratio to it; otherwise both are in `unit`.

    Without a budget the figure is told for information. `measured` is None where it cannot be measured.
    """

    words: str
    measured: float | None
    unit: str
    budget: float | None = None
    yardstick: float | None = None

    @property
    def ratio(self) -> float | None:
        if self.measured is None or not self.yardstick:
            return None
        return self.measured / self.yardstick

    @property
    def verdict(self) -> str:
        if self.measured is None:
            return "not measured here"
        if self.budget is None:
            return NOTHING
        compared = self.ratio if self.yardstick is not None else self.measured
        return "met" if compared is not None and compared <= self.budget else "MISSED"

    def cells(self) -> tuple[str, ...]:
        return (
            self.words,
            self._budget(),
            _amount(self.measured, self.unit),
            _amount(self.yardstick, self.unit),
            NOTHING if self.ratio is None else f"{self.ratio:.2f}",
            self.verdict,
        )

    def _budget(self) -> str:
        if self.budget is None:
            return NOTHING
        if self.yardstick is not None:
            return f"≤ {self.budget:.1f} x yardstick"
        return f"≤ {self.budget:g} {self.unit}" if self.budget else f"0 {self.unit}"


def table(figures: Sequence[Figure]) -> str:
    """All rows under their heads, in columns of even width."""
    rows = [HEADS, *(figure.cells() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    rule = "|".join("-" * (width + 2) for width in widths)
    head, *others = (_line(row, widths) for row in rows)
    return "\n".join([head, f"|{rule}|", *others])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"


def _amount(value: float | None, unit: str) -> str:
    """Three digits at least, and never more than two behind the point."""
    if value is None:
        return NOTHING
    places = 0 if value == round(value) or value >= 100 else 1 if value >= 10 else 2  # noqa: PLR2004 - digits
    return f"{value:.{places}f} {unit}"
