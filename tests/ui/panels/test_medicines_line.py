"""The quiet line of Today about medicines, and where it leads."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.domain.settings import Settings
from companion.ui.columns import ColumnsArea
from companion.ui.panels.medicines_panel import MedicinesPanel
from tests.builders import a_medicine
from tests.ui.diaries import Opened, add
from tests.ui.finding import button, press, words_on
from tests.ui.hosts import hosted
from tests.ui.panels.medicine_stage import QUIET, TAKE, a_panel
from tests.ui.widgets.body_builders import a_theme


def test_a_diary_without_medicines_has_one_quiet_line(qtbot: QtBot, found: Opened) -> None:
    panel = a_panel(qtbot, found)

    assert words_on(panel) == ""
    assert button(panel, QUIET).isVisible()


def test_the_quiet_line_opens_the_card_where_something_tried_can_be_written_at_once(
    qtbot: QtBot, found: Opened
) -> None:
    panel = a_panel(qtbot, found)

    press(panel, QUIET)
    press(panel, "Something tried")
    press(panel, "Heat")

    (therapy,) = found.diary.therapies()
    assert therapy.kind == "heat"
    assert therapy.moment == found.diary.now()


def test_the_card_that_the_quiet_line_opens_comes_into_view(qtbot: QtBot, found: Opened) -> None:
    panel = MedicinesPanel(a_theme(), found.diary)
    panel.apply_settings(Settings())
    area = below_the_edge(panel)
    hosted(qtbot, area, 460, 360)
    area.ensureWidgetVisible(button(panel, QUIET))
    QCoreApplication.processEvents()

    press(panel, QUIET)

    last = button(panel, "Something tried")
    qtbot.waitUntil(lambda: is_in_view(area, last))
    assert is_in_view(area, button(panel, "Add a medicine"))


def test_who_comes_back_from_adding_a_medicine_stands_before_its_button(qtbot: QtBot, found: Opened) -> None:
    panel = MedicinesPanel(a_theme(), found.diary)
    panel.apply_settings(Settings())
    area = below_the_edge(panel)
    window = hosted(qtbot, area, 460, 360)
    press(panel, QUIET)
    press(panel, "Add a medicine")

    area.hide()
    add(found.diary, a_medicine())
    area.verticalScrollBar().setValue(0)
    area.show()

    qtbot.waitUntil(lambda: is_in_view(area, button(panel, TAKE)))
    qtbot.waitUntil(lambda: is_in_view(area, button(panel, "Add an activity")))
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert button(panel, TAKE).hasFocus()


def below_the_edge(panel: MedicinesPanel) -> ColumnsArea:
    """A page that scrolls, with the panel below what its window shows."""
    area, above = ColumnsArea(a_theme()), QWidget()
    above.setFixedHeight(400)
    area.place([(0, [above, panel])])
    return area


def is_in_view(area: ColumnsArea, widget: QWidget) -> bool:
    corner = widget.mapTo(area, QPoint(0, 0))
    return area.rect().contains(QRect(corner, widget.size()))
