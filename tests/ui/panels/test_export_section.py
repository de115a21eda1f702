"""Your data in the settings: what would change is told first, the keyboard stands where nothing is done."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.settings import Settings
from companion.storage import backups
from companion.ui.columns import ColumnsArea
from companion.ui.data_desk import DataDesk
from companion.ui.pages.settings import SettingsPage
from companion.ui.panels.export_section import ExportSection
from companion.ui.panels.import_preview import ImportPreview
from companion.ui.widgets.drop_down import DropDown
from tests.builders import a_mark, an_entry
from tests.ui.diaries import Opened, add, opened
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.test_data_desk import an_archive
from tests.ui.widgets.body_builders import a_theme


def a_section(qtbot: QtBot, found: Opened, folder: Path) -> ExportSection:
    desk = DataDesk(found.diary, folder, found.diary)
    section = ExportSection(a_theme(), desk, Settings(theme="dark"))
    hosted(qtbot, section, 900, 900)
    section.window().activateWindow()
    return section


def test_large_text_fits_with_everything_that_is_said(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    add(found.diary, an_entry(id="entry 0", marks=(a_mark(),)))
    backups.make(tmp_path, found.clock.utc, reason="before-import")
    desk = DataDesk(found.diary, tmp_path, found.diary)
    page = SettingsPage(a_theme(scale=2.0), Settings(), tmp_path, desk=desk)
    hosted(qtbot, page, 1098, 690)
    section = page.findChild(ExportSection)
    section.look_into(str(an_archive(tmp_path / "a.json", 2)))
    qtbot.waitUntil(says(section, "1 is different here."))

    area = page.findChild(ColumnsArea)
    content = area.widget()

    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()


def says(section: ExportSection, words: str) -> Callable[[], bool]:
    return lambda: words in words_on(section)


def test_bringing_in_tells_first_and_does_it_when_confirmed(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    section = a_section(qtbot, found, tmp_path)
    section.look_into(str(an_archive(tmp_path / "a.json", 2)))
    qtbot.waitUntil(says(section, "2 records are new."))
    before = found.diary.entries()

    with qtbot.waitSignal(section.changed) as changed:
        press(section, "Bring in")

    assert before == []
    assert len(found.diary.entries()) == 2
    assert changed.args == [Settings(theme="dark", country="de")]
    assert "Done. The backup made before it" in words_on(section)


def test_a_file_with_nothing_new_offers_nothing(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    section = a_section(qtbot, found, tmp_path)
    section.look_into(str(an_archive(tmp_path / "a.json")))
    qtbot.waitUntil(says(section, "1 record is new."))
    with qtbot.waitSignal(section.changed):
        press(section, "Bring in")

    section.look_into(str(tmp_path / "a.json"))
    qtbot.waitUntil(says(section, "1 is here already."))
    press(section, "Close")

    assert not section.findChild(ImportPreview).isVisible()
    assert len(found.diary.entries()) == 1


def test_settings_come_with_a_file_into_an_empty_diary_alone(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    add(found.diary, an_entry())
    section = a_section(qtbot, found, tmp_path)
    section.look_into(str(an_archive(tmp_path / "a.json")))
    qtbot.waitUntil(says(section, "1 record is new."))

    with qtbot.assertNotEmitted(section.changed):
        press(section, "Bring in")
        qtbot.waitUntil(says(section, "Done."))

    assert len(found.diary.entries()) == 2


def test_what_is_different_stays_unless_the_switch_is_on(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    add(found.diary, mine := an_entry(id="entry 0", marks=(a_mark(),)))
    section = a_section(qtbot, found, tmp_path)
    section.look_into(str(an_archive(tmp_path / "a.json")))
    qtbot.waitUntil(says(section, "1 is different here. Yours stays."))
    press(section, "Bring in")
    qtbot.waitUntil(says(section, "Nothing was changed."))
    stayed = found.diary.entries()

    section.look_into(str(tmp_path / "a.json"))
    qtbot.waitUntil(says(section, "1 is different here. Yours stays."))
    press(section, "Take over what is different in the file")
    press(section, "Bring in")
    qtbot.waitUntil(says(section, "Done."))

    assert stayed == [mine]
    assert found.diary.entries()[0].marks == ()


def test_what_is_refused_is_named_with_its_reason(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    content = '{"format": "pain-companion archive", "version": 1, "records": {"dreams": [{}]}}'
    (tmp_path / "a.json").write_text(content)
    section = a_section(qtbot, found, tmp_path)

    section.look_into(str(tmp_path / "a.json"))

    qtbot.waitUntil(says(section, "dreams: 1 record of a kind that this version does not know"))


def test_going_back_to_a_backup_is_told_first_and_can_be_undone(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    add(found.diary, kept := an_entry())
    backups.make(tmp_path, found.clock.utc - timedelta(hours=1))
    add(found.diary, an_entry())
    section = a_section(qtbot, found, tmp_path)
    named(section, DropDown, "Backup to go back to").setCurrentIndex(1)
    press(section, "See what would change")
    qtbot.waitUntil(says(section, "1 later record goes to the bin."))

    press(section, "Go back to this")
    qtbot.waitUntil(says(section, "Done."))

    assert found.diary.entries() == [kept]
    found.diary.undo()
    assert len(found.diary.entries()) == 2


def test_escape_and_the_first_button_change_nothing(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    section = a_section(qtbot, found, tmp_path)
    section.look_into(str(an_archive(tmp_path / "a.json")))
    qtbot.waitUntil(says(section, "1 record is new."))
    preview = section.findChild(ImportPreview)
    leave = button(section, "Leave it as it is")
    first = section.window().focusWidget()

    QTest.keyClick(first, Qt.Key.Key_Escape)

    assert first is leave
    assert not preview.isVisible()
    assert section.window().focusWidget() is button(section, "Bring in a file")
    assert found.diary.entries() == []


def test_a_diary_open_to_read_can_be_saved_and_takes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path):
        pass
    with opened(tmp_path, read_only=True) as found:
        section = a_section(qtbot, found, tmp_path)

        assert button(section, "Save as tables").isEnabled()
        assert not button(section, "Bring in a file").isEnabled()
