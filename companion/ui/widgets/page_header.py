"""The head of a page: title, a muted line, what is saved, Undo and Redo."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Column, Row

SAVED_ICON = 18


class PageHeader(QWidget):
    """Undo and Redo stand there once `set_undo` or `set_redo` was called; None = nothing to take back."""

    undo_clicked = Signal()
    redo_clicked = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(theme, title, role="title")
        self._line = Label(theme, "", role="small", tone="muted", wrap=True)
        self._saved_icon = IconLabel(theme, "check", "positive", SAVED_ICON)
        self._saved = Label(theme, "", role="small", tone="muted")
        self._undo = Button(theme, _("Undo"), icon="undo", parent=self)
        self._redo = IconButton(theme, "redo", _("Redo"), edge=True, parent=self)
        self._row = Row(theme, self, gap=8)
        self._lay_out(theme)
        self._undo.clicked.connect(self.undo_clicked)
        self._redo.clicked.connect(self.redo_clicked)
        for widget in (self._line, self._saved_icon, self._saved, self._undo, self._redo):
            widget.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_line(self, line: str) -> None:
        """The muted line under the title; empty = none."""
        self._line.setText(line)
        self._line.setVisible(bool(line))

    def set_saved(self, text: str, *, settled: bool = True) -> None:
        """What is saved, in words. `settled` off: a clock instead of the tick."""
        if text == self._saved.text():
            return
        self._saved.setText(text)
        self._saved_icon.set_icon("check" if settled else "clock", "positive" if settled else "caution")
        self._saved.setVisible(bool(text))
        self._saved_icon.setVisible(bool(text))

    def set_undo(self, label: str | None) -> None:
        """What Undo would take back, for the tooltip."""
        self._undo.setEnabled(label is not None)
        self._undo.setToolTip(_("Undo: {change}").format(change=label) if label else "")
        self._undo.show()

    def set_redo(self, label: str | None) -> None:
        """What Redo would do again, for the tooltip."""
        self._redo.setEnabled(label is not None)
        self._redo.setToolTip(_("Redo: {change}").format(change=label) if label else _("Redo"))
        self._redo.show()

    def add_widget(self, widget: QWidget) -> None:
        """A further control, left of what is saved."""
        self._row.insertWidget(self._row.indexOf(self._saved_icon), widget)

    def _lay_out(self, theme: Theme) -> None:
        words = Column(theme, gap=0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        self._row.addLayout(words, 1)
        for widget in (self._saved_icon, self._saved, self._undo, self._redo):
            self._row.addWidget(widget)
