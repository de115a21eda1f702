"""The outline of half a figure: head, ear, body, hand and foot joined smoothly."""

import math

from shapely import affinity
from shapely.geometry import Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from bodymap.drawing import Curve, Disc, Drawing, Node, curve, discs
from bodymap.shapes import (
    HALF_PAGE,
    capsules,
    closing,
    filled,
    joined,
    largest,
    mirrored_closed,
    opening,
    softened,
)

WRIST = (108.0, 424.0, 172.0, 473.0)
ANKLE = (24.0, 806.0, 80.0, 852.0)


class HandFrame:
    """From the frame of the hand (origin at the wrist, x towards the thumb) to the half figure."""

    def __init__(self, drawing: Drawing, build: str) -> None:
        self._u, self._y, angle, self.scale = drawing.silhouettes["hand_place"][build]
        self._cos, self._sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))

    def place(self, x: float, y: float) -> tuple[float, float]:
        return (
            self._u + self.scale * (x * self._cos - y * self._sin),
            self._y + self.scale * (x * self._sin + y * self._cos),
        )

    def curve(self, points: Curve) -> Curve:
        return [Node(*self.place(node.u, node.y), node.corner) for node in points]

    def discs(self, text: str) -> list[Disc]:
        return [Disc(*self.place(disc.x, disc.y), self.scale * disc.radius) for disc in discs(text)]


def head_shape(drawing: Drawing, build: str) -> Polygon:
    """The whole head around the mid-line, without ears."""
    return filled(mirrored_closed(curve(drawing.silhouettes["head"][build])))


def half_silhouette(drawing: Drawing, build: str, view: str) -> Polygon:
    """The half figure, u >= 0, as one polygon."""
    body_curve = curve(drawing.silhouettes["body"][build])
    body = filled(body_curve).buffer(0)
    trunk = box(-6, 100, 0.01, body_curve[-1].y)
    shape = closing(joined([head_shape(drawing, build), body, trunk]), 1.2)
    # The wide radius joins jaw and neck, and nothing else.
    shape = joined([shape, closing(shape.intersection(box(-60, 90, 60, 150)), 6)])
    shape = closing(joined([shape, _ear(drawing, build)]), 1.6)
    shape = softened(joined([shape, _hand(drawing, build)]), WRIST, 5, 30)
    shape = softened(joined([shape, _foot(drawing, view)]), ANKLE, 4, 14)
    return largest(opening(shape, 0.6).intersection(HALF_PAGE))


def _ear(drawing: Drawing, build: str) -> BaseGeometry:
    u, y, radius_u, radius_y, tilt = drawing.silhouettes["ear"][build]
    return affinity.rotate(affinity.scale(Point(u, y).buffer(1, 32), radius_u, radius_y), tilt)


def _hand(drawing: Drawing, build: str) -> BaseGeometry:
    frame, hand = HandFrame(drawing, build), drawing.silhouettes["hand"]
    palm = filled(frame.curve(curve(hand["palm"])))
    fingers = {name: capsules(frame.discs(text)) for name, text in hand["fingers"].items()}
    webs = [
        closing(joined([palm, fingers["thumb"]]), 5.0),
        closing(joined([palm, fingers["little"]]), 5.0),
        closing(joined([palm, fingers["thumb"], fingers["index"]]), 1.6),
    ]
    return closing(joined([palm, *fingers.values(), *webs]), 0.7)


def _foot(drawing: Drawing, view: str) -> BaseGeometry:
    foot = filled(curve(drawing.silhouettes["foot"][view]))
    toes = [capsules(discs(text)) for text in drawing.silhouettes["toes"].values()]
    return closing(joined([foot, *toes]), 0.8)
