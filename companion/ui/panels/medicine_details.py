"""What is set more rarely for a medicine: names, when to ask, a limit, a note, and its history."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.medicine import ASK_AFTER, DAYS_OF_A_MONTH, Medicine
from companion.domain.names import name_of
from companion.domain.text import _
from companion.ui.medicine_shelf import MedicineShelf
from companion.ui.panels.medicine_words import turn_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import IconButton
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.durations import duration_words
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.steppers import CountInput
from companion.ui.widgets.tab_chain import chain
from companion.ui.widgets.text_fields import NoteInput

NOT_ASKED = "0"


class MedicineDetails(QWidget):
    """Every change is saved at once. `removed` is a sentence for the toast."""

    removed = Signal(str)
    typing = Signal(bool)

    def __init__(self, theme: Theme, shelf: MedicineShelf, medicine: Medicine) -> None:
        super().__init__()
        self._theme = theme
        self._shelf = shelf
        self._medicine = medicine
        self._name = CheckedLine(theme, name_of)
        self._brand = CheckedLine(theme, name_of, optional=True)
        waits = [(NOT_ASKED, _("Not asked"))]
        waits += [(str(wait), _("After {time}").format(time=duration_words(wait))) for wait in ASK_AFTER]
        self._ask = ChoiceChips(theme, waits)
        self._limit = CountInput(theme, DAYS_OF_A_MONTH)
        self._note = NoteInput(theme, _("For example: with food"))
        self._history = Column(theme, gap=2)
        self._lines: list[QWidget] = []
        self._lay_out()
        self._connect()
        self.show_medicine(medicine)

    def show_medicine(self, medicine: Medicine) -> None:
        """Show what is stored; what is being typed at that moment stays."""
        changes_differ = medicine.changes != self._medicine.changes or not self._lines
        self._medicine = medicine
        self._name.set_value(medicine.name)
        self._brand.set_value(medicine.brand or None)
        self._ask.set_value(str(medicine.ask_after or NOT_ASKED))
        self._limit.set_value(medicine.days_limit)
        self._note.set_text(medicine.note)
        if changes_differ:
            self._show_history()

    def _lay_out(self) -> None:
        theme = self._theme
        column = Column(theme, self, gap=12, margins=(0, 4, 0, 0))
        column.addWidget(labelled(theme, _("Ask “Did it help?”"), self._ask))
        column.addWidget(labelled(theme, _("Your own limit of days in a month"), self._limit))
        column.addWidget(labelled(theme, _("Name"), self._name))
        column.addWidget(labelled(theme, _("Brand, if you like"), self._brand))
        column.addWidget(labelled(theme, _("Note on this medicine"), self._note))
        column.addWidget(Label(theme, _("History"), role="label"))
        column.addLayout(self._history)

    def _connect(self) -> None:
        self._name.value_chosen.connect(self._take_name)
        self._brand.value_chosen.connect(self._take_brand)
        self._ask.chosen.connect(self._take_wait)
        self._limit.value_chosen.connect(self._take_limit)
        self._note.text_changed.connect(self._take_note)
        for field in (self._name, self._brand, self._note):
            field.typing.connect(self.typing)

    def _show_history(self) -> None:
        for line in self._lines:
            self._history.removeWidget(line)
            line.hide()
            line.deleteLater()
        turns = list(enumerate(self._medicine.turns()))
        self._lines = [self._line(place, turn_words(change, turn)) for place, (change, turn) in turns]
        for line in reversed(self._lines):
            self._history.addWidget(line)
        chain(self._note, *reversed(self._lines))

    def _line(self, place: int, words: str) -> QWidget:
        line = QWidget(self)
        row = Row(self._theme, line)
        row.addWidget(Label(self._theme, words, role="small", wrap=True), 1)
        if len(self._medicine.changes) > 1 and not self._shelf.read_only:
            remove = IconButton(self._theme, "trash", _("Remove the line {words}").format(words=words))
            remove.clicked.connect(partial(self._forget, place))
            row.addWidget(remove)
        return line

    def _forget(self, place: int) -> None:
        # The button that was pressed goes with its line.
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shelf.forget_change(self._medicine, place)
        self.removed.emit(_("Line of the history removed"))

    def _take_name(self, name: object) -> None:
        self._shelf.describe(self._medicine, name=str(name))

    def _take_brand(self, brand: object) -> None:
        self._shelf.describe(self._medicine, brand=str(brand or ""))

    def _take_wait(self, key: object) -> None:
        wait = int(str(key or NOT_ASKED))
        self._ask.set_value(str(wait))
        self._shelf.describe(self._medicine, ask_after=wait or None)

    def _take_limit(self, limit: int | None) -> None:
        self._shelf.describe(self._medicine, days_limit=limit or None)

    def _take_note(self, text: str) -> None:
        self._shelf.describe(self._medicine, note=text if text.strip() else "")
