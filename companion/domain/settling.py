"""The one question of the next morning: had a routine settled by then."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from companion.domain.routine import Outcome, Session, Settled

TRIED = {Outcome.DONE, Outcome.HURT}


def to_ask_about(sessions: Iterable[Session], today: date) -> Session | None:
    """The last routine of yesterday, if something of it was done and nothing was said about it yet."""
    yesterday = today - timedelta(days=1)
    done = [
        each
        for each in sessions
        if each.moment.day == yesterday
        and each.ended is not None
        and any(line.outcome in TRIED for line in each.done)
    ]
    last = max(done, key=lambda each: each.moment.utc, default=None)
    return last if last is not None and last.settled is None else None


def answered(session: Session, settled: Settled) -> Session:
    return replace(session, settled=settled)
