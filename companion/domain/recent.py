"""What was marked in the last check-ins, offered so that it does not have to be looked for again."""

from collections.abc import Iterable

from companion.domain.entry import Entry


def recent_regions(newest_first: Iterable[Entry], most: int) -> tuple[str, ...]:
    """Regions that hurt, those of the newest check-in first, and in each the highest value first.

    Soreness after effort passes by itself and is not offered.
    """
    found: dict[str, None] = {}
    for entry in newest_first:
        hurting = [mark for mark in entry.marks if mark.lasts]
        hurting.sort(key=lambda mark: -1 if mark.intensity is None else mark.intensity, reverse=True)
        found |= dict.fromkeys(mark.region for mark in hurting)
        if len(found) >= most:
            break
    return tuple(found)[:most]
