from pathlib import Path

import pytest

from companion.content.tables import ContentError
from companion.content.visit_suggestions import read_suggestions
from companion.domain.visit_suggestion import FactKind
from companion.paths import resources

FILE = resources() / "content" / "visits" / "suggestions.toml"
TEMPLATES = read_suggestions(FILE)


def test_every_kind_of_fact_has_a_question_and_every_question_a_source() -> None:
    assert {each.fact for each in TEMPLATES} == set(FactKind)
    assert len({each.id for each in TEMPLATES}) == len(TEMPLATES)
    assert all(each.source for each in TEMPLATES)


def test_every_question_asks() -> None:
    assert [each.words for each in TEMPLATES if not each.words.endswith("?")] == []


@pytest.mark.parametrize(
    ("line", "put"),
    [
        ("version = 1", ""),
        ("checked_on = 2026-11-21", 'checked_on = "soon"'),
        ('fact = "flares"', 'fact = "moon"'),
        ("weeks: {n}. What can", "weeks: {what}. What can"),
        ("weeks: {n}. What can", "weeks: {n. What can"),
        ('source = "EULAR', 'sources = "EULAR'),
    ],
)
def test_a_damaged_file_is_refused(tmp_path: Path, line: str, put: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert line in text
    file = tmp_path / "suggestions.toml"
    file.write_text(text.replace(line, put), encoding="utf-8")

    with pytest.raises(ContentError):
        read_suggestions(file)
