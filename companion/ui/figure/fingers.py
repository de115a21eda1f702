"""A hand in a large picture: palm with thumb muscle and lines, four fingers and a thumb, sorted by depth."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from companion.domain.figure.angles import FINGERS, SIGN
from companion.domain.figure.hand import BUILD, HandShape, hand_shape
from companion.domain.figure.proportions import H
from companion.domain.figure.vectors import Vec, add, distance, dot, lerp, local, mad, sub, unit
from companion.ui.figure.colours import faded
from companion.ui.figure.hulls import Ball, hull, hull_and_open_rim, hull_and_rim
from companion.ui.figure.outlines import smooth_open
from companion.ui.figure.sketch import Piece, Sketch
from companion.ui.figure.strokes import contact, draw_with, fill_with, soft_pen

_LARGE = 600  # pixels per metre: contact lines grow thinner, nearly straight fingers get all their bones
_PALM_LINES, _NAILS = 480, 420
_PALM_FACES, _NAIL_FACES = 0.45, 0.25
_NEARLY_STRAIGHT, _STRAIGHT_JOINT = 0.62, 0.55
_THUMB_RADII = (0.0105 * H, 0.0078 * H, 0.0066 * H, 0.0056 * H)
_NEAR_THE_PALM = 0.012  # metres
_THUMB_BEHIND, _THUMB_BALL_BEHIND = -0.006, -0.02
_LAST = 2  # of the three bones
_LINES_OF_THE_PALM: tuple[tuple[Vec, ...], ...] = (
    ((0.040, 0.0205, 0.0115), (0.0345, 0.010, 0.0125), (0.023, 0.0045, 0.0130), (0.010, 0.0025, 0.013)),
    ((0.0395, 0.0195, 0.0115), (0.0350, 0.004, 0.012), (0.031, -0.0105, 0.012)),
    ((0.0400, -0.0235, 0.011), (0.0385, -0.011, 0.012), (0.0435, 0.004, 0.0105)),
)


class _Hand(NamedTuple):
    sketch: Sketch
    side: str
    far: float
    shape: HandShape
    skin: QColor
    rim: float

    def at(self, along: float, out: float, to_palm: float) -> Vec:
        """A place on the hand, in fractions of stature from the wrist."""
        frame = self.sketch.body.frames["hand_" + self.side]
        wrist = self.sketch.body.joints["wrist_" + self.side]
        return add(wrist, local(frame, to_palm * H, -along * H, SIGN[self.side] * out * H))


class _Chain(NamedTuple):
    """A finger from its `first` drawn bone on: joints, radii there, directions of bones, back of the last."""

    hand: _Hand
    joints: list[Vec]
    radii: tuple[float, ...]
    first: int
    along: list[Vec]
    back: Vec


def hand_pieces(sketch: Sketch, side: str, far: float) -> list[Piece]:
    """The pieces of a hand from back to front; depths are measured against the palm."""
    depth = sketch.view.depth
    shape = hand_shape(sketch.body, side)
    rim = sketch.view.line * (0.62 if sketch.view.scale > _LARGE else 0.8)
    hand = _Hand(sketch, side, far, shape, sketch.inks.tone("skin", far), rim)
    zero = depth(lerp(sketch.body.joints["wrist_" + side], shape.joints["middle"][0], 0.6))
    pieces = [Piece(0.0, partial(_paint_palm, hand))]
    for name in FINGERS:
        joints, r = shape.joints[name], BUILD[name].radius
        middle = depth(lerp(joints[1], joints[2], 0.5)) - zero
        lift = 0.35 * middle if abs(middle) < _NEAR_THE_PALM else middle
        # a straight finger starts under the edge of the palm, a bent one over it
        lift = lift - 0.004 if lift < _NEAR_THE_PALM else lift
        radii = (r * 1.05 * H, r * 0.98 * H, r * 0.90 * H, r * 0.76 * H)
        pieces.append(Piece(lift, partial(_paint_chain, _chain(hand, name, radii, 0))))
    thumb = shape.joints["thumb"]
    middle = depth(lerp(thumb[1], thumb[3], 0.6)) - zero
    if middle > _THUMB_BEHIND:
        middle += 0.004 + 0.014 * sketch.body.angles["thumb_in_" + side]
    pieces.append(Piece(middle, partial(_paint_chain, _chain(hand, "thumb", _THUMB_RADII, 1))))
    return sorted(pieces, key=lambda piece: piece.depth)


def _chain(hand: _Hand, name: str, radii: tuple[float, ...], first: int) -> _Chain:
    joints = hand.shape.joints[name]
    along = [unit(sub(joints[n + 1], joints[n])) for n in range(3)]
    return _Chain(hand, joints, radii, first, along, hand.shape.backs[name])


def _paint_palm(hand: _Hand, p: QPainter) -> None:
    sketch, shape = hand.sketch, hand.shape
    view, inks, scale = sketch.view, sketch.inks, sketch.view.scale
    wrist = sketch.body.joints["wrist_" + hand.side]
    thumb = shape.joints["thumb"]
    muscle: list[Ball] = [
        (hand.at(0.010, 0.006, 0.002), 0.0125 * H),
        (lerp(thumb[0], thumb[1], 0.45), 0.0120 * H),
        (thumb[1], 0.0078 * H),
    ]
    palm, rim = hull_and_open_rim(
        view, _palm_balls(hand, wrist), hand.rim, view.flat(wrist), 0.0215 * H * scale
    )
    contact(p, inks, (rim,), 0.6)
    p.setBrush(hand.skin)
    p.drawPath(palm)
    root = view.flat(lerp(hand.at(0.016, 0.0, 0.003), thumb[0], 0.3))
    ball, rim = hull_and_open_rim(view, muscle, hand.rim, root, 0.024 * H * scale)
    if dot(sub(thumb[1], wrist), view.toward) > _THUMB_BALL_BEHIND:
        contact(p, inks, (rim,), 0.3)
    fill_with(p, hand.skin)
    p.drawPath(ball)
    facing = dot(sketch.body.frames["hand_" + hand.side][0], view.toward)
    if scale > _PALM_LINES and facing > _PALM_FACES:
        _paint_palm_lines(hand, palm, facing, p)


def _palm_balls(hand: _Hand, wrist: Vec) -> list[Ball]:
    index, middle, _, little = (hand.shape.joints[name] for name in FINGERS)
    return [
        (wrist, 0.0142 * H),
        (hand.at(0.012, -0.009, 0.002), 0.0120 * H),
        (index[0], 0.0084 * H),
        (little[0], 0.0080 * H),
        (middle[0], 0.0086 * H),
        (hand.at(0.030, -0.0175, 0.003), 0.0085 * H),
        (lerp(middle[0], middle[1], 0.18), 0.0066 * H),
    ]


def _paint_palm_lines(hand: _Hand, palm: QPainterPath, facing: float, p: QPainter) -> None:
    view = hand.sketch.view
    p.save()
    p.setClipPath(palm, Qt.ClipOperation.IntersectClip)
    ink = hand.sketch.inks.skin_line(0.22 + 0.1 * hand.far)
    draw_with(p, soft_pen(faded(ink, min(1.0, (facing - _PALM_FACES) * 2.2) * 0.55), 0.0016 * H * view.scale))
    for line in _LINES_OF_THE_PALM:
        p.drawPath(smooth_open([view.flat(hand.at(*place)) for place in line]))
    p.restore()


def _paint_chain(chain: _Chain, p: QPainter) -> None:
    scale, first = chain.hand.sketch.view.scale, chain.first
    if scale < _LARGE and dot(chain.along[first], chain.along[2]) > _NEARLY_STRAIGHT:
        _paint_in_one_piece(chain, p)
        return
    depth = chain.hand.sketch.view.depth
    for n in sorted(range(first, 3), key=lambda n: depth(lerp(chain.joints[n], chain.joints[n + 1], 0.5))):
        _paint_bone(chain, n, p)
        if n == _LAST and scale > _NAILS and dot(chain.back, chain.hand.sketch.view.toward) > _NAIL_FACES:
            _paint_nail(chain, p)


def _paint_in_one_piece(chain: _Chain, p: QPainter) -> None:
    view, joints, radii, first = chain.hand.sketch.view, chain.joints, chain.radii, chain.first
    start = mad(joints[first], chain.along[first], 0.9 * radii[first])
    rest = [(joints[n], radii[n]) for n in range(first + 1, 4)]
    shape, rim = hull_and_rim(view, [*rest, (start, radii[first])], chain.hand.rim)
    contact(p, chain.hand.sketch.inks, (rim,), 0.95)
    fill_with(p, chain.hand.skin)
    p.drawPath(shape)
    p.drawPath(hull(view, [(joints[n], radii[n]) for n in (first, first + 1)]))


def _paint_bone(chain: _Chain, n: int, p: QPainter) -> None:
    """One bone. Its dark rim starts past the joint and stops before the next one, unless that is bent."""
    view, grow = chain.hand.sketch.view, chain.hand.rim / chain.hand.sketch.view.scale
    a, b, along = chain.joints[n], chain.joints[n + 1], chain.along[n]
    ra, rb = chain.radii[n], chain.radii[n + 1]
    length = distance(b, a)
    k0 = min(0.55, ra * (0.9 if n == chain.first else 0.6) / length)
    ends_free = n == _LAST or dot(along, chain.along[n + 1]) < _STRAIGHT_JOINT
    k1 = 1.0 if ends_free else max(k0, 1 - rb * 0.7 / length)
    rim = [(mad(a, along, length * k), ra + (rb - ra) * k + grow) for k in (k0, k1)]
    contact(p, chain.hand.sketch.inks, (hull(view, rim),), 0.95)
    fill_with(p, chain.hand.skin)
    p.drawPath(hull(view, [(a, ra), (b, rb)]))


def _paint_nail(chain: _Chain, p: QPainter) -> None:
    r, tip, along = chain.radii[3], chain.joints[3], chain.along[2]
    near = mad(mad(tip, chain.back, r * 0.75), along, r * 0.35)
    back = mad(mad(tip, chain.back, r * 0.80), along, -r * 0.45)
    p.setBrush(chain.hand.sketch.inks.shade(chain.hand.skin, 0.26))
    p.drawPath(hull(chain.hand.sketch.view, [(near, r * 0.46), (back, r * 0.52)]))
