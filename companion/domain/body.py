"""The regions of the body: their names, sides and views. Left is always the person's left."""

from dataclasses import dataclass
from enum import Enum

from companion.domain.text import N_

UNKNOWN_ORDER = 1000


class Side(Enum):
    """Whose left and right: the person's own."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"


class View(Enum):
    """The two figures."""

    FRONT = "front"
    BACK = "back"


class Build(Enum):
    """The two drawn builds: the same regions and ids on both."""

    STRAIGHT = "straight"
    SOFT = "soft"


@dataclass(frozen=True, kw_only=True)
class Region:
    """One of the 89 regions. `name` is free of the side; `label` says part and side together.

    `everyday` are further words by which people call it or what lies in it, with spaces between.
    """

    id: str
    order: int
    label: str
    name: str
    where: str
    muscles: str
    everyday: str
    side: Side
    mirror: str | None
    views: tuple[View, ...]
    group: str
    common_area: bool


def unknown_region(region: str) -> Region:
    """Stands for an id that this version does not know: it is kept and shown, and has no place on the map."""
    return Region(
        id=region,
        order=UNKNOWN_ORDER,
        label=N_("Unknown part"),
        name=N_("Unknown part"),
        where="",
        muscles="",
        everyday="",
        side=Side.MIDDLE,
        mirror=None,
        views=(),
        group="",
        common_area=False,
    )
