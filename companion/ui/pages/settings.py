"""Settings: a change acts at once."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.content.body import BodyDrawing
from companion.content.help_numbers import read_countries
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.paths import resources
from companion.ui.columns import MARGIN, ColumnsArea, columns_for
from companion.ui.data_desk import DataDesk
from companion.ui.diaries import Diaries
from companion.ui.panels.export_section import ExportSection
from companion.ui.panels.settings_data import AboutSection, DataSection, DaySection
from companion.ui.panels.settings_diaries import DiariesSection
from companion.ui.panels.settings_figure import FigureSection
from companion.ui.panels.settings_help import HelpSection
from companion.ui.panels.settings_keys import KeysSection
from companion.ui.panels.settings_look import LookSection
from companion.ui.panels.settings_medicines import MedicinesSection
from companion.ui.panels.settings_questions import QuestionsSection
from companion.ui.panels.settings_section import SettingsSection
from companion.ui.panels.settings_self_counts import SelfCountsSection
from companion.ui.panels.settings_sound import SoundSection
from companion.ui.theme import Theme
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.section_nav import SectionNav
from companion.ui.widgets.stacks import Column

NAV_WIDTH = 230
Choosing = (
    LookSection | FigureSection | DaySection | SelfCountsSection | HelpSection | KeysSection | SoundSection
)


class SettingsPage(QWidget):
    """One section beside the list of sections; all of them in one column where it is narrow.

    Without `diaries` there is no section about them, and without `desk` none that takes data out and in.
    """

    settings_changed = Signal(object)
    medicines_asked = Signal()
    questions_asked = Signal()
    self_counts_asked = Signal()
    about_you_asked = Signal()
    first_steps_asked = Signal()
    keys_asked = Signal()
    flare_plan_asked = Signal()
    hiding_asked = Signal()
    removal_asked = Signal()
    diary_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        diary_folder: Path,
        diaries: Diaries | None = None,
        desk: DataDesk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._settings = settings
        self._look = LookSection(theme, settings, self)
        self._figure = FigureSection(theme, BodyDrawing(resources() / "bodymap"), settings, self)
        self._days = DaySection(theme, settings, self)
        self._medicines = MedicinesSection(theme, self)
        self._questions = QuestionsSection(theme, self)
        self._self_counts = SelfCountsSection(theme, settings, self)
        self._help = HelpSection(theme, read_countries(resources() / "content" / "help"), settings, self)
        self._keys = KeysSection(theme, settings, self)
        self._sound = SoundSection(theme, settings, self)
        self._data = DataSection(theme, diary_folder, parent=self)
        self._sections: dict[str, tuple[str, SettingsSection]] = {
            "look": ("text", self._look),
            "figure": ("person", self._figure),
            "diary": ("calendar", self._days),
            "medicines": ("pill", self._medicines),
            "questions": ("sliders", self._questions),
            "self_counts": ("list", self._self_counts),
            "help": ("help", self._help),
            "keys": ("document", self._keys),
            "sound": ("sound", self._sound),
            "data": ("lock", self._data),
        }
        self._export: ExportSection | None = None
        if desk is not None:
            self._export = ExportSection(theme, desk, settings, self)
            self._export.changed.connect(self._take)
            self._sections["export"] = ("copy", self._export)
        if diaries is not None:
            section = DiariesSection(theme, diaries, self)
            section.open_asked.connect(self.diary_asked)
            self._sections["diaries"] = ("book", section)
        self._sections["about"] = ("info", AboutSection(theme, self))
        entries = [(key, part.accessibleName(), icon) for key, (icon, part) in self._sections.items()]
        self._nav = SectionNav(theme, entries, self)
        self._nav.setAccessibleName(_("Sections"))
        self._current = "look"
        self._area = ColumnsArea(theme, self)
        self._columns = 0
        column = Column(theme, self, gap=8, margins=(MARGIN, 14, MARGIN, 0))
        column.addWidget(PageHeader(theme, _("Settings"), self))
        column.addWidget(self._area, 1)
        self._connect()

    def set_settings(self, settings: Settings) -> None:
        """Show settings that were changed elsewhere, for example the text size by key."""
        self._settings = settings
        for section in self._choosing():
            section.set_settings(settings)
        if self._export is not None:
            self._export.set_settings(settings)

    def show_section(self, key: str) -> None:
        """Show a section by its key, for example look, diary or about."""
        self._current = key
        self._nav.set_current(key)
        for known, (_icon, section) in self._sections.items():
            section.setVisible(self._columns == 1 or known == key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self._nav.section_chosen.connect(self.show_section)
        self._medicines.open_asked.connect(self.medicines_asked)
        self._theme.changed.connect(self._restyle)
        self._questions.open_asked.connect(self.questions_asked)
        self._self_counts.open_asked.connect(self.self_counts_asked)
        self._days.plan_asked.connect(self.flare_plan_asked)
        self._help.about_you_asked.connect(self.about_you_asked)
        self._help.first_steps_asked.connect(self.first_steps_asked)
        self._keys.list_asked.connect(self.keys_asked)
        self._data.hiding_asked.connect(self.hiding_asked)
        self._data.removal_asked.connect(self.removal_asked)
        for section in self._choosing():
            section.changed.connect(self._take)

    def _choosing(self) -> tuple[Choosing, ...]:
        """The sections in which something is chosen."""
        return (
            *(self._look, self._figure, self._days, self._self_counts, self._help, self._keys),
            self._sound,
        )

    def _take(self, settings: Settings) -> None:
        self.set_settings(settings)
        self.settings_changed.emit(settings)

    def _restyle(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = min(2, columns_for(self.width(), self._theme.scale))
        if columns == self._columns:
            return
        self._columns = columns
        sections = [section for _icon, section in self._sections.values()]
        self._nav.setVisible(columns > 1)
        if columns == 1:
            # Hidden, but in its place: what stands in no column goes with the columns before.
            self._area.place([(0, [self._nav, *sections])])
        else:
            self._area.place([(NAV_WIDTH, [self._nav]), (0, sections)])
        self.show_section(self._current)
