"""Shipped material that pages are given: the body, the routines and how to read a motion."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from companion.content.body import BodyDrawing
from companion.domain.body import Region
from companion.domain.exercise import Exercise
from companion.domain.figure.motion import Motion
from companion.domain.routine import Routine


@dataclass(frozen=True, kw_only=True)
class BodyMaterial:
    """The regions by id, and the drawings of both builds."""

    regions: Mapping[str, Region]
    drawing: BodyDrawing


@dataclass(frozen=True, kw_only=True)
class Materials:
    """Read once at start; motions are read when they are shown."""

    body: BodyMaterial
    routines: Mapping[str, Routine]
    exercises: Mapping[str, Exercise]
    read_motion: Callable[[str], Motion]
