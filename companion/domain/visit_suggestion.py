"""Questions that are offered for a visit: a fact of the diary in shipped words, and no opinion."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from string import Formatter

from companion.domain.help_card import Checked
from companion.domain.text import _
from companion.domain.visit import VisitQuestion


class FactKind(Enum):
    """What a question can stand beside; NONE needs no fact."""

    TURN = "turn"
    USE = "use"
    PART = "part"
    LONG_POOR_SLEEP = "long_poor_sleep"
    POOR_SLEEP = "poor_sleep"
    FLARES = "flares"
    MATTERED = "mattered"
    TRIED = "tried"
    NONE = "none"


FIELDS = {
    FactKind.TURN: {"turn"},
    FactKind.USE: {"medicine", "n"},
    FactKind.PART: {"part"},
    FactKind.LONG_POOR_SLEEP: set(),
    FactKind.POOR_SLEEP: {"n", "nights"},
    FactKind.FLARES: {"n"},
    FactKind.MATTERED: {"what"},
    FactKind.TRIED: {"what"},
    FactKind.NONE: set(),
}
"""What the words may leave open for each fact."""


@dataclass(frozen=True, kw_only=True)
class Template:
    """The shipped words of one question."""

    id: str
    fact: FactKind
    words: str
    source: str
    checked: Checked

    @property
    def is_complete(self) -> bool:
        """Whether the words leave open what their fact can fill in, and nothing else."""
        fields = {name for _text, name, _form, _turn in Formatter().parse(self.words) if name is not None}
        return fields <= FIELDS[self.fact]


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something the diary says. `values` fill in the words; `told` is the fact itself as a sentence."""

    kind: FactKind
    values: Mapping[str, str]
    told: str


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A question as it would be asked, with the fact it stands beside, empty for none."""

    id: str
    words: str
    told: str
    source: str
    checked: Checked


def suggestions(
    templates: Iterable[Template], facts: Sequence[Fact], known: Iterable[VisitQuestion]
) -> list[Suggestion]:
    """In the order of the templates, without those whose words are among the person's questions."""
    nothing = Fact(kind=FactKind.NONE, values={}, told="")
    asked = {_plain(question.words) for question in known}
    made = [
        Suggestion(
            id=template.id,
            words=_(template.words).format_map(fact.values),
            told=fact.told,
            source=template.source,
            checked=template.checked,
        )
        for template in templates
        for fact in (*facts, nothing)
        if fact.kind is template.fact
    ]
    return [each for each in made if _plain(each.words) not in asked]


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
