"""Edits the night that ended on a day, or one of its naps, part by part through the diary."""

from dataclasses import replace
from datetime import date

from companion.domain.changes import Replacement
from companion.domain.ids import new_id
from companion.domain.sleep import Night
from companion.domain.sleep_doubts import Doubt, doubt_about
from companion.domain.sleep_editing import in_evening_zone, with_part
from companion.domain.sleep_times import BEFORE_SLEEP
from companion.ui.diary import Diary


class NightEntry:
    """Nothing is stored before the first part is written. `nap` is the id of a nap, empty for the night."""

    def __init__(self, diary: Diary, day: date, nap: str = "") -> None:
        self._diary = diary
        self._day = day
        self._nap = nap

    @property
    def nap(self) -> str:
        return self._nap

    def night(self) -> Night | None:
        """As it is stored; None while nothing of it is."""
        nights = self._diary.nights(self._day, self._day)
        if self._nap:
            return next((night for night in nights if night.id == self._nap), None)
        return next((night for night in reversed(nights) if not night.nap), None)

    def naps(self) -> list[str]:
        """The ids of the day's naps, in the order in which they were written."""
        return [night.id for night in self._diary.nights(self._day, self._day) if night.nap]

    def for_nap(self, nap: str) -> "NightEntry":
        """The entry of a nap of the same day; one that is not stored begins with its first part."""
        return NightEntry(self._diary, self._day, nap)

    def doubt(self) -> Doubt | None:
        """What is to be asked about it."""
        night = self.night()
        return None if night is None else doubt_about(night, self._diary.now().utc)

    def answer(self, part: str, value: int | str | None, label: str) -> None:
        """Write one part; None takes it back. What is empty then is deleted."""
        before = self.night()
        known = before or self._blank()
        self._put(before, with_part(known, part, value, self._zone(), self._diary.now().utc), label)

    def confirm(self, label: str) -> None:
        """Keep unusual times as they are."""
        before = self.night()
        if before is not None:
            self._put(before, replace(before, confirmed=True), label)

    def remove(self, label: str) -> None:
        before = self.night()
        if before is not None:
            self._diary.record(label, Replacement(before=before, after=None))

    def evening_zone(self) -> str | None:
        """The zone of the times before sleep, None while none of them is written."""
        night = self.night()
        zones = [at.zone for part, at in (night.times if night else {}).items() if part in BEFORE_SLEEP]
        return zones[0] if zones else None

    def possible_zones(self) -> tuple[str, ...]:
        """The zones of the check-in before this day and of the day itself: two of them after a journey."""
        earlier = self._diary.latest_before(self._day)
        zones = (earlier.moment.zone if earlier else None, self.evening_zone(), self._zone())
        return tuple(dict.fromkeys(zone for zone in zones if zone))

    def set_evening_zone(self, zone: str, label: str) -> None:
        """Read the times before sleep from a clock of this zone."""
        before = self.night()
        if before is not None:
            self._put(before, in_evening_zone(before, zone, self._diary.now().utc), label)

    def _zone(self) -> str:
        """Of the clock on this day: that of its first check-in, or of now."""
        now = self._diary.now()
        entries = [] if self._day == now.day else self._diary.entries(self._day, self._day)
        return entries[0].moment.zone if entries else now.zone

    def _blank(self) -> Night:
        now = self._diary.now()
        made = self._nap or new_id()
        return Night(id=made, day=self._day, written=now, changed=now.utc, nap=bool(self._nap))

    def _put(self, before: Night | None, after: Night, label: str) -> None:
        """No change is no step."""
        if after == before or (before is None and after.is_empty):
            return
        after = replace(after, changed=self._diary.now().utc)
        self._diary.record(label, Replacement(before=before, after=None if after.is_empty else after))
