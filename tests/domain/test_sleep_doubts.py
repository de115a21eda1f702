"""What is asked about a night: contradictions, the future, and what is unusual."""

from datetime import UTC, datetime

import pytest

from companion.domain.sleep import Night
from companion.domain.sleep_doubts import Doubt, DoubtKind, doubt_about
from tests.builders import a_night, an_instant
from tests.sleep_builders import USUAL, a_full_night, with_clocks

LATER = an_instant(60 * 24)


def doubt(night: Night, now: datetime = LATER) -> Doubt | None:
    return doubt_about(night, now)


def kind_of_doubt(night: Night, now: datetime = LATER) -> DoubtKind | None:
    found = doubt(night, now)
    return found.kind if found else None


def with_usual(**clocks: str) -> Night:
    """The usual night with other times."""
    return a_full_night(USUAL | clocks)


def test_the_usual_night_leaves_nothing_to_ask() -> None:
    assert doubt(a_full_night()) is None
    assert doubt(a_night()) is None


def test_getting_up_before_waking_cannot_be() -> None:
    found = doubt(with_usual(woke="7:00"))

    assert found == Doubt(kind=DoubtKind.UP_BEFORE_AWAKE, about="rose", earlier="woke", later="rose")
    assert found is not None
    assert found.is_refusal


@pytest.mark.parametrize(
    ("to_sleep", "awake", "about"),
    [(25, 421, "minutes_awake"), (446, 0, "minutes_to_sleep"), (446, None, "minutes_to_sleep")],
)
def test_more_minutes_awake_than_there_were_cannot_be(to_sleep: int, awake: int | None, about: str) -> None:
    found = doubt(a_full_night(minutes_to_sleep=to_sleep, minutes_awake=awake))

    assert found is not None
    assert (found.kind, found.about, found.minutes) == (DoubtKind.AWAKE_TOO_LONG, about, 445)
    assert found.is_refusal


def test_awake_the_whole_night_can_be() -> None:
    assert doubt(a_full_night(minutes_to_sleep=25, minutes_awake=420)) is None


def test_a_night_of_forty_hours_cannot_be() -> None:
    night = with_clocks(a_night(), {"bed": "14:00", "tried": "10:00", "woke": "6:30", "rose": "6:40"})

    found = doubt(night)

    assert found is not None
    assert found.kind is DoubtKind.OVER_A_DAY
    assert found.minutes == 40 * 60 + 40
    assert (found.about, found.earlier, found.later) == ("woke", "tried", "woke")


def test_trying_to_sleep_before_going_to_bed_cannot_be() -> None:
    found = doubt(with_usual(bed="23:20"))

    assert found is not None
    assert (found.kind, found.earlier, found.later) == (DoubtKind.OVER_A_DAY, "bed", "tried")


def test_asleep_after_awake_is_asked_and_can_be_confirmed() -> None:
    night = with_clocks(a_night(), {"tried": "22:50", "woke": "22:10"})

    found = doubt(night, datetime(2026, 11, 21, 22, 0, tzinfo=UTC))

    assert found is not None
    assert (found.kind, found.earlier, found.later) == (DoubtKind.LONG_NIGHT, "tried", "woke")
    assert found.minutes == 23 * 60 + 20
    assert not found.is_refusal


def test_more_than_fourteen_hours_are_asked_about_and_fourteen_are_not() -> None:
    assert kind_of_doubt(with_usual(bed="16:50", tried="17:00")) is None
    assert kind_of_doubt(with_usual(bed="16:49", tried="17:00")) is DoubtKind.LONG_NIGHT
    confirmed = a_full_night(USUAL | {"bed": "16:49"}, confirmed=True)
    assert kind_of_doubt(confirmed) is None


def test_a_waking_that_is_still_to_come_is_asked_about() -> None:
    six = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)

    found = doubt(a_full_night(), six)

    assert found is not None
    assert (found.kind, found.about, found.is_refusal) == (DoubtKind.STILL_TO_COME, "rose", True)


def test_minutes_awake_without_any_waking_are_asked_about() -> None:
    found = doubt(a_full_night(awakenings=0))

    assert found is not None
    assert (found.kind, found.is_refusal) == (DoubtKind.AWAKE_WITHOUT_WAKING, False)
    assert doubt(a_full_night(awakenings=0, minutes_awake=0)) is None
