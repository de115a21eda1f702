"""Results over time, and what the marks of a week suggest for the Widespread Pain Index."""

from datetime import timedelta

from companion.analysis.periods import Span
from companion.analysis.self_counts import results, results_of_period, suggested_areas
from companion.domain.entry import Mark
from companion.domain.instrument import PEG, PHQ4
from companion.domain.self_count import SelfCount
from tests.builders import A_DAY, a_mark, a_moment, a_self_count, an_entry
from tests.code_builders import CODES, REGIONS, of_areas

FOUR_WEEKS = Span(first=A_DAY - timedelta(days=27), last=A_DAY)


def peg(days_ago: int, *answers: int | None, hour: int = 9) -> SelfCount:
    moment = a_moment(day=A_DAY - timedelta(days=days_ago)).day
    said = dict(zip(("pain", "enjoyment", "activity"), answers, strict=False))
    return a_self_count(PEG, said, moment=a_moment(day=moment, at=a_moment().local.time().replace(hour=hour)))


def suggested(*marks: Mark, days_ago: int = 0) -> tuple[str, ...]:
    entry = an_entry(a_moment(day=A_DAY - timedelta(days=days_ago)), marks=marks)
    return suggested_areas([entry], A_DAY, CODES, REGIONS)


def test_the_values_of_a_period_come_oldest_first_with_what_gave_none() -> None:
    counts = [peg(0, 4, 6, 6), peg(30, 9, 9, 9), peg(7, 5, 5, 5), peg(3, 5), peg(14, 5, None, 5)]

    period = results_of_period(counts, PEG, FOUR_WEEKS)

    assert [round(each.value, 2) for each in period.values] == [5.0, 5.33]
    assert (period.first, period.last) == (period.values[0], period.values[-1])
    assert [each.day for each in period.values] == [A_DAY - timedelta(days=7), A_DAY]
    assert period.incomplete == 2


def test_a_day_has_the_value_of_its_last_complete_one() -> None:
    counts = [peg(1, 9, 9, 9, hour=8), peg(1, 3, 3, 3, hour=10), peg(1, 8, hour=12)]

    period = results_of_period(counts, PEG, FOUR_WEEKS)

    assert [each.value for each in period.values] == [3.0]


def test_a_period_without_any_has_no_values() -> None:
    period = results_of_period([a_self_count(PHQ4, {"down": 3})], PEG, FOUR_WEEKS)

    assert (period.values, period.first, period.last, period.incomplete) == ((), None, None, 0)


def test_results_are_of_one_instrument_and_come_newest_first() -> None:
    counts = [peg(9, 1, 1, 1), a_self_count(PHQ4), peg(2, 2, 2, 2)]

    found = results(counts, PEG)

    assert [each.value for each in found] == [2.0, 1.0]


def test_marks_suggest_their_areas() -> None:
    marks = [a_mark(region) for region in of_areas("hip_left", "neck")]

    assert suggested(*marks) == ("hip_left", "neck")


def test_what_is_rated_0_or_comes_after_effort_suggests_nothing() -> None:
    (neck,), (chest,) = of_areas("neck")[:1], of_areas("chest")[:1]

    assert suggested(a_mark(neck, 0), a_mark(chest, 4, after_effort=True)) == ()


def test_seven_days_are_looked_back_on_and_the_eighth_is_not() -> None:
    (neck,) = of_areas("neck")[:1]

    assert suggested(a_mark(neck), days_ago=6) == ("neck",)
    assert suggested(a_mark(neck), days_ago=7) == ()


def test_hands_knees_and_head_are_in_none_of_the_areas() -> None:
    outside = [region for region, code in CODES.items() if not code.wpi_area]

    assert outside
    assert suggested(*(a_mark(region) for region in outside)) == ()
