"""Settings of the help: the country of its numbers, what is said about oneself, and the first steps again."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.help_numbers import Country, country_of
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.panels.help_numbers import CountryField
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button


class HelpSection(SettingsSection):
    """`changed` carries the settings with the one that was changed; the others ask for their places."""

    changed = Signal(object)
    about_you_asked = Signal()
    first_steps_asked = Signal()

    def __init__(
        self, theme: Theme, countries: Sequence[Country], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _("Help and first steps"), parent)
        self._settings = settings
        self._countries = countries
        self._field = CountryField(theme, countries)
        words = _("Whose numbers Get help shows. Without one it says “your local emergency number”.")
        self.add_row("help", _("Country for numbers to call"), words).add_below(self._field, hugging=True)
        about = Button(theme, _("Open"), icon="person")
        about.setAccessibleName(_("Open what you say about yourself"))
        words = _("Age, age at the first pain and what needs care. Used for help cards and exercises.")
        self.add_row("person", _("About you"), words, about)
        steps = Button(theme, _("Open"), icon="leaf")
        steps.setAccessibleName(_("Open the first steps again"))
        words = _("Comfort, figure and first mark, about you. The key F3 opens them on any page.")
        self.add_row("leaf", _("First steps"), words, steps)
        self._field.country_chosen.connect(self._take_country)
        about.clicked.connect(self.about_you_asked)
        steps.clicked.connect(self.first_steps_asked)
        self.set_settings(settings)

    def set_settings(self, settings: Settings) -> None:
        """Show settings without announcing them."""
        self._settings = settings
        self._field.show_country(country_of(self._countries, settings.country))

    def _take_country(self, code: str) -> None:
        if code != self._settings.country:
            self._settings = replace(self._settings, country=code)
            self.changed.emit(self._settings)
