"""Medicines of the days of a report: how they are taken, on how many days, and what changed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from companion.analysis.periods import Span
from companion.domain.dose import DoseDay
from companion.domain.medicine import Medicine, MedicineChange
from companion.domain.medicine_turns import Direction, directions


@dataclass(frozen=True, kw_only=True)
class MedicineUse:
    """A medicine that was taken, or of which doses are written down. `days` are those with a dose.

    `how` is how it was taken last within the days; None before its first change, or where the medicine is no
    longer in the list, whose `name` is empty then.
    """

    name: str
    days: int
    how: MedicineChange | None

    @property
    def goes_on(self) -> bool:
        """Whether it was still taken at the end."""
        return self.how is not None and self.how.taken


@dataclass(frozen=True, kw_only=True)
class MedicineStep:
    """A change of a medicine, and how it was taken from then on."""

    name: str
    direction: Direction
    how: MedicineChange

    @property
    def day(self) -> date:
        return self.how.day


def medicine_uses(
    medicines: Sequence[Medicine], dose_days: Sequence[DoseDay], span: Span
) -> tuple[MedicineUse, ...]:
    """Those that go on come first, then those with the most days."""
    days = Counter(each.medicine for each in set(dose_days) if span.first <= each.day <= span.last)
    known = {each.id for each in medicines}
    found = [
        MedicineUse(name=each.name, days=days[each.id], how=each.on(span.last))
        for each in medicines
        if days[each.id] or _is_taken_within(each, span)
    ]
    found += [MedicineUse(name="", days=n, how=None) for each, n in days.items() if each not in known]
    return tuple(sorted(found, key=_order))


def medicine_steps(medicines: Sequence[Medicine], span: Span) -> tuple[MedicineStep, ...]:
    """What changed on these days, by day and then by name."""
    found = [
        MedicineStep(name=medicine.name, direction=direction, how=change)
        for medicine in medicines
        for change, direction in directions(medicine)
        if span.first <= change.day <= span.last
    ]
    return tuple(sorted(found, key=lambda step: (step.day, step.name.casefold(), step.name)))


def _is_taken_within(medicine: Medicine, span: Span) -> bool:
    begun = any(span.first <= change.day <= span.last and change.taken for change in medicine.changes)
    return begun or medicine.is_taken_on(span.first)


def _order(use: MedicineUse) -> tuple[bool, int, str]:
    return not use.goes_on, -use.days, use.name.casefold()
