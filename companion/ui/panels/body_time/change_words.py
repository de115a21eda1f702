"""Then and now in plain sentences, as a list and as a table."""

from collections.abc import Mapping

from companion.analysis.body_use import PeriodMap, RegionUse
from companion.analysis.comparison import (
    LEAST_DAYS,
    Comparison,
    PeriodNumbers,
    RegionChange,
    numbers_of,
    per_day,
)
from companion.analysis.counts import counts_of
from companion.analysis.periods import Span
from companion.charts.dates import span_words
from companion.domain.body import Region
from companion.domain.codes import FM2016_REGIONS, RegionCodes
from companion.domain.text import N_, _, plural
from companion.ui.date_names import date_names
from companion.ui.panels.body_time.heat import NO_VALUE
from companion.ui.panels.body_time.periods import overlap
from companion.ui.panels.body_time.words import number, share_words
from companion.ui.widgets.body_patch import MINUS, whole_points

MEASURE = N_("Average of all days with an entry, days without pain count as none.")
DIFFERENCE = N_("How far the average of now is from that of then, in points.")
UNCHANGED = 0.05
"""Less than this is 0 with the one decimal that is shown."""


def signed(points: float | None) -> str:
    """For example "+0.8"; a true minus, and 0 without a sign."""
    if points is None:
        return _("not rated")
    if abs(points) < UNCHANGED:
        return "0"
    return ("+" if points > 0 else MINUS) + number(abs(points))


def period_words(period: PeriodMap) -> str:
    """For example "25 October 2026 to 21 November 2026, entries on 26 of 28 days"."""
    if not period.days:
        return _("{days}, before your first entry").format(days=span_words(period.span, date_names()))
    words = plural("entries on {{answered}} of {n} day", "entries on {{answered}} of {n} days", period.days)
    return f"{span_words(period.span, date_names())}, {words.format(answered=period.answered)}"


def caption(then: Span, now: Span) -> tuple[str, str]:
    """The days of the difference, for a picture of it."""
    names = date_names()
    return span_words(now, names), _("compared with {days}").format(days=span_words(then, names))


def change_sentence(comparison: Comparison) -> str:
    """What can be said in words, or why nothing can be said yet."""
    if not comparison.enough:
        least = min(comparison.then.answered, comparison.now.answered)
        words = plural(
            "One of the periods has entries on {n} day. A difference is shown from {{least}} days on.",
            "One of the periods has entries on {n} days. A difference is shown from {{least}} days on.",
            least,
        )
        return " ".join([words.format(least=LEAST_DAYS), _("Choose longer periods, or come back later.")])
    sentences = [_counted(comparison)]
    common = overlap(comparison.then.span, comparison.now.span)
    if common:
        sentences.append(
            plural("The periods have {n} day in common.", "The periods have {n} days in common.", common)
        )
    return " ".join(sentences)


def soreness_words(marks: int) -> str:
    """What is not compared; a mark is one part on one day."""
    return plural(
        "Soreness you expected after effort is left out here: {n} mark.",
        "Soreness you expected after effort is left out here: {n} marks.",
        marks,
    )


def change_rows(comparison: Comparison) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """Headings, and rows of (region, words), the greatest change first."""
    headings = [_("Part"), _("Difference"), _("Then (days)"), _("Now (days)")]
    return headings, [(change.region, _row(change, comparison)) for change in comparison.changes]


def number_rows(
    comparison: Comparison, regions: Mapping[str, Region], codes: Mapping[str, RegionCodes]
) -> list[tuple[str, str, str]]:
    """What is counted, then and now. A mark is one part on one day."""
    then, now = (_facts(period, regions, codes) for period in (comparison.then, comparison.now))
    return [(_(name), before, after) for name, before, after in zip(FACTS, then, now, strict=True)]


FACTS = (
    N_("Days with an entry"),
    N_("Parts with pain"),
    N_("Average pain of a marked part"),
    N_("Marks on the left"),
    N_("Marks on the right"),
    N_("Marks in the middle"),
    N_("Marks at the front"),
    N_("Marks at the back"),
    N_("Marks on parts seen from both"),
    N_("Regions with pain, of 5 (criteria of 2016)"),
)


def _facts(
    period: PeriodMap, regions: Mapping[str, Region], codes: Mapping[str, RegionCodes]
) -> tuple[str, ...]:
    numbers = numbers_of(period, regions)
    widespread = len(counts_of(period.uses, codes, regions).fm2016_regions)
    return (
        _("{count} of {days}").format(count=period.answered, days=period.days),
        str(numbers.regions),
        _("no value") if numbers.mean is None else number(numbers.mean),
        *_shares(numbers),
        _("{count} of {all}").format(count=widespread, all=len(FM2016_REGIONS)),
    )


def _shares(numbers: PeriodNumbers) -> list[str]:
    sides = (numbers.left, numbers.right, numbers.middle)
    views = (numbers.front, numbers.back, numbers.both_views)
    return [share_words(count, numbers.marks) if numbers.marks else "0" for count in (*sides, *views)]


def _counted(comparison: Comparison) -> str:
    points = [change.points for change in comparison.changes if change.points is not None]
    steps = [whole_points(value) for value in points]
    less, more = sum(step < 0 for step in steps), sum(step > 0 for step in steps)
    if not less and not more:
        return _("Every part is about the same now as then.")
    return _("Now compared with then: {less}, {more}, {same}.").format(
        less=plural("less pain in {n} part", "less pain in {n} parts", less),
        more=plural("more pain in {n} part", "more pain in {n} parts", more),
        same=plural("about the same in {n} part", "about the same in {n} parts", steps.count(0)),
    )


def _row(change: RegionChange, comparison: Comparison) -> list[str]:
    uses = ((change.then, comparison.then), (change.now, comparison.now))
    return [signed(change.points), *(_average_and_days(use, period) for use, period in uses)]


def _average_and_days(use: RegionUse, period: PeriodMap) -> str:
    """For example "2.3 (12)": pain per day with an entry, and how many days had pain."""
    load = per_day(use, period.answered)
    average = NO_VALUE if load is None else number(load)
    return _("{average} ({days})").format(average=average, days=use.days)
