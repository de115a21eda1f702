"""Clicks on the body map until the mark is saved and painted: python -m benchmarks.clicks DIARY N."""

import sys
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.watching import pass_time, run_program, tell, until_painted

if TYPE_CHECKING:
    from companion.ui.main_window import MainWindow

MARKS = 10
SETTLE = 1.0
BETWEEN = 0.06


def clicked(window: "MainWindow", count: int) -> list[float]:
    """The ms of so many clicks; each makes the tenth mark of the check-in."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - the program has imported all this
    from PySide6.QtTest import QTest  # noqa: PLC0415

    from companion.ui.widgets.body_map import BodyMap  # noqa: PLC0415
    from companion.ui.widgets.body_words import UNMARKED  # noqa: PLC0415
    from companion.ui.widgets.popover import Popover  # noqa: PLC0415

    body_map = window.findChild(BodyMap)
    left = partial(QTest.mouseClick, body_map, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)

    def is_marked(region: str) -> bool:
        return body_map.value_of(region) != UNMARKED

    times: list[float] = []
    marked: list[str] = []
    for spot in cycle(body_map.spots):
        if is_marked(spot.region):
            continue
        click = partial(left, body_map.anchor_of(spot))
        passed = until_painted(body_map, click, ready=partial(is_marked, spot.region))
        marked.append(spot.region)
        if len(marked) == MARKS:
            times.append(passed)
            body_map.removal_asked.emit(marked.pop(0))
        if len(times) == count:
            break
        for popover in window.findChildren(Popover):
            popover.close()
        # A hand needs longer than this between two clicks; what the last one left to paint is painted.
        pass_time(BETWEEN)
    return times


def main(diary: Path, count: int) -> None:
    def measure(window: "MainWindow", _painted: float) -> None:
        pass_time(SETTLE)
        tell({"ms": clicked(window, count)})
        window.close()

    run_program(diary, measure)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
