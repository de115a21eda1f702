"""The report in words: what stands on the page, in every form of it. Every number says what it is out of."""

from collections.abc import Iterator
from dataclasses import dataclass

from companion.analysis.body_use import PeriodMap
from companion.charts.dates import DateNames, span_words
from companion.charts.pain_words import QUARTERS_NEED, number
from companion.domain.text import _, plural
from companion.reports.summary import ReportSummary
from companion.reports.summary_appendix import AppendixTable, appendix_of
from companion.reports.summary_block import Block, Language, short_day
from companion.reports.summary_block_words import (
    flare_words,
    function_words,
    point_words,
    routine_words,
    sleep_words,
)
from companion.reports.summary_choice import PART_TITLES, Part, ReportChoice
from companion.reports.summary_medicine_words import MedicineWords, medicine_words
from companion.reports.summary_part_words import part_rows


@dataclass(frozen=True, kw_only=True)
class MapWords:
    """One of the maps: its days, how many of them have an entry, and each part with its days and average."""

    title: str
    days: str
    parts: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, kw_only=True)
class ReportWords:
    """The whole report; what the person left out is empty or None."""

    title: str
    name: str
    period: str
    complete: str
    maps: tuple[MapWords, ...]
    maps_note: str
    pain: Block | None
    blocks: tuple[Block, ...]
    medicines: MedicineWords | None
    points: Block | None
    foot: str
    appendix: tuple[AppendixTable, ...] = ()


def report_words(summary: ReportSummary, choice: ReportChoice, language: Language) -> ReportWords:
    """All words of the parts that were chosen."""
    shows = choice.shows
    return ReportWords(
        title=_("Pain diary, one page"),
        name=choice.name,
        period=span_words(summary.span, language.dates),
        complete=_complete(summary, language.dates),
        maps=tuple(map_words(each, language) for each in summary.maps) if shows(Part.MAPS) else (),
        maps_note=_maps_note(summary) if shows(Part.MAPS) else "",
        pain=_pain(summary) if shows(Part.PAIN) else None,
        blocks=tuple(block for block in _blocks(summary, language) if shows(block.part)),
        medicines=medicine_words(summary, language.dates) if shows(Part.MEDICINES) else None,
        points=point_words(summary) if shows(Part.POINTS) else None,
        foot=_foot(summary, choice, language.dates),
        appendix=appendix_of(summary, choice, language),
    )


def _blocks(summary: ReportSummary, language: Language) -> Iterator[Block]:
    yield function_words(summary, language.dates)
    yield sleep_words(summary)
    yield flare_words(summary)
    yield routine_words(summary, language.routines)


def map_words(period: PeriodMap, language: Language) -> MapWords:
    return MapWords(
        title=span_words(period.span, language.dates),
        days=_entries(period.answered, period.days) if period.answered else _("No entries in these days"),
        parts=part_rows(period, language),
    )


def _complete(summary: ReportSummary, dates: DateNames) -> str:
    pain = summary.pain
    if not pain.days:
        return _("There are no entries in this diary yet.")
    sentences = [_entries(pain.answered, pain.days) + "."]
    if summary.late:
        sentences.append(
            plural(
                "{n} of them was written on a later day.",
                "{n} of them were written on a later day.",
                summary.late,
            )
        )
    if summary.since is not None and summary.since > summary.span.first:
        sentences.append(_("The diary begins on {day}.").format(day=short_day(summary.since, dates)))
    return " ".join(sentences)


def _entries(answered: int, days: int) -> str:
    return plural("Entries on {{answered}} of {n} day", "Entries on {{answered}} of {n} days", days).format(
        answered=answered
    )


def _maps_note(summary: ReportSummary) -> str:
    sentences = [
        _("First and last third. The darker a part, the more of the days with an entry it was marked on.")
    ]
    if summary.soreness:
        sentences.append(
            plural(
                "Soreness expected after effort is left out: {n} mark.",
                "Soreness expected after effort is left out: {n} marks.",
                summary.soreness,
            )
        )
    return " ".join(sentences)


def _pain(summary: ReportSummary) -> Block:
    pain = summary.pain
    title = _(PART_TITLES[Part.PAIN])
    if pain.middle is None or pain.quarter is None or pain.three_quarters is None:
        return Block(part=Part.PAIN, title=title, lines=(_("No pain rating on these days."),))
    words = _("Median {middle}, range {lowest} to {highest}; n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n}.")
    if pain.rated >= QUARTERS_NEED:
        words = _(
            "Median {middle}, half of the days {low} to {high}, range {lowest} to {highest}; "
            "n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n}."
        )
    days = plural("{n} day", "{n} days", pain.rated)
    ratings = plural("{n} rating", "{n} ratings", summary.ratings)
    line = words.format(
        middle=number(pain.middle),
        low=number(pain.quarter),
        high=number(pain.three_quarters),
        lowest=pain.lowest,
        highest=pain.highest,
        n=f"{days}, {ratings}",
    )
    return Block(part=Part.PAIN, title=title, lines=(line,), notes=tuple(_trend_notes(summary)))


def _trend_notes(summary: ReportSummary) -> Iterator[str]:
    trend = summary.trend
    if trend.step == 1:
        yield _(
            "Dot: average of a day. Upright line: lowest to highest. "
            "Curve: median of 7 days, where 4 have a value."
        )
    else:
        words = _(
            "Dot and curve: median of {days} days, where more than half have a value. "
            "Shade: lowest to highest."
        )
        yield words.format(days=trend.step)
    if trend.flares:
        yield _("Strip on the axis: flare days.")
    if trend.turns:
        yield _("Triangle: a change of medicines.")


def _foot(summary: ReportSummary, choice: ReportChoice, dates: DateNames) -> str:
    sentences = [
        _("Written down by the person themselves."),
        _("Days without an entry are left out and never count as 0."),
    ]
    if choice.parts != frozenset(Part):
        sentences.append(_("Not all parts of the report are shown."))
    sentences.append(_("Pain Companion, {day}.").format(day=short_day(summary.today, dates)))
    return " ".join(sentences)
