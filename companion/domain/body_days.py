"""The marks of many days in a small space: a byte for each day and region, so that years are quick."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from operator import and_
from typing import NamedTuple

from companion.domain.entry import Entry

NOT_MARKED, UNRATED, ZERO = 0, 1, 2
"""Codes of a day. An intensity stands as ZERO + intensity: the highest code is the one that counts."""
SORE, LASTING = 1, 2
"""Pain of a day that was soreness after effort, and other pain. A day can have both."""
HURTING = bytes(code not in (NOT_MARKED, ZERO) for code in range(256))
"""For bytes.translate: 1 for codes that count as pain, which is any mark but one with the value 0."""
_KEPT = bytes(0 if kinds == SORE else 0xFF for kinds in range(256))


class DayMarks(NamedTuple):
    """What was marked in the check-ins of one day, in any order; a region may stand there several times.

    `codes` has one byte for each of the regions, and so has `efforts`: 1 = soreness after effort. None of the
    marks is, where `efforts` is empty.
    """

    day: date
    regions: Sequence[str] = ()
    codes: bytes = b""
    efforts: bytes = b""


@dataclass(frozen=True, kw_only=True, eq=False)
class BodyDays:
    """The days from `first` on. `answered` is 1 on days with a check-in.

    `tracks` has the codes of each region that was ever marked, a byte a day. `efforts` has, of regions that
    were ever sore after effort, SORE on days when all their pain was that.
    """

    first: date
    answered: bytes
    tracks: Mapping[str, bytes]
    efforts: Mapping[str, bytes] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.answered)

    @property
    def last(self) -> date:
        return self.day(len(self) - 1)

    def day(self, index: int) -> date:
        return self.first + timedelta(days=index)

    def places(self, first: date, last: date) -> slice:
        """The part of each track that lies between two days, both included."""
        start = max(0, (first - self.first).days)
        return slice(start, max(start, min(len(self), (last - self.first).days + 1)))

    def without_soreness(self) -> "BodyDays":
        """The same days, not marked where all pain of a region was soreness after effort."""
        left = {
            region: bytes(map(and_, self.tracks[region], kinds.translate(_KEPT)))
            for region, kinds in self.efforts.items()
        }
        return replace(self, tracks={**self.tracks, **left}, efforts={})


class BodyDaysBuilder:
    """Takes days in any order and in pieces; `made` gives what came so far."""

    def __init__(self, first: date, last: date) -> None:
        self._first = first
        self._length = max(0, (last - first).days + 1)
        self._answered = bytearray(self._length)
        self._tracks: dict[str, bytearray] = {}
        self._efforts: dict[str, bytearray] = {}

    def add(self, days: Iterable[DayMarks]) -> None:
        """Days outside of the stretch are left out."""
        start = self._first.toordinal()
        for found in days:
            place = found.day.toordinal() - start
            if 0 <= place < self._length:
                self._answered[place] = 1
                self._add_marks(place, found)
                if found.efforts:
                    self._add_efforts(place, found)

    def made(self) -> BodyDays:
        return BodyDays(
            first=self._first,
            answered=bytes(self._answered),
            tracks={region: bytes(track) for region, track in self._tracks.items()},
            efforts={region: bytes(track) for region, track in self._efforts.items() if SORE in track},
        )

    def _add_marks(self, place: int, found: DayMarks) -> None:
        tracks = self._tracks
        for region, code in zip(found.regions, found.codes, strict=True):
            track = tracks.get(region)
            if track is None:
                track = tracks[region] = bytearray(self._length)
            # Not max(): a call for each mark of ten years would double the time.
            if code > track[place]:  # noqa: PLR1730
                track[place] = code

    def _add_efforts(self, place: int, found: DayMarks) -> None:
        """Both kinds are kept until the day is whole: a check-in may follow with the other one."""
        for region, code, effort in zip(found.regions, found.codes, found.efforts, strict=True):
            if HURTING[code]:
                track = self._efforts.setdefault(region, bytearray(self._length))
                track[place] |= SORE if effort else LASTING


def code_of(intensity: int | None) -> int:
    """The code of a mark; None is a mark that is not rated."""
    return UNRATED if intensity is None else ZERO + intensity


def marks_by_entry(entries: Iterable[Entry]) -> Iterator[DayMarks]:
    """The marks of entries; a day with several of them comes several times."""
    for entry in entries:
        yield DayMarks(
            day=entry.moment.day,
            regions=[mark.region for mark in entry.marks],
            codes=bytes(code_of(mark.intensity) for mark in entry.marks),
            efforts=bytes(mark.after_effort for mark in entry.marks),
        )


def body_days(first: date, last: date, days: Iterable[DayMarks]) -> BodyDays:
    """All days at once."""
    builder = BodyDaysBuilder(first, last)
    builder.add(days)
    return builder.made()
