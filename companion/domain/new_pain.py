"""Pain that is new or worse than in the two weeks before: what brings a medicine card to mind.

The numbers are ours. Soreness after effort was to be expected, and is left out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from companion.domain.body_days import HURTING, SORE, UNRATED, ZERO, BodyDays

LOOK_BACK = 14
"""Days: an episode of pain is over when a part was not marked for so long."""
WORSE_BY = 2
"""Points above the middle of the days before."""
DAYS_TO_COMPARE = 3


@dataclass(frozen=True, kw_only=True)
class NewPain:
    """A region with pain on a day that was not there before, or with `worse` more of it."""

    region: str
    worse: bool


def looked_back_to(day: date) -> date:
    """The first day that has to be known."""
    return day - timedelta(days=LOOK_BACK)


def new_pain(day: date, days: BodyDays) -> list[NewPain]:
    """What is new or worse on a day; nothing where no check-in of the days before says how it was."""
    before = days.places(looked_back_to(day), day - timedelta(days=1))
    if not any(days.answered[before]):
        return []
    return list(_found(days, before, days.places(day, day)))


def hurt_anywhere(days: BodyDays, regions: Iterable[str]) -> bool:
    """Whether any of these regions was marked with pain."""
    return any(any(days.tracks.get(region, b"").translate(HURTING)) for region in regions)


def _found(days: BodyDays, before: slice, today: slice) -> Iterator[NewPain]:
    for region, track in days.tracks.items():
        code = max(track[today], default=0)
        if not HURTING[code] or _is_sore(days, region, today):
            continue
        earlier = [known for known in track[before] if HURTING[known]]
        if not earlier:
            yield NewPain(region=region, worse=False)
        elif _is_worse(code, [known for known in earlier if known != UNRATED]):
            yield NewPain(region=region, worse=True)


def _is_worse(code: int, rated: list[int]) -> bool:
    if code == UNRATED or len(rated) < DAYS_TO_COMPARE:
        return False
    return code - ZERO >= median(rated) - ZERO + WORSE_BY


def _is_sore(days: BodyDays, region: str, today: slice) -> bool:
    efforts = days.efforts.get(region, b"")[today]
    return bool(efforts) and efforts[0] == SORE
