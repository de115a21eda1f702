"""Reads the shipped questions for a visit."""

from pathlib import Path

from companion.content.tables import ContentError, Table, read_table
from companion.domain.help_card import Checked
from companion.domain.visit_suggestion import FactKind, Template


def read_suggestions(file: Path) -> tuple[Template, ...]:
    """In the order of the file. Raises ContentError for what is incomplete, or has no dates and version."""
    table = read_table(file)
    table.number("version")
    table.day("checked_on")
    table.day("review_by")
    return tuple(_template(part) for part in table.tables("suggestions"))


def _template(table: Table) -> Template:
    try:
        template = Template(
            id=table.text("id"),
            fact=FactKind(table.text("fact")),
            words=table.text("words"),
            source=table.text("source"),
            checked=Checked(table.text("checked")),
        )
        complete = template.is_complete
    except ValueError as problem:
        raise ContentError(f"{table.where}: a word is none of those known.") from problem
    if not complete:
        raise ContentError(f"{table.where}: “words” leave open what the fact does not say.")
    return template
