"""What has been done of each exercise of a routine so far: outcome, active time, and what was changed."""

from collections.abc import Sequence
from dataclasses import replace

from companion.domain.plan import Plan
from companion.domain.routine import Done, Outcome

LASTING = (Outcome.NOT_REACHED, Outcome.SKIPPED, Outcome.DONE, Outcome.HURT)


class Tally:
    """One line for each step. An outcome of None is open: the exercise is under way, or not reached."""

    def __init__(self, plan: Plan, done: Sequence[Done] = ()) -> None:
        """`done` is what was stored of the same steps; one that was under way then is open again."""
        self._lines = list(done) or [
            Done(exercise=exercise.code, outcome=Outcome.NOT_REACHED, seconds=0.0, dose=step)
            for step, exercise in zip(plan.routine.steps, plan.exercises, strict=True)
        ]
        self._open = {
            n
            for n, line in enumerate(self._lines)
            if not done or line.outcome in {Outcome.NOT_REACHED, Outcome.SKIPPED}
        }

    @property
    def seconds(self) -> float:
        return sum(line.seconds for line in self._lines)

    def done(self) -> tuple[Done, ...]:
        return tuple(replace(line, outcome=self.outcome(n)) for n, line in enumerate(self._lines))

    def outcome(self, step: int) -> Outcome:
        """How an exercise stands now: one that was begun and left counts as skipped, with its time."""
        line = self._lines[step]
        if step not in self._open:
            return line.outcome
        return Outcome.SKIPPED if line.seconds > 0 else line.outcome

    def count(self, step: int, seconds: float) -> None:
        line = self._lines[step]
        self._lines[step] = replace(line, seconds=line.seconds + seconds)

    def settle(self, step: int, outcome: Outcome) -> None:
        """Going back and leaving never hides that an exercise was done, or that it hurt."""
        line = self._lines[step]
        if step in self._open or LASTING.index(outcome) > LASTING.index(line.outcome):
            self._lines[step] = replace(line, outcome=outcome)
            self._open.discard(step)

    def begin(self, step: int) -> None:
        """One that was skipped is open again."""
        if step not in self._open and self._lines[step].outcome is Outcome.SKIPPED:
            self._lines[step] = replace(self._lines[step], outcome=Outcome.NOT_REACHED)
            self._open.add(step)

    def ease(self, step: int, plan: Plan) -> None:
        """It goes on with the smaller dose of this plan."""
        self._lines[step] = replace(self._lines[step], dose=plan.routine.steps[step], eased=True)

    def swap(self, step: int, plan: Plan) -> None:
        """Another exercise takes its place; what was planned first stays known."""
        line, dosed = self._lines[step], plan.routine.steps[step]
        first = line.instead_of or line.exercise
        self._lines[step] = replace(line, exercise=dosed.exercise, dose=dosed, instead_of=first)

    def note_hurt(self, step: int, region: str, value: int | None) -> None:
        self._lines[step] = replace(self._lines[step], hurt_at=region, hurt=value)
