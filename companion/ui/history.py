"""Looks through all days of the diary: for words and facts, and for what a year looked like."""

from collections.abc import Iterable, Sequence
from datetime import date

from companion.domain.changes import Changes
from companion.domain.day_filter import DayFilter, FoundDay
from companion.domain.day_summary import values_of_days
from companion.domain.word_search import folded, has_words, words_of
from companion.ui.diary import Diary

STOPS = ".,;:!?()[]\"'“”"
ALIKE = 0.7


class History:
    """Keeps what it read until the diary changes, so that each further letter is quick."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary
        self._texts: dict[date, list[tuple[str, str]]] | None = None
        self._values: tuple[dict[date, int], set[date]] | None = None
        diary.changed.connect(self._forget)

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
                texts=tuple(text for text, _folded in texts.get(day, ())),
            )
            for day in sorted(days, reverse=True)
        ]

    def near_word(self, typed: str) -> str:
        """A word of the notes that is written much like the one that was typed, or an empty text."""
        words = words_of(typed)
        if len(words) != 1:
            return ""
        from difflib import get_close_matches  # noqa: PLC0415 - a word that is nowhere is rare

        known = {
            word.strip(STOPS)
            for texts in self._written().values()
            for _, text in texts
            for word in text.split()
        }
        return next(iter(get_close_matches(words[0], known, n=1, cutoff=ALIKE)), "")

    def _days(self, wanted: DayFilter) -> set[date]:
        """The days that each of the wishes leaves over."""
        wishes = list(self._wishes(wanted))
        return set.intersection(*wishes) if wishes else set()

    def _wishes(self, wanted: DayFilter) -> Iterable[set[date]]:
        diary = self._diary
        if wanted.words.strip():
            yield self._with_words(words_of(wanted.words))
        if wanted.noted:
            yield set(self._written())
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
        return {
            day
            for day, texts in self._written().items()
            if has_words((plain for _text, plain in texts), words)
        }

    def _written(self) -> dict[date, list[tuple[str, str]]]:
        """Each text with the form in which it is compared, by day."""
        if self._texts is None:
            self._texts = {}
            for day, text in self._diary.texts():
                self._texts.setdefault(day, []).append((text, folded(text)))
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
