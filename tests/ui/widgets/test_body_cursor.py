"""Moving over both figures with keys alone: no dead ends, on either build, plain or as in a mirror."""

import pytest

from companion.domain.body import Build, Side
from companion.domain.neighbours import Direction
from companion.ui.widgets.body_cursor import OPPOSITE, Spot, mirrored, stepped, turned
from companion.ui.widgets.body_geometry import views_of
from tests.ui.widgets.body_builders import DRAWING, REGIONS

VIEWS = {build: views_of(DRAWING.figure(build)) for build in Build}
SPOTS = [Spot(region=region.id, view=view) for region in REGIONS.values() for view in region.views]
EVERY_WAY = pytest.mark.parametrize(
    ("build", "mirror"), [(build, mirror) for build in Build for mirror in (False, True)]
)


def reached(build: Build, mirror: bool, start: Spot) -> set[Spot]:
    """Every spot that arrows alone lead to."""
    found, waiting = {start}, [start]
    while waiting:
        spot = waiting.pop()
        new = {stepped(VIEWS[build], spot, way, mirror=mirror) for way in Direction} - found
        found |= new
        waiting += new
    return found


@EVERY_WAY
def test_arrows_alone_lead_from_every_region_to_every_other_of_both_figures(
    build: Build, mirror: bool
) -> None:
    everywhere = set(SPOTS)

    # Who comes from everywhere to one spot, and from that spot everywhere, comes from each to each.
    home = SPOTS[0]
    assert reached(build, mirror, home) == everywhere
    assert all(home in reached(build, mirror, spot) for spot in SPOTS)


@pytest.mark.parametrize("build", Build)
def test_b_reaches_the_other_view_from_every_region(build: Build) -> None:
    for spot in SPOTS:
        other = turned(VIEWS[build], spot)

        assert other.view is OPPOSITE[spot.view]
        assert other in SPOTS
        sides = {REGIONS[one.region].side for one in (spot, other)}
        assert sides != {Side.LEFT, Side.RIGHT}


@pytest.mark.parametrize("build", Build)
def test_left_and_right_go_where_they_point_on_the_picture(build: Build) -> None:
    for spot, mirror in ((spot, mirror) for spot in SPOTS for mirror in (False, True)):
        after = stepped(VIEWS[build], spot, Direction.RIGHT, mirror=mirror)

        if after.view is spot.view and after != spot:
            before_x, after_x = (
                VIEWS[build][spot.view].shapes[one.region].anchor[0] for one in (spot, after)
            )
            assert (after_x > before_x) is not mirror


def test_the_other_side_is_the_mirror_of_a_region_and_back() -> None:
    for spot in SPOTS:
        there = mirrored(REGIONS, spot)

        assert mirrored(REGIONS, there) == spot
