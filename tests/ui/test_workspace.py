"""What pages share: settings act at once and are stored."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.settings import TEXT_SIZES, Settings
from companion.paths import resources
from companion.ui.materials import Materials
from companion.ui.workspace import Workspace
from tests.ui.diaries import Opened
from tests.ui.widgets.body_builders import a_theme


@pytest.fixture
def kept() -> list[Settings]:
    """The settings as they are stored, one after the other."""
    return []


@pytest.fixture
def work(found: Opened, tmp_path: Path, kept: list[Settings]) -> Workspace:
    """A workspace with the usual settings."""
    made = Workspace(a_theme(), found.diary, Materials(resources()), tmp_path)
    made.use_settings(Settings(theme="light"), kept.append)
    return made


def test_a_change_acts_is_stored_and_is_announced(
    qtbot: QtBot, work: Workspace, kept: list[Settings]
) -> None:
    chosen = replace(work.settings, theme="dark", text_size=150, still_pictures=True)

    with qtbot.waitSignal(work.settings_applied) as applied:
        work.change_settings(chosen)

    assert applied.args == [chosen]
    assert kept == [chosen]
    assert work.settings == chosen
    assert (work.theme.name, work.theme.scale, work.theme.still) == ("dark", 1.5, True)


def test_what_does_not_change_the_look_does_not_dress_everything_anew(
    qtbot: QtBot, work: Workspace, kept: list[Settings]
) -> None:
    with qtbot.assertNotEmitted(work.theme.changed):
        work.choose_build(Build.SOFT)

    assert work.settings.build is Build.SOFT
    assert kept == [work.settings]


def test_stored_settings_dress_the_program_and_are_not_stored_again(
    work: Workspace, kept: list[Settings]
) -> None:
    assert (work.theme.name, work.theme.scale) == ("light", 1.0)
    assert kept == []


def test_text_grows_and_shrinks_step_by_step_and_stops_at_both_ends(work: Workspace) -> None:
    sizes = []

    for direction in [1] * len(TEXT_SIZES) + [-1] * (len(TEXT_SIZES) + 1):
        work.step_text_size(direction)
        sizes.append(work.settings.text_size)

    up, down = [115, 130, 150, 175, 200, 200, 200], [175, 150, 130, 115, 100, 90, 90, 90]
    assert sizes == up + down


def test_text_goes_back_to_its_usual_size(work: Workspace) -> None:
    work.step_text_size(1)
    work.step_text_size(1)

    work.step_text_size(0)

    assert work.settings.text_size == 100
    assert work.theme.scale == 1.0
