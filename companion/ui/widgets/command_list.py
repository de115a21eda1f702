"""A list of commands, each with an icon, its name and a line that says what it would do."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.push_button import PushButton
from companion.ui.widgets.roving import Roving
from companion.ui.widgets.stacks import Column, Row


@dataclass(frozen=True, kw_only=True)
class Command:
    """`example` says what it does here and now, or why it rests when it is not `enabled`."""

    key: str
    icon: str
    words: str
    example: str
    enabled: bool = True


class CommandRow(PushButton):
    """One command."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = Label(theme, "", role="strong", wrap=True)
        self._example = Label(theme, "", role="small", tone="muted", wrap=True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = Column(theme, gap=0)
        words.addWidget(self._words)
        words.addWidget(self._example)
        row = Row(theme, self, gap=12, margins=(8, 6, 8, 6))
        row.addWidget(IconLabel(theme, icon, tone="text"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_command(self, command: Command) -> None:
        """Show what the command would do now."""
        self._words.setText(command.words)
        self._example.setText(command.example)
        self._example.setVisible(bool(command.example))
        self.setAccessibleName(command.words)
        self.setAccessibleDescription(command.example)
        self.setEnabled(command.enabled)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().minimumSizeHint()


class CommandList(GroupOfControls):
    """One tab stop, arrows move inside. `chosen` carries the key of a command."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = {command.key: CommandRow(theme, command.icon, self) for command in commands}
        column = Column(theme, self, gap=2)
        for key, row in self._rows.items():
            row.clicked.connect(partial(self.chosen.emit, key))
            column.addWidget(row)
        self._roving = Roving(self, list(self._rows.values()))
        self.show_commands(commands)

    def show_commands(self, commands: Sequence[Command]) -> None:
        """Show what the same commands would do now."""
        for command in commands:
            self._rows[command.key].show_command(command)

    def focus_on(self, key: str) -> None:
        """Bring the keyboard to one command."""
        self._roving.stop_at(self._rows[key])
        self._rows[key].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        """Bring the keyboard to the first command that can be used."""
        for row in self._rows.values():
            if row.isEnabled():
                self._roving.stop_at(row)
                row.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
