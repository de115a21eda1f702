"""How weak a part is, and how limited its movement: four words each, stored as 0 to 3."""

from companion.domain.text import N_

WEAKNESS = (N_("Not weak"), N_("Mildly"), N_("Moderately"), N_("Severely"))
REDUCED_MOVEMENT = (N_("Not limited"), N_("A little"), N_("A lot"), N_("Cannot move it"))


def strength_words(words: tuple[str, ...], value: int) -> str:
    """The word for a value; higher ones, up to 10 in the diary, have the last word."""
    return words[min(value, len(words) - 1)]
