"""What commands for several parts mark, and a mark on the other side of the body."""

from companion.domain.body import Side, View
from companion.domain.knot import Knot
from companion.domain.region_sets import copied_to, moved_to, unpaired, whole_back
from companion.domain.since import Since
from tests.builders import a_mark
from tests.domain.region_table import REGIONS

FULL = a_mark(
    "low_back_r",
    6,
    qualities=frozenset({"dull"}),
    contexts=frozenset({"rest"}),
    weakness=2,
    knots=(Knot(view=View.BACK, x=0.25, y=0.75),),
    since=Since(2026, 5),
    note="After the move",
    carried=True,
)


def test_the_whole_back_goes_from_the_shoulder_blades_to_the_base_of_the_spine() -> None:
    back = whole_back(REGIONS.values())

    assert {region.id for region in back} == {
        *("shoulder_blade_l", "shoulder_blade_r", "blade_inner_l", "blade_inner_r"),
        *("mid_back_l", "mid_back_r", "back_side_l", "back_side_r"),
        *("low_back_l", "low_back_r", "flank_l", "flank_r", "sacrum_m"),
    }


def test_the_whole_back_is_the_same_on_both_sides_and_seen_from_behind() -> None:
    back = {region.id for region in whole_back(REGIONS.values())}

    assert {REGIONS[region].mirror for region in back} - {None} <= back
    assert all(View.BACK in REGIONS[region].views for region in back)


def test_marks_on_one_side_alone_are_found_and_nothing_else() -> None:
    marks = [
        a_mark("low_back_r", 6),
        a_mark("knee_front_l", 3),
        a_mark("knee_front_r", 1),
        a_mark("sacrum_m", 5),
        a_mark("elbow_l", 0),
        a_mark("hand_l", None),
        a_mark("tail_tip", 4),
    ]

    alone = unpaired(marks, REGIONS)

    assert [mark.region for mark in alone] == ["low_back_r", "hand_l"]


def test_a_copy_has_the_value_and_the_feel_and_nothing_that_belongs_to_one_side() -> None:
    copy = copied_to(FULL, "low_back_l")

    assert copy == a_mark(
        "low_back_l", 6, qualities=frozenset({"dull"}), contexts=frozenset({"rest"}), weakness=2
    )


def test_a_mark_that_moves_takes_everything_along_and_its_knots_are_turned_over() -> None:
    moved = moved_to(FULL, "low_back_l")

    assert moved == a_mark(
        "low_back_l",
        6,
        qualities=FULL.qualities,
        contexts=FULL.contexts,
        weakness=2,
        knots=(Knot(view=View.BACK, x=0.75, y=0.75),),
        since=FULL.since,
        note=FULL.note,
    )


def test_moving_there_and_back_gives_the_same_knots() -> None:
    again = moved_to(moved_to(FULL, "low_back_l"), "low_back_r")

    assert again.knots == FULL.knots


def test_every_mirror_of_the_table_lies_on_the_other_side() -> None:
    opposite = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}

    pairs = [(region, REGIONS[region.mirror]) for region in REGIONS.values() if region.mirror]

    assert all(other.side is opposite[region.side] and other.mirror == region.id for region, other in pairs)
