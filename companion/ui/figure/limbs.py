"""The outline of a limb: a bone with cross-sections, seen by the camera."""

import math
from typing import NamedTuple

from PySide6.QtGui import QColor, QPainter, QPainterPath

from companion.domain.figure.proportions import H, sections_between
from companion.domain.figure.scenery import Flat
from companion.domain.figure.vectors import Frame, Vec, dot
from companion.ui.figure.outlines import polygon, tube
from companion.ui.figure.strokes import WINDING, fill_with
from companion.ui.figure.view import View

_NO_LENGTH = 1e-6


class Bone(NamedTuple):
    """A bone of the body: its ends, its frame, the name of its sections and the sign of its side."""

    kind: str
    top: Vec
    bottom: Vec
    frame: Frame
    sign: float


class Cap(NamedTuple):
    """The round end of a limb, in pixels."""

    x: float
    y: float
    radius: float


class LimbOutline(NamedTuple):
    """Both sides of a limb from top to bottom, the round ends, and the direction from right to left."""

    left: list[Flat]
    right: list[Flat]
    top: Cap
    bottom: Cap
    across: Flat


def limb_outline(
    view: View, bone: Bone, start: float = 0.0, end: float = 1.0, grow: float = 0.0
) -> LimbOutline:
    """The outline between two shares of the bone, `grow` pixels wider on each side.

    The half width at a section is the support of its ellipse in the screen normal, so a calf bulges backwards
    from the side and both ways from the front.
    """
    px, py = view.flat(bone.top)
    qx, qy = view.flat(bone.bottom)
    dx, dy = qx - px, qy - py
    length = math.hypot(dx, dy)
    if length < _NO_LENGTH:
        dx, dy, length = 0.0, 1.0, 1.0
    nx, ny = -dy / length, dx / length
    normal = view.lift((nx, ny))
    ahead, outward = dot(normal, bone.frame[0]), dot(normal, bone.frame[2]) * bone.sign
    to_pixels, hypot = H * view.scale, math.hypot
    left, right = [], []
    for t, front, back, outer, inner in sections_between(bone.kind, start, end):
        deep, deep_behind = (front, back) if ahead > 0 else (back, front)
        wide, wide_behind = (outer, inner) if outward > 0 else (inner, outer)
        h1 = hypot(ahead * deep, outward * wide) * to_pixels + grow
        h2 = hypot(ahead * deep_behind, outward * wide_behind) * to_pixels + grow
        x, y = px + dx * t, py + dy * t
        left.append((x + nx * h1, y + ny * h1))
        right.append((x - nx * h2, y - ny * h2))
    return LimbOutline(left, right, _cap(left[0], right[0]), _cap(left[-1], right[-1]), (nx, ny))


def _cap(left: Flat, right: Flat) -> Cap:
    (ax, ay), (bx, by) = left, right
    return Cap((ax + bx) / 2, (ay + by) / 2, math.hypot(ax - bx, ay - by) / 2)


def limb_rim(view: View, outline: LimbOutline, first: int) -> QPainterPath:
    """The outline from its `first` section on, one line wider; a ringed joint looks like a mannequin's."""
    gx, gy = outline.across[0] * view.line, outline.across[1] * view.line
    there = [(x + gx, y + gy) for x, y in outline.left[first:]]
    back = [(x - gx, y - gy) for x, y in outline.right[first:]]
    return polygon(there + back[::-1])


def fill_limb(
    p: QPainter,
    outline: LimbOutline,
    colour: QColor,
    *,
    first: int = 0,
    top: bool = True,
    bottom: bool = True,
) -> None:
    """Fill a limb from its `first` section on, with round ends where it joins nothing of its own colour."""
    # both sides run the way an ellipse does, so that the round ends add to the tube
    path = tube(outline.right[first:], outline.left[first:])
    if top:
        x, y, radius = outline.top
        path.addEllipse(x - radius, y - radius, 2 * radius, 2 * radius)
    if bottom:
        x, y, radius = outline.bottom
        path.addEllipse(x - radius, y - radius, 2 * radius, 2 * radius)
    path.setFillRule(WINDING)
    fill_with(p, colour)
    p.drawPath(path)
