"""Flares through the diary: which there are, and how one begins, ends, changes and is joined with another."""

from dataclasses import replace
from datetime import date, time

from companion.domain.changes import Changes, Replacement
from companion.domain.flare import Flare, FlareCounts, counts_of, flares_on, overlapped
from companion.domain.ids import new_id
from companion.domain.moments import DEFAULT_BOUNDARY, Moment, moment_on
from companion.domain.record import Kind
from companion.domain.text import _
from companion.ui.diary import Diary

USUAL_TIME = time(12, 0)


class FlareLog:
    """One for each place that shows flares. `boundary` is when the day of the person ends."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary
        self.boundary = DEFAULT_BOUNDARY

    @property
    def read_only(self) -> bool:
        return self._diary.read_only

    def now(self) -> Moment:
        return self._diary.now()

    def concerns(self, changes: Changes) -> bool:
        """Whether a flare may look different after these changes; one is on more days than they name."""
        return Kind.FLARES in changes.kinds

    def flares(self) -> list[Flare]:
        return self._diary.flares()

    def on(self, day: date) -> list[Flare]:
        """The flares that a day belongs to, in the order in which they began."""
        return flares_on(self.flares(), day, self._diary.today())

    def latest(self) -> Flare | None:
        """The flare that today belongs to, the last of several."""
        found = self.on(self._diary.today())
        return found[-1] if found else None

    def counts(self) -> FlareCounts:
        return counts_of(self.flares(), self._diary.today())

    def overlapped(self, flare: Flare) -> Flare | None:
        return overlapped(flare, self.flares())

    def beginning(self, now: Moment) -> Replacement:
        """A flare that begins now, to be stored with whatever else is done in the same step."""
        return Replacement(before=None, after=Flare(id=new_id(), start=now, written=now, changed=now.utc))

    def write(self, day: date) -> Flare:
        """Write down a flare of one past day, from its beginning at noon on, until its times are said."""
        now = self.now()
        start = now if day == now.day else self.moment(day, USUAL_TIME, now.zone)
        end = None if day == now.day else start
        flare = Flare(id=new_id(), start=start, end=end, written=now, changed=now.utc)
        self._diary.record(_("Flare written down"), Replacement(before=None, after=flare))
        return flare

    def end(self, flare: Flare) -> None:
        """It is over now."""
        now = self.now()
        # A clock that was set back may stand before the start.
        end = now if now.utc >= flare.start.utc and now.day >= flare.start.day else flare.start
        self.change(flare, replace(flare, end=end), _("Flare is over"))

    def go_on(self, flare: Flare) -> None:
        """It is not over after all."""
        self.change(flare, replace(flare, end=None), _("Flare goes on"))

    def change(self, before: Flare, after: Flare, label: str) -> None:
        """Store a changed flare; no change is no step."""
        if before != after:
            after = replace(after, changed=self.now().utc)
            self._diary.record(label, Replacement(before=before, after=after))

    def remove(self, flare: Flare) -> None:
        self._diary.record(_("Flare removed"), Replacement(before=flare, after=None))

    def join(self, before: Flare, after: Flare, other: Flare) -> None:
        """Change a flare and make one of it and another, as one step."""
        joined = replace(after.joined_with(other), changed=self.now().utc)
        self._diary.record(
            _("Two flares made one"),
            Replacement(before=before, after=joined),
            Replacement(before=other, after=None),
        )

    def moment(self, day: date, at: time, zone: str) -> Moment:
        return moment_on(day, at, zone, self.boundary)
