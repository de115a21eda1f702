"""Reads the values of a pose file strictly: what is of the wrong kind, or unknown, is named with its key."""

from collections.abc import Collection, Iterator, Mapping

from companion.content.tables import ContentError
from companion.domain.figure.scenery import Flat
from companion.domain.figure.vectors import Vec


class Fields:
    """One table of a pose file. `where` names the file and the place in it.

    Every key has to be asked for before `finish`, which complains about the others: a misspelt name in a pose
    would leave the figure standing still without a word.
    """

    def __init__(self, values: Mapping[str, object], where: str) -> None:
        self._values = values
        self._asked: set[str] = set()
        self.where = where

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def raw(self, key: str) -> object:
        """The value before it is looked at; None where the key is not there."""
        self._asked.add(key)
        return self._values.get(key)

    def problem(self, key: str, needs: str) -> ContentError:
        return ContentError(f"{self.where}: “{key}” {needs}.")

    def number(self, key: str, default: float | None = None) -> float:
        value = self.raw(key)
        if value is None and default is not None:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.problem(key, "needs a number")
        return float(value)

    def text(self, key: str, default: str | None = None) -> str:
        value = self.raw(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or not value:
            raise self.problem(key, "needs a text")
        return value

    def choice(self, key: str, known: Collection[str], default: str | None = None) -> str:
        value = self.text(key, default)
        if value not in known:
            raise self.problem(key, f"names “{value}”, which is not known")
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        value = self.raw(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.problem(key, "needs true or false")
        return value

    def numbers(self, key: str, count: int) -> tuple[float, ...] | None:
        """So many numbers, or None where the key is not there."""
        value = self.raw(key)
        if value is None:
            return None
        if not isinstance(value, list) or len(value) != count:
            raise self.problem(key, f"needs {count} numbers")
        return tuple(Fields({key: number}, self.where).number(key) for number in value)

    def vec(self, key: str) -> Vec | None:
        found = self.numbers(key, 3)
        return (found[0], found[1], found[2]) if found else None

    def place(self, key: str) -> Vec:
        found = self.vec(key)
        if found is None:
            raise self.problem(key, "needs 3 numbers")
        return found

    def flat(self, key: str) -> Flat | None:
        found = self.numbers(key, 2)
        return (found[0], found[1]) if found else None

    def names(self, key: str, known: Collection[str]) -> tuple[str, ...]:
        """A list of known names; empty where the key is not there."""
        value = self.raw(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise self.problem(key, "needs a list of names")
        for name in value:
            if name not in known:
                raise self.problem(key, f"names “{name}”, which is not known")
        return tuple(value)

    def table(self, key: str) -> "Fields":
        """The table of that key; an empty one where it is not there."""
        value = self.raw(key)
        if value is None:
            value = {}
        if not isinstance(value, dict):
            raise self.problem(key, "needs a table")
        return Fields(value, f"{self.where}, {key}")

    def tables(self, key: str) -> list["Fields"]:
        """A list of tables; a text in it counts as a table with that kind and nothing else."""
        value = self.raw(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(part, dict | str) for part in value):
            raise self.problem(key, "needs a list of tables")
        parts = [{"kind": part} if isinstance(part, str) else part for part in value]
        return [Fields(part, f"{self.where}, {key} {n}") for n, part in enumerate(parts, 1)]

    def finish(self) -> None:
        """Complain about a key that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                raise self.problem(key, "is not known here")
