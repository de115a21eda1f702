"""What each region is called on other body maps and in the vocabularies of medicine and anatomy."""

from dataclasses import dataclass

from companion.domain.text import N_

WPI_AREAS = {
    "jaw_left": N_("left jaw"),
    "jaw_right": N_("right jaw"),
    "shoulder_girdle_left": N_("left shoulder girdle"),
    "shoulder_girdle_right": N_("right shoulder girdle"),
    "upper_arm_left": N_("left upper arm"),
    "upper_arm_right": N_("right upper arm"),
    "lower_arm_left": N_("left lower arm"),
    "lower_arm_right": N_("right lower arm"),
    "hip_left": N_("left hip"),
    "hip_right": N_("right hip"),
    "upper_leg_left": N_("left upper leg"),
    "upper_leg_right": N_("right upper leg"),
    "lower_leg_left": N_("left lower leg"),
    "lower_leg_right": N_("right lower leg"),
    "neck": N_("neck"),
    "upper_back": N_("upper back"),
    "lower_back": N_("lower back"),
    "chest": N_("chest"),
    "abdomen": N_("abdomen"),
}
"""The 19 areas of the Widespread Pain Index of 2016, in the order of its table."""

FM2016_REGIONS = {
    "left_upper": N_("upper left"),
    "right_upper": N_("upper right"),
    "left_lower": N_("lower left"),
    "right_lower": N_("lower right"),
    "axial": N_("neck and back"),
}
"""The five regions of the 2016 criteria. The axial one counts the neck and the back alone."""

MICHIGAN_AREAS = 35
CHOIR_SEGMENTS = (*range(101, 137), *range(201, 239))
"""The 74 segments in the standard numbering: 36 in front, 38 at the back."""


@dataclass(frozen=True, kw_only=True)
class Term:
    """An entry of a vocabulary: its code and the name that the vocabulary gives it."""

    code: str
    name: str


@dataclass(frozen=True, kw_only=True)
class RegionCodes:
    """The codes of one region.

    `wpi_area` and `fm2016_region` are empty where a region lies in none of them. A region counts towards
    its `fm2016_region` if `counts_for_generalized_pain`: jaw, chest and abdomen never do. `choir` holds the
    nearest segments in the standard numbering; most regions share theirs with others. `snomed` is None
    unless the code was verified.
    """

    wpi_area: str
    fm2016_region: str
    counts_for_generalized_pain: bool
    michigan_area: str
    choir: tuple[int, ...]
    uberon: tuple[Term, ...]
    fma: tuple[str, ...]
    snomed: Term | None
