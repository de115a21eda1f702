"""Which of the further questions a person is asked, and in which order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from companion.domain.questions import Question


@dataclass(frozen=True, kw_only=True)
class QuestionChoice:
    """What differs from the usual: questions switched `on` or `off`, and the `order` once it was changed.

    Keys that mean nothing here stay: they may be of a newer version, or of a question that is retired.
    """

    order: tuple[str, ...] = ()
    on: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()

    def is_asked(self, question: Question) -> bool:
        return question.key in self.on or (question.usual and question.key not in self.off)

    def arranged(self, questions: Iterable[Question]) -> list[Question]:
        """All of them in the order of the person; what was never moved follows as it was given."""
        places = {key: place for place, key in enumerate(self.order)}
        return sorted(questions, key=lambda question: places.get(question.key, len(places)))

    def asked(self, questions: Iterable[Question]) -> list[Question]:
        """Those that are asked, in the order of the person."""
        return [question for question in self.arranged(questions) if self.is_asked(question)]

    def with_asked(self, question: Question, *, asked: bool) -> "QuestionChoice":
        key = frozenset({question.key})
        on = self.on | key if asked and not question.usual else self.on - key
        off = self.off | key if question.usual and not asked else self.off - key
        return replace(self, on=on, off=off)

    def moved(self, questions: Sequence[Question], key: str, by: int) -> "QuestionChoice":
        """The choice with one question so many places further down; at the ends it stays."""
        keys = [question.key for question in self.arranged(questions)]
        place = keys.index(key)
        keys.insert(min(max(place + by, 0), len(keys) - 1), keys.pop(place))
        unknown = (known for known in self.order if known not in keys)
        return replace(self, order=(*keys, *unknown))
