"""The body map of the first steps: which figure, then the first mark, in the check-in of today."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Changes
from companion.domain.settings import Settings
from companion.ui.check_in import CheckIn
from companion.ui.diary import Diary
from companion.ui.materials import BodyMaterial
from companion.ui.panels.map_panel import MapPanel
from companion.ui.theme import Theme
from companion.ui.widgets.stacks import Column


class FirstMark(QWidget):
    """The same card as on Today, so that nothing has to be learnt twice."""

    build_chosen = Signal(object)

    def __init__(self, theme: Theme, diary: Diary, body: BodyMaterial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._map = MapPanel(theme, CheckIn(diary, parent=self), body, self)
        self._map.build_chosen.connect(self.build_chosen)
        self._map.set_changeable(changeable=not diary.read_only)
        Column(theme, self).addWidget(self._map)
        diary.changed.connect(self._follow)

    def apply_settings(self, settings: Settings) -> None:
        """Take over the figure, and how the map answers."""
        self._map.set_build(settings.build)
        self._map.apply_settings(settings)
        self._map.show_check_in()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._map.show_check_in()

    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and self._diary.today() in changes.days:
            self._map.show_check_in()
