"""What stands for a whole day when it has several check-ins (docs/decisions: the day's values)."""

from collections.abc import Iterable
from dataclasses import dataclass

from companion.domain.entry import Entry, Mark


@dataclass(frozen=True, kw_only=True)
class DayPain:
    """Pain of a day from its *pain now* ratings: the average, with lowest, highest and their number."""

    average: float
    lowest: int
    highest: int
    ratings: int


def pain_of_day(entries: Iterable[Entry]) -> DayPain | None:
    """None when the day has no rating: missing is not zero."""
    ratings = [value for entry in entries if isinstance(value := entry.value("pain_now"), int)]
    if not ratings:
        return None
    return DayPain(
        # Not statistics.mean: its module takes 5 ms to load, for whole numbers it gives the same.
        average=sum(ratings) / len(ratings),
        lowest=min(ratings),
        highest=max(ratings),
        ratings=len(ratings),
    )


def marks_of_day(entries: Iterable[Entry]) -> dict[str, Mark]:
    """Per region the mark with the highest value of the day; an unrated one only where there is no other."""
    highest: dict[str, Mark] = {}
    for entry in entries:
        for mark in entry.marks:
            known = highest.get(mark.region)
            if known is None or _rank(mark) > _rank(known):
                highest[mark.region] = mark
    return highest


def flare_of_day(entries: Iterable[Entry]) -> str | None:
    """The last answer about a flare on that day, or None when it was never answered."""
    answers = [value for entry in entries if isinstance(value := entry.value("flare"), str)]
    return answers[-1] if answers else None


def _rank(mark: Mark) -> int:
    return -1 if mark.intensity is None else mark.intensity
