"""What is taken, tried and done, through the diary: of one day, and what is to be asked about it now."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from companion.domain.activity import Activity, names_used
from companion.domain.changes import Changes, Replacement
from companion.domain.dose import Dose, Helped, due_doses, next_due
from companion.domain.ids import new_id
from companion.domain.medicine import Medicine, active_medicines
from companion.domain.moments import DEFAULT_BOUNDARY, Moment, moment_on
from companion.domain.record import Kind
from companion.domain.text import _
from companion.domain.therapy import Therapy, kinds_tried
from companion.ui.diary import Diary

Logged = Dose | Therapy | Activity
KINDS = frozenset({Kind.MEDICINES, Kind.DOSES, Kind.THERAPIES, Kind.ACTIVITIES})
USUAL_TIME = time(12, 0)
OFFERED_FOR = timedelta(days=28)
"""How long something that was tried or done is offered again by its name."""
REPEAT = timedelta(seconds=1)
"""A second press so soon is a trembling hand and no second dose."""


class MedicineLog:
    """One for each place that shows it. `boundary` is when the day of the person ends."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary
        self.boundary = DEFAULT_BOUNDARY

    @property
    def read_only(self) -> bool:
        return self._diary.read_only

    def now(self) -> Moment:
        return self._diary.now()

    def concerns(self, changes: Changes) -> bool:
        """Whether something shown here may look different after these changes."""
        return bool(changes.kinds & KINDS)

    def medicines(self) -> dict[str, Medicine]:
        """All medicines by id."""
        return {medicine.id: medicine for medicine in self._diary.medicines()}

    def active(self, day: date) -> list[Medicine]:
        return active_medicines(self._diary.medicines(), day)

    def kinds_offered(self, day: date) -> list[str]:
        """What was tried up to a day and not long before it, the latest first."""
        return kinds_tried(self._diary.therapies(day - OFFERED_FOR, day))

    def activities_offered(self, day: date) -> list[str]:
        """The names of activities up to a day and not long before it, the latest first."""
        return names_used(self._diary.activities(day - OFFERED_FOR, day))

    def logged_on(self, day: date) -> list[Logged]:
        """Doses, things tried and activities of a day, by time."""
        logged: list[Logged] = [*self._diary.doses(day, day), *self._diary.therapies(day, day)]
        logged += self._diary.activities(day, day)
        return sorted(logged, key=lambda record: (record.moment.utc, record.id))

    def due(self) -> list[Dose]:
        """Doses about which *Did it help?* is asked now."""
        return due_doses(self._recent(), self.medicines(), self.now().utc)

    def next_due(self) -> datetime | None:
        """When the next question comes up."""
        return next_due(self._recent(), self.medicines(), self.now().utc)

    def take(self, medicine: Medicine, day: date) -> Dose | None:
        """Write down a dose: taken now, or on a past day at noon until its time is said.

        None when the same was written down a moment ago, or when the medicine is not taken on that day.
        """
        change = medicine.on(day)
        now = self.now()
        if change is None or not change.taken or self._is_repeat(medicine.id, day, now):
            return None
        dose = Dose(
            id=new_id(),
            medicine=medicine.id,
            moment=self._moment(day, now),
            written=now,
            changed=now.utc,
            amount=change.amount,
            unit=change.unit,
        )
        self._diary.record(_("Dose written down"), Replacement(before=None, after=dose))
        return dose

    def write_therapy(self, kind: str, day: date) -> Therapy | None:
        """Write down something tried, like a dose."""
        now = self.now()
        if self._is_repeat(kind, day, now):
            return None
        therapy = Therapy(id=new_id(), kind=kind, moment=self._moment(day, now), written=now, changed=now.utc)
        self._diary.record(_("Something tried"), Replacement(before=None, after=therapy))
        return therapy

    def write_activity(self, name: str, day: date, planned: int | None, done: int | None) -> Activity | None:
        """Write down an activity, like a dose; minutes that were not said are None."""
        now = self.now()
        if self._is_repeat(name, day, now):
            return None
        activity = Activity(
            id=new_id(),
            name=name,
            moment=self._moment(day, now),
            written=now,
            changed=now.utc,
            planned=planned,
            done=done,
        )
        self._diary.record(_("Activity written down"), Replacement(before=None, after=activity))
        return activity

    def answer(self, dose: Dose, helped: Helped | None) -> None:
        self.change(dose, replace(dose, helped=helped), _("Did it help?"))

    def change(self, before: Logged, after: Logged, label: str) -> None:
        """Store a changed record; no change is no step."""
        if before != after:
            after = replace(after, changed=self.now().utc)
            self._diary.record(label, Replacement(before=before, after=after))

    def remove(self, record: Logged) -> None:
        labels = {
            Kind.DOSES: _("Dose removed"),
            Kind.THERAPIES: _("Something tried removed"),
            Kind.ACTIVITIES: _("Activity removed"),
        }
        label = labels[record.KIND]
        self._diary.record(label, Replacement(before=record, after=None))

    def moment_at(self, record: Logged, at: time) -> Moment:
        """The same day at another time, in the zone in which it was."""
        return moment_on(record.moment.day, at, record.moment.zone, self.boundary)

    def _recent(self) -> list[Dose]:
        """Doses of the days that a question can be about."""
        today = self._diary.today()
        yesterday = today - timedelta(days=1)
        return [*self._diary.doses(yesterday, yesterday), *self._diary.doses(today, today)]

    def _moment(self, day: date, now: Moment) -> Moment:
        return now if day == now.day else moment_on(day, USUAL_TIME, now.zone, self.boundary)

    def _is_repeat(self, what: str, day: date, now: Moment) -> bool:
        same = (record.written.utc for record in self.logged_on(day) if what == _what(record))
        return any(abs(now.utc - written) < REPEAT for written in same)


def _what(record: Logged) -> str:
    """What a second press would write down once more."""
    match record:
        case Dose():
            return record.medicine
        case Therapy():
            return record.kind
        case Activity():
            return record.name
