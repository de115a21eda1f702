"""Looks through all days of the diary: for words and facts, and for what a year looked like."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from companion.domain.changes import Changes
from companion.domain.day_filter import DayFilter, FoundDay
from companion.domain.day_summary import values_of_days
from companion.domain.word_search import DayText, folded, has_words, words_of
from companion.ui.diary import Diary

STOPS = ".,;:!?()[]\"'“”"
ALIKE, FURTHEST = 0.7, 2


class _Written(NamedTuple):
    """The texts of a day, and all of them in the form in which they are compared.

    A line break stands between them: it is in no word, so none is found across two texts.
    """

    texts: tuple[str, ...]
    plain: str
    noted: bool


def _written_of(found: Sequence[DayText]) -> _Written:
    # Notes first: a line of the list is made of the first text.
    texts = tuple(text.text for text in sorted(found, key=lambda text: not text.note))
    return _Written(texts, folded("\n".join(texts)), any(text.note for text in found))


class History:
    """Keeps what it read until the diary changes, so that each further letter is quick."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary
        self._texts: dict[date, _Written] | None = None
        self._values: tuple[dict[date, int], set[date]] | None = None
        diary.changed.connect(self._forget)

    def read(self) -> None:
        """Read what any search needs, before it is asked for."""
        self._written()
        self._facts()

    def found(self, wanted: DayFilter) -> list[FoundDay]:
        """The days on which all is so, the newest first; none when nothing is looked for."""
        if wanted.is_empty:
            return []
        today = self._diary.today()
        # Visits to come have words too; they are found on their own page.
        days = {day for day in self._days(wanted) if day <= today}
        if not days:
            return []
        values, flares = self._facts()
        texts = self._written()
        return [
            FoundDay(
                day=day,
                value=values.get(day),
                flare=day in flares,
                texts=texts[day].texts if day in texts else (),
            )
            for day in sorted(days, reverse=True)
        ]

    def near_word(self, typed: str) -> str:
        """A word of the notes that is written much like the one that was typed, or an empty text."""
        words = words_of(typed)
        if len(words) != 1:
            return ""
        from difflib import get_close_matches  # noqa: PLC0415 - a word that is nowhere is rare

        known = {word.strip(STOPS) for written in self._written().values() for word in written.plain.split()}
        near = [word for word in known if abs(len(word) - len(words[0])) <= FURTHEST]
        return next(iter(get_close_matches(words[0], near, n=1, cutoff=ALIKE)), "")

    def _days(self, wanted: DayFilter) -> set[date]:
        """The days that each of the wishes leaves over."""
        wishes = list(self._wishes(wanted))
        return set.intersection(*wishes) if wishes else set()

    def _wishes(self, wanted: DayFilter) -> Iterable[set[date]]:
        diary = self._diary
        if wanted.words.strip():
            yield self._with_words(words_of(wanted.words))
        if wanted.noted:
            yield {day for day, written in self._written().items() if written.noted}
        if wanted.region:
            yield {day for day, mark in diary.region_marks(wanted.region) if mark.hurts}
        if wanted.medicine:
            yield {used.day for used in diary.dose_days() if used.medicine == wanted.medicine}
        if wanted.flare:
            yield self._facts()[1]

    def _with_words(self, words: Sequence[str]) -> set[date]:
        """Days with each of the words in one text or another; marks that cannot be seen find nothing."""
        if not words:
            return set()
        return {day for day, written in self._written().items() if has_words((written.plain,), words)}

    def _written(self) -> dict[date, _Written]:
        """What was written on each day that has words."""
        if self._texts is None:
            texts: dict[date, list[DayText]] = {}
            for text in self._diary.texts():
                texts.setdefault(text.day, []).append(text)
            self._texts = {day: _written_of(found) for day, found in texts.items()}
        return self._texts

    def _facts(self) -> tuple[dict[date, int], set[date]]:
        """The values of all days that have one, and the days of flares."""
        if self._values is None:
            first, last = self._diary.first_day(), self._diary.today()
            ratings = self._diary.pain_ratings(first, last) if first else []
            self._values = values_of_days(ratings), set(self._diary.flare_days(first, last) if first else ())
        return self._values

    def _forget(self, _changes: Changes) -> None:
        self._texts = None
        self._values = None
