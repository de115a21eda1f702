"""The camera of an exercise picture: parallel projection from metres in the room to pixels."""

import math

from companion.domain.figure.proportions import H
from companion.domain.figure.scenery import Flat
from companion.domain.figure.vectors import Vec, dot

LINE = 0.0042 * H  # width of the contact line in metres
_MIDDLE = 330  # pixels per metre: below this, outlines need fewer points


def _circle(count: int) -> tuple[Flat, ...]:
    return tuple((math.cos(2 * math.pi * i / count), math.sin(2 * math.pi * i / count)) for i in range(count))


_48 = _circle(48)
_32 = _circle(32)


class View:
    """A parallel camera. `turn` 0 = from the side (the figure faces right), 90 = from the front, -90 = back.

    `eye` is how many degrees the camera looks down, `scale` pixels per metre, `centre` the pixel where the
    middle of the room's floor lies. `fine` are the directions in which outlines are sampled.
    """

    __slots__ = ("arrow_scale", "cx", "cy", "eye", "fine", "line", "right", "scale", "toward", "up")

    def __init__(self, turn: float, eye: float, scale: float, centre: Flat = (0.0, 0.0)) -> None:
        a, e = math.radians(turn), math.radians(eye)
        level = (math.sin(a), 0.0, math.cos(a))
        self.right: Vec = (math.cos(a), 0.0, -math.sin(a))
        self.up: Vec = (-level[0] * math.sin(e), math.cos(e), -level[2] * math.sin(e))
        self.toward: Vec = (level[0] * math.cos(e), math.sin(e), level[2] * math.cos(e))
        self.scale = scale
        self.cx, self.cy = centre
        self.eye = eye
        self.arrow_scale = scale
        # contact lines grow more slowly than the picture in close-ups
        self.line = min(LINE * scale, 1.6 + 0.0016 * scale)
        self.fine = _32 if scale < _MIDDLE else _48

    def flat(self, p: Vec) -> Flat:
        """Where a place of the room lies in the picture, in pixels."""
        s, r, u = self.scale, self.right, self.up
        return (
            self.cx + s * (p[0] * r[0] + p[1] * r[1] + p[2] * r[2]),
            self.cy - s * (p[0] * u[0] + p[1] * u[1] + p[2] * u[2]),
        )

    def depth(self, p: Vec) -> float:
        """How near a place is to the camera, in metres; larger is nearer."""
        t = self.toward
        return p[0] * t[0] + p[1] * t[1] + p[2] * t[2]

    def vec(self, v: Vec) -> Flat:
        """A direction of the room in the picture, y downwards, shorter the more it points at the camera."""
        return dot(v, self.right), -dot(v, self.up)

    def lift(self, n: Flat) -> Vec:
        """A direction of the picture (y downwards) as one of the room."""
        r, u = self.right, self.up
        return (n[0] * r[0] - n[1] * u[0], n[0] * r[1] - n[1] * u[1], n[0] * r[2] - n[1] * u[2])
