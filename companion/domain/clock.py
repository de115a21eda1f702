"""A hybrid logical clock: stamps that order changes also when the computer's clock jumps.

Each stamp is later than every stamp made or seen before it, and stays as near to the wall clock as that
allows. Two devices can make the same stamp; whoever compares them breaks the tie by device id.
"""

from dataclasses import dataclass
from datetime import datetime

HIGHEST_COUNT = 99_999


@dataclass(frozen=True, kw_only=True, order=True)
class Stamp:
    """Milliseconds since 1970 (UTC) and a counter within the same millisecond."""

    millis: int
    count: int = 0

    @property
    def text(self) -> str:
        """Sorts as text in the same order as the stamps themselves."""
        return f"{self.millis:015d}-{self.count:05d}"


def stamp_from(text: str) -> Stamp:
    """The stamp that has this text; ValueError when there is none."""
    millis, count = text.split("-")
    return Stamp(millis=int(millis), count=int(count))


def next_stamp(at: datetime, *seen: Stamp) -> Stamp:
    """A stamp for a change at this aware instant, later than all that were seen."""
    wall = Stamp(millis=max(0, round(at.timestamp() * 1000)))
    latest = max(seen, default=None)
    if latest is None or wall > latest:
        return wall
    if latest.count < HIGHEST_COUNT:
        return Stamp(millis=latest.millis, count=latest.count + 1)
    return Stamp(millis=latest.millis + 1)
