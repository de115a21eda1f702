"""What a question of the diary is: its kind, its words, where it stands and which way is better.

The questions themselves are declared in `question_list`.
"""

from dataclasses import dataclass
from enum import Enum

from companion.domain.text import N_

SCALE_TOP = 10
OWN = "own:"
"""What the keys of a person's own questions begin with."""
DAY_MINUTES = 24 * 60


class Direction(Enum):
    """Which way is better; charts and sentences need it."""

    LESS_IS_BETTER = "less"
    MORE_IS_BETTER = "more"
    NEITHER = "neither"


class Section(Enum):
    """Where a question stands on the form: at once, or behind *More questions*."""

    NOW = "now"
    MORE = "more"


@dataclass(frozen=True, kw_only=True)
class Scale:
    """Whole numbers 0 to 10 with words at both ends; pain alone is shown in warm colours."""

    lowest: str
    highest: str
    of_pain: bool = False


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One of a few words; the stored value is the key."""

    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Count:
    """A whole number from 0 to `most`."""

    most: int


@dataclass(frozen=True, kw_only=True)
class Duration:
    """Minutes, from 0 to `most`. Of a short one a plain number is minutes, else it is hours."""

    most: int
    is_short: bool = False


@dataclass(frozen=True, kw_only=True)
class ClockTime:
    """A time of day in minutes after midnight. `usual` is where the buttons of an empty field begin."""

    usual: int


@dataclass(frozen=True, kw_only=True)
class Text:
    """Free words; one line or several."""

    lines: int = 1
    example: str = ""


Kind = Scale | Choice | Count | Duration | ClockTime | Text


@dataclass(frozen=True, kw_only=True)
class Question:
    """One field of the diary. `words` is the question as shown, `short` its name in lists and charts.

    `past` is the question about an earlier day, where its words are others. `none` are the words for *plainly
    none*, where that says something else than 0. One that is not `usual` is asked when the person chose it.
    """

    key: str
    kind: Kind
    words: str
    short: str
    section: Section
    direction: Direction = Direction.NEITHER
    past: str = ""
    none: str = ""
    usual: bool = True

    def words_for(self, *, past: bool) -> str:
        """The question about now, or about an earlier day."""
        return (past and self.past) or self.words


PAIN_ENDS = Scale(lowest=N_("none"), highest=N_("worst I can think of"), of_pain=True)
STRENGTH_ENDS = Scale(lowest=N_("none"), highest=N_("very strong"))
YES_NO = Choice(options=(("no", N_("No")), ("yes", N_("Yes"))))


def accepts(kind: Kind, value: object) -> bool:
    """Whether a stored value is one that this kind of question can have."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    match kind:
        case Scale():
            return whole and 0 <= value <= SCALE_TOP  # type: ignore[operator]  # whole says it is an int
        case Choice(options=options):
            return value in [key for key, _words in options]
        case Count(most=most) | Duration(most=most):
            return whole and 0 <= value <= most  # type: ignore[operator]  # whole says it is an int
        case ClockTime():
            return whole and 0 <= value < DAY_MINUTES  # type: ignore[operator]  # whole says it is an int
        case Text():
            return isinstance(value, str)
