"""The routines that the person wrote down, through the diary: each change is a step that can be undone."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypedDict, Unpack

from companion.domain.changes import Replacement
from companion.domain.exercise import Exercise
from companion.domain.ids import new_id
from companion.domain.moments import Moment
from companion.domain.own_exercise import WithOwn
from companion.domain.own_routine import OwnRoutine, PrescribedStep, copy_of, playable
from companion.domain.plan import Plan, plan_of
from companion.domain.routine import Routine
from companion.domain.text import N_, _
from companion.ui.diary import Diary


class RoutineParts(TypedDict, total=False):
    """What can be said of a routine."""

    title: str
    prescribed_by: str
    note: str
    days: frozenset[int]
    steps: tuple[PrescribedStep, ...]


PART_LABELS = {
    "title": N_("Name of a routine"),
    "prescribed_by": N_("Who gave you a routine"),
    "note": N_("Note on a routine"),
    "days": N_("Days of a routine"),
    "steps": N_("Exercises of a routine"),
}
"""What Undo says."""


class OwnRoutineBook:
    """Every method stores one step; no change is no step."""

    def __init__(self, diary: Diary, exercises: Mapping[str, Exercise]) -> None:
        self._diary = diary
        self.exercises = exercises

    @property
    def read_only(self) -> bool:
        return self._diary.read_only

    def now(self) -> Moment:
        return self._diary.now()

    def routines(self) -> list[OwnRoutine]:
        """In the order in which they were written down."""
        return self._diary.own_routines()

    def routine(self, routine_id: str) -> OwnRoutine | None:
        return next((each for each in self.routines() if each.id == routine_id), None)

    def plan(self, routine: OwnRoutine) -> Plan:
        """In time, without exercises that this version does not know."""
        return plan_of(self.playable(routine), self._known(routine))

    def playable(self, routine: OwnRoutine) -> Routine:
        """As the player takes it."""
        return playable(routine, self._known(routine))

    def _known(self, routine: OwnRoutine) -> Mapping[str, Exercise]:
        """The library and the exercises of this routine, without a look into the diary for each."""
        return WithOwn(self.exercises, lambda: routine.steps)

    def add(self) -> OwnRoutine:
        """A new one without exercises, under a name that no other has."""
        now = self._diary.now()
        routine = OwnRoutine(id=new_id(), title=self._free(_("My routine")), written=now, changed=now.utc)
        self._diary.record(_("Routine written down"), Replacement(before=None, after=routine))
        return routine

    def take_in(self, routine: OwnRoutine) -> None:
        """Keep one that came from a file."""
        self._diary.record(_("Routine brought in"), Replacement(before=None, after=routine))

    def change(self, routine: OwnRoutine, **parts: Unpack[RoutineParts]) -> None:
        """Note what is other than before."""
        after = replace(routine, **parts)
        if after == routine:
            return
        after = replace(after, changed=self._diary.now().utc)
        label = _(PART_LABELS[next(iter(parts))])
        self._diary.record(label, Replacement(before=routine, after=after))

    def copy(self, routine: OwnRoutine) -> OwnRoutine:
        copied = copy_of(routine, self._free(routine.title), self._diary.now())
        self._diary.record(_("Routine copied"), Replacement(before=None, after=copied))
        return copied

    def delete(self, routine: OwnRoutine) -> None:
        """Put it into the bin."""
        self._diary.record(_("Routine deleted"), Replacement(before=routine, after=None))

    def _free(self, title: str) -> str:
        """The title, with a number where there is one like it already."""
        taken = {routine.title for routine in self.routines()}
        names = (_("{title} ({n})").format(title=title, n=n) for n in range(2, len(taken) + 3))
        return title if title not in taken else next(name for name in names if name not in taken)
