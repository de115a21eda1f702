"""Adds a medicine: its name, how it is taken, since when."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.names import name_of
from companion.domain.text import _
from companion.ui.medicine_shelf import MedicineShelf
from companion.ui.panels.medicine_fields import MedicineFields
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label


class MedicineForm(Card):
    """`added` carries the name after it is stored; the fields are empty again then."""

    added = Signal(str)

    def __init__(self, theme: Theme, shelf: MedicineShelf, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._shelf = shelf
        self._name = CheckedLine(theme, name_of)
        self._brand = CheckedLine(theme, name_of, optional=True)
        self._fields = MedicineFields(theme, shelf.today())
        self._add = Button(theme, _("Add"), kind="primary", icon="plus")
        self._add.setAccessibleName(_("Add this medicine"))
        self.body.addWidget(Label(theme, _("Add a medicine"), role="heading"))
        self.body.addWidget(labelled(theme, _("Name (of the active ingredient if you know it)"), self._name))
        self.body.addWidget(labelled(theme, _("Brand, if you like"), self._brand))
        self.body.addWidget(self._fields)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._add.clicked.connect(self._take)

    def focus_first(self) -> None:
        """Bring the keyboard to the name."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_today(self, today: date) -> None:
        """The last day that can be chosen."""
        self._fields.set_latest(today)

    def _take(self) -> None:
        readable = [self._name.commit(), self._brand.commit()]
        change = self._fields.change()
        if not all(readable):
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif change is not None:
            name = str(self._name.value())
            self._shelf.add(name, str(self._brand.value() or ""), change)
            for line in (self._name, self._brand):
                line.clear()
            self._fields.clear(self._shelf.today())
            self.focus_first()
            self.added.emit(name)
