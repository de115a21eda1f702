"""Settings of the day's end and the plan for flares, where the diary is, and what this program is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTime, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from companion import __version__
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.switch import Switch

HOURS = range(7)


class DaySection(SettingsSection):
    """When a day ends, breaks, and the look back. `changed` carries the settings with the new choice.

    `plan_asked` is a wish for the plan for flares.
    """

    changed = Signal(object)
    plan_asked = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Diary"), parent)
        self._settings = settings
        self._hours = Segmented(theme, [(str(hour), _clock(hour)) for hour in HOURS])
        self._hours.setAccessibleName(_("When does your day end?"))
        words = _("What you write before this time belongs to the day before. Earlier entries do not move.")
        self.add_row("moon", _("When does your day end?"), words).add_below(self._hours)
        self._break = Switch(theme, _("I take a break"), show_words=False)
        words = _("Nothing asks and nothing is counted until you switch this off. You can write at any time.")
        self.add_row("pause", _("I take a break"), words, self._break)
        self._week = Switch(theme, _("Look back on the last week"), show_words=False)
        words = _("A card on the Diary page: what was possible in the last full week, and plain counts.")
        self.add_row("calendar", _("Look back on the last week"), words, self._week)
        self._lesson = Switch(theme, _("A lesson on Today"), show_words=False)
        words = _("One quiet line when a lesson may fit what you wrote. Never on a flare day.")
        self.add_row("book", _("A lesson on Today"), words, self._lesson)
        self._add_plan()
        self._hours.chosen.connect(self._take_hour)
        self._week.toggled.connect(self._take_week)
        self._lesson.toggled.connect(self._take_lesson)
        self._break.toggled.connect(self._take_break)
        self.set_settings(settings)

    def _add_plan(self) -> None:
        button = Button(self._theme, _("Open"), icon="pencil")
        button.setAccessibleName(_("Open your plan for flares"))
        button.clicked.connect(self.plan_asked)
        words = _("What helps, what can wait, whom to call, in your own words. It stands on the flare page.")
        self.add_row("cloud", _("Your plan for flares"), words, button)

    def set_settings(self, settings: Settings) -> None:
        """Show settings without announcing them."""
        self._settings = settings
        self._hours.set_value(str(settings.day_boundary.hour))
        self._break.setChecked(settings.on_break)
        self._week.setChecked(settings.weekly_review)
        self._lesson.setChecked(settings.lessons.daily)

    def _take_break(self, on: bool) -> None:
        if on != self._settings.on_break:
            self._settings = replace(self._settings, on_break=on)
            self.changed.emit(self._settings)

    def _take_week(self, wanted: bool) -> None:
        if wanted != self._settings.weekly_review:
            self._settings = replace(self._settings, weekly_review=wanted)
            self.changed.emit(self._settings)

    def _take_lesson(self, wanted: bool) -> None:
        if wanted != self._settings.lessons.daily:
            lessons = replace(self._settings.lessons, daily=wanted)
            self._settings = replace(self._settings, lessons=lessons)
            self.changed.emit(self._settings)

    def _take_hour(self, key: object) -> None:
        chosen = time(int(str(key))) if key else self._settings.day_boundary
        changed = chosen != self._settings.day_boundary
        self.set_settings(replace(self._settings, day_boundary=chosen))
        if changed:
            self.changed.emit(self._settings)


class DataSection(SettingsSection):
    """Where the diary is; what the program cannot do comes first, and *Remove everything* stands apart."""

    hiding_asked = Signal()
    removal_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        diary_folder: Path,
        open_folder: Callable[[QUrl], object] = QDesktopServices.openUrl,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _("Privacy and data"), parent)
        self._folder = diary_folder
        self._open_folder = open_folder
        words = _("Everything stays on this computer. The program has no network code, and no account.")
        self.add_row("lock", _("Private"), words)
        opening = Button(theme, _("Open folder"), icon="folder")
        opening.clicked.connect(self._open)
        words = _("One folder holds the diary and its daily copies. You can copy it like any other folder.")
        row = self.add_row("folder", _("Where your diary is"), words, opening)
        row.add_below(selectable(Label(theme, str(diary_folder), role="small", wrap=True)))
        self._add_hiding()
        self._add_removal()

    def _add_hiding(self) -> None:
        button = Button(self._theme, _("Hide now"))
        button.clicked.connect(self.hiding_asked)
        words = _("F9 covers the window with a plain page and makes it small. Any key brings it back.")
        self.add_row("minus", _("Hide at once"), words, button)

    def _add_removal(self) -> None:
        self.begin_card()
        button = Button(self._theme, _("Remove\N{HORIZONTAL ELLIPSIS}"), kind="danger")
        button.setAccessibleName(_("Remove everything"))
        button.clicked.connect(self.removal_asked)
        words = _("Removes this diary and its backups. You can take it back for 7 days.")
        self.add_row("close", _("Remove everything"), words, button)

    def _open(self) -> None:
        self._open_folder(QUrl.fromLocalFile(str(self._folder)))


class AboutSection(SettingsSection):
    """Name, version, licence and limits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("About"), parent)
        words = _("A self-management diary for people with chronic muscle pain. It is not a medical device.")
        self.add_row("leaf", _("Pain Companion {version}").format(version=__version__), words)
        words = _(
            "Free software under the Apache License 2.0. The typeface is under the SIL Open Font License."
        )
        self.add_row("document", _("Licence"), words)


def selectable(label: Label) -> Label:
    """Let the text of a label be marked and copied, with the mouse or the keyboard."""
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _clock(hour: int) -> str:
    """As the clock of the person shows it, with twelve or twenty-four hours."""
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)
