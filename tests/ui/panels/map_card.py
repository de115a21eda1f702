"""The card of the body map in a window, with a real diary, used as a person does."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.check_in import CheckIn
from companion.ui.materials import BodyMaterial
from companion.ui.panels.map_panel import MapPanel
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.command_list import CommandRow
from companion.ui.widgets.popover import Popover
from companion.ui.widgets.text_fields import NoteInput
from tests.ui.diaries import Opened
from tests.ui.finding import named, press
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import REGIONS, a_theme

BACK, LEFT_BACK = REGIONS["low_back_r"], REGIONS["low_back_l"]


class Card:
    """The card beside another control in a window, following the diary as a page does."""

    def __init__(
        self, qtbot: QtBot, found: Opened, *, scale: float = 1.0, settings: Settings | None = None
    ) -> None:
        self.check_in = CheckIn(found.diary)
        page = QWidget()
        self.panel = MapPanel(
            a_theme(scale=scale), self.check_in, BodyMaterial(resources() / "bodymap"), page
        )
        self.other = QPushButton("Elsewhere", page)
        self.panel.set_build(Build.STRAIGHT)
        self.panel.apply_settings(settings or Settings())
        self.panel.setGeometry(0, 0, 662, 600)
        self.other.setGeometry(700, 600, 120, 44)
        self.window = hosted(qtbot, page, 1366, 690)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        found.diary.changed.connect(self.panel.show_check_in)
        self.panel.show_check_in()
        QCoreApplication.processEvents()

    def click(self, region: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.panel.map, Qt.MouseButton.LeftButton, modifier, self.place(region))
        QCoreApplication.processEvents()

    def place(self, region: str) -> QPoint:
        return self.panel.map.anchor_of(Spot(region=region, view=REGIONS[region].views[0]))

    def drag(self, *regions: str) -> None:
        """Press on the first, move over all, let go on the last."""
        body_map = self.panel.map
        QTest.mousePress(body_map, Qt.MouseButton.LeftButton, pos=self.place(regions[0]))
        for region in regions:
            QTest.mouseMove(body_map, self.place(region))
        QTest.mouseRelease(body_map, Qt.MouseButton.LeftButton, pos=self.place(regions[-1]))
        QCoreApplication.processEvents()

    def press(self, words: str) -> None:
        press(self.window, words)

    def type_note(self, words: str) -> None:
        note = named(self.window, NoteInput, "Note on this part")
        note.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClicks(note, words)

    def command(self, words: str) -> None:
        self.press("More for the body map")
        QTest.mouseClick(named(self.window, CommandRow, words), Qt.MouseButton.LeftButton)
        QCoreApplication.processEvents()

    def values(self) -> dict[str, int | None]:
        entry = self.check_in.entry()
        return {mark.region: mark.intensity for mark in entry.marks} if entry else {}

    @property
    def popover(self) -> Popover:
        return next(each for each in self.window.findChildren(Popover) if each.isVisible())

    @property
    def is_open(self) -> bool:
        return any(each.isVisible() for each in self.window.findChildren(Popover))
