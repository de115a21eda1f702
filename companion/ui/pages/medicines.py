"""Medicines: what the person takes or took, each with its history, and a form to add another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.dose import UseMonth
from companion.domain.record import Kind
from companion.domain.text import _
from companion.ui.columns import MARGIN, ColumnsArea, columns_for
from companion.ui.diary import Diary
from companion.ui.materials import Materials
from companion.ui.medicine_cards import CardShelf
from companion.ui.medicine_shelf import MedicineShelf
from companion.ui.panels.cards_place import CardPlace
from companion.ui.panels.medicine_card import MedicineCard
from companion.ui.panels.medicine_form import MedicineForm
from companion.ui.panels.medicine_words import isolated
from companion.ui.panels.opened_form import show_opened
from companion.ui.saved_state import SavedState
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain

FORM_WIDTH = 424
SHOWN = frozenset({Kind.MEDICINES, Kind.DOSES})


class MedicinesPage(QWidget):
    """`closed` goes back to where it was opened, also once the first medicine is added.

    `removed` is a sentence for the toast.
    """

    closed = Signal()
    removed = Signal(str)

    def __init__(
        self, theme: Theme, diary: Diary, materials: Materials, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._diary = diary
        self._shelf = MedicineShelf(diary)
        self._class_cards = CardShelf(diary, materials)
        self._header = PageHeader(theme, _("Medicines"), self)
        self._back = Button(theme, _("Back"), icon="back")
        self._list = QWidget(self)
        self._empty = Label(theme, _("The medicines you add are listed here."), wrap=True)
        self._cards: dict[str, MedicineCard] = {}
        self._form = MedicineForm(theme, self._shelf, self)
        self._area = ColumnsArea(theme, self)
        self._placed = (0, False)
        self._began_empty = False
        self._saved = SavedState(diary, self._header)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Also without a change: another day may have begun since.
        self._refresh()
        self._began_empty = not self._cards
        if self._began_empty and not self._shelf.read_only:
            self._form.focus_first()
            show_opened(self._form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._header.set_line(_("What you write here is counted and never judged. It is no advice."))
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
        self._form.added.connect(self._go_back)
        self._form.setDisabled(self._shelf.read_only)

    def _follow(self, changes: Changes) -> None:
        if not changes.kinds & SHOWN:
            return
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        medicines, used = self._shelf.medicines(), self._shelf.used()
        today = self._shelf.today()
        self._form.set_today(today)
        days = self._shelf.days_of_use(today)
        for gone in self._cards.keys() - {medicine.id for medicine in medicines}:
            self._drop(self._cards.pop(gone))
        before: QWidget = self._list
        for place, medicine in enumerate(medicines):
            card = self._cards.get(medicine.id)
            if card is None:
                about = CardPlace(self._theme, self._class_cards)
                card = MedicineCard(self._theme, self._shelf, medicine, about, self._list)
                self._cards[medicine.id] = card
                card.removed.connect(self.removed)
                card.typing.connect(self._saved.set_typing)
            count = days.get(UseMonth(medicine.id, today.year, today.month), 0)
            card.show_medicine(medicine, count, removable=medicine.id not in used)
            self._stack.removeWidget(card)
            self._stack.insertWidget(place, card)
            card.show()
            before = chain(before, card)
        self._empty.setVisible(not medicines)
        self._arrange()

    def _go_back(self, name: str) -> None:
        """Somebody who came to add a medicine wants to write it down next; a longer list is tended here."""
        if self._began_empty:
            self.closed.emit()
            self.removed.emit(_("{name} added").format(name=isolated(name)))

    def _drop(self, card: MedicineCard) -> None:
        """The button that was pressed goes with its card."""
        if card.focusWidget() is not None:
            self._form.focus_first()
        card.hide()
        card.deleteLater()

    def _restyle(self) -> None:
        self._placed = (0, False)
        self._arrange()

    def _arrange(self) -> None:
        """The form stands first while there is nothing else."""
        columns, empty = min(2, columns_for(self.width(), self._theme.scale)), not self._cards
        if (columns, empty) == self._placed:
            return
        self._placed = (columns, empty)
        cards: list[tuple[int, list[QWidget]]] = [(0, [self._list]), (FORM_WIDTH, [self._form])]
        if empty:
            cards.reverse()
        if columns == 1:
            cards = [(0, [card for _width, column in cards for card in column])]
        held = self.window().focusWidget()
        self._area.place(cards)
        # Moved to another column, a field would lose the keyboard.
        if self._area.isAncestorOf(held):
            held.setFocus(Qt.FocusReason.OtherFocusReason)
