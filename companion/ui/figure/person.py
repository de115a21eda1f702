"""The whole person: all pieces sorted by depth, painted on a layer of their own."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter

from companion.domain.figure.angles import SIDES
from companion.domain.figure.motion import Motion
from companion.domain.figure.proportions import H
from companion.domain.figure.vectors import Vec, add, local
from companion.ui.figure.arms import arm_pieces
from companion.ui.figure.glow import glow_pieces
from companion.ui.figure.head import paint_head
from companion.ui.figure.legs import leg_pieces
from companion.ui.figure.lens import paint_lens
from companion.ui.figure.sketch import Piece, Sketch
from companion.ui.figure.strokes import draw_with, round_pen
from companion.ui.figure.trunk import trunk_pieces

_ROOM_AROUND = 0.085 * H  # how far outlines may reach beyond the joints


def person_pieces(sketch: Sketch, motion: Motion) -> list[Piece]:
    """What there is to paint, from back to front."""
    if motion.only:
        pieces = [
            piece for side in SIDES if f"arm_{side}" in motion.only for piece in arm_pieces(sketch, side)
        ]
    else:
        pieces = _all_pieces(sketch, motion)
    return sorted(pieces, key=lambda piece: piece.depth)


def _all_pieces(sketch: Sketch, motion: Motion) -> list[Piece]:
    trunk = sketch.trunk_depth
    head = max(sketch.view.depth(sketch.body.joints["head"]), trunk - 0.02) * 0.4 + trunk * 0.6 + 0.006
    pieces = [
        *trunk_pieces(sketch),
        *glow_pieces(sketch, "trunk", trunk + 0.0005),
        *glow_pieces(sketch, "neck", trunk + 0.0015),
        Piece(head, partial(paint_head, sketch)),
        *glow_pieces(sketch, "head", head + 0.0002),
    ]
    if motion.lens:
        pieces.append(Piece(head + 0.0003, partial(paint_lens, sketch)))
    for side in SIDES:
        pieces += leg_pieces(sketch, side)
        pieces += arm_pieces(sketch, side)
    if motion.strap:
        strap = _strap(sketch, motion)
        depth = max(sketch.view.depth(place) for place in strap) - 0.01
        pieces.append(Piece(depth, partial(_paint_strap, sketch, strap)))
    return pieces


def _strap(sketch: Sketch, motion: Motion) -> list[Vec]:
    j, f = sketch.body.joints, sketch.body.frames
    return [
        add(j[point.joint], local(f[point.frame], *point.offset)) if point.frame else j[point.joint]
        for point in motion.strap
    ]


def _paint_strap(sketch: Sketch, strap: Sequence[Vec], p: QPainter) -> None:
    draw_with(p, round_pen(sketch.inks.colours.strap, 0.016 * H * sketch.view.scale))
    p.drawPolyline([QPointF(*sketch.view.flat(place)) for place in strap])


class PersonLayer:
    """A transparent layer that the person is painted on, so that shading falls on the person alone."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._layer = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)

    def paint(self, sketch: Sketch, motion: Motion, painter: QPainter, *, mirror: bool = False) -> None:
        """Paint the person and lay the layer down; `painter` works in unmirrored pixels."""
        box = self._box(sketch, mirror=mirror)
        p = QPainter(self._layer)
        p.setClipRect(box)
        p.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        p.fillRect(box, Qt.GlobalColor.transparent)
        p.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mirror:
            flip(p, self._size[0])
        for piece in person_pieces(sketch, motion):
            piece.paint(p)
        p.end()
        painter.drawImage(box.topLeft(), self._layer, box)

    def _box(self, sketch: Sketch, *, mirror: bool) -> QRect:
        """The part of the layer that the person can touch."""
        width, height = self._size
        flat = [sketch.view.flat(place) for place in sketch.body.joints.values()]
        margin = _ROOM_AROUND * sketch.view.scale
        left = max(0, int(min(x for x, _ in flat) - margin))
        top = max(0, int(min(y for _, y in flat) - margin))
        right = min(width, int(max(x for x, _ in flat) + margin) + 1)
        bottom = min(height, int(max(y for _, y in flat) + margin) + 1)
        box = QRect(left, top, max(1, right - left), max(1, bottom - top))
        return QRect(width - box.right() - 1, top, box.width(), box.height()) if mirror else box


def flip(p: QPainter, width: int) -> None:
    """Paint the other side of the body: everything from here on is mirrored left to right."""
    p.translate(width, 0)
    p.scale(-1, 1)
