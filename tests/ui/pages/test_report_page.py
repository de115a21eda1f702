"""The page with the report: what is seen is what is saved, with the days and the parts that were chosen."""

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog
from pytestqt.qtbot import QtBot

from companion.domain.body import Build
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.materials import Materials
from companion.ui.pages.report import ReportPage
from companion.ui.panels.report_saving import HTML, PDF, ReportSaving
from companion.ui.widgets.paper_view import PaperView
from companion.ui.widgets.switch import Switch
from tests.builders import A_DAY, a_mark, a_moment, a_night, a_visit_question, an_answer, an_entry
from tests.ui.diaries import Opened, add
from tests.ui.finding import button, fill, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

READY = "One page to take along. It is made here, and nothing is sent anywhere."
NEEDS_POPPLER = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not here")


def a_page(
    qtbot: QtBot, found: Opened, *, size: tuple[int, int] = (1158, 690), scale: float = 1.0
) -> ReportPage:
    page = ReportPage(a_theme(scale=scale), found.diary, Materials(resources()))
    hosted(qtbot, page, *size)
    wait_until_made(qtbot, page)
    return page


def wait_until_made(qtbot: QtBot, page: ReportPage) -> None:
    qtbot.waitUntil(lambda: READY in words_on(page))


def text_of(page: ReportPage) -> str:
    return page.findChild(PaperView).accessibleDescription()


def a_month(found: Opened) -> None:
    """A check-in on each of forty days."""
    marks, answers = (a_mark("hand_l", 4),), (an_answer("pain_now", 3),)
    days = [a_moment(day=A_DAY - timedelta(days=back)) for back in range(40)]
    add(found.diary, *(an_entry(moment, marks=marks, answers=answers) for moment in days))


def test_the_page_is_there_with_the_numbers_of_three_months(qtbot: QtBot, found: Opened) -> None:
    a_month(found)

    page = a_page(qtbot, found)

    assert "Entries on 40 of 40 days." in text_of(page)
    assert "Left hand and wrist" in text_of(page)


def test_another_period_makes_another_page(qtbot: QtBot, found: Opened) -> None:
    a_month(found)
    page = a_page(qtbot, found)

    press(page, "4 weeks")
    wait_until_made(qtbot, page)

    assert "25 October 2026 to 21 November 2026" in text_of(page)
    assert "Entries on 28 of 28 days." in text_of(page)


def test_own_dates_make_a_page_of_these_days(qtbot: QtBot, found: Opened) -> None:
    a_month(found)
    page = a_page(qtbot, found)
    press(page, "Own dates")
    wait_until_made(qtbot, page)

    fill(page, "Period of the report, first day", (A_DAY - timedelta(days=6)).isoformat())
    wait_until_made(qtbot, page)

    assert "Entries on 7 of 7 days." in text_of(page)


def test_a_part_that_is_switched_off_is_on_no_page_and_comes_back(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, a_night(asleep_minutes=400))
    page = a_page(qtbot, found)
    assert "Sleep" in text_of(page)

    press(page, "Sleep")
    wait_until_made(qtbot, page)

    assert "Sleep" not in text_of(page)
    press(page, "Sleep")
    wait_until_made(qtbot, page)
    assert "Sleep" in text_of(page)


def test_a_name_is_on_the_page_once_it_is_written(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    assert "Kowalska" not in text_of(page)

    fill(page, "Name on the page, if you like", "M. Kowalska")
    wait_until_made(qtbot, page)

    assert "M. Kowalska" in text_of(page)


def test_a_change_in_the_diary_is_on_the_page(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    assert "no entries in this diary" in text_of(page)

    add(found.diary, an_entry(), a_visit_question("Is it worse in the morning?"))
    wait_until_made(qtbot, page)

    assert "Entries on 1 of 1 day." in text_of(page)
    assert "1. Is it worse in the morning?" in text_of(page)


@NEEDS_POPPLER
def test_what_is_seen_is_what_is_saved(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    a_month(found)
    page = a_page(qtbot, found)
    press(page, "Letter")
    wait_until_made(qtbot, page)
    saving = page.findChild(ReportSaving)

    with qtbot.waitSignal(saving.saved):
        saving.save_as(PDF, tmp_path / "report.pdf")

    about = told_by("pdfinfo", tmp_path / "report.pdf")
    assert "612 x 792" in about
    assert "Entries on 40 of 40 days." in " ".join(told_by("pdftotext", tmp_path / "report.pdf", "-").split())
    assert f"In the folder {tmp_path}" in words_on(page)


def told_by(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def test_the_html_form_has_the_words_of_the_page(qtbot: QtBot, found: Opened, tmp_path: Path) -> None:
    a_month(found)
    page = a_page(qtbot, found)
    saving = page.findChild(ReportSaving)

    with qtbot.waitSignal(saving.saved):
        saving.save_as(HTML, tmp_path / "report.html")

    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "Entries on 40 of 40 days." in text
    assert text.count("<svg") == 3


def test_a_place_that_takes_no_file_is_told_and_saving_stays_possible(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    page = a_page(qtbot, found)

    page.findChild(ReportSaving).save_as(PDF, tmp_path / "none" / "report.pdf")

    qtbot.waitUntil(lambda: "could not be saved" in words_on(page))
    assert button(page, "Save as PDF").isEnabled()


@NEEDS_POPPLER
@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_page_is_printed_on_the_printer_of_the_dialog(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    page = a_page(qtbot, found)
    press(page, "Print")
    [dialog] = [each for each in QApplication.topLevelWidgets() if isinstance(each, QPrintDialog)]
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    with qtbot.waitSignal(page.findChild(ReportSaving).printed):
        dialog.done(QDialog.DialogCode.Accepted)

    assert "Pain diary, one page" in told_by("pdftotext", tmp_path / "printed.pdf", "-")


def test_nothing_can_be_saved_while_a_page_is_made(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    QTest.mouseClick(button(page, "Year"), Qt.MouseButton.LeftButton)

    assert not button(page, "Save as PDF").isEnabled()
    wait_until_made(qtbot, page)
    assert button(page, "Save as PDF").isEnabled()


def test_the_last_of_many_quick_wishes_is_the_page(qtbot: QtBot, found: Opened) -> None:
    a_month(found)
    page = a_page(qtbot, found)

    for words in ("Year", "4 weeks", "3 years", "4 weeks"):
        QTest.mouseClick(button(page, words), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(page, "Flares"), Qt.MouseButton.LeftButton)
    wait_until_made(qtbot, page)

    assert "Entries on 28 of 28 days." in text_of(page)
    assert "Flare" not in text_of(page)


def test_another_figure_is_drawn_once_it_is_chosen(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    before = page.findChild(PaperView).grab().toImage()

    page.apply_settings(Settings(build=Build.SOFT))
    wait_until_made(qtbot, page)

    assert page.findChild(PaperView).grab().toImage() != before


def test_the_page_is_shown_as_text_in_the_size_of_the_program(qtbot: QtBot, found: Opened) -> None:
    a_month(found)
    page = a_page(qtbot, found, size=(1106, 768), scale=2.0)
    assert "Entries on 40 of 40 days." not in words_on(page)

    press(page, "Show the page as text")

    assert text_of(page) in words_on(page)
    press(page, "Hide the text")
    assert "Entries on 40 of 40 days." not in words_on(page)


def test_the_points_are_changed_where_they_are_kept(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    with qtbot.waitSignal(page.visits_asked):
        press(page, "Change my points")


@pytest.mark.parametrize(
    ("size", "scale"), [((1158, 690), 1.0), ((1106, 768), 2.0)], ids=["small window", "large text"]
)
def test_everything_is_reached_by_the_keyboard_and_has_a_name(
    qtbot: QtBot, found: Opened, size: tuple[int, int], scale: float
) -> None:
    page = a_page(qtbot, found, size=size, scale=scale)
    page.findChild(PaperView).setFocus(Qt.FocusReason.TabFocusReason)
    wanted = {each.accessibleName() or each.text() for each in page.findChildren(Switch)}
    wanted |= {
        "Save as PDF",
        "Save as HTML",
        "Print",
        "Change my points",
        "Appendix: all parts and days",
        "Show the page as text",
    }

    reached = set()
    for _step in range(30):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        focus = page.window().focusWidget()
        reached.add(focus.accessibleName() or getattr(focus, "text", str)())

    assert wanted <= reached
    assert "" not in reached
    assert {"Period", "Paper"} <= reached or {"3 months", "A4"} <= reached


def test_targets_are_large_enough_and_nothing_is_cut(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)

    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]

    assert all(each.height() >= 36 for each in buttons)
    assert all(each.width() >= each.minimumSizeHint().width() for each in buttons)


def test_the_paper_is_as_wide_as_its_column_and_keeps_its_shape(qtbot: QtBot, found: Opened) -> None:
    page = a_page(qtbot, found)
    paper = named(page, PaperView, "The page as it will be printed")

    assert paper.height() == pytest.approx(paper.width() * 297 / 210, abs=2)
