"""Where a popover stands: beside what it belongs to, on a side with room, inside the window."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize


class Beside(Enum):
    """The side of the anchor on which the popover stands."""

    RIGHT = "right"
    LEFT = "left"
    BELOW = "below"
    ABOVE = "above"


@dataclass(frozen=True, kw_only=True)
class Place:
    """The frame, its side, and the point on the frame's edge where the beak grows."""

    frame: QRect
    side: Beside
    beak: QPoint


def place_beside(anchor: QRect, size: QSize, room: QRect, gap: int, corner: int) -> Place:
    """Put a frame of `size` beside `anchor`, both inside `room`.

    The first side with enough room is taken, else the one with most. The beak keeps `corner` px from the
    ends of its edge.
    """
    spare = {
        Beside.RIGHT: room.right() - anchor.right() - gap - size.width(),
        Beside.LEFT: anchor.left() - room.left() - gap - size.width(),
        Beside.BELOW: room.bottom() - anchor.bottom() - gap - size.height(),
        Beside.ABOVE: anchor.top() - room.top() - gap - size.height(),
    }
    side = next(
        (beside for beside in Beside if spare[beside] >= 0), max(spare, key=lambda beside: spare[beside])
    )
    frame = _kept_inside(QRect(_corner(anchor, size, side, gap), size), room)
    return Place(frame=frame, side=side, beak=_beak(anchor.center(), frame, side, corner))


def _corner(anchor: QRect, size: QSize, side: Beside, gap: int) -> QPoint:
    middle = anchor.center()
    left, top = middle.x() - size.width() // 2, middle.y() - size.height() // 2
    match side:
        case Beside.RIGHT:
            return QPoint(anchor.right() + 1 + gap, top)
        case Beside.LEFT:
            return QPoint(anchor.left() - gap - size.width(), top)
        case Beside.BELOW:
            return QPoint(left, anchor.bottom() + 1 + gap)
        case Beside.ABOVE:
            return QPoint(left, anchor.top() - gap - size.height())


def _kept_inside(frame: QRect, room: QRect) -> QRect:
    left = max(room.left(), min(frame.left(), room.right() + 1 - frame.width()))
    top = max(room.top(), min(frame.top(), room.bottom() + 1 - frame.height()))
    return QRect(QPoint(left, top), frame.size())


def _beak(target: QPoint, frame: QRect, side: Beside, corner: int) -> QPoint:
    across = max(frame.left() + corner, min(target.x(), frame.right() - corner))
    down = max(frame.top() + corner, min(target.y(), frame.bottom() - corner))
    match side:
        case Beside.RIGHT:
            return QPoint(frame.left(), down)
        case Beside.LEFT:
            return QPoint(frame.right() + 1, down)
        case Beside.BELOW:
            return QPoint(across, frame.top())
        case Beside.ABOVE:
            return QPoint(across, frame.bottom() + 1)
