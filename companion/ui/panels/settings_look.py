"""Settings of the look: text size, colours, still pictures, and which figure."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.content.body import BodyDrawing
from companion.domain.body import Build
from companion.domain.settings import TEXT_SIZES, THEMES, Settings
from companion.domain.text import N_, _
from companion.ui.columns import LARGE_TEXT
from companion.ui.panels.build_choice import BuildChoice
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
        self._size = Segmented(theme, [(str(size), _("{n} %").format(n=size)) for size in TEXT_SIZES])
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


class FigureSection(SettingsSection):
    """Which figure is drawn: chosen by picture."""

    changed = Signal(object)

    def __init__(
        self, theme: Theme, drawing: BodyDrawing, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _("Body map"), parent)
        self._settings = settings
        self._builds = BuildChoice(theme, drawing)
        self._scale = Switch(theme, _("Open the scale on first click"), show_words=False)
        words = _("Both have the same parts. What you marked stays where it is.")
        row = self.add_row("person", _("Which figure is closer to you?"), words)
        row.add_below(self._builds, hugging=True)
        words = _(
            "The first click on a part marks it and opens the scale. Off, it marks the part and no more."
        )
        self.add_row("info", _("Open the scale on first click"), words, self._scale)
        self._builds.chosen.connect(self._take_build)
        self._scale.toggled.connect(self._take_scale)
        theme.changed.connect(self._dress)
        self._dress()
        self.set_settings(settings)

    def set_settings(self, settings: Settings) -> None:
        """Show settings without announcing them."""
        self._settings = settings
        self._builds.set_value(settings.build)
        self._scale.setChecked(settings.scale_on_first_click)

    def _take_build(self, build: Build) -> None:
        self._announce(replace(self._settings, build=build))

    def _take_scale(self, opens: bool) -> None:
        self._announce(replace(self._settings, scale_on_first_click=opens))

    def _announce(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.changed.emit(settings)

    def _dress(self) -> None:
        """Side by side, or with large text one below the other."""
        layout = self._builds.layout()
        if isinstance(layout, QBoxLayout):
            down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
            layout.setDirection(down if self._theme.scale >= LARGE_TEXT else across)
