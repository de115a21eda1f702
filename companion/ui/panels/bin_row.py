"""One deleted record: what it was, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.record import Record
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column, Row


class BinRow(QWidget):
    """`restore_asked` and `forget_asked` carry the record; letting go is asked about first, in its place."""

    restore_asked = Signal(object)
    forget_asked = Signal(object)

    def __init__(self, theme: Theme, record: Record, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._title = Label(theme, title, role="strong", wrap=True)
        self._line = Label(theme, role="small", wrap=True)
        self._when = Label(theme, role="small", tone="muted", wrap=True)
        self._restore = Button(theme, _("Bring back"), kind="soft", icon="undo", parent=self)
        self._forget = Button(theme, _("Delete now"), kind="ghost", parent=self)
        self._question = QWidget(self)
        self._sure = Button(theme, _("Delete for good"), kind="danger", parent=self._question)
        self._keep = Button(theme, _("Keep"), parent=self._question)
        self._lay_out(theme)
        self._restore.clicked.connect(self._ask_restore)
        self._forget.clicked.connect(self._ask)
        self._sure.clicked.connect(self._let_go)
        self._keep.clicked.connect(self._settle)

    def show_words(self, line: str, when: str, *, editable: bool) -> None:
        """The details, and whether something can be done."""
        self._line.setText(line)
        self._when.setText(when)
        named = f"{self._title.text()}, {line}"
        self._restore.setAccessibleName(_("Bring back {what}").format(what=named))
        self._forget.setAccessibleName(_("Delete {what} now").format(what=named))
        self._restore.setVisible(editable)
        self._forget.setVisible(editable)

    def take_focus(self) -> None:
        self._restore.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        self._question.show()
        self._forget.setEnabled(False)
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._sentence.text())

    def _settle(self) -> None:
        self._question.hide()
        self._forget.setEnabled(True)
        self._forget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_restore(self) -> None:
        self.restore_asked.emit(self._record)

    def _let_go(self) -> None:
        self.forget_asked.emit(self._record)

    def _lay_out(self, theme: Theme) -> None:
        words = Column(theme, gap=2)
        for label in (self._title, self._line, self._when):
            words.addWidget(label)
        head = Row(theme, gap=10)
        head.addLayout(words, 1)
        head.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._forget, 0, Qt.AlignmentFlag.AlignTop)
        sentence = _("It cannot be brought back then. Backups that were made before still have it.")
        self._sentence = Label(theme, sentence, wrap=True)
        asking = Column(theme, self._question, gap=6)
        asking.addWidget(self._sentence)
        choices = Flow(theme, gap=8)
        choices.addWidget(self._keep)
        choices.addWidget(self._sure)
        asking.addLayout(choices)
        self._question.hide()
        column = Column(theme, self, gap=8)
        column.addLayout(head)
        column.addWidget(self._question)
        column.addWidget(Rule(theme, self))
