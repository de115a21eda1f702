"""The painter paths of the body map: made from path text, or read from the packed form that ships with it.

Packed, all paths of a figure are there in 2 ms instead of 20; both forms give the same paths.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, Qt
from PySide6.QtGui import QPainterPath

from companion.domain.body import View
from companion.domain.drawing import FigureDrawing, ViewDrawing, numbers_in

_STEP = r"([Mlc])([^Mlcz]*)|z"
_FORMAT = QDataStream.Version.Qt_6_0


@dataclass(frozen=True, kw_only=True)
class ViewPaths:
    """All paths of one view, in page units."""

    outline: QPainterPath
    edge_rings: list[QPainterPath]
    """Outline and inset together: filled odd-even, each is a ring along the edge."""
    regions: dict[str, QPainterPath]
    hair: QPainterPath
    fibres: list[QPainterPath]
    """One by one: filling a hundred small paths is faster than one path of a hundred parts."""
    details: QPainterPath
    features: QPainterPath

    def __iter__(self) -> Iterator[QPainterPath]:
        """In the order of the packed form."""
        yield self.outline
        yield from self.edge_rings
        yield from self.regions.values()
        yield self.hair
        yield from self.fibres
        yield self.details
        yield self.features


def paths_of(figure: FigureDrawing) -> dict[View, ViewPaths]:
    """The paths of all views, from the packed form where the figure has one."""
    if figure.packed:
        return _unpacked(figure)
    return {view: paths_from_text(drawing) for view, drawing in figure.views.items()}


def paths_from_text(drawing: ViewDrawing) -> ViewPaths:
    return ViewPaths(
        outline=path_of(drawing.outline),
        edge_rings=[path_of(drawing.outline + inset) for inset in drawing.shade],
        regions={shape.region: path_of(shape.path) for shape in drawing.shapes},
        hair=path_of(drawing.hair),
        fibres=[path_of(text) for text in drawing.fibres],
        details=joined(drawing.details),
        features=joined(drawing.features),
    )


def packed(figure: FigureDrawing) -> bytes:
    """The packed form: Qt's own serialisation of the paths of each view, compressed."""
    data = QByteArray()
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    stream.setVersion(_FORMAT)
    for drawing in figure.views.values():
        for path in paths_from_text(drawing):
            stream << path
    return zlib.compress(bytes(data.data()), 9)


def path_of(text: str) -> QPainterPath:
    """Path text of the drawing as a painter path in page units."""
    path = QPainterPath()
    x, y = 0.0, 0.0
    for command in re.finditer(_STEP, text):
        numbers = numbers_in(command[2] or "")
        match command[1]:
            case "M":
                x, y = numbers
                path.moveTo(x, y)
            case "l":
                for i in range(0, len(numbers), 2):
                    x, y = round(x + numbers[i], 1), round(y + numbers[i + 1], 1)
                    path.lineTo(x, y)
            case "c":
                for i in range(0, len(numbers), 6):
                    a, b, c, d, dx, dy = numbers[i : i + 6]
                    # Only the end is rounded: the running point is exact, control points need not be.
                    end_x, end_y = round(x + dx, 1), round(y + dy, 1)
                    path.cubicTo(x + a, y + b, x + c, y + d, end_x, end_y)
                    x, y = end_x, end_y
            case _:
                path.closeSubpath()
    return path


def joined(texts: tuple[str, ...]) -> QPainterPath:
    """Many small paths as one; overlaps are filled once."""
    whole = path_of("".join(texts))
    whole.setFillRule(Qt.FillRule.WindingFill)
    return whole


def _unpacked(figure: FigureDrawing) -> dict[View, ViewPaths]:
    stream = QDataStream(QByteArray(zlib.decompress(figure.packed)))
    stream.setVersion(_FORMAT)
    return {view: _read_view(stream, drawing) for view, drawing in figure.views.items()}


def _read_view(stream: QDataStream, drawing: ViewDrawing) -> ViewPaths:
    # Written in this order by `packed`.
    return ViewPaths(
        outline=_read(stream),
        edge_rings=[_read(stream) for _inset in drawing.shade],
        regions={shape.region: _read(stream) for shape in drawing.shapes},
        hair=_read(stream),
        fibres=[_read(stream) for _fibre in drawing.fibres],
        details=_read(stream),
        features=_read(stream),
    )


def _read(stream: QDataStream) -> QPainterPath:
    path = QPainterPath()
    stream >> path
    return path
