"""What can be looked at magnified."""

from companion.content.body import read_regions
from companion.domain.body import Side
from companion.domain.body_parts import PARTS, part_of, regions_of
from companion.paths import resources

REGIONS = read_regions(resources() / "bodymap").values()


def test_every_region_is_in_some_part() -> None:
    covered = {region.id for part in PARTS for region in regions_of(part, REGIONS)}

    assert covered == {region.id for region in REGIONS}


def test_a_part_of_one_side_has_no_region_of_the_other() -> None:
    for part in PARTS:
        sides = {region.side for region in regions_of(part, REGIONS)}

        assert part.side is None or sides <= {part.side, Side.MIDDLE}


def test_left_and_right_parts_are_mirrors() -> None:
    mirrored = {region.mirror for region in regions_of(part_of("arm_l"), REGIONS)}

    assert mirrored == {region.id for region in regions_of(part_of("arm_r"), REGIONS)}
    assert part_of("arm_r").side is Side.RIGHT
