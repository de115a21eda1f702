"""The pain chart: a dot per day, a thin line from lowest to highest, and the middle of seven days.

What is missing stays visible: ticks at the bottom mark days without an entry, and no line crosses them.
Lengths are points of the figure, which a screen of 72 dpi shows as pixels.
"""

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.markers import TICKDOWN, TICKUP

from companion.analysis.series import Counts, DailyPain, Numbers, daily_pain, stretches
from companion.charts import pain_words
from companion.charts.chart import Chart, Look
from companion.charts.dates import date_ticks
from companion.charts.medicine_lines import draw_turns
from companion.domain.questions import SCALE_TOP
from companion.domain.record import Kind
from companion.domain.text import _

MARGIN_LEFT, MARGIN_TOP, MARGIN_RIGHT, MARGIN_BOTTOM = 30.0, 28.0, 86.0, 30.0
TICK_ROOM = 64.0
WORD_ROOM = 44.0
DOT_LARGEST, DOT_SMALLEST = 6.5, 2.4
DOT_WITH_EDGE = 4.0
LINE, THIN_LINE = 2.4, 1.3
THIN_BELOW = 1.0
HALF_DAY = 0.5


@dataclass(frozen=True, kw_only=True)
class _Type:
    """The faces and sizes that the words of the chart are set in."""

    plain: FontProperties
    strong: FontProperties


def draw(axes: Axes, pain: DailyPain, look: Look) -> None:
    """Fill the Axes, and place them in the figure so that the words around them fit."""
    faces = _Type(
        plain=FontProperties(fname=look.plain, size=look.px(look.small)),
        strong=FontProperties(fname=look.strong, size=look.px(look.small)),
    )
    day_width = _place(axes, pain, look)
    _draw_scale(axes, look, faces)
    _draw_dates(axes, pain, look, faces, day_width)
    _draw_flares(axes, pain, look, faces, day_width)
    draw_turns(axes, pain.turns, pain.span.first, look, faces.plain)
    _draw_missing(axes, pain, look)
    _draw_days(axes, pain, look, day_width)
    _draw_middle(axes, pain, look, faces, day_width)


def unbroken(values: Numbers) -> tuple[Numbers, Numbers]:
    """The line through `values`: each day is as wide as itself, and NaN breaks it where a day has none.

    A value that stands alone is a dash of one day; it would be invisible as a line of a single point.
    """
    days = np.arange(len(values), dtype=np.float64)
    across = np.column_stack([days - HALF_DAY, days, days + HALF_DAY])
    up = np.column_stack([values, values, values])
    before, after = np.roll(values, 1), np.roll(values, -1)
    # Between two known neighbours the line goes straight from day to day: no half-day steps.
    up[1:, 0] = np.where(np.isnan(before[1:]), values[1:], (before[1:] + values[1:]) / 2)
    up[:-1, 2] = np.where(np.isnan(after[:-1]), values[:-1], (after[:-1] + values[:-1]) / 2)
    return across.ravel(), up.ravel()


def merged_ranges(pain: DailyPain, together: int) -> tuple[Numbers, Counts, Counts]:
    """Where a line goes from lowest to highest: its place in days, its lower and its upper end.

    `together` days that share a pixel get the exact union of their ranges: ratings are whole numbers, so a
    range covers whole steps of the scale.
    """
    steps = np.arange(SCALE_TOP)
    covered = (pain.lowest[:, np.newaxis] <= steps) & (steps < pain.highest[:, np.newaxis])
    shared = np.logical_or.reduceat(covered, np.arange(0, len(pain), together), axis=0)
    edges = np.diff(np.pad(shared, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    places, starts = np.nonzero(edges > 0)
    ends = np.nonzero(edges < 0)[1]
    middles = places * together + (together - 1) / 2
    return middles.astype(np.float64), starts.astype(np.int64), ends.astype(np.int64)


def joined(bands: list[tuple[int, int]], gap: float) -> list[tuple[int, int]]:
    """First and last days of bands, as one where at most `gap` days lie between: there their edges touch."""
    wide: list[tuple[int, int]] = []
    for first, last in bands:
        if wide and first - wide[-1][1] - 1 <= gap:
            wide[-1] = (wide[-1][0], last)
        else:
            wide.append((first, last))
    return wide


def _place(axes: Axes, pain: DailyPain, look: Look) -> float:
    """Margins for the words; returns the width of a day in points."""
    figure = axes.get_figure(root=True)
    if figure is None:
        raise ValueError("the axes belong to no figure")
    width, height = figure.get_size_inches() * 72
    left, right = look.px(MARGIN_LEFT), look.px(MARGIN_RIGHT)
    top, bottom = look.px(MARGIN_TOP), look.px(MARGIN_BOTTOM)
    inner, tall = max(1.0, width - left - right), max(1.0, height - top - bottom)
    axes.set_position((left / width, bottom / height, inner / width, tall / height))
    axes.set_xlim(-HALF_DAY, len(pain) - HALF_DAY)
    axes.set_ylim(0, SCALE_TOP)
    axes.set_axis_off()
    return float(inner / len(pain))


def _draw_scale(axes: Axes, look: Look, faces: _Type) -> None:
    marks = (0, SCALE_TOP // 2, SCALE_TOP)
    for mark in marks:
        axes.annotate(
            str(mark),
            (-HALF_DAY, mark),
            xytext=(-look.px(8), 0),
            textcoords="offset points",
            annotation_clip=False,
            ha="right",
            va="center",
            color=look.muted,
            fontproperties=faces.plain,
        )
    axes.hlines(marks, *axes.get_xlim(), colors=look.grid, linewidths=look.px(1), zorder=1, clip_on=False)


def _draw_dates(axes: Axes, pain: DailyPain, look: Look, faces: _Type, day_width: float) -> None:
    room = int(day_width * len(pain) / look.px(TICK_ROOM))
    ticks = date_ticks(pain.span, room, look.dates)
    axes.plot(
        [index for index, words in ticks],
        np.zeros(len(ticks)),
        linestyle="none",
        marker=TICKDOWN,
        markersize=look.px(5),
        markeredgewidth=look.px(1),
        color=look.edge,
        clip_on=False,
        gid="dates",
    )
    for index, words in ticks:
        axes.annotate(
            words,
            (index, 0),
            xytext=(look.px(4), -look.px(6)),
            textcoords="offset points",
            annotation_clip=False,
            va="top",
            color=look.muted,
            fontproperties=faces.plain,
        )


def _draw_flares(axes: Axes, pain: DailyPain, look: Look, faces: _Type, day_width: float) -> None:
    """Grey bands with the word above; the word is left out where it would touch the one before."""
    bands = stretches(pain.flare)
    axes.broken_barh(
        [(first - HALF_DAY, last - first + 1) for first, last in joined(bands, look.px(1) / day_width)],
        (0, SCALE_TOP),
        facecolors=look.band,
        edgecolors=look.band_edge,
        linewidths=look.px(1),
        zorder=0,
    )
    room = look.px(WORD_ROOM if day_width > THIN_BELOW else 2 * WORD_ROOM)
    free_from = -np.inf
    for first, last in bands:
        # At the left end the word would run into the 10 of the scale.
        middle = max((first + last) / 2, look.px(WORD_ROOM / 2) / day_width)
        if middle * day_width < free_from:
            continue
        free_from = middle * day_width + room
        axes.annotate(
            _("flare"),
            (middle, SCALE_TOP),
            xytext=(0, look.px(7)),
            textcoords="offset points",
            annotation_clip=False,
            ha="center",
            color=look.on_band,
            fontproperties=faces.plain,
        )


def _draw_missing(axes: Axes, pain: DailyPain, look: Look) -> None:
    days = np.flatnonzero(pain.without_entry)
    axes.plot(
        days,
        np.zeros(len(days)),
        linestyle="none",
        marker=TICKUP,
        markersize=look.px(7),
        markeredgewidth=look.px(1.2),
        color=look.edge,
        clip_on=False,
        gid="days without entry",
    )


def _draw_days(axes: Axes, pain: DailyPain, look: Look, day_width: float) -> None:
    """Dots and ranges, drawn smaller where days stand close together."""
    size = min(look.px(DOT_LARGEST), max(look.px(DOT_SMALLEST), day_width * 1.25))
    days, lowest, highest = merged_ranges(pain, max(1, round(1 / day_width)))
    # One line with breaks: a line of its own for every day would take most of the time over ten years.
    break_off = np.full(len(days), np.nan)
    axes.plot(
        np.column_stack([days, days, break_off]).ravel(),
        np.column_stack([lowest, highest, break_off]).ravel(),
        color=look.edge,
        linewidth=min(look.px(1.2), max(0.4, day_width)),
        solid_capstyle="butt",
        zorder=2,
        gid="lowest to highest",
    )
    rated = np.flatnonzero(pain.ratings)
    axes.plot(
        rated,
        pain.average[rated],
        linestyle="none",
        marker="o",
        markersize=size,
        markerfacecolor=look.muted,
        markeredgecolor=look.surface,
        markeredgewidth=look.px(1) if size >= look.px(DOT_WITH_EDGE) else 0,
        clip_on=False,
        zorder=4,
        gid="average of each day",
    )


def _draw_middle(axes: Axes, pain: DailyPain, look: Look, faces: _Type, day_width: float) -> None:
    across, up = unbroken(pain.middle)
    axes.plot(
        across,
        up,
        color=look.series["pain"],
        linewidth=look.px(LINE if day_width > THIN_BELOW else THIN_LINE),
        solid_capstyle="butt",
        solid_joinstyle="round",
        clip_on=False,
        zorder=3,
        gid="middle of 7 days",
    )
    known = np.flatnonzero(~np.isnan(pain.middle))
    if not len(known):
        return
    end = (len(pain) - HALF_DAY, float(np.clip(pain.middle[known[-1]], 1, SCALE_TOP - 1)))
    for words, face, lift in ((_("middle"), faces.strong, 1), (_("of 7 days"), faces.plain, -17)):
        axes.annotate(
            words,
            end,
            xytext=(look.px(8), look.px(lift)),
            textcoords="offset points",
            annotation_clip=False,
            color=look.series["pain"],
            fontproperties=face,
        )


PAIN = Chart(
    key="pain",
    title=pain_words.TITLE,
    needs=frozenset({Kind.ENTRIES, Kind.FLARES, Kind.MEDICINES}),
    data=daily_pain,
    draw=draw,
    describe=pain_words.describe,
    note=pain_words.note,
    summary=pain_words.summary,
    day=pain_words.day,
    headings=pain_words.HEADINGS,
    rows=pain_words.rows,
)
