"""Put aside, a card rests for the episode; emergencies come again for new parts."""

from datetime import date

import pytest

from companion.domain.entry import Mark
from companion.domain.help_card import Level
from companion.domain.help_dismissal import HelpDismissal, awake
from companion.domain.help_facts import MARKS_BACK, HelpFacts, episode_start
from companion.domain.help_rules import Match
from tests.builders import A_DAY, a_dismissal
from tests.domain.help_builders import ago, facts, marked, together


def a_match(*regions: str, level: Level = Level.EMERGENCY) -> Match:
    return Match(card="a card", level=level, regions=frozenset(regions))


def regions_awake(match: Match, *dismissals: HelpDismissal, found: HelpFacts) -> set[str]:
    return {region for each in awake([match], dismissals, found) for region in each.regions}


def put_aside(days_ago: int, *regions: str) -> HelpDismissal:
    return a_dismissal("a card", "another", regions=regions, day=ago(days_ago))


def calf_on(*days: int) -> dict[int, list[Mark]]:
    return marked("calf_upper_l", on=days)


def test_a_card_that_was_never_put_aside_is_shown() -> None:
    found = facts(calf_on(0))

    assert regions_awake(a_match("calf_upper_l"), found=found) == {"calf_upper_l"}


@pytest.mark.parametrize(("days", "rests"), [((0, 14), True), ((0, 15), False), ((0, 10, 20, 30), True)])
def test_it_rests_while_the_part_is_marked_and_two_weeks_without_a_mark_end_that(
    days: tuple[int, ...], rests: bool
) -> None:
    found = facts(calf_on(*days))

    shown = regions_awake(a_match("calf_upper_l"), put_aside(max(days), "calf_upper_l"), found=found)

    assert (shown == set()) is rests


def test_it_rests_on_the_day_itself() -> None:
    found = facts(calf_on(0))

    assert regions_awake(a_match("calf_upper_l"), put_aside(0, "calf_upper_l"), found=found) == set()


def test_an_episode_that_reaches_further_back_than_is_read_goes_on() -> None:
    found = facts(calf_on(*range(0, MARKS_BACK, 10)))

    resting = put_aside(MARKS_BACK + 300, "calf_upper_l")

    assert regions_awake(a_match("calf_upper_l"), resting, found=found) == set()


def test_an_emergency_comes_again_for_a_new_part_and_names_that_part_alone() -> None:
    found = facts(together(calf_on(0, 1), marked("thigh_front_r")))

    shown = regions_awake(a_match("calf_upper_l", "thigh_front_r"), put_aside(1, "calf_upper_l"), found=found)

    assert shown == {"thigh_front_r"}


@pytest.mark.parametrize("level", [Level.SAME_DAY, Level.BOOK_SOON, Level.BOOK])
def test_other_cards_rest_for_new_parts_too_while_the_episode_goes_on(level: Level) -> None:
    found = facts(together(calf_on(0, 1), marked("thigh_front_r")))

    match = a_match("calf_upper_l", "thigh_front_r", level=level)

    assert regions_awake(match, put_aside(1, "calf_upper_l"), found=found) == set()


def test_what_was_put_aside_for_one_card_does_not_rest_another() -> None:
    found = facts(calf_on(0))
    other = a_dismissal("another", regions=("calf_upper_l",))

    assert regions_awake(a_match("calf_upper_l"), other, found=found) == {"calf_upper_l"}


def test_putting_aside_on_a_later_day_says_nothing_about_an_earlier_one() -> None:
    found = facts(calf_on(0))

    assert regions_awake(a_match("calf_upper_l"), put_aside(-1, "calf_upper_l"), found=found) == {
        "calf_upper_l"
    }


@pytest.mark.parametrize(
    ("level", "days"),
    [(Level.EMERGENCY, 14), (Level.SAME_DAY, 14), (Level.BOOK_SOON, 28), (Level.BOOK, 90)],
)
def test_a_card_about_no_part_rests_for_a_time_of_its_level(level: Level, days: int) -> None:
    match = a_match(level=level)

    assert awake([match], [put_aside(days - 1)], facts()) == []
    assert awake([match], [put_aside(days)], facts()) == [match]


@pytest.mark.parametrize(
    ("days", "start"), [((), None), ((20,), None), ((0,), 0), ((0, 14, 28), 28), ((0, 14, 29), 14)]
)
def test_an_episode_begins_after_two_weeks_without_a_mark(days: tuple[int, ...], start: int | None) -> None:
    found = episode_start([ago(day) for day in days], A_DAY)

    assert found == (None if start is None else ago(start))


def test_days_to_come_do_not_belong_to_an_episode() -> None:
    assert episode_start([date(2026, 12, 1), A_DAY], A_DAY) == A_DAY
