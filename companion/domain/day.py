"""What stands for a whole day when it has several check-ins (docs/decisions: the day's values)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from companion.domain.entry import Entry, Mark


class DayPain(NamedTuple):
    """Pain of a day from its *pain now* ratings: the average, with lowest, highest and their number."""

    average: float
    lowest: int
    highest: int
    ratings: int


class RegionDay(NamedTuple):
    """The highest value of one region on one day; None = marked on that day and never rated.

    A tuple and no dataclass: ten years are up to a hundred thousand of them, and tuples cost a third.
    """

    day: date
    region: str
    intensity: int | None


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
    """Per region the mark that stands for the day; the check-ins come in order of time.

    It is the one with the highest value, an unrated one only where there is no other. How it felt and where
    the knots are is said by all marks of the day together, since when by the last one that says so; all notes
    are kept. It is soreness after effort when all of them are.
    """
    given: dict[str, list[Mark]] = {}
    for entry in entries:
        for mark in entry.marks:
            given.setdefault(mark.region, []).append(mark)
    return {region: _together(marks) for region, marks in given.items()}


def region_days(entries: Iterable[Entry]) -> list[RegionDay]:
    """One row per day and region, in order of days and region ids."""
    highest: dict[tuple[date, str], int | None] = {}
    for entry in entries:
        for mark in entry.marks:
            place = entry.moment.day, mark.region
            known = highest.setdefault(place, mark.intensity)
            if known is None or (mark.intensity is not None and mark.intensity > known):
                highest[place] = mark.intensity
    return [RegionDay(*place, highest[place]) for place in sorted(highest)]


def flare_of_day(entries: Iterable[Entry]) -> str | None:
    """The last answer about a flare on that day, or None when it was never answered."""
    answers = [value for entry in entries if isinstance(value := entry.value("flare"), str)]
    return answers[-1] if answers else None


def _together(marks: Sequence[Mark]) -> Mark:
    if len(marks) == 1:
        return marks[0]
    return replace(
        max(marks, key=_rank),
        qualities=frozenset().union(*(mark.qualities for mark in marks)),
        contexts=frozenset().union(*(mark.contexts for mark in marks)),
        knots=tuple(dict.fromkeys(knot for mark in marks for knot in mark.knots)),
        since=next((mark.since for mark in reversed(marks) if mark.since), None),
        note="\n".join(dict.fromkeys(mark.note for mark in marks if mark.note)),
        after_effort=all(mark.after_effort for mark in marks),
    )


def _rank(mark: Mark) -> int:
    return -1 if mark.intensity is None else mark.intensity
