"""Changes of medicines in words, for charts and their tables.

They stand beside the values as facts. What one has to do with the other is not said.
"""

from collections.abc import Sequence
from datetime import date

from companion.charts.dates import DateNames
from companion.domain.medicine_turns import Direction, MedicineTurn
from companion.domain.text import N_, _

NAMED = 6
DIRECTION_WORDS = {
    Direction.STARTED: N_("{medicine} started"),
    Direction.RESTARTED: N_("{medicine} started again"),
    Direction.RAISED: N_("{medicine} raised"),
    Direction.LOWERED: N_("{medicine} lowered"),
    Direction.CHANGED: N_("{medicine} changed"),
    Direction.STOPPED: N_("{medicine} stopped"),
}


def turns_on(turns: Sequence[MedicineTurn], day: date) -> str:
    """What changed on a day, for a table or a sentence; empty for nothing."""
    return ", ".join(_turn_words(turn) for turn in turns if turn.day == day)


def turns_sentence(turns: Sequence[MedicineTurn], dates: DateNames) -> str:
    """The changes with their days, the latest where there are many; empty without any."""
    if not turns:
        return ""
    shown = turns[-NAMED:]
    names = "; ".join(f"{turn.day.day} {dates.month(turn.day)}, {_turn_words(turn)}" for turn in shown)
    if len(turns) > len(shown):
        return _("Upright lines are changes of medicines, the latest: {changes}.").format(changes=names)
    return _("Upright lines are changes of medicines: {changes}.").format(changes=names)


def _turn_words(turn: MedicineTurn) -> str:
    return _(DIRECTION_WORDS[turn.direction]).format(medicine=turn.name)
