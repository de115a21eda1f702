"""The library opens: its routines, then all exercises, each with its visible stills.

python -m benchmarks.library DIARY
"""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.watching import Result, after_paint, pass_time, run_program, tell

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from companion.ui.main_window import MainWindow

SETTLE = 1.0


def painted_after(begun: float, widget: "QWidget") -> float:
    """The ms from `begun` until the widget is on the screen."""
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415 - the program has imported all this

    painted: list[float] = []
    loop = QEventLoop()

    def finish(at: float) -> None:
        painted.append(at)
        loop.quit()

    after_paint(widget, finish)
    loop.exec()
    return (painted[0] - begun) * 1000


def stills_after(begun: float, window: "MainWindow") -> float:
    """The ms from `begun` until every visible row of the exercises has its still."""
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415 - the program has imported all this

    from companion.ui.still_shelf import StillShelf  # noqa: PLC0415 - loaded by the page

    [shelf] = window.findChildren(StillShelf)
    loop = QEventLoop()
    shelf.complete.connect(loop.quit)
    loop.exec()
    return (time.monotonic() - begun) * 1000


def openings(window: "MainWindow") -> Result:
    """The first opening of the page, of its exercises, and the longest time in which no event was handled."""
    from benchmarks.heartbeat import Heartbeat  # noqa: PLC0415 - the program has imported all this

    heart = Heartbeat()
    begun = time.monotonic()
    window.show_page("routines")

    from companion.ui.pages.routines import EXERCISES, RoutinesPage  # noqa: PLC0415 - loaded by the page

    page = window.findChild(RoutinesPage)
    routines = painted_after(begun, page)
    pass_time(SETTLE)
    heart.longest()
    begun = time.monotonic()
    page.show_view(EXERCISES)
    exercises = stills_after(begun, window)
    return {"routines": routines, "exercises": exercises, "blocked": heart.longest()}


def main(diary: Path) -> None:
    def measure(window: "MainWindow", _painted: float) -> None:
        pass_time(SETTLE)
        tell(openings(window))
        window.close()

    run_program(diary, measure)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
