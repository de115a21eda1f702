"""What days are looked for, and what is found of them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class DayFilter:
    """All that is said has to be so on a day. `words` are as typed, `region` and `medicine` are ids."""

    words: str = ""
    region: str = ""
    medicine: str = ""
    flare: bool = False
    noted: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said, so that nothing is looked for."""
        return not (self.words.strip() or self.region or self.medicine or self.flare or self.noted)


@dataclass(frozen=True, kw_only=True)
class FoundDay:
    """A day with its free words. `value` is the rounded average of its pain, None without a rating."""

    day: date
    value: int | None = None
    flare: bool = False
    texts: tuple[str, ...] = ()
