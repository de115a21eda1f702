"""What is said of a night: its sums, its doubts, and its tile."""

from dataclasses import replace
from datetime import date

import pytest

from companion.domain.sleep import Night
from companion.domain.sleep_doubts import doubt_about
from companion.domain.sleep_editing import settled
from companion.ui.panels.sleep_words import doubt_words, night_words, sums_sentences
from companion.ui.widgets.time_field import clock_words
from tests.builders import a_night, an_instant
from tests.sleep_builders import USUAL, a_full_night, with_clocks

LATER = an_instant(60 * 24)


def at(hours: int, minutes: int) -> str:
    return clock_words(60 * hours + minutes)


def question(night: Night) -> str:
    doubt = doubt_about(night, LATER)
    assert doubt is not None
    return doubt_words(doubt, night)


def test_the_arithmetic_of_a_whole_night_is_told_with_what_each_number_is_of() -> None:
    assert sums_sentences(a_full_night()) == [
        "In bed 8 h 5 min.",
        (
            "Asleep 6 h 17 min: 7 h 25 min from trying to sleep to the last waking, minus 25 min "
            "to fall asleep and 43 min awake in between."
        ),
        (
            "Sleep efficiency of the time in bed 78\xa0%, of the sleep episode 85\xa0%. "
            "These are numbers, not grades."
        ),
    ]


@pytest.mark.parametrize("night", [None, a_night(), a_night(asleep_minutes=400, awakenings=2)])
def test_without_times_there_is_not_enough(night: Night | None) -> None:
    assert sums_sentences(night) == ["Not enough written yet to work something out."]


def test_what_is_missing_is_named() -> None:
    night = with_clocks(a_night(), {"tried": "23:10", "woke": "6:35"})

    assert sums_sentences(night) == [
        "Time in bed: not enough written yet.",
        "Time asleep: not enough written yet. Still open: “Time to fall asleep”, “Time awake in between”.",
    ]


def test_a_night_that_contradicts_itself_has_no_numbers() -> None:
    night = settled(a_full_night(USUAL | {"rose": "6:00"}), LATER)

    assert sums_sentences(night) == ["Nothing is worked out until the times fit together."]


def test_an_evening_alone_is_not_enough_and_no_contradiction() -> None:
    night = with_clocks(a_night(), {"bed": "23:00"})

    assert sums_sentences(night)[0] == "Time in bed: not enough written yet."


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2026, 3, 29), "Clocks went forward by 1 h in this night. That is counted."),
        (date(2026, 10, 25), "Clocks went back by 1 h in this night. That is counted."),
    ],
)
def test_a_night_of_changed_clocks_says_so(day: date, sentence: str) -> None:
    assert sums_sentences(a_full_night(day=day))[-1] == sentence


def test_another_time_asleep_that_the_person_wrote_is_told() -> None:
    sentences = sums_sentences(a_full_night(asleep_minutes=420))

    assert sentences[-1] == "As time asleep you wrote 7 h. Both are kept."
    assert len(sums_sentences(a_full_night(asleep_minutes=377))) == 3


def test_a_contradiction_is_a_question_with_both_times_in_it() -> None:
    asleep_after_awake = with_clocks(a_night(), {"tried": "22:50", "woke": "22:10"})

    assert question(asleep_after_awake) == (
        f"You wrote “Tried to sleep” {at(22, 50)} and “Last waking” {at(22, 10)}. Was it the next day? "
        "Then it is 23 h 20 min in all."
    )


def test_each_doubt_is_a_plain_question() -> None:
    nights = {
        f"“Out of bed” {at(23, 0)} is still to come": a_full_night({"rose": "23:00"}, day=date(2026, 11, 22)),
        f"You wrote “Last waking” {at(7, 0)} and “Out of bed” {at(6, 50)}, and waking comes first.": (
            a_full_night(USUAL | {"woke": "7:00"})
        ),
        "In all that would be 31 h 30 min, and a night is shorter than a day.": a_full_night(
            USUAL | {"bed": "23:20"}
        ),
        f"From {at(23, 10)} to {at(6, 35)} it is 7 h 25 min. You wrote 7 h to fall asleep and 43 min awake "
        "in between, which is more.": a_full_night(minutes_to_sleep=420),
        "You wrote no waking, and 43 min awake in between. Did you wake up?": a_full_night(awakenings=0),
    }

    for words, night in nights.items():
        assert words in question(night)
        assert question(night).endswith("?")


def test_a_long_rest_by_day_is_not_asked_to_be_of_the_next_day() -> None:
    nap = with_clocks(a_night(nap=True), {"tried": "7:00", "woke": "22:00"})

    assert question(nap) == f"You wrote “Lay down” {at(7, 0)} and “Woke up” {at(22, 0)}: 15 h. Is that right?"


def test_the_tile_of_a_night_tells_what_is_known() -> None:
    full = a_full_night(quality=4)

    assert night_words(full) == (
        "Sleep: good",
        f"6 h 17 min, woke up 2 times, in bed {at(22, 45)} to {at(6, 50)}, asleep 78\xa0% of the time in bed",
    )
    assert night_words(a_night(quality=2, asleep_minutes=400, awakenings=1)) == (
        "Sleep: poor",
        "6 h 40 min, woke up 1 time",
    )
    assert night_words(a_night(quality=3)) == ("Sleep: fair", "the night before")


def test_the_tile_of_a_nap_says_that_it_is_one() -> None:
    nap = with_clocks(a_night(nap=True, quality=None, asleep_minutes=30), {"tried": "14:00", "woke": "14:40"})

    assert night_words(nap) == ("Nap", f"30 min, {at(14, 0)} to {at(14, 40)}")
    assert night_words(replace(nap, asleep_minutes=None)) == ("Nap", f"{at(14, 0)} to {at(14, 40)}")
