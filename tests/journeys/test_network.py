"""The running program speaks to the screen and the desktop of this machine, and to nobody else."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.journeys.diaries import a_folder, an_entry_of
from tests.journeys.program import Companion, running

pytestmark = [pytest.mark.window, pytest.mark.skipif(shutil.which("strace") is None, reason="needs Linux")]
OTHER_PAGES = ("Diary", "Routines", "Settings", "Get help", "Today")
FAMILY = re.compile(r"\b(?:AF|PF)_\w+")
PEER = re.compile(r'sun_path=@?"([^"]*)"')
DESKTOP = re.compile(r"/\.X11-unix/|/dbus|/at-spi|/bus$")
WITHOUT_NETWORK = ("unshare", "--map-root-user", "--net")
LOADED_LATER = ("matplotlib", "numpy", "scipy", "PySide6.QtMultimedia")
NEVER_LOADED = ("PySide6.QtNetwork", "PySide6.QtSql", "socket", "ssl", "http", "urllib.request")
NETWORK_LIBRARIES = re.compile(r"Qt6Network|Qt6Sql|libssl|libcurl|libgnutls|tls/")


def test_all_pages_and_a_routine_open_no_socket_but_those_of_the_desktop(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, *[an_entry_of(days) for days in range(1, 9)])
    trace = tmp_path / "trace"

    with running(folder, before=["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(trace)]) as person:
        open_everything(person)

    calls = trace.read_text(encoding="utf-8", errors="replace")
    assert set(FAMILY.findall(calls)) == {"AF_UNIX"}
    peers = set(PEER.findall(calls))
    assert any("/.X11-unix/" in peer for peer in peers)
    assert [peer for peer in peers if not DESKTOP.search(peer)] == []


def test_a_machine_without_any_network_makes_no_difference(tmp_path: Path) -> None:
    if subprocess.run([*WITHOUT_NETWORK, "true"], check=False, capture_output=True).returncode != 0:
        pytest.skip("making a network of its own is not permitted here")
    folder = a_folder(tmp_path, *[an_entry_of(days) for days in range(1, 9)])

    with running(folder, before=WITHOUT_NETWORK) as person:
        devices = Path(f"/proc/{person.process.pid}/net/dev").read_text().splitlines()[2:]
        open_everything(person)
        shown = person.marks()

    assert [line.split(":")[0].strip() for line in devices] == ["lo"]
    assert shown == {"Top of shoulder, right": 4}


def test_at_its_first_picture_the_program_has_loaded_neither_network_nor_heavy_libraries(
    tmp_path: Path,
) -> None:
    folder = a_folder(tmp_path, an_entry_of(1))

    with running(folder) as person:
        modules = set(person.ask("modules"))
        libraries = Path(f"/proc/{person.process.pid}/maps").read_text()

    assert "companion.ui.pages.today" in modules
    assert modules.isdisjoint({*LOADED_LATER, *NEVER_LOADED})
    assert "libQt6Widgets" in libraries
    assert NETWORK_LIBRARIES.findall(libraries) == []


def open_everything(person: Companion) -> None:
    """Each page, a chart, a saved mark, and a routine that runs."""
    person.click("Trends", within="Pages")
    person.wait_until_here("Show the days", within=25)
    for page in OTHER_PAGES:
        person.click(page, within="Pages")
    person.click_part("Top of shoulder, right")
    person.press("4", "Escape")
    person.wait_for("Saved")
    person.wait_until_here("Start Neck and shoulders, seated")
    person.click("Start Neck and shoulders, seated")
    person.wait_for("Before you start")
    person.scroll_to("Start")
    person.click("Start")
    person.wait_for("Exercise 1 of")
    person.press("Escape", "Escape")
    person.wait_for("Where does it hurt?")
