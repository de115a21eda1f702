"""Edits a visit in its card: its fields, which Save stores, and a note, which is stored as it is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.domain.visit import Visit
from companion.ui.panels.opened_form import show_opened
from companion.ui.panels.visit_form import VisitFields
from companion.ui.theme import Theme
from companion.ui.visit_book import VisitBook
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tab_chain import chain
from companion.ui.widgets.text_fields import NoteInput


class VisitEditing(QWidget):
    """`done` asks to close it."""

    done = Signal()
    typing = Signal(bool)

    def __init__(self, theme: Theme, book: VisitBook, visit: Visit) -> None:
        super().__init__()
        self._book = book
        self._visit = visit
        self._fields = VisitFields(theme, book.today())
        self._fields.show_visit(visit)
        self._note = NoteInput(theme, _("Anything to remember"))
        self._note.set_text(visit.note)
        save = Button(theme, _("Save"), kind="primary", icon="check")
        cancel = Button(theme, _("Cancel"), kind="ghost")
        save.setAccessibleName(_("Save this visit"))
        cancel.setAccessibleName(_("Cancel editing this visit"))
        buttons = Row(theme)
        buttons.addWidget(save)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = Column(theme, self, gap=12, margins=(0, 6, 0, 0))
        column.addWidget(self._fields)
        column.addWidget(labelled(theme, _("Note on this visit"), self._note))
        column.addLayout(buttons)
        self._note.text_changed.connect(self._take_note)
        self._note.typing.connect(self.typing)
        save.clicked.connect(self._save)
        self._fields.confirmed.connect(self._save)
        cancel.clicked.connect(self.done)

    def open_after(self, before: QWidget) -> None:
        """Show it, behind another control for the Tab key, with the keyboard on the first field."""
        self.show()
        chain(before, self)
        self._fields.focus_first()
        show_opened(self)

    def show_visit(self, visit: Visit) -> None:
        """Follow what is stored; the fields keep what is being entered."""
        self._visit = visit
        self._note.set_text(visit.note)

    def _take_note(self, text: str) -> None:
        self._book.note(self._visit, text if text.strip() else "")

    def _save(self) -> None:
        self._note.commit()
        plan = self._fields.plan()
        if plan is not None:
            self._book.replan(self._visit, plan)
            self.done.emit()
        else:
            self._fields.focus_first()
