"""The numbers of the report: those of the pages, each with what it is out of; what is missing is not 0."""

from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from companion.analysis.body_use import period_map
from companion.analysis.comparison import compared, numbers_of
from companion.analysis.periods import Span
from companion.analysis.self_counts import results_of_period
from companion.analysis.series import daily_pain, summary_of
from companion.analysis.week import WeekRecords, week_review
from companion.content.body import read_regions
from companion.domain.dose import DoseDay, days_of_use
from companion.domain.flare import counts_of
from companion.domain.medicine_turns import medicine_turns
from companion.domain.routine import Outcome
from companion.domain.visit import main_points
from companion.paths import resources
from companion.reports.summary import ends_of, summarised
from tests.builders import (
    A_DAY,
    a_change,
    a_done,
    a_flare,
    a_mark,
    a_medicine,
    a_moment,
    a_night,
    a_session,
    a_visit_question,
    an_answer,
    an_entry,
)
from tests.reports.report_builders import full_records, last_days, report_records

WEEK = last_days(7)
SEASON = last_days(84)


def test_all_numbers_are_those_of_the_pages() -> None:
    records = full_records(SEASON)

    summary = summarised(records)

    assert summary.pain == summary_of(daily_pain(records.pain))
    assert summary.function == results_of_period(records.self_counts, "peg", SEASON)
    assert summary.flares.counts == counts_of(records.flares, A_DAY)
    assert summary.points == tuple(each.words for each in main_points(records.questions))
    turns = medicine_turns(records.medicines, SEASON.first, SEASON.last)
    assert [(each.day, each.name, each.direction) for each in summary.changes] == [
        (each.day, each.name, each.direction) for each in turns
    ]


def test_the_maps_are_those_of_then_and_now() -> None:
    records = full_records(SEASON)
    regions = read_regions(resources() / "bodymap")

    then, now = summarised(records).maps

    lasting = records.days.without_soreness()
    page = compared(period_map(lasting, then.span), period_map(lasting, now.span))
    assert numbers_of(then, regions) == numbers_of(page.then, regions)
    assert numbers_of(now, regions) == numbers_of(page.now, regions)
    assert numbers_of(now, regions).marks > 0


def test_a_week_has_the_nights_routines_and_days_of_the_week_in_review() -> None:
    records = full_records(WEEK)
    entries = [an_entry(a_moment(day=day)) for day in records.pain.answered]
    page = week_review(WeekRecords(entries=entries, nights=records.nights, sessions=records.sessions), WEEK)

    summary = summarised(records)

    assert page is not None
    assert summary.pain.answered == page.days
    assert summary.routines.times == page.routines > 0
    assert summary.sleep.quality is not None
    assert summary.sleep.quality.n == page.nights > 0


def test_days_of_use_are_those_of_the_calendar_months_together() -> None:
    span = Span(first=date(2026, 9, 1), last=date(2026, 10, 31))
    records = full_records(span)

    summary = summarised(records)

    months = days_of_use(records.dose_days)
    by_name = {
        each.name: sum(n for month, n in months.items() if month.medicine == each.id)
        for each in records.medicines
    }
    assert {each.name: each.days for each in summary.medicines} == by_name
    assert sum(by_name.values()) > 0


def test_two_doses_on_a_day_are_one_day_and_other_days_do_not_count() -> None:
    medicine = a_medicine(changes=(a_change(WEEK.first),))
    days = [DoseDay(A_DAY, medicine.id)] * 2 + [DoseDay(WEEK.first - timedelta(days=1), medicine.id)]

    [use] = summarised(report_records(WEEK, medicines=[medicine], dose_days=days)).medicines

    assert use.days == 1


def test_an_empty_diary_has_no_number_that_looks_like_one() -> None:
    summary = summarised(report_records(WEEK))

    assert (summary.pain.days, summary.pain.rated, summary.pain.middle, summary.ratings) == (0, 0, None, 0)
    assert (summary.sleep.nights, summary.sleep.quality, summary.sleep.asleep) == (0, None, None)
    assert (summary.function.values, summary.medicines, summary.points) == ((), (), ())
    assert all(piece.value is None for piece in summary.trend.pieces)
    assert not any(each.uses for each in summary.maps)


def test_days_before_the_diary_are_not_days_without_an_entry() -> None:
    began = A_DAY - timedelta(days=8)
    entries = [an_entry(a_moment(day=day), marks=(a_mark(),)) for day in (began, A_DAY)]

    summary = summarised(report_records(SEASON, entries))

    assert (summary.pain.answered, summary.pain.days) == (2, 9)
    assert [(each.answered, each.days) for each in summary.maps] == [(1, 3), (1, 3)]
    assert summary.maps[0].span.first == began


def test_zero_is_a_rating_and_a_day_without_one_is_not() -> None:
    rated = an_entry(a_moment(day=WEEK.first), answers=(an_answer("pain_now", 0),))
    unrated = an_entry(a_moment())

    summary = summarised(report_records(WEEK, [rated, unrated]))

    assert (summary.pain.middle, summary.pain.rated, summary.pain.answered) == (0.0, 1, 2)
    assert [piece.value for piece in summary.trend.pieces] == [0.0, *[None] * 6]


def test_soreness_after_effort_is_left_out_of_the_maps_and_counted() -> None:
    marks = (a_mark("neck_l", 3, after_effort=True), a_mark("hand_l", 4))

    summary = summarised(report_records(WEEK, [an_entry(a_moment(), marks=marks)]))

    assert set(summary.maps[1].uses) == {"hand_l"}
    assert summary.soreness == 1


def test_naps_and_empty_nights_are_no_nights() -> None:
    nights = [a_night(), a_night(nap=True, asleep_minutes=30), a_night(quality=None)]

    sleep = summarised(report_records(WEEK, nights=nights)).sleep

    assert sleep.nights == 1
    assert sleep.asleep is None


def test_a_routine_counts_with_an_exercise_done() -> None:
    sessions = [
        a_session(a_moment(at=time(9)), done=(a_done(),)),
        a_session(a_moment(at=time(18)), done=(a_done(),)),
        a_session(done=(a_done(outcome=Outcome.SKIPPED),)),
    ]

    routines = summarised(report_records(WEEK, sessions=sessions)).routines

    assert (routines.times, routines.days) == (2, 1)
    assert routines.most == (("neck_shoulders_seated", "", 2),)


def test_a_flare_that_goes_on_has_no_length_yet() -> None:
    flare = a_flare(a_moment(day=A_DAY - timedelta(days=2)))

    flares = summarised(report_records(WEEK, flares=[flare])).flares

    assert (flares.number, flares.going, flares.counts.lengths, flares.days) == (1, True, (), 3)


def test_a_medicine_that_was_stopped_before_is_left_out() -> None:
    stopped = (
        a_change(WEEK.first - timedelta(days=60)),
        a_change(WEEK.first - timedelta(days=1), taken=False),
    )
    medicines = [a_medicine("Old", changes=stopped), a_medicine("New", changes=(a_change(A_DAY),))]

    summary = summarised(report_records(WEEK, medicines=medicines))

    assert [each.name for each in summary.medicines] == ["New"]


def test_doses_of_a_medicine_no_longer_listed_are_counted() -> None:
    [use] = summarised(report_records(WEEK, dose_days=[DoseDay(A_DAY, "gone")])).medicines

    assert (use.name, use.days, use.how) == ("", 1, None)


def test_questions_beside_the_three_points_are_counted() -> None:
    questions = [a_visit_question(f"Question {n}", place=n) for n in range(5)]
    asked = replace(a_visit_question("Asked"), answered=True)

    summary = summarised(report_records(WEEK, questions=[*questions, asked]))

    assert summary.points == ("Question 0", "Question 1", "Question 2")
    assert summary.more_questions == 2


@given(st.integers(min_value=1, max_value=4000))
@settings(max_examples=30)
def test_both_thirds_are_equally_long_and_lie_in_the_days(days: int) -> None:
    span = last_days(days)

    then, now = ends_of(span)

    assert then.days == now.days == max(1, days // 3)
    assert (then.first, now.last) == (span.first, span.last)
    assert days < 2 or then.last < now.first


@given(st.integers(min_value=1, max_value=4000))
@settings(max_examples=15)
def test_pieces_of_the_trend_cover_each_day_once(days: int) -> None:
    trend = summarised(report_records(last_days(days))).trend

    covered = [index for piece in trend.pieces for index in range(piece.start, piece.start + piece.days)]
    assert covered == list(range(days))
    assert len(trend.pieces) <= 163


def test_weeks_need_four_rated_days_for_a_middle() -> None:
    span = last_days(350)
    entries = [
        an_entry(a_moment(day=A_DAY - timedelta(days=back)), answers=(an_answer("pain_now", value),))
        for back, value in ((0, 2), (1, 4), (2, 9), (3, 5), (7, 6), (8, 7), (9, 8))
    ]

    trend = summarised(report_records(span, entries)).trend

    before, last = trend.pieces[-2:]
    assert (last.value, last.middle, last.lowest, last.highest, last.rated) == (4.5, 4.5, 2, 9, 4)
    assert (before.value, before.middle, before.lowest, before.highest) == (None, None, 6, 8)
