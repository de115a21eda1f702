"""Days with a painkiller in a calendar month, beside the line that guidance on headache names.

Counts and nothing else: what was not written down is not counted, and no day is added.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from companion.domain.dose import DoseDay
from companion.domain.medicine import Medicine
from companion.domain.medicine_card import ClassCard, painkiller_days_of

HEADACHE_GROUPS = frozenset({"head", "neck"})
"""Groups of regions whose pain brings the count up."""
MONTHS = 3
"""The line is about so many months in a row."""


@dataclass(frozen=True, kw_only=True)
class PainkillerMonth:
    """A calendar month up to a day: `days` with a painkiller, `logged` days with any entry or dose.

    `line` is the number of days that guidance names for what was taken, the one that was reached for longest
    where there are several; `months` in how many months in a row, up to this one, it was reached.
    """

    first: date
    last: date
    days: int
    logged: int
    line: int
    months: int

    @property
    def is_reached(self) -> bool:
        return self.months > 0


def painkiller_month(
    today: date,
    dose_days: Sequence[DoseDay],
    answered: Iterable[date],
    limits: Mapping[str, int],
) -> PainkillerMonth | None:
    """The month of `today`; None without a day of use in it. `limits` are those of medicines by their id.

    Each line is compared with the days of the medicines that it is about; two on one day are one day.
    """
    first = today.replace(day=1)
    used = [each for each in dose_days if each.medicine in limits and each.day <= today]
    days = {each.day for each in used if each.day >= first}
    if not days:
        return None
    logged = {day for day in answered if first <= day <= today}
    taken = {limits[each.medicine] for each in used if each.day >= first}
    reached = {line: _months_in_a_row(line, used, limits, first) for line in taken}
    line = max(sorted(taken), key=lambda each: reached[each])
    return PainkillerMonth(
        first=first,
        last=today,
        days=len(days),
        logged=len(logged | days),
        line=line,
        months=reached[line],
    )


def limits_of(medicines: Iterable[Medicine], cards: Mapping[str, ClassCard]) -> dict[str, int]:
    """The line for each medicine (its id) whose class was confirmed and that is a painkiller."""
    found = {}
    for medicine in medicines:
        card = cards.get(medicine.card or "")
        limit = None
        if card is not None and card.painkiller_days:
            limit = painkiller_days_of(medicine.name, cards.values())
        if limit is not None:
            found[medicine.id] = limit
    return found


def months_back(today: date) -> date:
    """The first day that has to be known."""
    first = today.replace(day=1)
    for _month in range(MONTHS - 1):
        first = (first - timedelta(days=1)).replace(day=1)
    return first


def _months_in_a_row(line: int, used: Sequence[DoseDay], limits: Mapping[str, int], first: date) -> int:
    counted = {each.day for each in used if limits[each.medicine] == line}
    months = 0
    while months < MONTHS and sum(_same_month(day, first) for day in counted) >= line:
        months += 1
        first = (first - timedelta(days=1)).replace(day=1)
    return months


def _same_month(day: date, first: date) -> bool:
    return (day.year, day.month) == (first.year, first.month)
