"""Settings of the keyboard: letters, and the way to the list of all keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.panels.letters_switch import LettersSwitch
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button


class KeysSection(SettingsSection):
    """`list_asked` is a wish for the page about keys."""

    changed = Signal(object)
    list_asked = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Keyboard"), parent)
        self._letters = LettersSwitch(theme, settings)
        self.add_line(self._letters)
        button = Button(theme, _("Show"))
        button.setAccessibleName(_("Show all keys"))
        self.add_row("document", _("All keys"), _("One list, also with Ctrl and / from anywhere."), button)
        self._letters.changed.connect(self.changed)
        button.clicked.connect(self.list_asked)

    def set_settings(self, settings: Settings) -> None:
        """Show settings without announcing them."""
        self._letters.set_settings(settings)
