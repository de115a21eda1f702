"""The pain chart in words and as a table: all that the picture shows, for reading and for hearing."""

import math

from companion.analysis.series import DailyPain, PainSummary, stretches, summary_of
from companion.charts.dates import DateNames, day_words, days_words, short_day_words, span_words
from companion.charts.medicine_words import turns_on, turns_sentence
from companion.domain.text import N_, _, plural

TITLE = N_("Pain now, average of each day")
HEADINGS = (
    N_("Day"),
    N_("Average"),
    N_("Lowest"),
    N_("Highest"),
    N_("Ratings"),
    N_("Flare"),
    N_("Medicines"),
)
QUARTERS_NEED = 8
FLARES_NAMED = 6


def number(value: float) -> str:
    """One decimal at most, and none where it is a whole number."""
    return f"{value:.1f}".removesuffix(".0")


def note(pain: DailyPain) -> str:
    facts = summary_of(pain)
    sentences = [_entries(facts)]
    if facts.answered < facts.days:
        sentences.append(_("Small marks at the bottom are days without an entry."))
    if pain.turns:
        sentences.append(_("Upright lines are changes of medicines."))
    return " ".join(sentences)


def summary(pain: DailyPain) -> str:
    """One to four plain sentences; the last one says what the line is, where there is one."""
    facts = summary_of(pain)
    sentences = [*_pain_sentences(facts), *_flare_count(facts)]
    if any(not math.isnan(value) for value in pain.middle):
        sentences.append(_("The line is the middle value of each day and the six days before it."))
    return " ".join(sentences)


def describe(pain: DailyPain, dates: DateNames) -> str:
    """The whole chart for someone who cannot see it."""
    facts = summary_of(pain)
    sentences = [f"{_(TITLE)}, {span_words(pain.span, dates)}.", _entries(facts), *_pain_sentences(facts)]
    if facts.flares:
        sentences += [_flares(pain, dates), _("These are days marked as a flare or answered with yes.")]
    if pain.turns:
        sentences.append(turns_sentence(pain.turns, dates))
    return " ".join(sentences)


def day(pain: DailyPain, index: int, dates: DateNames) -> str:
    """One day in a sentence or two."""
    if not pain.counted[index]:
        what = _("before your first entry.")
    elif not pain.answered[index]:
        what = _("no entry.")
    elif not pain.ratings[index]:
        what = _("an entry without a pain rating.")
    else:
        what = _ratings(pain, index)
    sentences = [f"{day_words(pain.day(index), dates)}: {what}"]
    if not math.isnan(pain.middle[index]):
        sentences.append(_("Middle of 7 days: {n}.").format(n=number(pain.middle[index])))
    if pain.flare[index]:
        sentences.append(_("Flare."))
    if turns := turns_on(pain.turns, pain.day(index)):
        sentences.append(f"{turns}.")
    return " ".join(sentences)


def rows(pain: DailyPain, dates: DateNames) -> list[tuple[str, ...]]:
    """One row for each heading; newest day first, from the first day of the diary."""
    return [_row(pain, index, dates) for index in reversed(range(len(pain))) if pain.counted[index]]


def _row(pain: DailyPain, index: int, dates: DateNames) -> tuple[str, ...]:
    name = short_day_words(pain.day(index), dates)
    flare = _("flare") if pain.flare[index] else ""
    turns = turns_on(pain.turns, pain.day(index))
    if not pain.ratings[index]:
        words = _("no rating") if pain.answered[index] else _("no entry")
        return (name, words, "", "", "", flare, turns)
    return (
        name,
        number(pain.average[index]),
        number(pain.lowest[index]),
        number(pain.highest[index]),
        str(pain.ratings[index]),
        flare,
        turns,
    )


def _ratings(pain: DailyPain, index: int) -> str:
    average = number(pain.average[index])
    if pain.ratings[index] == 1:
        return _("pain {average}, one rating.").format(average=average)
    return _("pain {average}, average of {n} ratings from {lowest} to {highest}.").format(
        average=average,
        n=pain.ratings[index],
        lowest=number(pain.lowest[index]),
        highest=number(pain.highest[index]),
    )


def _entries(facts: PainSummary) -> str:
    words = plural("Entries on {{answered}} of {n} day.", "Entries on {{answered}} of {n} days.", facts.days)
    return words.format(answered=facts.answered)


def _pain_sentences(facts: PainSummary) -> list[str]:
    if facts.middle is None or facts.quarter is None or facts.three_quarters is None:
        return [_("No pain rating on these days.")]
    ends = _("The lowest rating was {lowest}, the highest {highest}.").format(
        lowest=facts.lowest, highest=facts.highest
    )
    if facts.rated < QUARTERS_NEED:
        return [ends]
    low, high, middle = number(facts.quarter), number(facts.three_quarters), number(facts.middle)
    if low == high:
        return [_("On half of the days pain was {n}.").format(n=middle), ends]
    between = _("Half of the days were between {low} and {high}, the middle was {middle}.")
    return [between.format(low=low, high=high, middle=middle), ends]


def _flare_count(facts: PainSummary) -> list[str]:
    return [plural("Flare on {n} day.", "Flare on {n} days.", facts.flares)] if facts.flares else []


def _flares(pain: DailyPain, dates: DateNames) -> str:
    """How many flare days, and when the latest ones were."""
    found = stretches(pain.flare)
    latest = found[-FLARES_NAMED:]
    names = ", ".join(days_words(pain.day(first), pain.day(last), dates) for first, last in latest)
    count = plural("Flare on {n} day", "Flare on {n} days", int(pain.flare.sum()))
    if len(found) > len(latest):
        return _("{count}, the latest: {days}.").format(count=count, days=names)
    return f"{count}: {names}."
