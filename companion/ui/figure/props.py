"""What a person sits on, lies on, leans against or holds: painted behind, under or in front of the person."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QPainter

from companion.domain.figure.body import Body
from companion.domain.figure.scenery import (
    BackWall,
    Chair,
    Cloth,
    Cushion,
    Desk,
    Doorway,
    Flat,
    Mat,
    Pillow,
    Prop,
    Table,
    TowelRoll,
    Wall,
)
from companion.ui.figure.boxes import Boxes
from companion.ui.figure.furniture import chair_back, chair_seat, desk, doorway, table
from companion.ui.figure.soft_props import back_wall, cloth, cushion, mat, pillow, towel_roll, wall

_FreeStanding = Wall | BackWall | Doorway | Desk | Table | TowelRoll | Pillow
_FROM_BEHIND = -0.3


@dataclass(frozen=True)
class PropPainter:
    """Paints the props of one motion. `reach` is where the mat begins and ends by itself."""

    props: tuple[Prop, ...]
    boxes: Boxes
    reach: Flat

    @property
    def _back_rest_in_front(self) -> bool:
        return self.boxes.view.toward[0] < _FROM_BEHIND

    def paint_still(self, p: QPainter) -> None:
        """What stands behind the person and never moves."""
        for prop in self.props:
            self._paint_behind(prop, p)

    def paint_moving(self, body: Body, p: QPainter) -> None:
        """What travels with a joint, under the person."""
        for prop in self.props:
            if isinstance(prop, Cloth) and prop.follow:
                x, _, z = body.joints[prop.follow]
                cloth(self.boxes, replace(prop, x=x, z=z), p)

    def paint_front(self, p: QPainter) -> None:
        """What stands in front of the person."""
        for prop in self.props:
            if isinstance(prop, Chair) and not prop.stool and self._back_rest_in_front:
                chair_back(self.boxes, prop, p)
            elif isinstance(prop, Cushion) and prop.front:
                cushion(self.boxes, prop, p)

    def _paint_behind(self, prop: Prop, p: QPainter) -> None:
        match prop:
            case Chair():
                chair_seat(self.boxes, prop, p)
                if not prop.stool and not self._back_rest_in_front:
                    chair_back(self.boxes, prop, p)
            case Mat():
                mat(self.boxes, prop, prop.span or self.reach, p)
            case Cushion():
                if not prop.front:
                    cushion(self.boxes, prop, p)
            case Cloth():
                if not prop.follow:
                    cloth(self.boxes, prop, p)
            case _:
                _paint_free_standing(self.boxes, prop, p)


def _paint_free_standing(boxes: Boxes, prop: _FreeStanding, p: QPainter) -> None:
    match prop:
        case Wall():
            wall(boxes, prop, p)
        case BackWall():
            back_wall(boxes, prop, p)
        case Doorway():
            doorway(boxes, prop, p)
        case Desk():
            desk(boxes, prop, p)
        case Table():
            table(boxes, prop, p)
        case TowelRoll():
            towel_roll(boxes, prop, p)
        case Pillow():
            pillow(boxes, prop, p)
