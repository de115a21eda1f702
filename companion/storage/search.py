"""Everything that was written in free words, with its day.

Ten years of notes are read and looked through at once, so the file needs no index that could fall behind.
"""

import json
from datetime import date

import apsw

from companion.domain.question_list import QUESTIONS
from companion.domain.questions import Text
from companion.domain.word_search import DayText
from companion.storage.columns import day_of
from companion.storage.reading import days_between

_TEXTS = """
SELECT entry.day, answer.value FROM entry JOIN answer ON answer.entry = entry.id
WHERE entry.deleted = 0 AND entry.day BETWEEN ?1 AND ?2 AND typeof(answer.value) = 'text'
    AND answer.question IN (SELECT value FROM json_each(?3))
UNION ALL
SELECT entry.day, mark.note FROM entry JOIN mark ON mark.entry = entry.id
WHERE entry.deleted = 0 AND entry.day BETWEEN ?1 AND ?2 AND mark.note <> ''
UNION ALL
SELECT day, note FROM night WHERE deleted = 0 AND day BETWEEN ?1 AND ?2 AND note <> ''
UNION ALL
SELECT day, kind FROM therapy WHERE deleted = 0 AND day BETWEEN ?1 AND ?2
UNION ALL
SELECT day, note FROM therapy WHERE deleted = 0 AND day BETWEEN ?1 AND ?2 AND note <> ''
UNION ALL
SELECT day, name FROM activity WHERE deleted = 0 AND day BETWEEN ?1 AND ?2
UNION ALL
SELECT day, note FROM flare WHERE deleted = 0 AND day BETWEEN ?1 AND ?2 AND note <> ''
UNION ALL
SELECT day, words.value FROM visit, json_each(json_array(whom, place, note)) AS words
WHERE deleted = 0 AND day BETWEEN ?1 AND ?2 AND words.value <> ''
UNION ALL
SELECT written_day, text.value FROM visit_question, json_each(json_array(words, answer)) AS text
WHERE deleted = 0 AND written_day BETWEEN ?1 AND ?2 AND text.value <> ''
"""


def texts(connection: apsw.Connection, first: date | None, last: date | None) -> list[DayText]:
    """All free words of these days, in no order."""
    keys = json.dumps([question.key for question in QUESTIONS if isinstance(question.kind, Text)])
    rows = connection.execute(_TEXTS, (*days_between(first, last), keys))
    return [DayText(day_of(day), text) for day, text in rows]
