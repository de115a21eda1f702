"""Closed eyes, brows, mouth and the shadow of the nose: lines on the face, left out when turned away."""

from PySide6.QtGui import QPainter

from companion.domain.figure.muscles import HEAD_SCALE
from companion.domain.figure.vectors import lerp
from companion.ui.figure.colours import faded
from companion.ui.figure.mouth import paint_open_mouth
from companion.ui.figure.outlines import smooth_open
from companion.ui.figure.skull import Skull
from companion.ui.figure.strokes import draw_with, round_pen, soft_pen

_R = HEAD_SCALE
_MIDDLE, _LARGE, _CAREFUL = (
    330,
    600,
    420,
)  # pixels per metre: lines get finer; nothing may bend round the head
_THIN = ((_MIDDLE, 1.0), (_LARGE, 0.85))
_THINNEST = 0.72
_EYE_SEEN, _LASH_SEEN, _BROW_SEEN = 0.12, 0.03, 0.0
_NEARLY_FRONT, _FRONT, _PROFILE = 0.35, 0.3, -0.1
_PARTED, _CLOSED = 0.8, 0.5  # mm at the teeth; share of `lips_closed`
# degrees sideways and up on the cranium
_LASHES = ((13, -12), (20, -16), (27, -16), (34, -12))
_LASHES_IN_PROFILE = ((18, -13.6), (26, -14.8), (36, -13.6))
_BROW = ((10, 5), (22, 9), (36, 5))
_LIPS = ((-0.011, -0.0105), (0.0, -0.0135), (0.011, -0.0105))
_NOSTRILS = ((0.057, 0.009, -0.006), (0.061, 0.0065, 0), (0.057, 0.009, 0.006))


def paint_features(skull: Skull, p: QPainter) -> None:
    for sign in (1, -1):
        if skull.surface(24 * sign, -12)[1] > _EYE_SEEN:
            _paint_eye(skull, sign, p)
    if skull.faces > _PROFILE:
        lips_apart = skull.sketch.body.angles["lips_closed"] < _CLOSED
        if skull.gape > _PARTED and lips_apart:
            paint_open_mouth(skull, p)
        else:
            _paint_lips(skull, p)
    if skull.faces > _FRONT:
        _paint_nostrils(skull, p)


def _paint_eye(skull: Skull, sign: int, p: QPainter) -> None:
    scale, hair = skull.view.scale, skull.sketch.inks.colours.hair
    thin = next((width for below, width in _THIN if scale < below), _THINNEST)
    whole = skull.faces > _NEARLY_FRONT or scale < _CAREFUL
    draw_with(p, soft_pen(hair, 0.0052 * _R * scale * thin))
    _paint_curve(skull, sign, _LASHES if whole else _LASHES_IN_PROFILE, _LASH_SEEN, p)
    draw_with(p, soft_pen(faded(hair, 0.75), 0.0042 * _R * scale * thin))
    _paint_curve(skull, sign, _BROW, _BROW_SEEN, p)


def _paint_curve(
    skull: Skull, sign: int, places: tuple[tuple[float, float], ...], least: float, p: QPainter
) -> None:
    careless = skull.view.scale < _CAREFUL
    on_surface = [skull.surface(sign * sideways, up) for sideways, up in places]
    seen = [skull.view.flat(place) for place, facing in on_surface if facing > least or careless]
    if len(seen) > 1:
        p.drawPath(smooth_open(seen))


def _paint_lips(skull: Skull, p: QPainter) -> None:
    view, inks = skull.view, skull.sketch.inks
    corner_to_corner = []
    for right, up in _LIPS:
        ahead = 0.0545 - abs(right) * 0.25
        corner_to_corner.append(lerp(skull.at(ahead, up, right), skull.jaw(ahead, up, right), 0.5))
    if skull.faces < _NEARLY_FRONT:
        near_right = view.depth(skull.frame[2]) > 0
        corner_to_corner = corner_to_corner[1:] if near_right else corner_to_corner[:2]
    draw_with(p, soft_pen(inks.skin_line(0.38), 0.0045 * _R * view.scale))
    p.drawPath(smooth_open([view.flat(place) for place in corner_to_corner]))


def _paint_nostrils(skull: Skull, p: QPainter) -> None:
    view = skull.view
    draw_with(p, round_pen(skull.sketch.inks.skin_line(0.20), 0.0045 * _R * view.scale))
    p.drawPath(smooth_open([view.flat(skull.at(*place)) for place in _NOSTRILS]))
