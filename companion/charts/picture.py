"""Draws charts into pixels with matplotlib's Agg renderer, for a screen of any density."""

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from companion.charts.chart import Chart, Data, Look, Picture

POINTS_PER_INCH = 72


class Sheet:
    """Axes that are drawn on again and again: making new ones takes as long as drawing three months.

    A chart finds them empty, but placed and scaled as the one before left them. To be used by one thread
    at a time.
    """

    def __init__(self) -> None:
        self._figure = Figure()
        self._axes = self._figure.add_subplot()
        self._blank = frozenset(self._axes.get_children())

    def render(
        self, chart: Chart[Data], data: Data, look: Look, *, width: int, height: int, ratio: float
    ) -> Picture:
        """The chart at `width` by `height` logical pixels with `ratio` device pixels each."""
        self._wipe()
        self._figure.set_facecolor(look.surface)
        self._figure.set_dpi(POINTS_PER_INCH * ratio)
        self._figure.set_size_inches(width / POINTS_PER_INCH, height / POINTS_PER_INCH)
        # A canvas of its own, because the picture is the memory of its canvas.
        canvas = FigureCanvasAgg(self._figure)
        # Letters keep their shape at every size, as in the rest of the window.
        with rc_context({"text.hinting": "none"}):
            chart.draw(self._axes, data, look)
            canvas.draw()  # type: ignore[no-untyped-call]
        across, down = canvas.get_width_height(physical=True)
        place = self._axes.get_position()
        return Picture(
            rgba=memoryview(canvas.buffer_rgba()),  # type: ignore[no-untyped-call]
            width=across,
            height=down,
            left=place.x0 * across,
            right=place.x1 * across,
            top=(1 - place.y1) * down,
            bottom=(1 - place.y0) * down,
        )

    def _wipe(self) -> None:
        for artist in self._axes.get_children():
            if artist not in self._blank:
                artist.remove()
