"""Which rows each kind of record becomes, and the way back; loaded with the first change."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from companion.domain.record import Kind, Record
from companion.storage.activity_rows import activity_image, activity_of_image
from companion.storage.columns import Image
from companion.storage.entry_rows import entry_image, entry_of_image
from companion.storage.exercise_rows import choice_image, choice_of_image
from companion.storage.flare_rows import flare_image, flare_of_image, plan_image, plan_of_image
from companion.storage.help_rows import (
    about_image,
    about_of_image,
    dismissal_image,
    dismissal_of_image,
)
from companion.storage.medicine_rows import (
    dose_image,
    dose_of_image,
    medicine_image,
    medicine_of_image,
    therapy_image,
    therapy_of_image,
)
from companion.storage.night_rows import night_image, night_of_image
from companion.storage.own_question_rows import own_question_image, own_question_of_image
from companion.storage.own_routine_rows import own_routine_image, own_routine_of_image
from companion.storage.self_count_rows import self_count_image, self_count_of_image
from companion.storage.session_rows import session_image, session_of_image
from companion.storage.visit_rows import question_image, question_of_image, visit_image, visit_of_image

# A record of a kind is of the class that its image function takes.
_TO_ROWS: Mapping[Kind, Callable[[Any], Image]] = MappingProxyType(
    {
        Kind.ENTRIES: entry_image,
        Kind.NIGHTS: night_image,
        Kind.SESSIONS: session_image,
        Kind.FLARES: flare_image,
        Kind.FLARE_PLANS: plan_image,
        Kind.MEDICINES: medicine_image,
        Kind.DOSES: dose_image,
        Kind.THERAPIES: therapy_image,
        Kind.ACTIVITIES: activity_image,
        Kind.VISITS: visit_image,
        Kind.VISIT_QUESTIONS: question_image,
        Kind.OWN_QUESTIONS: own_question_image,
        Kind.SELF_COUNTS: self_count_image,
        Kind.ABOUT_YOU: about_image,
        Kind.HELP_DISMISSALS: dismissal_image,
        Kind.EXERCISE_CHOICES: choice_image,
        Kind.OWN_ROUTINES: own_routine_image,
    }
)
_FROM_ROWS: Mapping[Kind, Callable[[Image], Record]] = MappingProxyType(
    {
        Kind.ENTRIES: entry_of_image,
        Kind.NIGHTS: night_of_image,
        Kind.SESSIONS: session_of_image,
        Kind.FLARES: flare_of_image,
        Kind.FLARE_PLANS: plan_of_image,
        Kind.MEDICINES: medicine_of_image,
        Kind.DOSES: dose_of_image,
        Kind.THERAPIES: therapy_of_image,
        Kind.ACTIVITIES: activity_of_image,
        Kind.VISITS: visit_of_image,
        Kind.VISIT_QUESTIONS: question_of_image,
        Kind.OWN_QUESTIONS: own_question_of_image,
        Kind.SELF_COUNTS: self_count_of_image,
        Kind.ABOUT_YOU: about_of_image,
        Kind.HELP_DISMISSALS: dismissal_of_image,
        Kind.EXERCISE_CHOICES: choice_of_image,
        Kind.OWN_ROUTINES: own_routine_of_image,
    }
)


def image_of(record: Record) -> Image:
    return _TO_ROWS[record.KIND](record)


def record_of(image: Image) -> Record:
    return _FROM_ROWS[image.kind](image)
