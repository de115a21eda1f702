"""The timed player as a pure state machine: seconds go in, cues come out. No timer, no clock.

A gap in time (the machine slept, or stood still) completes nothing: the player stops and asks.
"""

from dataclasses import dataclass
from enum import Enum

from companion.domain.plan import Phase, Plan
from companion.domain.routine import Done, Outcome

LONGEST_GAP = 5.0
RESTART_WITHIN = 3.0
LASTING = (Outcome.NOT_REACHED, Outcome.SKIPPED, Outcome.DONE, Outcome.HURT)


class State(Enum):
    """What the player is doing. ASKING: after a gap in time. HURT: after *This hurts*."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    ASKING = "asking"
    HURT = "hurt"
    FINISHED = "finished"


@dataclass(frozen=True, kw_only=True)
class Cue:
    """A phase begins; None = the routine is over."""

    phase: Phase | None


@dataclass(frozen=True, kw_only=True)
class Beat:
    """Both clocks at one heartbeat, in seconds: one that never jumps, and the time of day."""

    monotonic: float
    wall: float


def seconds_between(earlier: Beat, later: Beat) -> float | None:
    """The seconds that passed, or None for a gap: more than 5 s on either clock, or back on the wall's.

    Both are looked at because some systems stop the monotonic clock while they sleep.
    """
    passed = later.monotonic - earlier.monotonic
    if passed > LONGEST_GAP or abs(later.wall - earlier.wall) > LONGEST_GAP:
        return None
    return max(0.0, passed)


class Player:
    """Goes through a plan. Commands that do not fit the state do nothing and return no cues."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.state = State.WAITING
        self._place = 0
        self._into = 0.0
        count = len(plan.exercises)
        self._outcomes: list[Outcome | None] = [None] * count
        self._active = [0.0] * count
        self._into_step = 0.0

    @property
    def phase(self) -> Phase:
        """The phase in force; after the end the last one."""
        return self.plan.phases[min(self._place, len(self.plan.phases) - 1)]

    @property
    def following(self) -> Phase | None:
        """The phase after this one."""
        after = self._place + 1
        return self.plan.phases[after] if after < len(self.plan.phases) else None

    @property
    def place(self) -> int:
        """The number of the phase in force, from 0."""
        return self._place

    @property
    def seconds_into(self) -> float:
        """How long the phase in force has been running."""
        return self._into

    @property
    def seconds_left(self) -> float:
        """What is left of the phase in force."""
        return 0.0 if self.state is State.FINISHED else self.phase.seconds - self._into

    @property
    def share_left(self) -> float:
        return self.seconds_left / self.phase.seconds

    @property
    def total_left(self) -> float:
        """What is left of the whole routine, in seconds."""
        rest = sum(phase.seconds for phase in self.plan.phases[self._place + 1 :])
        return rest + self.seconds_left

    @property
    def step_share(self) -> float:
        """How much of the exercise in force lies behind, from 0 to 1."""
        step = self.phase.step
        first = self.plan.first_phase(step)
        own = self.plan.phases[first : self.plan.first_phase(step + 1)]
        behind = sum(phase.seconds for phase in own[: self._place - first]) + self._into
        return min(1.0, behind / sum(phase.seconds for phase in own))

    @property
    def active_seconds(self) -> float:
        """Time in phases since the start, without pauses and gaps."""
        return sum(self._active)

    @property
    def running(self) -> bool:
        return self.state is State.RUNNING

    def outcome(self, step: int) -> Outcome:
        """How an exercise stands now: one that was begun and left counts as skipped, with its time."""
        known = self._outcomes[step]
        if known is not None:
            return known
        return Outcome.SKIPPED if self._active[step] > 0 else Outcome.NOT_REACHED

    def done(self) -> tuple[Done, ...]:
        """What to store: every exercise with its outcome and its time."""
        return tuple(
            Done(exercise=exercise.code, outcome=self.outcome(step), seconds=self._active[step])
            for step, exercise in enumerate(self.plan.exercises)
        )

    def start(self) -> tuple[Cue, ...]:
        if self.state is not State.WAITING:
            return ()
        self.state = State.RUNNING
        return self._enter(0)

    def advance(self, seconds: float) -> tuple[Cue, ...]:
        """Let time pass. More than 5 s at once is a gap: nothing is counted, and the player asks."""
        if not self.running:
            return ()
        if seconds > LONGEST_GAP:
            self.interrupt()
            return ()
        cues: list[Cue] = []
        while seconds >= self.seconds_left:
            left = self.seconds_left
            seconds -= left
            self._count(left)
            cues.extend(self._go_on())
            if cues[-1].phase is None:
                return tuple(cues)
        self._into += seconds
        self._count(seconds)
        return tuple(cues)

    def interrupt(self) -> None:
        """Time made a jump: stop here and ask whether to continue, restart the exercise, or finish."""
        if self.state is State.RUNNING:
            self.state = State.ASKING

    def pause(self) -> None:
        if self.state is State.RUNNING:
            self.state = State.PAUSED

    def resume(self) -> None:
        """Go on where it stopped: after a pause, a gap, or *This hurts* pressed by mistake."""
        if self.state in {State.PAUSED, State.ASKING, State.HURT}:
            self.state = State.RUNNING

    def restart_exercise(self) -> tuple[Cue, ...]:
        """Begin the exercise in force again, and run."""
        if self.state not in {State.RUNNING, State.PAUSED, State.ASKING}:
            return ()
        self.state = State.RUNNING
        return self._enter(self.plan.first_phase(self.phase.step))

    def skip(self) -> tuple[Cue, ...]:
        """Leave this exercise for the next one. A pause stays a pause."""
        if self.state not in {State.RUNNING, State.PAUSED}:
            return ()
        self._settle(self.phase.step, Outcome.SKIPPED)
        return self._enter(self.plan.first_phase(self.phase.step + 1))

    def back(self) -> tuple[Cue, ...]:
        """To the start of this exercise, or within its first seconds to the one before."""
        if self.state not in {State.RUNNING, State.PAUSED}:
            return ()
        steps_back = 1 if self._into_step <= RESTART_WITHIN else 0
        return self._enter(self.plan.first_phase(max(0, self.phase.step - steps_back)))

    def hurt(self) -> None:
        """*This hurts*: everything stops until the person has chosen."""
        if self.state in {State.RUNNING, State.PAUSED, State.ASKING}:
            self.state = State.HURT

    def leave_out(self) -> tuple[Cue, ...]:
        """After *This hurts*: end this exercise and go on with the next that spares its regions."""
        if self.state is not State.HURT:
            return ()
        step = self.phase.step
        self._settle(step, Outcome.HURT)
        self.state = State.RUNNING
        return self._enter(self.plan.first_phase(self.sparing(step)))

    def sparing(self, step: int) -> int:
        """The next exercise that does not work on the regions of this one; their number if none does."""
        regions = self.plan.exercises[step].regions
        after = range(step + 1, len(self.plan.exercises))
        return next((n for n in after if not regions & self.plan.exercises[n].regions), after.stop)

    def finish(self) -> tuple[Cue, ...]:
        """Stop and save, in any state."""
        if self.state is State.FINISHED:
            return ()
        self.state = State.FINISHED
        return (Cue(phase=None),)

    def _count(self, seconds: float) -> None:
        self._active[self.phase.step] += seconds
        self._into_step += seconds

    def _go_on(self) -> tuple[Cue, ...]:
        following = self.following
        if following is None or following.step != self.phase.step:
            self._settle(self.phase.step, Outcome.DONE)
        return self._enter(self._place + 1)

    def _enter(self, place: int) -> tuple[Cue, ...]:
        """Begin a phase; exercises that are jumped over count as skipped."""
        left = self.phase.step
        self._into = 0.0
        over = place >= len(self.plan.phases)
        step = len(self.plan.exercises) if over else self.plan.phases[place].step
        for jumped in range(left + 1, step):
            self._settle(jumped, Outcome.SKIPPED)
        self._place = place
        if over:
            return self.finish()
        if place == self.plan.first_phase(step):
            self._into_step = 0.0
            if self._outcomes[step] is Outcome.SKIPPED:
                self._outcomes[step] = None
        return (Cue(phase=self.phase),)

    def _settle(self, step: int, outcome: Outcome) -> None:
        """Going back and leaving never hides that an exercise was done, or that it hurt."""
        known = self._outcomes[step]
        if known is None or LASTING.index(outcome) > LASTING.index(known):
            self._outcomes[step] = outcome
