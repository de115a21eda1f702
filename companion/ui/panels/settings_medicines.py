"""The way from the settings to the page about medicines."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button


class MedicinesSection(SettingsSection):
    """`open_asked` is a wish for that page."""

    open_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Medicines"), parent)
        button = Button(theme, _("Open"), icon="pill")
        button.setAccessibleName(_("Open the page about medicines"))
        button.clicked.connect(self.open_asked)
        words = _(
            "What you take, how much and since when, when to ask whether it helped, and your own limits."
        )
        self.add_row("pill", _("Medicines"), words, button)
