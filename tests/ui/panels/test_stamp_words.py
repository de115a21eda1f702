from datetime import time, timedelta

from companion.ui.panels.stamp_words import stamp_words
from companion.ui.saved_state import short_time
from tests.builders import A_DAY, a_moment

MORNING = a_moment(at=time(9, 30))


def test_what_was_written_on_its_day_names_the_time_alone() -> None:
    words = stamp_words(A_DAY, MORNING, MORNING.utc + timedelta(seconds=30))

    assert words == f"Written {short_time(MORNING)}"


def test_a_change_on_the_same_day_names_its_time() -> None:
    later = a_moment(at=time(20, 15))

    words = stamp_words(A_DAY, MORNING, later.utc)

    assert words == f"Written {short_time(MORNING)}, changed {short_time(later)}"


def test_other_days_are_named() -> None:
    written, changed = a_moment(day=A_DAY + timedelta(days=2)), a_moment(day=A_DAY + timedelta(days=9))

    words = stamp_words(A_DAY, written, changed.utc)

    assert words == (
        f"Written 23 November 2026, {short_time(written)}, changed 30 November 2026, {short_time(changed)}"
    )


def test_a_change_stamped_before_the_writing_is_not_told() -> None:
    words = stamp_words(A_DAY, MORNING, MORNING.utc - timedelta(days=1))

    assert words == f"Written {short_time(MORNING)}"
