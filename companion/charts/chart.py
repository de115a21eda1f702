"""What a chart is and what it is drawn with. Importing this does not load matplotlib."""

from collections.abc import Callable, Mapping, Sized
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from companion.analysis.records import PainRecords
from companion.charts.dates import DateNames
from companion.domain.record import Kind

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SERIES = ("pain", "sleep", "function", "movement", "mood", "medicine")

Data = TypeVar("Data", bound=Sized)


@dataclass(frozen=True, kw_only=True)
class Look:
    """Colours as #RRGGBB, `series` by name. Lengths and type sizes are px at 100 %, to be scaled by `px`."""

    surface: str
    text: str
    muted: str
    grid: str
    edge: str
    band: str
    band_edge: str
    on_band: str
    series: Mapping[str, str]
    plain: Path
    strong: Path
    dates: DateNames
    scale: float = 1.0
    small: float = 14.0

    def px(self, length: float) -> float:
        return length * self.scale


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A chart as pixels: `rgba` row by row from the top, and where the plot area lies, in pixels."""

    rgba: memoryview
    width: int
    height: int
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, kw_only=True)
class Chart(Generic[Data]):
    """One chart: its picture, and everything the picture says in words and as a table.

    `title` and `headings` are marked for translation. `needs` names the kinds of records it is made from,
    `data` works out what is shown, with one item per day. `draw` fills the Axes it is given, whose
    horizontal unit is the day index from 0. `describe` is the whole chart for someone who cannot see it,
    `note` the line beside the title, `summary` the sentence below it. `day` is one day in a sentence,
    `rows` are the table, newest day first. Those that name days are given the names of dates.
    """

    key: str
    title: str
    needs: frozenset[Kind]
    data: Callable[[PainRecords], Data]
    draw: Callable[["Axes", Data, Look], None]
    describe: Callable[[Data, DateNames], str]
    note: Callable[[Data], str]
    summary: Callable[[Data], str]
    day: Callable[[Data, int, DateNames], str]
    headings: tuple[str, ...]
    rows: Callable[[Data, DateNames], list[tuple[str, ...]]]


class Render(Protocol):
    """Draws a chart at `width` by `height` logical pixels with `ratio` device pixels each."""

    def __call__(
        self, chart: Chart[Data], data: Data, look: Look, *, width: int, height: int, ratio: float
    ) -> Picture: ...
