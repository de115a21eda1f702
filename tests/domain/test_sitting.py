"""The sitting clock."""

from datetime import UTC, datetime, timedelta

import pytest

from companion.domain.sitting import ABSENCE, LATER, begun

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
HALF_AN_HOUR = timedelta(minutes=30)
BEAT = timedelta(seconds=30)


def test_after_the_chosen_time_with_the_computer_awake_it_is_time() -> None:
    sitting = begun(NOW)
    now = NOW

    told = []
    for _beat in range(60):
        now += BEAT
        sitting = sitting.at(now)
        told.append(sitting.due(HALF_AN_HOUR, now))

    assert told == [False] * 59 + [True]


@pytest.mark.parametrize("gap", [ABSENCE, timedelta(hours=8), timedelta(hours=-1)])
def test_an_absence_counts_and_so_does_a_clock_that_was_set_back(gap: timedelta) -> None:
    sitting = begun(NOW).at(NOW + BEAT)
    back = NOW + BEAT + gap

    after = sitting.at(back)

    assert after == begun(back)
    assert after.left(HALF_AN_HOUR, back) == HALF_AN_HOUR


def test_put_off_it_comes_again_after_ten_minutes_and_once() -> None:
    late = NOW + HALF_AN_HOUR
    sitting = begun(NOW)

    later = sitting.later(late)

    assert sitting.due(HALF_AN_HOUR, late)
    assert not later.due(HALF_AN_HOUR, late + LATER - BEAT)
    assert later.left(HALF_AN_HOUR, late) == LATER
    assert later.due(HALF_AN_HOUR, late + LATER)
