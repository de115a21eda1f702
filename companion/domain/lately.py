"""What the last days say about exercises: which were done, which hurt, and whether a dose may grow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from companion.domain.entry import Entry
from companion.domain.pain_rule import Advice, advice_for
from companion.domain.routine import Done, Outcome, Session

MUCH_PAIN = 4
HOURS_WITHOUT_MORE = timedelta(hours=48)
REST_AFTER_HURT = timedelta(days=7)
LOOKED_BACK = max(HOURS_WITHOUT_MORE, REST_AFTER_HURT)
DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Lately:
    """`days_ago` says when an exercise was last done, in whole days; `hurt` ones rest for a week.

    `may_raise` = no pain of 4 or more was written down within 48 hours.
    """

    days_ago: Mapping[str, int] = field(default_factory=dict)
    hurt: frozenset[str] = frozenset()
    may_raise: bool = True


def lately(sessions: Iterable[Session], entries: Iterable[Entry], now: datetime) -> Lately:
    """Of sessions and check-ins of the last week or more; what lies in the future counts as now."""
    days_ago: dict[str, int] = {}
    hurt: set[str] = set()
    painful = any(_is_fresh(entry.moment.utc, now) and _hurts_much(entry) for entry in entries)
    for session in sessions:
        ago = now - session.moment.utc
        outcomes = {done.exercise: done.outcome for done in session.done}
        for code in (code for code, outcome in outcomes.items() if outcome is Outcome.DONE):
            days_ago[code] = min(max(0, ago // DAY), days_ago.get(code, ago // DAY))
        hurting = {code for code, outcome in outcomes.items() if outcome is Outcome.HURT}
        hurting |= {done.instead_of or done.exercise for done in session.done if _was_too_much(done)}
        if ago <= REST_AFTER_HURT:
            hurt |= hurting
        pain = session.highest or 0
        painful |= _is_fresh(session.moment.utc, now) and (bool(hurting) or pain >= MUCH_PAIN)
    return Lately(days_ago=days_ago, hurt=frozenset(hurt), may_raise=not painful)


def _is_fresh(instant: datetime, now: datetime) -> bool:
    return now - instant <= HOURS_WITHOUT_MORE


def _was_too_much(done: Done) -> bool:
    """Whether it hurt so much that the rule says not this one, whatever was chosen then."""
    return done.hurt is not None and advice_for(done.hurt) is Advice.STOP


def _hurts_much(entry: Entry) -> bool:
    """Soreness after effort counts here too: it is no time to do more."""
    values = [mark.intensity or 0 for mark in entry.marks]
    pain = entry.value("pain_now")
    if isinstance(pain, int):
        values.append(pain)
    return max(values, default=0) >= MUCH_PAIN
