"""Interlocked hands from one description."""

from companion.domain.figure.angles import SIGN
from companion.domain.figure.poses import Pose
from companion.domain.figure.targets import Target
from companion.domain.figure.vectors import Vec, cross, unit

_HALF_GAP = 0.004  # metres between the palms, halved
_HALF_FINGER = 0.005  # along the knuckles, so that the fingers interleave
_LEAN = 0.22
_GRIP = {
    "finger_base": 52.0,
    "finger_middle": 34.0,
    "finger_end": 12.0,
    "finger_curl": 0.0,
    "finger_spread": 4.0,
    "thumb_in": 0.15,
}


def clasped_hands(*, at: Vec, fingers: Vec, side: Vec, on: str | None, pole: Vec | None) -> Pose:
    """The part of a pose that clasps both hands.

    Args:
        at: The place between the palms.
        fingers: Where the fingers point.
        side: Direction from the left palm to the right one.
        on: The body part that all of it is measured from, or None for the room.
        pole: Where the right elbow points; the left one mirrors it.
    """
    side, ahead = unit(side), unit(fingers)
    along = unit(cross(side, ahead))
    targets = {}
    for name, k in SIGN.items():
        x, y, z = (at[i] + side[i] * k * _HALF_GAP + along[i] * k * _HALF_FINGER for i in range(3))
        fx, fy, fz = (ahead[i] - side[i] * k * _LEAN for i in range(3))
        targets["hand_" + name] = Target(
            at=(x, y, z),
            fingers=(fx, fy, fz),
            palm=(-k * side[0], -k * side[1], -k * side[2]),
            on=on,
            pole=(pole[0], pole[1], pole[2] * k) if pole else None,
        )
    grip = {f"{name}_{side_name}": value for name, value in _GRIP.items() for side_name in SIGN}
    return Pose(angles={"clasp": 1.0, **grip}, targets=targets)
