"""Shows marks on the front and back figure and repaints the parts that changed. Takes no input."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.content.body import BodyDrawing
from companion.domain.body import Build, View
from companion.domain.knot import Knot
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import body_colours
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_figure import BodyFigure
from companion.ui.widgets.body_geometry import FigureView, Placement, views_of
from companion.ui.widgets.body_layout import BETWEEN, Column, HeaderWords, Look, columns
from companion.ui.widgets.body_painter import ViewMarks
from companion.ui.widgets.body_targets import Targets
from companion.ui.widgets.body_words import UNMARKED

AT_ONCE = 2
"""So many regions that changed are painted without waiting for the next turn of the event loop."""


class BodyView(QWidget):
    """Both figures side by side, with the words of the sides over them when `header` is set."""

    def __init__(
        self, theme: Theme, drawing: BodyDrawing, *, header: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._drawing = drawing
        self._header = HeaderWords(theme) if header else None
        self._colours = body_colours(theme)
        self._build = Build.STRAIGHT
        self._views = views_of(drawing.figure(self._build))
        self._look = Look()
        self._figures: dict[View, BodyFigure] = {}
        self._whole: dict[View, BodyFigure] = {}
        self._targets: dict[View, Targets] = {}
        self._columns: tuple[Column, ...] = ()
        self._values: dict[str, int | None] = {}
        self._ghosts: dict[str, int | None] = {}
        self._knots: dict[str, tuple[Knot, ...]] = {}
        self._chosen = ""
        self._hovered: Spot | None = None
        self._focused: Spot | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._take_theme)
        self._arrange()

    @property
    def views(self) -> Mapping[View, FigureView]:
        return self._views

    def set_build(self, build: Build) -> None:
        """Show the other build; marks, ids and the focused region stay."""
        if build is not self._build:
            self._build = build
            self._views = views_of(self._drawing.figure(build))
            self._arrange()

    def set_marks(self, values: Mapping[str, int | None]) -> None:
        """Values 0 to 10 by region; None is a mark that has no number yet."""
        before, self._values = self._values, dict(values)
        changed = [
            region
            for region in before.keys() | values.keys()
            if before.get(region, UNMARKED) != self.value_of(region)
        ]
        self._repaint(changed, at_once=len(changed) <= AT_ONCE)
        self._marks_changed(changed)

    def set_ghosts(self, regions: Collection[str] | Mapping[str, int | None]) -> None:
        """Regions outlined as marked last time, with their values where known; nothing is chosen by it."""
        before, self._ghosts = self._ghosts, _with_values(regions)
        changed = {
            region
            for region in before.keys() | self._ghosts.keys()
            if before.get(region, UNMARKED) != self._ghosts.get(region, UNMARKED)
        }
        self._repaint(changed)
        if changed:
            self._words_changed(changed)

    def set_knots(self, knots: Mapping[str, Sequence[Knot]]) -> None:
        """Tender points by region; each is drawn in its view, inside the region on either build."""
        before, self._knots = self._knots, {region: tuple(points) for region, points in knots.items()}
        self._repaint(
            region
            for region in before.keys() | self._knots.keys()
            if before.get(region) != self._knots.get(region)
        )

    def set_mirrored(self, on: bool) -> None:
        """Draw both figures as in a mirror. Sides keep their names: left stays the person's left."""
        self._look_so(self._look._replace(mirrored=on))

    def set_chosen(self, region: str) -> None:
        """Outline a region while its popover is open; "" for none."""
        before, self._chosen = self._chosen, region
        self._repaint({before, region})

    def value_of(self, region: str) -> int | None:
        """The value of a mark, None for a mark without a number, UNMARKED for no mark."""
        return self._values.get(region, UNMARKED)

    def spot_at(self, point: QPointF) -> Spot | None:
        """The region that answers at a point of the widget."""
        for view, targets in self._targets.items():
            region = targets.region_at(point)
            if region:
                return Spot(region=region, view=view)
        return None

    def drawn_at(self, point: QPointF) -> str:
        """The region that is drawn at a point of the widget, or ""; small ones do not grow here."""
        for figure in self._figures.values():
            if figure.placement.rect.contains(point):
                return figure.drawing.region_at(figure.placement.to_page(point))
        return ""

    def spot_rect(self, spot: Spot) -> QRect:
        """The box of a region in one view, in widget coordinates; empty outside a close-up."""
        figure = self._figures[spot.view]
        return figure.placement.to_widget(figure.drawing.paths[spot.region].boundingRect())

    def anchor_of(self, spot: Spot) -> QPoint:
        """The middle of a region in one view: well inside, in widget coordinates."""
        figure = self._figures[spot.view]
        anchor = QPointF(*figure.drawing.shapes[spot.region].anchor)
        return figure.placement.transform.map(anchor).toPoint()

    def sizeHint(self) -> QSize:
        return self._size_for(self.theme.px(480))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        exposed = event.region()
        for column in self._columns:
            if self._header and exposed.intersects(column.header.toAlignedRect()):
                self._header.paint(painter, column, self._page)
            if exposed.intersects(column.placement.rect.toAlignedRect()):
                self._paint_figure(painter, column)

    def _paint_figure(self, painter: QPainter, column: Column) -> None:
        marks, placement = self._marks_of(column.view), column.placement
        figure = self._figures[column.view]
        painter.save()
        if placement.closeup:
            painter.setClipRect(placement.rect, Qt.ClipOperation.IntersectClip)
        figure.paint(painter, self._colours, marks, self.devicePixelRatioF())
        if placement.closeup:
            painter.setPen(self.theme.colour("outline"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(placement.rect.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _marks_changed(self, regions: Collection[str]) -> None:
        """For subclasses: these regions have another value now."""

    def _words_changed(self, regions: Collection[str]) -> None:
        """For subclasses: something else is said of these regions now."""

    @property
    def _page(self) -> QSizeF:
        return self._views[View.FRONT].page

    def _placement(self, view: View) -> Placement:
        return self._figures[view].placement

    def _foot(self) -> int:
        """For subclasses: the height kept free below the figures."""
        return 0

    def _look_so(self, look: Look) -> None:
        if look != self._look:
            self._look = look
            self._arrange()

    def _show_hovered(self, spot: Spot | None) -> None:
        before, self._hovered = self._hovered, spot
        self._repaint(found.region for found in (before, spot) if found and before != spot)

    def _show_focused(self, spot: Spot | None) -> None:
        before, self._focused = self._focused, spot
        self._repaint(found.region for found in (before, spot) if found and before != spot)

    def _repaint(self, regions: Iterable[str], *, at_once: bool = False) -> None:
        """Ask for the boxes of these regions in both views, and for nothing else.

        What a person has just done is painted at once: the screen answers before the rest of the page.
        """
        dirty = QRegion()
        for region in regions:
            for figure in self._figures.values():
                if region in figure.drawing.shapes:
                    dirty += figure.placement.dirty(figure.drawing.paths[region].boundingRect())
        if at_once and self.isVisible():
            self.repaint(dirty)
        else:
            self.update(dirty)

    def _marks_of(self, view: View) -> ViewMarks:
        shapes = self._views[view].shapes
        return ViewMarks(
            values={region: value for region, value in self._values.items() if region in shapes},
            ghosts=frozenset(self._ghosts.keys() & shapes.keys()),
            knots={region: self._knots_in(region, view) for region in self._knots.keys() & shapes.keys()},
            chosen=self._chosen,
            # A region seen from both sides is one region: both of its shapes answer the mouse.
            hovered=self._hovered.region if self._hovered else "",
            focused=self._focused.region if self._focused and self._focused.view is view else "",
        )

    def _knots_in(self, region: str, view: View) -> list[QPointF]:
        figure = self._views[view]
        points = (knot for knot in self._knots[region] if knot.view is view)
        return [figure.place_in(region, (knot.x, knot.y)) for knot in points]

    def _size_for(self, figure_height: int) -> QSize:
        width = figure_height * self._page.width() / self._page.height()
        words = self._header.narrowest if self._header else 0.0
        column = max(width, words) + self.theme.px(BETWEEN)
        header = self._header.height(column) if self._header else 0
        return QSize(round(2 * column), figure_height + header)

    def _arrange(self) -> None:
        """Place both figures; their pictures are painted again when they are next shown."""
        between = self.theme.px(BETWEEN)
        header = self._header.height(self.width() / 2 - between) if self._header else 0
        least = self._header.widest if self._header else 0.0
        room = QRectF(self.rect()).adjusted(0, 0, 0, -self._foot())
        self._columns = columns(room, self._page, self._look, header=header, least=least, between=between)
        self._figures = {column.view: self._figure_at(column) for column in self._columns}
        self._targets = {
            column.view: Targets(self._views[column.view], column.placement) for column in self._columns
        }
        self.update()

    def _figure_at(self, column: Column) -> BodyFigure:
        """The picture of the whole body is kept while a part is looked at: the way back is quick."""
        drawing, placement = self._views[column.view], column.placement
        known = self._whole.get(column.view)
        if known and known.drawing is drawing and known.placement.same_as(placement):
            return known
        made = BodyFigure(column.view, drawing, placement, self.theme)
        if not placement.closeup:
            self._whole[column.view] = made
        return made

    def _take_theme(self) -> None:
        self._whole.clear()
        self._colours = body_colours(self.theme)
        self.updateGeometry()
        self._arrange()


def _with_values(regions: Collection[str] | Mapping[str, int | None]) -> dict[str, int | None]:
    return dict(regions) if isinstance(regions, Mapping) else dict.fromkeys(regions)
