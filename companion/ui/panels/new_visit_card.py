"""Adds a visit: with whom, which day, and if known the time and the place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.panels.visit_form import VisitFields
from companion.ui.theme import Theme
from companion.ui.visit_book import VisitBook
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label


class NewVisitCard(Card):
    """The fields are empty again once the visit is stored."""

    def __init__(self, theme: Theme, book: VisitBook, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._book = book
        self._fields = VisitFields(theme, book.today())
        self._add = Button(theme, _("Add"), kind="primary", icon="plus")
        self._add.setAccessibleName(_("Add this visit"))
        self.body.addWidget(Label(theme, _("Add a visit"), role="heading"))
        self.body.addWidget(self._fields)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._add.clicked.connect(self._take)
        self._fields.confirmed.connect(self._take)

    def focus_first(self) -> None:
        """Bring the keyboard to the first field."""
        self._fields.focus_first()

    def _take(self) -> None:
        plan = self._fields.plan()
        if plan is not None:
            self._book.add(plan)
            self._fields.clear()
        self._fields.focus_first()
