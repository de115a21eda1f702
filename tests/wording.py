"""Words that must not stand in texts shown to people, and where such texts are.

Two lists: one for the interface and all cards, and a shorter one for lessons, which need words such as
"treatment" and "diagnosed".
"""

import ast
import csv
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.source import calls_in

DEVICE = (
    r"detect(s|ed|ing|ion)?|monitor(s|ed|ing)?|alerts?|alarms?|risk scores?|therapy plans?|recommended doses?"
    r"|clinically proven|medical-grade|caus(e|es|ed|ing) your|predict(s|ed|ing|ion|ions)?"
)
"""Words that make a diary sound like a medical device, or like someone who knows why it hurts."""
JUDGING = r"bad|failed|missed|should|just"
"""Words that judge the person."""
CARING = r"diagnos(e|es|ed|is|ing)|treat(s|ed|ing|ment|ments)?|only"
"""Words that lessons need, and nothing else."""

INTERFACE = re.compile(rf"\b({DEVICE}|{JUDGING}|{CARING})\b|!", re.IGNORECASE)
LESSONS = re.compile(rf"\b({DEVICE}|{JUDGING})\b|!", re.IGNORECASE)

NOT_SHOWN = frozenset(
    {
        *("id", "code", "key", "names", "also", "regions", "exclusions", "stop_signs", "sides", "evidence"),
        *("source", "sources", "ranges_source", "licence", "checked", "triggers", "fits", "place", "topic"),
        *("figure", "pose", "kind", "numbers", "contacts", "lesson", "stop_rule"),
    }
)
"""Keys of content files whose texts are names of things, titles of publications, or for the program alone."""


def texts_shown(tree: ast.AST) -> Iterator[str]:
    """Texts that are marked for translation: the arguments of `N_`, `_` and `plural`."""
    for call in calls_in(tree, "N_", "_", "plural"):
        for argument in call.args:
            constants = (node.value for node in ast.walk(argument) if isinstance(node, ast.Constant))
            yield from (value for value in constants if isinstance(value, str))


def texts_of_file(file: Path) -> Iterator[str]:
    """Texts of a content file that people read."""
    if file.suffix == ".csv":
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                yield from (row[column] for column in ("label", "where") if row.get(column))
    else:
        yield from _texts(tomllib.loads(file.read_text(encoding="utf-8")))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in NOT_SHOWN:
                yield from _texts(part)
