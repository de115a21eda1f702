"""The pictures of the report as drawings inside of an HTML file, by the painters of the printed page."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from companion.content.body import BodyDrawing
from companion.reports.html_report import HtmlPictures
from companion.ui.printing.report_maps import MapPicture
from companion.ui.printing.report_sheet import ReportContent
from companion.ui.printing.report_trend import TrendPicture
from companion.ui.theme import Theme

FIGURES = 360.0
CHART = QSizeF(760, 190)


def drawings_of(theme: Theme, drawing: BodyDrawing, content: ReportContent) -> HtmlPictures:
    """Those of the parts that are shown."""
    maps = MapPicture(theme, drawing, content.build)
    size = QSizeF(maps.width(FIGURES), FIGURES)
    shown = content.summary.maps[: len(content.words.maps)]
    found = [_svg(size, partial(maps.paint, period=period)) for period in shown]
    trend = TrendPicture(theme, content.summary.trend, content.dates)
    chart = _svg(CHART, trend.paint) if content.words.pain else ""
    return HtmlPictures(maps=tuple(found), trend=chart)


def _svg(size: QSizeF, draw: Callable[[QPainter, QRectF], None]) -> str:
    """The element alone: what stands around it in a file of its own has no place in HTML."""
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(generator)
    draw(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    buffer.close()
    text = bytes(buffer.data().data()).decode()
    element = text[text.index("<svg") :].strip()
    return re.sub(r"<(title|desc)>.*?</\1>", "", element, flags=re.DOTALL)
