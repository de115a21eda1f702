"""The sentences: size, range, days and period, nothing of causes, and what is still open."""

import re
from datetime import timedelta

import numpy as np
import pytest

from companion.analysis.insights.finding import Finding, OpenQuestion
from companion.analysis.insights.finding_words import (
    caution,
    days_taken,
    open_words,
    statement,
    what_would_change_it,
)
from companion.analysis.insights.levels import Level
from companion.analysis.insights.pairs import Pairs
from companion.analysis.insights.records import Taken
from companion.analysis.insights.relation import Estimate
from companion.analysis.insights.topics import AMOUNTS, DECLARED, NEXT_NIGHT, Sort, Topic
from companion.analysis.periods import Span
from tests.builders import A_DAY

PERIOD = "3 May to 2 August"
NEXT_DAY = Topic(factor="x", one_more="One step more than usual", log="It", sort=Sort.AMOUNT, lag=1)
HEAT = Topic(factor="heat", one_more="A day with “Heat”", log="Heat", sort=Sort.CHOSEN)


def a_finding(
    topic: Topic = DECLARED,
    level: Level = Level.TOGETHER,
    slope: tuple[float, float, float] | None = (-0.4, -0.7, -0.1),
    days: int = 96,
) -> Finding:
    """With the slope and the two ends of its range."""
    numbers = None if slope is None else dict(zip(("slope", "low", "high"), slope, strict=True))
    return Finding(
        topic=topic,
        level=level,
        pairs=Pairs(days=np.arange(days), factor=np.zeros(days), outcome=np.zeros(days)),
        span=Span(first=A_DAY, last=A_DAY + timedelta(days=99)),
        taken=Taken(),
        estimate=None if numbers is None else Estimate(**numbers, by_shift=0.01, by_score=0.01),
    )


def test_a_statement_has_size_range_days_and_period() -> None:
    words = statement(a_finding(), PERIOD)

    assert words == (
        "A night one word better went together with 0.4 points less pain on the day after: "
        "the range is from 0.1 to 0.7 less. 96 pairs of days, 3 May to 2 August. "
        "This goes together in your diary. A diary cannot say what leads to what."
    )


@pytest.mark.parametrize(
    ("topic", "slope", "words"),
    [
        (NEXT_DAY, (0.5, -0.2, 1.2), "0.5 points more pain on the next day: … 0.2 less to 1.2 more"),
        (NEXT_DAY, (0.5, 0.2, 0.8), "0.5 points more pain on the next day: … 0.2 to 0.8 more"),
        (NEXT_NIGHT, (-0.2, -0.3, -0.1), "a night 0.2 words poorer right after: … 0.1 to 0.3 poorer"),
        (NEXT_DAY, (0.06, 0.01, 0.11), "0.06 points more pain on the next day: … 0.01 to 0.11 more"),
    ],
)
def test_both_directions_have_their_words(
    topic: Topic, slope: tuple[float, float, float], words: str
) -> None:
    assert words.replace("…", "the range is from") in statement(a_finding(topic, slope=slope), PERIOD)


@pytest.mark.parametrize(
    ("topic", "words"),
    [(NEXT_DAY, "about as much pain on the next day"), (NEXT_NIGHT, "a night about as good")],
)
def test_what_would_be_zero_is_told_in_words(topic: Topic, words: str) -> None:
    finding = a_finding(topic, Level.UNCLEAR, (0.004, -0.31, 0.32))

    assert f"went together with {words}" in statement(finding, PERIOD)
    assert "0.3" in statement(finding, PERIOD)


def test_how_sure_it_is_follows_from_the_level() -> None:
    early = statement(a_finding(level=Level.EARLY), PERIOD)
    unclear = statement(a_finding(level=Level.UNCLEAR), PERIOD)

    assert early.endswith("This is early and may change.")
    assert unclear.endswith("This could be chance.")


@pytest.mark.parametrize(
    ("level", "days", "words"),
    [
        (Level.TOO_EARLY, 1, "1 pair of days so far. From 14 on you see them as dots."),
        (Level.DOTS, 20, "20 pairs of days, as dots. A range follows from 28 on."),
        (Level.DOTS, 40, "40 pairs of days, as dots. They vary too little for a range."),
    ],
)
def test_before_there_is_a_range_the_days_are_counted(level: Level, days: int, words: str) -> None:
    assert statement(a_finding(level=level, slope=None, days=days), PERIOD) == words


def test_what_one_chooses_comes_with_a_caution_and_nothing_else_does() -> None:
    assert "easier or harder already" in caution(HEAT)
    assert caution(DECLARED) == caution(NEXT_DAY) == ""


def test_every_level_says_what_would_change_it() -> None:
    words = {what_would_change_it(a_finding(level=level)) for level in Level}

    assert len(words) == 3


def test_what_counted_is_said_line_by_line() -> None:
    usual, turned = days_taken(Taken()), days_taken(Taken(carried=True, late=False, flares=False, ill=False))

    assert len(usual) == len(turned) == 4
    assert not set(usual) & set(turned)


def test_an_open_question_says_days_what_is_missing_and_what_to_write_down() -> None:
    question = OpenQuestion(topic=HEAT, have=30, need=56, days_with=6, days_without=1)

    words = open_words(question)

    assert words == (
        "30 of about 56 days with both. Days with it: 4 of 10 needed. Days without it: 9 of 10 needed. "
        "That is no reason to use it more or less often. To write down: Heat."
    )


def test_when_the_days_are_there_and_nothing_shows_no_more_are_asked_for() -> None:
    words = open_words(OpenQuestion(topic=DECLARED, have=150, need=None))

    assert words.startswith("In 150 pairs of days nothing stands out.")
    assert "write down" not in words


def test_what_is_still_missing_is_said_however_many_days_there_are() -> None:
    rain = Topic(factor="rain", one_more="", log="Weather", sort=Sort.WITH_OR_WITHOUT)

    words = open_words(OpenQuestion(topic=rain, have=340, need=None, days_with=3))

    assert words == "340 days with both. Days with it: 7 of 10 needed. To write down: Weather."


def test_answers_that_are_nearly_all_alike_are_named_as_such() -> None:
    words = open_words(OpenQuestion(topic=DECLARED, have=40, need=56, varies=False))

    assert "nearly all answers are the same" in words


@pytest.mark.parametrize("topic", [DECLARED, NEXT_NIGHT, NEXT_DAY, HEAT])
@pytest.mark.parametrize("level", Level)
def test_no_sentence_speaks_of_causes_or_of_tomorrow(topic: Topic, level: Level) -> None:
    finding = a_finding(topic, level)
    words = " ".join([statement(finding, PERIOD), caution(topic), what_would_change_it(finding)])

    assert not re.search(r"caus|trigger|tomorrow|will be|because|normal|improve|help", words, re.IGNORECASE)


def test_every_question_of_the_family_has_its_words() -> None:
    assert all(each.one_more and each.log and each.lags for each in AMOUNTS)
    assert len({each.key for each in AMOUNTS}) == len(AMOUNTS)
