"""The exercise library of one person: what it holds, what they like or hide, and a routine for today."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from companion.domain.changes import Changes, Replacement
from companion.domain.composing import Composed, Library, Limits, Wish, compose_within
from companion.domain.day import marks_of_day
from companion.domain.entry import Mark
from companion.domain.exercise import Exercise
from companion.domain.exercise_choice import ExerciseChoice, Liking, those
from companion.domain.exercise_filter import ExerciseFilter
from companion.domain.held_back import HeldBack
from companion.domain.lately import LOOKED_BACK, Lately, lately
from companion.domain.plan import Plan, plan_of, suiting
from companion.domain.record import Kind
from companion.domain.routine import Routine
from companion.domain.session_length import routine_of, usual_step
from companion.domain.text import N_, _
from companion.ui.diary import Diary
from companion.ui.materials import Materials

if TYPE_CHECKING:
    from companion.domain.body import Region
    from companion.domain.figure.motion import Motion
    from companion.domain.help_rules import Match
    from companion.ui.help_watch import HelpWatch, Looked

LIKINGS = frozenset({Kind.EXERCISE_CHOICES, Kind.ABOUT_YOU})
PAIN = frozenset({Kind.ENTRIES, Kind.SESSIONS})
HOLDING = frozenset(
    {
        *(Kind.ENTRIES, Kind.NIGHTS, Kind.MEDICINES, Kind.VISITS, Kind.SELF_COUNTS),
        *(Kind.ABOUT_YOU, Kind.HELP_DISMISSALS),
    }
)
"""What can let exercises of a part rest, or end that."""
LABELS = {
    Liking.FAVOURITE: N_("Favourite exercise"),
    Liking.HIDDEN: N_("Exercise hidden"),
    Liking.NEITHER: N_("Exercise as before"),
}


class ExerciseBook:
    """One for the pages that show exercises; what it is asked for it reads then."""

    def __init__(self, diary: Diary, materials: Materials) -> None:
        self._diary = diary
        self._materials = materials
        self._choices: dict[str, ExerciseChoice] | None = None
        self._lengths: dict[str, float] = {}
        self._looked: tuple[date, Looked] | None = None
        self._asked: list[Match] = []
        diary.changed.connect(self._forget)

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        return self._materials.exercises

    @property
    def regions(self) -> "Mapping[str, Region]":
        return self._materials.body.regions

    @property
    def read_only(self) -> bool:
        return self._diary.read_only

    @cached_property
    def by_region(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of the exercises for each region, the gentlest first."""
        return self._materials.region_exercises

    def motion(self, code: str) -> "Motion":
        return self._materials.read_motion(code)

    def suiting(self, routine: Routine) -> Routine:
        """The routine without the exercises that do not suit the person or that they hid."""
        hidden = those(self._known().values(), Liking.HIDDEN)
        return suiting(routine, self.exercises, self.conditions(), hidden)

    def routines(self) -> dict[str, Routine]:
        """The ready-made ones as they suit the person, by key, without those of which nothing is left."""
        fitted = {key: self.suiting(each) for key, each in self._materials.routines.items()}
        return {key: each for key, each in fitted.items() if each.steps}

    def left_out(self, routine: Routine) -> int:
        """How many exercises a routine has less than in the library."""
        return len(self._materials.routines[routine.key].steps) - len(routine.steps)

    def plan(self, code: str) -> Plan:
        """The exercise by itself, with its usual dose."""
        return plan_of(routine_of([usual_step(self.exercises[code])]), self.exercises)

    def seconds(self, code: str) -> float:
        """How long it usually takes."""
        if code not in self._lengths:
            self._lengths[code] = self.plan(code).seconds
        return self._lengths[code]

    def liking(self, code: str) -> Liking:
        choice = self._known().get(code)
        return choice.liking if choice else Liking.NEITHER

    def set_liking(self, code: str, liking: Liking) -> None:
        """Note it; what is so already is no step."""
        before = self._known().get(code)
        if liking is self.liking(code):
            return
        now = self._diary.now()
        after = (
            replace(before, liking=liking, changed=now.utc)
            if before
            else ExerciseChoice(exercise=code, liking=liking, written=now, changed=now.utc)
        )
        self._diary.record(_(LABELS[liking]), Replacement(before=before, after=after))

    def conditions(self) -> frozenset[str]:
        """What the person told that needs care in exercises."""
        about = self._diary.about_you()
        return about.conditions if about else frozenset()

    def found(self, wanted: ExerciseFilter) -> list[Exercise]:
        """Those that suit the person, in the order of the region looked for, or of the library."""
        codes = self.by_region.get(wanted.region, ()) if wanted.region else tuple(self.exercises)
        conditions = self.conditions()
        suiting = [each for code in codes if (each := self.exercises[code]).suits(conditions)]
        return [each for each in suiting if wanted.finds(each, self.liking(each.code), self.seconds)]

    def unsuitable(self) -> int:
        """How many are left out because of what the person told."""
        conditions = self.conditions()
        return sum(not each.suits(conditions) for each in self.exercises.values()) if conditions else 0

    def marks(self) -> dict[str, Mark]:
        """What hurts today."""
        today = self._diary.today()
        return dict(marks_of_day(self._diary.entries(today, today)))

    def held_back(self) -> HeldBack:
        """The parts whose exercises rest today."""
        today = self._diary.today()
        if self.read_only:
            return HeldBack()
        if self._looked is None or self._looked[0] != today:
            self._looked = (today, self._watch.look(today))
        return self._looked[1].held_back

    def ask_help(self) -> tuple[str, ...]:
        """The ids of the cards of Get help because of which exercises rest; none where it is a medicine's."""
        self._asked = self._looked[1].offered if self._looked else []
        return tuple(match.card for match in self._asked)

    def put_help_aside(self) -> None:
        """None of the cards fits that were asked for from here."""
        if self._asked:
            self._watch.put_aside(self._diary.today(), self._asked)
            self._asked = []

    @cached_property
    def _watch(self) -> "HelpWatch":
        from companion.ui.help_watch import HelpWatch  # noqa: PLC0415 - the first look at routines needs none

        return HelpWatch(self._diary, self.regions)

    def lately(self) -> Lately:
        now = self._diary.now()
        first = now.day - LOOKED_BACK - timedelta(days=1)
        return lately(self._diary.sessions(first, None), self._diary.entries(first, None), now.utc)

    def compose(self, wish: Wish, seed: int) -> Composed | None:
        """A routine for what hurts today and does not rest."""
        held = self.held_back().regions
        marks = {region: mark for region, mark in self.marks().items() if region not in held}
        known = self._known().values()
        library = Library(
            exercises=self.exercises,
            by_region=self.by_region,
            favourites=those(known, Liking.FAVOURITE),
        )
        limits = Limits(
            conditions=self.conditions(),
            hidden=those(known, Liking.HIDDEN),
            held_back=held,
        )
        return compose_within(library, marks, wish, limits, self.lately(), seed)

    def _known(self) -> dict[str, ExerciseChoice]:
        if self._choices is None:
            self._choices = {choice.exercise: choice for choice in self._diary.exercise_choices()}
        return self._choices

    def _forget(self, changes: Changes) -> None:
        if Kind.EXERCISE_CHOICES in changes.kinds:
            self._choices = None
        if changes.kinds & HOLDING:
            self._looked = None
