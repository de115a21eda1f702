"""Self-counts on the day they were begun on, and among what was deleted."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from companion.domain.instrument import HIGHEST, PEG, PHQ4
from companion.paths import resources
from companion.ui.materials import BodyMaterial
from companion.ui.panels.bin_words import DeletedWords
from companion.ui.panels.day_panel import DayPanel
from tests.builders import A_DAY, a_moment, a_self_count
from tests.ui.diaries import Opened, add, change
from tests.ui.finding import words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

FINE = "Nothing written. That is fine."
PAST = A_DAY - timedelta(days=3)


def a_day(qtbot: QtBot, found: Opened) -> DayPanel:
    panel = DayPanel(a_theme(), found.diary, BodyMaterial(resources() / "bodymap"), {})
    hosted(qtbot, panel, 640, 900)
    panel.show_day(PAST)
    return panel


def test_a_day_shows_each_self_count_with_its_result(qtbot: QtBot, found: Opened) -> None:
    done = a_self_count(PEG, dict.fromkeys(HIGHEST[PEG], 4), moment=a_moment(day=PAST))
    add(found.diary, done, a_self_count(PHQ4, {"down": 1}, moment=a_moment(day=PAST)), a_self_count(PEG))

    shown = words_on(a_day(qtbot, found))

    assert "PEG, pain and activity\n09:30, 4 of 10" in shown
    assert "PHQ-4, worry and mood\n09:30, no result" in shown
    assert shown.count("PEG") == 1
    assert FINE not in shown


def test_a_day_follows_when_its_last_self_count_goes(qtbot: QtBot, found: Opened) -> None:
    count = a_self_count(PEG, {"pain": 4}, moment=a_moment(day=PAST))
    add(found.diary, count)
    panel = a_day(qtbot, found)

    change(found.diary, count, None)
    panel.show_day(PAST)

    assert "PEG" not in words_on(panel)
    assert FINE in words_on(panel)


def test_a_deleted_one_is_named_in_the_bin() -> None:
    words = DeletedWords({}, {})

    count = a_self_count(PHQ4, {"down": 1})

    assert words.title(count) == "PHQ-4, worry and mood"
    assert "21 November" in words.line(count, A_DAY)
