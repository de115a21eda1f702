"""Random edits, undo, full disks and restarts against a plain model of check-ins and nights."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from companion.domain.body import Region
from companion.domain.entry import OPEN_FOR, Entry
from companion.domain.moments import Moment
from companion.domain.record import Record
from companion.domain.sleep import Night
from companion.ui.check_in import CheckIn
from tests.ui.diaries import Clock, Watch, on_disk, open_diary
from tests.ui.widgets.body_builders import REGIONS

Values = Mapping[str, tuple[object, bool]]
Shown = tuple[list[tuple[datetime, datetime, Values]], Mapping[date, int | None]]

PARTS = st.sampled_from([REGIONS[name] for name in ("neck_back_r", "low_back_r", "low_back_l")])
SCALE = st.integers(0, 10)
QUESTIONS = st.sampled_from(("pain_now", "mood", "note"))


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A check-in of the model: values of parts and questions alike, each with whether it is carried."""

    begun: Moment
    changed: datetime
    values: Values


@dataclass(frozen=True, kw_only=True)
class Content:
    """Everything in the diary of the model."""

    sheets: Mapping[int, Sheet] = field(default_factory=dict)
    nights: Mapping[date, int] = field(default_factory=dict)


@dataclass(kw_only=True)
class Done:
    """A step of the model; it has no day while it waits to be saved."""

    before: Content
    after: Content
    day: date | None = None


def shown_by(records: Iterable[Record]) -> Shown:
    """What the program has stored, as the model puts it."""
    sheets: list[tuple[datetime, datetime, Values]] = []
    nights = {}
    for record in records:
        if isinstance(record, Entry):
            marks = {mark.region: (mark.intensity, mark.carried) for mark in record.marks}
            answers = {answer.question: (answer.value, answer.carried) for answer in record.answers}
            sheets.append((record.moment.utc, record.changed, {**marks, **answers}))
        elif isinstance(record, Night):
            nights[record.day] = record.quality
    return sheets, nights


def shown_of(content: Content) -> Shown:
    sheets = [(sheet.begun.utc, sheet.changed, sheet.values) for sheet in content.sheets.values()]
    return sorted(sheets, key=lambda sheet: sheet[0]), content.nights


class CheckInMachine(RuleBasedStateMachine):
    """The program and the model side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.clock = Clock()
        self.content = Content()
        self.done: list[Done] = []
        self.undone: list[Done] = []
        self.number = 0
        self.open()

    def open(self) -> None:
        self.found = open_diary(Path(self.folder.name), self.clock)
        self.watch = Watch(self.found.diary)
        self.check_in = CheckIn(self.found.diary)
        self.closed: set[int] = set()

    def teardown(self) -> None:
        self.found.close()
        self.folder.cleanup()

    @property
    def unsaved(self) -> int:
        return self.found.diary.unsaved

    def open_sheet(self) -> int | None:
        """The number of the check-in that a change made now belongs to."""
        now = self.clock.now()
        for number, sheet in reversed(list(self.content.sheets.items())):
            fresh = now.utc - sheet.changed < OPEN_FOR and sheet.begun.day == now.day
            if number not in self.closed and fresh:
                return number
        return None

    def values(self) -> Values:
        number = self.open_sheet()
        return {} if number is None else self.content.sheets[number].values

    def put(self, values: Values) -> None:
        """The open check-in has these values now; without any it is gone."""
        number, now = self.open_sheet(), self.clock.now()
        if values == self.values():
            return
        if number is None:
            number, self.number = self.number, self.number + 1
        known = self.content.sheets.get(number)
        sheets = {key: sheet for key, sheet in self.content.sheets.items() if key != number or values}
        if values:
            begun = known.begun if known else now
            sheets[number] = Sheet(begun=begun, changed=now.utc, values=values)
        self.step(Content(sheets=sheets, nights=self.content.nights))

    def step(self, after: Content) -> None:
        self.forget_unsaved()
        self.done.append(Done(before=self.content, after=after))
        self.content = after
        self.settle()

    def settle(self) -> None:
        """Steps that are on disk now belong to this day, and end redo of what was on disk before them."""
        for done in self.done[: len(self.done) - self.unsaved]:
            if done.day is None:
                done.day = self.clock.now().day
                self.undone = [step for step in self.undone if step.day is None]

    def forget_unsaved(self) -> None:
        """What was taken back before it was saved is kept in memory, until something else is done."""
        self.undone = [step for step in self.undone if step.day is not None]

    @rule(part=PARTS)
    def mark(self, part: Region) -> None:
        known = self.values()
        made = self.check_in.mark(part)
        assert made.intensity != 0 or part.id in known
        self.put({part.id: (made.intensity, False), **known})

    @rule(part=PARTS, value=SCALE)
    def rate(self, part: Region, value: int) -> None:
        known = self.values()
        self.check_in.rate(part, value)
        self.put({**known, part.id: (value, False)})

    @rule(part=PARTS)
    def remove(self, part: Region) -> None:
        known = self.values()
        self.check_in.remove(part)
        self.put({key: value for key, value in known.items() if key != part.id})

    @rule(question=QUESTIONS, value=SCALE)
    def answer(self, question: str, value: int) -> None:
        known = self.values()
        given = "Snow all day. " * 50 * value if question == "note" else value
        self.check_in.answer(question, given, "Answer")
        self.put(
            {key: old for key, old in known.items() if key != question}
            if given == ""
            else {**known, question: (given, False)}
        )

    @rule(question=QUESTIONS)
    def take_back(self, question: str) -> None:
        known = self.values()
        self.check_in.answer(question, None, "Answer")
        self.put({key: value for key, value in known.items() if key != question})

    @rule()
    def take_over(self) -> None:
        known, number = self.values(), self.open_sheet()
        earlier = [sheet for key, sheet in self.content.sheets.items() if number is None or key < number]
        self.check_in.take_over()
        last = earlier[-1].values if earlier else {}
        carried = {key: (value, True) for key, (value, _carried) in last.items() if key != "note"}
        self.put({**carried, **known})

    @rule(quality=st.none() | st.integers(1, 5))
    def sleep(self, quality: int | None) -> None:
        self.check_in.answer_night("quality", quality, "Sleep")
        today = self.clock.now().day
        nights = {day: known for day, known in self.content.nights.items() if day != today}
        if quality is not None:
            nights[today] = quality
        if nights != self.content.nights:
            self.step(Content(sheets=self.content.sheets, nights=nights))

    @rule()
    def start_new(self) -> None:
        number = self.open_sheet()
        self.check_in.start_new()
        if number is not None:
            self.closed.add(number)
        self.clock.advance(minutes=1)

    @rule(minutes=st.sampled_from((1, 31, 60, 400)))
    def wait(self, minutes: int) -> None:
        self.clock.advance(minutes=minutes)

    @rule()
    def undo(self) -> None:
        problems, waiting = len(self.watch.problems), self.unsaved
        self.found.diary.undo()
        taken = len(self.watch.problems) == problems
        today = self.clock.now().day
        if self.done and taken and (waiting or self.done[-1].day == today):
            step = self.done.pop()
            self.content = step.before
            self.undone.append(step)

    @rule()
    def redo(self) -> None:
        problems, waiting = len(self.watch.problems), self.unsaved
        self.found.diary.redo()
        taken = len(self.watch.problems) == problems and not waiting
        if not self.undone:
            return
        unsaved = self.undone[-1].day is None
        if unsaved or (taken and self.undone[-1].day == self.clock.now().day):
            step = self.undone.pop()
            self.content = step.after
            self.done.append(step)
            self.settle()

    @rule()
    def fill_disk(self) -> None:
        self.found.fill_disk()

    @rule()
    def free_disk_and_try_again(self) -> None:
        self.found.free_disk()
        self.found.diary.retry()
        assert self.unsaved == 0
        self.settle()

    @rule()
    def restart(self) -> None:
        self.free_disk_and_try_again()
        self.found.close()
        self.forget_unsaved()
        self.open()

    @invariant()
    def the_diary_shows_what_was_entered(self) -> None:
        diary = self.found.diary
        assert shown_by([*diary.entries(), *diary.nights()]) == shown_of(self.content)

    @invariant()
    def the_file_holds_all_but_what_waits(self) -> None:
        saved = self.done[-self.unsaved].before if self.unsaved else self.content
        assert shown_by(on_disk(Path(self.folder.name))) == shown_of(saved)

    @invariant()
    def undo_is_offered_when_there_is_something_to_undo(self) -> None:
        today = self.clock.now().day
        offered = self.found.diary.undo_label() is not None
        assert offered == bool(self.done and (self.unsaved or self.done[-1].day == today))


CheckInMachine.TestCase.settings = settings(max_examples=20, stateful_step_count=30, deadline=None)
TestCheckInAgainstAModel = CheckInMachine.TestCase
