"""A made-up diary of 14 months for trying the program: the same seed and day give the same records."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from random import Random
from uuid import UUID

from companion.demo_answers import MadeUpAnswers
from companion.demo_flares import MadeUpFlares
from companion.demo_marks import MadeUpMarks, rating, since_when
from companion.demo_medicines import MadeUpMedicines
from companion.demo_nights import MadeUpNights
from companion.demo_pacing import MadeUpPacing
from companion.demo_self_counts import MadeUpSelfCounts
from companion.domain.changes import Replacement, Step
from companion.domain.entry import Answer, Entry
from companion.domain.moments import Moment, moment_on
from companion.domain.record import Record
from companion.domain.routine import Done, Outcome, Routine, Session
from companion.domain.sleep import Night

SEED = 20260401
DAYS = 425
RECENT = 9
"""The last days have no pause, so that the first pages have something to show."""
# How often things happen in the made-up life, as shares of days or of check-ins.
FLARE_BEGINS, PAUSE_BEGINS = 0.018, 0.06
SECOND_CHECK_IN, ROUTINE_DONE, NIGHT_HOURS_KNOWN = 0.45, 0.33, 0.7
FLARE_ANSWERED, MATTERED_WRITTEN, NOTE_WRITTEN, WRITTEN_LATER = 0.8, 0.6, 0.12, 0.04
MATTERED = (
    "Walked to the shop",
    "Cooked with a friend",
    "Half an hour in the garden",
    "Finished my book",
    "Called my sister",
    "Went to choir",
    "Baked bread",
    "Sat in the sun",
)
NOTES = (
    "Sat on the bench half way, that was a good idea.",
    "Long meeting, no break.",
    "Warm bath in the evening.",
    "Carried the shopping in two trips.",
    "Slept on the sofa for an hour.",
    "Cold wind on the way home.",
)


def demo_step(today: date, zone: str, routine: Routine) -> Step:
    """Everything in one step, so that it is stored whole or not at all."""
    records = demo_records(today, zone, routine)
    parts = tuple(Replacement(before=None, after=record) for record in records)
    return Step(label="", parts=parts, undoable=False)


@dataclass
class _State:
    """What goes on from day to day: the level of pain, a flare and a pause in writing."""

    marks: MadeUpMarks
    answers: MadeUpAnswers
    nights: MadeUpNights
    pacing: MadeUpPacing
    level: float = 4.2
    flare_left: int = 0
    pause_left: int = 0
    last_night: int = 3


def demo_records(today: date, zone: str, routine: Routine, seed: int = SEED) -> Iterator[Record]:
    """All records up to yesterday, oldest first."""
    chance = Random(seed)  # noqa: S311 - made-up data, nothing secret
    # What is said of the marks has its own dice: the rest of the life stays as it is without it.
    details = Random(seed + 1)  # noqa: S311 - made-up data, nothing secret
    since = since_when(today - timedelta(days=DAYS))
    nights = MadeUpNights(dice=Random(seed + 2))  # noqa: S311 - made-up data, nothing secret
    answers = MadeUpAnswers(dice=Random(seed + 20), zone=zone)  # noqa: S311 - made-up data, nothing secret
    marks = MadeUpMarks(chance=chance, details=details, since=since)
    paced = Random(seed + 5)  # noqa: S311 - made-up data, nothing secret
    pacing = MadeUpPacing(dice=paced, first=today - timedelta(days=DAYS), today=today, zone=zone)
    state = _State(marks=marks, answers=answers, nights=nights, pacing=pacing)
    dice = Random(seed + 3)  # noqa: S311 - made-up data, nothing secret
    medicines = MadeUpMedicines(dice=dice, first=today - timedelta(days=DAYS), zone=zone)
    flared = Random(seed + 6)  # noqa: S311 - made-up data, nothing secret
    flares = MadeUpFlares(dice=flared, first=today - timedelta(days=DAYS), today=today, zone=zone)
    counted = Random(seed + 7)  # noqa: S311 - made-up data, nothing secret
    counts = MadeUpSelfCounts(dice=counted, today=today, zone=zone)
    for back in range(DAYS, 0, -1):
        day = today - timedelta(days=back)
        was_in_flare = state.flare_left > 0
        _move_on(state, chance, day)
        yield from flares.written_on(day, begins=0 if was_in_flare else state.flare_left)
        yield from medicines.begun_on(day)
        yield from answers.begun_on(day)
        yield from pacing.visits_on(day)
        if state.pause_left == 0 or back <= RECENT:
            yield from _records_of(state, chance, day, zone, routine)
            yield from medicines.used_on(day, state.level, flare=state.flare_left > 0)
            yield from pacing.done_on(day, flare=state.flare_left > 0)
            yield from counts.done_on(day, state.level)
    yield pacing.to_come()


def _move_on(state: _State, chance: Random, day: date) -> None:
    """Pain drifts back to its usual level, a little more after a poor night and on Mondays."""
    state.last_night = chance.choices((1, 2, 3, 4, 5), weights=(6, 20, 36, 28, 10))[0]
    pull = 0.25 * (4.0 - state.level) - 0.35 * (state.last_night - 3) + (0.4 if day.weekday() == 0 else 0.0)
    state.level = min(9.0, max(0.5, state.level + pull + chance.gauss(0, 0.7)))
    if state.flare_left:
        state.flare_left -= 1
    elif chance.random() < FLARE_BEGINS:
        state.flare_left = chance.randint(3, 8)
        state.level = min(9.0, state.level + 2.5)
    if state.pause_left:
        state.pause_left -= 1
    elif chance.random() < PAUSE_BEGINS:
        state.pause_left = chance.choices((1, 2, 3, 5, 14), weights=(50, 24, 14, 9, 3))[0]


def _records_of(state: _State, chance: Random, day: date, zone: str, routine: Routine) -> Iterator[Record]:
    times = [time(8, chance.randrange(60))]
    if chance.random() < SECOND_CHECK_IN:
        times.append(time(20, chance.randrange(60)))
    for index, at in enumerate(times):
        entry = _entry(state, chance, moment_on(day, at, zone), evening=index == 1)
        told = state.answers.told(entry, state.level, evening=index == 1)
        yield state.pacing.with_soreness(told)
    yield from state.answers.whole_day(day, state.level)
    yield from state.nights.told(_night(state, chance, moment_on(day, times[0], zone)))
    if chance.random() < ROUTINE_DONE:
        yield _session(state, chance, moment_on(day, time(17, chance.randrange(60)), zone), routine)


def _entry(state: _State, chance: Random, moment: Moment, *, evening: bool) -> Entry:
    pain = rating(state.level + (0.4 if evening else 0.0), chance)
    answers = [Answer(question="pain_now", value=pain)]
    if chance.random() < FLARE_ANSWERED:
        answers.append(Answer(question="flare", value="yes" if state.flare_left else "no"))
    if evening:
        answers.append(Answer(question="stress", value=rating(3.5, chance)))
        answers.append(Answer(question="fatigue", value=rating(state.level + 0.5, chance)))
        if chance.random() < MATTERED_WRITTEN:
            answers.append(Answer(question="mattered", value=chance.choice(MATTERED)))
    if chance.random() < NOTE_WRITTEN:
        answers.append(Answer(question="note", value=chance.choice(NOTES)))
    written = moment
    if chance.random() < WRITTEN_LATER:
        written = moment_on(moment.day + timedelta(days=1), moment.local.time(), moment.zone)
    return Entry(
        id=_uuid(chance),
        moment=moment,
        written=written,
        changed=written.utc,
        marks=tuple(state.marks.at(state.level, flare=state.flare_left > 0)),
        answers=tuple(answers),
    )


def _night(state: _State, chance: Random, moment: Moment) -> Night:
    known = chance.random() < NIGHT_HOURS_KNOWN
    return Night(
        id=_uuid(chance),
        day=moment.day,
        written=moment,
        changed=moment.utc,
        quality=state.last_night,
        asleep_minutes=15 * round((300 + 36 * state.last_night + chance.gauss(0, 30)) / 15)
        if known
        else None,
        awakenings=max(0, 5 - state.last_night + chance.randint(-1, 1)) if known else None,
    )


def _session(state: _State, chance: Random, moment: Moment, routine: Routine) -> Session:
    before = rating(state.level, chance)
    ended = moment.utc + timedelta(minutes=6)
    return Session(
        id=_uuid(chance),
        routine=routine.key,
        moment=moment,
        changed=ended,
        ended=ended,
        pain_before=before,
        pain_after=max(0, before - chance.choice((0, 0, 1, 1, 2))),
        done=tuple(
            Done(exercise=step.exercise, outcome=Outcome.DONE, seconds=60.0) for step in routine.steps
        ),
    )


def _uuid(chance: Random) -> str:
    return str(UUID(int=chance.getrandbits(128), version=4))
