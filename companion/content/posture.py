"""Reads the checklist of a place to work."""

from pathlib import Path

from companion.content.tables import read_table
from companion.domain.posture import Checklist, Point


def read_checklist(file: Path) -> Checklist:
    """Raises ContentError for what is incomplete."""
    table = read_table(file)
    return Checklist(
        id=table.text("id"),
        title=table.text("title"),
        intro=table.text("intro"),
        points=tuple(
            Point(question=point.text("question"), fix=point.text("fix")) for point in table.tables("points")
        ),
        source=table.text("source"),
        checked_on=table.day("checked_on"),
        review_by=table.day("review_by"),
        reviewed=table.text("reviewed"),
        version=int(table.number("version")),
    )
