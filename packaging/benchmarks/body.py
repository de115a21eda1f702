"""The body map itself: outlines, painting, and what is under the mouse: python -m benchmarks.body N."""

import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from benchmarks.watching import pass_time, tell
from companion.app import make_application
from companion.content.body import BodyDrawing, read_regions
from companion.domain.body import Build
from companion.paths import resources
from companion.ui.theme import Theme
from companion.ui.widgets.body_colours import body_colours
from companion.ui.widgets.body_figure import BodyFigure
from companion.ui.widgets.body_geometry import views_of
from companion.ui.widgets.body_layout import BETWEEN, Look, columns
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.body_painter import ViewMarks

SIZE = (800, 900)
MARKS = 20
SETTLE = 0.3
FOLDER = resources() / "bodymap"


def timed(act: Callable[[], object], count: int) -> list[float]:
    """The ms of so many turns; one more goes before, to warm up."""
    times: list[float] = []
    for _ in range(count + 1):
        begun = time.perf_counter()
        act()
        times.append((time.perf_counter() - begun) * 1000)
    return times[1:]


def load() -> None:
    """One build from its files to paths that can be painted."""
    views_of(BodyDrawing(FOLDER).figure(Build.SOFT))


def paint_from_scratch(theme: Theme, drawing: BodyDrawing, image: QImage) -> None:
    """Both neutral figures, as large as the picture lets them be."""
    views = views_of(drawing.figure(Build.STRAIGHT))
    page = next(iter(views.values())).page
    room, colours = QRectF(0, 0, *SIZE), body_colours(theme)
    painter = QPainter(image)
    for column in columns(room, page, Look(), header=0, least=0, between=BETWEEN):
        figure = BodyFigure(column.view, views[column.view], column.placement, theme)
        figure.paint(painter, colours, ViewMarks(), 1)
    painter.end()


def times_on_screen(theme: Theme, drawing: BodyDrawing, count: int) -> dict[str, list[float]]:
    """Of a map in a window: all of it again, one region, and what is under points all over it."""
    regions = read_regions(FOLDER)
    body_map = BodyMap(theme, regions, drawing)
    body_map.resize(*SIZE)
    body_map.show()
    values = dict(islice(zip(regions, cycle(range(11)), strict=False), MARKS))
    body_map.set_marks(values)
    pass_time(SETTLE)
    chance = Random(count)  # noqa: S311 - any points will do
    points = [QPointF(chance.uniform(0, SIZE[0]), chance.uniform(0, SIZE[1])) for _ in range(200)]
    changes = cycle({**values, "chest_l": value} for value in range(11))
    found = {
        "window": timed(body_map.repaint, count),
        "region": timed(lambda: body_map.set_marks(next(changes)), count),
        "hit": [ms / len(points) for ms in timed(lambda: [body_map.spot_at(each) for each in points], count)],
    }
    body_map.close()
    return found


def main(count: int) -> None:
    application = make_application()
    theme = Theme(resources() / "themes")
    theme.use("light")
    drawing = BodyDrawing(FOLDER)
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    loaded = timed(load, count)
    painted = timed(partial(paint_from_scratch, theme, drawing, image), count)
    tell({"load": loaded, "scratch": painted, **times_on_screen(theme, drawing, 3 * count)})
    application.quit()


if __name__ == "__main__":
    main(int(sys.argv[1]))
