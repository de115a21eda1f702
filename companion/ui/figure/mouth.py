"""An open mouth: its corners stay, the lower lip goes with the jaw."""

from PySide6.QtGui import QColor, QPainter, QPainterPath

from companion.domain.figure.muscles import HEAD_SCALE
from companion.domain.figure.vectors import Vec, lerp
from companion.ui.figure.outlines import smooth_closed, smooth_open
from companion.ui.figure.skull import Skull
from companion.ui.figure.strokes import cut_pen, draw_with, round_pen

_R = HEAD_SCALE
_FULL_FACE = 0.42  # below this the far half of the mouth is not seen
_TEETH_GAPE, _TEETH_FACE = 4, 0.2
_FULL = 255


def paint_open_mouth(skull: Skull, p: QPainter) -> None:
    scale, inks = skull.view.scale, skull.sketch.inks
    half = 0.0125 - 0.00006 * skull.gape
    path = _outline(skull, half)
    lip = inks.skin_line(0.30)
    redder = QColor(min(_FULL, lip.red() + 30), lip.green(), lip.blue())
    p.setPen(round_pen(redder, 0.0052 * _R * scale))
    p.setBrush(inks.colours.mouth)
    p.drawPath(path)
    if skull.gape > _TEETH_GAPE and skull.faces > _TEETH_FACE:
        p.save()
        p.setClipPath(path)
        draw_with(p, cut_pen(inks.colours.teeth, 0.0075 * _R * scale))
        p.drawPath(smooth_open([skull.view.flat(place) for place in _teeth(skull, half)]))
        p.restore()


def _outline(skull: Skull, half: float) -> QPainterPath:
    upper = [skull.at(0.0535, -0.0108, half * 0.55), skull.at(0.0560, -0.0100, 0)]
    upper.append(skull.at(0.0535, -0.0108, -half * 0.55))
    lower = [skull.jaw(0.0530, -0.0128, -half * 0.55), skull.jaw(0.0550, -0.0138, 0)]
    lower.append(skull.jaw(0.0530, -0.0128, half * 0.55))
    if skull.faces >= _FULL_FACE:
        loop = [_corner(skull, half), *upper, _corner(skull, -half), *lower]
        return smooth_closed([skull.view.flat(place) for place in loop])
    if skull.view.depth(skull.frame[2]) > 0:
        loop = [upper[1], upper[0], _corner(skull, half), lower[2], lower[1]]
    else:
        loop = [upper[1], upper[2], _corner(skull, -half), lower[0], lower[1]]
    path = smooth_open([skull.view.flat(place) for place in loop])
    path.closeSubpath()
    return path


def _corner(skull: Skull, right: float) -> Vec:
    return lerp(skull.at(0.0495, -0.0115, right), skull.jaw(0.0495, -0.0125, right), 0.5)


def _teeth(skull: Skull, half: float) -> list[Vec]:
    arch = ((0.047, -0.0108, 1.0), (0.0525, -0.0108, 0.5), (0.0540, -0.0103, 0.0))
    right = [skull.at(ahead, up - 0.0012, half * k) for ahead, up, k in arch]
    left = [skull.at(ahead, up - 0.0012, -half * k) for ahead, up, k in arch[1::-1]]
    return right + left
