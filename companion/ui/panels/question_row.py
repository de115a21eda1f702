"""One question among those to choose from: whether it is asked, and its place."""

from typing import assert_never

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.questions import Choice, ClockTime, Count, Duration, Question, Scale, Text
from companion.domain.text import _
from companion.ui.panels.own_question_tools import OwnQuestionTools
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import IconButton
from companion.ui.widgets.labels import Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.switch import Switch

UP, DOWN = -1, 1
SHOWN_OPTIONS = 5


class QuestionRow(QWidget):
    """The signals carry the key of the question first. `tools` are there for own questions."""

    asked_changed = Signal(str, bool)
    move_asked = Signal(str, int)

    def __init__(
        self, theme: Theme, question: Question, *, is_own: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = question.key
        self.tools = OwnQuestionTools(theme, question.key, self) if is_own else None
        self._switch = Switch(theme, _(question.words), show_words=False)
        self._words = Label(theme, "", role="label", wrap=True)
        self._kind = Label(theme, kind_words(question), role="small", tone="muted", wrap=True)
        self._up = IconButton(theme, "up", "", edge=True)
        self._down = IconButton(theme, "down", "", edge=True)
        self._lay_out(theme)
        self._switch.clicked.connect(self._change_asked)
        self._up.clicked.connect(self.move_up)
        self._down.clicked.connect(self.move_down)

    def show_question(self, question: Question, *, asked: bool, removable: bool) -> None:
        """Show how it is asked now; `removable` = an own question without answers."""
        words = _(question.words)
        self._switch.setChecked(asked)
        if words != self._words.text():
            self._words.setText(words)
            self._switch.setAccessibleName(words)
            for button, name in (
                (self._up, _("Move up: {question}")),
                (self._down, _("Move down: {question}")),
            ):
                button.setAccessibleName(name.format(question=words))
                button.setToolTip(button.accessibleName())
        if self.tools is not None:
            self.tools.show_words(words, removable=removable)

    def take_focus(self) -> None:
        """Bring the keyboard here."""
        self._switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, *, first: bool, last: bool) -> None:
        """At an end there is one way to go; the keyboard does not stay on the other."""
        for button, resting in ((self._up, first), (self._down, last)):
            if resting and button.hasFocus():
                self.take_focus()
            button.setEnabled(not resting)

    def minimumSizeHint(self) -> QSize:
        """Wrapped words ask for the height of a narrow row; how high this one is follows from its width."""
        return QSize(super().minimumSizeHint().width(), self._switch.minimumSizeHint().height())

    def move_up(self) -> None:
        self.move_asked.emit(self.key, UP)

    def move_down(self) -> None:
        self.move_asked.emit(self.key, DOWN)

    def _lay_out(self, theme: Theme) -> None:
        words = Column(theme, gap=0)
        words.addWidget(self._words)
        words.addWidget(self._kind)
        row = Row(theme, gap=12)
        row.addWidget(self._switch)
        row.addLayout(words, 1)
        row.addWidget(self._up)
        row.addWidget(self._down)
        column = Column(theme, self, gap=6)
        column.addLayout(row)
        if self.tools is not None:
            column.addWidget(self.tools)
        column.addWidget(Rule(theme, self))

    def _change_asked(self, asked: bool) -> None:
        self.asked_changed.emit(self.key, asked)


def kind_words(question: Question) -> str:
    """How it is answered."""
    kind = question.kind
    match kind:
        case Scale():
            words = _("0 to 10, from “{lowest}” to “{highest}”")
            return words.format(lowest=_(kind.lowest), highest=_(kind.highest))
        case Choice():
            shown = [_(words) for _key, words in kind.options[:SHOWN_OPTIONS]]
            more = [] if len(kind.options) <= SHOWN_OPTIONS else ["\N{HORIZONTAL ELLIPSIS}"]
            return ", ".join([*shown, *more])
        case Count():
            return _("A number")
        case Duration():
            return _("A length of time")
        case ClockTime():
            return _("A time of day")
        case Text():
            return _("Free words")
    assert_never(kind)
