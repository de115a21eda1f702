"""Soreness after effort on maps over time: it is told apart, and does not count as widespread."""

import pytest

from companion.analysis.body_use import PeriodMap, period_map
from companion.analysis.counts import hurting
from companion.domain.body_days import DayMarks, body_days
from companion.ui.panels.body_time.heat import Measure, heat_of
from tests.analysis.body_builders import day, days_of
from tests.builders import a_mark


def a_period_after_effort() -> PeriodMap:
    """Two days with pain in a calf, one of them after effort, and one in a hand."""
    days = [
        DayMarks(day=day(0), regions=["calf_upper_r", "hand_r"], codes=bytes([5, 6]), efforts=bytes([1, 0])),
        DayMarks(day=day(1), regions=["calf_upper_r"], codes=bytes([5])),
    ]
    return period_map(body_days(day(0), day(1), days), days_of(0, 1))


@pytest.mark.parametrize("measure", Measure)
def test_the_map_says_how_many_of_the_days_were_after_effort(measure: Measure) -> None:
    heat = heat_of(a_period_after_effort(), measure)

    assert heat["calf_upper_r"].words.endswith("2 of 2 days, 1 of them after effort")
    assert "effort" not in heat["hand_r"].words


def test_soreness_after_effort_is_pain_and_no_lasting_pain() -> None:
    marks = [a_mark("calf_upper_r", 3, after_effort=True), a_mark("hand_r", 3), a_mark("jaw_l", 0)]

    assert hurting(marks) == {"calf_upper_r", "hand_r"}
    assert [mark.region for mark in marks if mark.lasts] == ["hand_r"]
