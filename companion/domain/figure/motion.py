"""An exercise as a moving figure: its poses and their timing, solved for any moment without any drawing."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from companion.domain.figure.body import Body
from companion.domain.figure.poses import Pose, angles_between, ease, free_target, hips_over_knees
from companion.domain.figure.scenery import Arrow, Camera, Prop, StrapPoint
from companion.domain.figure.targets import LIMBS, Blend, Target, solve_reaching
from companion.domain.figure.vectors import lerp

_CHEST_LIFT = -0.8  # degrees of thoracic flexion in a full breath
_PULSE = 0.14  # share of the glow that goes up and down with the breath in a hold


class Beat(NamedTuple):
    """One stop of a motion: the pose, the seconds of moving into it and the seconds of holding it."""

    pose: str
    move: float
    hold: float


class Glow(NamedTuple):
    """Muscles to show; in one pose, or in every pose that has a glow."""

    pose: str | None
    muscles: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Stance:
    """A moment of a motion, with no clock of its own.

    Attributes:
        frm: The pose that is left, or held when `to` is the same.
        to: The pose that is taken.
        share: How far the move has come, 0 to 1, already eased (`ease`).
        held: Seconds into the hold; 0 while moving.
        clock: Seconds that the breath follows. Give a time that runs on through moves and holds and the chest
            never jerks; left out, `held` stands in.
    """

    frm: str
    to: str
    share: float = 0.0
    held: float = 0.0
    clock: float | None = None

    @property
    def holds(self) -> bool:
        return self.frm == self.to


@dataclass(frozen=True, kw_only=True, eq=False)
class Motion:
    """The figure of one exercise. `exercise` is its entry code, `variant` tells two figures of it apart."""

    id: str
    exercise: str
    variant: str = ""
    title: str
    camera: Camera
    poses: Mapping[str, Pose]
    steps: tuple[Beat, ...]
    main: str
    glows: tuple[Glow, ...] = ()
    props: tuple[Prop, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    strap: tuple[StrapPoint, ...] = ()
    only: tuple[str, ...] = ()
    lens: bool = False
    knees: tuple[float, float] | None = None
    breath_period: float = 4.6
    breath_size: float = 1.0
    _rest: dict[str, Body] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def pose_names(self) -> tuple[str, ...]:
        return tuple(self.poses)

    @property
    def period(self) -> float:
        """Seconds of one round of the free-running loop."""
        return sum(beat.move + beat.hold for beat in self.steps)

    def stance_at(self, seconds: float) -> Stance:
        """The free-running loop: it begins with the hold of the first step."""
        left, at = seconds % self.period, 0
        while True:
            now, after = self.steps[at], self.steps[(at + 1) % len(self.steps)]
            if left < now.hold:
                return Stance(frm=now.pose, to=now.pose, held=left, clock=seconds)
            left -= now.hold
            if left < after.move:
                return Stance(frm=now.pose, to=after.pose, share=ease(left / after.move), clock=seconds)
            left -= after.move
            at = (at + 1) % len(self.steps)

    def time_of(self, pose: str, into: float = 0.6) -> float:
        """Seconds into the loop when `into` of the first hold of a pose is over."""
        seconds = 0.0
        for n, beat in enumerate(self.steps):
            seconds += beat.move if n else 0.0
            if beat.pose == pose:
                return seconds + beat.hold * into
            seconds += beat.hold
        raise KeyError(pose)

    def main_stance(self) -> Stance:
        """The moment that stands for the whole exercise in a still picture."""
        return self.stance_at(self.time_of(self.main, 0.45))

    def body(self, stance: Stance) -> Body:
        """The body at a moment, breathing."""
        return self.body_between(stance.frm, stance.to, stance.share, self._wave(stance) * self.breath_size)

    def rest_body(self, pose: str) -> Body:
        """The body in a pose, between two breaths; solved once and kept."""
        if pose not in self._rest:
            self._rest[pose] = self.body_between(pose, pose, 0.0)
        return self._rest[pose]

    def body_between(self, frm: str, to: str, share: float, breath: float = 0.0) -> Body:
        p, q = self.poses[frm], self.poses[to]
        targets: dict[str, Blend]
        if frm == to:
            angles, pelvis = dict(p.angles), p.pelvis
            targets = {limb: ((target, 1.0),) for limb, target in p.targets.items()}
        else:
            angles, pelvis = angles_between(p, q, share), lerp(p.pelvis, q.pelvis, share)
            targets = {
                limb: ((self._target(frm, limb), 1 - share), (self._target(to, limb), share))
                for limb in LIMBS
                if limb in p.targets or limb in q.targets
            }
        if self.knees:
            pelvis = hips_over_knees(pelvis, self.knees)
        if breath:
            angles["breath"] = angles.get("breath", 0.0) + breath
            angles["thoracic_flexion"] = angles.get("thoracic_flexion", 0.0) + _CHEST_LIFT * breath
        return solve_reaching(angles, pelvis, targets)

    def glow(self, stance: Stance) -> dict[str, float]:
        """How strongly each muscle glows, 0 to 1."""
        k = stance.share
        before, after = self.poses[stance.frm].glow, self.poses[stance.to].glow
        level = before + (after - before) * k
        if stance.holds:
            level *= 1 - _PULSE + _PULSE * self._wave(stance)
        powers: dict[str, float] = {}
        for pose, muscles in self.glows:
            share = 1.0 if pose is None else _presence(stance, pose)
            for muscle in muscles:
                powers[muscle] = max(powers.get(muscle, 0.0), share * level)
        return powers

    def _wave(self, stance: Stance) -> float:
        seconds = stance.held if stance.clock is None else stance.clock
        return 0.5 - 0.5 * math.cos(2 * math.pi * seconds / self.breath_period)

    def _target(self, pose: str, limb: str) -> Target:
        """The target of a limb in a pose, or where its angles put it."""
        return self.poses[pose].targets.get(limb) or free_target(self.rest_body(pose), limb)


def _presence(stance: Stance, pose: str) -> float:
    if stance.holds:
        return float(stance.frm == pose)
    return (1 - stance.share if pose == stance.frm else 0.0) + (stance.share if pose == stance.to else 0.0)


def arrow_power(arrow: Arrow, stance: Stance) -> float:
    """How strongly an arrow shows, 0 to 1: it grows on its move, stays in the hold, fades on the way back."""
    to, k = arrow.poses[1], stance.share
    if arrow.always:
        return 0.95
    if stance.holds:
        return 1.0 if stance.frm == to else 0.0
    if stance.to == to:
        return max(math.sqrt(math.sin(math.pi * min(1.0, k + 0.12))) * 0.95, k)
    return (1 - k) ** 2 if stance.frm == to else 0.0
