"""Several diaries side by side: what a list of them shows, and which names they can have."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from companion.domain.errors import CompanionError
from companion.domain.text import _

LONGEST_NAME = 60


class NameProblem(CompanionError):  # noqa: N818 - a state that the person can meet, named like one
    """A name that a diary cannot have; the message says what would do."""


@dataclass(frozen=True, kw_only=True)
class ShelvedDiary:
    """One diary of the list; the key of the first is empty.

    `kept_until` is set for one that was removed and can still be taken back.
    """

    key: str
    name: str = ""
    kept_until: datetime | None = None

    @property
    def title(self) -> str:
        """Its name, or words in place of one."""
        return self.name or (_("Diary without a name") if self.key else _("My diary"))


def checked_name(text: str, others: Iterable[ShelvedDiary]) -> str:
    """The text as a name: one line without control characters. Raises a NameProblem."""
    plain = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text)
    name = " ".join(plain.split())
    if not name or len(name) > LONGEST_NAME:
        raise NameProblem(_("A name has 1 to {n} letters, for example Mia.").format(n=LONGEST_NAME))
    if any(name.casefold() == other.title.casefold() for other in others):
        raise NameProblem(_("Another diary has this name already. A second word tells them apart."))
    return name
