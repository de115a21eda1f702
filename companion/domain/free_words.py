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


def texts_of(records: Iterable[Record]) -> list[DayText]:
    """The free words of these records, each with its day."""
    return [DayText(record.filed, text) for record in records for text in free_words(record)]


def free_words(record: Record) -> list[str]:
    """Each text of the record that is not empty."""
    match record:
        case Entry():
            found = [*_answered(record), *(mark.note for mark in record.marks)]
        case Therapy():
            found = [record.kind, record.note]
        case Visit():
            found = [record.whom, record.place, record.note]
        case VisitQuestion():
            found = [record.words, record.answer]
        case Activity():
            found = [record.name]
        case Night() | Flare():
            found = [record.note]
        case _:
            found = []
    return [text for text in found if text]


def _answered(entry: Entry) -> Iterator[str]:
    for answer in entry.answers:
        question = BY_KEY.get(answer.question)
        if question is not None and isinstance(question.kind, Text) and isinstance(answer.value, str):
            yield answer.value
