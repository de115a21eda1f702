from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.clock import HIGHEST_COUNT, Stamp, next_stamp, stamp_from

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
STAMPS = st.builds(
    Stamp, millis=st.integers(0, 10**14), count=st.integers(min_value=0, max_value=HIGHEST_COUNT)
)
INSTANTS = st.datetimes(timezones=st.just(UTC))


def test_a_first_stamp_is_the_wall_clock() -> None:
    stamp = next_stamp(NOON)

    assert stamp == Stamp(millis=round(NOON.timestamp() * 1000))


def test_a_clock_set_back_a_year_does_not_turn_the_order_round() -> None:
    before = next_stamp(NOON)

    after = next_stamp(NOON - timedelta(days=365), before)

    assert after > before
    assert after.millis == before.millis


@given(at=INSTANTS, seen=st.lists(STAMPS, max_size=3))
def test_a_stamp_is_later_than_all_that_were_seen(at: datetime, seen: list[Stamp]) -> None:
    stamp = next_stamp(at, *seen)

    assert all(stamp > other for other in seen)
    assert stamp.count <= HIGHEST_COUNT


@given(one=STAMPS, other=STAMPS)
def test_texts_sort_like_stamps_and_are_read_back(one: Stamp, other: Stamp) -> None:
    assert (one.text < other.text) == (one < other)
    assert stamp_from(one.text) == one


def test_a_text_that_is_no_stamp_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):
        stamp_from("yesterday")
