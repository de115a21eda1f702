"""Makes triggers of help cards from their tables. A key that is not known is refused, not passed over."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from companion.content.tables import ContentError, Table
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
Values = Mapping[str, Any]
PLAIN: Mapping[str, Callable[..., Condition]] = MappingProxyType(
    {"person": Person, "rise": Rise, "unvisited": Unvisited, "count": Count}
)


def triggers_of(card: Table, parts: Parts) -> tuple[Trigger, ...]:
    """All triggers of a card. Raises ContentError for a condition, a part or a key that there is not."""
    return tuple(_trigger(trigger, parts) for trigger in card.tables("triggers"))


def _trigger(table: Table, parts: Parts) -> Trigger:
    found: list[Condition] = []
    try:
        for name in table:
            found += _conditions(name, table.raw(name), parts)
    except (KeyError, TypeError, ValueError) as problem:
        raise ContentError(f"{table.where}: {problem!r} is not known.") from problem
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


def _marks(content: Values, parts: Parts) -> Marks:
    rest = {key: value for key, value in content.items() if key != "parts"}
    regions = frozenset[str]().union(*(parts[part] for part in content.get("parts", ())))
    return Marks(regions=regions, **_sets(rest, "contexts", "qualities"))


def _answers(content: Values) -> Answers:
    given = tuple(Given(**_sets(each, "values")) for each in content["any"])
    return Answers(**dict(content) | {"any": given})


def _sets(content: Values, *keys: str) -> dict[str, Any]:
    """The table with these lists as sets."""
    return {key: frozenset(value) if key in keys else value for key, value in content.items()}
