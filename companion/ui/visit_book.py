"""Visits and questions to ask through the diary. Nothing of it leaves this computer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from typing import NamedTuple

from companion.domain.changes import Changes, Replacement
from companion.domain.ids import new_id
from companion.domain.record import Kind
from companion.domain.text import _
from companion.domain.visit import (
    Visit,
    VisitQuestion,
    asked_at,
    moved,
    newest_first,
    ticked,
    to_ask,
    visit_to_ask_at,
)
from companion.ui.diary import Diary

KINDS = frozenset({Kind.VISITS, Kind.VISIT_QUESTIONS})


class VisitPlan(NamedTuple):
    """What a person enters about a visit."""

    day: date
    at: time | None
    whom: str
    place: str


class VisitBook:
    """One for each place that shows visits."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    @property
    def read_only(self) -> bool:
        return self._diary.read_only

    def today(self) -> date:
        return self._diary.today()

    def concerns(self, changes: Changes) -> bool:
        """Whether something shown here may look different after these changes."""
        return bool(changes.kinds & KINDS)

    def visits(self) -> list[Visit]:
        """All of them, the newest first."""
        return newest_first(self._diary.visits())

    def visits_on(self, day: date) -> list[Visit]:
        return self._diary.visits(day, day)

    def to_ask(self) -> list[VisitQuestion]:
        """Questions that were not asked yet."""
        return to_ask(self._diary.visit_questions())

    def ticked(self) -> list[VisitQuestion]:
        """Questions that were ticked without a visit."""
        return ticked(self._diary.visit_questions())

    def asked_at(self, visit: Visit) -> list[VisitQuestion]:
        return asked_at(visit, self._diary.visit_questions())

    def visit_to_ask_at(self, visits: Sequence[Visit]) -> Visit | None:
        """The visit at which open questions are offered."""
        return visit_to_ask_at(visits, self.today())

    def add(self, plan: VisitPlan) -> Visit:
        now = self._diary.now()
        visit = Visit(id=new_id(), written=now, changed=now.utc, **plan._asdict())
        self._diary.record(_("Visit written down"), Replacement(before=None, after=visit))
        return visit

    def replan(self, visit: Visit, plan: VisitPlan) -> None:
        self._change(visit, replace(visit, **plan._asdict()), _("Visit changed"))

    def note(self, visit: Visit, note: str) -> None:
        self._change(visit, replace(visit, note=note), _("Note on a visit"))

    def remove(self, visit: Visit) -> None:
        """What was asked there goes back to the questions to ask, with its answers, in the same step."""
        now = self._diary.now().utc
        asked = [
            Replacement(before=each, after=replace(each, visit=None, changed=now))
            for each in self.asked_at(visit)
        ]
        self._diary.record(_("Visit removed"), Replacement(before=visit, after=None), *asked)

    def ask(self, words: str, region: str = "") -> None:
        """Write down a question for the next visit; `region` is the part it is about."""
        now = self._diary.now()
        question = VisitQuestion(id=new_id(), words=words, written=now, changed=now.utc, region=region)
        self._diary.record(_("Question to ask"), Replacement(before=None, after=question))

    def set_asked(self, question: VisitQuestion, visit: Visit | None) -> None:
        """That it was asked at a visit; None takes that back."""
        visit_id = visit.id if visit else None
        label = _("Question asked") if visit else _("Question not asked yet")
        self._change(question, replace(question, visit=visit_id), label)

    def move(self, question: VisitQuestion, by: int) -> None:
        """So many places further down in the list, or up."""
        before = self.to_ask()
        known = {each.id: each for each in before}
        now = self._diary.now().utc
        parts = [
            Replacement(before=known[each.id], after=replace(each, changed=now))
            for each in moved(before, question.id, by)
            if each.place != known[each.id].place
        ]
        if parts:
            self._diary.record(_("Question moved"), *parts)

    def tick(self, question: VisitQuestion, *, answered: bool) -> None:
        """That it is answered, wherever that was; or that it is not."""
        label = _("Question answered") if answered else _("Question not answered yet")
        self._change(question, replace(question, answered=answered), label)

    def answer(self, question: VisitQuestion, answer: str) -> None:
        self._change(question, replace(question, answer=answer), _("Answer noted"))

    def remove_question(self, question: VisitQuestion) -> None:
        self._diary.record(_("Question removed"), Replacement(before=question, after=None))

    def _change(self, before: Visit | VisitQuestion, after: Visit | VisitQuestion, label: str) -> None:
        """No change is no step."""
        if before != after:
            after = replace(after, changed=self._diary.now().utc)
            self._diary.record(label, Replacement(before=before, after=after))
