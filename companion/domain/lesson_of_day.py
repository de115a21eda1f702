"""Which lesson stands on Today: one that fits what was logged, and not one that stood there lately."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from companion.domain.entry import Entry, Value
from companion.domain.lesson import Lesson
from companion.domain.lesson_choice import LessonChoice
from companion.domain.sleep import Night

REST = timedelta(days=14)
"""A lesson that stood on Today rests so long; the number is ours."""
SLEEP, QUALITY, AFTER_EFFORT, REGIONS = "sleep", "quality", "after_effort", "regions"
"""Facts beside the answers, which are called by the keys of their questions."""

Facts = Mapping[str, frozenset[Value]]


def logged_facts(entries: Iterable[Entry], nights: Iterable[Night]) -> Facts:
    """All values by what they are about, from some check-ins and nights."""
    facts: dict[str, set[Value]] = {}
    hurting = set()
    for entry in entries:
        for answer in entry.answers:
            if answer.value is not None:
                facts.setdefault(answer.question, set()).add(answer.value)
        for mark in entry.marks:
            facts.setdefault(QUALITY, set()).update(mark.qualities)
            if mark.after_effort:
                facts.setdefault(AFTER_EFFORT, set()).add("yes")
            if mark.lasts:
                hurting.add(mark.region)
    facts[REGIONS] = {len(hurting)}
    facts[SLEEP] = {str(night.quality) for night in nights if night.quality is not None}
    return {fact: frozenset(values) for fact, values in facts.items()}


def fits(lesson: Lesson, facts: Facts) -> bool:
    return any(fit.holds(value) for fit in lesson.fits for value in facts.get(fit.fact, ()))


def lesson_of_day(lessons: Iterable[Lesson], facts: Facts, choice: LessonChoice, day: date) -> Lesson | None:
    """The lesson for a day, the same all day long; None when nothing fits.

    Unread ones come before read ones, then what stood there longest ago, then the order of the list.
    """
    if not choice.daily:
        return None
    lessons = list(lessons)
    chosen = next((lesson for lesson in lessons if choice.offered.get(lesson.key) == day), None)
    if chosen is not None:
        return chosen
    # A clock that was set back makes the last time lie ahead; such a lesson rests as well.
    rested = [lesson for lesson in lessons if choice.offered.get(lesson.key, date.min) <= day - REST]
    fitting = [lesson for lesson in rested if fits(lesson, facts)]
    return min(fitting, key=lambda lesson: _turn(lesson, choice), default=None)


def _turn(lesson: Lesson, choice: LessonChoice) -> tuple[bool, date, int]:
    return lesson.key in choice.read, choice.offered.get(lesson.key, date.min), lesson.order
