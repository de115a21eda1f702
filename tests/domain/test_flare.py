from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.errors import OutOfRangeError
from companion.domain.flare import (
    Flare,
    counts_of,
    days_in_flares,
    flare_going,
    flares_between,
    flares_on,
    middle_of,
    overlapped,
)
from companion.domain.moments import Moment
from tests.builders import A_DAY, a_flare, a_moment, days_from

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)), max_size=6)


def ago(days: int, at: time = time(9, 30)) -> Moment:
    return a_moment(day=A_DAY - timedelta(days=days), at=at)


def made(spans: list[tuple[int, int]]) -> list[Flare]:
    """Flares that began so many days ago, each with so many further days, none of them in the future."""
    return [a_flare(ago(back), ago(max(0, back - more), time(20, 0))) for back, more in spans]


def test_the_day_it_begins_and_the_day_it_ends_both_belong_to_a_flare() -> None:
    flare = a_flare(ago(3), ago(1))

    found = [days for days in range(6) if flares_on([flare], A_DAY - timedelta(days=days), A_DAY)]

    assert found == [1, 2, 3]
    assert flare.days(A_DAY) == 3
    assert flare.number_of(A_DAY - timedelta(days=1)) == 3


def test_a_flare_without_an_end_goes_on_until_today() -> None:
    flare = a_flare(ago(2))

    assert flare.days(A_DAY) == 3
    assert flare.is_on(A_DAY, A_DAY)
    assert not flare.is_on(A_DAY + timedelta(days=1), A_DAY)


def test_a_flare_that_ends_on_its_first_day_has_one_day() -> None:
    assert a_flare(ago(0), ago(0)).days(A_DAY) == 1


def test_an_end_before_the_start_is_refused_with_a_sentence() -> None:
    with pytest.raises(OutOfRangeError, match="before the flare began"):
        a_flare(ago(0), ago(0, time(9, 29)))


@given(SPANS)
def test_the_days_in_flares_are_those_that_a_flare_is_on(spans: list[tuple[int, int]]) -> None:
    flares = made(spans)
    first, last = A_DAY - timedelta(days=40), A_DAY - timedelta(days=5)

    found = days_in_flares(flares, first, last, A_DAY)

    days = days_from(first, (last - first).days + 1)
    assert found == {day for day in days if flares_on(flares, day, A_DAY)}
    assert bool(found) == bool(flares_between(flares, first, last, A_DAY))


@given(SPANS)
def test_joined_flares_cover_what_each_of_them_covered(spans: list[tuple[int, int]]) -> None:
    flares = made([(30, 2), *spans])
    joined = flares[0]

    for flare in flares[1:]:
        joined = joined.joined_with(flare)

    assert joined.start == min(flare.start for flare in flares)
    assert joined.end == max(flare.end for flare in flares if flare.end)


def test_a_flare_joined_with_one_that_is_going_is_going() -> None:
    joined = a_flare(ago(3), ago(1), note="Cold").joined_with(a_flare(ago(2), note="Wind"))

    assert (joined.start, joined.end, joined.note) == (ago(3), None, "Cold\nWind")


def test_overlapping_is_found_and_following_each_other_is_not_overlapping() -> None:
    first, next_one = a_flare(ago(9), ago(5)), a_flare(ago(5), ago(3))
    inside = a_flare(ago(7), ago(6))

    assert overlapped(first, [first, next_one]) is None
    assert overlapped(inside, [next_one, first]) == first
    assert overlapped(a_flare(ago(8)), [next_one, first]) == first


def test_the_flare_that_is_going_is_the_latest_without_an_end() -> None:
    older, newer = a_flare(ago(9)), a_flare(ago(2))

    assert flare_going([newer, older, a_flare(ago(1), ago(0))]) == newer
    assert flare_going([a_flare(ago(1), ago(0))]) is None


def test_lengths_and_gaps_are_those_counted_by_hand() -> None:
    flares = [a_flare(ago(40), ago(36)), a_flare(ago(30), ago(30)), a_flare(ago(10), ago(8)), a_flare(ago(1))]

    counts = counts_of(flares, A_DAY)

    assert counts.lengths == (1, 3, 5)
    assert counts.gaps == (5, 6, 19)


def test_flares_that_overlap_or_follow_at_once_have_no_gap() -> None:
    flares = [a_flare(ago(40), ago(20)), a_flare(ago(38), ago(35)), a_flare(ago(19), ago(18))]

    assert counts_of(flares, A_DAY).gaps == ()


@given(SPANS)
def test_gaps_are_the_stretches_of_free_days_between_flares(spans: list[tuple[int, int]]) -> None:
    flares = made(spans)
    first = A_DAY - timedelta(days=60)

    counts = counts_of(flares, A_DAY)

    covered = days_in_flares(flares, first, A_DAY, A_DAY)
    assert list(counts.gaps) == sorted(free_stretches(sorted(covered)))
    assert len(counts.lengths) == len(flares)


def free_stretches(days: list[date]) -> list[int]:
    steps = [(later - earlier).days - 1 for earlier, later in pairwise(days)]
    return [step for step in steps if step]


def test_the_middle_of_an_even_number_lies_between_the_two_in_the_middle() -> None:
    assert (middle_of((1, 3, 9)), middle_of((1, 2, 3, 9))) == (3, 2.5)
