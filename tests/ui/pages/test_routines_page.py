"""The library: choosing a routine, and reading what is inside before starting it."""

from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion import paths
from companion.domain.entry import Entry, Mark
from companion.domain.plan import plan_of
from companion.domain.precautions import CONDITIONS, STOP_SIGNS
from companion.domain.record import Record
from companion.domain.routine import Routine
from companion.ui.materials import Materials
from companion.ui.pages.routines import RoutinesPage
from companion.ui.widgets.library_card import LibraryCard
from tests.builders import A_DAY, a_mark, a_moment, about_you, an_entry
from tests.routine_builders import the_library, the_routines
from tests.ui.day_builders import a_diary
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

MATERIALS = Materials(paths.resources())
TITLE = "Neck and shoulders, seated"


class Shown(NamedTuple):
    """A page with what it stands on."""

    qtbot: QtBot
    folder: Path

    def page(self, *records: Record, width: int = 1158, scale: float = 1.0) -> RoutinesPage:
        diary = a_diary(self.folder, *records)
        page = RoutinesPage(a_theme(scale=scale), diary, MATERIALS)
        hosted(self.qtbot, page, width, 690)
        return page


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, tmp_path)


def press(page: RoutinesPage, name: str) -> None:
    found = [
        button
        for button in page.findChildren(QAbstractButton)
        if name in (button.accessibleName(), button.text()) and button.isVisible()
    ]
    assert len(found) == 1
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def names_of_buttons(page: RoutinesPage) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(QAbstractButton) if each.isVisible()]


def texts(page: RoutinesPage) -> str:
    return texts_of(page)


def texts_of(part: QWidget) -> str:
    labels: list[QLabel] = part.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(part))


def test_a_card_names_the_routine_its_length_and_its_position(shown: Shown) -> None:
    page = shown.page()

    words = texts(page)

    assert TITLE in words
    assert "about 8 min" in words
    assert "Chair" in words


def test_start_asks_for_the_routine(qtbot: QtBot, shown: Shown) -> None:
    page = shown.page()

    with qtbot.waitSignal(page.start_asked) as asked:
        press(page, f"Start {TITLE}")

    assert asked.args == ["neck-shoulders-seated"]


def test_inside_stand_doses_cautions_sources_and_who_asks_first(shown: Shown) -> None:
    page = shown.page()

    press(page, f"Look inside {TITLE}")

    words = texts(page)
    assert "2 times on each side, held for 15 seconds" in words
    assert "Do not pull with a hand; the weight of the head is enough." in words
    assert "V = read on the organisation's own page." in words
    assert CONDITIONS["bones"] in words
    assert all(sign in words for sign in STOP_SIGNS.values())
    assert "Reviewed: no. It needs a physiotherapist's review." in words


def test_every_exercise_of_the_routine_is_described_inside(shown: Shown) -> None:
    page = shown.page()

    press(page, f"Look inside {TITLE}")

    words = texts(page)
    for step in the_routines()[0].steps:
        exercise = the_library()[step.exercise]
        assert exercise.name in words
        assert exercise.description in words


def test_from_inside_the_routine_can_be_started_or_left(qtbot: QtBot, shown: Shown) -> None:
    page = shown.page()
    press(page, f"Look inside {TITLE}")

    with qtbot.waitSignal(page.start_asked):
        press(page, f"Start {TITLE}")
    press(page, "All routines")

    qtbot.waitUntil(lambda: f"Look inside {TITLE}" in names_of_buttons(page))


def test_the_keyboard_comes_back_to_where_the_routine_was_looked_into(shown: Shown) -> None:
    page = shown.page()
    press(page, f"Look inside {TITLE}")

    press(page, "All routines")

    focused = page.window().focusWidget()
    assert focused is not None
    assert focused.accessibleName() == f"Look inside {TITLE}"


@pytest.mark.parametrize(("width", "scale"), [(1158, 1.0), (1712, 1.0), (1098, 2.0)])
def test_nothing_is_wider_than_the_page(shown: Shown, width: int, scale: float) -> None:
    page = shown.page(width=width, scale=scale)
    card = page.findChild(LibraryCard)

    press(page, f"Look inside {TITLE}")

    assert page.minimumSizeHint().width() <= width
    assert card.width() <= width


def test_all_twelve_routines_are_there(qtbot: QtBot, shown: Shown) -> None:
    page = shown.page()
    qtbot.waitUntil(lambda: len(page.findChildren(LibraryCard)) > 6)

    starts = {
        button.accessibleName().removeprefix("Start ")
        for card in page.findChildren(LibraryCard)
        for button in card.findChildren(QAbstractButton)
        if button.accessibleName().startswith("Start ")
    }

    assert starts == {routine.title for routine in the_routines()}


def known_before(*marks: Mark) -> Entry:
    """The same pain some days before: it is not new, so no exercise for it waits for Get help."""
    return an_entry(a_moment(day=A_DAY - timedelta(days=5)), marks=marks)


def test_what_rests_because_of_an_open_card_is_in_no_routine_for_today(qtbot: QtBot, shown: Shown) -> None:
    known = a_mark("shoulder_top_r", 3)
    page = shown.page(known_before(known), an_entry(marks=(known, a_mark("low_back_l", 6))))

    press(page, "For today")

    qtbot.waitUntil(lambda: "Exercises for your lower back rest until" in texts(page))
    assert "Chosen because you marked top of shoulder." in texts(page)
    assert "Nothing that fits was found for" not in texts(page)


def test_a_card_of_the_library_says_that_a_part_of_its_routine_rests(qtbot: QtBot, shown: Shown) -> None:
    page = shown.page(an_entry(marks=(a_mark("neck_back_l", 3),)))

    qtbot.waitUntil(lambda: "Rests for now: back of neck. Today says why." in texts(page))
    cards = {card: texts_of(card) for card in page.findChildren(LibraryCard)}

    resting = [words for words in cards.values() if "Rests for now" in words]
    assert any(TITLE in words for words in resting)
    assert len(resting) < len(cards)


def test_none_of_these_fits_lets_exercises_be_suggested_again(qtbot: QtBot, shown: Shown) -> None:
    page = shown.page(an_entry(marks=(a_mark("low_back_l", 3),)))
    press(page, "For today")
    qtbot.waitUntil(lambda: "What hurts rests for now." in texts(page))
    with qtbot.waitSignal(page.help_cards_asked) as asked:
        press(page, "To Get help: why exercises rest")

    page.put_help_aside()

    assert asked.args is not None
    assert asked.args[0][0] == "cauda_equina"
    qtbot.waitUntil(lambda: "Chosen because you marked lower back." in texts(page))
    assert "Exercises for your lower back rest until" not in texts(page)


def test_what_hurts_today_gets_a_routine_of_its_own(qtbot: QtBot, shown: Shown) -> None:
    marks = (a_mark("low_back_l", 6), a_mark("forehead_m", 3))
    page = shown.page(known_before(*marks), an_entry(marks=marks))

    press(page, "For today")
    qtbot.waitUntil(lambda: "Chosen because" in texts(page))
    words = texts(page)
    with qtbot.waitSignal(page.own_asked) as asked:
        press(page, "Start Put together for today")

    assert "Chosen because you marked lower back. Nothing that fits was found for: forehead." in words
    assert "You wrote down pain of 4 or more in the last two days" in words
    routine = asked.args[0]
    assert isinstance(routine, Routine)
    assert abs(plan_of(routine, the_library()).seconds - 480) <= 48


def test_fewer_minutes_and_other_exercises_give_another_routine(qtbot: QtBot, shown: Shown) -> None:
    marks = (a_mark("low_back_l", 3), a_mark("neck_back_r", 3))
    page = shown.page(known_before(*marks), an_entry(marks=marks))
    press(page, "For today")
    qtbot.waitUntil(lambda: "about 8 min" in texts(page))
    before = texts(page)

    press(page, "Other exercises")
    qtbot.waitUntil(lambda: texts(page) != before and "about 8 min" in texts(page))
    press(page, "3")

    qtbot.waitUntil(lambda: "about 3 min" in texts(page))


def test_a_day_without_marks_says_how_to_get_one(qtbot: QtBot, shown: Shown) -> None:
    page = shown.page()

    press(page, "For today")

    words = "Mark what hurts on Today, and a routine for it stands here."
    qtbot.waitUntil(lambda: words in texts(page))


def test_one_exercise_can_be_done_by_itself(qtbot: QtBot, shown: Shown) -> None:
    page = shown.page()
    press(page, "Exercises")
    first = the_library()["NK-01"].description
    qtbot.waitUntil(lambda: first in texts(page))

    with qtbot.waitSignal(page.own_asked) as asked:
        press(page, "Do Turn the head now")

    routine = asked.args[0]
    assert isinstance(routine, Routine)
    assert [step.exercise for step in routine.steps] == ["NK-01"]
    assert routine.title == "Turn the head"


def test_what_does_not_suit_the_person_is_left_out_of_the_routines_and_said(
    qtbot: QtBot, shown: Shown
) -> None:
    page = shown.page(about_you(conditions=frozenset({"floor"}), asked=True))
    qtbot.waitUntil(lambda: "Flare day" in texts(page))

    words = texts(page)

    assert "Morning low back, lying" not in words
    assert "2 exercises left out for you" in words


def test_a_hidden_exercise_leaves_the_routines_at_once(qtbot: QtBot, shown: Shown) -> None:
    page = shown.page()
    press(page, "Exercises")
    first = the_library()["NK-01"].description
    qtbot.waitUntil(lambda: first in texts(page))

    press(page, "Never suggest it")
    press(page, "Routines")

    qtbot.waitUntil(lambda: "1 exercise left out for you" in texts(page))
