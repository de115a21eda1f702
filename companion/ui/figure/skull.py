"""Places on the head: fixed to the skull, moving with the jaw, or on the surface by angles."""

import math
from functools import lru_cache

from companion.domain.figure.muscles import HEAD_SCALE
from companion.domain.figure.scenery import Flat
from companion.domain.figure.vectors import Vec, add, local, mul, unit
from companion.ui.figure.hulls import Ellipsoid, hull_of_ellipsoids
from companion.ui.figure.sketch import Sketch

_HINGE_UP = 0.0189
_CRANIUM: Vec = (0.056 * HEAD_SCALE, 0.056 * HEAD_SCALE, 0.0465 * HEAD_SCALE)


@lru_cache(maxsize=128)
def _on_cranium(sideways: float, up: float) -> tuple[Vec, Vec]:
    """A place on the cranium, seen from its centre, and where the surface faces there."""
    a, e = math.radians(sideways), math.radians(up)
    ahead, high, right = math.cos(e) * math.cos(a), math.sin(e), math.cos(e) * math.sin(a)
    ra, ru, rr = _CRANIUM
    return (ahead * ra, high * ru, right * rr), unit((ahead / ra, high / ru, right / rr))


class Skull:
    """The head of one sketch. Lengths are fractions of HEAD_SCALE, directions those of the face.

    `faces` is 1 when the face looks at the camera, 0 in profile, -1 from behind.
    """

    __slots__ = ("centre", "faces", "frame", "gape", "hinge", "jaw_frame", "origin", "sketch", "view")

    def __init__(self, sketch: Sketch) -> None:
        j, f = sketch.body.joints, sketch.body.frames
        self.sketch, self.view = sketch, sketch.view
        self.frame, self.jaw_frame = f["head"], f["jaw"]
        self.origin, self.hinge = j["skull"], j["hinge"]
        self.gape = sketch.body.angles["jaw_open"]
        self.faces = sketch.view.depth(self.frame[0])
        self.centre = self.at(-0.003, 0.047, 0)

    def at(self, ahead: float, up: float, right: float) -> Vec:
        offset = local(self.frame, ahead * HEAD_SCALE, up * HEAD_SCALE, right * HEAD_SCALE)
        return add(self.origin, offset)

    def jaw(self, ahead: float, up: float, right: float) -> Vec:
        """A place that moves with the lower jaw; with the mouth closed the same as `at`."""
        up -= _HINGE_UP
        offset = local(self.jaw_frame, ahead * HEAD_SCALE, up * HEAD_SCALE, right * HEAD_SCALE)
        return add(self.hinge, offset)

    def surface(self, sideways: float, up: float, grow: float = 1.0) -> tuple[Vec, float]:
        """The place on the cranium at two angles from straight ahead, and how much it faces the camera."""
        place, normal = _on_cranium(sideways, up)
        return add(self.centre, mul(local(self.frame, *place), grow)), self.view.depth(
            local(self.frame, *normal)
        )

    def outline(self) -> list[Flat]:
        """The outline of cranium, jaw and chin."""
        r = HEAD_SCALE
        jaw = self.jaw(0.024, 0.002, 0) if self.gape else self.at(0.024, 0.002, 0)
        blobs: list[Ellipsoid] = [
            (self.centre, self.frame, _CRANIUM),
            (jaw, self.jaw_frame, (0.032 * r, 0.031 * r, 0.029 * r)),
            (self.jaw(0.040, -0.018, 0), self.jaw_frame, (0.013 * r, 0.011 * r, 0.013 * r)),
        ]
        if self.gape:  # the upper half of the face stays where it is
            blobs.append((self.at(0.026, 0.008, 0), self.frame, (0.031 * r, 0.024 * r, 0.029 * r)))
        return hull_of_ellipsoids(self.view, blobs)
