"""What was deleted and can still be brought back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from companion.domain.record import Record

KEPT_DAYS = 30


@dataclass(frozen=True, kw_only=True)
class Binned:
    """A deleted record as it was, and the instant (UTC) of its deletion."""

    record: Record
    deleted: datetime

    def days_left(self, now: datetime) -> int:
        """How many days it is still kept, at least 0."""
        return max(0, KEPT_DAYS - (now - self.deleted).days)


def emptied_before(now: datetime) -> datetime:
    """What was deleted earlier than this is let go."""
    return now - timedelta(days=KEPT_DAYS)
