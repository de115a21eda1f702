"""The way from the settings to the page of questions."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button


class QuestionsSection(SettingsSection):
    """`open_asked` is a wish for that page."""

    open_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Questions"), parent)
        button = Button(theme, _("Open"), icon="sliders")
        button.setAccessibleName(_("Open the page of questions"))
        button.clicked.connect(self.open_asked)
        words = _("Which questions a check-in asks, in which order, and questions of your own.")
        self.add_row("sliders", _("Questions"), words, button)
