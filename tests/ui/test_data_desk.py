"""The desk where a diary goes out and files come in: in the background, one at a time, and to be stopped."""

import json
from pathlib import Path

from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from companion.domain.settings import Settings
from companion.reports.archive_reading import read_archive
from companion.reports.jobs import LookedInto
from companion.storage import backups
from companion.storage.places import DIARY
from companion.ui.data_desk import DataDesk
from tests.builders import a_mark, an_entry
from tests.ui.diaries import Opened, Watch, add


def a_desk(found: Opened, folder: Path) -> DataDesk:
    return DataDesk(found.diary, folder, found.diary)


def an_archive(file: Path, number: int = 1) -> Path:
    moment = {"utc": "2026-11-20T08:30:00.000000Z", "zone": "UTC", "offset_minutes": 0, "day": "2026-11-20"}
    entries = [
        {"id": f"entry {n}", "moment": moment, "written": moment, "changed": moment["utc"]}
        for n in range(number)
    ]
    data = {"format": "pain-companion archive", "version": 1, "settings": {"country": "de"}}
    file.write_text(json.dumps(data | {"records": {"entries": entries}}))
    return file


def test_everything_is_saved_as_one_file(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    entry = an_entry(marks=(a_mark(),))
    add(found.diary, entry)
    desk = a_desk(found, tmp_path)

    with qtbot.waitSignal(desk.told) as told:
        desk.save_archive(tmp_path / "out" / "a.json", Settings())

    assert "Saved: a.json" in told.args[0]
    assert read_archive(tmp_path / "out" / "a.json").records == (entry,)


def test_tables_are_saved_in_a_folder(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    add(found.diary, an_entry(marks=(a_mark(),)))
    desk = a_desk(found, tmp_path)

    with qtbot.waitSignal(desk.told):
        desk.save_tables(tmp_path / "tables", for_spreadsheets=True)

    assert (tmp_path / "tables" / "marks.csv").read_bytes().count(b"\r\n") == 2


def test_a_file_is_looked_into_then_brought_in_and_every_page_hears_of_it(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    desk, watch = a_desk(found, tmp_path), Watch(found.diary)
    with qtbot.waitSignal(desk.looked_into) as looked:
        desk.look_into(an_archive(tmp_path / "a.json", 3))
    before = found.diary.entries()

    with qtbot.waitSignal(desk.saved):
        desk.bring_in(looked_into(looked.args).plan.step("File brought in", take_over=False))

    assert before == []
    assert len(found.diary.entries()) == 3
    assert len(watch.changes) == 1
    assert [backup.reason for backup in backups.listed(tmp_path)] == ["before-import"]
    assert found.diary.undo_label() == "File brought in"


def looked_into(args: list[object]) -> LookedInto:
    (found,) = args
    assert isinstance(found, LookedInto)
    return found


def test_a_file_that_cannot_be_read_changes_nothing(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{")
    desk = a_desk(found, tmp_path)
    before = (tmp_path / DIARY).read_bytes()

    with qtbot.waitSignal(desk.told) as told:
        desk.look_into(tmp_path / "a.json")

    assert told.args == ["The file is not whole JSON: line 1."]
    assert (tmp_path / DIARY).read_bytes() == before


def test_what_is_stopped_leaves_nothing(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    desk = a_desk(found, tmp_path)
    ended = QSignalSpy(desk.ended)

    with qtbot.waitSignal(desk.told) as told:
        desk.save_tables(tmp_path / "tables", for_spreadsheets=False)
        desk.stop()

    assert told.args == ["Stopped. Nothing was changed."]
    assert ended.count() == 1
    assert not (tmp_path / "tables").exists()


def test_one_thing_is_done_at_a_time(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    desk = a_desk(found, tmp_path)
    begun = QSignalSpy(desk.begun)

    with qtbot.waitSignal(desk.told):
        desk.save_archive(tmp_path / "a.json", Settings())
        desk.save_archive(tmp_path / "b.json", Settings())

    assert begun.count() == 1
    assert not (tmp_path / "b.json").exists()


def test_unsaved_changes_are_named_and_not_left_out_silently(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    desk = a_desk(found, tmp_path)
    found.fill_disk()
    add(found.diary, *(an_entry(marks=(a_mark(note="long " * 2000),)) for _ in range(20)))

    with qtbot.waitSignal(desk.told) as told:
        desk.save_archive(tmp_path / "a.json", Settings())

    assert "not on disk yet" in told.args[0]
    assert not (tmp_path / "a.json").exists()


def test_a_diary_that_changes_all_the_time_says_so(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    found.hurry()
    desk = a_desk(found, tmp_path)

    with qtbot.waitSignal(desk.told) as told:
        desk.save_archive(tmp_path / "a.json", Settings())

    assert "try again" in told.args[0]
