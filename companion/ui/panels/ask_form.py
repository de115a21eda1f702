"""*Ask about this at a visit*: a quiet button that opens one line for a question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.domain.visit import question_words
from companion.ui.panels.opened_form import show_opened
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row


class AskForm(QWidget):
    """`asked` carries the words of a question."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = Button(theme, _("Ask about this at a visit"), kind="ghost", icon="plus", parent=self)
        self._form = QWidget(self)
        self._words = CheckedLine(theme, question_words)
        self._kept = Label(theme, "", role="small", tone="muted", wrap=True)
        self._keep = Button(theme, _("Keep the question"), kind="primary", icon="check")
        cancel = Button(theme, _("Cancel"), kind="ghost")
        cancel.setAccessibleName(_("Cancel asking"))
        buttons = Row(theme)
        buttons.addWidget(self._keep)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        form = Column(theme, self._form, gap=10)
        form.addWidget(labelled(theme, _("What do you want to ask?"), self._words))
        form.addLayout(buttons)
        self._form.hide()
        self._kept.hide()
        column = Column(theme, self, gap=6)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._form)
        column.addWidget(self._kept)
        self._open.clicked.connect(self._toggle)
        self._keep.clicked.connect(self._take)
        cancel.clicked.connect(self.put_away)

    def put_away(self) -> None:
        """Close the line; words that were not kept are gone."""
        if self._form.focusWidget() is not None:
            self._open.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.hide()
        self._kept.hide()
        self._words.clear()

    def _toggle(self) -> None:
        if not self._form.isHidden():
            self.put_away()
            return
        self._kept.hide()
        self._form.show()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)
        show_opened(self._form)

    def _take(self) -> None:
        if not self._words.commit():
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        words = str(self._words.value())
        self.put_away()
        self.asked.emit(words)
        self._kept.setText(_("Kept with the questions for your next visit."))
        self._kept.show()
