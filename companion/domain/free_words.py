"""What of a record was written in free words; the search looks through it."""

from collections.abc import Iterable, Iterator

from companion.domain.activity import Activity
from companion.domain.entry import Entry
from companion.domain.flare import Flare
from companion.domain.question_list import BY_KEY
from companion.domain.questions import Text
from companion.domain.record import Record
from companion.domain.sleep import Night
from companion.domain.therapy import Therapy
from companion.domain.visit import Visit, VisitQuestion
from companion.domain.word_search import DayText

NOTE = "note"


def texts_of(records: Iterable[Record]) -> list[DayText]:
    """The free words of these records, each with its day."""
    return [
        DayText(record.filed, text, note)
        for record in records
        for texts, note in ((notes(record), True), (names(record), False))
        for text in texts
        if text
    ]


def free_words(record: Record) -> list[str]:
    """Each text of the record that is not empty, notes first."""
    return [text.text for text in texts_of([record])]


def notes(record: Record) -> list[str]:
    """What was noted beside everything else, also where it is empty."""
    match record:
        case Entry():
            return [*_answered(record, note=True), *(mark.note for mark in record.marks)]
        case Therapy() | Visit() | Night() | Flare():
            return [record.note]
        case _:
            return []


def names(record: Record) -> list[str]:
    """The other free words: what mattered, what was tried or done, visits and what was asked there."""
    match record:
        case Entry():
            return list(_answered(record, note=False))
        case Therapy():
            return [record.kind]
        case Visit():
            return [record.whom, record.place]
        case VisitQuestion():
            return [record.words, record.answer]
        case Activity():
            return [record.name]
        case _:
            return []


def _answered(entry: Entry, *, note: bool) -> Iterator[str]:
    for answer in entry.answers:
        question = BY_KEY.get(answer.question)
        free = question is not None and isinstance(question.kind, Text) and isinstance(answer.value, str)
        if free and (answer.question == NOTE) is note:
            yield str(answer.value)
