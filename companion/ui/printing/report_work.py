"""The long parts of making a report, for another thread: numbers, words, the picture of the page, and files.

Whoever imports this imports numpy as well.
"""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from companion.reports.html_report import html_report
from companion.reports.summary import ReportSummary
from companion.reports.summary_block import Language
from companion.reports.summary_choice import Paper, ReportChoice
from companion.reports.summary_words import report_words
from companion.ui.printing.report_desk import ReportDesk
from companion.ui.printing.report_drawings import drawings_of
from companion.ui.printing.report_export import image_of, pdf_of, print_on, save_report
from companion.ui.printing.report_sheet import PAGE_SIZES, ReportContent, ReportSheet

SHARPNESS = 2.0
"""Dots of the picture for each px of the sheet: it stays sharp with large text and on fine screens."""


def content_of(desk: ReportDesk, summary: ReportSummary, choice: ReportChoice) -> ReportContent:
    """The words of what was chosen, with the numbers for the pictures."""
    titles = {key: each.title for key, each in desk.routines().items()} if summary.routines.most else {}
    language = Language(dates=desk.dates, regions=desk.regions, routines=titles)
    words = report_words(summary, choice, language)
    return ReportContent(summary=summary, words=words, dates=desk.dates, build=desk.build)


def picture_of(desk: ReportDesk, content: ReportContent, paper: Paper) -> QImage:
    """The page as it will be printed."""
    return image_of(_sheet(desk, content, paper), SHARPNESS)


def save_pdf(desk: ReportDesk, content: ReportContent, paper: Paper, path: Path) -> None:
    """Raises ReportNotSavedError."""
    save_report(path, pdf_of(_sheet(desk, content, paper), content.words.title, paper))


def save_html(desk: ReportDesk, content: ReportContent, path: Path) -> None:
    """Raises ReportNotSavedError."""
    drawings = drawings_of(desk.theme, desk.drawing, content)
    save_report(path, html_report(content.words, drawings).encode())


def print_page(desk: ReportDesk, content: ReportContent, printer: QPrinter) -> None:
    """On the sheet that the printer has, of the two; on others the A4 sheet, made to fit."""
    letter = printer.pageLayout().pageSize().id() == PAGE_SIZES[Paper.LETTER]
    print_on(printer, _sheet(desk, content, Paper.LETTER if letter else Paper.A4))


def _sheet(desk: ReportDesk, content: ReportContent, paper: Paper) -> ReportSheet:
    return ReportSheet(desk.theme, desk.drawing, content, paper)
