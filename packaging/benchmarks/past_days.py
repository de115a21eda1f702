"""Opens past days on the page Diary, anywhere in the ten years: python -m benchmarks.past_days DIARY N."""

import sys
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.long_diary import DAYS
from benchmarks.watching import pass_time, run_program, tell, until_painted

if TYPE_CHECKING:
    from companion.ui.main_window import MainWindow

SETTLE = 1.0


def opened(window: "MainWindow", count: int) -> list[float]:
    """The ms until each day was painted."""
    from companion.ui.pages.diary import DiaryPage  # noqa: PLC0415 - the program loads pages when shown
    from companion.ui.panels.day_panel import DayPanel  # noqa: PLC0415

    window.show_page("diary")
    pass_time(SETTLE)
    page = window.findChild(DiaryPage)
    panel = page.findChild(DayPanel)
    today = panel.day
    chance = Random(count)  # noqa: S311 - any days will do
    days = [today - timedelta(days=chance.randrange(1, DAYS)) for _ in range(count)]
    return [until_painted(panel, partial(page.show_day, day)) for day in days]


def main(diary: Path, count: int) -> None:
    def measure(window: "MainWindow", _painted: float) -> None:
        tell({"ms": opened(window, count)})
        window.close()

    run_program(diary, measure)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
