"""Banners and page heads say truly what is saved and what is not."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.storage.problems import DiskFull
from companion.ui.notices import Notices
from companion.ui.saved_state import SavedState, short_time
from companion.ui.widgets.page_header import PageHeader
from tests.builders import a_mark, an_answer, an_entry
from tests.ui.diaries import Opened, add, change, on_disk
from tests.ui.finding import button, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

FULL = str(DiskFull())
ONE, TWO = "Your last change is kept in memory.", "Your last 2 changes are kept in memory."


@pytest.fixture
def notices(qtbot: QtBot, found: Opened) -> QWidget:
    """The banners of a window."""
    made = Notices(a_theme(), found.diary)
    return hosted(qtbot, made, 900, 200)


@pytest.fixture
def header(qtbot: QtBot, found: Opened) -> PageHeader:
    """The head of a page."""
    made = PageHeader(a_theme(), "Today")
    hosted(qtbot, made, 900, 90)
    SavedState(found.diary, made)
    return made


def fill_and_add(found: Opened, number: int = 1) -> None:
    """Changes that the disk does not take."""
    found.fill_disk()
    for count in range(number):
        add(found.diary, an_entry(answers=(an_answer("note", "Snow " * 9000),)), label=f"Note {count}")


def test_without_a_problem_there_is_no_banner(found: Opened, notices: QWidget) -> None:
    add(found.diary, an_entry())

    assert words_on(notices) == ""


def test_a_change_that_is_not_saved_shows_a_banner_until_it_is(
    found: Opened, notices: QWidget, tmp_path: Path
) -> None:
    hidden = notices.findChild(Notices)
    assert isinstance(hidden, Notices)
    fill_and_add(found)
    while_full = words_on(notices)

    press(notices, "Try again")
    still_full = words_on(notices)
    found.free_disk()
    press(notices, "Try again")

    assert while_full == still_full == f"{FULL} {ONE}"
    assert words_on(notices) == ""
    assert hidden.isHidden()
    assert len(on_disk(tmp_path)) == 1


def test_the_banner_counts_what_is_kept_and_what_is_undone(found: Opened, notices: QWidget) -> None:
    fill_and_add(found, 2)
    words = [words_on(notices)]

    for _step in range(2):
        found.diary.undo()
        words.append(words_on(notices))

    assert words == [f"{FULL} {TWO}", f"{FULL} {ONE}", ""]


def test_the_next_change_that_is_saved_takes_the_banner_away(found: Opened, notices: QWidget) -> None:
    fill_and_add(found)
    found.free_disk()

    add(found.diary, an_entry())

    assert words_on(notices) == ""


def test_an_undo_that_was_not_saved_speaks_of_no_kept_change_and_can_be_put_away(
    found: Opened, notices: QWidget
) -> None:
    found.diary.save_failed.emit(DiskFull())
    words = words_on(notices)

    press(notices, "Try again")

    assert words == FULL
    assert words_on(notices) == ""


def test_saving_elsewhere_is_asked_for(qtbot: QtBot, found: Opened, notices: QWidget) -> None:
    made = notices.findChild(Notices)
    assert isinstance(made, Notices)
    fill_and_add(found)

    with qtbot.waitSignal(made.elsewhere_asked):
        press(notices, "Save elsewhere")

    assert found.diary.unsaved == 1


def test_another_banner_stays_when_everything_is_saved_again(
    qtbot: QtBot, found: Opened, notices: QWidget
) -> None:
    made = notices.findChild(Notices)
    assert isinstance(made, Notices)
    banner = made.add("This diary is made up.")
    qtbot.waitUntil(banner.isVisible)
    fill_and_add(found)
    both = words_on(notices)

    found.free_disk()
    found.diary.retry()

    assert set(both.splitlines()) == {f"{FULL} {ONE}", "This diary is made up."}
    assert words_on(notices) == "This diary is made up."


def test_a_sentence_that_stands_there_is_not_said_twice(qtbot: QtBot, notices: QWidget) -> None:
    made = notices.findChild(Notices)
    assert isinstance(made, Notices)

    banners = [made.add("The settings could not be kept.") for _time in range(2)]
    qtbot.waitUntil(banners[0].isVisible)

    assert banners[0] is banners[1]
    assert words_on(notices) == "The settings could not be kept."


# The head of a page


def test_before_the_first_change_the_head_says_nothing(header: PageHeader) -> None:
    assert words_on(header) == "Today"
    assert not button(header, "Undo").isEnabled()
    assert not button(header, "Redo").isEnabled()


def test_the_head_says_when_the_last_change_was_saved(found: Opened, header: PageHeader) -> None:
    entry = an_entry()
    add(found.diary, entry)
    first = words_on(header)

    found.clock.advance(hours=4, minutes=2)
    change(found.diary, entry, entry.with_mark(a_mark()))

    assert first.splitlines() == ["Today", f"Saved {short_time(an_entry().moment)}"]
    assert "Saved" in words_on(header)
    assert words_on(header) == f"Today\nSaved {short_time(found.clock.now())}"


def test_the_time_is_that_of_the_persons_clock(found: Opened) -> None:
    found.clock.zone = "Asia/Kathmandu"

    words = short_time(found.clock.now())

    assert words.startswith(("14:15", "2:15"))


def test_undo_and_redo_name_the_change_and_work(found: Opened, header: PageHeader) -> None:
    add(found.diary, an_entry(), label="Marked Neck")
    tips = [button(header, "Undo").toolTip()]

    press(header, "Undo")
    undone = found.diary.entries()
    tips.append(button(header, "Redo").toolTip())
    press(header, "Redo")

    assert tips == ["Undo: Marked Neck", "Redo: Marked Neck"]
    assert undone == []
    assert len(found.diary.entries()) == 1
    assert button(header, "Undo").isEnabled()
    assert not button(header, "Redo").isEnabled()


def test_the_head_does_not_say_saved_before_it_is_true(found: Opened, header: PageHeader) -> None:
    add(found.diary, an_entry())
    saved = words_on(header)
    found.clock.advance(hours=1)
    fill_and_add(found)
    waiting = words_on(header)

    found.diary.undo()
    undone = words_on(header)

    assert "Not saved yet" in waiting
    assert "Saved" not in waiting.replace("Not saved", "")
    assert undone == saved


def test_a_page_that_is_opened_while_changes_wait_says_so(qtbot: QtBot, found: Opened) -> None:
    fill_and_add(found)
    later = PageHeader(a_theme(), "Diary")
    hosted(qtbot, later, 900, 90)

    SavedState(found.diary, later)

    assert "Not saved yet" in words_on(later)


def test_a_head_that_is_gone_is_no_longer_told(qtbot: QtBot, found: Opened) -> None:
    gone = PageHeader(a_theme(), "Diary")
    SavedState(found.diary, gone)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()

    add(found.diary, an_entry())

    assert len(found.diary.entries()) == 1
