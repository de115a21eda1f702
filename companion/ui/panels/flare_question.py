"""Whether it is a flare, on the page for flare days, and how it stands with the flare that is marked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.question_list import BY_KEY
from companion.domain.questions import Choice
from companion.domain.text import _
from companion.ui.flare_log import FlareLog
from companion.ui.flare_visit import FLARE, FlareVisit
from companion.ui.panels.flare_line import FlareLine
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.stacks import Column, Row

NARROW_FROM = 1.5


class FlareQuestion(Card):
    """`answered` carries yes, no, unsure, or None when the answer is taken back."""

    answered = Signal(object)

    def __init__(self, theme: Theme, log: FlareLog, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=6, parent=parent)
        self._theme = theme
        question = BY_KEY[FLARE]
        words = _(question.words)
        options = question.kind.options if isinstance(question.kind, Choice) else ()
        self._answers = Segmented(theme, [(key, _(option)) for key, option in options])
        self._answers.setAccessibleName(words)
        self._waiting = Label(
            theme,
            _("Yes is kept with your first answer, or with Done."),
            role="small",
            tone="muted",
            wrap=True,
        )
        self._line = FlareLine(theme, log)
        self._row = Row(theme, gap=16)
        question_words = Column(theme, gap=0)
        question_words.addWidget(Label(theme, words, role="strong", wrap=True))
        question_words.addWidget(self._waiting)
        question_words.addWidget(self._line)
        self._row.addLayout(question_words, 1)
        answers = Column(theme, gap=0)
        answers.addStretch(1)
        answers.addWidget(self._answers)
        answers.addStretch(1)
        self._row.addLayout(answers, 1)
        self.body.addLayout(self._row)
        self._answers.chosen.connect(self.answered)
        theme.changed.connect(self._dress)
        self._dress()

    def show_visit(self, visit: FlareVisit) -> None:
        """Show what is stored, or the yes that waits for the first answer."""
        self._answers.set_value(visit.answer)
        self._waiting.setVisible(visit.waits)
        self._line.refresh()

    def set_changeable(self, *, changeable: bool) -> None:
        self._answers.setEnabled(changeable)

    def _dress(self) -> None:
        large = self._theme.scale >= NARROW_FROM
        down, across = Row.Direction.TopToBottom, Row.Direction.LeftToRight
        self._row.setDirection(down if large else across)
