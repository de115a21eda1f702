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


def spoken_words(
    region: Region, view: View, value: int | None, *, details: str = "", ghost: int | None = UNMARKED
) -> str:
    """For example "Lower back, right, back view, pain 7, aching".

    `details` is said after the value of a mark; `ghost` is the value of last time, said while not marked.
    """
    words = [part_and_side(region), _(VIEW_WORDS[view]), value_words(value)]
    if value != UNMARKED and details:
        words.append(details)
    if value == UNMARKED and ghost != UNMARKED:
        words.append(_("marked last time"))
        if ghost is not None:
            words.append(value_words(ghost))
    return ", ".join(words)
