"""Walls, and props of cloth: mat, pillow, cushion, cloth, towel roll."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from companion.domain.figure.scenery import BackWall, Cloth, Cushion, Flat, Mat, Pillow, TowelRoll, Wall
from companion.ui.figure.boxes import Boxes, Material
from companion.ui.figure.hulls import Ball, hull
from companion.ui.figure.strokes import dot, draw_with, fill_with, soft_pen

_ENDS = (-1, 1)


def wall(boxes: Boxes, prop: Wall, p: QPainter) -> None:
    x, top, far, near, c = prop.x, 2.15, -0.55, 0.5, boxes.inks.colours
    boxes.sheet(p, ((x, 0.0, far), (x, top, far), (x, top, near), (x, 0, near)), c.wall)
    thick = x + 0.09
    boxes.sheet(p, ((x, 0, near), (x, top, near), (thick, top, near), (thick, 0, near)), c.wall_edge)


def back_wall(boxes: Boxes, prop: BackWall, p: QPainter) -> None:
    x, left, right, c = prop.x, prop.z - prop.half_width, prop.z + prop.half_width, boxes.inks.colours
    for top, colour in ((prop.top, c.wall), (0.09, c.wall_edge)):  # the wall, and its skirting board
        boxes.sheet(p, ((x, 0, left), (x, top, left), (x, top, right), (x, 0, right)), colour)


def mat(boxes: Boxes, prop: Mat, span: Flat, p: QPainter) -> None:
    lo = (span[0], -0.02, prop.z - prop.half_width)
    boxes.box(p, lo, (span[1], 0.0, prop.z + prop.half_width), boxes.fabric)


def pillow(boxes: Boxes, prop: Pillow, p: QPainter) -> None:
    c = boxes.inks.colours
    pale = Material(c.mat_light, c.mat, c.mat_light)
    boxes.box(p, (prop.x - 0.14, 0.0, -0.2), (prop.x + 0.14, prop.y, 0.2), pale)


def cloth(boxes: Boxes, prop: Cloth, p: QPainter) -> None:
    lo = (prop.x - prop.half, prop.y, prop.z - prop.half_width)
    hi = (prop.x + prop.half, prop.y + 0.006, prop.z + prop.half_width)
    boxes.box(p, lo, hi, boxes.fabric)


def cushion(boxes: Boxes, prop: Cushion, p: QPainter) -> None:
    """The hull of a ball in each corner."""
    (x, y, z), (hx, hy, hz) = prop.at, prop.half
    r = min(hx, hy, hz) * 0.95
    c, s = math.cos(math.radians(prop.lean)), math.sin(math.radians(prop.lean))
    balls: list[Ball] = []
    for i in _ENDS:
        for k in _ENDS:
            dx, dy = i * (hx - r), k * (hy - r)
            balls += [((x + dx * c + dy * s, y - dx * s + dy * c, z + n * (hz - r)), r) for n in _ENDS]
    colours = boxes.inks.colours
    p.setPen(QPen(colours.mat_dark.darker(106), 0.006 * boxes.view.scale))
    p.setBrush(colours.mat_light)
    p.drawPath(hull(boxes.view, balls))


def towel_roll(boxes: Boxes, prop: TowelRoll, p: QPainter) -> None:
    view, colours = boxes.view, boxes.inks.colours
    dark: QColor = getattr(colours, prop.colour + "_dark")
    light: QColor = getattr(colours, prop.colour + "_light")
    near = view.flat((prop.x, prop.y, prop.half_width))
    far = view.flat((prop.x, prop.y, -prop.half_width))
    radius = prop.radius * view.scale
    p.setPen(soft_pen(dark.darker(108), 2 * radius))
    p.drawLine(QPointF(*near), QPointF(*far))
    fill_with(p, light)
    dot(p, near, radius)
    draw_with(p, QPen(dark, 0.008 * view.scale))
    dot(p, near, radius * 0.5)
