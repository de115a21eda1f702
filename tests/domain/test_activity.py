from datetime import time, timedelta

import pytest

from companion.domain.activity import names_used
from companion.domain.errors import OutOfRangeError
from tests.builders import A_DAY, a_moment, an_activity


def test_an_activity_is_open_while_it_is_planned_and_not_said_to_be_done() -> None:
    planned, nothing_said = an_activity(planned=30), an_activity(planned=None)
    left, as_planned = an_activity(planned=30, done=0), planned.done_as_planned()

    assert (planned.is_open, nothing_said.is_open, left.is_open, as_planned.is_open) == (
        True,
        False,
        False,
        False,
    )
    assert as_planned.done == 30


@pytest.mark.parametrize("minutes", [-1, 1441])
def test_no_activity_is_longer_than_a_day(minutes: int) -> None:
    with pytest.raises(OutOfRangeError):
        an_activity(planned=minutes)
    with pytest.raises(OutOfRangeError):
        an_activity(done=minutes)


def test_an_activity_has_a_name() -> None:
    with pytest.raises(OutOfRangeError):
        an_activity("  ")


def test_names_come_once_and_the_latest_first() -> None:
    moments = [a_moment(at=time(hour, 0)) for hour in (8, 9, 10)]
    activities = [an_activity(name, moment) for name, moment in zip("aba", moments, strict=True)]

    assert names_used(activities) == ["a", "b"]


def test_an_activity_written_later_says_how_many_days() -> None:
    late = an_activity(moment=a_moment(day=A_DAY - timedelta(days=5)), written=a_moment())

    assert (late.days_late, late.filed) == (5, A_DAY - timedelta(days=5))
