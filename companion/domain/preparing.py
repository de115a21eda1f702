"""A routine as it is to be played today: on its rung, without what hurt lately, and short for a flare day."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from companion.domain.exercise import Exercise
from companion.domain.flare_version import BREATHING, for_flare
from companion.domain.gentler import easier_codes, gentler, least_step
from companion.domain.ladder import Rung, at_level, rung_for
from companion.domain.lately import Lately
from companion.domain.plan import Plan, plan_of
from companion.domain.routine import Routine, Session, Step

MOST_PARTS = 3


@dataclass(frozen=True, kw_only=True)
class Version:
    """One way to play it: what is stored of it, and its phases."""

    plan: Plan
    level: int
    flare: bool = False


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """`usual` is what is proposed on an ordinary day; `more` has one rung more, `flare` is the short version.

    `changed` are the codes of exercises that hurt lately, and which one takes their place; "" for none.
    `parts` are regions that hurt today and that it works on, the strongest first. `barred` are the codes
    of exercises that are not to be offered.
    """

    usual: Version
    rung: Rung = field(default_factory=Rung)
    more: Version | None = None
    flare: Version | None = None
    changed: tuple[tuple[str, str], ...] = ()
    parts: tuple[str, ...] = ()
    barred: frozenset[str] = frozenset()
    on_flare: bool = False
    last_pain: int | None = None


@dataclass(frozen=True, kw_only=True)
class Today:
    """What is known of the person. `hurting` are regions with their pain, `sessions` the oldest first."""

    lately: Lately
    sessions: Sequence[Session] = ()
    hurting: Mapping[str, int] = field(default_factory=dict)
    unsuitable: frozenset[str] = frozenset()
    on_flare: bool = False
    last_pain: int | None = None


def prepare(routine: Routine, exercises: Mapping[str, Exercise], today: Today) -> Prepared:
    """The routine for today. Never without a step: where all of it hurt lately it stays as it is."""
    barred = today.unsuitable | today.lately.hurt
    spared, changed = _sparing(routine, exercises, barred, today.lately.hurt)
    rung = rung_for(
        [each for each in today.sessions if each.routine == routine.key], may_raise=today.lately.may_raise
    )
    usual = _version(spared, exercises, rung.level)
    more = _version(spared, exercises, rung.level + 1) if rung.may_rise else None
    short = for_flare(spared, exercises, rung.level, barred)
    regions = frozenset[str]().union(*(each.regions for each in usual.plan.exercises))
    parts = sorted((each for each in today.hurting if each in regions), key=lambda each: -today.hurting[each])
    return Prepared(
        usual=usual,
        rung=rung,
        more=more if more and more.plan.routine.steps != usual.plan.routine.steps else None,
        flare=Version(plan=plan_of(short, exercises), level=rung.level, flare=True) if short else None,
        changed=changed,
        parts=tuple(parts[:MOST_PARTS]),
        barred=barred,
        on_flare=today.on_flare,
        last_pain=today.last_pain,
    )


def as_written(routine: Routine, exercises: Mapping[str, Exercise]) -> Prepared:
    """Without a history, for whom nothing is known of."""
    return prepare(routine, exercises, Today(lately=Lately()))


def forms_of(routine: Routine, exercises: Mapping[str, Exercise]) -> frozenset[str]:
    """The codes of its exercises and of all that can take their place in a version for today."""
    codes = {step.exercise for step in routine.steps}
    return frozenset(codes.union(BREATHING, *(easier_codes(exercises[code], exercises) for code in codes)))


def _version(routine: Routine, exercises: Mapping[str, Exercise], level: int) -> Version:
    return Version(plan=plan_of(at_level(routine, exercises, level), exercises), level=level)


def _sparing(
    routine: Routine, exercises: Mapping[str, Exercise], barred: Collection[str], hurt: Collection[str]
) -> tuple[Routine, tuple[tuple[str, str], ...]]:
    """What hurt lately gives way to something gentler, or is left out for now."""
    steps: list[Step] = []
    changed: dict[str, str] = {}
    for step in routine.steps:
        if step.exercise not in hurt:
            steps.append(step)
            continue
        other = gentler(exercises[step.exercise], exercises, barred)
        fresh = other is not None and all(each.exercise != other.code for each in (*steps, *routine.steps))
        changed[step.exercise] = other.code if other and fresh else ""
        if other and fresh:
            steps.append(least_step(other))
    if not steps:
        return routine, ()
    return replace(routine, steps=tuple(steps)), tuple(changed.items())
