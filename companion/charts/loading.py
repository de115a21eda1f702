"""Makes matplotlib ready: its folder is the program's own, and system fonts are never searched.

Importing this module is cheap. `load()` is what takes time, and may run in any thread.
"""

import gc
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from companion.analysis.periods import Period, span_of
from companion.analysis.records import PainRecords
from companion.charts.chart import Chart, Look, Render
from companion.charts.sparing import spared_work

if TYPE_CHECKING:
    from companion.analysis.series import DailyPain

FONT_LIST_VERSION = "3.11.0"
"""The version of matplotlib's font list; a test compares it with the matplotlib that is installed."""


@dataclass(frozen=True, kw_only=True)
class ChartKit:
    """What a page needs once everything is loaded."""

    charts: tuple["Chart[DailyPain]", ...]
    render: Render


def load(look: Look) -> ChartKit:
    """Import all that drawing needs, and draw once: the first picture is the slow one."""
    folder = os.environ.get("MPLCONFIGDIR")
    if folder:
        _write_font_list(Path(folder))

    with _kept_for_good():
        with spared_work():
            from companion.charts.picture import Sheet  # noqa: PLC0415 - loaded when a page needs it
            from companion.charts.registry import CHARTS  # noqa: PLC0415

        sheet = Sheet()
        nothing = PainRecords(span=span_of(Period.FOUR_WEEKS, date(2000, 1, 1), None))
        for chart in CHARTS:
            sheet.render(chart, chart.data(nothing), look, width=320, height=240, ratio=1)
    return ChartKit(charts=CHARTS, render=sheet.render)


@contextmanager
def _kept_for_good() -> Iterator[None]:
    """For what is imported: garbage collections look through it neither now nor later.

    They would find nothing to take away, and hold up the window for 50 ms, mostly in the middle of a drawing.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _write_font_list(folder: Path) -> None:
    """Give matplotlib a finished list with its own typeface alone.

    Without one it opens every font of the system, which takes seconds where there are many. Charts name
    their font files directly, so nothing is ever looked up in this list.
    """
    path = folder / f"fontlist-v{FONT_LIST_VERSION}.json"
    if path.exists():
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    entry = {
        "fname": "fonts/ttf/DejaVuSans.ttf",
        "name": "DejaVu Sans",
        "weight": 400,
        "size": "scalable",
        "__class__": "FontEntry",
    }
    fonts = {
        "_version": FONT_LIST_VERSION,
        "_FontManager__default_weight": "normal",
        "default_size": None,
        "defaultFamily": {"ttf": "DejaVu Sans", "afm": "Helvetica"},
        "afmlist": [],
        "ttflist": [entry],
        "__class__": "FontManager",
    }
    path.write_text(json.dumps(fonts), encoding="utf-8")
