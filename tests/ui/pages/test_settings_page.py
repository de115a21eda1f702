"""Settings: each choice is announced at once, and never twice."""

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QUrl
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion import __version__
from companion.domain.body import Build
from companion.domain.lesson_choice import LessonChoice
from companion.domain.settings import Settings
from companion.ui.columns import ColumnsArea
from companion.ui.pages.settings import SettingsPage
from companion.ui.panels.settings_data import DataSection
from companion.ui.widgets.section_nav import SectionNav
from tests.ui.finding import button, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

FOLDER = Path("/home/ana/diary")
NARROW_SPACE = "\u202f"


def a_page(qtbot: QtBot, *, size: tuple[int, int] = (1158, 690), scale: float = 1.0) -> SettingsPage:
    page = SettingsPage(a_theme(scale=scale), Settings(), FOLDER)
    hosted(qtbot, page, *size)
    return page


@pytest.mark.parametrize(
    ("section", "choice", "expected"),
    [
        ("Reading and colours", "130\xa0%", Settings(text_size=130)),
        ("Reading and colours", "High contrast, dark", Settings(theme="contrast_dark")),
        ("Reading and colours", "Still pictures", Settings(still_pictures=True)),
        ("Body map", "Figure 2", Settings(build=Build.SOFT)),
        ("Body map", "Open the scale on first click", Settings(scale_on_first_click=False)),
        ("Body map", "Mark by dragging", Settings(drag_marks=True)),
        ("Body map", "Show the map as in a mirror", Settings(mirrored_map=True)),
        ("Diary", "02:00", Settings(day_boundary=time(2))),
        ("Diary", "Look back on the last week", Settings(weekly_review=False)),
        ("Diary", "A lesson on Today", Settings(lessons=LessonChoice(daily=False))),
        ("Self-counts", "Offer the PEG once a week", Settings(weekly_peg=True)),
        ("Self-counts", "Offer the PHQ-4 once a month", Settings(monthly_phq4=True)),
    ],
)
def test_a_choice_is_announced_at_once(qtbot: QtBot, section: str, choice: str, expected: Settings) -> None:
    page = a_page(qtbot)
    press(page, section)

    with qtbot.waitSignal(page.settings_changed) as changed:
        press(page, choice)

    assert changed.args == [expected]


def test_choices_add_up(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    press(page, "150\xa0%")

    with qtbot.waitSignal(page.settings_changed) as changed:
        press(page, "Dark")

    assert changed.args == [Settings(text_size=150, theme="dark")]


@pytest.mark.parametrize(("section", "choice"), [("Reading and colours", "100\xa0%"), ("Diary", "04:00")])
def test_pressing_what_is_chosen_changes_nothing(qtbot: QtBot, section: str, choice: str) -> None:
    page = a_page(qtbot)
    press(page, section)

    with qtbot.assertNotEmitted(page.settings_changed):
        press(page, choice)

    assert button(page, choice).isChecked()


def test_settings_changed_elsewhere_are_shown_without_announcing_them(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    changed = QSignalSpy(page.settings_changed)

    page.set_settings(Settings(text_size=175, still_pictures=True))

    assert changed.count() == 0
    assert button(page, "175\xa0%").isChecked()
    assert button(page, "Still pictures").isChecked()


def test_the_folder_of_the_diary_is_named_and_opens(qtbot: QtBot) -> None:
    opened: list[QUrl] = []
    section = DataSection(a_theme(), FOLDER, opened.append)
    hosted(qtbot, section, 800, 400)

    press(section, "Open folder")

    assert str(FOLDER) in words_on(section)
    assert opened == [QUrl.fromLocalFile(str(FOLDER))]


def test_large_text_shows_all_sections_in_one_column(qtbot: QtBot) -> None:
    page = a_page(qtbot, size=(1098, 690), scale=2.0)

    area = page.findChild(ColumnsArea)
    content = area.widget()

    assert "Where your diary is" in words_on(page)
    assert "It is not a medical device" in words_on(page)
    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()


def test_it_says_that_nothing_leaves_the_computer(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    press(page, "Privacy and data")

    assert "Everything stays on this computer. The program has no network code" in words_on(page)


def test_it_says_which_version_it_is_also_when_it_is_not_installed(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    press(page, "About")

    assert f"Pain Companion {__version__}" in words_on(page)


def test_a_narrow_window_and_back_leaves_the_sections_to_choose_from(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.resize(700, 690)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    page.resize(1158, 690)
    nav = page.findChild(SectionNav)
    assert nav is not None
    qtbot.waitUntil(nav.isVisible)
    press(page, "Body map")

    assert "Which figure is closer to you?" in words_on(page)
    assert "Text size" not in words_on(page)


def test_hours_are_written_as_the_clock_of_the_person_shows_them(qtbot: QtBot) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))

    try:
        page = a_page(qtbot)
        press(page, "Diary")
        hour = button(page, f"4:00{NARROW_SPACE}AM")
    finally:
        QLocale.setDefault(before)

    assert hour.isChecked()
