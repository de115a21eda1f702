"""The card of Today about medicines in a window, with a real diary."""

from pytestqt.qtbot import QtBot

from companion.domain.settings import Settings
from companion.ui.panels.medicines_panel import MedicinesPanel
from tests.ui.diaries import Opened
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

IBUPROFEN = "Ibuprofen 400\N{NO-BREAK SPACE}mg"
TAKE = f"I took {IBUPROFEN}"
QUIET = "Add a medicine or something you try"
"""What stands there alone while the diary has none."""


def a_panel(qtbot: QtBot, found: Opened, *, scale: float = 1.0, width: int = 424) -> MedicinesPanel:
    panel = MedicinesPanel(a_theme(scale=scale), found.diary)
    panel.apply_settings(Settings())
    hosted(qtbot, panel, width, 900)
    return panel
