"""The words and ring shapes of a routine that is being played."""

from collections.abc import Mapping

from companion.domain.body import Side
from companion.domain.exercise import Exercise, PhaseKind
from companion.domain.ladder import Why
from companion.domain.plan import Phase
from companion.domain.player import Player
from companion.domain.preparing import Prepared
from companion.domain.text import N_, _, plural

RING_WORDS = {
    PhaseKind.READY: N_("Get ready"),
    PhaseKind.MOVE: N_("Move"),
    PhaseKind.HOLD: N_("Hold"),
    PhaseKind.RETURN: N_("Return"),
    PhaseKind.REST: N_("Rest"),
    PhaseKind.OTHER_SIDE: N_("Other side"),
    PhaseKind.BREATHE_IN: N_("Breathe in"),
    PhaseKind.BREATHE_OUT: N_("Breathe out"),
}
RING_SHAPES = {
    PhaseKind.READY: "ready",
    PhaseKind.MOVE: "move",
    PhaseKind.HOLD: "hold",
    PhaseKind.RETURN: "move",
    PhaseKind.REST: "rest",
    PhaseKind.OTHER_SIDE: "rest",
    PhaseKind.BREATHE_IN: "move",
    PhaseKind.BREATHE_OUT: "rest",
}
MINUTE = 60


def time_left(seconds: float) -> str:
    """As in "2 min 40 s left"."""
    minutes, rest = divmod(round(seconds), MINUTE)
    if minutes:
        return _("{minutes} min {seconds} s left").format(minutes=minutes, seconds=rest)
    return _("{seconds} s left").format(seconds=rest)


def next_words(player: Player) -> str:
    """What comes after this repetition: the other side, the next exercise, or the end."""
    phases = player.plan.phases[player.place :]
    here = player.phase
    for phase in phases:
        if phase.step != here.step:
            name = player.plan.exercises[phase.step].name
            return _("Next: {exercise}").format(exercise=_(name))
        if phase.side is not here.side:
            return _("Next: left side") if phase.side is Side.LEFT else _("Next: right side")
    return _("Next: the end of the routine")


def count_words(player: Player) -> str:
    """Which repetition it is, "2 of 5"; empty where there is one, and before the first movement."""
    here = player.phase
    most = max(phase.repetition for phase in player.plan.phases if phase.step == here.step)
    if most == 1 or here.kind is PhaseKind.READY:
        return ""
    return _("{n} of {most}").format(n=here.repetition, most=most)


def spoken(phase: Phase) -> str:
    """What a screen reader says when a phase begins."""
    seconds = plural("{n} second", "{n} seconds", round(phase.seconds))
    return _("{word}, {seconds}. {cue}.").format(
        word=_(RING_WORDS[phase.kind]), seconds=seconds, cue=_(phase.cue)
    )


def dose_words(repetitions: int, hold_seconds: float, *, sided: bool) -> str:
    """A dose in words: "2 times on each side, held for 15 seconds"; without a hold, how many times."""
    times = (
        plural("{n} time on each side", "{n} times on each side", repetitions)
        if sided
        else plural("{n} time", "{n} times", repetitions)
    )
    if not round(hold_seconds):
        return times
    held = plural("held for {n} second", "held for {n} seconds", round(hold_seconds))
    return _("{times}, {held}").format(times=times, held=held)


def today_words(prepared: Prepared, exercises: Mapping[str, Exercise]) -> str:
    """Why a routine is not as it is written today; empty where it is, and on most days."""
    words = []
    if prepared.rung.why is Why.PAIN:
        words.append(_("Today it is a little smaller, because it hurt more the last time."))
    elif prepared.rung.why is Why.NOT_SETTLED:
        words.append(_("Today it is a little smaller, because the last time took long to settle."))
    for code, other in prepared.changed:
        name = _(exercises[code].name)
        words.append(
            _("{exercise} hurt lately: {other} takes its place.").format(
                exercise=name, other=_(exercises[other].name)
            )
            if other
            else _("{exercise} hurt lately and rests for a few days.").format(exercise=name)
        )
    if prepared.more is not None:
        words.append(_("The last three times went well. A little more is possible, if you like."))
    return " ".join(words)
