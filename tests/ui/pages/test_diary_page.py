"""The Diary page with a real diary: opening days, adding, editing, deleting and taking back."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from companion.domain.body import View
from companion.domain.knot import Knot
from companion.domain.settings import Settings
from companion.domain.since import Since
from companion.paths import resources
from companion.ui.columns import ColumnsArea
from companion.ui.diary import Diary
from companion.ui.materials import BodyMaterial
from companion.ui.pages.diary import DiaryPage
from companion.ui.widgets.body_picture import BodyPicture
from companion.ui.widgets.calendar_month import CalendarMonth
from companion.ui.widgets.scale_input import ScaleInput
from tests.builders import A_DAY, a_flare, a_mark, a_moment, a_night, a_session, an_answer, an_entry
from tests.sleep_builders import a_full_night, with_clocks
from tests.ui.day_builders import a_diary, add, pain_on
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

TITLES = {"neck_shoulders_seated": "Neck and shoulders, seated"}
FINE = "Nothing written. That is fine."


def a_page(
    qtbot: QtBot, diary: Diary, *, size: tuple[int, int] = (1158, 690), scale: float = 1.0
) -> DiaryPage:
    page = DiaryPage(a_theme(scale=scale), diary, BodyMaterial(resources() / "bodymap"), TITLES)
    page.apply_settings(Settings())
    hosted(qtbot, page, *size)
    return page


def ago(days: int) -> date:
    return A_DAY - timedelta(days=days)


def open_day(page: DiaryPage, day: date) -> None:
    """Click a day of the month that is shown."""
    calendar = page.findChild(CalendarMonth)
    place = calendar.day_rect(day).center().toPoint()
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def rate_pain(page: DiaryPage, key: Qt.Key) -> None:
    QTest.keyClick(named(page, ScaleInput, "Pain at that time"), key)


def test_it_opens_on_today_with_the_entries_of_today(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path, pain_on(A_DAY, 6))

    page = a_page(qtbot, diary)

    assert "Saturday 21 November" in words_on(page)
    assert "Pain 6" in words_on(page)


def test_a_click_on_a_day_opens_it_with_everything_that_was_written(qtbot: QtBot, tmp_path: Path) -> None:
    entry = an_entry(
        a_moment(day=ago(4), at=time(7, 40)),
        marks=(a_mark("low_back_r", 7, qualities=frozenset({"aching"})),),
        answers=(
            an_answer("pain_now", 7),
            an_answer("fatigue", 5),
            an_answer("mattered", "Walked to the shop"),
            an_answer("note", "Sat on the bench"),
        ),
    )
    night = a_night(ago(4), quality=2, asleep_minutes=400, awakenings=1)
    session = a_session(a_moment(day=ago(4), at=time(10, 30)), pain_before=5, pain_after=4)
    page = a_page(qtbot, a_diary(tmp_path, entry, night, session))

    open_day(page, ago(4))
    words = words_on(page)

    assert "Tuesday 17 November" in words
    assert "Lower back, right 7, aching" in words
    assert "Tiredness 5" in words
    assert "Sleep: poor" in words
    assert "6 h 40 min, woke up 1 time" in words
    assert "Neck and shoulders, seated" in words
    assert "10:30, pain 5 before, pain 4 after" in words
    assert "Walked to the shop" in words
    assert "Note of 07:40: Sat on the bench" in words


def test_a_night_in_full_a_nap_and_its_note_stand_on_their_day(qtbot: QtBot, tmp_path: Path) -> None:
    night = a_full_night(day=ago(4), quality=4, note="Window open")
    nap = with_clocks(
        a_night(ago(4), nap=True, quality=None, asleep_minutes=30), {"tried": "14:00", "woke": "14:40"}
    )
    page = a_page(qtbot, a_diary(tmp_path, an_entry(a_moment(day=ago(4))), nap, night))

    open_day(page, ago(4))
    words = words_on(page)

    assert "Sleep: good" in words
    assert "6 h 17 min, woke up 2 times, in bed 22:45 to 06:50, asleep 78\xa0% of the time in bed" in words
    assert "Nap\n30 min, 14:00 to 14:40" in words
    assert words.index("Sleep: good") < words.index("Nap")
    assert "Note on the night: Window open" in words


def test_a_past_night_is_written_in_full_and_stands_on_its_day(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path)
    page = a_page(qtbot, diary)
    open_day(page, ago(4))
    press(page, "Add entry")
    press(page, "More questions")
    press(page, "Sleep in full")

    for name, typed in (("When did you get into bed?", "22:45"), ("When did you get out of bed?", "6:50")):
        field = named(page, QLineEdit, name)
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    said = words_on(page)
    press(page, "Done")

    (night,) = diary.nights()
    assert "In bed 8 h 5 min." in said
    assert (night.day, night.written.day) == (ago(4), A_DAY)
    assert "in bed 22:45 to 06:50" in words_on(page)


def test_all_that_was_said_of_a_mark_is_read_in_plain_words(qtbot: QtBot, tmp_path: Path) -> None:
    mark = a_mark(
        "low_back_r",
        7,
        contexts=frozenset({"movement"}),
        knots=(Knot(view=View.BACK, x=0.5, y=0.5),),
        since=Since(2026, 5),
        note="After the move,\nworse in the car",
    )
    page = a_page(qtbot, a_diary(tmp_path, an_entry(a_moment(day=ago(4)), marks=(mark,))))

    open_day(page, ago(4))

    said = "with movement, 1 tender knot, since May 2026, “After the move, worse in the car”"
    assert f"Lower back, right 7, {said}" in words_on(page)
    assert said in named(page, BodyPicture, "Marks of the day").accessibleDescription()


def test_a_part_of_a_newer_version_is_told_on_its_day(qtbot: QtBot, tmp_path: Path) -> None:
    entry = an_entry(a_moment(day=ago(4)), marks=(a_mark("tail_tip", 4), a_mark("low_back_r", 3)))
    page = a_page(qtbot, a_diary(tmp_path, entry))

    open_day(page, ago(4))

    assert "Unknown part 4 · Lower back, right 3" in words_on(page)


def test_a_day_names_average_highest_and_lowest_and_maps_the_highest_mark(
    qtbot: QtBot, tmp_path: Path
) -> None:
    entries = [
        an_entry(
            a_moment(at=time(hour)),
            marks=(a_mark("low_back_r", value),),
            answers=(an_answer("pain_now", value),),
        )
        for hour, value in ((8, 3), (9, 8), (20, 5))
    ]

    page = a_page(qtbot, a_diary(tmp_path, *entries))

    assert "Pain average 5.3, highest 8, lowest 3. 3 ratings." in words_on(page)
    assert named(page, BodyPicture, "Marks of the day").value_of("low_back_r") == 8


def test_an_empty_day_says_so_and_offers_an_entry(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path))

    open_day(page, ago(2))

    assert FINE in words_on(page)
    assert button(page, "Add entry").isEnabled()


def test_late_and_carried_values_are_named(qtbot: QtBot, tmp_path: Path) -> None:
    entry = an_entry(
        a_moment(day=ago(2)),
        written=a_moment(day=ago(1)),
        marks=(a_mark("low_back_r", 4, carried=True),),
    )
    page = a_page(qtbot, a_diary(tmp_path, entry))

    open_day(page, ago(2))

    assert "Written 1 day later" in words_on(page)
    assert "Lower back, right 4, as last time" in words_on(page)


def test_a_deleted_entry_is_announced_and_comes_back_with_undo(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path, pain_on(ago(3), 6))
    page = a_page(qtbot, diary)
    open_day(page, ago(3))

    with qtbot.waitSignal(page.removed) as removed:
        press(page, "Delete the entry of 09:30")
    gone = words_on(page)
    press(page, "Undo")

    assert removed.args == ["Entry of 09:30 deleted"]
    assert FINE in gone
    assert "Pain 6" in words_on(page)


def test_an_entry_of_a_past_day_is_stored_at_noon_and_stamped_as_late(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path)
    page = a_page(qtbot, diary)
    open_day(page, ago(1))

    press(page, "Add entry")
    rate_pain(page, Qt.Key.Key_5)
    press(page, "Done")

    [entry] = diary.entries()
    assert entry.moment.day == ago(1)
    assert entry.moment.local.time() == time(12)
    assert entry.days_late == 1
    assert "Written 1 day later" in words_on(page)


def test_the_time_of_a_new_entry_can_be_said_before_and_after_the_first_answer(
    qtbot: QtBot, tmp_path: Path
) -> None:
    diary = a_diary(tmp_path)
    page = a_page(qtbot, diary)
    open_day(page, ago(1))
    press(page, "Add entry")

    press(page, "Morning, 08:00")
    rate_pain(page, Qt.Key.Key_5)
    first = diary.entries()
    press(page, "Evening, 20:00")

    assert [entry.moment.local.time() for entry in first] == [time(8)]
    assert [entry.moment.local.time() for entry in diary.entries()] == [time(20)]


@pytest.mark.parametrize(("days", "explained"), [(3, False), (4, True)])
def test_beyond_three_days_a_calm_sentence_explains_the_stamp(
    qtbot: QtBot, tmp_path: Path, days: int, explained: bool
) -> None:
    page = a_page(qtbot, a_diary(tmp_path))
    open_day(page, ago(days))

    press(page, "Add entry")

    assert ("Memory often makes pain bigger" in words_on(page)) is explained


def test_opening_the_editor_stores_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path)
    page = a_page(qtbot, diary)
    open_day(page, ago(1))

    press(page, "Add entry")
    press(page, "Done")

    assert diary.entries() == []
    assert FINE in words_on(page)


def test_an_edited_entry_keeps_its_time_and_shows_its_new_value(qtbot: QtBot, tmp_path: Path) -> None:
    entry = pain_on(ago(3), 6)
    diary = a_diary(tmp_path, entry)
    page = a_page(qtbot, diary)
    open_day(page, ago(3))

    press(page, "Edit the entry of 09:30")
    rate_pain(page, Qt.Key.Key_2)
    press(page, "Done")

    [changed] = diary.entries()
    assert (changed.id, changed.moment, changed.days_late) == (entry.id, entry.moment, 0)
    assert "Pain 2" in words_on(page)


def test_escape_leaves_the_editor(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, pain_on(A_DAY, 6)))
    press(page, "Edit the entry of 09:30")

    QTest.keyClick(named(page, ScaleInput, "Pain at that time"), Qt.Key.Key_Escape)

    assert button(page, "Add entry").isVisible()


def test_a_hidden_page_shows_what_changed_once_it_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    diary = a_diary(tmp_path)
    page = a_page(qtbot, diary)
    page.hide()

    add(diary, pain_on(A_DAY, 9))
    page.show()

    assert "Pain 9" in words_on(page)
    assert "Entries on 1 of 21 days." in words_on(page)


def test_the_month_counts_its_days_up_to_today(qtbot: QtBot, tmp_path: Path) -> None:
    flare = an_entry(a_moment(day=ago(1)), answers=(an_answer("pain_now", 8), an_answer("flare", "yes")))

    page = a_page(qtbot, a_diary(tmp_path, pain_on(ago(2), 3), flare))

    assert "Entries on 2 of 21 days. Pain was between 3 and 8. Flare on 1 day." in words_on(page)


def test_days_of_a_marked_flare_are_shown_whatever_was_answered(qtbot: QtBot, tmp_path: Path) -> None:
    answered_no = an_entry(a_moment(day=ago(2)), answers=(an_answer("flare", "no"), an_answer("pain_now", 4)))
    flare = a_flare(a_moment(day=ago(3)), a_moment(day=ago(2)))
    diary = a_diary(tmp_path, answered_no, flare)
    page = a_page(qtbot, diary)
    calendar = page.findChild(CalendarMonth)
    words, spoken = words_on(page), [calendar.spoken(ago(days)) for days in (3, 2, 1)]

    open_day(page, ago(2))
    diary.undo()

    assert "Entries on 1 of 21 days. Pain was 4. Flare on 2 days." in words
    assert spoken[0].endswith("18 November, no entry, flare")
    assert spoken[1].endswith("19 November, pain 4, flare")
    assert spoken[2].endswith("20 November, no entry")
    assert "flare" not in calendar.spoken(ago(3))


def test_the_page_of_a_day_says_which_day_of_a_flare_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, a_flare(a_moment(day=ago(3)), a_moment(day=ago(2)))))

    open_day(page, ago(2))

    assert "Day 2 of a flare of 2 days" in words_on(page)
    assert FINE not in words_on(page)


def test_another_month_is_one_button_away_and_the_future_is_not(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, pain_on(date(2026, 10, 3), 3)))

    later_at_first = button(page, "Later month").isEnabled()
    press(page, "Earlier month")

    assert not later_at_first
    assert "October 2026" in words_on(page)
    assert "Entries on 1 of 31 days." in words_on(page)


def test_a_day_that_is_still_to_come_opens_today_instead(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path))

    page.show_day(A_DAY + timedelta(days=3))

    assert "Saturday 21 November" in words_on(page)


def test_a_day_of_the_list_opens_too(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot, a_diary(tmp_path, pain_on(A_DAY, 3), pain_on(ago(40), 7)))

    press(page, "List")
    title = "Days with an entry" in words_on(page)
    page._month._list._view.activated.emit(page._month._list._model.index(1))

    assert title
    assert "Monday 12 October" in words_on(page)
    assert "Pain 7" in words_on(page)


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1158, 690), 1.0), ((1712, 1080), 1.0), ((924, 690), 1.0), ((1098, 690), 1.3), ((1098, 690), 2.0)],
)
def test_nothing_is_cut_off_at_the_side(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int], scale: float
) -> None:
    marks = tuple(a_mark(region, 5, carried=True) for region in ("low_back_r", "shoulder_top_l"))
    entry = an_entry(
        a_moment(), written=a_moment(), marks=marks, answers=(an_answer("mattered", "A long line " * 9),)
    )
    page = a_page(qtbot, a_diary(tmp_path, entry, a_session()), size=size, scale=scale)

    area = page.findChild(ColumnsArea)
    content = area.widget()

    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()
