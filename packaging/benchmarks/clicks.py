"""Clicks on the body map until the mark is saved and painted: python -m benchmarks.clicks DIARY N."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.watching import pass_time, run_program, tell, until_painted

if TYPE_CHECKING:
    from companion.ui.main_window import MainWindow
    from companion.ui.widgets.body_cursor import Spot

MARKS = 10
SETTLE = 1.0
BETWEEN = 0.06


def free_spots(spots: "Sequence[Spot]", is_marked: Callable[[str], bool]) -> "Iterator[Spot]":
    """Spots that are not marked when their turn comes, round and round; without any the bench ends."""
    while True:
        found = False
        for spot in spots:
            if not is_marked(spot.region):
                found = True
                yield spot
        if not found:
            sys.exit("Every part of the map is marked in this diary: there is nothing left to click on.")


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
    for spot in free_spots(body_map.spots, is_marked):
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
