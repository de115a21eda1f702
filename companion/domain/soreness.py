"""Soreness that was expected after effort fades some days after it was said; then it is carried no more."""

from collections.abc import Iterable
from datetime import date, timedelta

from companion.domain.entry import Mark

GOES_ON = timedelta(days=4)
"""After the day on which it was said. Sore muscles are mostly over within five days."""


def has_faded(marks: Iterable[tuple[date, Mark]], day: date) -> bool:
    """Whether nobody said of a region lately, as seen from a day, that it is sore after effort.

    `marks` are those of the region with their days. One that was carried over says nothing new.
    """
    return not any(_is_said(mark) and timedelta() <= day - said <= GOES_ON for said, mark in marks)


def _is_said(mark: Mark) -> bool:
    return mark.after_effort and not mark.carried
