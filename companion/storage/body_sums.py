"""What was marked day by day, over many years: a row a day, because each row costs more than its content."""

from datetime import date

import apsw

from companion.domain.body_days import UNRATED, ZERO, DayMarks
from companion.storage.columns import day_of
from companion.storage.reading import days_between

SEPARATOR = "\x1f"
SORE = "1"
EFFORTS = bytes(sign == ord(SORE) for sign in range(256))
"""For bytes.translate: 1 for the sign of soreness after effort."""
# An id may be any text; one with the separator in it would be two.
# The left join keeps days whose check-ins have no marks. A code is the character with that number.
_DAY_MARKS = f"""
SELECT entry.day,
    group_concat(replace(mark.region, char({ord(SEPARATOR)}), ' '), char({ord(SEPARATOR)})),
    group_concat(char(ifnull(mark.intensity + {ZERO}, {UNRATED})), '') FILTER (WHERE mark.region IS NOT NULL),
    group_concat(mark.after_effort, '')
FROM entry LEFT JOIN mark ON mark.entry = entry.id
WHERE entry.deleted = 0 AND entry.day BETWEEN ? AND ? GROUP BY entry.day
"""  # noqa: S608 - only numbers from this program


def day_marks(connection: apsw.Connection, first: date | None, last: date | None) -> list[DayMarks]:
    """Days with a check-in, oldest first, with the marks of all check-ins of the day."""
    return [
        DayMarks(
            day=day_of(day),
            regions=regions.split(SEPARATOR) if regions else (),
            codes=codes.encode("ascii") if codes else b"",
            efforts=efforts.encode("ascii").translate(EFFORTS) if efforts and SORE in efforts else b"",
        )
        for day, regions, codes, efforts in connection.execute(_DAY_MARKS, days_between(first, last))
    ]
