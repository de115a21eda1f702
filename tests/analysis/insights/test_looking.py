"""What is found in a diary: the levels, one test alone and many corrected, and no number from nothing."""

from datetime import timedelta

import numpy as np
import pytest

from companion.analysis.insights.daily import PAIN, SLEEP, Daily
from companion.analysis.insights.finding import Finding, OpenQuestion, open_question
from companion.analysis.insights.levels import Level
from companion.analysis.insights.looking import looked_at, settled
from companion.analysis.insights.records import InsightRecords
from companion.analysis.insights.topics import DECLARED, NEXT_NIGHT, Sort, Topic, topics_of
from companion.analysis.periods import Span
from companion.analysis.series import Numbers
from tests.builders import A_DAY, a_medicine, a_therapy

STRESS = Topic(factor="stress", one_more="One point more stress", log="Stress", sort=Sort.AMOUNT)
HEAT = Topic(factor="heat", one_more="A day with heat", log="Heat", sort=Sort.CHOSEN)


def chance(seed: int, days: int) -> Numbers:
    return np.asarray(np.random.default_rng(seed).standard_normal(days), dtype=np.float64)


def daily(**values: Numbers) -> Daily:
    """Series by name; `sleep` and `pain` are the two of the declared question."""
    names = {"sleep": SLEEP, "pain": PAIN}
    days = max(len(series) for series in values.values())
    return Daily(
        span=Span(first=A_DAY, last=A_DAY + timedelta(days=days - 1)),
        values={names.get(name, name): series for name, series in values.items()},
        logged=np.ones(days, dtype=np.bool_),
        left_out=np.zeros(days, dtype=np.bool_),
    )


def found(diary: Daily, *topics: Topic) -> list[Finding]:
    return settled(list(looked_at(diary, topics)))


@pytest.mark.parametrize(
    ("days", "level"),
    [
        (0, Level.TOO_EARLY),
        (1, Level.TOO_EARLY),
        (13, Level.TOO_EARLY),
        (14, Level.DOTS),
        (27, Level.DOTS),
        (28, Level.EARLY),
        (55, Level.EARLY),
        (56, Level.TOGETHER),
    ],
)
def test_how_much_is_said_depends_on_the_days_however_clear_it_is(days: int, level: Level) -> None:
    sleep = 3 + chance(1, 60)
    sleep[days:] = np.nan

    [finding] = found(daily(sleep=sleep, pain=8 - sleep + chance(2, 60) / 4), DECLARED)

    assert finding.level is level
    assert finding.number == days
    assert (finding.estimate is not None) is (days >= 28)


def test_an_interval_with_zero_in_it_could_be_chance() -> None:
    [finding] = found(daily(sleep=chance(1, 80), pain=chance(2, 80)), DECLARED)

    assert finding.level is Level.UNCLEAR
    assert finding.estimate is not None
    assert finding.estimate.low < 0 < finding.estimate.high


@pytest.mark.parametrize(
    "series",
    [np.full(90, 4.0), np.full(90, np.nan), np.where(np.arange(90) == 7, 4.0, np.nan), np.empty(0)],
    ids=["constant", "all missing", "a single one", "no days"],
)
def test_a_series_without_anything_to_compare_gives_no_number(series: Numbers) -> None:
    length = max(1, len(series))
    other = 5 + chance(1, length)
    series = series if len(series) else np.full(1, np.nan)

    findings = [
        *found(daily(sleep=series, pain=other), DECLARED, NEXT_NIGHT),
        *found(daily(sleep=other, pain=series), DECLARED, NEXT_NIGHT),
    ]

    assert [finding.estimate for finding in findings] == [None] * 4
    assert {finding.level for finding in findings} <= {Level.TOO_EARLY, Level.DOTS}
    assert all(open_question(finding) for finding in findings)


def test_a_factor_with_two_values_or_nearly_always_the_same_stays_dots() -> None:
    two = (np.arange(80) % 2).astype(np.float64)
    rare = np.where(np.arange(80) % 10 == 0, np.arange(80) / 10, 0.0)

    findings = [found(daily(stress=series, pain=chance(1, 80)), STRESS)[0] for series in (two, rare)]

    assert [finding.level for finding in findings] == [Level.DOTS] * 2
    assert [open_question(finding).varies for finding in findings] == [False] * 2  # type: ignore[union-attr]  # both are open


@pytest.mark.parametrize(("present", "level"), [(9, Level.DOTS), (10, Level.TOGETHER), (71, Level.DOTS)])
def test_with_and_without_needs_ten_days_of_each(present: int, level: Level) -> None:
    heat = np.zeros(80)
    heat[np.linspace(0, 79, present).astype(int)] = 1

    [finding] = found(daily(heat=heat, pain=5 - 2 * heat + chance(3, 80) / 2), HEAT)

    assert finding.level is level
    assert finding.of_each == (present, 80 - present)


def test_what_barely_passes_alone_does_not_among_many() -> None:
    stress = chance(1, 120)
    topics = [Topic(factor=f"{number}", one_more="", log="", sort=Sort.AMOUNT) for number in range(20)]
    others = {topic.factor: chance(100 + place, 120) for place, topic in enumerate(topics)}
    diary = daily(stress=stress, pain=0.16 * stress + chance(2, 120), **others)

    [alone] = found(diary, STRESS)
    among = found(diary, STRESS, *topics)

    assert alone.level is Level.TOGETHER
    assert among[0].level is Level.UNCLEAR
    assert among[0].estimate == alone.estimate


def test_the_declared_question_is_tested_by_itself_by_the_turns_alone() -> None:
    sleep = chance(1, 120)
    topics = [Topic(factor=f"{number}", one_more="", log="", sort=Sort.AMOUNT) for number in range(20)]
    others = {topic.factor: chance(100 + place, 120) for place, topic in enumerate(topics)}
    diary = daily(sleep=sleep, pain=0.16 * sleep + chance(2, 120), **others)

    [declared, *_others] = found(diary, DECLARED, *topics)

    assert declared.estimate is not None
    assert declared.estimate.by_shift <= 0.05
    assert declared.level is Level.TOGETHER


def test_days_left_out_are_in_no_pair() -> None:
    diary = daily(sleep=chance(1, 60), pain=chance(2, 60))
    left_out = np.arange(60) < 20
    without = Daily(span=diary.span, values=diary.values, logged=diary.logged, left_out=left_out)

    [finding] = found(without, DECLARED)

    assert finding.number == 40
    assert finding.period == Span(first=A_DAY + timedelta(days=20), last=diary.span.last)


def test_a_factor_that_was_never_logged_changes_nothing() -> None:
    values = {"pain": chance(1, 90), "stress": chance(2, 90), "sleep": chance(3, 90)}
    diary = daily(**values)
    medicine = a_medicine("Never taken")

    plain = topics_of(diary, InsightRecords(span=diary.span))
    with_one = topics_of(diary, InsightRecords(span=diary.span), [medicine], {"neck": "Never done"})

    assert with_one == plain
    assert {topic.factor for topic in plain} == {SLEEP, PAIN, "stress"}
    assert [topic.lag for topic in plain if topic.factor == "stress"] == [0, 1]


def test_what_was_logged_becomes_a_question_with_its_name() -> None:
    heat, pills = a_therapy("heat"), a_medicine("Ibuprofen")
    series = {"pain": chance(1, 9), "therapy:heat": np.ones(9), f"medicine:{pills.id}": np.ones(9)}
    diary = daily(**series)

    found_ = topics_of(diary, InsightRecords(span=diary.span, therapies=[heat]), [pills])

    chosen = {topic.one_more for topic in found_ if topic.sort is Sort.CHOSEN}
    assert chosen == {"A day with “Heat”", "A day with “Ibuprofen”"}


def test_nights_and_days_backwards_swap_the_two_directions() -> None:
    """Read backwards, what was a night and the day after it is a day and the night after it."""
    sleep = 3 + chance(1, 240)
    pain = 5 - 0.5 * sleep + chance(2, 240)
    backwards_pain, backwards_sleep = pain[::-1], np.concatenate([[np.nan], sleep[::-1][:-1]])

    forth, back = found(daily(sleep=sleep, pain=pain), DECLARED, NEXT_NIGHT)
    turned_forth, turned_back = found(daily(sleep=backwards_sleep, pain=backwards_pain), DECLARED, NEXT_NIGHT)

    assert (forth.level, back.level) == (Level.TOGETHER, Level.UNCLEAR)
    assert (turned_forth.level, turned_back.level) == (Level.UNCLEAR, Level.TOGETHER)
    np.testing.assert_array_equal(turned_back.pairs.factor, forth.pairs.outcome[::-1][:-1])
    np.testing.assert_array_equal(turned_back.pairs.outcome, forth.pairs.factor[::-1][:-1])


@pytest.mark.parametrize(("days", "need"), [(0, 28), (27, 28), (28, 56), (56, 120), (119, 120), (120, None)])
def test_an_open_question_says_the_days_so_far_and_those_probably_needed(days: int, need: int | None) -> None:
    sleep = chance(1, 130)
    sleep[days:] = np.nan
    [finding] = found(daily(sleep=sleep, pain=chance(2, 130)), DECLARED)

    question = open_question(finding)

    assert question == OpenQuestion(topic=DECLARED, have=days, need=need)


def test_the_days_that_are_still_to_come_are_counted_for_each_kind() -> None:
    heat = np.where(np.arange(30) < 4, 1.0, 0.0)
    [finding] = found(daily(heat=heat, pain=chance(2, 30)), HEAT)

    question = open_question(finding)

    assert question is not None
    assert (question.days_with, question.days_without) == (6, 0)


def test_what_goes_together_is_no_open_question() -> None:
    sleep = chance(1, 80)
    [finding] = found(daily(sleep=sleep, pain=-sleep + chance(2, 80) / 3), DECLARED)

    assert finding.level is Level.TOGETHER
    assert open_question(finding) is None
