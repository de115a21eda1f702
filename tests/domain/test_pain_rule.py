"""What pain during an exercise means for its dose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.pain_rule import BANDS, Advice, advice_for, eased
from companion.domain.routine import Step
from tests.routine_builders import a_step_of

KEEP, EASE, STOP = Advice.KEEP, Advice.EASE, Advice.STOP
TABLE = list(enumerate((KEEP, KEEP, KEEP, KEEP, EASE, EASE, STOP, STOP, STOP, STOP, STOP)))


@pytest.mark.parametrize(("pain", "advice"), TABLE)
def test_each_value_of_the_scale_has_its_advice(pain: int, advice: Advice) -> None:
    assert advice_for(pain) is advice


def test_the_bands_cover_the_scale_without_a_gap_or_an_overlap() -> None:
    highest = [band.highest for band in BANDS]

    assert highest == sorted(set(highest))
    assert highest[-1] == 10


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (a_step_of(hold=15, repetitions=3), a_step_of(hold=10, repetitions=2)),
        (a_step_of(hold=5, repetitions=1), a_step_of(hold=3, repetitions=1)),
        (a_step_of(hold=1, repetitions=2), a_step_of(hold=1, repetitions=1)),
        (a_step_of(hold=0, repetitions=10), a_step_of(hold=0, repetitions=9)),
        (a_step_of(hold=0, repetitions=1, seconds=60), a_step_of(hold=0, repetitions=1, seconds=40)),
    ],
)
def test_easing_takes_a_third_of_the_hold_and_one_repetition(before: Step, after: Step) -> None:
    assert eased(before) == after


@given(
    hold=st.floats(min_value=0, max_value=120),
    repetitions=st.integers(min_value=1, max_value=30),
    seconds=st.floats(min_value=0, max_value=900),
)
def test_easing_never_makes_anything_more(hold: float, repetitions: int, seconds: float) -> None:
    before = a_step_of(hold=hold, repetitions=repetitions, seconds=seconds)

    after = eased(before)

    assert after.hold_seconds <= before.hold_seconds
    assert 1 <= after.repetitions <= before.repetitions
    assert after.seconds <= before.seconds
