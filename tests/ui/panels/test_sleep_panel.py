"""*Sleep in full* as a person uses it: in place among the questions, by keyboard, with naps."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.sleep import SLEEP_IN_FULL
from companion.ui.check_in import CheckIn
from companion.ui.panels.questions_panel import QuestionsPanel
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.time_field import clock_words
from tests.builders import A_DAY, BERLIN, a_moment, a_night, an_entry
from tests.sleep_builders import a_full_night, with_clocks
from tests.ui.diaries import Clock, Opened, add, on_disk, opened
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import put_text

Key = Qt.Key
BED, TRIED = "When did you get into bed?", "When did you try to sleep?"
WOKE, ROSE = "When did you wake up for the last time?", "When did you get out of bed?"
TO_SLEEP, AWAKE = "How long did it take to fall asleep?", "How long were you awake in between?"
WAKINGS, NOTE = "How often did you wake up?", "A note on the night"
LAY, WOKE_UP, ASLEEP = (
    "When did you lie down to sleep?",
    "When did you wake up?",
    "How long were you asleep?",
)
FULL = {BED: "2245", TRIED: "23:10", TO_SLEEP: "25", WAKINGS: "2", AWAKE: "43", WOKE: "635", ROSE: "6:50 am"}


@pytest.fixture
def panel(qtbot: QtBot, found: Opened) -> QuestionsPanel:
    """The questions of today with sleep open in full."""
    return shown(qtbot, CheckIn(found.diary))


def shown(qtbot: QtBot, check_in: CheckIn, *, scale: float = 1.0) -> QuestionsPanel:
    panel = QuestionsPanel(a_theme(scale=scale), check_in)
    # The host stays as long as what stands in it.
    panel.host = hosted(qtbot, panel, round(480 * scale), 3400)  # type: ignore[attr-defined]
    check_in.diary.changed.connect(panel.show_check_in)
    panel.open_more(opened=True)
    press(panel, "Sleep in full")
    return panel


def line(panel: QWidget, name: str) -> QLineEdit:
    return named(panel, QLineEdit, name)


def write(panel: QWidget, name: str, text: str) -> None:
    """Write over what stands in a field, and go on."""
    put_text(line(panel, name), text)
    QCoreApplication.processEvents()


def write_all(panel: QWidget, **others: str) -> None:
    for name, text in (FULL | others).items():
        write(panel, name, text)


def test_a_night_written_in_full_is_on_disk_with_its_arithmetic_below(
    panel: QuestionsPanel, found: Opened, tmp_path: Path
) -> None:
    write_all(panel)

    said = words_on(panel)
    (night,) = found.diary.nights()
    assert "Asleep 6 h 17 min: 7 h 25 min" in said
    assert "Sleep efficiency of the time in bed 78\xa0%, of the sleep episode 85\xa0%." in said
    assert on_disk(tmp_path) == [night]
    assert [night.value(question.key) for question in SLEEP_IN_FULL] == [
        1365,
        1390,
        25,
        2,
        43,
        395,
        410,
        None,
    ]


def test_the_arithmetic_follows_each_part(panel: QuestionsPanel) -> None:
    before = words_on(panel)
    write(panel, BED, "2245")
    write(panel, ROSE, "650")
    in_bed = words_on(panel)
    write(panel, TRIED, "2310")
    write(panel, WOKE, "635")
    write(panel, TO_SLEEP, "25")
    missing = words_on(panel)

    write(panel, AWAKE, "43")

    assert "Not enough written yet to work something out." in before
    assert "In bed 8 h 5 min." in in_bed
    assert "Still open: “Time awake in between”." in missing
    assert "Asleep 6 h 17 min" in words_on(panel)


def test_what_does_not_fit_is_asked_below_its_field_and_stays(panel: QuestionsPanel, found: Opened) -> None:
    write_all(panel)

    write(panel, AWAKE, "7:30")
    asked, (night,) = words_on(panel), found.diary.nights()
    spoken, edge = line(panel, AWAKE).accessibleDescription(), line(panel, AWAKE).property("error")
    write(panel, AWAKE, "43")

    assert "which is more. Is one of them another length?" in asked
    assert "Nothing is worked out until the times fit together." in asked
    assert night.minutes_awake == 450
    assert "which is more" in spoken
    assert edge is True
    assert "which is more" not in words_on(panel)
    assert "Asleep 6 h 17 min" in words_on(panel)


def test_asleep_after_awake_is_asked_and_yes_keeps_it(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path, Clock(a_moment(at=time(22, 30)))) as found:
        panel = shown(qtbot, CheckIn(found.diary))
        write(panel, TRIED, "22:50")
        write(panel, WOKE, "22:10")
        asked = words_on(panel)

        press(panel, "Yes, that is right")
        after = words_on(panel)
        focused = QApplication.focusWidget()
        found.diary.undo()

        question = (
            f"You wrote “Tried to sleep” {clock_words(1370)} and “Last waking” {clock_words(1330)}. "
            "Was it the next day?"
        )
        assert question in asked
        assert "Was it the next day?" not in after
        assert focused is line(panel, WOKE)
        assert question in words_on(panel)


def test_change_brings_the_keyboard_to_the_field_with_its_text_chosen(
    panel: QuestionsPanel, found: Opened
) -> None:
    write_all(panel, **{ROSE: "6:00"})

    press(panel, "Change")
    QTest.keyClicks(line(panel, ROSE), "650")
    QTest.keyClick(line(panel, ROSE), Key.Key_Return)

    (night,) = found.diary.nights()
    assert night.value("rose") == 410
    assert "In bed 8 h 5 min." in words_on(panel)


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        (BED, "40:00", "Use a time of day, for example"),
        (ASLEEP, "40 h", "Use hours and minutes up to 24 h, for example 7:30."),
        (TO_SLEEP, "2400", "Use minutes, for example 25, or hours up to 24 h, for example 1:30."),
        (WAKINGS, "many", "Use a number from 0 to 50."),
    ],
)
def test_what_cannot_be_read_is_kept_in_its_field_with_what_is_expected(
    panel: QuestionsPanel, found: Opened, name: str, typed: str, sentence: str
) -> None:
    write(panel, name, typed)
    write(panel, ROSE, "650")

    assert sentence in words_on(panel)
    assert line(panel, name).text() == typed
    assert [night.value("rose") for night in found.diary.nights()] == [410]


def test_a_note_of_any_words_is_kept(panel: QuestionsPanel, found: Opened) -> None:
    words = "👵🏽 حارّ\u202e <b>warm</b> " * 4000
    note = named(panel, QPlainTextEdit, NOTE)

    note.setPlainText(words)
    note.setFocus()
    QTest.keyClick(note, Key.Key_Tab)

    assert [night.note for night in found.diary.nights()] == [words]


def test_a_time_that_is_being_typed_is_told_until_it_is_stored(panel: QuestionsPanel) -> None:
    told: list[bool] = []
    panel.typing.connect(told.append)

    QTest.keyClicks(line(panel, BED), "22")
    during = told[-1]
    QTest.keyClick(line(panel, BED), Key.Key_Return)

    assert during
    assert not told[-1]


def test_undo_shows_in_the_fields(panel: QuestionsPanel, found: Opened) -> None:
    write(panel, BED, "2245")
    write(panel, BED, "2300")

    found.diary.undo()
    once = line(panel, BED).text()
    found.diary.undo()

    assert once == clock_words(1365)
    assert line(panel, BED).text() == ""


def test_the_tab_key_goes_through_the_night_as_it_is_read(panel: QuestionsPanel) -> None:
    panel.window().activateWindow()
    line(panel, BED).setFocus()
    names = []

    for _stop in range(9):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName() or getattr(focused, "text", str)())
        QTest.keyClick(focused, Key.Key_Tab)

    assert names == [BED, TRIED, TO_SLEEP, WAKINGS, AWAKE, WOKE, ROSE, NOTE, "Add a nap"]


def test_a_nap_is_added_written_and_removed(panel: QuestionsPanel, found: Opened) -> None:
    press(panel, "Add a nap")
    focused = QApplication.focusWidget()
    write(panel, LAY, "14:00")
    write(panel, WOKE_UP, "14:40")
    naps = found.diary.nights()

    press(panel, "Remove the nap")
    gone, said = found.diary.nights(), words_on(panel)
    found.diary.undo()

    assert focused is not None
    assert focused.accessibleName() == LAY
    assert [(nap.nap, nap.value("tried"), nap.value("woke")) for nap in naps] == [(True, 840, 880)]
    assert gone == []
    assert LAY not in said
    assert line(panel, LAY).text() == clock_words(840)


def test_a_nap_to_which_nothing_is_written_is_not_stored(panel: QuestionsPanel, found: Opened) -> None:
    press(panel, "Add a nap")

    assert found.diary.nights() == []
    assert found.diary.undo_label() is None


def test_naps_that_are_stored_are_shown_when_it_opens(qtbot: QtBot, found: Opened) -> None:
    naps = [
        with_clocks(
            a_night(nap=True, quality=None, written=a_moment(at=at)), {"tried": "7:00", "woke": "8:00"}
        )
        for at in (time(9, 0), time(9, 5))
    ]
    add(found.diary, a_full_night(), *naps)

    panel = shown(qtbot, CheckIn(found.diary))

    texts = [each.text() for each in panel.findChildren(QLineEdit) if each.accessibleName() == LAY]
    assert texts == [clock_words(420)] * 2
    assert line(panel, BED).text() == clock_words(1365)


def test_a_journey_asks_which_clock_showed_the_evening(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path, Clock(a_moment(at=time(13, 0)))) as found:
        before = a_moment(day=A_DAY - timedelta(days=1), at=time(18, 0), zone="America/New_York")
        add(found.diary, an_entry(before))
        panel = shown(qtbot, CheckIn(found.diary))
        write(panel, BED, "22:00")
        write(panel, ROSE, "12:00")
        chips = named(panel, ChoiceChips, "Which clock showed the times before sleep?")
        here = chips.value(), words_on(panel)

        press(panel, "New York")

        assert here[0] == BERLIN
        assert "In bed 14 h." in here[1]
        assert "In bed 8 h." in words_on(panel)
        assert named(panel, ChoiceChips, "Which clock showed the times before sleep?").value() == (
            "America/New_York"
        )


def test_at_home_no_clock_is_asked_for(panel: QuestionsPanel) -> None:
    write_all(panel)

    assert "Which clock showed the times before sleep?" not in words_on(panel)


def test_no_waking_fills_in_that_nobody_lay_awake(panel: QuestionsPanel) -> None:
    write(panel, WAKINGS, "0")

    assert line(panel, AWAKE).text() == "0 min"


def test_it_closes_again_and_what_was_written_stays(panel: QuestionsPanel) -> None:
    write(panel, BED, "2245")
    write(panel, TRIED, "40:00")

    press(panel, "Less about sleep")
    closed = words_on(panel)
    press(panel, "Sleep in full")

    assert BED not in closed
    assert line(panel, BED).text() == clock_words(1365)
    assert line(panel, TRIED).text() == "40:00"
    assert QApplication.focusWidget() is line(panel, BED)


def test_a_new_day_begins_with_sleep_closed_and_leaves_nothing_behind(
    panel: QuestionsPanel, found: Opened
) -> None:
    write(panel, BED, "40:00")
    found.clock.set_to(A_DAY + timedelta(days=1), time(9, 0))

    panel.show_check_in()
    closed = words_on(panel)
    press(panel, "Sleep in full")

    assert BED not in closed
    assert line(panel, BED).text() == ""
    assert found.diary.nights() == []


@pytest.mark.parametrize(
    ("day", "length", "sentence"),
    [
        (date(2026, 3, 29), "In bed 7 h.", "Clocks went forward by 1 h in this night."),
        (date(2026, 10, 25), "In bed 9 h.", "Clocks went back by 1 h in this night."),
    ],
)
def test_a_night_of_changed_clocks_has_its_true_length(
    qtbot: QtBot, tmp_path: Path, day: date, length: str, sentence: str
) -> None:
    with opened(tmp_path, Clock(a_moment(day=day))) as found:
        panel = shown(qtbot, CheckIn(found.diary))

        write(panel, BED, "23:00")
        write(panel, ROSE, "7:00")

        assert length in words_on(panel)
        assert sentence in words_on(panel)


def test_twice_as_large_nothing_is_wider_than_the_card(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_full_night(minutes_awake=440))

    panel = shown(qtbot, CheckIn(found.diary), scale=2.0)

    parts: list[QWidget] = [each for each in panel.findChildren(QWidget) if each.isVisible()]
    beyond = [part for part in parts if part.mapTo(panel, part.rect().topRight()).x() > panel.width()]
    assert button(panel, "Change").isVisible()
    assert beyond == []
