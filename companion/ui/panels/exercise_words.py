"""The words of exercises outside a routine: how long, in which position, for which parts, how sure."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLocale

from companion.domain.body import Region
from companion.domain.exercise import EVIDENCE_WORDS, POSITION_WORDS, Exercise, Source
from companion.domain.exercise_choice import Liking
from companion.domain.part_names import part_names
from companion.domain.text import _, plural

BETWEEN = " · "
MINUTE = 60
NAMED = 3
DAY_FORM = "d MMMM yyyy"


def length_words(seconds: float) -> str:
    """As in "about 2 min"; short ones in seconds, to the next ten."""
    if seconds < MINUTE:
        return _("about {n} s").format(n=10 * round(seconds / 10))
    return _("about {n} min").format(n=max(1, round(seconds / MINUTE)))


def facts_words(exercise: Exercise, seconds: float) -> str:
    """As in "Chair · about 2 min"."""
    return BETWEEN.join([_(POSITION_WORDS[exercise.position]), length_words(seconds)])


def region_words(exercise: Exercise, regions: Mapping[str, Region]) -> str:
    """As in "For back of neck, top of shoulder"; the whole body where there is no region."""
    names = part_names(regions[region] for region in exercise.regions)
    if not names:
        return _("For the whole body")
    more = _(" and more") if len(names) > NAMED else ""
    return _("For {parts}").format(parts=", ".join(names[:NAMED])) + more


def upkeep_words(exercise: Exercise) -> str:
    """Which version it is, when it was compared with its sources, and when it is looked at again."""
    locale = QLocale()
    return _("Version {n}. Checked on {checked}, to be looked at again by {again}.").format(
        n=exercise.version,
        checked=locale.toString(exercise.checked_on, DAY_FORM),
        again=locale.toString(exercise.review_by, DAY_FORM),
    )


def liking_words(liking: Liking) -> str:
    """Empty where nothing was said."""
    return {Liking.FAVOURITE: _("Favourite"), Liking.HIDDEN: _("Hidden")}.get(liking, "")


def spoken(exercise: Exercise, seconds: float, liking: Liking, regions: Mapping[str, Region]) -> str:
    """A row of the list for a screen reader."""
    words = [_(exercise.name), facts_words(exercise, seconds), region_words(exercise, regions)]
    return ", ".join([*words, *filter(None, [liking_words(liking)])])


def count_words(count: int, unsuitable: int) -> str:
    """How many are listed, and how many are not because of what the person told."""
    words = plural("{n} exercise", "{n} exercises", count)
    if not unsuitable:
        return words
    hidden = plural(
        "{n} is left out because of what you told", "{n} are left out because of what you told", unsuitable
    )
    return words + BETWEEN + hidden


def source_words(source: Source) -> str:
    """A source with what it says and its evidence mark in letters and words."""
    return _("{name}: {said}. {mark} = {meaning}.").format(
        name=source.name,
        said=_(source.said),
        mark=source.evidence.value,
        meaning=_(EVIDENCE_WORDS[source.evidence]),
    )


def parts_words(parts: Iterable[str], regions: Mapping[str, Region]) -> str:
    """What an exercise was chosen for, as in "For lower back"; the whole body without a part."""
    names = part_names(regions[part] for part in parts if part in regions)
    if not names:
        return _("For the whole body")
    return _("For {parts}").format(parts=", ".join(names))
