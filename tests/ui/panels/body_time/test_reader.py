"""Reading the marks of the whole diary in pieces: nothing is left out, also what is not saved yet."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from companion.domain.body_days import BodyDays, body_days, marks_by_entry
from companion.ui.panels.body_time.reader import BodyReader
from tests.builders import A_DAY, a_mark, a_moment, an_entry
from tests.ui.diaries import Opened, add
from tests.ui.panels.body_time.pages import back, marked


def read(qtbot: QtBot, reader: BodyReader) -> BodyDays:
    with qtbot.waitSignal(reader.read) as waiting:
        reader.start()
    [days] = waiting.args
    assert isinstance(days, BodyDays)
    return days


def test_an_empty_diary_is_one_day_without_a_check_in(qtbot: QtBot, found: Opened) -> None:
    days = read(qtbot, BodyReader(found.diary))

    assert (days.first, days.last, days.answered) == (A_DAY, A_DAY, bytes([0]))


def test_all_pieces_together_are_the_whole_diary(qtbot: QtBot, found: Opened) -> None:
    entries = [marked(days, a_mark("hand_r", days % 11)) for days in range(0, 1200, 73)]
    add(found.diary, *entries)

    days = read(qtbot, BodyReader(found.diary))

    expected = body_days(back(1168), A_DAY, marks_by_entry(entries))
    assert (days.first, days.answered, dict(days.tracks)) == (
        expected.first,
        expected.answered,
        dict(expected.tracks),
    )


def test_a_new_start_in_the_middle_reads_from_the_beginning(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, marked(1000, a_mark("hand_r", 5)))
    reader = BodyReader(found.diary)
    seen: list[BodyDays] = []
    reader.read.connect(seen.append)
    reader.start()

    add(found.diary, marked(999, a_mark("hand_r", 5)))
    days = read(qtbot, reader)

    assert len(seen) == 1
    assert days.answered.count(1) == 2


def test_marks_that_the_disk_does_not_take_are_shown_too(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, marked(3, a_mark("hand_r", 5)))
    found.fill_disk()
    long = tuple(a_mark(f"part_{number}_{'x' * 50}", 5) for number in range(400))
    add(found.diary, an_entry(a_moment(day=A_DAY - timedelta(days=1)), marks=long))

    days = read(qtbot, BodyReader(found.diary))

    assert found.diary.unsaved == 1
    assert [days.day(place) for place, flag in enumerate(days.answered) if flag] == [back(3), back(1)]
    assert len(days.tracks) == 401
