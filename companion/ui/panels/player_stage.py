"""What stands at the left in the player: the figure, and while something hurts the body map to say where."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.domain.body import Build
from companion.domain.figure.motion import Motion
from companion.domain.plan import Phase
from companion.domain.text import _
from companion.ui.materials import Materials
from companion.ui.theme import Theme
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.figure_view import FigureView
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class PlayerStage(QStackedWidget):
    """`place_chosen` carries the region where it hurts. The map is made when it is first asked for."""

    place_chosen = Signal(str)

    def __init__(self, theme: Theme, materials: Materials, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._materials = materials
        self._motions: dict[str, Motion] = {}
        self._drawn: tuple[str, bool] | None = None
        self._build = Build.STRAIGHT
        self._map: BodyMap | None = None
        self._map_page = QWidget(self)
        self.figure = FigureView(theme)
        self.addWidget(self.figure)
        self.addWidget(self._map_page)

    def set_build(self, build: Build) -> None:
        """Which figure the person chose for the map."""
        self._build = build
        if self._map is not None:
            self._map.set_build(build)

    def show_phase(self, phase: Phase) -> None:
        """The figure of the exercise, on the side of the phase."""
        drawn = (phase.exercise, phase.mirrored)
        if self._drawn == drawn:
            return
        self._drawn = drawn
        if phase.exercise not in self._motions:
            self._motions[phase.exercise] = self._materials.read_motion(phase.exercise)
        self.figure.show_motion(self._motions[phase.exercise], mirror=phase.mirrored)

    def ask_where(self, *, asked: bool) -> None:
        """The map in place of the figure, with nothing chosen yet."""
        if asked:
            self._map = self._map or self._make_map()
            self._map.set_marks({})
        self.setCurrentWidget(self._map_page if asked else self.figure)

    def _make_map(self) -> BodyMap:
        body = self._materials.body
        column = Column(self._theme, self._map_page, gap=8)
        column.addWidget(Label(self._theme, _("Where does it hurt? You can leave this out."), wrap=True))
        made = BodyMap(self._theme, body.regions, body.drawing, self._map_page)
        made.setAccessibleName(_("Where does it hurt?"))
        made.set_build(self._build)
        made.region_clicked.connect(self._choose)
        column.addWidget(made, 1)
        return made

    def _choose(self, region: str) -> None:
        if self._map is not None:
            self._map.set_marks({region: None})
        self.place_chosen.emit(region)
