"""Words about routines that the person wrote down: weekdays, doses, and what is not known."""

from collections.abc import Mapping

from companion.domain.exercise import Exercise
from companion.domain.own_routine import OwnRoutine, PrescribedStep, unknown
from companion.domain.text import N_, _

WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
JOINED = ", "


def name_of_step(step: PrescribedStep, exercises: Mapping[str, Exercise]) -> str:
    """As in the library now, else as it was written down."""
    if step.own or step.exercise not in exercises:
        return step.name
    return _(exercises[step.exercise].name)


def days_words(routine: OwnRoutine) -> str:
    """As in "Monday, Thursday"."""
    if not routine.days:
        return _("Any day")
    return JOINED.join(_(WEEKDAYS[day]) for day in sorted(routine.days))


def origin_words(routine: OwnRoutine) -> str:
    """Who gave it, and on which days it is done."""
    words = [_("From {whom}").format(whom=routine.prescribed_by)] if routine.prescribed_by else []
    return " · ".join([*words, days_words(routine)])


def unknown_words(routine: OwnRoutine, exercises: Mapping[str, Exercise]) -> str:
    """Which exercises this version cannot show; empty for most."""
    names = unknown(routine, exercises)
    if not names:
        return ""
    words = _("Not in this library, and kept by name: {names}")
    return words.format(names=JOINED.join(names))
