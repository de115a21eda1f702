"""Every colour of the body map in one frozen bundle, taken from the theme in force."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QFont

from companion.domain.questions import SCALE_TOP
from companion.ui.theme import Theme

CHANGE_STEPS = range(1, 6)
"""Changes that have a colour of their own; the last stands for larger ones too."""


class BodyColours(NamedTuple):
    """Every colour and font the painter uses. `pain` and `number` are indexed by value, 0 to 10.

    `less` and `more` are changes by 1, 2, 3, 4 and by 5 or more.
    """

    muscle: QColor
    soft: QColor
    gap: QColor
    rim: QColor
    feature: QColor
    mark: QColor
    shade: QColor
    unrated: QColor
    unrated_edge: QColor
    focus: QColor
    halo: QColor
    pain: tuple[QColor, ...]
    number: tuple[QColor, ...]
    number_font: QFont
    less: tuple[QColor, ...]
    same: QColor
    more: tuple[QColor, ...]
    contrast: bool


def body_colours(theme: Theme) -> BodyColours:
    """The painter's colours in the theme in force."""
    pain = tuple(theme.pain(value) for value in range(SCALE_TOP + 1))
    return BodyColours(
        muscle=theme.colour("body.muscle"),
        soft=theme.colour("body.soft"),
        gap=theme.colour("body.gap"),
        rim=theme.colour("body.rim"),
        feature=theme.colour("body.feature"),
        mark=theme.colour("body.mark"),
        # Edges turn away from the light: towards the rim on a light page, towards the page on a dark one.
        shade=theme.colour("body.gap" if theme.dark else "body.rim"),
        unrated=theme.colour("accent_soft"),
        unrated_edge=theme.colour("accent"),
        focus=theme.colour("focus"),
        halo=theme.colour("surface"),
        pain=pain,
        number=tuple(theme.on(colour) for colour in pain),
        number_font=theme.font("strong", size=15),
        less=tuple(theme.ramp("less", step) for step in CHANGE_STEPS),
        same=theme.ramp("same", 1),
        more=tuple(theme.ramp("more", step) for step in CHANGE_STEPS),
        contrast=theme.contrast,
    )
