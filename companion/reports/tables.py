"""All tables, in the order in which they are written and described."""

from companion.reports.table import Table
from companion.reports.tables_care import FLARES, SELF_COUNTS, VISIT_QUESTIONS, VISITS
from companion.reports.tables_doing import ACTIVITIES, SESSION_EXERCISES, SESSIONS
from companion.reports.tables_entries import ANSWERS, CHECK_INS, MARKS
from companion.reports.tables_medicines import DOSES, MEDICINE_CHANGES, MEDICINES, THERAPIES
from companion.reports.tables_sleep import NIGHTS

TABLES: tuple[Table, ...] = (
    CHECK_INS,
    MARKS,
    ANSWERS,
    NIGHTS,
    MEDICINES,
    MEDICINE_CHANGES,
    DOSES,
    THERAPIES,
    SESSIONS,
    SESSION_EXERCISES,
    ACTIVITIES,
    FLARES,
    VISITS,
    VISIT_QUESTIONS,
    SELF_COUNTS,
)
