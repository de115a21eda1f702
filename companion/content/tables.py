"""Reads values out of a TOML table strictly: what is missing or of the wrong kind is named with its file."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from companion.domain.errors import CompanionError

E = TypeVar("E", bound=Enum)


class ContentError(CompanionError):
    """A content file does not say what it has to say."""


class Table:
    """One table of a content file. `where` names the file, and the place in it, for messages."""

    def __init__(self, values: Mapping[str, Any], where: str) -> None:
        self._values = values
        self.where = where

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def raw(self, key: str) -> object:
        """A value as it stands in the file, for who looks at it closely."""
        return self._values[key]

    def one_of(self, key: str, kind: type[E]) -> E:
        """A text that names a member of an enumeration."""
        text = self.text(key)
        try:
            return kind(text)
        except ValueError as problem:
            raise ContentError(f"{self.where}: “{key}” is “{text}”, which is none of them.") from problem

    def text(self, key: str) -> str:
        """A text that is there and not empty."""
        value = self._values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise ContentError(f"{self.where}: “{key}” needs a text.")
        return value.strip()

    def texts(self, key: str, *, may_be_empty: bool = False) -> tuple[str, ...]:
        """A list of texts; it has to be there even where it may be empty."""
        value = self._values.get(key)
        if not isinstance(value, list) or not (value or may_be_empty):
            raise ContentError(f"{self.where}: “{key}” needs a list of texts.")
        if not all(isinstance(text, str) and text.strip() for text in value):
            raise ContentError(f"{self.where}: “{key}” holds something that is not a text.")
        return tuple(text.strip() for text in value)

    def number(self, key: str, default: float | None = None) -> float:
        """A number of 0 or more."""
        value = self._values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise ContentError(f"{self.where}: “{key}” needs a number.")
        return float(value)

    def flag(self, key: str) -> bool:
        """True or false; what is not there is false."""
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            raise ContentError(f"{self.where}: “{key}” needs true or false.")
        return value

    def day(self, key: str) -> date:
        """A day; TOML has a form of its own for it, without quotes."""
        value = self._values.get(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise ContentError(f"{self.where}: “{key}” needs a day such as 2026-11-21.")
        return value

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """So many numbers."""
        value = self._values.get(key)
        if not isinstance(value, list) or len(value) != count:
            raise ContentError(f"{self.where}: “{key}” needs {count} numbers.")
        return tuple(Table({key: number}, self.where).number(key) for number in value)

    def table(self, key: str) -> "Table":
        value = self._values.get(key)
        if not isinstance(value, dict):
            raise ContentError(f"{self.where}: the part “{key}” is missing.")
        return Table(value, f"{self.where}, {key}")

    def tables(self, key: str) -> tuple["Table", ...]:
        """A list of at least one table."""
        value = self._values.get(key)
        if not isinstance(value, list) or not value or not all(isinstance(part, dict) for part in value):
            raise ContentError(f"{self.where}: the part “{key}” is missing.")
        return tuple(Table(part, f"{self.where}, {key} {n}") for n, part in enumerate(value, 1))

    def holds_table(self, key: str) -> bool:
        return isinstance(self._values.get(key), dict)


def read_table(file: Path) -> Table:
    """A TOML file as a table."""
    try:
        return Table(tomllib.loads(file.read_text(encoding="utf-8")), file.name)
    except tomllib.TOMLDecodeError as problem:
        raise ContentError(f"{file.name} cannot be read: {problem}") from problem
