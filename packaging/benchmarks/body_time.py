"""The body over ten years: its map, and each of its weeks: python -m benchmarks.body_time DIARY N."""

import sys
import time
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QSlider

from benchmarks.watching import pass_time, tell, until_painted
from companion.analysis.body_use import period_map
from companion.analysis.periods import Period, Span, span_of
from companion.app import make_application
from companion.domain.body_days import BodyDays, body_days
from companion.paths import resources
from companion.storage.diary_file import open_journal
from companion.storage.journal import Journal
from companion.ui.materials import Materials
from companion.ui.panels.body_time.period_panel import WEEKS, PeriodPanel
from companion.ui.theme import Theme
from companion.ui.widgets.view_switch import ViewSwitch

SIZE = (1130, 620)
SETTLE = 0.5


def read(journal: Journal, span: Span) -> BodyDays:
    """The marks of these days from the diary, as the panel has them."""
    return body_days(span.first, span.last, journal.day_marks(span.first, span.last))


def times_of_maps(journal: Journal, span: Span, count: int) -> dict[str, list[float]]:
    """The ms of reading a period and of counting what was read."""
    found: dict[str, list[float]] = {"read": [], "count": []}
    for _ in range(count):
        begun = time.perf_counter()
        days = read(journal, span)
        reading = time.perf_counter()
        period_map(days, span)
        found["read"].append((reading - begun) * 1000)
        found["count"].append((time.perf_counter() - reading) * 1000)
    return found


def times_of_weeks(days: BodyDays, span: Span) -> list[float]:
    """The ms from a step of the slider to the painted map, for every week of the span."""
    theme = Theme(resources() / "themes")
    theme.use("light")
    panel = PeriodPanel(theme, Materials(resources()).body)
    panel.resize(*SIZE)
    panel.show()
    panel.show_days(days, span)
    for switch in panel.findChildren(ViewSwitch):
        if any(button.key == WEEKS for button in switch.buttons):
            switch.chosen.emit(WEEKS)
    pass_time(SETTLE)
    slider = panel.findChild(QSlider)
    times = [until_painted(panel.map, partial(slider.setValue, week)) for week in range(slider.maximum())]
    panel.close()
    return times


def main(folder: Path, count: int) -> None:
    application = make_application()
    journal = open_journal(folder, now=lambda: datetime.now(UTC))
    span = span_of(Period.ALL, date.today(), journal.first_day())  # noqa: DTZ011 - the day of the made-up diary
    maps = times_of_maps(journal, span, count)
    tell({**maps, "weeks": times_of_weeks(read(journal, span), span)})
    journal.close()
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
