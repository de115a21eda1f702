"""From a folder to a diary: what can be chosen when something stands in the way."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from companion.paths import standard_paths
from companion.storage import backups
from companion.storage.journal import Journal
from companion.storage.places import DIARY
from companion.ui.opening import Opening
from companion.ui.start_problem import StartProblem
from tests.builders import an_entry
from tests.ui.diaries import Clock, add, opened
from tests.ui.finding import press
from tests.ui.widgets.body_builders import a_theme

# The offscreen screen says that it cannot pass on a window's size hints; a real one can.
pytestmark = [
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
    pytest.mark.usefixtures("qapp"),
]


def an_opening(folder: Path) -> Opening:
    return Opening(a_theme(), standard_paths(folder), Clock().utc_now)


def the_message() -> StartProblem:
    """The message that is shown."""
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, StartProblem) and w.isVisible()]
    (message,) = shown
    return message


def choices() -> list[str]:
    return [button.text() for button in the_message().findChildren(QPushButton)]


def a_damaged_diary_with_a_backup(folder: Path) -> bytes:
    """The bytes of the damaged file."""
    with opened(folder) as found:
        add(found.diary, an_entry())
        backups.make(folder, found.clock.utc)
    (folder / DIARY).write_bytes(b"not a diary " * 1000)
    return (folder / DIARY).read_bytes()


def test_damage_offers_the_way_back_to_who_may_write(tmp_path: Path) -> None:
    a_damaged_diary_with_a_backup(tmp_path)
    opening = an_opening(tmp_path)  # its message lives as long as it does

    opening.open()

    assert "Go back to the newest good backup" in choices()
    the_message().hide()


def test_beside_a_running_window_no_choice_touches_its_file(tmp_path: Path) -> None:
    damaged = a_damaged_diary_with_a_backup(tmp_path)
    opening = an_opening(tmp_path)

    opening.explain_busy()
    press(the_message(), "Open to read")

    assert choices() == ["Show the folder", "Close"]
    assert (tmp_path / DIARY).read_bytes() == damaged
    the_message().hide()


def test_trying_again_beside_a_running_window_still_opens_to_read_alone(tmp_path: Path) -> None:
    journals: list[Journal] = []
    opening = an_opening(tmp_path)
    opening.opened.connect(journals.append)
    opening.explain_busy()
    press(the_message(), "Open to read")

    with opened(tmp_path) as found:
        add(found.diary, an_entry())
    press(the_message(), "Try again")

    assert [journal.read_only for journal in journals] == [True]
    journals[0].close()
