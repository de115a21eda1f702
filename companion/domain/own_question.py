"""A question that a person made up: kept in the diary with its answers, named by an id that never changes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import ClassVar, assert_never

from companion.domain.errors import OutOfRangeError
from companion.domain.moments import Moment
from companion.domain.names import optional_name_of, require_name
from companion.domain.questions import (
    DAY_MINUTES,
    OWN,
    YES_NO,
    Choice,
    Count,
    Duration,
    Question,
    Scale,
    Section,
)
from companion.domain.questions import Kind as QuestionKind
from companion.domain.record import Kind
from companion.domain.text import N_, _

MOST_COUNTED = 999
FEWEST_OPTIONS, MOST_OPTIONS = 2, 12
COMMAS = re.compile("[,;\n\N{ARABIC COMMA}\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH COMMA}]")


class Form(Enum):
    """What an own question is answered with."""

    SCALE = "scale"
    YES_NO = "yes_no"
    CHOICE = "choice"
    COUNT = "count"
    DURATION = "duration"


FORM_WORDS = (
    (Form.SCALE, N_("A scale from 0 to 10")),
    (Form.YES_NO, N_("Yes or no")),
    (Form.CHOICE, N_("Words to choose from")),
    (Form.COUNT, N_("A number")),
    (Form.DURATION, N_("A length of time")),
)


@dataclass(frozen=True, kw_only=True)
class OwnQuestion:
    """`options` are the words of a choice; their places are what is stored, so they never change.

    A `retired` question is no longer asked; its answers stay. Raises OutOfRangeError for what is no question.
    """

    id: str
    words: str
    form: Form
    written: Moment
    changed: datetime
    options: tuple[str, ...] = ()
    retired: bool = False
    KIND: ClassVar[Kind] = Kind.OWN_QUESTIONS

    def __post_init__(self) -> None:
        require_name(self.words)
        if self.form is Form.CHOICE:
            require_options(self.options)

    @property
    def filed(self) -> date:
        """A question lasts; it is filed under the day on which it was written down."""
        return self.written.day

    @property
    def ordered(self) -> datetime:
        return self.written.utc

    @property
    def key(self) -> str:
        """What its answers are stored under."""
        return f"{OWN}{self.id}"

    @property
    def question(self) -> Question:
        """As it is asked, shown and stored, like those that are shipped."""
        return Question(
            key=self.key,
            kind=self._kind(),
            words=self.words,
            short=self.words,
            section=Section.MORE,
            none=N_("Does not apply"),
        )

    def _kind(self) -> QuestionKind:
        match self.form:
            case Form.SCALE:
                return Scale(lowest=N_("not at all"), highest=N_("very much"))
            case Form.YES_NO:
                return YES_NO
            case Form.CHOICE:
                return Choice(
                    options=tuple((str(place), words) for place, words in enumerate(self.options, 1))
                )
            case Form.COUNT:
                return Count(most=MOST_COUNTED)
            case Form.DURATION:
                return Duration(most=DAY_MINUTES, is_short=True)
        assert_never(self.form)


def require_options(options: Iterable[str]) -> None:
    """Refuse words that cannot be chosen between."""
    words = [each.strip().casefold() for each in options]
    if not FEWEST_OPTIONS <= len(words) <= MOST_OPTIONS:
        sentence = _("Words to choose from are {fewest} to {most}.")
        raise OutOfRangeError(sentence.format(fewest=FEWEST_OPTIONS, most=MOST_OPTIONS))
    if "" in words or len(set(words)) < len(words):
        raise OutOfRangeError(_("Each word to choose stands there once."))


def options_of(typed: str) -> tuple[str, ...]:
    """Words to choose from, as typed with commas between them. Raises OutOfRangeError."""
    options = tuple(optional_name_of(part) for part in COMMAS.split(typed) if part.strip())
    require_options(options)
    return options
