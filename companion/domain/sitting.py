"""The sitting clock: when to change position. It invites and never counts what was not done."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

ABSENCE = timedelta(minutes=2)
"""Away for as long as this, the person has moved."""
LATER = timedelta(minutes=10)


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """`since` the person sits, as far as is known; `seen` is the last heartbeat; instants are UTC."""

    since: datetime
    seen: datetime
    put_off: datetime | None = None

    def at(self, now: datetime) -> "Sitting":
        """After a heartbeat. A gap means that the computer slept: an absence, as is a clock set back."""
        if now < self.seen or now - self.seen >= ABSENCE:
            return begun(now)
        return replace(self, seen=now)

    def due(self, every: timedelta, now: datetime) -> bool:
        """Whether it is time to change position."""
        return now - self.since >= every and (self.put_off is None or now >= self.put_off)

    def later(self, now: datetime) -> "Sitting":
        """Put off for some minutes."""
        return replace(self, put_off=now + LATER)

    def left(self, every: timedelta, now: datetime) -> timedelta:
        """How long until it is time; nothing below zero."""
        until = self.since + every
        if self.put_off is not None:
            until = max(until, self.put_off)
        return max(timedelta(0), until - now)


def begun(now: datetime) -> Sitting:
    """The person has just sat down, or has just moved."""
    return Sitting(since=now, seen=now)
