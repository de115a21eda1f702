"""The button *Sleep in full*, and below it the panel that it opens in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.check_in import CheckIn
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.stacks import Column

if TYPE_CHECKING:
    from companion.ui.panels.sleep_panel import SleepPanel


class SleepSection(QWidget):
    """The panel is made when it is first asked for, and goes when the check-in is about another day."""

    typing = Signal(bool)

    def __init__(self, theme: Theme, check_in: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._check_in = check_in
        self._panel: SleepPanel | None = None
        self.button = Button(theme, _("Sleep in full"), kind="ghost", icon="moon", parent=self)
        self._column = Column(theme, self, gap=10)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.clicked.connect(self._toggle)

    def show_sleep(self) -> None:
        """Show what is stored; of another day nothing stays."""
        if self._panel is None:
            return
        if self._panel.day == self._check_in.day:
            self._panel.show_sleep()
        else:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
            self._name_button()

    def _toggle(self) -> None:
        """Closed, the panel keeps what cannot be read yet in its fields."""
        if self._panel is None:
            self._panel = self._make_panel()
            self._panel.focus_first()
        elif self._panel.isHidden():
            self._panel.show()
            self._panel.focus_first()
        else:
            self._panel.hide()
        self._name_button()

    def _make_panel(self) -> "SleepPanel":
        from companion.ui.panels.sleep_panel import SleepPanel  # noqa: PLC0415 - the start is quicker without

        panel = SleepPanel(self._theme, self._check_in.diary, self._check_in.day, self)
        panel.typing.connect(self.typing)
        self._column.addWidget(panel)
        panel.stand_after(self.button)
        panel.show()
        return panel

    def _name_button(self) -> None:
        is_open = self._panel is not None and not self._panel.isHidden()
        self.button.setText(_("Less about sleep") if is_open else _("Sleep in full"))
