"""The outline of a limb: a bone with cross-sections, seen by the camera."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from companion.domain.figure.proportions import LIMBS, H, section_at
from companion.domain.figure.scenery import Flat
from companion.domain.figure.vectors import Frame, Vec, dot
from companion.ui.figure.outlines import polygon, tube
from companion.ui.figure.strokes import fill_with
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
    sections = LIMBS[bone.kind]
    px, py = view.flat(bone.top)
    qx, qy = view.flat(bone.bottom)
    dx, dy = qx - px, qy - py
    length = math.hypot(dx, dy)
    if length < _NO_LENGTH:
        dx, dy, length = 0.0, 1.0, 1.0
    nx, ny = -dy / length, dx / length
    normal = view.lift((nx, ny))
    ahead, outward = dot(normal, bone.frame[0]), dot(normal, bone.frame[2]) * bone.sign
    to_pixels = view.scale
    left, right, caps = [], [], []
    for t in (start, *(section[0] for section in sections if start < section[0] < end), end):
        front, back, outer, inner = section_at(sections, t)
        if ahead <= 0:
            front, back = back, front
        if outward <= 0:
            outer, inner = inner, outer
        h1 = math.hypot(ahead * front, outward * outer) * H * to_pixels + grow
        h2 = math.hypot(ahead * back, outward * inner) * H * to_pixels + grow
        x, y = px + dx * t, py + dy * t
        left.append((x + nx * h1, y + ny * h1))
        right.append((x - nx * h2, y - ny * h2))
        caps.append(Cap(x + nx * (h1 - h2) / 2, y + ny * (h1 - h2) / 2, (h1 + h2) / 2))
    return LimbOutline(left, right, caps[0], caps[-1], (nx, ny))


def limb_rim(view: View, outline: LimbOutline, first: int) -> QPainterPath:
    """The outline from its `first` section on, one line wider; a ringed joint looks like a mannequin's."""
    gx, gy = outline.across[0] * view.line, outline.across[1] * view.line
    there = [(x + gx, y + gy) for x, y in outline.left[first:]]
    back = [(x - gx, y - gy) for x, y in outline.right[first:]]
    return polygon(there + back[::-1])


def fill_limb(
    p: QPainter, outline: LimbOutline, colour: QColor, *, top: bool = True, bottom: bool = True
) -> None:
    """Fill a limb, with round ends where it joins nothing of its own colour."""
    fill_with(p, colour)
    p.drawPath(tube(outline.left, outline.right))
    if top:
        p.drawEllipse(QPointF(outline.top.x, outline.top.y), outline.top.radius, outline.top.radius)
    if bottom:
        p.drawEllipse(
            QPointF(outline.bottom.x, outline.bottom.y), outline.bottom.radius, outline.bottom.radius
        )
