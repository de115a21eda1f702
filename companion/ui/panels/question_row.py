"""One question among those to choose from: whether it is asked, its place, and what is done with own ones."""

from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from companion.domain.names import name_of
from companion.domain.own_question import OwnQuestion
from companion.domain.questions import Choice, ClockTime, Count, Duration, Question, Scale, Text
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.rule import Rule
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.switch import Switch

UP, DOWN = -1, 1
SHOWN_OPTIONS = 5


class QuestionRow(QWidget):
    """The signals carry the key of the question first. Alt+Up and Alt+Down move it from within the row."""

    asked_changed = Signal(str, bool)
    move_asked = Signal(str, int)
    renamed = Signal(str, str)
    retire_asked = Signal(str)
    remove_asked = Signal(str)
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, question: Question, own: OwnQuestion | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = question.key
        self._switch = Switch(theme, _(question.words), show_words=False)
        self._words = Label(theme, "", role="label", wrap=True)
        self._kind = Label(theme, "", role="small", tone="muted", wrap=True)
        self._up = IconButton(theme, "up", "", edge=True)
        self._down = IconButton(theme, "down", "", edge=True)
        self._name: CheckedLine | None = None
        self._rename = Button(theme, _("Rename"), kind="ghost", parent=self)
        self._retire = Button(theme, _("Ask no longer"), kind="ghost", parent=self)
        self._remove = Button(theme, _("Remove"), kind="ghost", parent=self)
        self._is_own = own is not None
        self._lay_out()
        self._connect()

    def show_question(self, question: Question, *, asked: bool, removable: bool) -> None:
        """Show how it is asked now; `removable` = an own question without answers."""
        words = _(question.words)
        self._words.setText(words)
        self._kind.setText(kind_words(question))
        self._switch.setAccessibleName(words)
        self._switch.setChecked(asked)
        for button, name in ((self._up, _("Move up: {question}")), (self._down, _("Move down: {question}"))):
            button.setAccessibleName(name.format(question=words))
            button.setToolTip(button.accessibleName())
        for own_button in (self._rename, self._retire, self._remove):
            own_button.setAccessibleName(_("{what}: {name}").format(what=own_button.text(), name=words))
        self._remove.setVisible(removable)
        if self._name is not None:
            self._name.set_value(question.words)

    def take_focus(self) -> None:
        """Bring the keyboard here."""
        self._switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, *, first: bool, last: bool) -> None:
        """At an end there is one way to go; the keyboard does not stay on the other."""
        for button, resting in ((self._up, first), (self._down, last)):
            if resting and button.hasFocus():
                self._switch.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(not resting)

    def _lay_out(self) -> None:
        theme = self._theme
        words = Column(theme, gap=0)
        words.addWidget(self._words)
        words.addWidget(self._kind)
        row = Row(theme, gap=12)
        row.addWidget(self._switch)
        row.addLayout(words, 1)
        row.addWidget(self._up)
        row.addWidget(self._down)
        self._column = Column(theme, self, gap=6)
        self._column.addLayout(row)
        buttons = Flow(theme)
        for button in (self._rename, self._retire, self._remove):
            buttons.addWidget(button)
            button.setVisible(self._is_own)
        if self._is_own:
            self._column.addLayout(buttons)
        self._column.addWidget(Rule(theme, self))

    def _connect(self) -> None:
        self._switch.clicked.connect(self._change_asked)
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)
        self._rename.clicked.connect(self._toggle_name)
        self._retire.clicked.connect(self._ask_retire)
        self._remove.clicked.connect(self._ask_remove)
        for keys, move in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down)):
            shortcut = QShortcut(QKeySequence(keys), self, move)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _change_asked(self, asked: bool) -> None:
        self.asked_changed.emit(self._key, asked)

    def _move_up(self) -> None:
        self.move_asked.emit(self._key, UP)

    def _move_down(self) -> None:
        self.move_asked.emit(self._key, DOWN)

    def _ask_retire(self) -> None:
        self.retire_asked.emit(self._key)

    def _ask_remove(self) -> None:
        self.remove_asked.emit(self._key)

    def _toggle_name(self) -> None:
        if self._name is None:
            self._name = CheckedLine(self._theme, name_of)
            self._name.setAccessibleName(_("New words for the question"))
            self._name.value_chosen.connect(self._take_name)
            self._name.typing.connect(self.typing)
            self._column.insertWidget(self._column.count() - 1, self._name)
            QWidget.setTabOrder(self._remove, self._name.focusProxy() or self._name)
        else:
            self._name.setVisible(self._name.isHidden())
        self._name.set_value(self._words.text())
        if not self._name.isHidden():
            self._name.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_name(self, words: object) -> None:
        self.renamed.emit(self._key, str(words))


def kind_words(question: Question) -> str:
    """How it is answered."""
    kind = question.kind
    match kind:
        case Scale():
            return _("0 to 10, from “{lowest}” to “{highest}”").format(
                lowest=_(kind.lowest), highest=_(kind.highest)
            )
        case Choice():
            shown = [_(words) for _key, words in kind.options[:SHOWN_OPTIONS]]
            more = [] if len(kind.options) <= SHOWN_OPTIONS else ["\N{HORIZONTAL ELLIPSIS}"]
            return ", ".join([*shown, *more])
        case Count():
            return _("A number")
        case Duration():
            return _("A length of time")
        case ClockTime():
            return _("A time of day")
        case Text():
            return _("Free words")
    assert_never(kind)
