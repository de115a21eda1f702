"""Days with a check-in that was written later, as the calendar shows them."""

from datetime import timedelta

from tests.builders import A_DAY, a_moment, an_answer, an_entry
from tests.ui.diaries import Opened, add

BEFORE = A_DAY - timedelta(days=2)


def test_days_written_later_are_named_once_also_while_the_disk_is_full(found: Opened) -> None:
    late = an_entry(a_moment(day=BEFORE), written=a_moment(day=A_DAY))
    again = an_entry(a_moment(day=BEFORE), written=a_moment(day=A_DAY))
    add(found.diary, late, again, an_entry(a_moment(day=A_DAY)))
    stored = found.diary.late_days(BEFORE, A_DAY)

    found.fill_disk()
    note = an_answer("note", "rain " * 30_000)
    other = an_entry(a_moment(day=BEFORE + timedelta(days=1)), written=a_moment(day=A_DAY), answers=(note,))
    add(found.diary, other)

    assert stored == [BEFORE]
    assert found.diary.unsaved == 1
    assert found.diary.late_days(BEFORE, A_DAY) == [BEFORE, BEFORE + timedelta(days=1)]
    assert found.diary.late_days(A_DAY, A_DAY) == []
    found.free_disk()
