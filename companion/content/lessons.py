"""Reads the shipped lessons: one TOML file each. One without source, days, link or review is refused."""

from collections.abc import Collection
from enum import Enum
from pathlib import Path
from typing import NamedTuple, TypeVar

from companion.content.tables import ContentError, Table, read_table
from companion.domain.help_card import Checked
from companion.domain.lesson import (
    Destination,
    Fit,
    Lesson,
    LessonLink,
    LessonPart,
    LessonSource,
    Term,
    Topic,
)

E = TypeVar("E", bound=Enum)


class Lessons(NamedTuple):
    """The lessons by key, in the order of the list, and the names of files that cannot be read."""

    lessons: dict[str, Lesson]
    damaged: tuple[str, ...]


def read_lessons(folder: Path) -> Lessons:
    """All that can be read: one damaged file takes no other lesson away."""
    found = []
    damaged = []
    for file in sorted(folder.glob("*.toml")):
        try:
            found.append(read_lesson(file))
        except (ContentError, OSError, UnicodeDecodeError):
            damaged.append(file.name)
    topics = list(Topic)
    found.sort(key=lambda lesson: (topics.index(lesson.topic), lesson.order, lesson.key))
    return Lessons({lesson.key: lesson for lesson in found}, tuple(damaged))


def read_lesson(file: Path) -> Lesson:
    """One lesson; its key is the name of the file. Raises ContentError for what is incomplete."""
    table = read_table(file)
    checked_on, review_by = table.day("checked_on"), table.day("review_by")
    if review_by <= checked_on:
        raise ContentError(f"{table.where}: “review_by” has to be later than “checked_on”.")
    return Lesson(
        key=file.stem,
        version=int(table.number("version")),
        topic=_choice(Topic, table, "topic"),
        order=int(table.number("order")),
        title=table.text("title"),
        summary=table.text("summary"),
        also=table.texts("also", may_be_empty=True),
        parts=tuple(_part(part) for part in table.tables("sections")),
        terms=tuple(_term(term) for term in _optional(table, "terms")),
        sources=tuple(_source(source) for source in table.tables("sources")),
        links=tuple(_link(link) for link in table.tables("links")),
        fits=tuple(_fit(fit) for fit in _optional(table, "fits")),
        checked_on=checked_on,
        review_by=review_by,
        reviewed=table.text("reviewed"),
    )


def _optional(table: Table, key: str) -> Collection[Table]:
    return table.tables(key) if key in table else ()


def _part(table: Table) -> LessonPart:
    part = LessonPart(
        heading=table.text("heading"),
        paragraphs=table.texts("paragraphs", may_be_empty=True),
        points=table.texts("points") if "points" in table else (),
    )
    if not part.paragraphs and not part.points:
        raise ContentError(f"{table.where}: nothing stands below “{part.heading}”.")
    return part


def _term(table: Table) -> Term:
    return Term(word=table.text("word"), meaning=table.text("meaning"), lesson=table.text("lesson"))


def _source(table: Table) -> LessonSource:
    return LessonSource(
        name=table.text("name"), said=table.text("said"), checked=_choice(Checked, table, "checked")
    )


def _link(table: Table) -> LessonLink:
    return LessonLink(destination=_choice(Destination, table, "place"), words=table.text("words"))


def _fit(table: Table) -> Fit:
    fit = Fit(
        fact=table.text("fact"),
        among=frozenset(table.texts("among")) if "among" in table else frozenset(),
        at_least=int(table.number("at_least")) if "at_least" in table else None,
        at_most=int(table.number("at_most")) if "at_most" in table else None,
    )
    if not fit.among and fit.at_least is None and fit.at_most is None:
        raise ContentError(f"{table.where}: a fit needs “among”, “at_least” or “at_most”.")
    return fit


def _choice(kind: type[E], table: Table, key: str) -> E:
    value = table.text(key)
    try:
        return kind(value)
    except ValueError as problem:
        raise ContentError(f"{table.where}: “{value}” is not known here.") from problem
