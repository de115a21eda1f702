"""The timed player as a pure state machine: seconds go in, cues come out. No timer, no clock.

A gap in time (the machine slept, or stood still) completes nothing: the player stops and asks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from companion.domain.exercise import Exercise
from companion.domain.pain_rule import eased
from companion.domain.plan import Phase, Plan, with_step
from companion.domain.routine import Done, Outcome, Step
from companion.domain.tally import Tally

LONGEST_GAP = 5.0
RESTART_WITHIN = 3.0


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
        self._into_step = 0.0
        self._tally = Tally(plan)
        self._spared: frozenset[str] = frozenset()

    @classmethod
    def standing(cls, plan: Plan, done: Sequence[Done], place: int) -> "Player":
        """One that waits, paused, at the beginning of a phase, with what was stored of these steps."""
        player = cls(plan)
        player.state = State.PAUSED
        player._place = place
        player._tally = Tally(plan, done)
        hurt = (n for n, each in enumerate(done) if each.outcome is Outcome.HURT)
        player._spared = frozenset().union(*(plan.exercises[n].regions | {done[n].hurt_at} for n in hurt))
        return player

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
        return self._tally.seconds

    @property
    def running(self) -> bool:
        return self.state is State.RUNNING

    def done(self) -> tuple[Done, ...]:
        """What to store: every exercise with its outcome, its dose and its time."""
        return self._tally.done()

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
        self._tally.settle(self.phase.step, Outcome.SKIPPED)
        return self._enter(self.plan.first_phase(self.next_step))

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

    def note_hurt(self, region: str, value: int | None) -> None:
        """Where it hurts, as a region or empty, and how much."""
        if self.state is State.HURT:
            self._tally.note_hurt(self.phase.step, region, value)

    def leave_out(self) -> tuple[Cue, ...]:
        """After *This hurts*: end this exercise and go on with the next that spares its regions."""
        if self.state is not State.HURT:
            return ()
        step = self.phase.step
        self._spared = self._spared_without(step)
        self._tally.settle(step, Outcome.HURT)
        self.state = State.RUNNING
        return self._enter(self.plan.first_phase(self.next_step))

    def ease(self) -> tuple[Cue, ...]:
        """Go on with a smaller dose, from the beginning of this repetition. A pause stays a pause."""
        here = self.phase
        if not self._goes_on_changed():
            return ()
        step = self.plan.routine.steps[here.step]
        self._change(eased(step), self.plan.exercises[here.step])
        self._tally.ease(here.step, self.plan)
        place = self.plan.place_of(here)
        if place is None:
            self._tally.settle(here.step, Outcome.DONE)
            place = self.plan.first_phase(self.next_step)
        return self._enter(place)

    def swap(self, step: Step, exercise: Exercise) -> tuple[Cue, ...]:
        """Do this exercise, with this dose, in place of the one in force. A pause stays a pause."""
        if not self._goes_on_changed():
            return ()
        self._change(step, exercise)
        self._tally.swap(self.phase.step, self.plan)
        return self._enter(self.plan.first_phase(self.phase.step))

    @property
    def next_step(self) -> int:
        """The next exercise that spares what hurt in this routine; their number if none does."""
        return self._sparing(self._spared)

    @property
    def next_if_left_out(self) -> int:
        """The next exercise if the one in force is left out because it hurts; their number if none is."""
        return self._sparing(self._spared_without(self.phase.step))

    def finish(self) -> tuple[Cue, ...]:
        """Stop and save, in any state."""
        if self.state is State.FINISHED:
            return ()
        self.state = State.FINISHED
        return (Cue(phase=None),)

    def _spared_without(self, step: int) -> frozenset[str]:
        hurt_at = {self._tally.done()[step].hurt_at} - {""}
        return self._spared | self.plan.exercises[step].regions | hurt_at

    def _sparing(self, regions: frozenset[str]) -> int:
        after = range(self.phase.step + 1, len(self.plan.exercises))
        return next((n for n in after if not regions & self.plan.exercises[n].regions), after.stop)

    def _goes_on_changed(self) -> bool:
        """Whether the exercise can be made another one now; after *This hurts* it then goes on."""
        if self.state is State.HURT:
            self.state = State.RUNNING
        return self.state in {State.RUNNING, State.PAUSED}

    def _change(self, step: Step, exercise: Exercise) -> None:
        """The phases of this exercise become others; those before it stay as they are."""
        number = self.phase.step
        self._place = self.plan.first_phase(number)
        self.plan = with_step(self.plan, number, step, exercise)

    def _count(self, seconds: float) -> None:
        self._tally.count(self.phase.step, seconds)
        self._into_step += seconds

    def _go_on(self) -> tuple[Cue, ...]:
        following = self.following
        if following is not None and following.step == self.phase.step:
            return self._enter(self._place + 1)
        self._tally.settle(self.phase.step, Outcome.DONE)
        return self._enter(self.plan.first_phase(self.next_step))

    def _enter(self, place: int) -> tuple[Cue, ...]:
        """Begin a phase; exercises that are jumped over count as skipped."""
        left = self.phase.step
        self._into = 0.0
        over = place >= len(self.plan.phases)
        step = len(self.plan.exercises) if over else self.plan.phases[place].step
        for jumped in range(left + 1, step):
            self._tally.settle(jumped, Outcome.SKIPPED)
        self._place = place
        if over:
            return self.finish()
        if place == self.plan.first_phase(step):
            self._into_step = 0.0
            self._tally.begin(step)
        return (Cue(phase=self.phase),)
