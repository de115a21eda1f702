"""Reads what surrounds the exercise person from a pose file: props, arrows, the strap and the camera."""

from collections.abc import Callable, Collection
from typing import Any

from companion.content.pose_fields import Fields
from companion.domain.figure.body import ORIGINS
from companion.domain.figure.scenery import (
    CLOSE_UPS,
    Arrow,
    BackWall,
    Camera,
    Chair,
    Cloth,
    Cushion,
    Desk,
    Doorway,
    LineArrow,
    Mat,
    Pillow,
    Prop,
    RingArrow,
    StrapPoint,
    Table,
    TowelRoll,
    TrackArrow,
    Wall,
)

_VIEWS = {"side": (14.0, 7.0), "front": (90.0, 7.0), "back": (-90.0, 7.0)}
_WHOLE_FRAMES = ("full", "upper")


def read_camera(fields: Fields) -> Camera:
    turn, eye = _VIEWS[fields.choice("view", _VIEWS, "side")]
    return Camera(
        turn=fields.number("turn", turn),
        eye=fields.number("eye", eye),
        frame=_frame(fields),
        zoom=fields.number("zoom", 1.0),
        shift=fields.flat("shift") or (0.0, 0.0),
        aspect=fields.number("aspect") if "aspect" in fields else None,
    )


def _frame(fields: Fields) -> str | tuple[float, float, float]:
    if isinstance(fields.raw("frame"), list):
        return fields.place("frame")
    return fields.choice("frame", (*_WHOLE_FRAMES, *CLOSE_UPS), "full")


def read_prop(fields: Fields) -> Prop:
    kind = fields.choice("kind", _PROPS)
    prop = _PROPS[kind](fields)
    fields.finish()
    return prop


def _numbers(fields: Fields, *keys: str) -> dict[str, Any]:
    """The numbers that are there; the others keep what is usual for that kind of thing."""
    return {key: fields.number(key) for key in keys if key in fields}


def _chair(fields: Fields) -> Chair:
    return Chair(stool=fields.flag("stool"), **_numbers(fields, "x", "height"))


def _mat(fields: Fields) -> Mat:
    return Mat(span=fields.flat("span"), **_numbers(fields, "half_width", "z"))


def _wall(fields: Fields) -> Wall:
    return Wall(**_numbers(fields, "x"))


def _back_wall(fields: Fields) -> BackWall:
    return BackWall(**_numbers(fields, "x", "z", "half_width", "top"))


def _doorway(fields: Fields) -> Doorway:
    return Doorway(**_numbers(fields, "x", "half_width"))


def _desk(fields: Fields) -> Desk:
    ends = {"start": fields.number("from", Desk.start), "end": fields.number("to", Desk.end)}
    sizes = _numbers(fields, "height", "half_width", "screen")
    return Desk(monitor=fields.flag("monitor", default=True), **ends, **sizes)


def _table(fields: Fields) -> Table:
    return Table(lo=fields.place("lo"), hi=fields.place("hi"), legs=fields.flag("legs"))


def _towel_roll(fields: Fields) -> TowelRoll:
    colour = fields.choice("color", ("mat", "prop"), "mat")
    return TowelRoll(colour=colour, **_numbers(fields, "x", "y", "radius", "half_width"))


def _pillow(fields: Fields) -> Pillow:
    return Pillow(**_numbers(fields, "x", "y"))


def _cushion(fields: Fields) -> Cushion:
    return Cushion(
        at=fields.place("at"),
        half=fields.vec("half") or Cushion.half,
        lean=fields.number("lean", 0.0),
        front=fields.flag("front"),
    )


def _cloth(fields: Fields) -> Cloth:
    follow = fields.text("follow") if "follow" in fields else None
    return Cloth(follow=follow, **_numbers(fields, "x", "y", "z", "half", "half_width"))


_PROPS: dict[str, Callable[[Fields], Prop]] = {
    "chair": _chair,
    "mat": _mat,
    "wall": _wall,
    "back_wall": _back_wall,
    "doorway": _doorway,
    "desk": _desk,
    "table": _table,
    "towel_roll": _towel_roll,
    "pillow": _pillow,
    "cushion": _cushion,
    "cloth": _cloth,
}


def read_arrow(fields: Fields, poses: Collection[str], main: str, joints: Collection[str]) -> Arrow:
    """An arrow; without poses of its own it shows on the way from "start" to the main pose."""
    move = fields.names("poses", poses) or ("start", main)
    if len(move) != len(("from", "to")) or not set(move) <= set(poses):
        raise fields.problem("poses", "needs the two poses of a move")
    shared: dict[str, Any] = {"poses": (move[0], move[1]), "always": fields.flag("always")}
    if "track" in fields:
        arrow: Arrow = _track(fields, shared, joints)
    elif "ring" in fields:
        arrow = _ring(fields, shared, joints)
    else:
        arrow = _line(fields, shared, joints)
    fields.finish()
    return arrow


def _track(fields: Fields, shared: dict[str, Any], joints: Collection[str]) -> TrackArrow:
    return TrackArrow(
        track=fields.choice("track", joints),
        about=fields.choice("about", joints, "c7"),
        out=fields.number("out", TrackArrow.out),
        part=fields.flat("range") or (0.0, 1.0),
        shift=fields.flat("shift") or (0.0, 0.0),
        **shared,
    )


def _ring(fields: Fields, shared: dict[str, Any], joints: Collection[str]) -> RingArrow:
    ring = fields.numbers("ring", 6)
    if ring is None:
        raise fields.problem("ring", "needs 6 numbers")
    x, y, rx, ry, first, last = ring
    at = fields.choice("at", joints)
    return RingArrow(at=at, offset=(x, y), radii=(rx, ry), angles=(first, last), **shared)


def _line(fields: Fields, shared: dict[str, Any], joints: Collection[str]) -> LineArrow:
    start, end = fields.flat("from"), fields.flat("to")
    if start is None or end is None:
        raise fields.problem("arrow", "needs “track”, “ring”, or “from” and “to”")
    at = fields.choice("at", joints)
    return LineArrow(at=at, start=start, end=end, bend=fields.number("bend", 0.0), **shared)


def read_strap(fields: Fields, joints: Collection[str]) -> tuple[StrapPoint, ...]:
    """Joints, or [joint, frame, anterior, up, right]."""
    points = fields.raw("strap") or []
    if not isinstance(points, list):
        raise fields.problem("strap", "needs a list of places")
    return tuple(_strap_point(fields, point, joints) for point in points)


def _strap_point(fields: Fields, point: object, joints: Collection[str]) -> StrapPoint:
    match point:
        case str() if point in joints:
            return StrapPoint(joint=point)
        case [str() as joint, str() as frame, *offset] if joint in joints and frame in ORIGINS:
            a, u, r = Fields({"strap": offset}, fields.where).place("strap")
            return StrapPoint(joint=joint, frame=frame, offset=(a, u, r))
        case _:
            raise fields.problem("strap", f"names “{point}”, which is not known")
