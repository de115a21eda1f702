"""Everything that was written in free words, with its day.

Ten years of notes are read and looked through at once, so the file needs no index that could fall behind.
"""

import json

import apsw

from companion.domain.question_list import QUESTIONS
from companion.domain.questions import Text
from companion.domain.word_search import DayText
from companion.storage.columns import day_of

# CROSS JOIN keeps the order: from the few rows with words to their check-in, and not through all of them.
_TEXTS = """
SELECT entry.day, answer.value, answer.question = 'note'
FROM answer CROSS JOIN entry ON entry.id = answer.entry
WHERE entry.deleted = 0 AND typeof(answer.value) = 'text'
    AND answer.question IN (SELECT value FROM json_each(?))
UNION ALL
SELECT entry.day, mark.note, 1 FROM mark CROSS JOIN entry ON entry.id = mark.entry
WHERE entry.deleted = 0 AND mark.note <> ''
UNION ALL
SELECT day, note, 1 FROM night WHERE deleted = 0 AND note <> ''
UNION ALL
SELECT day, text.value, text.key = 1 FROM therapy, json_each(json_array(kind, note)) AS text
WHERE deleted = 0 AND text.value <> ''
UNION ALL
SELECT day, name, 0 FROM activity WHERE deleted = 0
UNION ALL
SELECT day, note, 1 FROM flare WHERE deleted = 0 AND note <> ''
UNION ALL
SELECT day, text.value, text.key = 2 FROM visit, json_each(json_array(whom, place, note)) AS text
WHERE deleted = 0 AND text.value <> ''
UNION ALL
SELECT written_day, text.value, 0 FROM visit_question, json_each(json_array(words, answer)) AS text
WHERE deleted = 0 AND text.value <> ''
"""


def texts(connection: apsw.Connection) -> list[DayText]:
    """All free words, in no order."""
    keys = json.dumps([question.key for question in QUESTIONS if isinstance(question.kind, Text)])
    rows = connection.execute(_TEXTS, (keys,))
    return [DayText(day_of(day), text, bool(note)) for day, text, note in rows]
