"""A solved body: where every joint is and how every bone is turned."""

from dataclasses import dataclass, field

from companion.domain.figure.vectors import Frame, Vec


@dataclass(slots=True)
class Body:
    """A solved skeleton; treat it as read-only once solved.

    `angles` are those asked for, with the ones of planted limbs read back from the result. `loaded` names the
    angles that a contact decides, `short` the distance in metres by which a hand or foot falls short.
    """

    angles: dict[str, float]
    joints: dict[str, Vec] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)
    loaded: set[str] = field(default_factory=set)
    short: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """Where the wrist or ankle goes in the room, and how hand or foot lie there; directions are unit vectors.

    `pole` is the direction to which elbow or knee point, `arc` a detour taken on the way from another goal.
    """

    at: Vec
    pole: Vec | None = None
    arc: Vec | None = None
    fingers: Vec | None = None
    palm: Vec | None = None
    toes: Vec | None = None
    up: Vec | None = None


ORIGINS = {
    "head": "skull",
    "jaw": "hinge",
    "thorax": "c7",
    "pelvis": "pelvis",
    "lumbar": "lumbar",
    **{
        f"{bone}_{side}": f"{joint}_{side}"
        for bone, joint in (
            ("thigh", "hip"),
            ("shank", "knee"),
            ("foot", "ankle"),
            ("upper_arm", "shoulder"),
            ("forearm", "elbow"),
            ("hand", "wrist"),
        )
        for side in ("r", "l")
    },
}
"""The frames that a target can be given in, each with the joint it is measured from."""
