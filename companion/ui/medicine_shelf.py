"""The person's medicines through the diary: added, changed from a day on, stopped, started again, removed."""

from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from companion.domain.changes import Replacement
from companion.domain.dose import UseMonth, days_of_use
from companion.domain.errors import CompanionError
from companion.domain.ids import new_id
from companion.domain.medicine import Medicine, MedicineChange
from companion.domain.text import N_, _
from companion.ui.diary import Diary


class MedicineParts(TypedDict, total=False):
    """What can be said of a medicine beside how it is taken."""

    name: str
    brand: str
    ask_after: int | None
    days_limit: int | None
    note: str


PART_LABELS = {
    "name": N_("Name of a medicine"),
    "brand": N_("Brand of a medicine"),
    "ask_after": N_("Did it help?"),
    "days_limit": N_("Limit of days"),
    "note": N_("Note on a medicine"),
}
"""What Undo says."""


class MedicineShelf:
    """Every method stores one step; no change is no step."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    @property
    def read_only(self) -> bool:
        return self._diary.read_only

    def today(self) -> date:
        return self._diary.today()

    def medicines(self) -> list[Medicine]:
        """Those that are taken first, by name."""
        today = self.today()
        return sorted(
            self._diary.medicines(),
            key=lambda medicine: (not medicine.is_taken_on(today), medicine.name.casefold(), medicine.id),
        )

    def used(self) -> set[str]:
        """Ids of medicines with at least one dose."""
        return self._diary.used_medicines()

    def add(self, name: str, brand: str, change: MedicineChange) -> Medicine:
        now = self._diary.now()
        medicine = Medicine(
            id=new_id(), name=name, brand=brand, written=now, changed=now.utc, changes=(change,)
        )
        self._diary.record(_("Medicine added"), Replacement(before=None, after=medicine))
        return medicine

    def change_from(self, medicine: Medicine, change: MedicineChange) -> None:
        """From the day of the change on. Raises a CompanionError where a later change would undo it."""
        last = medicine.changes[-1]
        if change.day < last.day:
            raise CompanionError(
                _("Something changed on a later day already. Choose a later day, or remove that line below.")
            )
        label = _("Medicine changed") if change.taken else _("Medicine stopped")
        self._put(medicine, medicine.with_change(change), label)

    def stop(self, medicine: Medicine, day: date) -> None:
        self.change_from(medicine, replace(medicine.changes[-1], day=day, taken=False))

    def forget_change(self, medicine: Medicine, place: int) -> None:
        self._put(medicine, medicine.without_change(place), _("Line of the history removed"))

    def describe(self, medicine: Medicine, **parts: Unpack[MedicineParts]) -> None:
        described = replace(medicine, **parts)
        if described.name != medicine.name:
            # What was said about its class was said about the name.
            described = replace(described, card=None, card_rested=None)
        self._put(medicine, described, _(PART_LABELS[next(iter(parts))]))

    def remove(self, medicine: Medicine) -> None:
        self._diary.record(_("Medicine removed"), Replacement(before=medicine, after=None))

    def days_of_use(self, month: date) -> dict[UseMonth, int]:
        """Days of use per medicine in the calendar month of a day, up to that day."""
        return days_of_use(self._diary.dose_days(month.replace(day=1), month))

    def _put(self, before: Medicine, after: Medicine, label: str) -> None:
        if before != after:
            after = replace(after, changed=self._diary.now().utc)
            self._diary.record(label, Replacement(before=before, after=after))
