"""The kinds of places on the body that the path of a muscle runs through."""

from typing import NamedTuple


class Trunk(NamedTuple):
    """A place on the trunk: height (fraction of stature), direction from its centre, share of its depth."""

    height: float
    anterior: float
    right: float
    depth: float


class Bone(NamedTuple):
    """A place on a limb: share of the bone, direction to front and outside, share of its thickness."""

    bone: str
    along: float
    anterior: float
    outer: float
    depth: float


class Head(NamedTuple):
    """A place on the skull, in fractions of stature from the joint under it."""

    anterior: float
    up: float
    right: float


class Jaw(NamedTuple):
    """A place that moves with the lower jaw, measured as on the skull."""

    anterior: float
    up: float
    right: float


class Neck(NamedTuple):
    """A place on the "side", "back" or "front" of the neck: share from C7 to the skull, which side."""

    face: str
    along: float
    right: float


class Yoke(NamedTuple):
    """A place between the neck and a shoulder joint: share of the way, which side."""

    along: float
    right: float


class Hand(NamedTuple):
    """A place on a hand, in fractions of stature from the wrist."""

    along: float
    to_thumb: float
    to_palm: float


class Foot(NamedTuple):
    """A place on a foot, in fractions of stature from the ankle."""

    along: float
    up: float
    outer: float


Spot = Trunk | Bone | Head | Jaw | Neck | Yoke | Hand | Foot
