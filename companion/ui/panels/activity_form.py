"""*Add an activity*: a name, the minutes planned and the minutes done. Both minutes may stay empty."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.activity import LONGEST_MINUTES
from companion.domain.names import name_of
from companion.domain.text import _
from companion.ui.panels.medicine_words import isolated, shortened
from companion.ui.panels.opened_form import show_opened
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.steppers import MinutesInput
from companion.ui.widgets.tab_chain import chain

NAMES_OFFERED = 5


class NewActivity(NamedTuple):
    """What was entered; minutes that were not said are None."""

    name: str
    planned: int | None
    done: int | None


class ActivityForm(QWidget):
    """A quiet button that opens the form below itself. `entered` carries a NewActivity."""

    entered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offered: tuple[str, ...] = ()
        self._open = Button(theme, _("Add an activity"), kind="ghost", icon="plus", parent=self)
        self._form = QWidget(self)
        self._names = QWidget(self._form)
        self._flow = Flow(theme, self._names)
        self._name = CheckedLine(theme, name_of)
        self._planned = MinutesInput(theme, LONGEST_MINUTES)
        self._done = MinutesInput(theme, LONGEST_MINUTES)
        self._add = Button(theme, _("Add"), kind="primary", icon="check")
        self._cancel = Button(theme, _("Cancel"), kind="ghost")
        self._lay_out()
        self._open.clicked.connect(self._toggle)
        self._add.clicked.connect(self._enter)
        self._cancel.clicked.connect(self.put_away)

    def offer_names(self, names: Sequence[str]) -> None:
        """Names used lately, each a button that fills in the name."""
        offered = tuple(names[:NAMES_OFFERED])
        if offered == self._offered:
            return
        self._offered = offered
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for name in offered:
            button = Button(self._theme, isolated(shortened(name)), parent=self._names)
            button.setAccessibleName(isolated(name))
            button.clicked.connect(partial(self._take_name, name))
            self._flow.addWidget(button)
            button.show()
        self._names.setVisible(bool(offered))
        chain(self._open, self._names, self._name)

    def open(self) -> None:
        """Open the form, with the keyboard on the name."""
        self._form.show()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        show_opened(self._form)

    def put_away(self) -> None:
        """Close the form; what was typed and not added is gone."""
        if self._form.focusWidget() is not None:
            self._open.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.hide()
        for field in (self._name, self._planned, self._done):
            field.clear()

    def _toggle(self) -> None:
        if self._form.isHidden():
            self.open()
        else:
            self.put_away()

    def _take_name(self, name: str) -> None:
        self._name.set_value(name)
        self._planned.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        for field in (self._name, self._planned, self._done):
            if not field.commit():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        new = NewActivity(str(self._name.value()), self._planned.value(), self._done.value())
        self.put_away()
        self.entered.emit(new)

    def _lay_out(self) -> None:
        theme = self._theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._names.setSizePolicy(policy)
        self._names.hide()
        buttons = Row(theme)
        buttons.addWidget(self._add)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        self._add.setAccessibleName(_("Add this activity"))
        self._cancel.setAccessibleName(_("Cancel adding an activity"))
        hint = _(
            "Pacing goes by time and not by pain, with a break before you need one. Times may stay empty."
        )
        form = Column(theme, self._form, gap=10)
        form.addWidget(self._names)
        form.addWidget(labelled(theme, _("What is it?"), self._name))
        form.addWidget(labelled(theme, _("Planned"), self._planned))
        form.addWidget(labelled(theme, _("Done"), self._done))
        self._name.setAccessibleName(_("Name of the activity"))
        self._planned.setAccessibleName(_("Minutes planned"))
        self._done.setAccessibleName(_("Minutes done"))
        form.addWidget(Label(theme, hint, role="small", tone="muted", wrap=True))
        form.addLayout(buttons)
        self._form.hide()
        column = Column(theme, self, gap=6)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._form)
