"""The questions of a check-in: one entry here per diary field.

Form, storage, undo, history, charts and tests follow from this list. A question has a key, a kind, words,
a section and a direction, and nothing else.
"""

from dataclasses import dataclass
from enum import Enum

from companion.domain.text import N_

SCALE_TOP = 10
DAY_MINUTES = 24 * 60


class Direction(Enum):
    """Which way is better; charts and sentences need it."""

    LESS_IS_BETTER = "less"
    MORE_IS_BETTER = "more"
    NEITHER = "neither"


class Section(Enum):
    """Where a question stands on the form."""

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

    `past` is the question about an earlier day, where its words are others.
    """

    key: str
    kind: Kind
    words: str
    short: str
    section: Section
    direction: Direction = Direction.NEITHER
    past: str = ""

    def words_for(self, *, past: bool) -> str:
        """The question about now, or about an earlier day."""
        return (past and self.past) or self.words


PAIN_ENDS = Scale(lowest=N_("none"), highest=N_("worst I can think of"), of_pain=True)
STRENGTH_ENDS = Scale(lowest=N_("none"), highest=N_("very strong"))

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="pain_now",
        kind=PAIN_ENDS,
        words=N_("Pain right now"),
        past=N_("Pain at that time"),
        short=N_("Pain now"),
        section=Section.NOW,
        direction=Direction.LESS_IS_BETTER,
    ),
    Question(
        key="flare",
        kind=Choice(options=(("no", N_("No")), ("yes", N_("Yes")), ("unsure", N_("Not sure")))),
        words=N_("Is today a flare?"),
        past=N_("Was it a flare?"),
        short=N_("Flare"),
        section=Section.NOW,
    ),
    Question(
        key="mattered",
        kind=Text(example=N_("It can be small, like a walk or a call")),
        words=N_("One thing that mattered today"),
        past=N_("One thing that mattered that day"),
        short=N_("What mattered"),
        section=Section.NOW,
    ),
    Question(
        key="pain_worst",
        kind=PAIN_ENDS,
        words=N_("Worst pain since yesterday"),
        past=N_("Worst pain of that day"),
        short=N_("Worst pain"),
        section=Section.MORE,
        direction=Direction.LESS_IS_BETTER,
    ),
    Question(
        key="pain_average",
        kind=PAIN_ENDS,
        words=N_("Average pain since yesterday"),
        past=N_("Average pain of that day"),
        short=N_("Average pain"),
        section=Section.MORE,
        direction=Direction.LESS_IS_BETTER,
    ),
    Question(
        key="stiffness",
        kind=STRENGTH_ENDS,
        words=N_("How stiff are you?"),
        past=N_("How stiff were you?"),
        short=N_("Stiffness"),
        section=Section.MORE,
        direction=Direction.LESS_IS_BETTER,
    ),
    Question(
        key="fatigue",
        kind=STRENGTH_ENDS,
        words=N_("How tired are you?"),
        past=N_("How tired were you?"),
        short=N_("Tiredness"),
        section=Section.MORE,
        direction=Direction.LESS_IS_BETTER,
    ),
    Question(
        key="stress",
        kind=STRENGTH_ENDS,
        words=N_("How much stress is there?"),
        past=N_("How much stress was there?"),
        short=N_("Stress"),
        section=Section.MORE,
        direction=Direction.LESS_IS_BETTER,
    ),
    Question(
        key="mood",
        kind=Scale(lowest=N_("very low"), highest=N_("very good")),
        words=N_("How is your mood?"),
        past=N_("How was your mood?"),
        short=N_("Mood"),
        section=Section.MORE,
        direction=Direction.MORE_IS_BETTER,
    ),
    Question(
        key="note",
        kind=Text(lines=4, example=N_("For example: sat on the bench half way.")),
        words=N_("A note"),
        short=N_("Note"),
        section=Section.MORE,
    ),
)

BY_KEY = {question.key: question for question in QUESTIONS}


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
