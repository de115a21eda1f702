"""Props made of wood: chair, table, desk with its screen, doorway."""

from PySide6.QtGui import QColor, QPainter

from companion.domain.figure.scenery import Chair, Desk, Doorway, Table
from companion.ui.figure.boxes import Boxes, Material

_DEPTH, _WIDTH, _LEG = 0.44, 0.42, 0.035
_TABLE_LEG, _INSET = 0.045, 0.02
_LINTEL, _FRAME, _WALL_TOP = 2.05, 0.075, 2.6


def _chair_rear(chair: Chair) -> float:
    return chair.x - 0.22


def chair_seat(boxes: Boxes, chair: Chair, p: QPainter) -> None:
    rear, half, height = _chair_rear(chair), _WIDTH / 2, chair.height
    for z in (-half, half - _LEG):
        for x in (rear + 0.02, rear + _DEPTH - 0.04):
            boxes.box(p, (x, 0, z), (x + _LEG, height - 0.03, z + _LEG), boxes.wood)
    boxes.box(p, (rear - 0.01, height - 0.045, -half), (rear + _DEPTH, height, half), boxes.wood)


def chair_back(boxes: Boxes, chair: Chair, p: QPainter) -> None:
    rear, half, height = _chair_rear(chair), _WIDTH / 2, chair.height
    for z in (-half, half - _LEG):
        boxes.box(p, (rear - _LEG, height, z), (rear, height + 0.46, z + _LEG), boxes.wood)
    boxes.box(p, (rear - _LEG, height + 0.27, -half), (rear, height + 0.46, half), boxes.wood)


def table(boxes: Boxes, prop: Table, p: QPainter) -> None:
    if not prop.legs:
        boxes.box(p, prop.lo, prop.hi, boxes.wood)
        return
    (x0, y0, z0), (x1, y1, z1) = prop.lo, prop.hi
    for x in (x0 + _INSET, x1 - _INSET - _TABLE_LEG):
        for z in sorted((z0 + _INSET, z1 - _INSET - _TABLE_LEG)):
            boxes.box(p, (x, y0, z), (x + _TABLE_LEG, y1 - 0.03, z + _TABLE_LEG), boxes.wood)
    boxes.box(p, (x0, y1 - 0.04, z0), prop.hi, boxes.wood)


def desk(boxes: Boxes, prop: Desk, p: QPainter) -> None:
    near, far, height, half = prop.start, prop.end, prop.height, prop.half_width
    boxes.box(p, (far - 0.05, 0, -half), (far, height - 0.03, -half + 0.04), boxes.wood)
    boxes.box(p, (far - 0.05, 0, half - 0.04), (far, height - 0.03, half), boxes.wood)
    boxes.box(p, (near, height - 0.035, -half), (far, height, half), boxes.wood)
    if prop.monitor:
        _screen(boxes, prop, p)


def _screen(boxes: Boxes, prop: Desk, p: QPainter) -> None:
    plain = boxes.inks.colours.screen
    dark, light = QColor(plain).darker(125), QColor(plain).lighter(115)
    case = Material(plain, dark, light)
    x, top, middle = prop.end - 0.20, prop.height, prop.screen
    boxes.box(p, (x - 0.08, top, -0.09), (x + 0.08, top + 0.015, 0.09), case)
    boxes.box(p, (x, top, -0.02), (x + 0.025, middle, 0.02), Material(dark, dark, dark))
    boxes.box(p, (x - 0.03, middle - 0.16, -0.26), (x, middle + 0.17, 0.26), case)
    keys = prop.start
    boxes.box(p, (keys + 0.07, top, -0.2), (keys + 0.20, top + 0.012, 0.2), Material(light, dark, light))


def doorway(boxes: Boxes, prop: Doorway, p: QPainter) -> None:
    x, half, wall = prop.x, prop.half_width, boxes.inks.colours.wall
    for z1, z2 in ((-half - 1.0, -half), (half, half + 1.0)):
        boxes.sheet(p, ((x, 0, z1), (x, _WALL_TOP, z1), (x, _WALL_TOP, z2), (x, 0, z2)), wall)
    over = ((x, _LINTEL, -half), (x, _WALL_TOP, -half), (x, _WALL_TOP, half), (x, _LINTEL, half))
    boxes.sheet(p, over, wall)
    top = _LINTEL + _FRAME
    for z in (-half - _FRAME, half):
        boxes.box(p, (x - 0.10, 0, z), (x + 0.02, top, z + _FRAME), boxes.wood)
    boxes.box(p, (x - 0.10, _LINTEL, -half - _FRAME), (x + 0.02, top, half + _FRAME), boxes.wood)
