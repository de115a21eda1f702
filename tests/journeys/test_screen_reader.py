"""Somebody who cannot see the map hears its parts, marks one and hears that it is marked."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from companion.domain.body import Side, View
from tests.journeys import stored
from tests.journeys.diaries import a_folder, an_entry_of
from tests.journeys.program import running
from tests.journeys.waiting import wait_until
from tests.ui.widgets.body_builders import REGIONS

SYSTEM_PYTHON = Path("/usr/bin/python3")
PYATSPI = Path("/usr/lib/python3/dist-packages/pyatspi")
pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not PYATSPI.exists(), reason="python3-pyatspi is not here"),
    pytest.mark.skipif("DBUS_SESSION_BUS_ADDRESS" not in os.environ, reason="there is no session bus"),
]
SPEAKING = {
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    # Qt complains of a question of the registry that it does not know; it changes nothing.
    "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
}
SHOWN = sum(len(region.views) for region in REGIONS.values())


class ScreenReader:
    """The other end of the accessibility bus, in a process of its own."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def read(self) -> dict[str, dict[str, Any]]:
        """All check boxes of the map by name."""
        return {box["name"]: box for box in self._ask("read")}

    def press(self, part: str) -> None:
        """Use the action of the check box."""
        self._ask("press", part)

    def wait(self, part: str, words: str) -> dict[str, Any]:
        """Until what is said of a part ends with these words; what is said at the end."""
        return dict(self._ask("wait", part, words))

    def _ask(self, *question: str) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


@contextmanager
def listening() -> Iterator[ScreenReader]:
    variables = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    with subprocess.Popen(
        [SYSTEM_PYTHON, Path(__file__).with_name("screen_reader.py"), "pain-companion"],
        env=variables,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield ScreenReader(process)
        finally:
            process.kill()


@pytest.fixture(autouse=True)
def _speaking(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As on a desktop where a screen reader is on; its bus is its own, and no other journey hears of it."""
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    ) as bus:
        assert bus.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().strip())
        for name, value in SPEAKING.items():
            monkeypatch.setenv(name, value)
        try:
            yield
        finally:
            bus.terminate()


def test_every_part_is_heard_as_a_check_box_with_side_view_and_value(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, an_entry_of(0))

    with running(folder), listening() as reader:
        heard = reader.read()

    assert len(heard) == SHOWN
    assert all(box["checkable"] for box in heard.values())
    assert {name for name, box in heard.items() if box["checked"]} == {
        "Lower back, right, back view, pain 5",
        "Back of neck, left, back view, pain 0",
    }
    for side in (Side.LEFT, Side.RIGHT):
        of_table = sum(len(region.views) for region in REGIONS.values() if region.side is side)
        assert sum(f", {side.value}, " in name for name in heard) == of_table
    for view in View:
        of_table = sum(view in region.views for region in REGIONS.values())
        assert sum(f", {view.value} view, " in name for name in heard) == of_table


def test_a_part_is_marked_and_rated_by_ear_and_is_in_the_diary(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder) as person, listening() as reader:
        before = reader.wait("Shin, left", "not marked")
        reader.press("Shin, left")
        marked = reader.wait("Shin, left", "no number yet")
        wait_until(lambda: stored.marks(folder) == {"shin_l": None})
        person.press("7", "Escape")
        rated = reader.wait("Shin, left", "pain 7")
        wait_until(lambda: stored.marks(folder) == {"shin_l": 7})
        reader.press("Shin, left")
        again = reader.wait("Shin, left", "pain 7")

    assert not before["checked"]
    assert marked == {
        "name": "Shin, left, front view, marked, no number yet",
        "checkable": True,
        "checked": True,
    }
    assert rated["name"] == "Shin, left, front view, pain 7"
    assert again["checked"]
    assert stored.marks(folder) == {"shin_l": 7}


def test_a_part_is_found_by_typing_and_the_program_ends_in_peace(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)

    with running(folder) as person, listening() as reader:
        reader.wait("Jaw, left", "not marked")
        person.click("Find a part (F)")
        person.type("left jaw")
        person.press("Return", "6", "Escape")
        rated = reader.wait("Jaw, left", "pain 6")
        person.click("Look nearer")
        person.press("Escape")

    assert rated["name"] == "Jaw, left, front view, pain 6"
    assert stored.marks(folder) == {"jaw_l": 6}
