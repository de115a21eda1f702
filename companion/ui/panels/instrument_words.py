"""Results of self-counts in words: the number, how it came about, and never what someone has."""

from dataclasses import dataclass
from typing import assert_never

from companion.domain.codes import FM2016_REGIONS
from companion.domain.instrument import AREAS, HIGHEST, NAMES, Instrument, Wording
from companion.domain.instrument_scores import Fm2016Result, PegResult, Phq4Result, Result
from companion.domain.self_count import SelfCount
from companion.domain.text import _, plural
from companion.ui.panels.day_words import short_number


@dataclass(frozen=True, kw_only=True)
class ResultWords:
    """`main` is the result in a few words, empty while there is none; `lines` how it came about."""

    main: str = ""
    lines: tuple[str, ...] = ()


def name_words(instrument: str) -> str:
    """What an instrument is called; one of a later version is named in general."""
    return _(NAMES[instrument]) if instrument in NAMES else _("A self-count of a newer version")


def short_words(result: Result | None) -> str:
    """The result in a table or a tile."""
    match result:
        case PegResult(mean=float() as mean):
            return _("{value} of 10").format(value=short_number(round(mean, 1)))
        case Phq4Result(total=int() as total):
            return _("{value} of 12").format(value=total)
        case Fm2016Result(areas=int() as areas, symptoms=int() as symptoms):
            return _("{areas} of 19 areas, {points} of 12 points").format(areas=areas, points=symptoms)
        case _:
            return _("no result")


def result_words(count: SelfCount | None, result: Result | None) -> ResultWords:
    """The result of a self-count, and what each part of it comes to."""
    if count is None or result is None:
        return ResultWords(lines=(_("The result stands here once you have answered."),))
    lines = [*_lines(count, result), *missing_lines(count)]
    main = short_words(result) if result.value is not None else ""
    return ResultWords(main=main, lines=tuple(lines))


def missing_lines(count: SelfCount) -> list[str]:
    """What a result still waits for, or was plainly left without."""
    missing = count.missing()
    areas = sum(item in AREAS for item in missing)
    open_questions = len(missing) - areas
    lines = [_("The list of areas is not finished yet.")] if areas else []
    if open_questions:
        lines.append(plural("{n} question is open.", "{n} questions are open.", open_questions))
    known = [item for item in count.left_out if item in HIGHEST.get(count.instrument, {})]
    if known:
        lines.append(
            plural(
                "{n} question was left out, so what needs it is not counted.",
                "{n} questions were left out, so what needs them is not counted.",
                len(known),
            )
        )
    return lines


def _lines(count: SelfCount, result: Result) -> list[str]:
    match result:
        case PegResult():
            return _peg_lines(count, result)
        case Phq4Result():
            return _phq4_lines(result)
        case Fm2016Result():
            return _fm2016_lines(result)
    assert_never(result)


def _peg_lines(count: SelfCount, result: PegResult) -> list[str]:
    if result.mean is None:
        return []
    values = [count.values[item] for item in HIGHEST[count.instrument]]
    words = _("The average of your answers: ({sum}) ÷ {n}.")
    return [words.format(sum=" + ".join(map(str, values)), n=len(values))]


def _phq4_lines(result: Phq4Result) -> list[str]:
    halves = ((_("Worry: {value} of 6"), result.worry), (_("Low mood: {value} of 6"), result.low_mood))
    return [words.format(value=value) for words, value in halves if value is not None]


def _fm2016_lines(result: Fm2016Result) -> list[str]:
    lines = []
    if result.areas is not None:
        lines.append(_("Widespread Pain Index: {n} of 19 areas.").format(n=result.areas))
    if result.symptoms is not None:
        lines.append(_("Symptom Severity Score: {n} of 12 points.").format(n=result.symptoms))
    if result.value is not None:
        lines.append(_("Both together: {n} of 31.").format(n=int(result.value)))
    return [*lines, *_conditions(result), *_whole_rule(result)]


def _conditions(result: Fm2016Result) -> list[str]:
    regions = result.regions or ()
    names = ", ".join(_(FM2016_REGIONS[region]) for region in regions)
    where = _("at least 4 of 5 body regions, here {n}").format(n=len(regions))
    conditions = (
        (_("7 or more areas with 5 or more points, or 4 to 6 areas with 9 or more"), result.enough),
        (f"{where} ({names})" if names else where, result.widespread),
        (_("3 months or longer"), result.lasting),
    )
    return [
        _("{holds}: {condition}.").format(holds=_("Yes") if holds else _("No"), condition=condition)
        for condition, holds in conditions
        if holds is not None
    ]


def _whole_rule(result: Fm2016Result) -> list[str]:
    if result.counts is None:
        return []
    words = (
        _("Your answers are the kind that the 2016 criteria count.")
        if result.counts
        else _("The 2016 criteria count answers where all three are yes.")
    )
    return [words, _("What this means is for a clinician to say.")]


def range_lines(instrument: Instrument) -> list[str]:
    """The words that were published for a sum, for whoever reads it with the person; often none."""
    if not instrument.ranges:
        return []
    parts = (
        _("{lowest} to {highest} {words}").format(
            lowest=part.lowest, highest=part.highest, words=_(part.words)
        )
        for part in instrument.ranges
    )
    return [_("{source}: {ranges}.").format(source=_(instrument.ranges_source), ranges=", ".join(parts))]


def wording_words(instrument: Instrument) -> str:
    """Whose words the questions are."""
    if instrument.wording is Wording.OFFICIAL:
        return _("The questions are in the words of those who developed them.")
    return _("The questions are in our own words.")
