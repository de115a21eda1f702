"""From a question to its field: the one place that knows which control each kind of question gets."""

from typing import Any, assert_never

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from companion.domain.entry import Answer, AnswerState
from companion.domain.questions import Choice, ClockTime, Count, Duration, Question, Scale, Text
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.labels import Label
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.steppers import CountInput, DurationInput, MinutesInput, Stepper
from companion.ui.widgets.text_fields import LineInput, NoteInput
from companion.ui.widgets.time_field import TimeInput

SEGMENTED_FROM = 5
NONE_KEY = "none"
Control = ScaleInput | Segmented | ChoiceChips | Stepper | LineInput | NoteInput


class Field(QWidget):
    """A question in words above its control, and below it what says *plainly none* where that can be said.

    `answered` carries the key and the value, AnswerState.NONE, or None = taken back. `typing` says whether
    words are being typed that were not announced yet.
    """

    answered = Signal(str, object)
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, question: Question, parent: QWidget | None = None, *, past: bool = False
    ) -> None:
        super().__init__(parent)
        self.question = question
        self.control = make_control(theme, question)
        words = _(question.words_for(past=past))
        self.control.setAccessibleName(words)
        column = Column(theme, self, gap=6)
        self._label = Label(theme, words, role="label", wrap=True)
        column.addWidget(self._label)
        column.addWidget(self.control)
        self._none = (
            ChoiceChips(theme, [(NONE_KEY, _(question.none))], parent=self) if question.none else None
        )
        if self._none is not None:
            self._none.setAccessibleName(words)
            self._none.chosen.connect(self._answer_none)
            column.addWidget(self._none)
        _signal_of(self.control).connect(self._answer)
        if isinstance(self.control, LineInput | NoteInput | Stepper):
            self.control.typing.connect(self.typing)

    def minimumSizeHint(self) -> QSize:
        """Wrapped words ask for the height of a narrow field; how high this one is follows from its width."""
        return QSize(super().minimumSizeHint().width(), self.control.minimumSizeHint().height())

    def set_answer(self, answer: Answer | None) -> None:
        """Show one of three states without announcing it: a value, plainly none, or not answered.

        What was taken over from an earlier check-in says so.
        """
        self.set_value(answer.value if answer else None)
        words = self.control.accessibleName()
        carried = answer is not None and answer.carried
        self._label.setText(_("{question} (as last time)").format(question=words) if carried else words)
        if self._none is not None:
            is_none = answer is not None and answer.state is AnswerState.NONE
            self._none.set_value(NONE_KEY if is_none else None)

    def set_value(self, value: object) -> None:
        """Show a value without announcing it; None = not answered."""
        control = self.control
        if isinstance(control, LineInput | NoteInput):
            control.set_text(value if isinstance(value, str) else "")
        elif isinstance(control, Segmented | ChoiceChips):
            control.set_value(value if isinstance(value, str) else None)
        else:
            control.set_value(value if isinstance(value, int) else None)

    def set_last(self, value: object) -> None:
        """Show the last value as a dashed hint; it is not an answer."""
        if isinstance(self.control, ScaleInput):
            self.control.set_last(value if isinstance(value, int) else None)
        elif isinstance(self.control, Segmented | ChoiceChips):
            self.control.set_last(value if isinstance(value, str) else None)

    def _answer(self, value: object) -> None:
        blank = isinstance(value, str) and not value.strip()
        if self._none is not None:
            self._none.set_value(None)
        self.answered.emit(self.question.key, None if blank else value)

    def _answer_none(self, chosen: object) -> None:
        self.set_value(None)
        self.answered.emit(self.question.key, AnswerState.NONE if chosen else None)


def make_control(theme: Theme, question: Question) -> Control:
    """The control for a kind of question."""
    kind = question.kind
    match kind:
        case Scale():
            return ScaleInput(theme, _(kind.lowest), _(kind.highest), of_pain=kind.of_pain)
        case Choice():
            options = [(key, _(words)) for key, words in kind.options]
            return (
                Segmented(theme, options) if len(options) >= SEGMENTED_FROM else ChoiceChips(theme, options)
            )
        case Count():
            return CountInput(theme, kind.most)
        case Duration():
            made = MinutesInput if kind.is_short else DurationInput
            return made(theme, kind.most)
        case ClockTime():
            return TimeInput(theme, kind.usual)
        case Text():
            example = _(kind.example)
            return LineInput(theme, example) if kind.lines == 1 else NoteInput(theme, example)
    assert_never(kind)


def _signal_of(control: Control) -> "SignalInstance[Any]":
    match control:
        case ScaleInput() | Stepper():
            return control.value_chosen
        case Segmented() | ChoiceChips():
            return control.chosen
        case LineInput() | NoteInput():
            return control.text_changed
    assert_never(control)
