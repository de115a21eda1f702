"""Medicines of the report in words: each with its days, and the changes in their order."""

from dataclasses import dataclass

from companion.charts.dates import DateNames
from companion.charts.medicine_words import DIRECTION_WORDS
from companion.domain.medicine import AS_NEEDED, MedicineChange, schedule_words, unit_words
from companion.domain.medicine_turns import Direction
from companion.domain.text import _, shortened
from companion.reports.summary import ReportSummary
from companion.reports.summary_choice import PART_TITLES, Part
from companion.reports.summary_medicines import MedicineStep, MedicineUse

LONGEST_NAME = 40
"""Characters of a name in a change: it stands in full beside its days."""
NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, kw_only=True)
class MedicineWords:
    """`rows` are name, how it is taken, and days with a dose; `changes` are day and what changed.

    `empty` stands in place of the rows where there are none.
    """

    title: str
    headings: tuple[str, str, str]
    rows: tuple[tuple[str, str, str], ...]
    changes_title: str
    changes: tuple[tuple[str, str], ...]
    empty: str = ""


def medicine_words(summary: ReportSummary, dates: DateNames) -> MedicineWords:
    return MedicineWords(
        title=_(PART_TITLES[Part.MEDICINES]),
        headings=(_("Name"), _("Taken"), _("Days with a dose")),
        rows=tuple(_row(use, summary.pain.days) for use in summary.medicines),
        changes_title=_("Changes of medicines"),
        changes=tuple(_step(step, dates) for step in reversed(summary.changes)),
        empty="" if summary.medicines else _("No medicine written down in these days."),
    )


def _row(use: MedicineUse, days: int) -> tuple[str, str, str]:
    name = use.name or _("A medicine no longer in the list")
    return name, _how(use), _days(use, days)


def _how(use: MedicineUse) -> str:
    if use.how is None:
        return ""
    return how_words(use.how) if use.how.taken else _("stopped")


def _days(use: MedicineUse, days: int) -> str:
    """What is taken regularly is mostly not written down dose by dose: that is not 0 days."""
    if use.days:
        return _("{count} of {days}").format(count=use.days, days=days)
    if use.how is not None and use.how.schedule != AS_NEEDED:
        return _("doses not written")
    return _("no dose written")


def how_words(change: MedicineChange) -> str:
    """For example "400 mg, as needed"."""
    schedule = schedule_words(change.schedule)
    amount = f"{change.amount}{NO_BREAK}{unit_words(change.unit, change.amount)}"
    return f"{amount}, {schedule[:1].lower()}{schedule[1:]}"


def _step(step: MedicineStep, dates: DateNames) -> tuple[str, str]:
    day = f"{step.day.day} {dates.short_month(step.day)} {step.day.year}"
    what = _(DIRECTION_WORDS[step.direction]).format(medicine=shortened(step.name, LONGEST_NAME))
    if step.direction is Direction.STOPPED:
        return day, what
    return day, _("{what}: {how}").format(what=what, how=how_words(step.how))
