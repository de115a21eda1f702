"""Cards about classes of medicines: what is known, and what the class allows to say about stopping.

A card says what to ask and whom. It never works out a dose or a combination, and never advises to stop or
change a medicine beyond the rule of its class.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from companion.domain.help_card import Checked
from companion.domain.medicine import Medicine
from companion.domain.text import N_

CHANGE_WINDOW = 90
"""Days after a change in which new pain brings the card to mind; the number is ours."""
ALL_PARTS = "all"
SHORTEST_BEGINNING = 4
"""So many letters of a name are needed before it is asked about."""


class StopRule(Enum):
    """What a class allows to say about stopping."""

    STOP_AND_CALL = "STOP_AND_CALL"
    CALL_TODAY = "CALL_TODAY"
    ASK_DO_NOT_STOP = "ASK_DO_NOT_STOP"
    ASK_SOON = "ASK_SOON"
    NEVER_STOP_SUDDENLY = "NEVER_STOP_SUDDENLY"
    INFO = "INFO"


RULE_WORDS = {
    StopRule.STOP_AND_CALL: N_(
        "Speak to a doctor, pharmacist or urgent-care line today, before the next dose."
    ),
    StopRule.CALL_TODAY: N_("Call the prescriber or a pharmacist today, before the next dose."),
    StopRule.ASK_DO_NOT_STOP: N_("Keep taking it, and ask those who prescribe it."),
    StopRule.ASK_SOON: N_("Ask your doctor in the next days. Do not change it on your own."),
    StopRule.NEVER_STOP_SUDDENLY: N_(
        "Do not stop or cut it on your own: it needs a plan. Talk to the prescriber."
    ),
    StopRule.INFO: N_("This is to know about. A pharmacist or doctor can answer questions."),
}
EMERGENCY_OF_ALL = N_(
    "With any medicine: dark urine, marked weakness, or trouble breathing or swallowing. "
    "Call your emergency number now."
)


@dataclass(frozen=True, kw_only=True)
class Window:
    """When new or worse pain brings the card to mind: days after a change, or as long as it is taken."""

    after_change: int = CHANGE_WINDOW
    after_stop: int = CHANGE_WINDOW
    while_taken: bool = False


@dataclass(frozen=True, kw_only=True)
class ClassCard:
    """One card. `names` are generic names, `also` other names of the same substances.

    `when` says when `today` holds. `emergency` may be empty: EMERGENCY_OF_ALL holds for every card.
    `painkiller_days` has, for painkillers, the days in a month that the headache line names. `reviewed` names
    the clinician's review, "no" until there is one; `version` goes up with every change of the words. `rests`
    are the regions that are to rest while they hurt newly or more, ALL_PARTS for any.
    """

    id: str
    title: str
    names: tuple[str, ...]
    stop_rule: StopRule
    known: str
    when: str
    today: str
    emergency: str
    source: str
    checked: Checked
    checked_on: date
    review_by: date
    reviewed: str
    version: int
    also: tuple[str, ...] = ()
    window: Window = field(default_factory=Window)
    painkiller_days: tuple[tuple[str, int], ...] = ()
    rests: tuple[str, ...] = ()

    def rests_part(self, region: str) -> bool:
        """Whether the card says to rest a part that hurts newly."""
        return ALL_PARTS in self.rests or region in self.rests


class Match(NamedTuple):
    """A class that a name may belong to, with the generic names that fit what was typed."""

    card: ClassCard
    names: tuple[str, ...]


def match(typed: str, cards: Iterable[ClassCard]) -> Match | None:
    """The class to ask about: its generic name stands first in `typed`, or begins with all of it.

    None for every other name, also for one that is similar, and where the beginning fits several classes:
    nothing is guessed. A brand has no match.
    """
    words = _words(typed)
    cards = tuple(cards)
    found = [Match(card, names) for card in cards if (names := _leading(words, card))]
    if not found and len("".join(words)) >= SHORTEST_BEGINNING:
        found = [Match(card, names) for card in cards if (names := _begun(words, card))]
    return found[0] if len(found) == 1 else None


def in_window(medicine: Medicine, window: Window, day: date) -> bool:
    """Whether pain that is new on a day comes to mind with the last change of a medicine up to then."""
    change = medicine.on(day)
    if change is None:
        return False
    since = (day - change.day).days
    if not change.taken:
        return since <= window.after_stop
    return window.while_taken or since <= window.after_change


def is_resting(medicine: Medicine, rest: timedelta, day: date) -> bool:
    """Whether the line about pain was put away, not long ago, and nothing changed since."""
    rested, change = medicine.card_rested, medicine.on(day)
    if rested is None or change is None or change.day > rested:
        return False
    return day - rested < rest


def painkiller_days_of(name: str, cards: Iterable[ClassCard]) -> int | None:
    """The days in a month that the headache line names for a painkiller; None for what is none.

    Two painkillers in one tablet are a combination, which has the lowest line of all.
    """
    words = _words(name)
    limits = [(known, days) for card in cards for known, days in card.painkiller_days]
    found = [days for known, days in limits if _holds(words, _words(known))]
    if len(found) > 1:
        return min(days for _known, days in limits)
    return found[0] if found else None


def _leading(words: tuple[str, ...], card: ClassCard) -> tuple[str, ...]:
    return tuple(name for name in (*card.names, *card.also) if _starts(words, _words(name)))


def _begun(words: tuple[str, ...], card: ClassCard) -> tuple[str, ...]:
    typed = " ".join(words)
    return tuple(name for name in (*card.names, *card.also) if " ".join(_words(name)).startswith(typed))


def _starts(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    return words[: len(known)] == known


def _holds(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    return any(_starts(words[place:], known) for place in range(len(words)))


def _words(name: str) -> tuple[str, ...]:
    """In small letters without accents, split at everything that is neither a letter nor a figure."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = (sign for sign in plain if not unicodedata.combining(sign))
    return tuple("".join(sign if sign.isalnum() else " " for sign in kept).split())
