"""A nap: when it began and ended, and how long the person was asleep."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.sleep import NAP_QUESTIONS
from companion.domain.text import _
from companion.ui.night_entry import NightEntry
from companion.ui.panels.sleep_fields import SleepFields
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column, Row


class NapFields(QWidget):
    """`removed` carries the id of the nap; `edited` follows every other change."""

    removed = Signal(str)
    edited = Signal()
    typing = Signal(bool)

    def __init__(self, theme: Theme, entry: NightEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._fields = SleepFields(theme, NAP_QUESTIONS, entry, self)
        self._remove = Button(theme, _("Remove the nap"), kind="ghost", icon="trash", parent=self)
        column = Column(theme, self, gap=10)
        column.addWidget(Rule(theme, self))
        column.addWidget(Label(theme, _("Nap"), role="label"))
        column.addWidget(self._fields)
        row = Row(theme)
        row.addWidget(self._remove)
        row.addStretch(1)
        column.addLayout(row)
        self._fields.edited.connect(self.edited)
        self._fields.typing.connect(self.typing)
        self._remove.clicked.connect(self._take_away)

    @property
    def nap(self) -> str:
        """Its id."""
        return self._entry.nap

    def show_nap(self) -> None:
        self._fields.show_night()

    def focus_first(self) -> None:
        self._fields.focus_first()

    def stops(self) -> list[QWidget]:
        """What the Tab key goes through."""
        return [*self._fields.stops(), self._remove]

    def _take_away(self) -> None:
        self._entry.remove(_("Nap removed"))
        self.removed.emit(self._entry.nap)
