"""Pacing in words: where an activity stands, planned beside done, and which numbers are ours."""

from PySide6.QtCore import QLocale

from companion.analysis.pacing import PacingDay
from companion.domain.pacing import (
    NEAR_PERCENT,
    SHARE_PERCENT,
    STEADY_TRIES,
    STEP_PERCENT,
    TRIES,
    Pace,
    Spread,
    Stage,
)
from companion.domain.text import N_, _
from companion.ui.panels.day_words import short_number
from companion.ui.widgets.durations import duration_words

HEADINGS = (N_("Day"), N_("Planned"), N_("Done"), N_("Pain after"))
NOT_SAID = "\N{EN DASH}"


def pace_words(pace: Pace) -> str:
    """Where an activity stands, in two sentences at most."""
    plan = duration_words(pace.minutes or 0)
    middle = _minutes(pace.middle or 0)
    if pace.stage is Stage.GATHERING:
        words = _(
            "{n} of {needed} times logged. Write down how long it takes on several days, a hard one too; "
            "then a plan to begin with can be worked out."
        )
        return words.format(n=pace.tries, needed=TRIES)
    if pace.stage is Stage.BEGINNING:
        words = _(
            "The middle of your last {n} times is {middle}. A plan to begin with is {plan}: {share} % of "
            "it, in whole minutes."
        )
        return words.format(n=TRIES, middle=middle, plan=plan, share=SHARE_PERCENT)
    if pace.stage is Stage.KEEPING:
        words = _(
            "Your plan is {plan}. It can stay until a week went evenly: {n} days or more within {near} % "
            "of the plan, and no flare."
        )
        return words.format(plan=plan, n=STEADY_TRIES, near=NEAR_PERCENT)
    words = _("A week went evenly. If you like, the next plan is {plan}, up to {step} % more.")
    return words.format(plan=plan, step=STEP_PERCENT)


def ours_words() -> str:
    """What no source gives."""
    return _(
        "Working by time, a break before you need one, and raising slowly are from pacing leaflets "
        "(Cambridge University Hospitals; Live Well with Pain). The numbers are ours: {n} times, {share} %, "
        "{step} %, and what an even week is. They need a clinician's review."
    ).format(n=TRIES, share=SHARE_PERCENT, step=STEP_PERCENT)


def after_words() -> str:
    """What the last column of the table is."""
    return _(
        "Pain after: the average of pain now on the two days after, in brackets the number of ratings. "
        "What it has to do with the activity cannot be told from it."
    )


def spread_words(spread: Spread) -> str:
    """One number about how uneven the days were, with what it is out of."""
    words = _(
        "All activities together, logged on {days} of the last {of} days: the spread of the minutes is "
        "{value} times their average. 0 would be the same every day."
    )
    value = QLocale().toString(spread.value, "f", 1)
    return words.format(days=spread.days, of=spread.of, value=value)


def day_row(day: PacingDay) -> tuple[str, ...]:
    """One row of the table; what was not said is a dash."""
    name = QLocale().toString(day.day, "ddd d MMM")
    pain = NOT_SAID
    if day.pain is not None:
        average = short_number(round(day.pain, 1))
        pain = _("{average} ({n})").format(average=average, n=day.ratings)
    return name, _cell(day.planned), _cell(day.done), pain


def _cell(minutes: int | None) -> str:
    return NOT_SAID if minutes is None else duration_words(minutes)


def _minutes(minutes: float) -> str:
    return duration_words(int(minutes)) if minutes == int(minutes) else _("{n} min").format(n=minutes)
