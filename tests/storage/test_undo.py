from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from companion.domain.amount import amount_of
from companion.domain.changes import Step
from companion.domain.dose import Dose, Helped
from companion.domain.entry import Entry
from companion.domain.medicine import Medicine
from companion.domain.record import Record
from companion.domain.sleep_editing import with_part
from companion.domain.sleep_times import TIMES
from companion.storage.diary_file import open_journal
from companion.storage.steps import KEPT_A_DAY
from tests.builders import (
    A_DAY,
    BERLIN,
    a_change,
    a_done,
    a_dose,
    a_mark,
    a_medicine,
    a_moment,
    a_night,
    a_session,
    a_step,
    a_therapy,
    adding,
    an_answer,
    an_entry,
    removing,
)
from tests.sleep_builders import a_full_night
from tests.storage.diaries import everything, opened, right_now

NOW = a_moment()
TOMORROW = A_DAY + timedelta(days=1)


def test_undo_and_redo_go_through_sixty_steps_across_a_restart(tmp_path: Path) -> None:
    states = [an_entry()]
    with opened(tmp_path) as journal:
        journal.apply(adding(states[0]), NOW)
        for number in range(60):
            states.append(states[-1].with_mark(a_mark(f"region_{number}")))
            journal.apply(a_step((states[-2], states[-1]), label=f"Mark {number}"), NOW)

    with opened(tmp_path) as journal:
        for state in reversed(states[:-1]):
            journal.undo(A_DAY)
            assert journal.entries() == [state]
        for number, state in enumerate(states[1:]):
            assert journal.redo_label(A_DAY) == f"Mark {number}"
            journal.redo(A_DAY)
            assert journal.entries() == [state]


def test_undo_gives_back_the_step_as_it_was_done(tmp_path: Path) -> None:
    session = a_session(done=(a_done(), a_done(seconds=7.5)))
    step = adding(an_entry(answers=(an_answer("note", "Snow"),)), a_night(), session, label="All added")
    with opened(tmp_path) as journal:
        journal.apply(step, NOW)

        assert journal.undo_label(A_DAY) == "All added"
        assert journal.undo(A_DAY) == step
        assert journal.undo_label(A_DAY) is None
        assert journal.redo(A_DAY) == step


def test_a_new_change_ends_redo(tmp_path: Path) -> None:
    entry = an_entry()
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)
        journal.undo(A_DAY)

        journal.apply(adding(an_entry()), NOW)

        assert journal.redo(A_DAY) is None
        assert journal.redo_label(A_DAY) is None


def test_undo_with_nothing_to_undo_changes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        assert journal.undo(A_DAY) is None
        assert journal.redo(A_DAY) is None


def test_steps_of_another_day_are_not_undone(tmp_path: Path) -> None:
    entry = an_entry()
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)

        assert journal.undo(TOMORROW) is None
        assert journal.entries() == [entry]


def test_steps_are_forgotten_after_two_days_and_kept_until_then(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        for days in range(4):
            at = a_moment(day=A_DAY + timedelta(days=days))
            journal.apply(adding(an_entry(at)), at)

        rows = journal._connection.execute("SELECT day FROM step ORDER BY day").fetchall()
        assert rows == [((A_DAY + timedelta(days=days)).isoformat(),) for days in (2, 3)]


def test_a_day_of_very_many_changes_keeps_the_newest_steps(tmp_path: Path) -> None:
    entry = an_entry()
    with opened(tmp_path) as journal:
        for number in range(KEPT_A_DAY + 5):
            journal.apply(a_step((entry, entry), label=f"Change {number}"), NOW)

        numbers = journal._connection.execute("SELECT label FROM step ORDER BY number").fetchall()
        assert len(numbers) == KEPT_A_DAY
        assert numbers[0] == ("Change 5",)


def test_deleting_an_entry_can_be_undone_with_everything_in_it(tmp_path: Path) -> None:
    entry = an_entry(marks=(a_mark(qualities=frozenset({"dull"})),), answers=(an_answer("note", "Snow"),))
    with opened(tmp_path) as journal:
        journal.apply(adding(entry), NOW)
        journal.apply(removing(entry), NOW)

        journal.undo(A_DAY)

        assert journal.entries() == [entry]


REGIONS = st.sampled_from([f"region_{n}" for n in range(6)])
AMOUNTS = st.decimals("0.000001", "9999999", places=6).map(lambda amount: amount_of(f"{amount:f}"))
NAMES = st.text(min_size=1, max_size=300).filter(str.strip)
DAYS = st.sampled_from([A_DAY - timedelta(days=n) for n in range(3)])


class UndoMachine(RuleBasedStateMachine):
    """The journal against a dictionary with two piles of steps."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.records: dict[str, Record] = {}
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.open()

    def open(self) -> None:
        self.journal = open_journal(Path(self.folder.name), now=right_now)

    def teardown(self) -> None:
        self.journal.close()
        self.folder.cleanup()

    def put(self, step: Step) -> None:
        for part in step.parts:
            if part.after is None:
                self.records.pop(part.record.id, None)
            else:
                self.records[part.record.id] = part.after

    def do(self, *pairs: tuple[Record | None, Record | None]) -> None:
        step = a_step(*pairs)
        self.journal.apply(step, NOW)
        self.put(step)
        self.done.append(step)
        self.undone.clear()

    def some(self, data: Any) -> Record:
        return self.records[data.draw(st.sampled_from(sorted(self.records)))]

    @rule(day=DAYS, regions=st.lists(REGIONS, unique=True, max_size=4))
    def add_an_entry(self, day: date, regions: list[str]) -> None:
        self.do((None, an_entry(a_moment(day=day), marks=tuple(a_mark(region) for region in regions))))

    @rule(day=DAYS)
    def add_a_night_and_a_session(self, day: date) -> None:
        self.do((None, a_night(day)), (None, a_session(a_moment(day=day), done=(a_done(),))))

    @rule(day=DAYS, amounts=st.lists(AMOUNTS, min_size=1, max_size=3), name=NAMES)
    def add_a_medicine_with_a_dose_and_something_tried(
        self, day: date, amounts: list[str], name: str
    ) -> None:
        changes = tuple(a_change(day, amount=amount, unit=name) for amount in amounts)
        medicine = a_medicine(name, changes=changes)
        dose = a_dose(medicine, a_moment(day=day), amount=amounts[0], unit=name)
        self.do((None, medicine), (None, dose), (None, a_therapy(name, a_moment(day=day))))

    @precondition(lambda self: self.records)
    @rule(data=st.data(), change_day=DAYS, amount=AMOUNTS, helped=st.sampled_from([None, *Helped]))
    def edit_what_was_taken(self, data: Any, change_day: date, amount: str, helped: Helped | None) -> None:
        before = self.some(data)
        if isinstance(before, Medicine):
            self.do((before, before.with_change(a_change(change_day, amount=amount, taken=False))))
        elif isinstance(before, Dose):
            self.do((before, replace(before, amount=amount, helped=helped)))

    @rule(day=DAYS, value=st.none() | st.integers(0, 1439), part=st.sampled_from(TIMES))
    def add_a_night_in_full_and_change_a_time(self, day: date, value: int | None, part: str) -> None:
        night = a_full_night(day=day)
        self.do((None, night))
        self.do((night, with_part(night, part, value, BERLIN, NOW.utc)))

    @precondition(lambda self: self.records)
    @rule(data=st.data(), region=REGIONS, value=st.integers(0, 10), text=st.text(max_size=20))
    def edit(self, data: Any, region: str, value: int, text: str) -> None:
        before = self.some(data)
        if isinstance(before, Entry):
            after = before.with_mark(a_mark(region, value)).with_answer(an_answer("note", text))
            self.do((before, after.without_mark("region_0")))

    @precondition(lambda self: self.records)
    @rule(data=st.data())
    def delete(self, data: Any) -> None:
        self.do((self.some(data), None))

    @rule()
    def undo(self) -> None:
        step = self.journal.undo(A_DAY)
        assert step == (self.done[-1] if self.done else None)
        if step is not None:
            self.put(step.inverse())
            self.undone.append(self.done.pop())

    @rule()
    def redo(self) -> None:
        step = self.journal.redo(A_DAY)
        assert step == (self.undone[-1] if self.undone else None)
        if step is not None:
            self.put(step)
            self.done.append(self.undone.pop())

    @rule()
    def reopen(self) -> None:
        self.journal.close()
        self.open()

    @invariant()
    def holds_the_same(self) -> None:
        stored = everything(self.journal)
        assert {record.id: record for record in stored} == self.records
        assert len(stored) == len(self.records)


UndoMachine.TestCase.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
TestUndoAgainstADictionary = UndoMachine.TestCase
