from datetime import time, timedelta

import pytest

from companion.ui.panels.stamp_words import stamp_words, stamps_of
from companion.ui.saved_state import short_time
from tests.builders import A_DAY, a_moment, a_night, a_visit

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


@pytest.mark.parametrize(("days", "told"), [(3, False), (4, True), (400, True)])
def test_what_was_written_more_than_three_days_later_is_said_to_be_from_memory(days: int, told: bool) -> None:
    night = a_night(A_DAY, written=a_moment(day=A_DAY + timedelta(days=days)))

    words = stamps_of(night)

    assert words.startswith("Written ")
    assert words.endswith(". From memory, so it may differ.") is told


def test_what_was_planned_before_its_day_is_not_from_memory() -> None:
    visit = a_visit(A_DAY + timedelta(days=30))

    assert stamps_of(visit) == f"Written 21 November 2026, {short_time(a_moment())}"
