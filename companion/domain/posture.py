"""The checklist of a place to work: plain questions, each with one thing to change."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Point:
    """`fix` is one thing to try where the answer is no."""

    question: str
    fix: str


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """`reviewed` names the clinician's review, "no" until there is one; `version` goes up with the words."""

    id: str
    title: str
    intro: str
    points: tuple[Point, ...]
    source: str
    checked_on: date
    review_by: date
    reviewed: str
    version: int
