"""A region of the body map in words: part, side, view and value."""

from companion.domain.body import Region, Side, View
from companion.domain.text import N_, _

SIDE_WORDS = {Side.LEFT: N_("left"), Side.RIGHT: N_("right"), Side.MIDDLE: ""}
VIEW_WORDS = {View.FRONT: N_("front view"), View.BACK: N_("back view")}
UNMARKED = -1


def part_and_side(region: Region) -> str:
    """For example "Lower back, right"; a region of the middle has no side."""
    side = _(SIDE_WORDS[region.side])
    return f"{_(region.name)}, {side}" if side else _(region.name)


def value_words(value: int | None) -> str:
    """The value of a mark; None is a mark without a number yet, UNMARKED no mark."""
    if value is None:
        return _("marked, no number yet")
    return _("not marked") if value == UNMARKED else _("pain {value}").format(value=value)


def spoken_words(region: Region, view: View, value: int | None, *, ghost: bool = False) -> str:
    """For example "Lower back, right, back view, pain 7"."""
    words = [part_and_side(region), _(VIEW_WORDS[view]), value_words(value)]
    if ghost and value == UNMARKED:
        words.append(_("marked last time"))
    return ", ".join(words)
