"""Visits and questions to ask in words."""

from collections.abc import Mapping
from datetime import date

from companion.domain.body import Region, unknown_region
from companion.domain.text import _, plural
from companion.domain.visit import Visit, VisitQuestion
from companion.ui.panels.day_words import long_day
from companion.ui.panels.medicine_words import isolated
from companion.ui.panels.moment_field import clock_words
from companion.ui.widgets.body_words import part_and_side


def when_words(visit: Visit, today: date) -> str:
    """For example "Thursday 3 December, 14:30, second floor"."""
    parts = [long_day(visit.day, today)]
    if visit.at is not None:
        parts.append(clock_words(visit.at))
    if visit.place:
        parts.append(isolated(visit.place))
    return ", ".join(parts)


def tile_words(visit: Visit, asked: int) -> tuple[str, str]:
    """Title and line of the tile on its day."""
    parts = [clock_words(visit.at)] if visit.at is not None else []
    if visit.place:
        parts.append(isolated(visit.place))
    if asked:
        parts.append(plural("{n} question asked", "{n} questions asked", asked))
    return _("Visit: {whom}").format(whom=isolated(visit.whom)), ", ".join(parts)


def about_words(question: VisitQuestion, regions: Mapping[str, Region]) -> str:
    """The part a question is about; empty for none."""
    if not question.region:
        return ""
    region = regions.get(question.region) or unknown_region(question.region)
    return _("About: {part}").format(part=part_and_side(region))
