"""Makes triggers of help cards from their tables. A key that is not known is refused, not passed over."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from companion.domain.help_trigger import (
    Answers,
    Condition,
    Count,
    Given,
    Limit,
    Marks,
    Painkillers,
    Person,
    Rise,
    Spread,
    Taking,
    Trigger,
    Unvisited,
)

Parts = Mapping[str, frozenset[str]]
Table = Mapping[str, Any]
PLAIN: Mapping[str, Callable[..., Condition]] = MappingProxyType(
    {"person": Person, "rise": Rise, "unvisited": Unvisited, "count": Count}
)


def trigger_of(table: Table, parts: Parts) -> Trigger:
    """One trigger. Raises KeyError or TypeError for a condition, a part or a key that there is not."""
    found: list[Condition] = []
    for name, content in table.items():
        found += _conditions(name, content, parts)
    return Trigger(conditions=tuple(found))


def _conditions(name: str, content: Any, parts: Parts) -> list[Condition]:  # noqa: ANN401 - a table or a list
    match name:
        case "marks":
            return [_marks(content, parts)]
        case "spread":
            areas = tuple(parts[area] for area in content["areas"])
            return [Spread(**_sets(content, "qualities") | {"areas": areas})]
        case "answers":
            return [_answers(each) for each in content]
        case "painkillers":
            limits = tuple(Limit(**_sets(limit, "names", "others")) for limit in content)
            return [Painkillers(limits=limits)]
        case "taking":
            return [Taking(**_sets(content, "cards"))]
        case _:
            return [PLAIN[name](**content)]


def _marks(content: Table, parts: Parts) -> Marks:
    rest = {key: value for key, value in content.items() if key != "parts"}
    regions = frozenset[str]().union(*(parts[part] for part in content.get("parts", ())))
    return Marks(regions=regions, **_sets(rest, "contexts", "qualities"))


def _answers(content: Table) -> Answers:
    given = tuple(Given(**_sets(each, "values")) for each in content["any"])
    return Answers(**dict(content) | {"any": given})


def _sets(content: Table, *keys: str) -> dict[str, Any]:
    """The table with these lists as sets."""
    return {key: frozenset(value) if key in keys else value for key, value in content.items()}
