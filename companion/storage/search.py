"""Everything that was written in free words, with its day.

Notes are read and looked through, some days at a time, so the file needs no index that could fall behind.
"""

import json
from datetime import date

import apsw

from companion.domain.question_list import QUESTIONS
from companion.domain.questions import Text
from companion.domain.word_search import DayText
from companion.storage.columns import day_of
from companion.storage.reading import days_between

# CROSS JOIN keeps the order: from the check-ins of these days to what was written in them.
_TEXTS = """
SELECT entry.day, answer.value, answer.question = 'note'
FROM entry CROSS JOIN answer ON answer.entry = entry.id
WHERE entry.deleted = 0 AND entry.day BETWEEN :first AND :last AND typeof(answer.value) = 'text'
    AND answer.question IN (SELECT value FROM json_each(:questions))
UNION ALL
SELECT entry.day, mark.note, 1 FROM entry CROSS JOIN mark ON mark.entry = entry.id
WHERE entry.deleted = 0 AND entry.day BETWEEN :first AND :last AND mark.note <> ''
UNION ALL
SELECT day, note, 1 FROM night WHERE deleted = 0 AND day BETWEEN :first AND :last AND note <> ''
UNION ALL
SELECT day, text.value, text.key = 1 FROM therapy, json_each(json_array(kind, note)) AS text
WHERE deleted = 0 AND day BETWEEN :first AND :last AND text.value <> ''
UNION ALL
SELECT day, name, 0 FROM activity WHERE deleted = 0 AND day BETWEEN :first AND :last
UNION ALL
SELECT day, note, 1 FROM flare WHERE deleted = 0 AND day BETWEEN :first AND :last AND note <> ''
UNION ALL
SELECT day, text.value, text.key = 2 FROM visit, json_each(json_array(whom, place, note)) AS text
WHERE deleted = 0 AND day BETWEEN :first AND :last AND text.value <> ''
UNION ALL
SELECT written_day, text.value, 0 FROM visit_question, json_each(json_array(words, answer)) AS text
WHERE deleted = 0 AND written_day BETWEEN :first AND :last AND text.value <> ''
"""


def texts(connection: apsw.Connection, first: date | None, last: date | None) -> list[DayText]:
    """The free words of a span of days, in no order."""
    keys = json.dumps([question.key for question in QUESTIONS if isinstance(question.kind, Text)])
    earliest, latest = days_between(first, last)
    rows = connection.execute(_TEXTS, {"first": earliest, "last": latest, "questions": keys})
    return [DayText(day_of(day), text, bool(note)) for day, text, note in rows]
