"""Commands for several parts at once: one step each, and nothing that was entered is changed."""

from collections.abc import Callable

import pytest

from companion.domain.body import View
from companion.domain.knot import Knot
from companion.domain.since import Since
from companion.ui.check_in import CheckIn
from companion.ui.map_commands import MapCommands
from tests.builders import a_mark
from tests.ui.diaries import Opened, Watch, add, the_entry, the_mark, yesterday
from tests.ui.widgets.body_builders import REGIONS

BACK, LEFT_BACK, SACRUM = REGIONS["low_back_r"], REGIONS["low_back_l"], REGIONS["sacrum_m"]
KNEE, LEFT_KNEE = REGIONS["knee_front_r"], REGIONS["knee_front_l"]


@pytest.fixture
def commands(check_in: CheckIn) -> MapCommands:
    return MapCommands(check_in, REGIONS)


def values(check_in: CheckIn) -> dict[str, int | None]:
    entry = check_in.entry()
    return {mark.region: mark.intensity for mark in entry.marks} if entry else {}


def test_both_sides_of_a_part_are_marked_in_one_step(
    found: Opened, check_in: CheckIn, commands: MapCommands
) -> None:
    check_in.rate(KNEE, 4)

    commands.mark_both(BACK)
    marked = values(check_in)
    found.diary.undo()

    assert marked == {"knee_front_r": 4, "low_back_r": 4, "low_back_l": 4}
    assert values(check_in) == {"knee_front_r": 4}


def test_the_other_side_takes_the_value_of_a_part_that_is_marked(
    check_in: CheckIn, commands: MapCommands
) -> None:
    check_in.rate(BACK, 7)
    check_in.rate(KNEE, 2)

    commands.mark_both(BACK)

    assert values(check_in) == {"knee_front_r": 2, "low_back_r": 7, "low_back_l": 7}


def test_a_side_that_has_a_value_keeps_it(check_in: CheckIn, commands: MapCommands) -> None:
    check_in.rate(BACK, 7)
    check_in.rate(LEFT_BACK, 2)

    commands.mark_both(BACK)
    commands.mark_both_sides()
    commands.copy_to_other_side(BACK)
    commands.move_to_other_side(BACK)

    assert values(check_in) == {"low_back_r": 7, "low_back_l": 2}


def test_both_sides_of_a_part_of_the_middle_is_that_part(check_in: CheckIn, commands: MapCommands) -> None:
    commands.mark_both(SACRUM)

    assert values(check_in) == {"sacrum_m": None}


def test_a_drag_is_one_step_and_each_part_takes_the_last_value(
    found: Opened, check_in: CheckIn, commands: MapCommands
) -> None:
    check_in.rate(BACK, 3)
    watch = Watch(found.diary)

    commands.mark_swept(["low_back_r", "flank_r", "flank_r", "sacrum_m"])

    assert values(check_in) == {"low_back_r": 3, "flank_r": 3, "sacrum_m": 3}
    assert len(watch.changes) == 1


def test_the_whole_back_is_one_step_that_keeps_what_is_marked(
    found: Opened, check_in: CheckIn, commands: MapCommands
) -> None:
    check_in.rate(SACRUM, 8)
    check_in.rate(BACK, 5)
    missing = commands.missing_of_back()

    commands.mark_whole_back()
    marked = values(check_in)
    found.diary.undo()

    assert (missing, len(marked)) == (11, 13)
    assert (marked["sacrum_m"], marked["low_back_r"], marked["shoulder_blade_l"]) == (8, 5, 5)
    assert values(check_in) == {"sacrum_m": 8, "low_back_r": 5}


def test_both_sides_gives_every_part_marked_on_one_side_its_mark_on_the_other(
    check_in: CheckIn, commands: MapCommands
) -> None:
    check_in.rate(BACK, 7)
    check_in.describe(BACK, qualities=frozenset({"dull"}), note="Since the move")
    check_in.rate(LEFT_KNEE, 2)
    missing = commands.missing_sides()

    commands.mark_both_sides()

    assert [region.id for region in missing] == ["low_back_l", "knee_front_r"]
    assert the_mark(check_in, "low_back_l") == a_mark("low_back_l", 7, qualities=frozenset({"dull"}))
    assert the_mark(check_in, "knee_front_r") == a_mark("knee_front_r", 2)


def test_the_side_that_was_not_meant_is_given_up_with_all_that_was_said_of_it(
    found: Opened, check_in: CheckIn, commands: MapCommands
) -> None:
    check_in.rate(BACK, 7)
    check_in.describe(BACK, since=Since(2025), note="Since the move")
    check_in.describe(BACK, knots=(Knot(view=View.BACK, x=0.25, y=0.5),))
    before = the_entry(check_in)

    commands.move_to_other_side(BACK)
    moved = the_entry(check_in).marks
    found.diary.undo()

    knots = (Knot(view=View.BACK, x=0.75, y=0.5),)
    assert moved == (a_mark("low_back_l", 7, since=Since(2025), note="Since the move", knots=knots),)
    assert the_entry(check_in) == before


@pytest.mark.parametrize(
    "command",
    [
        MapCommands.mark_whole_back,
        MapCommands.mark_both_sides,
        lambda commands: commands.mark_both(BACK),
        lambda commands: commands.mark_swept(["low_back_l", "knee_front_r"]),
        lambda commands: commands.copy_to_other_side(BACK),
        lambda commands: commands.move_to_other_side(BACK),
    ],
)
def test_no_command_drops_a_part_of_a_newer_version(
    check_in: CheckIn, commands: MapCommands, command: Callable[[MapCommands], None]
) -> None:
    check_in.change_marks("From elsewhere", a_mark("tail_tip", 4), a_mark("low_back_r", 6))

    command(commands)

    assert the_mark(check_in, "tail_tip") == a_mark("tail_tip", 4)
    assert len(the_entry(check_in).marks) >= 2


def test_one_last_value_is_taken_over_by_itself(found: Opened, check_in: CheckIn) -> None:
    last = a_mark("low_back_r", 6, qualities=frozenset({"dull"}), since=Since(2025), note="Of that day")
    add(found.diary, yesterday(last, a_mark("knee_front_r", 3)))

    check_in.take_over_region(BACK)
    check_in.take_over_region(SACRUM)

    taken = a_mark("low_back_r", 6, qualities=frozenset({"dull"}), since=Since(2025), carried=True)
    assert the_entry(check_in).marks == (taken,)


def test_a_value_given_today_is_not_overwritten_by_the_last_one(found: Opened, check_in: CheckIn) -> None:
    add(found.diary, yesterday(a_mark("low_back_r", 6)))
    check_in.rate(BACK, 2)

    check_in.take_over_region(BACK)

    assert the_mark(check_in, "low_back_r") == a_mark("low_back_r", 2)


def test_a_command_without_anything_to_do_is_no_step(
    found: Opened, check_in: CheckIn, commands: MapCommands
) -> None:
    check_in.rate(SACRUM, 4)
    watch = Watch(found.diary)

    commands.mark_both_sides()
    commands.mark_both(SACRUM)
    commands.copy_to_other_side(SACRUM)
    commands.mark_swept(["sacrum_m"])

    assert watch.changes == []
