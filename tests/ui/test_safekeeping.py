"""A damaged file is found after the start, a copy elsewhere holds what could not be saved."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion.storage.problems import DiaryDamaged
from companion.ui.elsewhere import SaveElsewhere
from companion.ui.file_check import FileCheck
from companion.ui.notices import Notices
from tests.builders import a_mark, an_entry
from tests.ui.diaries import Opened, add, on_disk
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme


def now() -> datetime:
    return datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


def flip_a_byte(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)


def test_a_sound_file_is_read_through_in_silence(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    add(found.diary, an_entry(marks=(a_mark("low_back_r"),)))
    check = FileCheck(tmp_path / "diary.db", found.diary.turns, found.diary)

    with qtbot.assertNotEmitted(check.damaged), qtbot.waitSignal(check.sound):
        check.start()


def test_one_changed_byte_is_found_in_the_background(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    add(found.diary, *(an_entry(marks=(a_mark("low_back_r"),)) for _ in range(40)))
    flip_a_byte(tmp_path / "diary.db")
    check = FileCheck(tmp_path / "diary.db", found.diary.turns, found.diary)

    with qtbot.waitSignal(check.damaged) as told:
        check.start()

    assert told.args is not None
    assert isinstance(told.args[0], DiaryDamaged)


def test_a_copy_elsewhere_holds_what_could_not_be_saved(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    saved, waiting = an_entry(marks=(a_mark("low_back_r", 3),)), an_entry(marks=(a_mark("hand_l", 9),))
    add(found.diary, saved)
    found.fill_disk()
    add(found.diary, *(an_entry(answers=()) for _ in range(200)), waiting)
    other = tmp_path / "stick"
    other.mkdir()
    host = hosted(qtbot, Notices(a_theme(), found.diary), 600, 200)

    SaveElsewhere(found.diary, tmp_path, now, host).save(other)

    assert found.diary.unsaved == 1
    assert {saved.id, waiting.id} <= {record.id for record in on_disk(other)}


def test_a_copy_elsewhere_never_replaces_a_diary(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "diary.db").write_bytes(b"someone else's")
    host = hosted(qtbot, Notices(a_theme(), found.diary), 600, 200)
    elsewhere = SaveElsewhere(found.diary, tmp_path, now, host)

    with pytest.raises(FileExistsError):
        elsewhere.save(other)

    assert (other / "diary.db").read_bytes() == b"someone else's"
