"""Paints one figure of the body map: neutral body, patches and outlines. Knows no widget."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QRegion

from companion.ui.widgets.body_colours import BodyColours
from companion.ui.widgets.body_geometry import FigureView, Placement
from companion.ui.widgets.body_patch import Patch, Tint, mark_patch
from companion.ui.widgets.painting import draw_words

NUMBERS_FROM = 300
"""Figure height in px from which marks carry their number; below, a list beside the picture does."""
RIM, BORDER, WIDEST_RIM = 1.2, 0.8, 2.5
"""Edge of the body and, in high contrast, of each region in page units; in a close-up at most so many px."""
NOTHING = object()
"""Where a region has no mark; None is a mark without a number."""
HAIR, SHADE, FIBRES = 0.22, 0.1, 0.6
"""Opacity of the parts that give the body its form."""


@dataclass(frozen=True, kw_only=True)
class ViewMarks:
    """What is shown on one view beside the neutral body. A value of None is a mark without a number yet.

    `tints` colour regions by something else than a mark; `knots` are tender points by region, in page units.
    """

    values: Mapping[str, int | None] = field(default_factory=dict)
    tints: Mapping[str, Tint] = field(default_factory=dict)
    knots: Mapping[str, Sequence[QPointF]] = field(default_factory=dict)
    ghosts: frozenset[str] = frozenset()
    chosen: str = ""
    hovered: str = ""
    focused: str = ""

    def patches(self, colours: BodyColours) -> dict[str, Patch]:
        """What each coloured region is painted with."""
        tinted = {region: tint.patch(colours) for region, tint in self.tints.items()}
        marked = {region: mark_patch(value, colours) for region, value in self.values.items()}
        return tinted | marked


def paint_body(painter: QPainter, view: FigureView, colours: BodyColours, scale: float) -> None:
    """The unmarked body in page units; slow (some 10 ms), made to be kept as a picture."""
    rim = min(max(RIM, 1 / scale), WIDEST_RIM / scale)
    painter.setPen(QPen(colours.rim, rim * (1.8 if colours.contrast else 1)))
    painter.setBrush(colours.gap)
    painter.drawPath(view.drawn.outline)
    for region, path in view.paths.items():
        fill = colours.muscle if view.shapes[region].muscle else colours.soft
        painter.fillPath(path, fill)
        if colours.contrast:
            painter.strokePath(path, QPen(colours.rim, min(BORDER, WIDEST_RIM / scale)))
    if not colours.contrast:
        painter.fillPath(view.drawn.hair, _faint(colours.feature, HAIR))
        for ring in view.drawn.edge_rings:
            painter.fillPath(ring, _faint(colours.shade, SHADE))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faint(colours.gap, FIBRES))
    for fibre in view.drawn.fibres:
        painter.drawPath(fibre)
    painter.fillPath(view.drawn.details, colours.gap)


def paint_lines(painter: QPainter, view: FigureView, colours: BodyColours) -> None:
    """Face, ears, navel and nails in page units; they stay visible on a marked part."""
    painter.fillPath(view.drawn.features, colours.feature)


def paint_fills(painter: QPainter, view: FigureView, patches: Mapping[str, Patch]) -> None:
    """The grounds of marked regions, in page units."""
    for region, patch in patches.items():
        painter.fillPath(view.paths[region], patch.fill)


def paint_pointers(
    painter: QPainter, view: FigureView, colours: BodyColours, marks: ViewMarks, scale: float
) -> None:
    """Outlines of what is hovered, chosen and focused, the one that must be seen last, in page units."""
    for region in (marks.hovered, marks.chosen):
        if region in view.paths:
            _stroke(painter, view.paths[region], colours.mark, (2 if region == marks.hovered else 3) / scale)
    if marks.focused in view.paths:
        _focus_ring(painter, view.paths[marks.focused], colours, scale)


def paint_ghosts(
    painter: QPainter, view: FigureView, colours: BodyColours, regions: Iterable[str], scale: float
) -> None:
    """Dashed outlines, in page units."""
    for region in regions:
        _dashed(painter, view, region, colours, scale)


def changed_regions(before: ViewMarks, after: ViewMarks) -> set[str]:
    """The regions that look different with other marks."""
    changed = set(before.ghosts ^ after.ghosts)
    for one, other in (
        (before.values, after.values),
        (before.tints, after.tints),
        (before.knots, after.knots),
    ):
        changed |= {
            key for key in one.keys() | other.keys() if one.get(key, NOTHING) != other.get(key, NOTHING)
        }
    for pointer, later in (
        (before.chosen, after.chosen),
        (before.hovered, after.hovered),
        (before.focused, after.focused),
    ):
        changed |= {pointer} ^ {later}
    return changed


def touched(marks: ViewMarks, view: FigureView, placement: Placement, exposed: QRegion) -> ViewMarks:
    """The part of the marks that meets some pixels of the widget: nothing else has to be painted there."""

    def meets(region: str) -> bool:
        path = view.paths.get(region)
        return path is not None and exposed.intersects(placement.dirty(path.boundingRect()))

    return ViewMarks(
        values={region: value for region, value in marks.values.items() if meets(region)},
        tints={region: tint for region, tint in marks.tints.items() if meets(region)},
        knots={region: places for region, places in marks.knots.items() if meets(region)},
        ghosts=frozenset(filter(meets, marks.ghosts)),
        chosen=marks.chosen,
        hovered=marks.hovered,
        focused=marks.focused,
    )


def _stroke(painter: QPainter, path: QPainterPath, colour: QColor, width: float) -> None:
    # Made from a brush, it would let the binding build QGradient with all its presets at the first picture.
    pen = QPen(colour)
    pen.setWidthF(width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


def _focus_ring(painter: QPainter, path: QPainterPath, colours: BodyColours, scale: float) -> None:
    """Outside the region alone: in a small one a ring would cover the value."""
    around = path.boundingRect().adjusted(-20 / scale, -20 / scale, 20 / scale, 20 / scale)
    outside = QPainterPath()
    outside.addRect(around)
    painter.save()
    painter.setClipPath(outside.subtracted(path), Qt.ClipOperation.IntersectClip)
    _stroke(painter, path, colours.halo, 10 / scale)
    _stroke(painter, path, colours.focus, 6 / scale)
    painter.restore()


def _dashed(painter: QPainter, view: FigureView, region: str, colours: BodyColours, scale: float) -> None:
    ground = colours.muscle if view.shapes[region].muscle else colours.soft
    path = view.paths[region]
    # A plain band first: on top of the borders of neighbours the dashes would be hard to tell.
    _stroke(painter, path, ground, (5 if colours.contrast else 4) / scale)
    width = (2.2 if colours.contrast else 1.4) / scale
    pen = QPen(colours.mark)
    pen.setWidthF(width)
    pen.setStyle(Qt.PenStyle.DashLine)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.strokePath(path, pen)


def _faint(colour: QColor, opacity: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


def paint_sides(
    painter: QPainter, placement: Placement, letters: tuple[str, str], font: QFont, colour: QColor
) -> None:
    """The letters beside the neck: at the left and at the right of the picture."""
    painter.setFont(font)
    painter.setPen(colour)
    for x, letter in zip((84, 316), letters, strict=True):
        centre = placement.transform.map(QPointF(x, 128))
        room = QRectF(centre.x() - 20, centre.y() - 20, 40, 40)
        draw_words(painter, room, Qt.AlignmentFlag.AlignCenter, letter)
