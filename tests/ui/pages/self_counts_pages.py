"""The page of self-counts as tests open it, and what they ask it."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.instrument import HIGHEST, PEG
from companion.domain.self_count import SelfCount
from companion.paths import resources
from companion.ui.materials import Materials
from companion.ui.pages.self_counts import SelfCountsPage
from tests.builders import A_DAY, a_moment, a_self_count
from tests.ui.diaries import Opened
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

PAIN = "How strong was your pain on average?"
ENJOYMENT = "How much did pain take away from enjoying life?"
ACTIVITY = "How much did pain get in the way of what you usually do?"
MATERIALS = Materials(resources())


def a_page(
    qtbot: QtBot, found: Opened, *, size: tuple[int, int] = (1158, 690), scale: float = 1.0
) -> SelfCountsPage:
    page = SelfCountsPage(a_theme(scale=scale), found.diary, MATERIALS.body, MATERIALS.instruments)
    hosted(qtbot, page, *size)
    return page


def the_count(found: Opened) -> SelfCount:
    (count,) = found.diary.self_counts()
    return count


def key(widget: QWidget, which: Qt.Key) -> None:
    QTest.keyClick(widget, which)
    QApplication.processEvents()


def a_peg(days_ago: int, value: int) -> SelfCount:
    moment = a_moment(day=A_DAY - timedelta(days=days_ago))
    return a_self_count(PEG, dict.fromkeys(HIGHEST[PEG], value), moment=moment, version="own-1")
