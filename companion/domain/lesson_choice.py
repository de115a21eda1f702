"""What the person wants of the lessons, which ones were read, and when each stood on Today last."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date


@dataclass(frozen=True, kw_only=True)
class LessonChoice:
    """`daily` = a lesson may stand on Today.

    Keys of lessons that are not there stay: they may be of a newer version.
    """

    daily: bool = True
    read: frozenset[str] = frozenset()
    offered: Mapping[str, date] = field(default_factory=dict)

    def with_read(self, key: str, *, read: bool) -> "LessonChoice":
        return replace(self, read=self.read | {key} if read else self.read - {key})

    def with_offered(self, key: str, day: date) -> "LessonChoice":
        return replace(self, offered={**self.offered, key: day})
