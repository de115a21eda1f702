"""Questions: which are asked and in which order, and a form to add own ones."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.question_choice import QuestionChoice
from companion.domain.record import Kind
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.columns import MARGIN, ColumnsArea, columns_for
from companion.ui.diary import Diary
from companion.ui.own_questions import OwnQuestions
from companion.ui.panels.own_question_form import OwnQuestionForm
from companion.ui.panels.question_choice_panel import QuestionChoicePanel
from companion.ui.saved_state import SavedState
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column

FORM_WIDTH = 424
SHOWN = frozenset({Kind.OWN_QUESTIONS, Kind.ENTRIES})


class QuestionsPage(QWidget):
    """`closed` goes back to where it was opened; `choice_changed` carries the new QuestionChoice."""

    closed = Signal()
    choice_changed = Signal(object)
    removed = Signal(str)

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._diary = diary
        self._choice = QuestionChoice()
        own = OwnQuestions(diary)
        self._header = PageHeader(theme, _("Questions"), self)
        self._back = Button(theme, _("Back"), icon="back")
        self._list = QuestionChoicePanel(theme, own, self)
        self._form = OwnQuestionForm(theme, own, self)
        self._area = ColumnsArea(theme, self)
        self._columns = 0
        self._saved = SavedState(diary, self._header)
        self._lay_out()
        self._connect()

    def apply_settings(self, settings: Settings) -> None:
        """Take over which questions the person chose."""
        self._choice = settings.questions
        if self.isVisible():
            self._list.show_choice(self._choice)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.show_choice(self._choice)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._header.set_line(_("A short form is fine. You can change it whenever you like."))
        self._header.add_widget(self._back)
        column = Column(self._theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        column.addWidget(self._header)
        column.addWidget(self._area, 1)

    def _connect(self) -> None:
        self._diary.changed.connect(self._follow)
        self._theme.changed.connect(self._restyle)
        self._back.clicked.connect(self.closed)
        self._list.chosen.connect(self.choice_changed)
        self._list.removed.connect(self.removed)
        for part in (self._list, self._form):
            part.typing.connect(self._saved.set_typing)
            part.setDisabled(self._diary.read_only)

    def _follow(self, changes: Changes) -> None:
        if changes.kinds & SHOWN and self.isVisible():
            self._list.show_choice(self._choice)

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = min(2, columns_for(self.width(), self._theme.scale))
        if columns == self._columns:
            return
        self._columns = columns
        if columns == 1:
            self._area.place([(0, [self._list, self._form])])
        else:
            self._area.place([(0, [self._list]), (FORM_WIDTH, [self._form])])
