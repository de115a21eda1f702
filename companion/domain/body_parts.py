"""The parts of the body that can be looked at magnified, front and back at once."""

from collections.abc import Iterable
from typing import NamedTuple

from companion.domain.body import Region, Side
from companion.domain.text import N_


class BodyPart(NamedTuple):
    """Some groups of regions, of one side of the body with what lies in the middle, or of both sides."""

    id: str
    name: str
    groups: frozenset[str]
    side: Side | None = None

    def has(self, region: Region) -> bool:
        return region.group in self.groups and (self.side is None or region.side in (self.side, Side.MIDDLE))


SHOULDER = frozenset({"shoulder", "chest", "upper_back"})
WAIST = frozenset({"abdomen", "lower_back", "hip"})
PARTS = (
    BodyPart(id="head", name=N_("Head and neck"), groups=frozenset({"head", "neck"})),
    BodyPart(id="feet", name=N_("Feet"), groups=frozenset({"foot"})),
    BodyPart(id="shoulder_l", name=N_("Left shoulder"), groups=SHOULDER, side=Side.LEFT),
    BodyPart(id="shoulder_r", name=N_("Right shoulder"), groups=SHOULDER, side=Side.RIGHT),
    BodyPart(id="waist_l", name=N_("Left waist and hip"), groups=WAIST, side=Side.LEFT),
    BodyPart(id="waist_r", name=N_("Right waist and hip"), groups=WAIST, side=Side.RIGHT),
    BodyPart(id="arm_l", name=N_("Left arm"), groups=frozenset({"arm"}), side=Side.LEFT),
    BodyPart(id="arm_r", name=N_("Right arm"), groups=frozenset({"arm"}), side=Side.RIGHT),
    BodyPart(id="hand_l", name=N_("Left hand"), groups=frozenset({"hand"}), side=Side.LEFT),
    BodyPart(id="hand_r", name=N_("Right hand"), groups=frozenset({"hand"}), side=Side.RIGHT),
    BodyPart(
        id="thigh_l", name=N_("Left thigh and knee"), groups=frozenset({"thigh", "knee"}), side=Side.LEFT
    ),
    BodyPart(
        id="thigh_r", name=N_("Right thigh and knee"), groups=frozenset({"thigh", "knee"}), side=Side.RIGHT
    ),
    BodyPart(id="leg_l", name=N_("Left lower leg"), groups=frozenset({"lower_leg"}), side=Side.LEFT),
    BodyPart(id="leg_r", name=N_("Right lower leg"), groups=frozenset({"lower_leg"}), side=Side.RIGHT),
)
"""The two that have no side, then in pairs from head to foot, left before right."""


def part_of(part: str) -> BodyPart:
    """The part with an id."""
    return next(known for known in PARTS if known.id == part)


def regions_of(part: BodyPart, regions: Iterable[Region]) -> list[Region]:
    return [region for region in regions if part.has(region)]
