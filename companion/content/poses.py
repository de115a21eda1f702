"""Reads the poses of the exercise figure: one file per exercise, on top of shared starting positions."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from companion.content.pose_fields import Fields
from companion.content.pose_scenery import read_arrow, read_camera, read_prop, read_strap
from companion.content.tables import ContentError
from companion.domain.figure.angles import NEUTRAL, SIDED, SIDES
from companion.domain.figure.body import ORIGINS
from companion.domain.figure.clasp import clasped_hands
from companion.domain.figure.motion import Beat, Glow, Motion
from companion.domain.figure.muscle_table import MUSCLES
from companion.domain.figure.poses import Pose
from companion.domain.figure.scenery import Prop
from companion.domain.figure.skeleton import solve
from companion.domain.figure.targets import LIMBS, Target

POSITIONS = "positions.toml"
_PLACES = ("at", "wrist", "ankle", "ball")
_START, _STRETCH = "start", "stretch"
_JOINTS = frozenset(solve({}, (0.0, 0.0, 0.0), {}).joints)
_PARTS_OF_A_DRAWING = ("arm_r", "arm_l")


def read_motion(folder: Path, exercise: str, variant: str = "") -> Motion:
    """The figure of one exercise, such as "NK-01". Raises ContentError."""
    for file in sorted(folder.glob(f"{exercise.lower()}-*.toml")):
        data = _read(file)
        if data.get("exercise") == exercise and data.get("variant", "") == variant:
            return _motion(file.name, data, _read(folder / POSITIONS))
    name = f"{exercise}, {variant}" if variant else exercise
    raise ContentError(f"There is no picture for the exercise {name}.")


def read_motions(folder: Path) -> dict[str, Motion]:
    """All figures by id, in the order of their files. Raises ContentError."""
    positions = _read(folder / POSITIONS)
    files = [file for file in sorted(folder.glob("*.toml")) if file.name != POSITIONS]
    motions = [_motion(file.name, _read(file), positions) for file in files]
    return {motion.id: motion for motion in motions}


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise ContentError(f"{file.name} cannot be read: {problem}") from problem


def _motion(name: str, data: Mapping[str, Any], positions: Mapping[str, Any]) -> Motion:
    fields = Fields(data, name)
    position = Fields(positions[fields.choice("position", positions)], POSITIONS)
    poses = _poses(fields.table("pose"), position)
    steps = _steps(fields, poses)
    main = fields.choice("main", poses, steps[-1].pose)
    motion = Motion(
        id=fields.text("id"),
        exercise=fields.text("exercise"),
        variant=fields.text("variant", ""),
        title=fields.text("title"),
        camera=read_camera(fields),
        poses=poses,
        steps=steps,
        main=main,
        glows=_glows(fields, poses),
        props=_props(fields, position),
        arrows=tuple(read_arrow(arrow, poses, main, _JOINTS) for arrow in fields.tables("arrow")),
        strap=read_strap(fields, _JOINTS),
        only=fields.names("only", _PARTS_OF_A_DRAWING),
        lens=fields.choice("xray", ("", "mouth"), "") == "mouth",
        knees=fields.table("contact").flat("knees"),
        breath_period=fields.number("breath_period", Motion.breath_period),
        breath_size=fields.number("breath_size", Motion.breath_size),
    )
    fields.finish()
    return motion


def _steps(fields: Fields, poses: Mapping[str, Pose]) -> tuple[Beat, ...]:
    steps = fields.tables("steps")
    hold = fields.number("hold", 5.0)
    if not steps:
        for pose in (_START, _STRETCH):
            if pose not in poses:
                raise fields.problem("pose", f"needs “{pose}”, or steps that name the poses")
        return (Beat(_START, 2.2, 1.0), Beat(_STRETCH, 2.6, hold))
    return tuple(_step(step, poses) for step in steps)


def _step(fields: Fields, poses: Mapping[str, Pose]) -> Beat:
    beat = Beat(fields.choice("pose", poses), fields.number("move", 2.0), fields.number("hold", 0.0))
    fields.finish()
    return beat


def _glows(fields: Fields, poses: Mapping[str, Pose]) -> tuple[Glow, ...]:
    if isinstance(fields.raw("stretches"), dict):
        table = fields.table("stretches")
        for pose in table:
            if pose not in poses:
                raise table.problem(pose, "is not a pose")
        return tuple(Glow(pose, table.names(pose, MUSCLES)) for pose in table)
    return (Glow(None, fields.names("stretches", MUSCLES)),)


def _props(fields: Fields, position: Fields) -> tuple[Prop, ...]:
    mat = fields.table("mat")
    on_stool = fields.choice("seat", ("chair", "stool"), "chair") == "stool"
    props = []
    for prop in (*position.tables("props"), *fields.tables("props")):
        kind = prop.raw("kind")
        extra: dict[str, object] = {}
        if kind == "chair" and on_stool:
            extra = {"stool": True}
        elif kind == "mat":
            extra = {key: mat.raw(key) for key in mat}
        props.append(read_prop(Fields({**{key: prop.raw(key) for key in prop}, **extra}, prop.where)))
    return tuple(props)


def _poses(fields: Fields, position: Fields) -> dict[str, Pose]:
    """All poses of a file; each stands on its position, or on an earlier pose that it is `like`."""
    base = {key: value for key, value in _by_side(position).items() if key != "props"}
    written: dict[str, dict[str, object]] = {}
    poses: dict[str, Pose] = {}
    for name in fields:
        entries = fields.table(name)
        like = entries.choice("like", written) if "like" in entries else None
        own = {key: value for key, value in _by_side(entries).items() if key != "like"}
        written[name] = {**(written[like] if like else {}), **own}
        poses[name] = _pose(Fields({**base, **written[name]}, entries.where))
    return poses


def _by_side(fields: Fields) -> dict[str, object]:
    """The entries of a pose with every two-sided angle written out for both sides."""
    entries: dict[str, object] = {}
    for key in fields:
        value = fields.raw(key)
        entries.update({f"{key}_{side}": value for side in SIDES} if key in SIDED else {key: value})
    return entries


def _pose(fields: Fields) -> Pose:
    clasp = _clasp(fields.table("clasp")) if "clasp" in fields else Pose()
    angles = {key: fields.number(key) for key in fields if key in NEUTRAL and key != "clasp"}
    targets = {limb: _target(fields.table(limb), limb) for limb in LIMBS if fields.raw(limb)}
    pose = Pose(
        angles={**clasp.angles, **angles},
        pelvis=fields.vec("pelvis") or Pose.pelvis,
        targets={**clasp.targets, **targets},
        glow=fields.number("glow", 0.0),
    )
    fields.finish()
    return pose


def _clasp(fields: Fields) -> Pose:
    pose = clasped_hands(
        at=fields.place("at"),
        fingers=fields.place("fingers"),
        side=fields.vec("side") or (0.0, 0.0, 1.0),
        on=fields.choice("on", ORIGINS) if "on" in fields else None,
        pole=fields.vec("pole"),
    )
    fields.finish()
    return pose


def _target(fields: Fields, limb: str) -> Target:
    target = Target(
        **{
            key: fields.vec(key)
            for key in (*_PLACES, "pole", "elbow", "arc", "fingers", "palm", "toes", "up")
        },
        on=fields.choice("on", ORIGINS) if "on" in fields else None,
        free=fields.flag("free"),
    )
    if not any(getattr(target, place) for place in _PLACES):
        raise fields.problem(limb, "needs a place")
    fields.finish()
    return target
