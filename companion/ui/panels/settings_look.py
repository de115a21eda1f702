"""Settings of the look: text size, colours, still pictures."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.settings import TEXT_SIZES, THEMES, Settings
from companion.domain.text import N_, _, percent_words
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.theme import Theme
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.switch import Switch

THEME_WORDS = {
    "system": N_("Like the system"),
    "light": N_("Light"),
    "dark": N_("Dark"),
    "contrast": N_("High contrast"),
    "contrast_dark": N_("High contrast, dark"),
}


class LookSection(SettingsSection):
    """`changed` carries the settings with the one that was changed."""

    changed = Signal(object)

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Reading and colours"), parent)
        self._settings = settings
        self._size = Segmented(theme, [(str(size), percent_words(size)) for size in TEXT_SIZES])
        self._theme_choice = Segmented(theme, [(name, _(THEME_WORDS[name])) for name in THEMES])
        self._still = Switch(theme, _("Still pictures"), show_words=False)
        self._add_rows()
        self._size.chosen.connect(self._take_size)
        self._theme_choice.chosen.connect(self._take_theme)
        self._still.toggled.connect(self._take_still)
        self.set_settings(settings)

    def set_settings(self, settings: Settings) -> None:
        """Show settings without announcing them."""
        self._settings = settings
        self._size.set_value(str(settings.text_size))
        self._theme_choice.set_value(settings.theme)
        self._still.setChecked(settings.still_pictures)

    def _add_rows(self) -> None:
        words = _("Letters, spaces and buttons grow together. Ctrl and + or - do the same on any page.")
        self.add_row("text", _("Text size"), words).add_below(self._size)
        words = _("High contrast has black and white grounds and strong edges.")
        self.add_row("contrast", _("Colours"), words).add_below(self._theme_choice)
        words = _("Nothing slides or fades. Routines show the main positions of a movement.")
        self.add_row("pause", _("Still pictures"), words, self._still)
        self._size.setAccessibleName(_("Text size"))
        self._theme_choice.setAccessibleName(_("Colours"))

    def _take_size(self, key: object) -> None:
        self._announce(replace(self._settings, text_size=int(str(key))) if key else self._settings)

    def _take_theme(self, key: object) -> None:
        self._announce(replace(self._settings, theme=str(key)) if key else self._settings)

    def _take_still(self, still: bool) -> None:
        self._announce(replace(self._settings, still_pictures=still))

    def _announce(self, settings: Settings) -> None:
        """A choice cannot be taken back to nothing, so the shown one is set again."""
        changed = settings != self._settings
        self.set_settings(settings)
        if changed:
            self.changed.emit(settings)
