"""The further questions of a check-in, before a person chose among them."""

from collections.abc import Iterable

from companion.domain.question_list import QUESTIONS
from companion.domain.questions import Question, Section
from companion.domain.sleep import NIGHT_QUESTIONS

LAST = "note"


def further_questions(own: Iterable[Question] = ()) -> list[Question]:
    """What stands behind *More questions*: shipped ones, how long the night was, own ones, and the note."""
    shipped = [question for question in QUESTIONS if question.section is Section.MORE]
    # How often one woke up is asked with the times of the night.
    nights = [question for question in NIGHT_QUESTIONS if question.key == "asleep_minutes"]
    last = [question for question in shipped if question.key == LAST]
    return [*(question for question in shipped if question.key != LAST), *nights, *own, *last]
