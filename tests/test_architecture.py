"""Rules about the source itself that no other tool checks."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.source import MODULES, calls_in, in_words, tree_of

TESTS = sorted(Path(__file__).parent.rglob("*.py"))


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


def test_no_module_and_no_test_file_is_longer_than_400_lines() -> None:
    lengths = {module: len(module.read_bytes().splitlines()) for module in (*MODULES, *TESTS)}

    long = {module.name: lines for module, lines in lengths.items() if lines > 400}

    assert not long


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


def test_the_rule_on_lambdas_sees_what_it_forbids() -> None:
    tree = ast.parse("button.clicked.connect(partial(run, lambda: self.show()))")

    assert len(list(lambdas_holding_a_page(tree))) == 1


@pytest.mark.usefixtures("qapp")
def test_painting_does_not_take_references_from_none() -> None:
    """PySide6 6.12.0 did on Python 3.11, and a program that paints ended in "deallocating None"."""
    from PySide6.QtGui import QPainterPath  # noqa: PLC0415 - nothing else here needs Qt

    path = QPainterPath()
    before = sys.getrefcount(None)

    for _ in range(1000):
        path.lineTo(1.0, 1.0)

    assert before - sys.getrefcount(None) < 100
