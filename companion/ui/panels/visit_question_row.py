"""A question in the list for a visit: ticked when it is answered, moved with buttons, removed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from companion.domain.text import _
from companion.domain.visit import VisitQuestion
from companion.ui.panels.medicine_words import isolated
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row

NUMBER_WIDTH = 24


class VisitQuestionRow(QWidget):
    """Every signal carries the question; `moved` also by how many places."""

    moved = Signal(object, int)
    ticked = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question: VisitQuestion | None = None
        self._number = Label(theme, role="strong", tone="accent")
        self._words = Label(theme, wrap=True)
        self._about = Label(theme, role="small", tone="muted", wrap=True)
        self._tick = Button(theme, "", icon="check")
        self._up = IconButton(theme, "up", "")
        self._down = IconButton(theme, "down", "")
        self._remove = IconButton(theme, "trash", "")
        self._lay_out()
        self._up.clicked.connect(self._move_up)
        self._down.clicked.connect(self._move_down)
        self._tick.clicked.connect(self._press_tick)
        self._remove.clicked.connect(self._press_remove)
        theme.changed.connect(self._dress)
        self._dress()

    def show_question(self, question: VisitQuestion, about: str, place: tuple[int, int]) -> None:
        """Show what is stored. `place`: its number and how many there are; (0, 0) for one that is ticked."""
        self._question = question
        number, count = place
        words = isolated(question.words)
        self._number.setText(f"{number}" if number else "")
        self._words.setText(words)
        self._words.set_tone("text" if number else "muted")
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._tick.setText(_("Tick as answered") if number else _("Not answered yet"))
        self._tick.set_icon("check" if number else "undo")
        names: tuple[tuple[QAbstractButton, str], ...] = (
            (self._tick, f"{self._tick.text()}: {{question}}"),
            (self._up, _("Move up: {question}")),
            (self._down, _("Move down: {question}")),
            (self._remove, _("Remove: {question}")),
        )
        for button, name in names:
            button.setAccessibleName(name.format(question=words))
            if button is not self._tick:
                button.setToolTip(button.accessibleName())
        for button, ahead in ((self._up, number > 1), (self._down, number < count)):
            button.setVisible(count > 1)
            button.setEnabled(ahead)

    def set_editable(self, *, editable: bool) -> None:
        """A diary open to read has nothing to press."""
        for button in (self._tick, self._remove):
            button.setVisible(editable)
        if not editable:
            for button in (self._up, self._down):
                button.hide()

    def focus_button(self) -> None:
        """Bring the keyboard to the row, to where no press removes anything."""
        self._tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_move(self, by: int) -> None:
        """Keep the keyboard on the button that moved the row, or on the other one at the end."""
        wanted, other = (self._down, self._up) if by > 0 else (self._up, self._down)
        (wanted if wanted.isEnabled() else other).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        words = Column(self._theme, gap=0)
        words.addWidget(self._words)
        words.addWidget(self._about)
        head = Row(self._theme, gap=4)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        buttons = Row(self._theme, gap=4)
        buttons.addWidget(self._tick)
        buttons.addStretch(1)
        for button in (self._up, self._down, self._remove):
            buttons.addWidget(button)
        column = Column(self._theme, self, gap=6)
        column.addLayout(head)
        column.addLayout(buttons)

    def _move_up(self) -> None:
        self.moved.emit(self._question, -1)

    def _move_down(self) -> None:
        self.moved.emit(self._question, 1)

    def _press_tick(self) -> None:
        self.ticked.emit(self._question)

    def _press_remove(self) -> None:
        self.removed.emit(self._question)

    def _dress(self) -> None:
        self._number.setFixedWidth(self._theme.px(NUMBER_WIDTH))
