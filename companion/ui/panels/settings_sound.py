"""Settings of what can be heard during a routine."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.theme import Theme
from companion.ui.widgets.switch import Switch


class SoundSection(SettingsSection):
    """`changed` carries the settings with the one that was changed."""

    changed = Signal(object)

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Sound in routines"), parent)
        self._settings = settings
        self._sound = Switch(theme, _("Sounds"), show_words=False)
        self._voice = Switch(theme, _("Voice"), show_words=False)
        words = _("A soft sound as each part of an exercise begins. M turns it off and on during a routine.")
        self.add_row("sound", _("Sounds"), words, self._sound)
        words = _("The voice of this computer says what to do. It always stands on the screen as well.")
        self.add_row("sound", _("Voice"), words, self._voice)
        self._sound.toggled.connect(self._take_sound)
        self._voice.toggled.connect(self._take_voice)
        self.set_settings(settings)

    def set_settings(self, settings: Settings) -> None:
        """Show settings without announcing them."""
        self._settings = settings
        self._sound.setChecked(settings.sound)
        self._voice.setChecked(settings.voice)

    def _take_sound(self, on: bool) -> None:
        self._announce(replace(self._settings, sound=on))

    def _take_voice(self, on: bool) -> None:
        self._announce(replace(self._settings, voice=on))

    def _announce(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.changed.emit(settings)
