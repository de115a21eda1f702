"""Settings of the body map: which figure, and how it answers."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.content.body import BodyDrawing
from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.domain.text import N_, _
from companion.ui.columns import LARGE_TEXT
from companion.ui.panels.build_choice import BuildChoice
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.theme import Theme
from companion.ui.widgets.switch import Switch

SWITCHES: tuple[tuple[str, str, str, str], ...] = (
    (
        "scale_on_first_click",
        "info",
        N_("Open the scale on first click"),
        N_("The first click on a part marks it and opens the scale. Off, it marks the part and no more."),
    ),
    (
        "drag_marks",
        "pencil",
        N_("Mark by dragging"),
        N_("Hold the button and move over several parts: each takes the value used last."),
    ),
    (
        "mirrored_map",
        "swap",
        N_("Show the map as in a mirror"),
        N_("The sides change places on the figures. The words over them tell your left and your right."),
    ),
)
"""Field of the settings, icon, name and sentence of each switch."""


class FigureSection(SettingsSection):
    """The figure is chosen by picture; `changed` carries the settings with the one that was changed."""

    changed = Signal(object)

    def __init__(
        self, theme: Theme, drawing: BodyDrawing, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _("Body map"), parent)
        self._settings = settings
        self._builds = BuildChoice(theme, drawing)
        self._switches: dict[str, Switch] = {}
        words = _("Both have the same parts. What you marked stays where it is.")
        row = self.add_row("person", _("Which figure is closer to you?"), words)
        row.add_below(self._builds, hugging=True)
        for field, icon, title, sentence in SWITCHES:
            switch = Switch(theme, _(title), show_words=False)
            switch.toggled.connect(partial(self._take_switch, field))
            self._switches[field] = switch
            self.add_row(icon, _(title), _(sentence), switch)
        self._builds.chosen.connect(self._take_build)
        theme.changed.connect(self._dress)
        self._dress()
        self.set_settings(settings)

    def set_settings(self, settings: Settings) -> None:
        """Show settings without announcing them."""
        self._settings = settings
        self._builds.set_value(settings.build)
        for field, switch in self._switches.items():
            switch.setChecked(getattr(settings, field))

    def _take_build(self, build: Build) -> None:
        self._announce(replace(self._settings, build=build))

    def _take_switch(self, field: str, on: bool) -> None:
        self._announce(replace(self._settings, **{field: on}))  # type: ignore[arg-type]  # keys come from SWITCHES

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
