"""A player page for tests: found by accessible names, driven by keys, with clocks set by hand."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from companion.domain.lately import Lately
from companion.domain.player import Beat, State
from companion.domain.preparing import Prepared, Today, prepare
from companion.domain.routine import Routine, Session
from companion.ui.materials import Materials
from companion.ui.pages.player import PlayerPage
from companion.ui.panels.cue_panel import CuePanel
from companion.ui.widgets.figure_view import FigureView
from companion.ui.widgets.scale_input import ScaleInput
from tests.builders import a_moment
from tests.routine_builders import CONTENT, the_library, the_routines
from tests.ui.ears import Ears, heard_by
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

SIX = ("NK-01", "NK-02", "NK-03", "SH-02", "CH-02", "RX-02")


class Stage:
    """A player page with its clocks and what it reported."""

    def __init__(
        self,
        qtbot: QtBot,
        *,
        exercises: tuple[str, ...] = SIX,
        size: tuple[int, int] = (1366, 690),
        scale: float = 1.0,
        theme: str = "light",
        still: bool = False,
    ) -> None:
        self.seconds = 0.0
        self.stored: list[Session] = []
        self.finished: list[Session] = []
        shipped = the_routines()[0]
        steps = tuple(step for step in shipped.steps if step.exercise in exercises)
        self.routine: Routine = type(shipped)(**{**vars(shipped), "steps": steps})
        self.loudspeaker, self.voice = Ears(), Ears("No voice here.")
        sounds = heard_by(self.loudspeaker, self.voice)
        look = a_theme(theme, scale=scale)
        look.use(theme, scale=scale, still=still)
        self.page = PlayerPage(
            look, Materials(CONTENT.parent), a_moment, clocks=lambda: self.beat, sounds=sounds
        )
        self._window = hosted(qtbot, self.page, *size)
        self.page.session_changed.connect(self.stored.append)
        self.page.finished.connect(self.finished.append)
        self.page.open(self.prepared(Lately()))

    def prepared(self, lately: Lately, **others: Any) -> Prepared:
        """The routine for a day of which this is known."""
        return prepare(self.routine, the_library(), Today(lately=lately, **others))

    @property
    def beat(self) -> Beat:
        return Beat(monotonic=self.seconds, wall=self.seconds)

    @property
    def state(self) -> State:
        assert self.page.player is not None
        return self.page.player.state

    @property
    def cue(self) -> str:
        return self.page.findChild(CuePanel).cue

    def go(self, seconds: float) -> None:
        """Let time pass as the timer would, two beats a second."""
        for _n in range(round(seconds * 2)):
            self.seconds += 0.5
            self.page._playback.beat()

    def sleep(self, seconds: float) -> None:
        """The machine stands still."""
        self.seconds += seconds
        self.page._playback.beat()

    def start(self) -> "Stage":
        self.press("Start")
        return self

    def button(self, text: str) -> QAbstractButton:
        found = [
            button
            for button in self.page.findChildren(QAbstractButton)
            if text in (button.text(), button.accessibleName()) and button.isVisible()
        ]
        assert len(found) == 1, f"{len(found)} buttons “{text}”"
        return found[0]

    def buttons(self) -> list[QAbstractButton]:
        """Those that can be seen."""
        return [each for each in self.page.findChildren(QAbstractButton) if each.isVisible()]

    def press(self, text: str) -> None:
        QTest.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key) -> None:
        focused = self.page.focusWidget()
        QTest.keyClick(focused, key)

    def picture(self) -> QImage:
        return self.page.findChild(FigureView).grab().toImage()

    def scale(self, name: str) -> ScaleInput:
        found = [scale for scale in self.page.findChildren(ScaleInput) if scale.accessibleName() == name]
        return found[0]

    def texts(self) -> str:
        labels: list[QLabel] = self.page.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())
