"""Cells that a spreadsheet shows and does not run: a text that reads like a formula gets an apostrophe.

It is taken off again exactly, so nothing is lost: also texts that begin with an apostrophe get one.
"""

import re

# After blanks, after an inner new line and in full width they are formulas to one program or another.
_FORMULA = re.compile("(^|\r\n|\r|\n)(?=[ \u00a0\u3000]*['=+\\-@\t\r\uff1d\uff0b\uff0d\uff20])")
_BEGINNINGS = frozenset(" \u00a0\u3000'=+-@\t\r\uff1d\uff0b\uff0d\uff20")
_SHIELD = re.compile("(^|\r\n|\r|\n)'(?=[ \u00a0\u3000]*['=+\\-@\t\r\uff1d\uff0b\uff0d\uff20])")


def shielded(text: str) -> str:
    """The text with an apostrophe before whatever could be taken for a formula."""
    # Nearly all cells are done with here: a search in each of two million would take seconds.
    if text[:1] not in _BEGINNINGS and "\n" not in text and "\r" not in text:
        return text
    return _FORMULA.sub(r"\1'", text)


def unshielded(text: str) -> str:
    """The text as it was."""
    return _SHIELD.sub(r"\1", text)
