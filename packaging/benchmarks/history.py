"""Opens years and looks for words on the page Diary: python -m benchmarks.history DIARY YEARS WORDS."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.watching import pass_time, run_program, tell, until_painted

if TYPE_CHECKING:
    from companion.ui.main_window import MainWindow
    from companion.ui.pages.diary import DiaryPage

SETTLE, REACH = 1.0, 0.3
WORDS = ("bath", "WALK", "lóng noon", "a bit", "helped", "much sitting")


def years(page: "DiaryPage", count: int) -> list[float]:
    """The ms until each year was painted, the first with everything that is made for it."""
    from companion.ui.panels.month_panel import YEAR  # noqa: PLC0415 - the program loads pages when shown
    from companion.ui.widgets.calendar_year import CalendarYear  # noqa: PLC0415
    from companion.ui.widgets.view_switch import ViewSwitch  # noqa: PLC0415

    calendar = page.findChild(CalendarYear)
    [button] = [each for each in page.findChild(ViewSwitch).buttons if each.key == YEAR]
    opened = [until_painted(calendar, button.click)]
    return opened + [until_painted(calendar, partial(calendar.turn, -1)) for _ in range(count - 1)]


def searches(page: "DiaryPage", count: int) -> list[float]:
    """The ms from words to the painted days."""
    from PySide6.QtWidgets import QListView  # noqa: PLC0415 - see above

    from companion.ui.panels.found_model import FoundModel  # noqa: PLC0415
    from companion.ui.panels.search_bar import SearchField  # noqa: PLC0415
    from companion.ui.panels.search_panel import SearchPanel  # noqa: PLC0415

    field, panel = page.findChild(SearchField), page.findChild(SearchPanel)
    [found] = [each for each in panel.findChildren(QListView) if isinstance(each.model(), FoundModel)]
    page.open_search()
    # Between the keyboard coming to the field and the first word there is at least this much time.
    pass_time(REACH)
    words = [WORDS[place % len(WORDS)] for place in range(count)]
    return [until_painted(found.viewport(), partial(field.set_words, each)) for each in words]


def main(diary: Path, year_count: int, word_count: int) -> None:
    def measure(window: "MainWindow", _painted: float) -> None:
        from companion.ui.pages.diary import DiaryPage  # noqa: PLC0415 - see above

        window.show_page("diary")
        pass_time(SETTLE)
        page = window.findChild(DiaryPage)
        tell({"years": years(page, year_count), "searches": searches(page, word_count)})
        window.close()

    run_program(diary, measure)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
