"""Why something of a file is not taken: a short sentence, and where it stands."""

from dataclasses import dataclass

from companion.domain.errors import CompanionError


class RefusedError(CompanionError):
    """Something in a file that the diary does not hold."""


class UnreadableError(CompanionError):
    """A file of which nothing can be brought in."""


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """One thing that stays outside. `place` names it within the file, for example `entries 12`."""

    place: str
    reason: str
