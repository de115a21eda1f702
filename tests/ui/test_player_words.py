"""What the player says in words."""

import pytest

from companion.domain.player import Player
from companion.ui.player_words import count_words, dose_words, next_words, time_left
from tests.routine_builders import a_plan, an_exercise


@pytest.mark.parametrize(
    ("seconds", "words"), [(160.2, "2 min 40 s left"), (59.4, "59 s left"), (0.0, "0 s left")]
)
def test_time_left_in_minutes_and_seconds(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


def test_the_end_is_announced_on_the_last_exercise() -> None:
    player = Player(a_plan(an_exercise("AA-01"), an_exercise("AA-02")))
    player.start()

    first = next_words(player)
    player.skip()

    assert first == "Next: Exercise AA-02"
    assert next_words(player) == "Next: the end of the routine"


def test_repetitions_are_counted_where_there_is_more_than_one() -> None:
    single, double = Player(a_plan()), Player(a_plan(repetitions=2))
    for player in (single, double):
        player.start()
        player.advance(5)

    assert count_words(single) == ""
    assert count_words(double) == "1 of 2"


def test_doses_in_words() -> None:
    assert dose_words(2, 15, sided=True) == "2 times on each side, held for 15 seconds"
    assert dose_words(8, 6, sided=False) == "8 times, held for 6 seconds"


def test_a_dose_without_a_hold_says_nothing_of_seconds() -> None:
    assert dose_words(10, 0, sided=True) == "10 times on each side"
