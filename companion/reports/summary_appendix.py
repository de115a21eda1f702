"""What stands behind the one page, for whoever wants to look closer: all parts and all days, as tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from companion.charts.dates import DateNames
from companion.charts.pain_words import HEADINGS, TITLE, rows
from companion.domain.text import _
from companion.reports.summary import ReportSummary
from companion.reports.summary_block import Language
from companion.reports.summary_choice import Part, ReportChoice
from companion.reports.summary_part_words import part_rows

FLARE, MEDICINES = HEADINGS.index("Flare"), HEADINGS.index("Medicines")


@dataclass(frozen=True, kw_only=True)
class AppendixTable:
    """A table with its title; each row has a cell for each heading."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def appendix_of(
    summary: ReportSummary, choice: ReportChoice, language: Language
) -> tuple[AppendixTable, ...]:
    """The tables of the parts that are shown; none unless an appendix is wished."""
    return tuple(_tables(summary, choice, language)) if choice.appendix else ()


def _tables(summary: ReportSummary, choice: ReportChoice, language: Language) -> Iterator[AppendixTable]:
    if choice.shows(Part.MAPS):
        yield AppendixTable(
            title=_("Parts with pain on all days"),
            headings=(_("Part"), _("Days with pain there"), _("Mean of these days, 0 to 10")),
            rows=part_rows(summary.whole, language),
        )
    if choice.shows(Part.PAIN):
        yield _days(summary, choice, language.dates)


def _days(summary: ReportSummary, choice: ReportChoice, dates: DateNames) -> AppendixTable:
    """As on Trends, the newest day first, without the columns of parts that are left out."""
    hidden = {FLARE} if not choice.shows(Part.FLARES) else set()
    hidden |= {MEDICINES} if not choice.shows(Part.MEDICINES) else set()
    kept = [place for place in range(len(HEADINGS)) if place not in hidden]
    found = rows(summary.daily, dates)
    return AppendixTable(
        title=_(TITLE),
        headings=tuple(_(HEADINGS[place]) for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in found),
    )
