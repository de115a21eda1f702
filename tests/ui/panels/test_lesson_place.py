"""The lesson on Today: one quiet line that fits, and never on a flare day."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from companion.domain.lesson_choice import LessonChoice
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.materials import Materials
from companion.ui.panels.lesson_place import LessonPlace
from tests.builders import A_DAY, a_flare, a_night, an_answer, an_entry
from tests.ui.diaries import Opened, add, opened, yesterday
from tests.ui.finding import press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

OFFER = "A lesson that may fit: Sleep"


@pytest.fixture
def place(qtbot: QtBot, found: Opened) -> LessonPlace:
    return a_place(qtbot, found)


def a_place(qtbot: QtBot, found: Opened) -> LessonPlace:
    made = LessonPlace(a_theme(), found.diary, Materials(resources()))
    # As the window does: what is chosen comes back as settings.
    made.choice_changed.connect(lambda choice: made.apply_settings(replace(Settings(), lessons=choice)))
    hosted(qtbot, made, 424, 60)
    return made


def test_a_poor_night_brings_one_quiet_line(found: Opened, place: LessonPlace) -> None:
    add(found.diary, a_night(quality=1))

    place.refresh(A_DAY)

    assert words_on(place).splitlines() == [OFFER]


def test_what_was_logged_yesterday_counts_too(found: Opened, place: LessonPlace) -> None:
    add(found.diary, yesterday(answers=(an_answer("overdid", "much"),)))

    place.refresh(A_DAY)

    assert "Pacing" in words_on(place)


def test_nothing_logged_is_no_line(place: LessonPlace) -> None:
    place.refresh(A_DAY)

    assert place.isHidden()


@pytest.mark.parametrize(
    "others", [(a_flare(),), (an_entry(answers=(an_answer("flare", "yes"),)),)], ids=["marked", "answered"]
)
def test_there_is_none_on_a_flare_day(found: Opened, place: LessonPlace, others: tuple[object, ...]) -> None:
    add(found.diary, a_night(quality=1))
    place.refresh(A_DAY)

    add(found.diary, *others)  # type: ignore[arg-type]  # records of two kinds
    place.refresh(A_DAY)

    assert place.isHidden()


@pytest.mark.parametrize(
    "chosen", [Settings(lessons=LessonChoice(daily=False)), Settings(on_break=True)], ids=["off", "break"]
)
def test_there_is_none_when_switched_off_or_during_a_break(
    found: Opened, place: LessonPlace, chosen: Settings
) -> None:
    add(found.diary, a_night(quality=1))

    place.apply_settings(chosen)
    place.refresh(A_DAY)

    assert place.isHidden()


def test_it_is_kept_that_it_stood_there_once_a_day(found: Opened, place: LessonPlace) -> None:
    told = QSignalSpy(place.choice_changed)
    add(found.diary, a_night(quality=1))

    place.refresh(A_DAY)
    place.refresh(A_DAY)

    assert told.count() == 1
    assert told.at(0)[0].offered == {"sleep": A_DAY}


def test_a_press_asks_for_the_lesson(found: Opened, place: LessonPlace) -> None:
    asked = QSignalSpy(place.lesson_asked)
    add(found.diary, a_night(quality=1))
    place.refresh(A_DAY)

    press(place, "Open the lesson Sleep")

    assert asked.at(0) == ["sleep"]


@pytest.fixture
def to_read(tmp_path: Path) -> Iterator[Opened]:
    """A diary with a poor night, open to read."""
    with opened(tmp_path) as written:
        add(written.diary, a_night(quality=1))
    with opened(tmp_path, read_only=True) as found:
        yield found


def test_a_diary_that_is_open_to_read_offers_and_keeps_nothing(qtbot: QtBot, to_read: Opened) -> None:
    made = a_place(qtbot, to_read)

    made.refresh(A_DAY)

    assert made.isHidden()
