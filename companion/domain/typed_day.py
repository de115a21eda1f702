"""Reads a day as people type it: 12 May 2026, 12.5., 5/12/26, 2026-05-12, 12, yesterday."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from companion.domain.errors import OutOfRangeError
from companion.domain.text import _

CENTURY, SHORT_YEAR, NAME_LETTERS, MOST_PARTS = 2000, 2, 3, 3
_PARTS = re.compile(r"\d+|[^\W\d_]+")


@dataclass(frozen=True, kw_only=True)
class DayReader:
    """`months` are the twelve names in the person's language; `day_first` is the order of 5/12."""

    today: date
    months: Sequence[str]
    day_first: bool = True

    def read(self, typed: str) -> date:
        """The day that is meant, the latest such one up to today where no year is said.

        Raises OutOfRangeError with a sentence.
        """
        relative = {_folded(_("today")): 0, _folded(_("yesterday")): 1}
        parts = _PARTS.findall(_folded(typed))
        if len(parts) == 1 and parts[0] in relative:
            return self.today - timedelta(days=relative[parts[0]])
        if not 1 <= len(parts) <= MOST_PARTS:
            raise _unreadable()
        day = self._day_of(parts)
        if day > self.today:
            raise OutOfRangeError(_("That day has not come yet."))
        return day

    def _day_of(self, parts: list[str]) -> date:
        month = next((number for part in parts if (number := self._month_named(part))), None)
        numbers = [part for part in parts if part.isdecimal()]
        if len(numbers) + (month is not None) != len(parts):
            raise _unreadable()
        if month is None:
            return self._all_numbers(numbers)
        if len(numbers) == 1 and len(numbers[0]) > SHORT_YEAR:
            return _made(_year(numbers[0]), month, 1)
        return self._latest(month, numbers[0] if numbers else "1", numbers[1] if len(numbers) > 1 else None)

    def _all_numbers(self, numbers: list[str]) -> date:
        if len(numbers) == 1:
            return self._latest_of_number(int(numbers[0]))
        if len(numbers[0]) > SHORT_YEAR:
            rest = [int(part) for part in numbers[1:]]
            return _made(_year(numbers[0]), rest[0], rest[1] if len(rest) > 1 else 1)
        day, month = numbers[:2] if self.day_first else (numbers[1], numbers[0])
        return self._latest(int(month), day, numbers[2] if len(numbers) > SHORT_YEAR else None)

    def _latest(self, month: int, day: str, year: str | None) -> date:
        if year is not None:
            return _made(_year(year), month, int(day))
        # The 29th of February may be some years back.
        for back in range(9):
            found = _possible(self.today.year - back, month, int(day))
            if found is not None and found <= self.today:
                return found
        raise _unreadable()

    def _latest_of_number(self, number: int) -> date:
        """The latest day of a month with that number."""
        first = self.today.replace(day=1)
        for _back in range(3):
            found = _possible(first.year, first.month, number)
            if found is not None and found <= self.today:
                return found
            first = (first - timedelta(days=1)).replace(day=1)
        raise _unreadable()

    def _month_named(self, word: str) -> int | None:
        if len(word) < NAME_LETTERS or word.isdecimal():
            return None
        for number, name in enumerate(self.months, start=1):
            if _folded(name).startswith(word):
                return number
        return None


def _folded(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _year(text: str) -> int:
    return int(text) + (CENTURY if len(text) <= SHORT_YEAR else 0)


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _made(year: int, month: int, day: int) -> date:
    found = _possible(year, month, day)
    if found is None:
        raise _unreadable()
    return found


def _unreadable() -> OutOfRangeError:
    return OutOfRangeError(_("That is not a day. For example 12 May 2026, or 2026-05-12."))
