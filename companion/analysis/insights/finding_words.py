"""Findings in sentences: what went together, how sure that is, and what the diary cannot tell yet."""

from companion.analysis.insights.finding import Finding, OpenQuestion
from companion.analysis.insights.levels import DOTS_FROM, EARLY_FROM, LEAST_OF_EACH, Level
from companion.analysis.insights.records import Taken
from companion.analysis.insights.relation import Estimate
from companion.analysis.insights.topics import Sort, Topic
from companion.domain.text import _, plural

COARSE = 0.05
"""What would be 0.0 with one digit is told with two."""


def statement(finding: Finding, period: str) -> str:
    """One or two sentences. `period` are the words for the days it is about ("3 May to 2 August 2026")."""
    estimate = finding.estimate
    if estimate is None or finding.level in {Level.TOO_EARLY, Level.DOTS}:
        return _before_an_interval(finding)
    first = _("{factor} went together with {effect}{when}: {range}. {days}, {period}.").format(
        factor=_(finding.topic.one_more),
        effect=_effect(estimate.slope, finding.topic, places_of(estimate)),
        when=_when(finding.topic),
        range=_range(estimate, finding.topic),
        days=plural("{n} pair of days", "{n} pairs of days", finding.number),
        period=period,
    )
    return f"{first} {_sureness(finding.level)}"


def caution(topic: Topic) -> str:
    """What else may be the reason; empty where nothing more has to be said than always."""
    if topic.sort is not Sort.CHOSEN:
        return ""
    return _(
        "You choose the days for it, and days that were easier or harder already may be the reason. "
        "This says nothing about what it does."
    )


def what_would_change_it(finding: Finding) -> str:
    """What more days could do to the statement."""
    match finding.level:
        case Level.TOGETHER:
            return _("If the range comes to include 0 with more days, this is no longer said.")
        case Level.EARLY | Level.UNCLEAR:
            return _("If the range stays clear of 0 with more days, it goes together in your diary.")
        case Level.TOO_EARLY | Level.DOTS:
            return _("More days with both make it possible to say something.")


def days_taken(taken: Taken) -> list[str]:
    """What counted and what did not, a line each."""
    return [
        _("Values taken over from before count.")
        if taken.carried
        else _("Values taken over from before do not count."),
        _("What was written later counts.") if taken.late else _("What was written later does not count."),
        _("Flare days count.") if taken.flares else _("Flare days do not count."),
        _("Days of illness count.") if taken.ill else _("Days of illness do not count."),
    ]


def open_words(question: OpenQuestion) -> str:
    """What cannot be told yet: the days so far, the days probably needed, and what to write down."""
    missing = _still_to_come(question)
    if question.need is None and not missing:
        return plural(
            "In {n} pair of days nothing stands out. There may be nothing to find, or something small.",
            "In {n} pairs of days nothing stands out. There may be nothing to find, or something small.",
            question.have,
        )
    return " ".join([_days_so_far(question), *missing, _to_write_down(question.topic)])


def places_of(estimate: Estimate) -> int:
    """One digit behind the point, or two where one would hide what is small."""
    ends = (abs(estimate.low), abs(estimate.high))
    smallest = min(ends) if estimate.excludes_zero else max(ends)
    return 1 if smallest >= COARSE else 2


def _before_an_interval(finding: Finding) -> str:
    if finding.level is Level.TOO_EARLY:
        words = plural(
            "{n} pair of days so far. From {{from_}} on you see them as dots.",
            "{n} pairs of days so far. From {{from_}} on you see them as dots.",
            finding.number,
        )
        return words.format(from_=DOTS_FROM)
    if finding.number < EARLY_FROM:
        words = plural(
            "{n} pair of days, as dots. A range follows from {{from_}} on.",
            "{n} pairs of days, as dots. A range follows from {{from_}} on.",
            finding.number,
        )
        return words.format(from_=EARLY_FROM)
    return plural(
        "{n} pair of days, as dots. They vary too little for a range.",
        "{n} pairs of days, as dots. They vary too little for a range.",
        finding.number,
    )


def _sureness(level: Level) -> str:
    match level:
        case Level.EARLY:
            return _("This is early and may change.")
        case Level.TOGETHER:
            return _("This goes together in your diary. A diary cannot say what leads to what.")
        case Level.UNCLEAR | Level.TOO_EARLY | Level.DOTS:
            return _("This could be chance.")


def _effect(points: float, topic: Topic, places: int) -> str:
    amount = f"{abs(points):.{places}f}"
    if not float(amount):
        return _("a night about as good") if topic.sort is Sort.NEXT_NIGHT else _("about as much pain")
    if topic.sort is Sort.NEXT_NIGHT:
        words = _("a night {amount} words better") if points > 0 else _("a night {amount} words poorer")
    else:
        words = _("{amount} points more pain") if points > 0 else _("{amount} points less pain")
    return words.format(amount=amount)


def _range(estimate: Estimate, topic: Topic) -> str:
    places = places_of(estimate)
    low, high = estimate.low, estimate.high
    if low < 0 < high:
        words = _("the range is from {low} to {high}")
        return words.format(low=_short(low, topic, places), high=_short(high, topic, places))
    near, far = sorted((low, high), key=abs)
    return _("the range is from {near} to {far}").format(
        near=f"{abs(near):.{places}f}", far=_short(far, topic, places)
    )


def _short(points: float, topic: Topic, places: int) -> str:
    """An end of the range, with its direction."""
    if topic.sort is Sort.NEXT_NIGHT:
        words = _("{amount} better") if points > 0 else _("{amount} poorer")
    else:
        words = _("{amount} more") if points > 0 else _("{amount} less")
    return words.format(amount=f"{abs(points):.{places}f}")


def _when(topic: Topic) -> str:
    if topic.sort is Sort.SLEEP:
        return _(" on the day after")
    if topic.sort is Sort.NEXT_NIGHT:
        return _(" right after")
    return (_(" on the same day"), _(" on the next day"), _(" two days later"))[topic.lag]


def _days_so_far(question: OpenQuestion) -> str:
    if question.need is None:
        return plural("{n} day with both.", "{n} days with both.", question.have)
    words = plural(
        "{n} of about {{need}} days with both.", "{n} of about {{need}} days with both.", question.have
    )
    return words.format(need=question.need)


def _to_write_down(topic: Topic) -> str:
    return _("To write down: {what}.").format(what=_(topic.log))


def _still_to_come(question: OpenQuestion) -> list[str]:
    found = []
    if question.days_with:
        words = _("Days with it: {n} of {need} needed.")
        found.append(words.format(n=LEAST_OF_EACH - question.days_with, need=LEAST_OF_EACH))
    if question.days_without:
        words = _("Days without it: {n} of {need} needed.")
        found.append(words.format(n=LEAST_OF_EACH - question.days_without, need=LEAST_OF_EACH))
    if found and question.topic.sort is Sort.CHOSEN:
        found.append(_("That is no reason to use it more or less often."))
    if not question.varies:
        found.append(_("So far nearly all answers are the same."))
    return found
