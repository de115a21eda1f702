"""Fills the application's one style sheet from the tokens, and reapplies it after a property has changed."""

import re
from collections.abc import Callable
from string import Template

from PySide6.QtWidgets import QWidget

from companion.content.themes import Tokens

LENGTH = re.compile(r"\b(\d+)px\b")
EDGE = 2


def style_sheet(template: str, tokens: Tokens, px: Callable[[float], int]) -> str:
    """The sheet for these tokens; `px` scales a length of 100 % text size."""
    colours = tokens.colours
    roles = {role: value for role, value in colours.roles.items() if "." not in role}
    line = EDGE if colours.contrast else 1
    target = px(tokens.measures.numbers["size.target"])
    large = px(tokens.measures.numbers["size.target_flare"])
    extra = {
        "line": f"{line}px",
        "line_sunken": f"{line if colours.contrast else 0}px",
        "banner_edge": f"{line if colours.contrast else 0}px",
        "target": f"{target - 2 * line}px",
        "target_large": f"{large - 2 * line}px",
        "target_edge": f"{target - 2 * px(EDGE)}px",
        # Grounds that fall together in the contrast themes get the one tint which is left there.
        "outline_pressed": roles["accent_soft" if colours.contrast else "outline"],
        "danger_hover": roles["accent_soft" if colours.contrast else "danger_soft"],
        "soft_edge": roles["accent" if colours.contrast else "accent_soft"],
        "off_ground": roles["page" if colours.contrast else "outline"],
        "off_ink": roles["disabled" if colours.contrast else "muted"],
        # A toast stands on the text colour, so its action takes the accent of the opposite lightness.
        "toast_action": roles["accent_soft" if not colours.dark else "on_accent"],
    }
    scaled = LENGTH.sub(lambda found: f"{px(int(found[1]))}px", template)
    return Template(scaled).substitute(roles, **extra)


def restyle(widget: QWidget) -> None:
    """Let a changed dynamic property act: the style sheet does not look at it again by itself."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
