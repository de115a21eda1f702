"""A help card: signs that call for a person's help, how soon, and where the card's facts come from.

Cards ask and point to help. They do not say what someone has.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from companion.domain.help_trigger import Trigger
from companion.domain.text import N_


class Level(Enum):
    """How soon; in the order in which the levels are shown."""

    EMERGENCY = "emergency"
    SAME_DAY = "same_day"
    BOOK_SOON = "book_soon"
    BOOK = "book"


LEVEL_WORDS = {
    Level.EMERGENCY: N_("Call your emergency number now"),
    Level.SAME_DAY: N_("Contact a doctor today"),
    Level.BOOK_SOON: N_("Book an appointment in the next days"),
    Level.BOOK: N_("Book an appointment"),
}


class Checked(Enum):
    """How far the source of a card was read."""

    READ = "read"
    QUOTED = "quoted"
    PARTLY = "partly"
    NOT_YET = "not yet"


CHECKED_WORDS = {
    Checked.READ: N_("The source was read."),
    Checked.QUOTED: N_("The source was read as others quote it."),
    Checked.PARTLY: N_("Part of this is from general knowledge and not checked yet."),
    Checked.NOT_YET: N_("This is from general knowledge and not checked yet."),
}


@dataclass(frozen=True, kw_only=True)
class Variant:
    """Questions that give the same card another level."""

    level: Level
    title: str
    questions: tuple[str, ...]
    action: str


@dataclass(frozen=True, kw_only=True)
class HelpCard:
    """One card. `when` says in words what brings it up, `triggers` as data; the person answers the questions.

    `reviewed` names the clinician's review, "no" until there is one. `offers_talk` = with numbers of people
    to talk to. `rests` are the regions whose exercises rest with those that were marked, on the same side;
    without it the marked ones alone do. `version` goes up with each change of the text, for reports.
    """

    id: str
    level: Level
    title: str
    when: str
    questions: tuple[str, ...]
    action: str
    source: str
    checked: Checked
    checked_on: date
    review_by: date
    reviewed: str
    triggers: tuple[Trigger, ...]
    version: int = 1
    variants: tuple[Variant, ...] = field(default=())
    offers_talk: bool = False
    rests: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Notice:
    """What a card says at one level."""

    card: HelpCard
    level: Level
    title: str
    questions: tuple[str, ...]
    action: str


def notices_by_level(cards: Iterable[HelpCard]) -> dict[Level, list[Notice]]:
    """Everything to show at each level: its own cards first, then variants of cards of other levels."""
    cards = list(cards)
    found = {level: [_notice(card, card) for card in cards if card.level is level] for level in Level}
    for card in cards:
        for variant in card.variants:
            found[variant.level].append(_notice(card, variant))
    return found


def notices_of(card: HelpCard) -> list[Notice]:
    """All that one card says, the most pressing first."""
    order = list(Level)
    notices = [_notice(card, card), *(_notice(card, variant) for variant in card.variants)]
    return sorted(notices, key=lambda notice: order.index(notice.level))


def _notice(card: HelpCard, words: HelpCard | Variant) -> Notice:
    return Notice(
        card=card, level=words.level, title=words.title, questions=words.questions, action=words.action
    )
