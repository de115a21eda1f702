"""The whole report as plain text, for a screen reader."""

from collections.abc import Iterator

from companion.domain.text import _
from companion.reports.summary_block import Block
from companion.reports.summary_choice import PART_TITLES, Part
from companion.reports.summary_words import ReportWords


def spoken(words: ReportWords) -> str:
    """Line by line as it stands on the page, the lists in full."""
    return "\n".join(line for line in _lines(words) if line)


def _lines(words: ReportWords) -> Iterator[str]:
    yield from (words.title, words.name, words.period, words.complete)
    yield from _maps(words)
    yield from _block(words.pain)
    for block in words.blocks:
        yield from _block(block)
    if words.medicines is not None:
        yield words.medicines.title
        yield words.medicines.empty
        yield from (", ".join(filter(None, row)) for row in words.medicines.rows)
        yield from (": ".join(change) for change in words.medicines.changes)
    yield from _block(words.points)
    yield words.foot


def _maps(words: ReportWords) -> Iterator[str]:
    if not words.maps:
        return
    yield _(PART_TITLES[Part.MAPS])
    for found in words.maps:
        yield f"{found.title}. {found.days}."
        told = _("{part}: {days} days, mean {average}")
        yield from (told.format(part=part, days=days, average=mean) for part, days, mean in found.parts)


def _block(block: Block | None) -> Iterator[str]:
    if block is not None:
        yield from (block.title, *block.lines, *block.notes)
