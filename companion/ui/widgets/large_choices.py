"""Large buttons of which each can be chosen once: for tired hands, so that no press takes anything back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.options import LARGE, OptionButton
from companion.ui.widgets.push_button import ENTER
from companion.ui.widgets.roving import Roving

GAP = 12


class LargeChoice(OptionButton):
    """Space presses it. Enter is left to the page, where it means Done."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LargeChoices(GroupOfControls):
    """One tab stop. `pressed_on` carries the key; what is chosen is shown with `show_choice`."""

    pressed_on = Signal(str)

    def __init__(
        self, theme: Theme, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.buttons = [LargeChoice(theme, key, words, LARGE, self) for key, words in options]
        self._chosen: frozenset[str] = frozenset()
        Roving(self, self.buttons)
        clicks = QButtonGroup(self)
        clicks.setExclusive(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = Flow(theme, self, gap=GAP)
        for button in self.buttons:
            clicks.addButton(button)
            flow.addWidget(button)
        clicks.buttonClicked.connect(self._press)

    def show_choice(self, key: str, words: str, *, chosen: bool) -> None:
        """Show whether a button is chosen, and its words now."""
        self._chosen = self._chosen | {key} if chosen else self._chosen - {key}
        for button in self.buttons:
            if button.key == key:
                button.setText(words)
                button.setChecked(chosen)

    def _press(self, button: QAbstractButton) -> None:
        """Qt has turned it over already; what it shows is said by `show_choice` alone."""
        if isinstance(button, OptionButton):
            button.setChecked(button.key in self._chosen)
            self.pressed_on.emit(button.key)
