"""Rules about the source itself that no other tool checks."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion import paths

PACKAGE = Path(paths.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

BANNED = re.compile(
    r"\b(diagnos(e|es|ed|is|ing)|detect(s|ed|ing|ion)?|monitor(s|ed|ing)?|treat(s|ed|ing|ment|ments)?"
    r"|alerts?|alarms?|risk scores?|therapy plans?|recommended doses?|clinically proven|medical-grade"
    r"|bad|failed|missed|only|should|just)\b|!",
    re.IGNORECASE,
)
"""Words that make a diary sound like a medical device, and words that judge the person."""


def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), str(module))


def name_of(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def calls_in(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func) in names:
            yield node


def texts_shown(tree: ast.AST) -> Iterator[str]:
    """Texts that are marked for translation: the arguments of `N_`, `_` and `plural`."""
    for call in calls_in(tree, "N_", "_", "plural"):
        for argument in call.args:
            constants = (node.value for node in ast.walk(argument) if isinstance(node, ast.Constant))
            yield from (value for value in constants if isinstance(value, str))


def lambdas_holding_a_page(tree: ast.AST) -> Iterator[ast.Lambda]:
    """Lambdas inside `.connect(...)` that name `self`: they keep a closed page alive."""
    for call in calls_in(tree, "connect"):
        inside = [node for argument in call.args for node in ast.walk(argument)]
        for node in inside:
            if isinstance(node, ast.Lambda) and any(
                isinstance(part, ast.Name) and part.id == "self" for part in ast.walk(node)
            ):
                yield node


def length(node: ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def in_words(places: list[tuple[Path, object]]) -> str:
    return "\n".join(f"{module.relative_to(PACKAGE)}: {what}" for module, what in places)


def test_no_module_is_longer_than_400_lines() -> None:
    long = [(module, lines) for module in MODULES if (lines := len(module.read_bytes().splitlines())) > 400]

    assert not long, in_words([*long])


def test_no_class_is_longer_than_300_lines() -> None:
    classes = [(module, node) for module in MODULES for node in ast.walk(tree_of(module))]
    long = [
        (module, node.name)
        for module, node in classes
        if isinstance(node, ast.ClassDef) and length(node) > 300
    ]

    assert not long, in_words([*long])


def test_no_signal_is_connected_to_a_lambda_that_names_self() -> None:
    found = [(module, node.lineno) for module in MODULES for node in lambdas_holding_a_page(tree_of(module))]

    assert not found, in_words([*found])


def test_no_text_shown_sounds_like_a_medical_device_or_judges_the_person() -> None:
    found = [
        (module, text) for module in MODULES for text in texts_shown(tree_of(module)) if BANNED.search(text)
    ]

    assert not found, in_words([*found])


def test_these_rules_see_what_they_forbid() -> None:
    tree = ast.parse(
        'button.clicked.connect(partial(run, lambda: self.show()))\n_("A bad day") + N_("We detect it")'
    )

    assert len(list(lambdas_holding_a_page(tree))) == 1
    assert [BANNED.search(text) is not None for text in texts_shown(tree)] == [True, True]
    assert BANNED.search("For a screen reader, adjust the justified badge") is None


@pytest.mark.usefixtures("qapp")
def test_painting_does_not_take_references_from_none() -> None:
    """PySide6 6.12.0 did on Python 3.11, and a program that paints ended in "deallocating None"."""
    from PySide6.QtGui import QPainterPath  # noqa: PLC0415 - nothing else here needs Qt

    path = QPainterPath()
    before = sys.getrefcount(None)

    for _ in range(1000):
        path.lineTo(1.0, 1.0)

    assert before - sys.getrefcount(None) < 100
