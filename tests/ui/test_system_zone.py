"""The zone of the computer is kept for a minute and no longer."""

import os
import time
from pathlib import Path

import pytest

from companion.ui.system_zone import KEPT_S, SystemZone, asked_zone, linked_zone


class Traveller:
    """A computer that is carried to other zones, and counts how often it is asked."""

    def __init__(self) -> None:
        self.zone = "Europe/Berlin"
        self.asked = 0
        self.seconds = 1000.0

    def ask(self) -> str:
        self.asked += 1
        return self.zone

    def clock(self) -> float:
        return self.seconds


def test_the_system_is_asked_once_a_minute() -> None:
    computer = Traveller()
    zone = SystemZone(computer.ask, computer.clock)

    names = [zone.name() for _ in range(50)]

    assert names == ["Europe/Berlin"] * 50
    assert computer.asked == 1


def test_another_zone_is_known_after_a_minute() -> None:
    computer = Traveller()
    zone = SystemZone(computer.ask, computer.clock)
    zone.name()
    computer.zone = "Asia/Tokyo"

    computer.seconds += KEPT_S - 1
    before = zone.name()
    computer.seconds += 1
    after = zone.name()

    assert before == "Europe/Berlin"
    assert after == "Asia/Tokyo"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of Windows is not a variable")
def test_the_name_is_that_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Lisbon")

    name = asked_zone()

    assert name == os.environ["TZ"]


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        ("/var/db/timezone/zoneinfo/America/Argentina/Salta", "America/Argentina/Salta"),
        ("../elsewhere/localtime", ""),
    ],
)
def test_a_link_into_the_zone_files_names_the_zone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, name: str
) -> None:
    monkeypatch.delenv("TZ", raising=False)
    link = tmp_path / "localtime"
    link.symlink_to(target)

    assert linked_zone(link) == name


def test_a_variable_goes_before_the_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Europe/Berlin")

    assert linked_zone(link) == ""


def test_without_a_link_the_zone_is_asked_for_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TZ", raising=False)

    assert linked_zone(tmp_path / "localtime") == ""
