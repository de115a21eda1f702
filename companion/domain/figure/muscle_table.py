"""Where the muscles that a picture can point to lie: short paths on the surface of the body.

Chosen by eye from the usual anatomy drawings, wide enough to be seen at 200 px; not a map of muscle fibres.
"""

from typing import NamedTuple

from companion.domain.figure.angles import SIDES, SIGN
from companion.domain.figure.spots import Bone, Foot, Hand, Head, Jaw, Neck, Spot, Trunk, Yoke


class Muscle(NamedTuple):
    """A muscle that can glow: the part of the drawing it lies on, half its width / stature, and its path."""

    part: str
    radius: float
    path: tuple[Spot, ...]


def _sided(s: str, k: float) -> dict[str, Muscle]:
    """The muscles of one side; `k` is +1 on the right."""
    return {
        f"upper_trapezius_{s}": Muscle(
            "neck",
            0.021,
            (
                Neck("side", 0.75, 1.0 * k),
                Neck("side", 0.25, 1.0 * k),
                Yoke(0.35, 1.0 * k),
                Yoke(0.78, 1.0 * k),
            ),
        ),
        f"levator_scapulae_{s}": Muscle(
            "neck",
            0.02,
            (
                Neck("back", 0.8, 1.0 * k),
                Neck("back", 0.3, 1.0 * k),
                Trunk(0.293, -0.75, 0.55 * k, 0.8),
                Trunk(0.27, -0.8, 0.62 * k, 0.85),
            ),
        ),
        f"sternomastoid_{s}": Muscle(
            "neck",
            0.012,
            (
                Neck("side", 0.85, 1.0 * k),
                Trunk(0.32, 0.9, 0.2 * k, 0.8),
            ),
        ),
        f"pectoral_{s}": Muscle(
            "trunk",
            0.025,
            (
                Trunk(0.245, 0.9, 0.28 * k, 0.92),
                Trunk(0.262, 0.75, 0.72 * k, 0.92),
                Bone("upper_arm", 0.16, 0.8, 0.0, 0.5),
            ),
        ),
        f"rear_deltoid_{s}": Muscle(
            f"arm_{s}",
            0.02,
            (
                Bone("upper_arm", 0.02, -0.35, 0.6, 0.75),
                Bone("upper_arm", 0.25, -0.6, 0.6, 0.6),
                Bone("upper_arm", 0.5, -0.6, 0.5, 0.5),
            ),
        ),
        f"triceps_{s}": Muscle(
            f"arm_{s}",
            0.018,
            (
                Bone("upper_arm", 0.15, -1.0, 0.0, 0.6),
                Bone("upper_arm", 0.85, -1.0, 0.0, 0.5),
            ),
        ),
        f"biceps_{s}": Muscle(
            f"arm_{s}",
            0.018,
            (
                Bone("upper_arm", 0.2, 1.0, 0.0, 0.6),
                Bone("upper_arm", 0.9, 1.0, 0.0, 0.5),
            ),
        ),
        f"forearm_flexors_{s}": Muscle(
            f"fore_{s}",
            0.016,
            (
                Bone("forearm", 0.06, 0.8, -0.5, 0.55),
                Bone("forearm", 0.8, 1.0, 0.0, 0.35),
            ),
        ),
        f"forearm_extensors_{s}": Muscle(
            f"fore_{s}",
            0.016,
            (
                Bone("forearm", 0.06, -0.4, 0.8, 0.55),
                Bone("forearm", 0.8, -1.0, 0.0, 0.35),
            ),
        ),
        f"rhomboid_{s}": Muscle(
            "trunk",
            0.022,
            (
                Trunk(0.2, -0.95, 0.25 * k, 0.9),
                Trunk(0.28, -0.95, 0.2 * k, 0.9),
            ),
        ),
        f"side_trunk_{s}": Muscle(
            "trunk",
            0.026,
            (
                Trunk(0.07, 0.0, 1.0 * k, 0.8),
                Trunk(0.15, 0.0, 1.0 * k, 0.8),
                Trunk(0.24, 0.0, 1.0 * k, 0.85),
            ),
        ),
        f"glute_{s}": Muscle(
            f"thigh_{s}",
            0.04,
            (
                Trunk(0.0, -0.85, 0.5 * k, 0.6),
                Bone("thigh", 0.16, -1.0, 0.2, 0.5),
            ),
        ),
        f"piriformis_{s}": Muscle(
            f"thigh_{s}",
            0.036,
            (
                Trunk(0.0, -1.0, 0.35 * k, 0.6),
                Bone("thigh", 0.08, -0.8, 0.6, 0.6),
            ),
        ),
        f"hip_flexor_{s}": Muscle(
            f"thigh_{s}",
            0.026,
            (
                Trunk(0.065, 0.9, 0.4 * k, 0.62),
                Bone("thigh", 0.02, 1.0, 0.0, 0.62),
                Bone("thigh", 0.32, 1.0, 0.0, 0.55),
            ),
        ),
        f"quadriceps_{s}": Muscle(
            f"thigh_{s}",
            0.026,
            (
                Bone("thigh", 0.12, 1.0, 0.0, 0.55),
                Bone("thigh", 0.5, 1.0, 0.0, 0.52),
                Bone("thigh", 0.88, 1.0, 0.0, 0.4),
            ),
        ),
        f"hamstrings_{s}": Muscle(
            f"thigh_{s}",
            0.025,
            (
                Bone("thigh", 0.12, -1.0, 0.0, 0.6),
                Bone("thigh", 0.5, -1.0, 0.0, 0.55),
                Bone("thigh", 0.9, -1.0, 0.0, 0.4),
            ),
        ),
        f"adductors_{s}": Muscle(
            f"thigh_{s}",
            0.024,
            (
                Bone("thigh", 0.1, 0.0, -1.0, 0.5),
                Bone("thigh", 0.75, 0.0, -1.0, 0.5),
            ),
        ),
        f"masseter_{s}": Muscle(
            "head",
            0.013,
            (
                Jaw(0.013, 0.014, 0.03 * k),
                Jaw(0.011, -0.008, 0.0285 * k),
            ),
        ),
        f"temporalis_{s}": Muscle(
            "head",
            0.013,
            (
                Head(0.01, 0.046, 0.0445 * k),
                Head(0.024, 0.043, 0.0405 * k),
            ),
        ),
        f"jaw_opener_{s}": Muscle(
            "head",
            0.01,
            (
                Jaw(0.036, -0.026, 0.006 * k),
                Jaw(0.02, -0.024, 0.016 * k),
            ),
        ),
        f"scalene_{s}": Muscle(
            "neck",
            0.014,
            (
                Neck("side", 0.7, 1.0 * k),
                Neck("side", 0.1, 1.0 * k),
            ),
        ),
        f"deltoid_{s}": Muscle(
            f"arm_{s}",
            0.022,
            (
                Bone("upper_arm", -0.06, 0.1, 0.85, 0.75),
                Bone("upper_arm", 0.2, 0.1, 1.0, 0.7),
                Bone("upper_arm", 0.42, 0.1, 1.0, 0.55),
            ),
        ),
        f"latissimus_{s}": Muscle(
            "trunk",
            0.027,
            (
                Trunk(0.09, -0.6, 0.7 * k, 0.8),
                Trunk(0.17, -0.5, 0.85 * k, 0.85),
                Trunk(0.245, -0.3, 0.95 * k, 0.85),
            ),
        ),
        f"lower_trapezius_{s}": Muscle(
            "trunk",
            0.021,
            (
                Trunk(0.15, -0.98, 0.08 * k, 0.86),
                Trunk(0.21, -0.97, 0.2 * k, 0.88),
                Trunk(0.26, -0.9, 0.42 * k, 0.9),
            ),
        ),
        f"oblique_{s}": Muscle(
            "trunk",
            0.027,
            (
                Trunk(0.06, 0.45, 0.85 * k, 0.82),
                Trunk(0.12, 0.65, 0.7 * k, 0.82),
                Trunk(0.16, 0.8, 0.45 * k, 0.82),
            ),
        ),
        f"pronator_{s}": Muscle(
            f"fore_{s}",
            0.016,
            (
                Bone("forearm", 0.05, 0.7, -0.7, 0.5),
                Bone("forearm", 0.5, 0.6, 0.6, 0.5),
            ),
        ),
        f"hand_flexors_{s}": Muscle(
            f"hand_{s}",
            0.012,
            (
                Hand(0.02, -0.004, 0.014),
                Hand(0.044, -0.004, 0.012),
            ),
        ),
        f"finger_extensors_{s}": Muscle(
            f"hand_{s}",
            0.011,
            (
                Hand(0.015, 0.0, -0.01),
                Hand(0.046, 0.0, -0.01),
            ),
        ),
        f"thenar_{s}": Muscle(
            f"hand_{s}",
            0.011,
            (
                Hand(0.014, 0.012, 0.012),
                Hand(0.032, 0.019, 0.012),
            ),
        ),
        f"thumb_side_{s}": Muscle(
            f"fore_{s}",
            0.014,
            (
                Bone("forearm", 0.15, 0.2, 1.0, 0.4),
                Bone("forearm", 0.92, 0.1, 1.0, 0.3),
            ),
        ),
        f"hip_side_{s}": Muscle(
            f"thigh_{s}",
            0.032,
            (
                Trunk(0.03, -0.2, 0.95 * k, 0.7),
                Bone("thigh", 0.1, 0.0, 1.0, 0.7),
            ),
        ),
        f"shin_{s}": Muscle(
            f"shank_{s}",
            0.019,
            (
                Bone("shank", 0.1, 0.9, 0.3, 0.5),
                Bone("shank", 0.45, 0.95, 0.3, 0.5),
                Bone("shank", 0.75, 1.0, 0.1, 0.4),
            ),
        ),
        f"sole_{s}": Muscle(
            f"foot_{s}",
            0.012,
            (
                Foot(-0.018, -0.034, 0.0),
                Foot(0.03, -0.03, 0.0),
                Foot(0.07, -0.034, 0.0),
            ),
        ),
        f"calf_{s}": Muscle(
            f"shank_{s}",
            0.022,
            (
                Bone("shank", 0.08, -1.0, 0.0, 0.5),
                Bone("shank", 0.34, -1.0, 0.0, 0.58),
                Bone("shank", 0.72, -1.0, 0.0, 0.4),
            ),
        ),
    }


MUSCLES: dict[str, Muscle] = {
    "thoracic_spine": Muscle(
        "trunk",
        0.022,
        (
            Trunk(0.16, -1.0, 0.0, 0.72),
            Trunk(0.22, -1.0, 0.0, 0.76),
            Trunk(0.285, -1.0, 0.0, 0.74),
        ),
    ),
    "lumbar_spine": Muscle(
        "trunk",
        0.024,
        (
            Trunk(0.03, -1.0, 0.0, 0.7),
            Trunk(0.09, -1.0, 0.0, 0.66),
            Trunk(0.15, -1.0, 0.0, 0.7),
        ),
    ),
    "whole_back": Muscle(
        "trunk",
        0.022,
        (
            Trunk(0.04, -1.0, 0.0, 0.74),
            Trunk(0.1, -1.0, 0.0, 0.7),
            Trunk(0.17, -1.0, 0.0, 0.72),
            Trunk(0.23, -1.0, 0.0, 0.76),
            Trunk(0.29, -1.0, 0.0, 0.74),
        ),
    ),
    "neck_back": Muscle(
        "neck",
        0.017,
        (
            Neck("back", 0.95, 0.0),
            Neck("back", 0.35, 0.0),
            Trunk(0.315, -1.0, 0.0, 0.7),
        ),
    ),
    "belly": Muscle(
        "trunk",
        0.04,
        (
            Trunk(0.085, 1.0, 0.0, 0.5),
            Trunk(0.125, 1.0, 0.0, 0.52),
            Trunk(0.16, 1.0, 0.0, 0.5),
        ),
    ),
    "neck_front": Muscle(
        "neck",
        0.014,
        (
            Neck("front", 0.8, 0.0),
            Neck("front", 0.15, 0.0),
        ),
    ),
    "suboccipital": Muscle(
        "neck",
        0.014,
        (
            Neck("back", 1.05, 0.0),
            Neck("back", 0.7, 0.0),
        ),
    ),
    "chest_front": Muscle(
        "trunk",
        0.026,
        (
            Trunk(0.2, 1.0, 0.0, 0.7),
            Trunk(0.26, 1.0, 0.0, 0.7),
        ),
    ),
    **{name: muscle for side in SIDES for name, muscle in _sided(side, SIGN[side]).items()},
}
