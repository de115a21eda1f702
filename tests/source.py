"""The program's own source, read as syntax."""

import ast
from collections.abc import Iterator
from pathlib import Path

from companion import paths

PACKAGE = Path(paths.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))


def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), str(module))


def name_of(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def calls_in(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func) in names:
            yield node


def in_words(places: list[tuple[Path, object]]) -> str:
    """Modules with what was found in them, one per line."""
    return "\n".join(f"{module.relative_to(PACKAGE)}: {what}" for module, what in places)
