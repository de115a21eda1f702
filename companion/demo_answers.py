"""What the made-up person says of the day beside pain: the factors, an own question, and whole days."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, time
from random import Random
from uuid import UUID

from companion.demo_marks import rating
from companion.domain.entry import Answer, AnswerState, Entry, Value
from companion.domain.moments import moment_on
from companion.domain.own_question import Form, OwnQuestion

# How often, as shares of check-ins or days.
WHOLE_DAY, NOTHING_PLANNED, OVERDID, SOMETHING_CAUGHT = 0.25, 0.06, 0.18, 0.03
ILL_FOR = (2, 3, 4, 5)
OWN_WORDS, RETIRED_WORDS = "How loud was it around me?", "Which shoes did I wear?"


@dataclass(kw_only=True)
class MadeUpAnswers:
    """Has dice of its own, so that the rest of the life stays as it is without it."""

    dice: Random
    zone: str
    _ill_left: int = 0
    _own: list[OwnQuestion] = field(default_factory=list)

    def begun_on(self, day: date) -> Iterator[OwnQuestion]:
        """Own questions, written down on the first day that this is asked of."""
        if self._own:
            return
        written = moment_on(day, time(7, 45), self.zone)
        for words, form, options in (
            (OWN_WORDS, Form.SCALE, ()),
            (RETIRED_WORDS, Form.CHOICE, ("Flat", "Boots", "None")),
        ):
            self._own.append(
                OwnQuestion(
                    id=self._uuid(),
                    words=words,
                    form=form,
                    options=options,
                    written=written,
                    changed=written.utc,
                    retired=form is Form.CHOICE,
                )
            )
        yield from self._own

    def told(self, entry: Entry, level: float, *, evening: bool) -> Entry:
        """The check-in with more answers, in the evening about the day and in the morning about waking up."""
        answers = list(self._of_evening(level) if evening else self._of_morning(level))
        return replace(entry, answers=(*entry.answers, *answers))

    def whole_day(self, day: date, level: float) -> Iterator[Entry]:
        """Some days are written about as a whole as well."""
        if self.dice.random() >= WHOLE_DAY:
            return
        moment = moment_on(day, time(21, self.dice.randrange(60)), self.zone)
        average = rating(level, self.dice)
        answers = (
            Answer(question="pain_average", value=average),
            Answer(question="pain_worst", value=min(10, average + self.dice.randint(0, 3))),
        )
        yield Entry(
            id=self._uuid(),
            moment=moment,
            written=moment,
            changed=moment.utc,
            answers=answers,
            whole_day=True,
        )

    def _of_morning(self, level: float) -> Iterator[Answer]:
        stiff = rating(level, self.dice)
        yield Answer(question="stiffness", value=stiff)
        yield _answer("stiffness_minutes", 5 * self.dice.randint(1, 9) if stiff else None)
        yield Answer(question="rested", value=str(self.dice.randint(1, 5)))

    def _of_evening(self, level: float) -> Iterator[Answer]:
        dice = self.dice
        idle = dice.random() < NOTHING_PLANNED
        yield _answer("interference", None if idle else rating(level - 0.5, dice))
        yield Answer(question="mood", value=10 - rating(level - 0.5, dice))
        yield Answer(question="sitting_minutes", value=15 * dice.randint(12, 40))
        yield Answer(question="static_load", value=dice.choice(("none", "some", "some", "a_lot")))
        yield Answer(question="light_minutes", value=5 * dice.randint(0, 12))
        overdid = dice.choice(("a_bit", "a_bit", "much")) if dice.random() < OVERDID else "no"
        yield Answer(question="overdid", value=overdid)
        yield Answer(question="infection_today", value=self._illness())
        yield Answer(question=self._own[0].key, value=dice.randint(0, 8))

    def _illness(self) -> str:
        if self._ill_left:
            self._ill_left -= 1
            return "cold"
        if self.dice.random() < SOMETHING_CAUGHT:
            self._ill_left = self.dice.choice(ILL_FOR)
            return "fever"
        return "no"

    def _uuid(self) -> str:
        return str(UUID(int=self.dice.getrandbits(128), version=4))


def _answer(question: str, value: Value | None) -> Answer:
    """A value of None is the plain none."""
    state = AnswerState.NONE if value is None else AnswerState.VALUE
    return Answer(question=question, value=value, state=state)
