"""An answer in words: the short name of the question, and what was said."""

from typing import assert_never

from companion.domain.entry import Answer, AnswerState, Value
from companion.domain.questions import Choice, ClockTime, Count, Duration, Question, Scale, Text, accepts
from companion.domain.text import _
from companion.ui.widgets.durations import duration_words
from companion.ui.widgets.time_field import clock_words


def answer_words(question: Question, answer: Answer) -> str:
    """For example "Stress 4", "Ill: like a cold", "Sitting 5 h 30 min, as last time"."""
    carried = _(", as last time") if answer.carried else ""
    return f"{_said(question, answer)}{carried}"


def _said(question: Question, answer: Answer) -> str:
    name = _(question.short)
    if answer.state is AnswerState.NONE:
        none = _(question.none) or _("none")
        return _("{question}: {answer}").format(question=name, answer=none.lower())
    if answer.value is None or not accepts(question.kind, answer.value):
        # A newer version may have more words to choose from.
        return _("{question}: {answer}").format(question=name, answer=answer.value)
    return _value_words(question, name, answer.value)


def _value_words(question: Question, name: str, value: Value) -> str:
    kind = question.kind
    match kind:
        case Scale() | Count():
            return f"{name} {value}"
        case Duration():
            return f"{name} {duration_words(int(value))}"
        case ClockTime():
            return f"{name} {clock_words(int(value))}"
        case Choice():
            words = _(dict(kind.options)[str(value)])
            return _("{question}: {answer}").format(question=name, answer=words.lower())
        case Text():
            return _("{question}: {answer}").format(question=name, answer=value)
    assert_never(kind)
