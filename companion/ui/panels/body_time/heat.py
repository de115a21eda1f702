"""What the map of a period shows of each region: how strongly, or how often."""

from enum import Enum
from functools import partial

from companion.analysis.body_use import SHARES_NEED, VALUES, PeriodMap, RegionUse
from companion.analysis.comparison import per_day
from companion.domain.text import N_, _
from companion.ui.panels.body_time.words import average_words, days_of, effort_words, number
from companion.ui.widgets.body_patch import HeatValue, whole_points
from companion.ui.widgets.ramp_row import RampWords

NO_VALUE, DOT = "\N{EN DASH}", "\N{BULLET}"
LITTLE = N_("A dot is less than 1.")
NO_ROOM = N_("Numbers that do not fit are in the list.")


class Measure(Enum):
    """The two readings of a period; the value is the text of the switch."""

    STRENGTH = N_("How strongly")
    FREQUENCY = N_("How often")


def heat_of(period: PeriodMap, measure: Measure) -> dict[str, HeatValue]:
    """By region, for those with pain in the period."""
    if measure is Measure.STRENGTH:
        return {region: _strength(use, period) for region, use in period.uses.items()}
    return {region: _frequency(use, period) for region, use in period.uses.items()}


def load_of(period: PeriodMap) -> dict[str, HeatValue]:
    """Pain per day with a check-in, the measure by which two periods are compared."""
    loads = {region: per_day(use, period.answered) for region, use in period.uses.items()}
    return {region: _load(load) for region, load in loads.items()}


def rows_of(
    period: PeriodMap, measure: Measure, whole: PeriodMap | None = None
) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """Headings, and rows of (region, words), those first that the map shows most strongly.

    With the `whole` of which the period is a part, there is a row for each region of that, in its order.
    """
    headings = [_("Part"), _("Days"), _("Average"), _("Highest")]
    uses = sorted((whole or period).uses.items(), key=partial(_rank, measure))
    return headings, [(region, _row(period.uses.get(region), period)) for region, _use in uses]


def legend_of(measure: Measure) -> tuple[RampWords, list[HeatValue]]:
    """What the ends of the ramp mean, and its cells."""
    if measure is Measure.STRENGTH:
        words = RampWords(title=_("Pain"), first="", last="")
        return words, [HeatValue(level=value, text=str(value)) for value in VALUES]
    words = RampWords(title="", first=_("rarely"), last=_("every day"))
    return words, [HeatValue(level=value, text="") for value in VALUES]


def explanation(period: PeriodMap, measure: Measure) -> str:
    """What the numbers on the map are, and where those are that have no room on it."""
    return " ".join([_measured(period, measure), _(NO_ROOM)])


def _measured(period: PeriodMap, measure: Measure) -> str:
    if measure is Measure.STRENGTH:
        return _("Average of days with pain here, from 0 to 10.")
    if period.answered < SHARES_NEED:
        return _("Days with pain here.")
    words = _("Days with pain here, of all days with an entry, in percent.")
    few = any(100 * use.days < period.answered for use in period.uses.values())
    return " ".join([words, _(LITTLE)]) if few else words


def _rank(measure: Measure, item: tuple[str, RegionUse]) -> tuple[float, float, str]:
    region, use = item
    keys = (-(use.mean or 0.0), -float(use.days))
    first, second = keys if measure is Measure.STRENGTH else reversed(keys)
    return first, second, region


def _row(use: RegionUse | None, period: PeriodMap) -> list[str]:
    if use is None:
        return [days_of(0, period), "", ""]
    highest = "" if use.highest is None else str(use.highest)
    return [days_of(use.days, period), average_words(use), highest]


def _strength(use: RegionUse, period: PeriodMap) -> HeatValue:
    days = days_of(use.days, period)
    if use.mean is None:
        words = _("not rated, {days} days").format(days=days) + effort_words(use)
        return HeatValue(level=0, text=NO_VALUE, words=words)
    words = _("pain {mean} on average, {days} days").format(mean=number(use.mean), days=days)
    words += effort_words(use)
    return HeatValue(level=use.mean, text=str(whole_points(use.mean)), words=words)


def _frequency(use: RegionUse, period: PeriodMap) -> HeatValue:
    share = use.days / period.answered
    few = period.answered < SHARES_NEED
    return HeatValue(
        level=10 * share,
        text=str(use.days) if few else _least(100 * share),
        words=_("{days} days").format(days=days_of(use.days, period)) + effort_words(use),
    )


def _least(value: float) -> str:
    """A whole number. A 0 would say that there was nothing, and a fraction would be too small to read."""
    return str(whole_points(value)) if value >= 1 else DOT


def _load(load: float | None) -> HeatValue:
    if load is None:
        return HeatValue(level=0, text=NO_VALUE, words=_("not rated"))
    words = _("pain {load} per day with an entry").format(load=number(load))
    return HeatValue(level=load, text=_least(load), words=words)
