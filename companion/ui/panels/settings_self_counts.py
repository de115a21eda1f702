"""The way from the settings to the self-counts, and whether Today offers one from time to time."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.switch import Switch


class SelfCountsSection(SettingsSection):
    """`changed` carries the settings with the new choice, `open_asked` is a wish for the page."""

    changed = Signal(object)
    open_asked = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Self-counts"), parent)
        self._settings = settings
        button = Button(theme, _("Open"), icon="list")
        button.setAccessibleName(_("Open the page of self-counts"))
        button.clicked.connect(self.open_asked)
        words = _("Three short questionnaires with a number to take along: PEG, widespread pain, PHQ-4.")
        self.add_row("list", _("Self-counts"), words, button)
        self._peg = Switch(theme, _("Offer the PEG once a week"), show_words=False)
        words = _("One quiet line on Today, three questions. Never on a flare day, and not during a break.")
        self.add_row("calendar", _("Offer the PEG once a week"), words, self._peg)
        self._phq4 = Switch(theme, _("Offer the PHQ-4 once a month"), show_words=False)
        words = _("The same for four questions about worry and mood.")
        self.add_row("calendar", _("Offer the PHQ-4 once a month"), words, self._phq4)
        self._peg.toggled.connect(self._take)
        self._phq4.toggled.connect(self._take)
        self.set_settings(settings)

    def set_settings(self, settings: Settings) -> None:
        """Show settings without announcing them."""
        self._settings = settings
        for switch, on in ((self._peg, settings.weekly_peg), (self._phq4, settings.monthly_phq4)):
            switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(False)

    def _take(self) -> None:
        self._settings = replace(
            self._settings, weekly_peg=self._peg.isChecked(), monthly_phq4=self._phq4.isChecked()
        )
        self.changed.emit(self._settings)
