"""The shipped motions, read once, and made-up ones short enough to follow by hand."""

from functools import cache
from pathlib import Path
from typing import Any

from companion.content.poses import read_motions
from companion.domain.figure.motion import Beat, Glow, Motion
from companion.domain.figure.poses import Pose
from companion.domain.figure.scenery import Camera

POSES = Path(__file__).parent.parent / "resources" / "content" / "poses"
IDS = sorted(file.stem for file in POSES.glob("??-*.toml"))


@cache
def shipped() -> dict[str, Motion]:
    """All shipped motions by the name of their file."""
    motions = read_motions(POSES)
    files = sorted(file.stem for file in POSES.glob("*.toml") if file.name != "positions.toml")
    return dict(zip(files, motions.values(), strict=True))


def a_motion(**others: Any) -> Motion:
    """Standing, then the right arm forward: 2 s there, 3 s held, 2 s back, 1 s rest."""
    values: dict[str, Any] = {
        "id": "arm-forward",
        "exercise": "AA-01",
        "title": "Arm forward",
        "camera": Camera(turn=14.0, eye=7.0),
        "poses": {"start": Pose(), "stretch": Pose(angles={"shoulder_flexion_r": 90.0}, glow=1.0)},
        "steps": (Beat("start", 2.0, 1.0), Beat("stretch", 2.0, 3.0)),
        "main": "stretch",
        "glows": (Glow(None, ("biceps_r",)),),
    }
    return Motion(**{**values, **others})
