"""The one widget that shows charts: matplotlib's pixels, painted by Qt, with a day that can be chosen."""

from dataclasses import dataclass
from typing import Any, Generic

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.charts.chart import SERIES, Chart, Data, Look, Picture, Render
from companion.domain.text import _
from companion.paths import resources
from companion.ui.announce import announce
from companion.ui.date_names import date_names
from companion.ui.theme import Theme

SIZE, SMALLEST = QSize(660, 300), QSize(260, 220)
SETTLED_AFTER = 80
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -7, Qt.Key.Key_PageDown: 7}


def look_of(theme: Theme) -> Look:
    """The theme in force, as charts know it."""

    def colour(role: str) -> str:
        return theme.colour(role).name()

    fonts = resources() / "fonts"
    band = colour("neutral_soft")
    return Look(
        surface=colour("surface"),
        text=colour("text"),
        muted=colour("muted"),
        grid=colour("grid"),
        edge=colour("outline_strong"),
        band=band,
        # Grounds fall together in the contrast themes; there an edge shows where the band is.
        band_edge=colour("grid") if theme.contrast else band,
        on_band=colour("neutral"),
        series={name: colour(f"series.{name}") for name in SERIES},
        plain=fonts / "atkinson-hyperlegible-next-400.ttf",
        strong=fonts / "atkinson-hyperlegible-next-600.ttf",
        dates=date_names(),
        scale=theme.scale,
    )


@dataclass(frozen=True, kw_only=True)
class _Shown:
    """A drawn chart: the image and, in logical pixels, its size and where its days are."""

    image: QImage
    size: QSize
    plot: QRectF


@dataclass(frozen=True, kw_only=True)
class _Drawing(Generic[Data]):
    """A chart with its data and how to draw it."""

    render: Render
    chart: Chart[Data]
    data: Data

    def at(self, look: Look, size: QSize, ratio: float) -> _Shown:
        picture = self.render(
            self.chart, self.data, look, width=size.width(), height=size.height(), ratio=ratio
        )
        plot = QRectF(picture.left, picture.top, picture.right - picture.left, picture.bottom - picture.top)
        return _Shown(
            image=_image_of(picture),
            size=size,
            plot=QRectF(plot.topLeft() / ratio, plot.size() / ratio),
        )

    def words(self, index: int) -> str:
        return self.chart.day(self.data, index, date_names())


def _image_of(picture: Picture) -> QImage:
    """A copy, because the picture's memory belongs to the renderer."""
    stride = 4 * picture.width
    image = QImage(picture.rgba, picture.width, picture.height, stride, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


class ChartView(QWidget):
    """Shows one chart. `day_read` gives the words of the day under the pointer or the arrow keys."""

    day_read = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: _Shown | None = None
        self._stale = True
        self._drawing: _Drawing[Any] | None = None
        self._days = 0
        self._chosen: int | None = None
        self._settle = QTimer(self, singleShot=True, interval=SETTLED_AFTER)
        self._settle.timeout.connect(self._redraw_at_rest)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._redraw)

    def show_chart(self, render: Render, chart: Chart[Data], data: Data) -> None:
        """Show this chart from now on; nothing is chosen at first."""
        self._drawing = _Drawing(render=render, chart=chart, data=data)
        self._days = len(data)
        self._chosen = None
        self.setAccessibleName(_(chart.title))
        self.setAccessibleDescription(chart.describe(data, date_names()))
        self._redraw()

    @property
    def chosen(self) -> int | None:
        """The index of the chosen day."""
        return self._chosen

    def sizeHint(self) -> QSize:
        return SIZE * self._theme.scale

    def minimumSizeHint(self) -> QSize:
        return SMALLEST * self._theme.scale

    def resizeEvent(self, event: QResizeEvent) -> None:
        """While the size changes the last picture is stretched; it is drawn anew when the size rests."""
        super().resizeEvent(event)
        self._settle.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._redraw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawing is None:
            return
        if self._stale or self._shown is None:
            self._shown = self._drawing.at(look_of(self._theme), self.size(), self.devicePixelRatioF())
            self._stale = False
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._shown.image)
        if self._chosen is not None:
            self._paint_chosen(painter, self._shown.plot, self._chosen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._shown is None or not self._days:
            return
        plot = self._shown.plot
        place = (event.position().x() - plot.left()) / plot.width() * self._days
        self._choose(int(place // 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from day to day, Page keys by a week, Home and End to the ends."""
        last = self._days - 1
        key = Qt.Key(event.key())
        if key in STEPS:
            aim = last if self._chosen is None else self._chosen + STEPS[key]
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            aim = 0 if key == Qt.Key.Key_Home else last
        else:
            super().keyPressEvent(event)
            return
        self._choose(aim)
        if self._drawing is not None and self._chosen is not None:
            announce(self, self._drawing.words(self._chosen))

    def _choose(self, index: int) -> None:
        """Choose the nearest day there is."""
        index = min(max(index, 0), self._days - 1)
        if self._drawing is not None and index >= 0 and index != self._chosen:
            self._chosen = index
            self.update()
            self.day_read.emit(self._drawing.words(index))

    def _paint_chosen(self, painter: QPainter, plot: QRectF, index: int) -> None:
        across = plot.left() + (index + 0.5) * plot.width() / self._days
        painter.setPen(QPen(self._theme.colour("text"), max(1, self._theme.px(1))))
        painter.drawLine(QPointF(across, plot.top()), QPointF(across, plot.bottom()))

    def _redraw_at_rest(self) -> None:
        if self._shown is not None and self._shown.size != self.size():
            self._redraw()

    def _redraw(self) -> None:
        """Draw anew the next time it is painted; while it is hidden that costs nothing."""
        self._stale = True
        self.updateGeometry()
        self.update()
