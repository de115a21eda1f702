"""Folders: the usual ones of the system, or everything inside the one that was asked for."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from companion.paths import further_paths, private_umask, resources, standard_paths

pytestmark = pytest.mark.skipif(os.name == "nt", reason="folders and permissions of Unix")


def test_with_a_folder_everything_stays_inside_of_it(tmp_path: Path) -> None:
    places = standard_paths(tmp_path)

    assert places.diary == tmp_path
    assert all(place.is_relative_to(tmp_path) for place in (places.settings, places.cache))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_found_from_wherever_the_program_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))

    beside, at_home = standard_paths(Path("mine")), standard_paths(Path("~/mine"))

    assert beside.diary == tmp_path / "mine"
    assert at_home.diary == tmp_path / "home" / "mine"


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of a Linux desktop")
def test_the_usual_places_are_those_of_the_desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))

    places = standard_paths()

    assert places.diary == tmp_path / "data" / "pain-companion"
    assert places.settings == tmp_path / "config" / "pain-companion" / "settings.json"
    assert places.cache == tmp_path / "cache" / "pain-companion"


def test_the_made_up_diary_has_a_place_of_its_own() -> None:
    real, made_up = standard_paths(), standard_paths(demo=True)

    assert made_up.diary != real.diary
    assert not made_up.diary.is_relative_to(real.diary)
    assert not real.diary.is_relative_to(made_up.diary)


def test_what_a_further_diary_says_of_itself_lies_in_its_own_folder(tmp_path: Path) -> None:
    usual, further = standard_paths(), further_paths(tmp_path / "mia")

    assert further.settings.parent == further.diary == tmp_path / "mia"
    assert further.cache == usual.cache
    assert not further.chosen


def test_what_is_written_is_for_the_person_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        private_umask()
        (tmp_path / "folder").mkdir()
        (tmp_path / "file").write_text("Snow")
    finally:
        os.umask(before)

    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("folder", "file")]
    assert modes == [0o700, 0o600]


def test_shipped_material_is_found_in_a_checkout() -> None:
    assert (resources() / "bodymap" / "regions.csv").is_file()


def test_shipped_material_is_found_inside_an_installed_package(tmp_path: Path) -> None:
    package = tmp_path / "companion"
    (package / "resources").mkdir(parents=True)
    (package / "__init__.py").touch()
    source = resources().parent / "companion" / "paths.py"
    (package / "paths.py").write_bytes(source.read_bytes())

    done = subprocess.run(
        [sys.executable, "-c", "from companion.paths import resources; print(resources())"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert Path(done.stdout.strip()) == package / "resources"
