"""Looks through all days of the diary: for words and facts, and for what a year looked like."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from companion.domain.changes import Changes
from companion.domain.day_filter import DayFilter, FoundDay
from companion.domain.day_summary import values_of_days
from companion.domain.record import Kind
from companion.domain.word_search import DayText, folded, has_words, words_of
from companion.ui.diary import Diary
from companion.ui.in_pieces import spans

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
    """Keeps what it read, so that each further letter is quick; after a change it reads the changed days."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary
        self._texts: dict[date, _Written] = {}
        self._words: Counter[str] = Counter()
        self._values: dict[date, int] = {}
        self._flares: set[date] = set()
        self._unread: list[tuple[date | None, date | None]] | None = None
        diary.changed.connect(self._follow)

    @property
    def is_read(self) -> bool:
        """Whether all is known that a search needs. A search reads at once what is not."""
        return self._unread == []

    def pieces(self) -> Iterator[None]:
        """Read what any search needs, some days at each step."""
        while not self.is_read:
            self._read_next()
            yield

    def found(self, wanted: DayFilter) -> list[FoundDay]:
        """The days on which all is so, the newest first; none when nothing is looked for."""
        if wanted.is_empty:
            return []
        self._read_all()
        today = self._diary.today()
        # Visits to come have words too; they are found on their own page.
        days = {day for day in self._days(wanted) if day <= today}
        if not days:
            return []
        texts = self._texts
        return [
            FoundDay(
                day=day,
                value=self._values.get(day),
                flare=day in self._flares,
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

        self._read_all()
        known = {word.strip(STOPS) for word, count in self._words.items() if count}
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
            yield {day for day, written in self._texts.items() if written.noted}
        if wanted.region:
            yield {day for day, mark in diary.region_marks(wanted.region) if mark.hurts}
        if wanted.medicine:
            yield {used.day for used in diary.dose_days() if used.medicine == wanted.medicine}
        if wanted.flare:
            yield self._flares

    def _with_words(self, words: Sequence[str]) -> set[date]:
        """Days with each of the words in one text or another; marks that cannot be seen find nothing."""
        if not words:
            return set()
        return {day for day, written in self._texts.items() if has_words((written.plain,), words)}

    def _read_all(self) -> None:
        for _piece in self.pieces():
            pass

    def _read_next(self) -> None:
        if self._unread is None:
            self._unread = self._all_spans()
        first, last = self._unread[-1]
        self._read(first, last)
        self._unread.pop()

    def _all_spans(self) -> list[tuple[date | None, date | None]]:
        """The newest last. Words can stand before the first day with a check-in, and after today."""
        today = self._diary.today()
        first = min(self._diary.first_day() or today, today)
        bounds: list[tuple[date | None, date | None]] = list(spans(first, today))
        bounds[0] = (None, bounds[0][1])
        bounds[-1] = (bounds[-1][0], None)
        return bounds

    def _read(self, first: date | None, last: date | None) -> None:
        """Read some days, of which nothing is known."""
        texts: dict[date, list[DayText]] = {}
        for text in self._diary.texts(first, last):
            texts.setdefault(text.day, []).append(text)
        for day, found in texts.items():
            self._texts[day] = _written_of(found)
            self._words.update(self._texts[day].plain.split())
        span = first or date.min, last or self._diary.today()
        self._values |= values_of_days(self._diary.pain_ratings(*span))
        self._flares.update(self._diary.flare_days(*span))

    def _follow(self, changes: Changes) -> None:
        """A flare is on more days than the one it is filed under, so then all days are read anew."""
        if not self.is_read or Kind.FLARES in changes.kinds:
            self._forget()
            return
        for day in changes.days:
            if day in self._texts:
                self._words.subtract(self._texts.pop(day).plain.split())
            self._values.pop(day, None)
            self._flares.discard(day)
            self._read(day, day)

    def _forget(self) -> None:
        self._texts, self._words = {}, Counter()
        self._values, self._flares = {}, set()
        self._unread = None
