"""Strange words, numbers that cannot be, a full disk: taken or refused with a sentence, nothing lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.day_filter import DayFilter
from companion.domain.errors import OutOfRangeError
from companion.domain.record import Record
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.check_in import CheckIn
from companion.ui.diary import Diary
from companion.ui.history import History
from companion.ui.materials import Materials
from companion.ui.medicine_log import MedicineLog
from companion.ui.pages.today import TodayPage
from companion.ui.panels.day_panel import DayPanel
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.text_fields import LineInput, NoteInput
from tests.builders import (
    A_DAY,
    a_flare,
    a_flare_plan,
    a_mark,
    a_medicine,
    a_night,
    a_therapy,
    a_visit,
    a_visit_question,
    an_activity,
    an_answer,
    an_entry,
    an_own_question,
)
from tests.ui.diaries import Opened, add, opened
from tests.ui.finding import named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import REGIONS, a_theme

BACK = REGIONS["low_back_r"]
STRANGE = {
    "100 kB": "It snowed on the roof. " * 4500,
    "one word of 100 kB": "x" * 100_000,
    "emoji": "👩\N{ZERO WIDTH JOINER}👩\N{ZERO WIDTH JOINER}👧 👵🏽 ❤\N{VARIATION SELECTOR-16} 🇺🇦",
    "right to left": "שלום \N{RIGHT-TO-LEFT OVERRIDE}abc مرحبا\N{RIGHT-TO-LEFT MARK}",
    "control characters": "a\x00b\x07c\x1b[31md\x7f\te\nf",
    "looks like code": "<b>bold</b> {text} %s '; DROP TABLE entry; --",
}


def with_words(words: str) -> list[Record]:
    """A record of each kind that has free words, with these in all their places."""
    return [
        an_entry(
            answers=(an_answer("note", words), an_answer("mattered", words)), marks=(a_mark(note=words),)
        ),
        a_night(note=words),
        a_therapy(words, note=words),
        an_activity(words),
        a_medicine(words, brand=words, note=words),
        a_flare(note=words),
        a_flare_plan(words),
        a_visit(whom=words, place=words, note=words),
        a_visit_question(words, answer=words),
        an_own_question(words),
    ]


def everything(diary: Diary) -> list[Record]:
    """In the same order."""
    plan = diary.flare_plan()
    found: list[Record] = [*diary.entries(), *diary.nights(), *diary.therapies(), *diary.activities()]
    found += [*diary.medicines(), *diary.flares(), *([plan] if plan else [])]
    return [*found, *diary.visits(), *diary.visit_questions(), *diary.own_questions()]


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE)
def test_any_words_are_kept_as_they_are_and_undone_and_redone(tmp_path: Path, words: str) -> None:
    records = with_words(words)
    with opened(tmp_path) as found:
        add(found.diary, *records)
        found.diary.undo()
        undone = everything(found.diary)
        found.diary.redo()

    with opened(tmp_path) as found:
        assert undone == []
        assert everything(found.diary) == records


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE)
def test_a_day_and_the_search_show_any_words(qtbot: QtBot, found: Opened, words: str) -> None:
    add(found.diary, *with_words(words))
    panel = DayPanel(a_theme(), found.diary, Materials(resources()).body, {})
    hosted(qtbot, panel, 700, 900)

    panel.show_day(A_DAY)
    hits = History(found.diary).found(DayFilter(words=words[:3]))

    assert "Note of " in words_on(panel)
    assert hits


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE)
def test_words_that_are_typed_are_stored_as_they_stand_in_the_field(
    qtbot: QtBot, found: Opened, words: str
) -> None:
    page = today(qtbot, found)

    note = named(page, NoteInput, "A note")
    mattered = named(page, LineInput, "One thing that mattered today")
    note.setPlainText(words)
    note.commit()
    mattered.setText(words)
    mattered.commit()

    (entry,) = found.diary.entries()
    assert (entry.value("note"), entry.value("mattered")) == (words, mattered.text())
    assert note.toPlainText() == words


def today(qtbot: QtBot, found: Opened) -> TodayPage:
    page = TodayPage(a_theme(), found.diary, Materials(resources()))
    page.apply_settings(Settings(build=Build.STRAIGHT))
    hosted(qtbot, page, 1158, 690)
    # The questions come after the first picture.
    qtbot.waitUntil(lambda: any(each.text() == "More questions" for each in page.findChildren(Button)))
    QCoreApplication.processEvents()
    press(page, "More questions")
    return page


@pytest.mark.parametrize("value", [-1, 11, 10**9])
def test_a_value_that_is_on_no_scale_is_refused_with_a_sentence(found: Opened, value: int) -> None:
    check_in = CheckIn(found.diary)
    check_in.rate(BACK, 6)

    with pytest.raises(OutOfRangeError, match="is not on the scale"):
        check_in.rate(BACK, value)
    with pytest.raises(OutOfRangeError, match="It was not written down"):
        check_in.answer("pain_now", value, "Pain now")

    (entry,) = found.diary.entries()
    assert (entry.marks, entry.answers) == ((a_mark(BACK.id, 6),), ())


def test_two_check_ins_in_one_minute_are_two(found: Opened) -> None:
    check_in = CheckIn(found.diary)
    check_in.rate(BACK, 6)
    check_in.start_new()
    check_in.rate(BACK, 2)
    check_in.start_new()
    found.clock.advance(seconds=20)
    check_in.rate(BACK, 3)

    values = [entry.marks[0].intensity for entry in found.diary.entries()]

    assert sorted(value or 0 for value in values) == [2, 3, 6]
    assert values[-1] == 3


def test_two_doses_in_one_minute_are_two_and_a_trembling_press_is_one(found: Opened) -> None:
    log, medicine = MedicineLog(found.diary), a_medicine()
    add(found.diary, medicine)
    log.take(medicine, A_DAY)
    found.clock.advance(milliseconds=300)
    log.take(medicine, A_DAY)
    found.clock.advance(seconds=30)

    log.take(medicine, A_DAY)

    assert len(found.diary.doses()) == 2


def test_what_is_typed_while_the_disk_is_full_stays_on_the_screen_and_is_saved_with_space(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    page = today(qtbot, found)
    found.fill_disk()
    words = STRANGE["100 kB"]
    note = named(page, NoteInput, "A note")

    note.setPlainText(words)
    note.commit()
    QCoreApplication.processEvents()
    kept = note.toPlainText(), found.diary.unsaved > 0, "Not saved yet" in words_on(page)
    found.free_disk()
    CheckIn(found.diary).answer("pain_now", 4, "Pain now")

    assert kept == (words, True, True)
    assert found.diary.unsaved == 0
    with opened(tmp_path, found.clock, read_only=True) as stored:
        (entry,) = stored.diary.entries()
    assert (entry.value("note"), entry.value("pain_now")) == (words, 4)
