"""What stands for a question on one day: one number, or nothing where nothing was answered."""

from collections.abc import Iterable, Mapping, Sequence

from companion.domain.entry import Answer, AnswerState, Entry
from companion.domain.questions import OWN, Choice, ClockTime, Count, Duration, Question, Scale, Text

IN_ORDER = ("overdid", "posture_variety", "static_load", "rested", "bleeding")
"""Questions whose words go from little to much: the place of the word is the number."""
YES_AND_NO = ("no", "yes")
WEATHER, FLARE, ILL = "weather", "flare", "infection_today"


def number_of(question: Question, answer: Answer) -> float | None:
    """An answer as a number; None where it is plainly none of something that is no amount, or no number.

    Times of day are none: the middle of 23:30 and 0:30 is not noon.
    """
    kind = question.kind
    match kind:
        case Count() | Duration() | Scale() if isinstance(answer.value, int):
            return float(answer.value)
        case Count() | Duration() if answer.state is AnswerState.NONE:
            # "Not stiff" is 0 minutes; "does not apply" to an own question is not 0 of it.
            return None if question.key.startswith(OWN) else 0.0
        case Choice(options=options):
            return _place(question.key, [key for key, _words in options], answer.value)
        case Scale() | Count() | Duration() | ClockTime() | Text():
            return None


def value_of_day(question: Question, answers: Sequence[Answer]) -> float | None:
    """The average of a scale; of all else the last answer, which then is about the most of the day."""
    numbers = [number for answer in answers if (number := number_of(question, answer)) is not None]
    if not numbers:
        return None
    return sum(numbers) / len(numbers) if isinstance(question.kind, Scale) else numbers[-1]


def answers_of_day(entries: Iterable[Entry], *, carried: bool) -> Mapping[str, list[Answer]]:
    """The answers of one day by question, in order of time."""
    found: dict[str, list[Answer]] = {}
    for entry in entries:
        for answer in entry.answers:
            if carried or not answer.carried:
                found.setdefault(answer.question, []).append(answer)
    return found


def _place(key: str, options: list[str], value: object) -> float | None:
    ordered = key in IN_ORDER or tuple(options) == YES_AND_NO
    return float(options.index(value)) if ordered and isinstance(value, str) and value in options else None
