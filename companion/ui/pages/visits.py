"""Visits: those to come and those that were, and the questions to ask. Nothing is sent anywhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.text import _
from companion.ui.columns import MARGIN, ColumnsArea, columns_for
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.panels.new_visit_card import NewVisitCard
from companion.ui.panels.questions_card import QuestionsCard
from companion.ui.panels.visit_card import VisitCard
from companion.ui.panels.visit_suggestions import VisitSuggestions
from companion.ui.saved_state import SavedState
from companion.ui.theme import Theme
from companion.ui.visit_book import VisitBook
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain

FORM_WIDTH = 424


class VisitsPage(QWidget):
    """`closed` goes back to where it was opened; `removed` is a sentence for the toast."""

    closed = Signal()
    removed = Signal(str)

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._diary = diary
        self._regions = materials.body.regions
        self._book = VisitBook(diary)
        self._header = PageHeader(theme, _("Visits"), self)
        self._back = Button(theme, _("Back"), icon="back")
        self._list = QWidget(self)
        self._empty = Label(theme, _("Visits stand here once you have added one."), wrap=True)
        self._cards: dict[str, VisitCard] = {}
        self._questions = QuestionsCard(theme, self._book, self._regions, self)
        self._suggestions = VisitSuggestions(theme, diary, materials, self)
        self._form = NewVisitCard(theme, self._book, self)
        self._area = ColumnsArea(theme, self)
        self._columns = 0
        self._saved = SavedState(diary, self._header)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Also without a change: another day may have begun since.
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._header.set_line(_("Kept in your diary alone. Nothing is sent to anyone."))
        self._header.add_widget(self._back)
        self._stack = Column(self._theme, self._list, gap=16)
        self._stack.addWidget(self._empty)
        column = Column(self._theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        column.addWidget(self._header)
        column.addWidget(self._area, 1)

    def _connect(self) -> None:
        self._diary.changed.connect(self._follow)
        self._theme.changed.connect(self._restyle)
        self._back.clicked.connect(self.closed)
        self._questions.removed.connect(self.removed)
        self._questions.typing.connect(self._saved.set_typing)
        self._suggestions.chosen.connect(self._book.ask)
        for part in (self._form, self._suggestions):
            part.setHidden(self._book.read_only)

    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and self._book.concerns(changes):
            self._refresh()

    def _refresh(self) -> None:
        visits, questions = self._book.visits(), self._book.to_ask()
        offering = self._book.visit_to_ask_at(visits)
        for gone in self._cards.keys() - {visit.id for visit in visits}:
            self._drop(self._cards.pop(gone))
        before: QWidget = self._list
        for place, visit in enumerate(visits):
            card = self._cards.get(visit.id)
            if card is None:
                card = self._cards[visit.id] = VisitCard(
                    self._theme, self._book, visit, self._regions, self._list
                )
                card.removed.connect(self.removed)
                card.typing.connect(self._saved.set_typing)
            card.show_visit(visit, questions if visit == offering else [])
            self._stack.removeWidget(card)
            self._stack.insertWidget(place, card)
            card.show()
            before = chain(before, card)
        self._empty.setVisible(not visits)
        self._questions.refresh()
        self._suggestions.refresh()

    def _drop(self, card: VisitCard) -> None:
        """The button that was pressed goes with its card."""
        if card.focusWidget() is not None:
            self._form.focus_first()
        card.hide()
        card.deleteLater()

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = min(2, columns_for(self.width(), self._theme.scale))
        if columns == self._columns:
            return
        self._columns = columns
        side: list[QWidget] = [self._questions, self._suggestions, self._form]
        if columns == 1:
            self._area.place([(0, [self._questions, self._suggestions, self._list, self._form])])
        else:
            self._area.place([(0, [self._list]), (FORM_WIDTH, side)])
