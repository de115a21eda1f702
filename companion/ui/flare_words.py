"""Flares in words: which day of one it is, from when to when it was, and how long they were."""

from collections.abc import Sequence
from datetime import date

from companion.domain.flare import Flare, FlareCounts, middle_of
from companion.domain.moments import Moment
from companion.domain.text import _, plural
from companion.ui.panels.day_words import long_day, short_number
from companion.ui.saved_state import short_time


def number_words(flare: Flare, day: date, today: date) -> str:
    """For example "Day 3 of a flare", or "Day 3 of a flare of 5 days" once it is over."""
    number = flare.number_of(day)
    if flare.end is None:
        return _("Day {number} of a flare").format(number=number)
    days = flare.days(today)
    words = plural("Day {{number}} of a flare of {n} day", "Day {{number}} of a flare of {n} days", days)
    return words.format(number=number)


def span_words(flare: Flare, today: date) -> str:
    """From when to when, each with its time."""
    start = moment_words(flare.start, today)
    if flare.end is None:
        return _("Since {start}").format(start=start)
    if flare.end.day == flare.start.day:
        times = short_time(flare.start), short_time(flare.end)
        return _("{day}, {first} to {last}").format(
            day=long_day(flare.start.day, today), first=times[0], last=times[1]
        )
    return _("{start} to {end}").format(start=start, end=moment_words(flare.end, today))


def moment_words(moment: Moment, today: date) -> str:
    """For example "Tuesday 17 November, 09:30"."""
    return _("{day}, {time}").format(day=long_day(moment.day, today), time=short_time(moment))


def state_words(flare: Flare, today: date) -> str:
    """How it stands with the flare that today belongs to."""
    if flare.end is not None:
        return _("The flare ended today at {time}.").format(time=short_time(flare.end))
    if flare.start.day == today:
        return _("Day 1 of a flare, since {time} today.").format(time=short_time(flare.start))
    return _("{day}, since {start}.").format(
        day=number_words(flare, today, today), start=long_day(flare.start.day, today)
    )


def counts_words(counts: FlareCounts) -> str:
    """Lengths and gaps with how many there are; empty before the first flare has ended."""
    sentences = []
    if counts.lengths:
        ended = plural("{n} flare has ended so far", "{n} flares have ended so far", len(counts.lengths))
        sentences.append(_("{ended}: {days}.").format(ended=ended, days=_range(counts.lengths)))
    if counts.gaps:
        gaps = plural("{n} gap", "{n} gaps", len(counts.gaps))
        words = _("Between flares there were {days} ({gaps}).")
        sentences.append(words.format(days=_range(counts.gaps), gaps=gaps))
    return " ".join(sentences)


def _range(days: Sequence[int]) -> str:
    low, high = days[0], days[-1]
    if low == high:
        return plural("{n} day", "{n} days", low)
    words = _("{low} to {high} days, the middle is {middle}")
    return words.format(low=low, high=high, middle=short_number(middle_of(days)))
