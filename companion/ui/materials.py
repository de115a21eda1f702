"""Shipped material that pages are given: the body, the routines and how to read a motion."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from companion.content.body import BodyDrawing, read_regions
from companion.domain.body import Region

if TYPE_CHECKING:
    from companion.content.lessons import Lessons
    from companion.content.medicine_cards import MedicineCards
    from companion.domain.codes import RegionCodes
    from companion.domain.exercise import Exercise
    from companion.domain.figure.motion import Motion
    from companion.domain.instrument import Instrument
    from companion.domain.own_routine import OwnRoutine, PrescribedStep
    from companion.domain.posture import Checklist
    from companion.domain.routine import Routine
    from companion.domain.visit_suggestion import Template

# The readers of codes, exercises and motions are imported where they are used: the start needs the body
# alone.
# ruff: noqa: PLC0415


class BodyMaterial:
    """The regions and their codes by id, and the drawings of both builds."""

    def __init__(self, folder: Path) -> None:
        self.drawing = BodyDrawing(folder)
        self._folder = folder

    @cached_property
    def regions(self) -> dict[str, Region]:
        return read_regions(self._folder)

    @cached_property
    def codes(self) -> "dict[str, RegionCodes]":
        from companion.content.codes import read_codes

        return read_codes(self._folder)


class Materials:
    """Each part is read when it is first asked for, motions whenever they are shown."""

    def __init__(self, resources: Path) -> None:
        self._content = resources / "content"
        self.body = BodyMaterial(resources / "bodymap")
        self._own: Callable[[], Iterable[OwnRoutine]] = tuple

    def use_own(self, read: "Callable[[], Iterable[OwnRoutine]]") -> None:
        """Know the exercises in routines of the person's own; `read` gives those routines as they are now."""
        self._own = read

    @cached_property
    def exercises(self) -> "Mapping[str, Exercise]":
        """Each is read when it is first asked for; the person's own are found by their codes."""
        from companion.content.exercises import ExerciseShelf
        from companion.domain.own_exercise import WithOwn

        return WithOwn(ExerciseShelf(self._content / "exercises", self._content / "poses"), self._own_steps)

    def _own_steps(self) -> "Iterator[PrescribedStep]":
        return (step for routine in self._own() for step in routine.steps)

    @cached_property
    def instruments(self) -> "dict[str, Instrument]":
        """Those whose file can be read."""
        from companion.content.instruments import readable_instruments

        return readable_instruments(self._content / "instruments")

    @cached_property
    def lessons(self) -> "Lessons":
        """Those that can be read, with the names of files that cannot."""
        from companion.content.lessons import read_lessons

        return read_lessons(self._content / "lessons")

    @cached_property
    def routines(self) -> "dict[str, Routine]":
        from companion.content.routines import read_routines

        found = read_routines(self._content / "routines")
        return {routine.key: routine for routine in found}

    @cached_property
    def workstation(self) -> "Checklist":
        """The checklist of a place to work."""
        from companion.content.posture import read_checklist

        return read_checklist(self._content / "posture" / "workstation.toml")

    @cached_property
    def medicine_cards(self) -> "MedicineCards":
        """Those that can be read, with the names of files that cannot."""
        from companion.content.medicine_cards import read_medicine_cards

        return read_medicine_cards(self._content / "medicines")

    @cached_property
    def visit_templates(self) -> "tuple[Template, ...]":
        """Questions to choose from for a visit; none where the file cannot be read."""
        from companion.content.tables import ContentError
        from companion.content.visit_suggestions import read_suggestions

        try:
            return read_suggestions(self._content / "visits" / "suggestions.toml")
        except (ContentError, OSError, UnicodeDecodeError):
            return ()

    @cached_property
    def region_exercises(self) -> "Mapping[str, tuple[str, ...]]":
        """The codes of the exercises for each region, the gentlest first."""
        from companion.content.region_exercises import read_region_exercises

        return read_region_exercises(self._content / "region_exercises.csv")

    def read_motion(self, exercise: str) -> "Motion":
        """The figure's motion for an exercise code such as "NK-01"."""
        from companion.content.poses import read_motion
        from companion.domain.own_exercise import picture_of, without_effort
        from companion.domain.own_routine import OWN

        motion = read_motion(self._content / "poses", picture_of(exercise, self.exercises))
        return without_effort(motion) if exercise.startswith(OWN) else motion
