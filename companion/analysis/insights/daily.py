"""The diary as series of days: one place per day of the span, NaN where nothing is known.

Missing stays missing. What is done or taken counts as absent on days with a check-in alone, and after the
first time it was written: before that nobody knows whether it would have been.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import numpy as np

from companion.analysis.insights.day_values import (
    FLARE,
    ILL,
    WEATHER,
    answers_of_day,
    value_of_day,
)
from companion.analysis.insights.records import InsightRecords, Taken
from companion.analysis.periods import Span
from companion.analysis.series import Flags, Numbers
from companion.domain.dose import Dose
from companion.domain.entry import Answer, Entry
from companion.domain.question_list import BY_KEY
from companion.domain.questions import Question
from companion.domain.routine import Session
from companion.domain.sleep import Night
from companion.domain.sleep_sums import time_asleep
from companion.domain.therapy import Therapy

PAIN = "pain_now"
SLEEP, ASLEEP, AWAKENINGS = "night:quality", "night:asleep", "night:awakenings"
MEDICINE, THERAPY, ROUTINE, WEATHER_WORD = "medicine:", "therapy:", "routine:", "weather:"
Occurrence = Dose | Therapy | Session


@dataclass(frozen=True, kw_only=True, eq=False)
class Daily:
    """`values` by the name of a series; one that was never logged is not among them.

    `logged` are days with a check-in that counts; `left_out` those of flares or illness that do not.
    """

    span: Span
    values: Mapping[str, Numbers]
    logged: Flags
    left_out: Flags

    def series(self, name: str) -> Numbers:
        found = self.values.get(name)
        return np.full(self.span.days, np.nan) if found is None else found


def daily_of(records: InsightRecords, taken: Taken | None = None) -> Daily:
    """All series of the span. Nights stand on the day of waking up."""
    making = _Making(records, taken or Taken())
    making.add_answers()
    making.add_nights()
    making.add_occurrences(MEDICINE, [(dose.medicine, dose) for dose in records.doses])
    making.add_occurrences(THERAPY, [(therapy.kind, therapy) for therapy in records.therapies])
    making.add_occurrences(ROUTINE, [(session.routine, session) for session in records.sessions])
    return making.made()


class _Making:
    """The series while they are put together."""

    def __init__(self, records: InsightRecords, taken: Taken) -> None:
        self._records = records
        self._taken = taken
        self._length = records.span.days
        self._values: dict[str, Numbers] = {}
        self._logged = np.zeros(self._length, dtype=np.bool_)
        self._left_out = np.zeros(self._length, dtype=np.bool_)
        if not taken.flares:
            for day in records.flare_days:
                self._leave_out(day)

    def add_answers(self) -> None:
        entries = [entry for entry in self._records.entries if self._counts(entry)]
        entries.sort(key=lambda entry: (entry.filed, entry.ordered))
        own = {question.key: question.question for question in self._records.own_questions}
        for day, of_day in groupby(entries, key=lambda entry: entry.filed):
            place = self._place(day)
            if place is None:
                continue
            self._logged[place] = True
            answers = answers_of_day(of_day, carried=self._taken.carried)
            self._add_numbers(place, answers, BY_KEY | own)
            self._add_weather(place, answers.get(WEATHER, ()))
            if self._is_left_out(answers):
                self._leave_out(day)

    def add_nights(self) -> None:
        nights = [night for night in self._records.nights if self._counts_as_night(night)]
        for night in sorted(nights, key=lambda night: night.ordered):
            place = self._place(night.day)
            if place is not None:
                self._put(SLEEP, place, night.quality)
                self._put(ASLEEP, place, time_asleep(night))
                self._put(AWAKENINGS, place, night.awakenings)

    def add_occurrences(self, prefix: str, given: Iterable[tuple[str, Occurrence]]) -> None:
        days: dict[str, dict[int, bool]] = {}
        for name, record in given:
            place = self._place(record.filed)
            if place is not None:
                known = days.setdefault(prefix + name, {})
                known[place] = known.get(place, False) or self._is_in_time(record)
        for name, known in days.items():
            series = np.where(self._logged, 0.0, np.nan)
            series[: min(known)] = np.nan
            for place, counts in known.items():
                series[place] = 1.0 if counts else np.nan
            self._values[name] = series

    def made(self) -> Daily:
        for array in (*self._values.values(), self._logged, self._left_out):
            array.setflags(write=False)
        return Daily(
            span=self._records.span, values=self._values, logged=self._logged, left_out=self._left_out
        )

    def _add_numbers(
        self, place: int, answers: Mapping[str, list[Answer]], questions: Mapping[str, Question]
    ) -> None:
        for key, given in answers.items():
            if key in questions:
                self._put(key, place, value_of_day(questions[key], given))

    def _add_weather(self, place: int, answers: Iterable[Answer]) -> None:
        """Each word against the others, on days on which the weather was answered."""
        said = [answer.value for answer in answers if isinstance(answer.value, str)]
        kind = BY_KEY[WEATHER].kind
        for word, _words in getattr(kind, "options", ()) if said else ():
            self._put(WEATHER_WORD + word, place, float(said[-1] == word))

    def _put(self, name: str, place: int, value: float | None) -> None:
        if value is not None:
            if name not in self._values:
                self._values[name] = np.full(self._length, np.nan)
            self._values[name][place] = value

    def _is_left_out(self, answers: Mapping[str, list[Answer]]) -> bool:
        flare = any(answer.value == "yes" for answer in answers.get(FLARE, ()))
        ill = any(answer.value in {"cold", "fever"} for answer in answers.get(ILL, ()))
        return (flare and not self._taken.flares) or (ill and not self._taken.ill)

    def _leave_out(self, day: date) -> None:
        place = self._place(day)
        if place is not None:
            self._left_out[place] = True

    def _place(self, day: date) -> int | None:
        place = (day - self._records.span.first).days
        return place if 0 <= place < self._length else None

    def _counts(self, entry: Entry) -> bool:
        return self._taken.late or entry.days_late == 0

    def _counts_as_night(self, night: Night) -> bool:
        late = night.written.days_after(night.day) > 0
        return not night.nap and (self._taken.carried or not night.carried) and (self._taken.late or not late)

    def _is_in_time(self, record: Occurrence) -> bool:
        """Sessions write themselves while they happen."""
        return self._taken.late or isinstance(record, Session) or record.days_late == 0
