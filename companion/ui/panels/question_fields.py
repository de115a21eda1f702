"""Fields of questions about one check-in and the night before it: shown from the diary, written to it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.entry import AnswerState
from companion.domain.questions import Question
from companion.domain.sleep import NIGHT_QUESTIONS
from companion.domain.text import _
from companion.ui.check_in import CheckIn
from companion.ui.editors import Field
from companion.ui.theme import Theme

NIGHT_KEYS = frozenset(question.key for question in NIGHT_QUESTIONS)


class QuestionFields(QObject):
    """Makes the fields of one part of a form; where they stand is settled there."""

    typing = Signal(bool)

    def __init__(self, theme: Theme, check_in: CheckIn, *, past: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._check_in = check_in
        self._past = past
        self._fields: dict[str, Field] = {}

    @property
    def keys(self) -> list[str]:
        return list(self._fields)

    def make(self, question: Question, parent: QWidget) -> Field:
        """The field of one more question."""
        field = self._fields[question.key] = Field(self._theme, question, parent, past=self._past)
        field.answered.connect(self._answer)
        field.typing.connect(self.typing)
        return field

    def field(self, key: str) -> Field:
        return self._fields[key]

    def show_check_in(self) -> None:
        """Show what is stored; last values are dashed where nothing is answered yet."""
        entry, previous, night = self._check_in.entry(), self._check_in.previous(), self._check_in.night()
        for key, field in self._fields.items():
            if key in NIGHT_KEYS:
                field.set_value(_night_value(getattr(night, key) if night else None, key))
                continue
            answer = entry.answer(key) if entry else None
            field.set_answer(answer)
            field.set_last(previous.value(key) if previous and answer is None else None)

    def _answer(self, key: str, value: object) -> None:
        label = _("Answer: {question}").format(question=_(self._fields[key].question.short))
        if key in NIGHT_KEYS:
            number = None if value is None else int(str(value))
            self._check_in.answer_night(key, number, label)
        elif value is None or isinstance(value, int | str | AnswerState):
            self._check_in.answer(key, value, label)


def _night_value(value: int | None, key: str) -> int | str | None:
    """The sleep word is a choice whose keys are the numbers 1 to 5 as text."""
    return str(value) if key == "quality" and value is not None else value
