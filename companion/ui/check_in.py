"""Edits one check-in through the diary: today's open one, a new one, or one of a past day."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, islice
from typing import TYPE_CHECKING, TypedDict, Unpack

from PySide6.QtCore import QObject

from companion.domain.body import Region
from companion.domain.changes import Replacement
from companion.domain.entry import Answer, AnswerState, Entry, Mark, Value, carried_onto
from companion.domain.errors import OutOfRangeError
from companion.domain.ids import new_id
from companion.domain.knot import Knot
from companion.domain.moments import Moment
from companion.domain.question_choice import QuestionChoice
from companion.domain.question_list import BY_KEY
from companion.domain.questions import Question, accepts
from companion.domain.since import Since
from companion.domain.text import N_, _
from companion.ui.diary import Diary
from companion.ui.widgets.body_words import part_and_side

if TYPE_CHECKING:
    from companion.domain.sleep import Night

# What the first picture of the window can do without is loaded when it is asked for.
# ruff: noqa: PLC0415

# How many earlier check-ins, or days, are gone through for last values, so that a long diary stays quick.
LOOKED_BACK = 20
SINCE_KEPT = timedelta(days=3 * 365)
"""How long ago it may have been said since when a part hurts, to be proposed when it is marked again."""


class MarkParts(TypedDict, total=False):
    """What can be said of a mark beside its value."""

    qualities: frozenset[str]
    contexts: frozenset[str]
    knots: tuple[Knot, ...]
    since: Since | None
    note: str
    after_effort: bool
    weakness: int | None
    reduced_movement: int | None


PART_LABELS = {
    "qualities": N_("Words for {part}"),
    "contexts": N_("When it hurts: {part}"),
    "knots": N_("Tender knot: {part}"),
    "since": N_("Since when: {part}"),
    "note": N_("Note on {part}"),
    "after_effort": N_("After effort: {part}"),
    "weakness": N_("Weakness: {part}"),
    "reduced_movement": N_("Movement: {part}"),
}
"""What Undo says."""


class CheckIn(QObject):
    """The check-in being edited. With `moment`, one of that moment's day; without, the one open now."""

    def __init__(self, diary: Diary, moment: Moment | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._moment = moment
        self._entry_id: str | None = None
        # The day as a whole that it is about; on any other day it is about a moment again.
        self._whole_day: date | None = None
        self.choice = QuestionChoice()

    @property
    def diary(self) -> Diary:
        """For what belongs to the same day and is edited apart."""
        return self._diary

    @property
    def day(self) -> date:
        return self._moment.day if self._moment else self._diary.today()

    @property
    def today(self) -> date:
        """The day it is now, whichever day the check-in is about."""
        return self._diary.today()

    @property
    def is_whole_day(self) -> bool:
        """Whether it is about the day as a whole."""
        return self._whole_day == self.day

    def be_about_day(self, *, whole: bool) -> None:
        """Go over to the check-in about the whole day, or back to the one about a moment."""
        self._whole_day = self.day if whole else None
        self._entry_id = None

    def questions(self) -> list[Question]:
        """What is asked behind *More questions*, in the order of the person."""
        from companion.domain.further import further_questions

        return self.choice.asked(further_questions(self._own_questions()))

    def choose(self, entry: Entry) -> None:
        """Edit an existing check-in."""
        self._moment = entry.moment
        self._whole_day = entry.moment.day if entry.whole_day else None
        self._entry_id = entry.id

    def start_new(self) -> None:
        """Close the one that is open, so that the next change begins another."""
        entry = self.entry()
        if entry is not None:
            self._diary.close_check_in(entry)
        self._entry_id = None

    def held(self) -> "CheckIn":
        """The check-in that is there now, for who writes in it: it stays that one when it has closed."""
        held = CheckIn(self._diary, self._moment)
        held.be_about_day(whole=self.is_whole_day)
        entry = self.entry()
        if entry is not None:
            held.choose(entry)
        return held

    def entry(self) -> Entry | None:
        """The check-in as it is stored, or None when nothing has been entered in it yet."""
        if self._moment is None:
            return self._diary.open_check_in(whole_day=self.is_whole_day)
        entries = self._diary.entries(self.day, self.day)
        return next((entry for entry in entries if entry.id == self._entry_id), None)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks there are."""
        entry = self.entry()
        return entry.marks if entry else ()

    def mark_of(self, region: str) -> Mark | None:
        """The mark of a region, None where it is not marked."""
        return next((mark for mark in self.marks if mark.region == region), None)

    def previous(self) -> Entry | None:
        """The check-in before this one: its values are the dashed last values.

        Soreness after effort that was said too long ago has faded, and is none of them.
        """
        earlier = next(self._earlier(), None)
        for mark in earlier.marks if earlier else ():
            if earlier is not None and mark.after_effort and self._has_faded(mark.region):
                earlier = earlier.without_mark(mark.region)
        return earlier

    def night(self) -> "Night | None":
        """The night that ended on this day; naps are none."""
        nights = [night for night in self._diary.nights(self.day, self.day) if not night.nap]
        return nights[-1] if nights else None

    def last_intensity(self) -> int | None:
        """The value above 0 given last, for the next mark; None before the very first one."""
        earlier = (entry.marks for entry in islice(self._earlier(), LOOKED_BACK))
        for marks in chain((self.marks,), earlier):
            rated = [mark.intensity for mark in marks if mark.intensity]
            if rated:
                return rated[-1]
        return None

    def last_since(self, region: str) -> Since | None:
        """Since when a part hurts, as it was said last: proposed where its mark does not say it."""
        return self._diary.last_since(region, self.day - SINCE_KEPT, self.day)

    def days_marked_before(self, regions: Collection[str], most: int) -> dict[str, int]:
        """On how many days each region hurt before this check-in, counted no further than `most`."""
        days = self._diary.marked_days(regions, self.day - timedelta(days=1), most)
        current = self.entry()
        for entry in self._diary.entries(self.day, self.day):
            for mark in () if entry == current else entry.marks:
                if mark.region in days and mark.hurts:
                    days[mark.region] = max(1, days[mark.region])
        return days

    def mark(self, region: Region) -> Mark:
        """Mark a region at the last used value, if it is not marked yet; returns its mark."""
        known = self.mark_of(region.id)
        if known is not None:
            return known
        made = Mark(region=region.id, intensity=self.last_intensity())
        self._put_mark(made, region, N_("Marked {part}"))
        return made

    def rate(self, region: Region, intensity: int) -> None:
        """Set the value of a region, marking it when it is not marked."""
        known = self.mark_of(region.id) or Mark(region=region.id)
        self._put_mark(replace(known, intensity=intensity, carried=False), region, N_("Value of {part}"))

    def describe(self, region: Region, **parts: Unpack[MarkParts]) -> None:
        """Say more about a mark; a part that is not marked stays so."""
        known = self.mark_of(region.id)
        if known is not None:
            label = PART_LABELS[next(iter(parts))]
            self._put_mark(replace(known, carried=False, **parts), region, label)

    def remove(self, region: Region) -> None:
        self.change_marks(_("Removed {part}").format(part=part_and_side(region)), without={region.id})

    def change_marks(self, label: str, *marks: Mark, without: Collection[str] = ()) -> None:
        """Put these marks and take those of the regions `without`, as one step; no change is no step."""
        before = self.entry()
        after = before or self._new_entry()
        for region in without:
            after = after.without_mark(region)
        for mark in marks:
            after = after.with_mark(mark)
        if after.marks != (before.marks if before else ()):
            self._put(before, after, label)

    def answer(self, question: str, value: Value | AnswerState | None, label: str) -> None:
        """Answer a question, also with AnswerState.NONE; None takes the answer back to *not answered*.

        Raises OutOfRangeError for a value that the question cannot have.
        """
        before = self.entry()
        known = before.answer(question) if before else None
        if value is None or value == "":
            if before is not None and known is not None:
                self._put(before, before.without_answer(question), label)
            return
        given = _given(question, value)
        _require_fitting(given)
        if known != given:
            self._put(before, (before or self._new_entry()).with_answer(given), label)

    def answer_night(self, part: str, value: int | None, label: str) -> None:
        """Set one part of the night that ended on this day; None takes it back."""
        from companion.domain.sleep import Night

        before = self.night()
        now = self._diary.now()
        known = before or Night(id=new_id(), day=self.day, written=now, changed=now.utc)
        if getattr(known, part) == value:
            return
        after = replace(known, changed=now.utc, **{part: value})  # type: ignore[arg-type]  # keys come from NIGHT_QUESTIONS
        if before is not None or not after.is_empty:
            self._diary.record(label, Replacement(before=before, after=None if after.is_empty else after))

    def take_over(self) -> None:
        """Accept the last values: everything that is not entered yet, stored as carried."""
        earlier = self.previous()
        if earlier is None:
            return
        before = self.entry()
        after = carried_onto(before or self._new_entry(), earlier, self._unasked())
        if after != before and not after.is_empty:
            self._put(before, after, _("Last values taken over"))

    def take_over_region(self, region: Region) -> None:
        """Accept the last value of one part, stored as carried; one that is marked stays as it is."""
        earlier = self.previous()
        last = earlier.mark(region.id) if earlier else None
        if last is not None and self.mark_of(region.id) is None:
            # The note of a mark, like all free words, stays on its day.
            self._put_mark(replace(last, carried=True, note=""), region, N_("Taken over: {part}"))

    def _earlier(self) -> Iterator[Entry]:
        """The check-ins before this one, newest first; about moments or whole days, as this one is."""
        current, day, whole = self.entry(), self.day, self.is_whole_day
        before = current.moment if current else self._moment
        for entry in reversed(self._diary.entries(day, day)):
            if entry.whole_day == whole and (before is None or entry.moment.utc < before.utc):
                yield entry
        for _day in range(LOOKED_BACK):
            latest = self._diary.latest_before(day)
            if latest is None:
                return
            day = latest.moment.day
            yield from (e for e in reversed(self._diary.entries(day, day)) if e.whole_day == whole)

    def _has_faded(self, region: str) -> bool:
        from companion.domain.soreness import GOES_ON, has_faded

        return has_faded(self._diary.region_marks(region, self.day - GOES_ON, self.day), self.day)

    def _own_questions(self) -> list[Question]:
        return [own.question for own in self._diary.own_questions() if not own.retired]

    def _unasked(self) -> frozenset[str]:
        """Questions that the person chose not to see: their answers do not go on unseen."""
        from companion.domain.further import further_questions

        own = self._diary.own_questions()
        further = further_questions(each.question for each in own)
        hidden = {question.key for question in further if not self.choice.is_asked(question)}
        return frozenset(hidden.union(each.key for each in own if each.retired))

    def _put_mark(self, mark: Mark, region: Region, label: str) -> None:
        self.change_marks(_(label).format(part=part_and_side(region)), mark)

    def _put(self, before: Entry | None, after: Entry, label: str) -> None:
        after = replace(after, changed=self._diary.now().utc)
        self._entry_id = after.id
        if after.is_empty:
            self._diary.record(label, Replacement(before=before, after=None))
        else:
            self._diary.record(label, Replacement(before=before, after=after))

    def _new_entry(self) -> Entry:
        now = self._diary.now()
        return Entry(
            id=new_id(),
            moment=self._moment or now,
            written=now,
            changed=now.utc,
            whole_day=self.is_whole_day,
        )


def _require_fitting(answer: Answer) -> None:
    """Own questions and those of newer versions are not known here, and take what their editors give."""
    question = BY_KEY.get(answer.question)
    if question is not None and answer.value is not None and not accepts(question.kind, answer.value):
        words = _("{value} is no answer to “{question}”. It was not written down.")
        raise OutOfRangeError(words.format(value=answer.value, question=_(question.short)))


def _given(question: str, value: Value | AnswerState) -> Answer:
    if isinstance(value, AnswerState):
        return Answer(question=question, value=None, state=value)
    return Answer(question=question, value=value)
