"""A day and its entries in words: for titles, rows, tags and screen readers."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from PySide6.QtCore import QLocale

from companion.domain.body import Region, unknown_region
from companion.domain.day import DayPain
from companion.domain.day_summary import DaySummary
from companion.domain.entry import Entry, Mark
from companion.domain.question_list import BY_KEY
from companion.domain.questions import Question
from companion.domain.text import _, plural
from companion.ui.answer_words import answer_words
from companion.ui.mark_words import detail_words
from companion.ui.widgets.body_words import part_and_side

BETWEEN = " \N{MIDDLE DOT} "
ELSEWHERE = ("pain_now", "flare", "mattered", "note")


def long_day(day: date, today: date) -> str:
    """For example "Tuesday 17 November"; the year is named when it is another one."""
    return QLocale().toString(day, "dddd d MMMM" if day.year == today.year else "dddd d MMMM yyyy")


def short_number(number: float) -> str:
    """One decimal at most, none where it says nothing."""
    return QLocale().toString(number, "f", 0 if number == round(number) else 1)


def pain_sentence(pain: DayPain | None, entries: int) -> str:
    """What stands under the title of a day."""
    if pain is None:
        return plural("{n} entry.", "{n} entries.", entries)
    if pain.ratings == 1:
        return _("Pain {value}, 1 rating.").format(value=pain.highest)
    words = _("Pain average {average}, highest {highest}, lowest {lowest}. {n} ratings.")
    average = short_number(round(pain.average, 1))
    return words.format(average=average, highest=pain.highest, lowest=pain.lowest, n=pain.ratings)


def flare_words(flare: str | None) -> str:
    """The tag of a day about a flare; empty where there is nothing to say."""
    return {"yes": _("Flare"), "unsure": _("Flare: not sure")}.get(flare or "", "")


def marks_words(marks: Iterable[Mark], regions: Mapping[str, Region]) -> str:
    """The marks with the highest value first: "Lower back, right 7, aching, since May 2026"."""
    ranked = sorted(marks, key=lambda mark: -1 if mark.intensity is None else mark.intensity, reverse=True)
    return BETWEEN.join(_mark_words(mark, regions) for mark in ranked)


def answers_words(entry: Entry, questions: Mapping[str, Question] = BY_KEY) -> str:
    """What else was answered, as the questions follow; pain now, flare and free words stand elsewhere."""
    answers = ((question, entry.answer(key)) for key, question in questions.items() if key not in ELSEWHERE)
    return BETWEEN.join(answer_words(question, answer) for question, answer in answers if answer is not None)


def late_words(days: int) -> str:
    """The tag of an entry that was written later."""
    return plural("Written {n} day later", "Written {n} days later", days)


def summary_words(summary: DaySummary, regions: Mapping[str, Region]) -> str:
    """One line about a day in a list."""
    names = [part_and_side(regions.get(region) or unknown_region(region)) for region in summary.regions]
    signs = [_("Flare")] if summary.flare else []
    signs += [_("Written later")] if summary.days_late else []
    return BETWEEN.join([*signs, *names]) or _("No part marked")


def days_sentence(written: int, shown: int, pains: Collection[int], flares: int) -> str:
    """Counts of a time: on how many days there is an entry, between which values pain was, flares."""
    words = [_("Entries on {n} of {shown} days.").format(n=written, shown=shown)]
    if pains:
        lowest, highest = min(pains), max(pains)
        range_words = _("Pain was {high}.") if lowest == highest else _("Pain was between {low} and {high}.")
        words.append(range_words.format(low=lowest, high=highest))
    if flares:
        words.append(plural("Flare on {n} day.", "Flare on {n} days.", flares))
    return " ".join(words)


def _mark_words(mark: Mark, regions: Mapping[str, Region]) -> str:
    name = part_and_side(regions.get(mark.region) or unknown_region(mark.region))
    value = _("not rated") if mark.intensity is None else str(mark.intensity)
    carried = [_("as last time")] if mark.carried else []
    return ", ".join([f"{name} {value}", *detail_words(mark), *carried])
