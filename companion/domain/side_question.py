"""When to ask, gently, whether the side was meant: it is what is mistaken most on a body map."""

from collections.abc import Collection, Mapping

from companion.domain.body import Region

HABIT = 10
"""So many days with a mark make a side the usual one."""


def is_side_asked(region: Region, days: Mapping[str, int], marked: Collection[str]) -> bool:
    """Whether the other side of a part is the usual one, and this one was never marked before.

    `days` has the number of earlier days with a mark, by region; `marked` are the regions of this check-in.
    Who marks both sides means both.
    """
    other = region.mirror
    return (
        other is not None and other not in marked and not days.get(region.id) and days.get(other, 0) >= HABIT
    )
