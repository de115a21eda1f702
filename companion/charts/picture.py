"""Draws a chart into pixels with matplotlib's Agg renderer, for a screen of any density."""

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from companion.charts.chart import Chart, Data, Look, Picture

POINTS_PER_INCH = 72


def render(chart: Chart[Data], data: Data, look: Look, *, width: int, height: int, ratio: float) -> Picture:
    """The chart at `width` by `height` logical pixels with `ratio` device pixels each."""
    figure = Figure(
        figsize=(width / POINTS_PER_INCH, height / POINTS_PER_INCH),
        dpi=POINTS_PER_INCH * ratio,
        facecolor=look.surface,
    )
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    # Letters keep their shape at every size, as in the rest of the window.
    with rc_context({"text.hinting": "none"}):
        chart.draw(axes, data, look)
        canvas.draw()  # type: ignore[no-untyped-call]
    across, down = canvas.get_width_height(physical=True)
    place = axes.get_position()
    return Picture(
        rgba=memoryview(canvas.buffer_rgba()),  # type: ignore[no-untyped-call]
        width=across,
        height=down,
        left=place.x0 * across,
        right=place.x1 * across,
        top=(1 - place.y1) * down,
        bottom=(1 - place.y0) * down,
    )
