"""One medicine among those of the person: how it is taken, and what can be done about it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.errors import CompanionError
from companion.domain.medicine import Medicine
from companion.domain.text import _
from companion.ui.medicine_shelf import MedicineShelf
from companion.ui.panels.cards_place import CardPlace
from companion.ui.panels.medicine_details import MedicineDetails
from companion.ui.panels.medicine_fields import MedicineFields
from companion.ui.panels.medicine_words import isolated, state_words, use_words
from companion.ui.panels.opened_form import show_opened
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tab_chain import chain


class MedicineCard(Card):
    """One form is open at a time, below the buttons, and below it what is known of the class of the medicine.

    `removed` is a sentence for the toast.
    """

    removed = Signal(str)
    typing = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        shelf: MedicineShelf,
        medicine: Medicine,
        about: CardPlace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, gap=8, parent=parent)
        self._theme = theme
        self._shelf = shelf
        self._medicine = medicine
        self._about = about
        self._name = Label(theme, role="heading", wrap=True)
        self._brand = Label(theme, role="small", tone="muted", wrap=True)
        self._state = Label(theme, wrap=True)
        self._count = Label(theme, role="small", tone="muted", wrap=True)
        self._change = Button(theme, "")
        self._stop = Button(theme, _("Stop"))
        self._more = Button(theme, _("More"), kind="ghost")
        self._remove = Button(theme, _("Remove"), kind="ghost", icon="trash")
        self._open: QWidget | None = None
        self._opener: Button | None = None
        self._details: MedicineDetails | None = None
        self._below = Column(theme)
        self._lay_out()
        self._change.clicked.connect(partial(self._toggle_form, stopping=False))
        self._stop.clicked.connect(partial(self._toggle_form, stopping=True))
        self._more.clicked.connect(self._toggle_details)
        self._remove.clicked.connect(self._take_away)

    def show_medicine(self, medicine: Medicine, days_used: int, *, removable: bool) -> None:
        """Show what is stored; `days_used` are those of this month."""
        self._medicine = medicine
        today, name = self._shelf.today(), isolated(medicine.name)
        taken = medicine.is_taken_on(today)
        self._name.setText(name)
        self._brand.setText(isolated(medicine.brand))
        self._state.setText(state_words(medicine, today))
        counted = medicine.is_counted_on(today) and (taken or days_used)
        self._count.setText(use_words(medicine, days_used, today) if counted else "")
        self._change.setText(_("Change amount") if taken else _("Start again"))
        for label in (self._brand, self._count):
            label.setVisible(bool(label.text()))
        for button in (self._change, self._stop, self._more, self._remove):
            button.setAccessibleName(_("{what}: {name}").format(what=button.text(), name=name))
            button.setVisible(not self._shelf.read_only)
        self._stop.setVisible(taken and not self._shelf.read_only)
        self._remove.setVisible(removable and not self._shelf.read_only)
        self._about.show_medicine(medicine)
        if self._details is not None:
            self._details.show_medicine(medicine)

    def _lay_out(self) -> None:
        for label in (self._name, self._brand, self._state, self._count):
            self.body.addWidget(label)
        buttons = Flow(self._theme)
        for button in (self._change, self._stop, self._more, self._remove):
            buttons.addWidget(button)
        self.body.addLayout(buttons)
        self.body.addLayout(self._below)
        self.body.addWidget(self._about)

    def _toggle_form(self, *_clicked: bool, stopping: bool) -> None:
        sender = self._stop if stopping else self._change
        if self._close(sender):
            return
        form = QWidget(self)
        today = self._shelf.today()
        fields = MedicineFields(self._theme, today, stopping=stopping)
        fields.show_change(self._medicine.changes[-1], today)
        save = Button(self._theme, _("Save"), kind="primary", icon="check")
        cancel = Button(self._theme, _("Cancel"), kind="ghost")
        column = Column(self._theme, form, gap=10, margins=(0, 4, 0, 0))
        column.addWidget(fields)
        row = Row(self._theme)
        row.addWidget(save)
        row.addWidget(cancel)
        row.addStretch(1)
        column.addLayout(row)
        save.clicked.connect(partial(self._save, fields, sender))
        cancel.clicked.connect(partial(self._close, sender))
        self._show_below(form, sender)

    def _toggle_details(self) -> None:
        if self._close(self._more):
            return
        self._details = MedicineDetails(self._theme, self._shelf, self._medicine)
        self._details.removed.connect(self.removed)
        self._details.typing.connect(self.typing)
        self._show_below(self._details, self._more)

    def _show_below(self, form: QWidget, opener: Button) -> None:
        self._open, self._opener = form, opener
        self._below.addWidget(form)
        form.show()
        chain(self._remove, form)
        form.focusNextChild()
        show_opened(form)

    def _close(self, opener: Button, _clicked: object = None) -> bool:
        """Put away what is open; whether it was what this button opens."""
        if self._open is None:
            return False
        same = opener is self._opener
        opener.setFocus(Qt.FocusReason.OtherFocusReason)
        self._open.hide()
        self._open.deleteLater()
        self._open = self._details = None
        return same

    def _save(self, fields: MedicineFields, opener: Button, _clicked: object = None) -> None:
        change = fields.change()
        if change is None:
            return
        try:
            self._shelf.change_from(self._medicine, change)
        except CompanionError as problem:
            fields.complain(str(problem))
        else:
            self._close(opener)
            # What is known of its class belongs to every change, a stop too.
            self._about.open_card()

    def _take_away(self) -> None:
        self._shelf.remove(self._medicine)
        self.removed.emit(_("{name} removed").format(name=isolated(self._medicine.name)))
