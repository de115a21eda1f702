"""What a chart is and what it is drawn with. Importing this does not load matplotlib."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from companion.domain.changes import Kind

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Data = TypeVar("Data")


@dataclass(frozen=True, kw_only=True)
class Look:
    """Colours as #RRGGBB, type sizes and lengths in pixels at 100 % text size, multiplied by `scale`."""

    surface: str
    text: str
    muted: str
    grid: str
    edge: str
    band: str
    on_band: str
    series: str
    plain: Path
    strong: Path
    scale: float = 1.0
    small: float = 14.0

    def px(self, length: float) -> float:
        return length * self.scale


@dataclass(frozen=True, kw_only=True)
class Chart(Generic[Data]):
    """One chart: its picture, and everything the picture says in words and as a table.

    `title`, `hint` and `headings` are marked for translation. `needs` names the kinds of records it is made
    from. `draw` fills the Axes it is given, whose horizontal unit is the day index from 0. `describe` is the
    whole chart for someone who cannot see it, `note` the line beside the title, `summary` the sentence below
    it. `rows` are the table, newest day first; `day` is one day in a sentence.
    """

    key: str
    title: str
    needs: frozenset[Kind]
    draw: Callable[["Axes", Data, Look], None]
    describe: Callable[[Data], str]
    note: Callable[[Data], str]
    summary: Callable[[Data], str]
    day: Callable[[Data, int], str]
    headings: tuple[str, ...]
    rows: Callable[[Data], list[tuple[str, ...]]]
