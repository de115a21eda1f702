"""From a mark over the quiet line to the cards and back, and cards that other pages ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.main_window import MainWindow
from companion.ui.materials import Materials
from companion.ui.page_list import CRISIS, PAGES
from companion.ui.panels.help_place import HelpPlace
from companion.ui.workspace import Workspace
from tests.builders import a_mark, an_entry
from tests.ui.diaries import Opened, add
from tests.ui.finding import press, words_on
from tests.ui.widgets.body_builders import a_theme

# The offscreen screen says that it cannot pass on a window's size hints; a real one can.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class Desk:
    """A window on Today, with the lower back marked."""

    def __init__(self, found: Opened, folder: Path) -> None:
        add(found.diary, an_entry(marks=(a_mark("low_back_l", 5),)))
        self.diary = found.diary
        self.kept: list[Settings] = []
        self.work = Workspace(a_theme(), found.diary, Materials(resources()), folder)
        self.work.use_settings(Settings(build=Build.STRAIGHT, theme="light", country="NZ"), self.kept.append)
        self.window = MainWindow(self.work, PAGES)
        self.window.show_page("today")

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)
        QCoreApplication.processEvents()

    def lines(self) -> list[HelpPlace]:
        """The lines that can be seen, each after it has looked."""
        places = self.window.findChildren(HelpPlace)
        for place in places:
            place.look()
        return [place for place in places if place.isVisible()]


@pytest.fixture
def desk(qtbot: QtBot, found: Opened, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(found, tmp_path)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    qtbot.waitUntil(lambda: len(made.lines()) == 1)
    yield made
    made.window.hide()


def test_none_of_these_fits_leads_back_and_the_line_is_gone(desk: Desk) -> None:
    press(desk.window, "Look at these help cards")
    shown = words_on(desk.window)

    press(desk.window, "None of these fits")

    (kept,) = desk.diary.help_dismissals()
    assert "Numb between the legs, or new trouble with bladder or bowels" in shown
    assert "cauda_equina" in kept.cards
    assert desk.lines() == []
    assert "Where does it hurt?" in words_on(desk.window)


def test_the_day_in_the_diary_offers_the_same_cards(desk: Desk) -> None:
    desk.window.show_page("diary")

    (line,) = desk.lines()

    assert "Some questions about your lower back may be worth a look." in words_on(line)


def test_leaving_the_cards_without_an_answer_leaves_the_line_as_it_was(desk: Desk) -> None:
    press(desk.window, "Look at these help cards")

    desk.key(Qt.Key.Key_Escape)

    assert len(desk.lines()) == 1
    assert desk.diary.help_dismissals() == []


def test_another_page_can_ask_for_the_card_with_people_to_talk_to(desk: Desk) -> None:
    desk.work.help_cards_asked.emit((CRISIS,))

    words = words_on(desk.window).split("\n")

    assert {"Talk to someone now", "1737", "111"} <= set(words)
    assert "Pressure in the chest" not in words


def test_f1_shows_all_cards_also_while_one_of_them_is_shown(desk: Desk) -> None:
    desk.work.help_cards_asked.emit((CRISIS,))

    desk.key(Qt.Key.Key_F1)

    assert "Pressure in the chest" in words_on(desk.window)


def test_a_country_chosen_on_the_page_is_kept_in_the_settings(desk: Desk) -> None:
    desk.work.choose_country("AU")

    desk.key(Qt.Key.Key_F1)

    assert desk.kept[-1].country == "AU"
    assert "13 11 14" in words_on(desk.window).split("\n")
