"""Boxes and flat faces in the room: what most props are built from."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import QColor, QPainter

from companion.domain.figure.proportions import H
from companion.domain.figure.vectors import Vec
from companion.ui.figure.colours import Inks
from companion.ui.figure.outlines import polygon
from companion.ui.figure.strokes import fill_with, round_pen
from companion.ui.figure.view import View

_EDGE_ON = 0.02  # a face seen from its edge is left out
_ROUNDING = 0.007 * H


class Material(NamedTuple):
    """The colours of a box: the face towards the camera, the face beside it, the top."""

    front: QColor
    side: QColor
    top: QColor


@dataclass(frozen=True)
class Boxes:
    """Paints boxes along the axes of the room for one camera."""

    view: View
    inks: Inks

    @property
    def wood(self) -> Material:
        c = self.inks.colours
        return Material(c.prop, c.prop_dark, c.prop_light)

    @property
    def fabric(self) -> Material:
        c = self.inks.colours
        return Material(c.mat, c.mat_dark, c.mat_light)

    def box(self, p: QPainter, lo: Vec, hi: Vec, material: Material) -> None:
        """The up to three faces of a box that look at the camera."""
        t = self.view.toward
        x0, y0, z0 = lo
        x1, y1, z1 = hi
        seen_from_the_side = abs(t[0]) < abs(t[2])
        if abs(t[0]) > _EDGE_ON:
            x = x1 if t[0] > 0 else x0
            colour = material.side if seen_from_the_side else material.front
            self._face(p, ((x, y0, z0), (x, y1, z0), (x, y1, z1), (x, y0, z1)), colour)
        if abs(t[2]) > _EDGE_ON:
            z = z1 if t[2] > 0 else z0
            colour = material.front if abs(t[2]) >= abs(t[0]) else material.side
            self._face(p, ((x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)), colour)
        if t[1] > _EDGE_ON:
            self._face(p, ((x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)), material.top)

    def sheet(self, p: QPainter, corners: tuple[Vec, ...], colour: QColor) -> None:
        """A flat face with sharp corners."""
        fill_with(p, colour)
        p.drawPath(polygon([self.view.flat(corner) for corner in corners]))

    def _face(self, p: QPainter, corners: tuple[Vec, ...], colour: QColor) -> None:
        p.setPen(round_pen(colour, _ROUNDING * self.view.scale))
        p.setBrush(colour)
        p.drawPath(polygon([self.view.flat(corner) for corner in corners]))
