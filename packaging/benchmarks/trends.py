"""The first opening of Trends, and drawing ten years again and again: python -m benchmarks.trends DIARY N."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.watching import Result, after_paint, pass_time, run_program, tell, until_painted

if TYPE_CHECKING:
    from companion.ui.main_window import MainWindow

SETTLE = 1.0
LATE = 0.1
"""How long the heart goes on beating after the chart is there, to see what was put off."""


def first_opening(window: "MainWindow") -> Result:
    """The ms until the first chart is painted, and the longest time in which no event was handled."""
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415 - the program has imported all this

    from benchmarks.heartbeat import Heartbeat  # noqa: PLC0415

    heart = Heartbeat()
    begun = time.monotonic()
    window.show_page("trends")

    from companion.ui.widgets.chart_view import ChartView  # noqa: PLC0415 - loaded by the page

    [chart, *_] = window.findChildren(ChartView)
    # The chart stays hidden until there is one. The loop sleeps between events, as in the program: asking
    # again and again whether it is painted would take the interpreter from the thread that loads.
    painted: list[float] = []
    loop = QEventLoop()

    def finish(at: float) -> None:
        painted.append(at)
        loop.quit()

    after_paint(chart, finish)
    loop.exec()
    pass_time(LATE)
    return {"first": (painted[0] - begun) * 1000, "blocked": heart.longest()}


def redraws(window: "MainWindow", count: int) -> list[float]:
    """The ms to go from one period to all ten years and see them."""
    from PySide6.QtWidgets import QAbstractButton  # noqa: PLC0415 - the program has imported all this

    from companion.ui.pages.trends import TrendsPage  # noqa: PLC0415
    from companion.ui.widgets.chart_view import ChartView  # noqa: PLC0415

    page = window.findChild(TrendsPage)
    buttons = {button.text(): button for button in page.findChildren(QAbstractButton)}
    [chart, *_] = page.findChildren(ChartView)
    times: list[float] = []
    for _ in range(count):
        until_painted(chart, buttons["4 weeks"].click)
        times.append(until_painted(chart, buttons["All"].click))
    return times


def main(diary: Path, count: int) -> None:
    def measure(window: "MainWindow", _painted: float) -> None:
        pass_time(SETTLE)
        tell(first_opening(window) | {"redraws": redraws(window, count)})
        window.close()

    run_program(diary, measure)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
