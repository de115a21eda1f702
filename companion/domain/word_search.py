"""Finds words in what was written: without case, accents and marks that cannot be seen, in any script."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import NamedTuple

Span = tuple[int, int]
BEFORE, LENGTH = 30, 160
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
# Controls, what directs the writing, and what chooses between forms of one sign.
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
_FORMS = range(0xFE00, 0xFE10)


class DayText(NamedTuple):
    """Free words of a day, as they were written; `note` unless they name something else that is stored."""

    day: date
    text: str
    note: bool = True


@dataclass(frozen=True, kw_only=True)
class Excerpt:
    """One line of a text, and where in it the words are that were looked for."""

    text: str
    spans: tuple[Span, ...] = ()


class _Folding(dict[int, str]):
    """What stands for each character in a comparison; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        split = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
        folded = " " if letter.isspace() else "".join(part for part in split if not _is_unseen(part))
        self[code] = folded
        return folded


def _is_unseen(letter: str) -> bool:
    unseen = unicodedata.category(letter) in _UNSEEN or ord(letter) in _FORMS
    return unseen or unicodedata.combining(letter) != 0


_FOLDING = _Folding()


def folded(text: str) -> str:
    """The text as it is compared. Each character is folded by itself, so that places can be found again."""
    return text.translate(_FOLDING)


def words_of(typed: str) -> list[str]:
    """The words to look for, folded; none in a text of blanks and unseen marks."""
    return folded(typed).split()


def has_words(texts: Iterable[str], words: Iterable[str]) -> bool:
    """Whether each word is somewhere in the folded texts, also within a longer word."""
    texts = tuple(texts)
    return all(any(word in text for text in texts) for word in words)


def spans_of(text: str, words: Iterable[str]) -> tuple[Span, ...]:
    """Where the folded words stand in a text, in order and without overlaps."""
    plain, places = _with_places(text)
    covered: set[int] = set()
    for word in words:
        at = plain.find(word)
        while at >= 0:
            covered.update(range(places[at], places[at + len(word) - 1] + 1))
            at = plain.find(word, at + 1)
    return _runs(sorted(covered))


def excerpt(text: str, words: Sequence[str], length: int = LENGTH) -> Excerpt:
    """A line of at most so many characters, which begins shortly before the first word that is found."""
    start = max(0, _first_place(text, words) - BEFORE)
    cut = one_line(text[start : start + 2 * length])
    if start:
        # A line that begins within a word is hard to read.
        cut = cut[cut.find(" ", 0, BEFORE) + 1 :]
    shown = (ELLIPSIS if start else "") + cut[:length]
    more = len(cut) > length or start + 2 * length < len(text)
    return Excerpt(text=shown + (ELLIPSIS if more else ""), spans=spans_of(shown, words))


def one_line(text: str) -> str:
    """The text without line breaks and control characters, for a list."""
    return " ".join("".join(letter for letter in text if letter.isprintable() or _stays(letter)).split())


def _stays(letter: str) -> bool:
    """Blanks, and joiners without which emoji and Arabic letters fall apart."""
    return letter.isspace() or letter in "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"


def _first_place(text: str, words: Iterable[str]) -> int:
    """Where the first of the words begins, or 0; a long text is folded once and not letter by letter."""
    plain = folded(text)
    found = min((at for word in words if (at := plain.find(word)) >= 0), default=0)
    if not found or len(plain) == len(text):
        return found
    ends = list(accumulate(len(_FOLDING[ord(letter)]) for letter in text))
    return bisect_right(ends, found)


def _with_places(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place of the one it came from."""
    pieces = [_FOLDING[ord(letter)] for letter in text]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), places


def _runs(places: Sequence[int]) -> tuple[Span, ...]:
    """Neighbouring places as spans, first and one past the last."""
    runs: list[Span] = []
    for place in places:
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return tuple(runs)
