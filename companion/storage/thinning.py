"""Which backups to keep: by count, never by age, so that a clock that jumps cannot empty the folder."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

DAYS = 12
WEEKS = 10
MONTHS = 9
OF_A_REASON = 10
"""Those made before something was brought in, or before an update, of each such reason."""


def surplus(made: Iterable[datetime]) -> set[datetime]:
    """The backups to let go of.

    Kept are the newest of each of the latest 12 days, 10 weeks and 9 months that have one; so the newest
    of all is always kept.
    """
    newest_first = sorted(made, reverse=True)
    kept = (
        _newest_of_each(newest_first, datetime.date, DAYS)
        | _newest_of_each(newest_first, lambda moment: moment.isocalendar()[:2], WEEKS)
        | _newest_of_each(newest_first, lambda moment: (moment.year, moment.month), MONTHS)
    )
    return set(newest_first) - kept


def _newest_of_each(
    newest_first: list[datetime], period: Callable[[datetime], Hashable], most: int
) -> set[datetime]:
    newest: dict[Hashable, datetime] = {}
    for moment in newest_first:
        newest.setdefault(period(moment), moment)
    return set(list(newest.values())[:most])
