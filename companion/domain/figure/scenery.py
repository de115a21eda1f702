"""What surrounds the person in a picture: props, arrows, a strap, the camera. In metres and degrees."""

from dataclasses import dataclass

from companion.domain.figure.vectors import Vec

Flat = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Chair:
    """A chair at `x`; a stool has no back rest."""

    x: float = 0.0
    height: float = 0.44
    stool: bool = False


@dataclass(frozen=True, kw_only=True)
class Mat:
    """A mat on the floor; without `span` it is as long as the exercise needs."""

    span: Flat | None = None
    half_width: float = 0.32
    z: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Wall:
    """A wall square to the side view, at `x`."""

    x: float = 0.0


@dataclass(frozen=True, kw_only=True)
class BackWall:
    """A wall behind a person seen from the front or the back."""

    x: float = 0.0
    z: float = 0.0
    half_width: float = 1.4
    top: float = 2.6


@dataclass(frozen=True, kw_only=True)
class Doorway:
    """An open door at `x`."""

    x: float = 0.0
    half_width: float = 0.45


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A desk between two places on x, usually with a screen on it."""

    start: float = 0.30
    end: float = 0.95
    height: float = 0.73
    half_width: float = 0.40
    monitor: bool = True
    screen: float = 1.06


@dataclass(frozen=True, kw_only=True)
class Table:
    """A box from one corner to the other: a step, a block or, with `legs`, a table."""

    lo: Vec
    hi: Vec
    legs: bool = False


@dataclass(frozen=True, kw_only=True)
class TowelRoll:
    """A rolled towel across the picture. `colour` names the role it is painted in."""

    x: float = 0.0
    y: float = 0.05
    radius: float = 0.05
    half_width: float = 0.2
    colour: str = "mat"


@dataclass(frozen=True, kw_only=True)
class Pillow:
    """A flat pillow on the floor, `y` high."""

    x: float = 0.0
    y: float = 0.06


@dataclass(frozen=True, kw_only=True)
class Cushion:
    """A soft block: centre, half sizes, lean in degrees about the depth axis; `front` = over the person."""

    at: Vec
    half: Vec = (0.07, 0.16, 0.18)
    lean: float = 0.0
    front: bool = False


@dataclass(frozen=True, kw_only=True)
class Cloth:
    """A cloth on a table; with `follow` it travels with that joint, under the person."""

    x: float = 0.0
    y: float = 0.73
    z: float = 0.0
    half: float = 0.11
    half_width: float = 0.10
    follow: str | None = None


Prop = Chair | Mat | Wall | BackWall | Doorway | Desk | Table | TowelRoll | Pillow | Cushion | Cloth


@dataclass(frozen=True, kw_only=True)
class TrackArrow:
    """An arrow along the path of a joint, `out` metres further from `about`; `part` = share of the move."""

    track: str
    poses: tuple[str, str]
    about: str = "c7"
    out: float = 0.06
    part: Flat = (0.0, 1.0)
    shift: Flat = (0.0, 0.0)
    always: bool = False


@dataclass(frozen=True, kw_only=True)
class RingArrow:
    """Part of an ellipse round a joint: offset, radii, first and last angle anticlockwise from the right."""

    at: str
    poses: tuple[str, str]
    offset: Flat
    radii: Flat
    angles: Flat
    always: bool = False


@dataclass(frozen=True, kw_only=True)
class LineArrow:
    """An arrow between two places in the picture, measured from a joint; `bend` curves it."""

    at: str
    poses: tuple[str, str]
    start: Flat
    end: Flat
    bend: float = 0.0
    always: bool = False


Arrow = TrackArrow | RingArrow | LineArrow


@dataclass(frozen=True, kw_only=True)
class StrapPoint:
    """A place a strap runs through: a joint, or an offset from it along the axes of a frame."""

    joint: str
    frame: str | None = None
    offset: Vec = (0.0, 0.0, 0.0)


@dataclass(frozen=True, kw_only=True)
class Camera:
    """Where the person is seen from: 0 = from the side, 90 = front, -90 = back; `eye` = degrees from above.

    `frame` is "full", "upper", a close-up of CLOSE_UPS, or centre and width of the picture in metres.
    """

    turn: float
    eye: float
    frame: str | tuple[float, float, float] = "full"
    zoom: float = 1.0
    shift: Flat = (0.0, 0.0)
    aspect: float | None = None

    @property
    def close_up(self) -> bool:
        return isinstance(self.frame, str) and self.frame in CLOSE_UPS


def _of(joints: str, sides: str) -> tuple[str, ...]:
    return tuple(f"{joint}_{side}" for joint in joints.split() for side in sides)


CLOSE_UPS: dict[str, tuple[str, ...]] = {
    "hand": _of("elbow wrist knuckle fingertip", "rl"),
    "hands": _of("wrist knuckle fingertip", "rl"),
    "hand_r": _of("wrist knuckle fingertip", "r"),
    "hand_l": _of("wrist knuckle fingertip", "l"),
    "forearm_r": _of("elbow wrist knuckle fingertip", "r"),
    "forearm_l": _of("elbow wrist knuckle fingertip", "l"),
    "face": ("head_top", "head", "skull", "chin", "nose", "hinge", "c7"),
    "mouth": ("chin", "nose", "hinge", "skull"),
    "head": ("head_top", "head", "chin", "nose", "c7", "shoulder_r", "shoulder_l"),
}
"""The joints that must be in a close-up."""
