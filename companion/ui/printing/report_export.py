"""The report as a file or on a printer: one page of real words and lines, in the sheet's own fonts."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from companion.domain.errors import CompanionError
from companion.domain.text import _
from companion.reports.summary_choice import Paper
from companion.storage.durable import write_durably
from companion.ui.printing.report_sheet import PAGE_SIZES, ReportSheet

VECTOR_DOTS = 1200
"""Grid of the PDF, per inch: finer than any line in it."""


class ReportNotSavedError(CompanionError):
    """The report could not be written; nothing is left of it."""


def save_report(path: Path, content: bytes) -> None:
    """Write a private file, whole or not at all; an older one stays where the place does not take it.

    Raises:
        ReportNotSavedError: with what can be done, in words.
    """
    try:
        write_durably(path, content)
    except OSError as problem:
        words = _("The report could not be saved in {folder}: {reason}. Another folder may work.")
        raise ReportNotSavedError(
            words.format(folder=path.parent, reason=problem.strerror or problem)
        ) from problem


def pdf_of(sheet: ReportSheet, title: str, paper: Paper) -> bytes:
    """The page, and behind it the pages of the appendix where one is wished."""
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Pain Companion")
    writer.setResolution(VECTOR_DOTS)
    writer.setPageSize(QPageSize(PAGE_SIZES[paper]))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    print_on(writer, sheet)
    buffer.close()
    return bytes(buffer.data().data())


def print_on(device: QPagedPaintDevice, sheet: ReportSheet) -> None:
    """Each page in the middle of what the device can print on."""
    painter = QPainter(device)
    room = QSizeF(device.width(), device.height())
    scale = min(room.width() / sheet.size.width(), room.height() / sheet.size.height())
    spare = room - sheet.size * scale
    painter.translate(spare.width() / 2, spare.height() / 2)
    painter.scale(scale, scale)
    sheet.paint(painter)
    for page in range(sheet.appendix.count):
        device.newPage()
        sheet.appendix.paint(painter, page)
    painter.end()


def image_of(sheet: ReportSheet, scale: float) -> QImage:
    """The page in dots, so many for each px of the sheet."""
    image = QImage((sheet.size * scale).toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.fillRect(QRectF(image.rect()), painter.background().color())
    painter.scale(image.width() / sheet.size.width(), image.height() / sheet.size.height())
    sheet.paint(painter)
    painter.end()
    return image
