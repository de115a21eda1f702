"""How keys are told: what takes keys declares beside them what they do, and the list is made from that."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from companion.domain.text import _

SIGNS = {
    Qt.Key.Key_Left: "\N{LEFTWARDS ARROW}",
    Qt.Key.Key_Right: "\N{RIGHTWARDS ARROW}",
    Qt.Key.Key_Up: "\N{UPWARDS ARROW}",
    Qt.Key.Key_Down: "\N{DOWNWARDS ARROW}",
    # Two keys with one meaning everywhere here, and one word on most of them.
    Qt.Key.Key_Return: "Enter",
}
ROW = 3


class KeyLine(NamedTuple):
    """What some keys do; each alone does it. `words` are marked with N_."""

    keys: tuple[str | Qt.Key, ...]
    words: str


class KeyGroup(NamedTuple):
    """The keys that work in one place. `title` is marked with N_."""

    title: str
    lines: tuple[KeyLine, ...]


def key_names(keys: Sequence[str | Qt.Key]) -> str:
    """As they stand on the keys, with a row of neighbours such as 0 to 9 as one."""
    left, names = list(keys), []
    while left:
        row = _row(left)
        if row >= ROW:
            names.append(_("{first} to {last}").format(first=_name(left[0]), last=_name(left[row - 1])))
        else:
            names.append(_name(left[0]))
        left = left[row if row >= ROW else 1 :]
    return ", ".join(dict.fromkeys(names))


def _row(keys: Sequence[str | Qt.Key]) -> int:
    """How many at the beginning are digits that follow each other."""
    names = [_name(key) for key in keys]
    count = 1
    while count < len(names) and _follows(names[count - 1], names[count]):
        count += 1
    return count


def _follows(before: str, after: str) -> bool:
    same = before[:-1] == after[:-1]
    return same and before[-1:].isdigit() and after[-1:].isdigit() and int(after[-1]) == int(before[-1]) + 1


def _name(key: str | Qt.Key) -> str:
    if isinstance(key, str):
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return SIGNS.get(key) or QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
