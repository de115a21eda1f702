"""What all reports are made with, as it can be handed to another thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from companion.charts.dates import DateNames
from companion.content.body import BodyDrawing
from companion.domain.body import Build, Region
from companion.domain.routine import Routine
from companion.ui.theme import Theme


@dataclass(frozen=True, kw_only=True)
class ReportDesk:
    """`theme` is that of the paper; `routines` reads them when they are asked for."""

    theme: Theme
    drawing: BodyDrawing
    regions: Mapping[str, Region]
    dates: DateNames
    routines: Callable[[], Mapping[str, Routine]]
    build: Build = Build.STRAIGHT
