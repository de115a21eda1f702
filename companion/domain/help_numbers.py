"""Numbers to call, by the country that the person chose. One that no source confirmed is never shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from companion.domain.help_card import Checked


class NumberKind(Enum):
    """What a number is for."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    CRISIS = "crisis"


@dataclass(frozen=True, kw_only=True)
class HelpNumber:
    """`checked` says how far its source was read, on `checked_on`."""

    kind: NumberKind
    name: str
    number: str
    source: str
    checked: Checked
    checked_on: date


@dataclass(frozen=True, kw_only=True)
class Country:
    """`code` is what the settings keep."""

    code: str
    name: str
    numbers: tuple[HelpNumber, ...]

    def confirmed(self, kind: NumberKind) -> list[HelpNumber]:
        """The numbers that were read in a named source."""
        return [each for each in self.numbers if each.kind is kind and each.checked is Checked.READ]


def country_of(countries: Iterable[Country], code: str) -> Country | None:
    """The chosen country; None for no choice and for a code that this version does not know."""
    return next((country for country in countries if country.code == code), None)
