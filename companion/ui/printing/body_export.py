"""The body map as a file: SVG, PNG or PDF, at any size, whole on disk or not at all."""

from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from companion.domain.errors import CompanionError
from companion.domain.text import N_, _
from companion.storage.durable import write_durably
from companion.ui.printing.body_sheet import BodySheet

INCH = 25.4
DOTS = 300
"""Dots per inch of a PNG: as sharp as a printer can show."""
VECTOR_DOTS = 1200
"""Grid of a PDF, per inch: finer than any line in it."""
MOST_DOTS = 6000
"""Across a PNG, however wide it is wished: more would take hundreds of megabytes to make."""


class PictureForm(Enum):
    """The kinds of file; the value is the ending of its name."""

    PDF = "pdf"
    PNG = "png"
    SVG = "svg"


FORM_WORDS: Mapping[PictureForm, str] = MappingProxyType(
    {
        PictureForm.PDF: N_("PDF, to print or to send"),
        PictureForm.PNG: N_("PNG, a picture for texts and messages"),
        PictureForm.SVG: N_("SVG, a drawing to work on"),
    }
)


class PictureNotSavedError(CompanionError):
    """The picture could not be written; nothing is left of it."""


def save_body_picture(path: Path, form: PictureForm, sheet: BodySheet, width: float) -> None:
    """Write the sheet to a private file, `width` millimetres wide.

    Raises:
        ValueError: for a sheet without width.
        PictureNotSavedError: where the place does not take it; an older file there stays as it was.
    """
    if width <= 0:
        raise ValueError(f"a picture is wider than {width} mm")
    try:
        write_durably(path, picture_bytes(form, sheet, width))
    except OSError as problem:
        words = _("The picture could not be saved in {folder}: {reason}. Another folder may work.")
        raise PictureNotSavedError(
            words.format(folder=path.parent, reason=problem.strerror or problem)
        ) from problem


def picture_bytes(form: PictureForm, sheet: BodySheet, width: float) -> bytes:
    """The whole file, `width` millimetres wide."""
    return _WRITERS[form](sheet, width)


def dots_across(width: float) -> float:
    """How many dots a PNG of so many millimetres has from left to right."""
    return min(MOST_DOTS, width / INCH * DOTS)


def png_of(sheet: BodySheet, scale: float) -> QImage:
    """The picture in dots, so many for each px of the sheet."""
    size = sheet.size * scale
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(image.width() / sheet.size.width(), image.height() / sheet.size.height())
    sheet.paint(painter)
    painter.end()
    return image


def _png(sheet: BodySheet, width: float) -> bytes:
    image = png_of(sheet, dots_across(width) / sheet.size.width())
    each = round(image.width() / width * 1000)
    image.setDotsPerMeterX(each)
    image.setDotsPerMeterY(each)
    buffer = _opened()
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return _content(buffer)


def _svg(sheet: BodySheet, width: float) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - needed for this kind of file alone

    tenths = sheet.size * (10 * width / sheet.size.width())
    buffer = _opened()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setTitle(_("Body map"))
    generator.setDescription(_("Front and back of a body. Left and right are those of the person."))
    generator.setResolution(254)  # ten to the millimetre
    generator.setSize(tenths.toSize())
    generator.setViewBox(QRectF(0, 0, sheet.size.width(), sheet.size.height()))
    painter = QPainter(generator)
    sheet.paint(painter)
    painter.end()
    return _content(buffer)


def _pdf(sheet: BodySheet, width: float) -> bytes:
    paper = sheet.size * (width / sheet.size.width())
    buffer = _opened()
    writer = QPdfWriter(buffer)
    writer.setTitle(_("Body map"))
    writer.setCreator("Pain Companion")
    writer.setResolution(VECTOR_DOTS)
    writer.setPageSize(QPageSize(QSizeF(paper), QPageSize.Unit.Millimeter, _("Body map")))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    # A page is a whole number of points: the sheet is fitted to what became of its size.
    painter.scale(writer.width() / sheet.size.width(), writer.height() / sheet.size.height())
    sheet.paint(painter)
    painter.end()
    return _content(buffer)


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _content(buffer: QBuffer) -> bytes:
    buffer.close()
    return bytes(buffer.data().data())


_WRITERS: Mapping[PictureForm, Callable[[BodySheet, float], bytes]] = MappingProxyType(
    {PictureForm.PDF: _pdf, PictureForm.PNG: _png, PictureForm.SVG: _svg}
)
