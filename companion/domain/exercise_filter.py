"""Which exercises a person looks for in the library."""

from collections.abc import Callable
from dataclasses import dataclass

from companion.domain.exercise import Exercise, Position
from companion.domain.exercise_choice import Liking
from companion.domain.region_search import words_in
from companion.domain.text import _

NOTHING = "nothing"
"""Stands for exercises that need nothing but a chair."""


@dataclass(frozen=True, kw_only=True)
class ExerciseFilter:
    """What is left open is empty or None. `thing` is a key of PROPS, or NOTHING; `seconds` the longest.

    Hidden exercises are found when HIDDEN is asked for, and at no other time.
    """

    words: str = ""
    region: str = ""
    position: Position | None = None
    thing: str = ""
    seconds: float | None = None
    liking: Liking | None = None

    def finds(self, exercise: Exercise, liking: Liking, seconds: Callable[[str], float]) -> bool:
        """`liking` is what the person said of it, `seconds` tells how long a code usually takes."""
        if (liking is Liking.HIDDEN) is not (self.liking is Liking.HIDDEN):
            return False
        return (
            self.liking in {None, liking}
            and (not self.region or self.region in exercise.regions)
            and self.position in {None, exercise.position}
            and self._has_thing(exercise)
            and (self.seconds is None or seconds(exercise.code) <= self.seconds)
            and self._has_words(exercise)
        )

    def _has_thing(self, exercise: Exercise) -> bool:
        if self.thing == NOTHING:
            return set(exercise.props) <= {"chair"}
        return not self.thing or self.thing in exercise.props

    def _has_words(self, exercise: Exercise) -> bool:
        """Each typed word has to begin a word of the name or of a muscle."""
        there = [word for text in (exercise.name, *exercise.muscles) for word in words_in(_(text))]
        return all(any(word.startswith(typed) for word in there) for typed in words_in(self.words))
