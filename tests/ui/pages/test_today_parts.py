"""Lessons lead to parts of Today, and Today leads to a lesson."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.lesson import Destination
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.materials import Materials
from companion.ui.pages.today import TodayPage
from tests.builders import a_night
from tests.ui.diaries import Opened, add
from tests.ui.finding import named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

SETTINGS = Settings(build=Build.STRAIGHT)


def buttons_on(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QAbstractButton) if each.isVisible()]


@pytest.fixture
def page(qtbot: QtBot, found: Opened) -> TodayPage:
    """Today with everything that stands beside the map, in a window of its usual size."""
    made = TodayPage(a_theme(), found.diary, Materials(resources()))
    made.apply_settings(SETTINGS)
    # As the window does: what is chosen comes back as settings.
    made.lessons_chosen.connect(lambda chosen: made.apply_settings(replace(SETTINGS, lessons=chosen)))
    hosted(qtbot, made, 1158, 690)
    qtbot.waitUntil(lambda: "Add an activity" in buttons_on(made))
    return made


def test_the_keyboard_comes_to_the_question_about_the_night(page: TodayPage) -> None:
    page.focus_part(Destination.SLEEP)

    focus = page.window().focusWidget()

    assert isinstance(focus, QAbstractButton)
    assert focus.text() == "Very poor"


def test_the_form_of_an_activity_opens_with_the_keyboard_on_its_name(page: TodayPage) -> None:
    page.focus_part(Destination.ACTIVITIES)

    words_on(page)

    assert named(page, QLineEdit, "Name of the activity").hasFocus()


def test_the_keyboard_comes_to_what_is_tried(page: TodayPage) -> None:
    page.focus_part(Destination.THERAPIES)

    words_on(page)

    focus = page.window().focusWidget()
    assert isinstance(focus, QAbstractButton)
    assert focus.text() == "Something tried"


def test_a_fitting_lesson_stands_on_today_and_asks_to_be_opened(page: TodayPage, found: Opened) -> None:
    asked = QSignalSpy(page.lesson_asked)
    add(found.diary, a_night(quality=2))
    page.apply_settings(SETTINGS)
    words = words_on(page)

    press(page, "Open the lesson Sleep")

    assert "A lesson that may fit: Sleep" in words
    assert asked.at(0) == ["sleep"]
