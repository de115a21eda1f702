"""A week in review in plain sentences: what was possible, then counts with what they are out of."""

from companion.analysis.week import DAYS_OF_A_WEEK, WeekReview
from companion.charts.dates import days_words
from companion.domain.text import _, plural
from companion.ui.date_names import date_names
from companion.ui.panels.day_words import short_number
from companion.ui.panels.medicine_words import isolated
from companion.ui.widgets.durations import duration_words

MATTERED_SHOWN = 3


def week_title(review: WeekReview) -> str:
    days = days_words(review.span.first, review.span.last, date_names())
    return _("The week of {days}").format(days=days)


def possible_lines(review: WeekReview) -> list[str]:
    """What was possible; nothing is said about what was not."""
    lines = [_mattered(review)] if review.mattered_days else []
    if review.activities:
        words = plural("{n} activity.", "{n} activities.", review.activities)
        timed = plural("{n} activity, {{length}}.", "{n} activities, {{length}} together.", review.activities)
        lines.append(timed.format(length=duration_words(review.minutes)) if review.minutes else words)
    if review.routines:
        lines.append(plural("{n} routine.", "{n} routines.", review.routines))
    if review.good_nights:
        words = plural(
            "{n} good night, of {{nights}}.", "{n} good nights, of {{nights}}.", review.good_nights
        )
        lines.append(words.format(nights=review.nights))
    return lines


def count_lines(review: WeekReview) -> list[str]:
    """Plain counts."""
    lines = [_("Entries on {n} of {days} days.").format(n=review.days, days=DAYS_OF_A_WEEK)]
    pain = review.pain
    if pain is not None and pain.ratings == 1:
        lines.append(_("Pain {value}, 1 rating.").format(value=pain.highest))
    elif pain is not None:
        words = _("Pain average {average}, highest {highest}, lowest {lowest}. {n} ratings.")
        average = short_number(round(pain.average, 1))
        lines.append(words.format(average=average, highest=pain.highest, lowest=pain.lowest, n=pain.ratings))
    if review.flare_days:
        lines.append(plural("Flare on {n} day.", "Flare on {n} days.", review.flare_days))
    return lines


def _mattered(review: WeekReview) -> str:
    shown = [isolated(words) for words in review.mattered[:MATTERED_SHOWN]]
    if len(review.mattered) > MATTERED_SHOWN:
        shown.append(_("and more"))
    words = plural(
        "What mattered, on {n} day: {{what}}.", "What mattered, on {n} days: {{what}}.", review.mattered_days
    )
    return words.format(what=", ".join(shown))
