"""Changes of medicines on any chart over days: a thin upright line with the name."""

from collections.abc import Sequence
from datetime import date

from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties

from companion.charts.chart import Look
from companion.domain.medicine_turns import MedicineTurn

LONGEST = 14
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
LETTER = 0.6
"""How wide a letter is, of the size of the type: enough for most names."""


def draw_turns(
    axes: Axes, turns: Sequence[MedicineTurn], first: date, look: Look, face: FontProperties
) -> None:
    """A line on each day with a change; a name is left out where it would touch the one before."""
    left, right = axes.get_xlim()
    bottom, top = axes.get_ylim()
    width = axes.get_window_extent().width / (right - left)
    places = sorted({(turn.day - first).days for turn in turns})
    axes.vlines(
        places,
        bottom,
        top,
        colors=look.series["medicine"],
        linewidths=look.px(1),
        linestyles="dashed",
        zorder=1,
        gid="changes of medicines",
    )
    free_from = left * width
    for place in places:
        words = _label([turn for turn in turns if (turn.day - first).days == place])
        if place * width < free_from:
            continue
        free_from = place * width + look.px(8) + len(words) * look.px(look.small) * LETTER
        axes.annotate(
            words,
            (place, top),
            xytext=(look.px(4), -look.px(2)),
            textcoords="offset points",
            annotation_clip=False,
            va="top",
            color=look.text,
            fontproperties=face,
            # What was rated is never covered by a name.
            zorder=1,
        )


def _label(turns: Sequence[MedicineTurn]) -> str:
    name = turns[0].name
    short = name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + ELLIPSIS
    return short if len(turns) == 1 else f"{short} +{len(turns) - 1}"
