"""The Trends page with a real diary: from the first days to a chart that follows what is entered."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.changes import Replacement
from companion.domain.entry import Entry
from companion.domain.moments import Moment
from companion.domain.record import Record
from companion.paths import resources
from companion.storage.diary_file import open_journal
from companion.ui.columns import ColumnsArea
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.pages.trends import TrendsPage
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.chart_card import ChartCard
from companion.ui.widgets.chart_view import ChartView
from companion.ui.widgets.labels import Label
from tests.builders import A_DAY, a_mark, a_moment, a_night, an_answer, an_entry
from tests.ui.diaries import Clock
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import REGIONS, a_theme

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def a_diary(folder: Path, *records: Record, now: Callable[[], Moment] = a_moment) -> Diary:
    diary = Diary(open_journal(folder, now=lambda: NOW), now)
    if records:
        add(diary, *records)
    return diary


def add(diary: Diary, *records: Record) -> None:
    diary.record("Added", *(Replacement(before=None, after=record) for record in records))


def pain_on(day: date, value: int, **others: object) -> Entry:
    return an_entry(a_moment(day=day), answers=(an_answer("pain_now", value),), **others)


def days_of_pain(number: int, value: int = 4) -> list[Entry]:
    return [pain_on(A_DAY - timedelta(days=back), value) for back in reversed(range(number))]


def a_page(qtbot: QtBot, diary: Diary, size: tuple[int, int] = (1100, 690), scale: float = 1.0) -> TrendsPage:
    page = TrendsPage(a_theme(scale=scale), diary, Materials(resources()))
    hosted(qtbot, page, *size)
    return page


def words_in(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def has_chart(page: QWidget) -> bool:
    return any(view.isVisible() for view in page.findChildren(ChartView))


def press(page: QWidget, words: str) -> None:
    next(button for button in page.findChildren(QAbstractButton) if button.text() == words).click()


def note(page: QWidget) -> str:
    return next(text for text in words_in(page) if text.startswith("Entries on"))


def chart_of(page: QWidget) -> ChartView:
    view = page.findChild(ChartView)
    assert isinstance(view, ChartView)
    return view


def bar_of(page: QWidget) -> QScrollBar:
    area = page.findChild(ColumnsArea)
    assert isinstance(area, ColumnsArea)
    return area.verticalScrollBar()


def lowest_edge(page: QWidget) -> int:
    return max(
        card.mapTo(page, card.rect().bottomLeft()).y()
        for card in page.findChildren(ChartCard)
        if card.isVisible()
    )


def test_before_seven_days_there_are_the_last_marks_and_no_chart(qtbot: QtBot, tmp_path: Path) -> None:
    earlier = an_entry(a_moment(day=A_DAY - timedelta(days=2)), marks=(a_mark("neck_back_l", 9),))
    latest = an_entry(
        a_moment(day=A_DAY - timedelta(days=1)), marks=(a_mark("low_back_r", 3), a_mark("neck_back_r", 7))
    )
    diary = a_diary(tmp_path, earlier, latest, *days_of_pain(1))

    page = a_page(qtbot, diary)
    words = words_in(page)

    assert "Trends start after 7 days" in words
    assert "Until then this page shows your last marks." in words
    parts = [text for text in words if text in {part_and_side(region) for region in REGIONS.values()}]
    assert parts == ["Back of neck, right", "Lower back, right"]
    assert not has_chart(page)


def test_an_empty_diary_shows_the_sentence_alone(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path))

    assert words_in(page) == [
        "Trends",
        "Trends start after 7 days",
        "Until then this page shows your last marks.",
    ]


def test_the_first_opening_says_that_the_chart_is_getting_ready_and_then_shows_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = a_page(qtbot, a_diary(tmp_path, *days_of_pain(10)))

    at_once = words_in(page)
    qtbot.waitUntil(partial(has_chart, page))

    assert "Getting your chart ready" in at_once
    assert "Pain now, average of each day" in words_in(page)
    assert "Entries on 10 of 10 days." in words_in(page)
    assert "Trends start after 7 days" not in words_in(page)


def test_a_period_counts_its_own_days(qtbot: QtBot, tmp_path: Path) -> None:
    old = [pain_on(A_DAY - timedelta(days=back), 8) for back in (300, 80, 40)]
    page = a_page(qtbot, a_diary(tmp_path, *old, *days_of_pain(10)))
    qtbot.waitUntil(partial(has_chart, page))
    notes = [note(page)]

    for words in ("4 weeks", "Year", "All"):
        press(page, words)
        notes.append(note(page))

    assert [text.split(".")[0] for text in notes] == [
        "Entries on 12 of 91 days",
        "Entries on 10 of 28 days",
        "Entries on 13 of 301 days",
        "Entries on 13 of 301 days",
    ]


def test_a_page_that_is_shown_follows_each_change(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path, *days_of_pain(10))
    page = a_page(qtbot, diary)
    qtbot.waitUntil(partial(has_chart, page))

    add(diary, pain_on(A_DAY - timedelta(days=12), 9))
    after_adding = note(page)
    diary.undo()

    assert after_adding == "Entries on 11 of 13 days. Small marks at the bottom are days without an entry."
    assert note(page) == "Entries on 10 of 10 days."


def test_a_hidden_page_waits_until_it_is_shown_again(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path, *days_of_pain(10))
    page = a_page(qtbot, diary)
    qtbot.waitUntil(partial(has_chart, page))
    view = chart_of(page)
    before = view.accessibleDescription()

    page.hide()
    add(diary, pain_on(A_DAY - timedelta(days=12), 9))
    while_hidden = view.accessibleDescription()
    page.show()

    assert while_hidden == before
    assert "Entries on 11 of 13 days." in view.accessibleDescription()


def test_the_next_morning_the_chart_ends_with_the_new_day(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock()
    page = a_page(qtbot, a_diary(tmp_path, *days_of_pain(10), now=clock.now))
    qtbot.waitUntil(partial(has_chart, page))

    page.hide()
    clock.advance(days=1)
    page.show()

    assert note(page) == "Entries on 10 of 11 days. Small marks at the bottom are days without an entry."


def test_what_the_chart_does_not_show_does_not_draw_it_again(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path, *days_of_pain(10))
    page = a_page(qtbot, diary)
    qtbot.waitUntil(partial(has_chart, page))
    view = chart_of(page)
    view.setAccessibleDescription("as it was")

    add(diary, a_night())
    after_a_night = view.accessibleDescription()
    add(diary, pain_on(A_DAY - timedelta(days=12), 9))

    assert after_a_night == "as it was"
    assert view.accessibleDescription() != "as it was"


def test_when_charts_cannot_be_loaded_it_says_so_and_tries_again_later(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_look: object) -> None:
        raise ImportError("no room left")

    with monkeypatch.context() as patched:
        patched.setattr("companion.ui.pages.trends.load", broken)
        page = a_page(qtbot, a_diary(tmp_path, *days_of_pain(10)))
        qtbot.waitUntil(lambda: any("cannot be shown now" in text for text in words_in(page)))
    page.hide()
    page.show()
    qtbot.waitUntil(partial(has_chart, page))

    assert not any("cannot be shown now" in text for text in words_in(page))


@pytest.mark.parametrize(("width", "height", "scale"), [(1098, 690, 1.0), (800, 690, 1.0), (1098, 690, 2.0)])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, tmp_path: Path, width: int, height: int, scale: float
) -> None:
    page = a_page(qtbot, a_diary(tmp_path, *days_of_pain(40)), (width, height), scale)
    qtbot.waitUntil(partial(has_chart, page))
    press(page, "Show the days")

    parts = [part for part in page.findChildren(QWidget) if part.isVisible()]

    assert page.width() == width
    assert all(part.mapTo(page, part.rect().bottomRight()).x() < width for part in parts)


def test_the_chart_fills_the_window_without_scrolling(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, *days_of_pain(10)), (1158, 690))
    qtbot.waitUntil(partial(has_chart, page))

    qtbot.waitUntil(lambda: not bar_of(page).isVisible())

    assert chart_of(page).height() > 400
    assert lowest_edge(page) < 690


def test_large_text_keeps_the_chart_readable_and_lets_the_page_scroll(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, *days_of_pain(10)), (1098, 690), scale=2.0)
    qtbot.waitUntil(partial(has_chart, page))

    qtbot.waitUntil(bar_of(page).isVisible)

    assert chart_of(page).height() >= 440
    labels = [label for label in page.findChildren(Label) if label.isVisible()]
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels))


def test_the_table_that_opens_is_brought_into_view(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, *days_of_pain(10)), (1158, 690))
    qtbot.waitUntil(partial(has_chart, page))

    press(page, "Show the days")

    qtbot.waitUntil(lambda: bar_of(page).value() == bar_of(page).maximum() > 0)
    assert lowest_edge(page) <= 690


def test_the_page_loads_neither_numpy_nor_matplotlib_before_it_is_shown() -> None:
    script = (
        "import sys; import companion.ui.pages.trends; "
        "print(sorted({'numpy', 'matplotlib', 'PIL'} & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=resources().parent,
    )

    assert done.stdout.strip() == "[]"
