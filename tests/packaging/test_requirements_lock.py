"""The lock file itself: complete, protected, and the same for everybody."""

import re
import tomllib
from pathlib import Path

import pytest

from environment import ROOT, Part, lock_parts

LOCK = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")


def pins(part: Part) -> dict[str, str]:
    """Each locked package with its version, marker and hashes."""
    blocks = re.split(r"^(?=\w)", lock_parts(LOCK)[part], flags=re.MULTILINE)[1:]
    return {block.split("==", 1)[0]: block for block in blocks}


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=]", requirement)[0].lower() for requirement in requirements}


def project() -> dict[str, dict[str, list[str]]]:
    with Path(ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)


def test_every_dependency_of_the_program_is_locked() -> None:
    assert names(project()["project"]["dependencies"]) <= set(pins(Part.RUNTIME))


def test_every_development_tool_is_locked_apart_from_the_program() -> None:
    tools = names(project()["dependency-groups"]["dev"])

    assert tools <= set(pins(Part.DEVELOPMENT))
    assert not set(pins(Part.DEVELOPMENT)) & set(pins(Part.RUNTIME))


@pytest.mark.parametrize("part", Part)
def test_every_pin_has_hashes(part: Part) -> None:
    assert all("--hash=sha256:" in block for block in pins(part).values())


@pytest.mark.parametrize(
    "name", ["pyside6-essentials", "pyside6-addons", "apsw-sqlite3mc", "matplotlib", "numpy"]
)
def test_compiled_packages_are_locked_for_several_systems(name: str) -> None:
    assert pins(Part.RUNTIME)[name].count("--hash=") >= 5


def test_the_lock_names_no_host_and_no_folder() -> None:
    assert not re.search(r"://|--(index|extra|find|trusted)|file:", LOCK)
