"""Parts of the body in the words of the report: on how many days each was marked, and how strongly."""

from companion.analysis.body_use import PeriodMap, RegionUse
from companion.charts.pain_words import number
from companion.domain.body import unknown_region
from companion.domain.text import _
from companion.reports.summary_block import Language, of_words


def part_rows(period: PeriodMap, language: Language) -> tuple[tuple[str, str, str], ...]:
    """Part, days and mean, by how often they were marked, those of equally many days by how strongly."""
    uses = sorted(period.uses.items(), key=lambda item: (-item[1].days, -(item[1].mean or 0), item[0]))
    return tuple(
        (
            _(language.regions.get(region, unknown_region(region)).label),
            of_words(use.days, period.answered),
            _average(use),
        )
        for region, use in uses
    )


def _average(use: RegionUse) -> str:
    """Of the days with pain there; how many that are, where some of them have no value."""
    if use.mean is None:
        return _("not rated")
    if not use.unrated:
        return number(use.mean)
    return _("{mean} (n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n})").format(mean=number(use.mean), n=use.rated)
