"""Function, sleep, flares, routines and the three points of the report in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from companion.analysis.self_counts import ValueOnDay
from companion.charts.dates import DateNames
from companion.charts.pain_words import number
from companion.domain.flare import FlareCounts, middle_of
from companion.domain.sleep import SLEEP_WORDS
from companion.domain.text import _, percent_words, plural
from companion.reports.summary import Measured, ReportSummary
from companion.reports.summary_block import Block, of_words, short_day
from companion.reports.summary_choice import PART_TITLES, Part

NAMED_ROUTINES = 2


def function_words(summary: ReportSummary, dates: DateNames) -> Block:
    found = summary.function
    lines = list(_function_lines(found.values, dates)) or [_("Not answered in these days.")]
    if found.incomplete:
        lines.append(plural("{n} not completed", "{n} not completed", found.incomplete))
    return _block(Part.FUNCTION, lines, _("Mean of 3 answers, 0 to 10; 10 is the most interference."))


def _function_lines(found: Sequence[ValueOnDay], dates: DateNames) -> Iterator[str]:
    """The ends in time, and the median; one alone is all there is to say."""
    if not found:
        return
    first, last = (_dated(each, dates) for each in (found[0], found[-1]))
    if len(found) == 1:
        yield _("{value}; n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}1").format(value=first)
        return
    yield _("First {value}").format(value=first)
    yield _("Last {value}").format(value=last)
    values = sorted(each.value for each in found)
    yield _("Median {middle}, {lowest} to {highest}; n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n}").format(
        middle=number(_middle(values)), lowest=number(values[0]), highest=number(values[-1]), n=len(values)
    )


def _dated(found: ValueOnDay, dates: DateNames) -> str:
    return _("{value}, {day}").format(value=number(found.value), day=short_day(found.day, dates))


def sleep_words(summary: ReportSummary) -> Block:
    sleep = summary.sleep
    lines = []
    if sleep.asleep:
        lines.append(_("Asleep: {sums}").format(sums=_sums(sleep.asleep, duration_words)))
    if sleep.quality:
        lines.append(_("Quality: {sums}").format(sums=_sums(sleep.quality, _quality)))
    if sleep.efficiency:
        lines.append(
            _("Asleep of the time in bed: {sums}").format(sums=_sums(sleep.efficiency, percent_words))
        )
    if not lines:
        lines.append(_("No night written down."))
    return _block(Part.SLEEP, lines, _("Medians with their ends; n = nights."))


def _sums(found: Measured, words: Callable[[float], str]) -> str:
    if found.n == 1:
        return _("{value}; n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}1").format(value=words(found.middle))
    return _("{middle} ({lowest} to {highest}); n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n}").format(
        middle=words(found.middle), lowest=words(found.lowest), highest=words(found.highest), n=found.n
    )


def _quality(value: float) -> str:
    """The word for a night; between two words both."""
    options = dict(SLEEP_WORDS.options)
    low, high = _(options[str(int(value))]), _(options[str(int(value + 0.5))])
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def flare_words(summary: ReportSummary) -> Block:
    flares = summary.flares
    lines = []
    if flares.number:
        words = plural("{n} flare", "{n} flares", flares.number)
        lines.append(_("{flares}, one still going").format(flares=words) if flares.going else words)
        lines += _lengths(flares.counts)
    else:
        lines.append(_("No flare marked."))
    if flares.days:
        lines.append(_("Flare days: {days}").format(days=of_words(flares.days, summary.pain.days)))
    return _block(Part.FLARES, lines, _("As marked, or answered with yes."))


def _lengths(counts: FlareCounts) -> Iterator[str]:
    for numbers, words in ((counts.lengths, _("Length: {sums}")), (counts.gaps, _("Between: {sums}"))):
        if numbers:
            yield words.format(sums=_days(numbers))


def _days(numbers: Sequence[int]) -> str:
    low, high, n = numbers[0], numbers[-1], len(numbers)
    if low == high:
        return _("{days}; n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n}").format(
            days=plural("{n} day", "{n} days", low), n=n
        )
    words = _("median {middle} days, {low} to {high}; n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n}")
    return words.format(middle=number(middle_of(numbers)), low=low, high=high, n=n)


def routine_words(summary: ReportSummary, titles: Mapping[str, str]) -> Block:
    done = summary.routines
    if not done.times:
        return _block(Part.ROUTINES, [_("None written down.")])
    times = plural("{n} time", "{n} times", done.times)
    lines = [_("{times}, on {days} days").format(times=times, days=of_words(done.days, summary.pain.days))]
    for key, title, n in done.most[:NAMED_ROUTINES]:
        lines.append(f"{title or _(titles.get(key, key))}: {n}")
    return _block(Part.ROUTINES, lines, _("With at least one exercise done."))


def point_words(summary: ReportSummary) -> Block:
    lines = [f"{place}. {words}" for place, words in enumerate(summary.points, start=1)]
    if not lines:
        lines = [_("Nothing written down to ask.")]
    notes: tuple[str, ...] = ()
    if summary.more_questions:
        notes = (
            plural(
                "{n} more question is in the diary.",
                "{n} more questions are in the diary.",
                summary.more_questions,
            ),
        )
    return Block(part=Part.POINTS, title=_(PART_TITLES[Part.POINTS]), lines=tuple(lines), notes=notes)


def duration_words(minutes: float) -> str:
    """For example "6 h 40 min"; half minutes are rounded up."""
    hours, rest = divmod(int(minutes + 0.5), 60)
    return _("{hours}\N{NO-BREAK SPACE}h {minutes}\N{NO-BREAK SPACE}min").format(hours=hours, minutes=rest)


def _block(part: Part, lines: list[str], *notes: str) -> Block:
    return Block(part=part, title=_(PART_TITLES[part]), lines=tuple(lines), notes=notes)


def _middle(values: Sequence[float]) -> float:
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2
