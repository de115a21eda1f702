"""Until the window is painted, nothing is loaded or made that the first picture can do without."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.storage.diary_file import open_journal
from companion.storage.settings_file import write_settings

ROOT = Path(__file__).parents[1]
START = """
import json, sys
from companion.__main__ import read_options
from companion.app import Program, make_application

application = make_application()
program = Program(read_options(["--diary", sys.argv[1]]))
program.start()

from PySide6.QtCore import QEvent, QObject
from companion.ui.widgets.body_map import BodyMap

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not told:
            told.extend(sys.modules)
            application.quit()
        return False

told = []
painted = Painted()
program.window.findChild(BodyMap).installEventFilter(painted)
application.exec()
print(json.dumps(told))
"""
NOT_YET = (
    "matplotlib",
    "numpy",
    "statistics",
    "uuid",
    "PySide6.QtMultimedia",
    "PySide6.QtNetwork",
    "companion.analysis",
    "companion.charts.loading",
    "companion.commands",
    "companion.content.codes",
    "companion.content.exercises",
    "companion.content.help_cards",
    "companion.content.help_numbers",
    "companion.content.instruments",
    "companion.content.lessons",
    "companion.content.medicine_cards",
    "companion.content.poses",
    "companion.content.visit_suggestions",
    "companion.content.routines",
    "companion.demo",
    "companion.domain.about_you",
    "companion.domain.activity",
    "companion.domain.body_days",
    "companion.domain.choir",
    "companion.domain.clock",
    "companion.domain.codes",
    "companion.domain.dose",
    "companion.domain.composing",
    "companion.domain.exercise",
    "companion.domain.exercise_choice",
    "companion.domain.figure",
    "companion.domain.instrument",
    "companion.domain.instrument_scores",
    "companion.domain.lesson",
    "companion.domain.lesson_of_day",
    "companion.domain.further",
    "companion.domain.help_card",
    "companion.domain.held_back",
    "companion.domain.help_facts",
    "companion.domain.help_line",
    "companion.domain.help_rules",
    "companion.domain.medicine",
    "companion.domain.medicine_card",
    "companion.domain.medicine_turns",
    "companion.domain.pacing",
    "companion.domain.own_question",
    "companion.domain.own_routine",
    "companion.domain.plan",
    "companion.domain.routine",
    "companion.domain.self_count",
    "companion.domain.shelf",
    "companion.domain.sitting",
    "companion.domain.sleep",
    "companion.domain.soreness",
    "companion.domain.time_doubts",
    "companion.domain.visit",
    "companion.storage.backups",
    "companion.storage.activity_rows",
    "companion.storage.clock_book",
    "companion.storage.exercise_rows",
    "companion.storage.help_rows",
    "companion.storage.own_routine_rows",
    "companion.storage.images",
    "companion.storage.migrations",
    "companion.storage.night_rows",
    "companion.storage.removal",
    "companion.storage.self_count_rows",
    "companion.reports",
    "companion.storage.shelf",
    "companion.storage.statements",
    "companion.storage.visit_rows",
    "companion.ui.clock_watch",
    "companion.ui.diary_chooser",
    "companion.ui.elsewhere",
    "companion.ui.figure",
    "companion.ui.file_check",
    "companion.ui.help_watch",
    "companion.ui.letter_keys",
    "companion.ui.panels.beside_map",
    "companion.ui.panels.build_choice",
    "companion.ui.panels.cards_lines",
    "companion.ui.panels.pacing_panel",
    "companion.ui.panels.choir_text",
    "companion.ui.panels.first_steps",
    "companion.ui.panels.held_note",
    "companion.ui.panels.help_line",
    "companion.ui.panels.help_place",
    "companion.ui.panels.map_counts",
    "companion.ui.panels.instrument_due",
    "companion.ui.panels.mark_editor",
    "companion.ui.panels.picture_panel",
    "companion.ui.panels.questions_panel",
    "companion.ui.printing",
    "companion.ui.removal",
    "companion.ui.removed_words",
    "companion.ui.safekeeping",
    "companion.ui.start_problem",
    "companion.ui.told_keys",
    "companion.ui.ways",
    "companion.ui.widgets.cover",
    "companion.ui.widgets.popover",
    "companion.ui.widgets.routine_card",
    "companion.ui.widgets.toast",
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The modules of a real start, when its body map is painted."""
    folder = tmp_path_factory.mktemp("start") / "diary"
    open_journal(folder, now=partial(datetime.now, UTC)).close()
    write_settings(folder / "settings.json", Settings(build=Build.STRAIGHT))
    done = subprocess.run(
        [sys.executable, "-c", START, str(folder)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    return frozenset(json.loads(done.stdout.splitlines()[-1]))


def test_the_first_picture_is_of_today(loaded: frozenset[str]) -> None:
    pages = {name for name in loaded if name.startswith("companion.ui.pages.")}

    assert pages == {"companion.ui.pages.today"}


@pytest.mark.parametrize("name", NOT_YET)
def test_what_the_first_picture_does_not_need_is_not_loaded_yet(loaded: frozenset[str], name: str) -> None:
    found = {module for module in loaded if module == name or module.startswith(f"{name}.")}

    assert found == set()
