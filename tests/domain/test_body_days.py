"""Marks of many days in bytes: the highest of a day counts, and nothing is made up."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.body_days import (
    NOT_MARKED,
    SORE,
    UNRATED,
    ZERO,
    BodyDaysBuilder,
    body_days,
    marks_by_entry,
)
from companion.domain.day import region_days
from companion.domain.entry import Entry
from tests.builders import A_DAY, a_mark, a_moment, an_entry

REGIONS = ("neck_back_l", "low_back_r", "hand_r")


@st.composite
def diaries(draw: st.DrawFn) -> list[Entry]:
    """Check-ins of ten days, several a day, some without marks."""
    values = st.one_of(st.none(), st.integers(0, 10))
    marks = st.dictionaries(st.sampled_from(REGIONS), values, max_size=3)
    found = draw(st.lists(st.tuples(st.integers(0, 9), marks), max_size=20))
    return [
        an_entry(
            a_moment(day=A_DAY + timedelta(days=day)),
            marks=tuple(a_mark(region, value) for region, value in marks.items()),
        )
        for day, marks in found
    ]


def codes_of(region: str, *entries: Entry) -> bytes:
    return body_days(A_DAY, A_DAY, marks_by_entry(entries)).tracks[region]


@pytest.mark.parametrize(
    ("values", "code"), [((3, 7, 5), ZERO + 7), ((None, 0), ZERO), ((None, 2), ZERO + 2), ((None,), UNRATED)]
)
def test_the_highest_mark_of_a_day_stands_for_it(values: tuple[int | None, ...], code: int) -> None:
    entries = [an_entry(marks=(a_mark("hand_r", value),)) for value in values]

    codes = codes_of("hand_r", *entries)

    assert codes == bytes([code])


def test_a_check_in_without_marks_is_an_answered_day_without_pain() -> None:
    days = body_days(A_DAY, A_DAY + timedelta(days=1), marks_by_entry([an_entry()]))

    assert days.answered == bytes([1, 0])
    assert days.tracks == {}


def test_days_outside_of_the_stretch_are_left_out() -> None:
    late = an_entry(a_moment(day=A_DAY + timedelta(days=1)), marks=(a_mark("hand_r", 3),))

    days = body_days(A_DAY, A_DAY, marks_by_entry([late]))

    assert days.answered == bytes([0])
    assert days.tracks == {}


def test_an_empty_stretch_has_no_days() -> None:
    days = BodyDaysBuilder(A_DAY, A_DAY - timedelta(days=1)).made()

    assert len(days) == 0
    assert days.places(date.min, date.max) == slice(0, 0)


def test_places_are_cut_to_the_days_there_are() -> None:
    days = body_days(A_DAY, A_DAY + timedelta(days=9), [])

    places = days.places(A_DAY - timedelta(days=5), A_DAY + timedelta(days=2))

    assert places == slice(0, 3)
    assert days.places(A_DAY + timedelta(days=20), A_DAY + timedelta(days=30)) == slice(20, 20)


@given(diaries())
def test_the_codes_say_what_the_rows_of_days_and_regions_say(entries: list[Entry]) -> None:
    days = body_days(A_DAY, A_DAY + timedelta(days=9), marks_by_entry(entries))

    found = {
        (days.day(place), region): code
        for region, track in days.tracks.items()
        for place, code in enumerate(track)
        if code != NOT_MARKED
    }

    assert found == {
        (row.day, row.region): UNRATED if row.intensity is None else ZERO + row.intensity
        for row in region_days(entries)
    }
    assert {days.day(place) for place, flag in enumerate(days.answered) if flag} == {
        entry.moment.day for entry in entries
    }


def test_a_day_is_sore_after_effort_when_all_its_pain_there_was() -> None:
    evening, sore, plain = a_moment(at=time(20, 0)), {"after_effort": True}, {"after_effort": False}
    entries = [
        an_entry(marks=(a_mark("calf_upper_r", 3, **sore), a_mark("hand_r", 3, **sore), a_mark("jaw_l", 3))),
        an_entry(evening, marks=(a_mark("calf_upper_r", 0, **plain), a_mark("hand_r", 2, **plain))),
    ]

    made = body_days(A_DAY, A_DAY, marks_by_entry(entries))

    assert [region for region, track in made.efforts.items() if track[0] == SORE] == ["calf_upper_r"]


def test_without_soreness_a_day_that_was_nothing_else_is_not_marked_and_other_pain_stays() -> None:
    sore, mixed = a_mark("hand_r", 8, after_effort=True), a_mark("hand_r", 3)
    entries = [
        an_entry(a_moment(day=A_DAY), marks=(sore, a_mark("neck_back_l", 4))),
        an_entry(a_moment(day=A_DAY + timedelta(days=1)), marks=(sore,)),
        an_entry(a_moment(day=A_DAY + timedelta(days=1), at=time(20)), marks=(mixed,)),
        an_entry(a_moment(day=A_DAY + timedelta(days=2)), marks=(mixed,)),
    ]
    days = body_days(A_DAY, A_DAY + timedelta(days=2), marks_by_entry(entries))

    left = days.without_soreness()

    assert left.tracks["hand_r"] == bytes([NOT_MARKED, ZERO + 8, ZERO + 3])
    assert left.tracks["neck_back_l"] == days.tracks["neck_back_l"]
    assert (left.answered, left.efforts) == (days.answered, {})
