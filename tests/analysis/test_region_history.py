"""The history of a region against tables counted by hand."""

from datetime import date, timedelta

import pytest

from companion.analysis.region_history import (
    Onset,
    RegionRecords,
    RoutineUse,
    Together,
    history_of,
    onset_of,
    stretches_of,
    strongest_days,
    together_with,
)
from companion.domain.body_days import DayMarks, body_days
from companion.domain.routine import Routine, SessionDay
from companion.domain.since import Since
from tests.analysis.body_builders import a_body, day, days_of
from tests.builders import A_DAY, a_mark

TODAY = date(2026, 11, 21)


def a_routine(key: str, *regions: str) -> Routine:
    return Routine(key=key, title=key, summary="", steps=(), regions=frozenset(regions))


def test_months_begin_with_the_diary_and_keep_those_without_pain() -> None:
    body = a_body(hand_r="5" * 10 + "." * 35)  # 21 November 2026 to 4 January 2027

    months = stretches_of(body, "hand_r", days_of(-90, 44))

    assert [(month.span.first, month.answered, month.use.days) for month in months] == [
        (date(2026, 11, 21), 10, 10),
        (date(2026, 12, 1), 31, 0),
        (date(2027, 1, 1), 4, 0),
    ]


def test_three_months_are_told_in_weeks() -> None:
    body = a_body(hand_r="333" + "......." + "5555...")

    weeks = stretches_of(body, "hand_r", days_of(-74, 16))

    assert [(week.span.first, week.answered, week.use.days) for week in weeks] == [
        (day(0), 3, 3),
        (day(3), 7, 0),
        (day(10), 7, 4),
    ]


def test_before_the_diary_began_there_is_no_stretch() -> None:
    assert stretches_of(a_body(hand_r="5"), "hand_r", days_of(-9, -1)) == ()


def test_the_strongest_days_come_first_and_among_equals_the_newest() -> None:
    body = a_body(hand_r="5.9x0959")

    strongest = strongest_days(body, "hand_r", days_of(0, 7))

    assert strongest == ((day(7), 9), (day(5), 9), (day(2), 9), (day(6), 5), (day(0), 5))


def test_what_went_together_has_both_counts_and_the_jaccard_index() -> None:
    body = a_body(
        low_back_r="555555555555....",  # 12 days
        low_back_l="5555555.........",  # 7 of them: 7 both, 12 either
        hand_r="..........x5xx..",  # 2 both, 14 either
        knee_front_l="000000000000....",  # 0 is no pain
        neck_back_l="..............55",  # never on the same day
    )

    together = together_with(body, "low_back_r", days_of(0, 15))

    assert together == (
        Together(region="low_back_l", both=7, either=12),
        Together(region="hand_r", both=2, either=14),
    )
    assert together[0].jaccard == pytest.approx(0.583, abs=0.001)


@pytest.mark.parametrize(("days", "shown"), [(9, 0), (10, 1)])
def test_what_went_together_needs_ten_days_with_pain(days: int, shown: int) -> None:
    body = a_body(low_back_r="5" * days, hand_r="3" * days)

    assert len(together_with(body, "low_back_r", days_of(0, days))) == shown


def test_five_regions_at_most_went_together() -> None:
    others = {f"other_{number}": "5" * 10 for number in range(7)}

    together = together_with(a_body(hand_r="5" * 10, **others), "hand_r", days_of(0, 9))

    assert [pair.region for pair in together] == [f"other_{number}" for number in range(5)]


def test_words_count_once_a_day_and_days_without_pain_do_not_count() -> None:
    aching, at_rest = frozenset({"aching"}), frozenset({"rest"})
    marks = [
        (day(0), a_mark("hand_r", 4, qualities=aching, contexts=at_rest)),
        (day(0), a_mark("hand_r", 6, qualities=aching | {"tight"})),
        (day(1), a_mark("hand_r", None, qualities=aching)),
        (day(2), a_mark("hand_r", 0, qualities=aching, contexts=at_rest)),
        (day(9), a_mark("hand_r", 5, qualities=aching)),
    ]

    history = history_of(
        RegionRecords(region="hand_r", marks=marks), a_body(hand_r="6x0......5"), days_of(0, 5)
    )

    assert history.qualities == (("aching", 2), ("tight", 1))
    assert history.contexts == (("rest", 1),)
    assert history.use.days == 2


def test_routines_that_serve_the_region_are_counted_with_their_last_day() -> None:
    routines = {
        routine.key: routine for routine in (a_routine("arms", "hand_r"), a_routine("legs", "shin_l"))
    }
    sessions = [
        SessionDay(A_DAY + timedelta(days=days), routine)
        for days, routine in ((0, "arms"), (3, "arms"), (1, "legs"), (2, "gone"), (30, "arms"))
    ]

    history = history_of(
        RegionRecords(region="hand_r", sessions=sessions, routines=routines),
        a_body(hand_r="5" * 10),
        days_of(0, 9),
    )

    assert history.routines == (RoutineUse(routine="arms", times=2, last=day(3)),)


@pytest.mark.parametrize(
    ("since", "lasting"),
    [
        (Since(2026, 8, 21), True),
        (Since(2026, 8, 22), False),
        (Since(2026, 7), True),
        (Since(2026, 8), None),
        (Since(2026, 9), False),
        (Since(2025), True),
        (Since(2026), None),
    ],
)
def test_three_months_are_said_when_the_date_is_exact_enough(since: Since, lasting: bool | None) -> None:
    onset = onset_of([(TODAY, a_mark("hand_r", 4, since=since))], TODAY)

    assert onset == Onset(stated=since, first_marked=TODAY, lasting=lasting)


def test_the_newest_word_about_since_when_counts() -> None:
    marks = [
        (day(0), a_mark("hand_r", 4, since=Since(2020))),
        (day(1), a_mark("hand_r", 4, since=Since(2024, 5))),
        (day(2), a_mark("hand_r", 4)),
    ]

    assert onset_of(marks, TODAY).stated == Since(2024, 5)


@pytest.mark.parametrize(("first", "lasting"), [(date(2026, 8, 21), True), (date(2026, 8, 22), False)])
def test_without_a_word_the_first_mark_with_pain_is_what_is_known(first: date, lasting: bool) -> None:
    marks = [(date(2026, 1, 1), a_mark("hand_r", 0)), (first, a_mark("hand_r", 4))]

    assert onset_of(marks, TODAY) == Onset(stated=None, first_marked=first, lasting=lasting)


def test_three_months_before_the_end_of_may_is_the_end_of_february() -> None:
    last_of_may = date(2027, 5, 31)

    onsets = [
        onset_of([(found, a_mark("hand_r"))], last_of_may) for found in (date(2027, 2, 28), date(2027, 3, 1))
    ]

    assert [onset.lasting for onset in onsets] == [True, False]


def test_a_region_without_marks_has_an_empty_history() -> None:
    history = history_of(RegionRecords(region="shin_l"), a_body(hand_r="5" * 12), days_of(0, 11))

    assert history.use.days == 0
    assert (history.strongest, history.qualities, history.together, history.routines) == ((), (), (), ())
    assert history.onset == Onset(stated=None, first_marked=None, lasting=False)


def test_soreness_after_effort_is_no_beginning_of_what_lasts() -> None:
    long_ago, lately = TODAY - timedelta(days=400), TODAY - timedelta(days=3)
    marks = [(long_ago, a_mark("hand_r", 3, after_effort=True)), (lately, a_mark("hand_r", 4))]

    assert onset_of(marks, TODAY) == Onset(stated=None, first_marked=lately, lasting=False)


def test_what_went_together_is_reckoned_without_soreness_after_effort() -> None:
    sore = [
        DayMarks(
            day=day(place), regions=["hand_r", "calf_upper_r"], codes=bytes([6, 6]), efforts=bytes([0, 1])
        )
        for place in range(12)
    ]
    body = body_days(day(0), day(11), sore)

    history = history_of(RegionRecords(region="hand_r"), body, days_of(0, 11))

    assert history.together == ()
    assert history.use.days == 12
