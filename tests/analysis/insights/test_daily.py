"""The diary as series of days: each value on its day, and what is missing stays missing."""

from collections.abc import Callable
from datetime import date, time, timedelta
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.analysis.insights.daily import ASLEEP, PAIN, SLEEP, Daily, daily_of
from companion.analysis.insights.records import InsightRecords, Taken, window_of
from companion.analysis.periods import Span
from companion.domain.entry import Entry
from companion.domain.own_question import Form, OwnQuestion
from tests.builders import (
    A_DAY,
    a_dose,
    a_moment,
    a_night,
    a_session,
    a_therapy,
    an_answer,
    an_entry,
)

NONE = np.nan
SPAN = Span(first=A_DAY, last=A_DAY + timedelta(days=4))


def day(number: int) -> date:
    return A_DAY + timedelta(days=number)


def answered(number: int, question: str, value: Any, *, hour: int = 9, **others: Any) -> Entry:
    """A check-in with one answer."""
    carried = others.pop("carried", False)
    return an_entry(
        a_moment(day=day(number), at=time(hour, 0)),
        answers=(an_answer(question, value, carried=carried),),
        **others,
    )


def daily(taken: Taken | None = None, **records: Any) -> Daily:
    return daily_of(InsightRecords(span=SPAN, **records), taken)


def test_pain_of_a_day_is_the_average_of_its_ratings_and_missing_days_stay_missing() -> None:
    entries = [answered(0, PAIN, 3), answered(0, PAIN, 6, hour=18), answered(3, PAIN, 0)]

    found = daily(entries=entries)

    np.testing.assert_array_equal(found.series(PAIN), [4.5, NONE, NONE, 0, NONE])
    assert found.logged.tolist() == [True, False, False, True, False]


def test_of_minutes_the_last_answer_of_the_day_counts() -> None:
    entries = [
        answered(0, "sitting_minutes", 480, hour=20),
        answered(0, "sitting_minutes", 120),
    ]

    found = daily(entries=entries)

    np.testing.assert_array_equal(found.series("sitting_minutes"), [480, NONE, NONE, NONE, NONE])


@pytest.mark.parametrize(
    ("question", "value", "number"),
    [
        ("stiffness_minutes", None, 0),
        ("longest_sit_minutes", None, 0),
        ("interference", None, NONE),
        ("caffeine_last", None, NONE),
        ("caffeine_last", 900, NONE),
        ("overdid", "much", 2),
        ("static_load", "none", 0),
        ("bleeding", "yes", 1),
        ("infection_today", "cold", NONE),
        ("flare", "yes", NONE),
        ("note", "words", NONE),
        ("from_another_version", 4, NONE),
    ],
)
def test_an_answer_becomes_a_number_where_it_is_one(question: str, value: Any, number: float) -> None:
    found = daily(entries=[answered(0, question, value)])

    np.testing.assert_array_equal(found.series(question)[0], number)


def test_each_word_for_the_weather_is_there_or_not_on_days_with_an_answer() -> None:
    entries = [answered(0, "weather", "damp"), answered(1, "weather", "warm"), answered(2, PAIN, 4)]

    found = daily(entries=entries)

    np.testing.assert_array_equal(found.series("weather:damp"), [1, 0, NONE, NONE, NONE])
    np.testing.assert_array_equal(found.series("weather:warm"), [0, 1, NONE, NONE, NONE])


def test_a_night_stands_on_the_day_of_waking_up_and_a_nap_is_none() -> None:
    nights = [
        a_night(day(1), quality=2, asleep_minutes=400),
        a_night(day(2), nap=True, quality=5),
        a_night(day(3), quality=None, asleep_minutes=300),
    ]

    found = daily(nights=nights)

    np.testing.assert_array_equal(found.series(SLEEP), [NONE, 2, NONE, NONE, NONE])
    np.testing.assert_array_equal(found.series(ASLEEP), [NONE, 400, NONE, 300, NONE])


@pytest.mark.parametrize(
    ("records", "name"),
    [
        (lambda moment: {"doses": [a_dose("pill", moment)]}, "medicine:pill"),
        (lambda moment: {"therapies": [a_therapy("heat", moment)]}, "therapy:heat"),
        (lambda moment: {"sessions": [a_session(moment, routine="neck")]}, "routine:neck"),
    ],
)
def test_what_is_done_is_absent_on_logged_days_alone_and_from_its_first_time(
    records: Callable[[Any], dict[str, Any]], name: str
) -> None:
    entries = [answered(number, PAIN, 4) for number in (0, 2, 4)]

    found = daily(entries=entries, **records(a_moment(day=day(1))))

    np.testing.assert_array_equal(found.series(name), [NONE, 1, 0, NONE, 0])


def test_what_was_never_logged_is_no_series_at_all() -> None:
    found = daily(entries=[answered(0, PAIN, 4)])

    assert set(found.values) == {PAIN}
    assert np.isnan(found.series("medicine:pill")).all()


def test_carried_values_count_when_they_are_asked_for() -> None:
    entries = [answered(0, PAIN, 4), answered(1, PAIN, 4, carried=True)]
    nights = [a_night(day(1), carried=True, quality=2)]

    usual = daily(entries=entries, nights=nights)
    all_of_them = daily(Taken(carried=True), entries=entries, nights=nights)

    np.testing.assert_array_equal(usual.series(PAIN)[:2], [4, NONE])
    np.testing.assert_array_equal(all_of_them.series(PAIN)[:2], [4, 4])
    assert SLEEP not in usual.values
    assert all_of_them.series(SLEEP)[1] == 2
    assert usual.logged.tolist()[:2] == [True, True]


def test_what_was_written_later_can_be_left_out_and_is_then_unknown() -> None:
    later = a_moment(day=day(4))
    records: dict[str, Any] = {
        "entries": [answered(0, PAIN, 4), answered(1, PAIN, 8, written=later), answered(2, PAIN, 5)],
        "nights": [a_night(day(2), written=later, quality=1)],
        "doses": [
            a_dose("pill", a_moment(day=day(0))),
            a_dose("pill", a_moment(day=day(2)), written=later),
        ],
    }

    usual = daily(**records)
    in_time = daily(Taken(late=False), **records)

    np.testing.assert_array_equal(usual.series(PAIN)[:3], [4, 8, 5])
    np.testing.assert_array_equal(in_time.series(PAIN)[:3], [4, NONE, 5])
    np.testing.assert_array_equal(usual.series("medicine:pill")[:3], [1, 0, 1])
    np.testing.assert_array_equal(in_time.series("medicine:pill")[:3], [1, NONE, NONE])
    assert SLEEP in usual.values
    assert SLEEP not in in_time.values


def test_days_of_flares_and_illness_are_left_out_when_that_is_chosen() -> None:
    entries = [
        answered(0, "flare", "yes"),
        answered(1, "infection_today", "cold"),
        answered(2, "flare", "no"),
    ]
    records: dict[str, Any] = {"entries": entries, "flare_days": [day(3), day(9)]}

    usual = daily(**records)
    without_flares = daily(Taken(flares=False), **records)
    without_illness = daily(Taken(ill=False), **records)

    assert not usual.left_out.any()
    assert without_flares.left_out.tolist() == [True, False, False, True, False]
    assert without_illness.left_out.tolist() == [False, True, False, False, False]


def test_own_questions_are_numbers_where_their_form_is_one() -> None:
    def own(name: str, form: Form, **others: Any) -> OwnQuestion:
        written = a_moment()
        return OwnQuestion(id=name, words=name, form=form, written=written, changed=written.utc, **others)

    questions = [
        own("tea", Form.COUNT),
        own("gym", Form.YES_NO),
        own("place", Form.CHOICE, options=("Home", "Away")),
    ]
    entries = [answered(0, "own:tea", 2), answered(1, "own:gym", "yes"), answered(2, "own:place", "1")]

    found = daily(entries=[*entries, answered(3, "own:tea", None)], own_questions=questions)

    np.testing.assert_array_equal(found.series("own:tea"), [2, NONE, NONE, NONE, NONE])
    np.testing.assert_array_equal(found.series("own:gym"), [NONE, 1, NONE, NONE, NONE])
    assert "own:place" not in found.values


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(-2, 7), st.integers(0, 10)), max_size=15), st.randoms())
def test_the_order_of_the_rows_changes_nothing_and_no_day_is_filled_in(
    ratings: list[tuple[int, int]], random: Random
) -> None:
    entries = [answered(number, PAIN, value) for number, value in ratings]
    shuffled = random.sample(entries, len(entries))

    found, again = daily(entries=entries), daily(entries=shuffled)

    np.testing.assert_array_equal(found.series(PAIN), again.series(PAIN))
    known = {number for number, _value in ratings if 0 <= number < SPAN.days}
    assert set(np.flatnonzero(~np.isnan(found.series(PAIN)))) == known


def test_at_most_the_last_two_years_are_looked_at() -> None:
    today = A_DAY

    spans = [window_of(today - timedelta(days=back), today) for back in (0, 100, 4_000)]
    ahead = window_of(today + timedelta(days=3), today)

    assert [span.days for span in spans] == [1, 101, 730]
    assert {span.last for span in (*spans, ahead)} == {today}
    assert ahead.days == 1
