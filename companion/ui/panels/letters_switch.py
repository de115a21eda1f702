"""Whether letters work as keys; on the page about keys and in the settings."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.setting_row import SettingRow
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.switch import Switch


class LettersSwitch(QWidget):
    """`changed` carries the settings with the new choice."""

    changed = Signal(object)

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        title = _("Letters work as keys")
        words = _("In the control that has the keyboard. Off, a letter does nothing outside of a text.")
        self._switch = Switch(theme, title, show_words=False)
        Column(theme, self).addWidget(SettingRow(theme, "text", title, words, self._switch))
        self._switch.toggled.connect(self._take)
        self.set_settings(settings)

    def set_settings(self, settings: Settings) -> None:
        """Show settings without announcing them."""
        self._settings = settings
        self._switch.setChecked(settings.letter_keys)

    def _take(self, on: bool) -> None:
        if on != self._settings.letter_keys:
            self._settings = replace(self._settings, letter_keys=on)
            self.changed.emit(self._settings)
