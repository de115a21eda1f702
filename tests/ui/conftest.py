"""An empty diary with its clock, and today's check-in in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.ui.check_in import CheckIn
from tests.ui.diaries import Opened, opened


@pytest.fixture
def found(tmp_path: Path) -> Iterator[Opened]:
    """An empty diary at half past nine."""
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def check_in(found: Opened) -> CheckIn:
    """Today's check-in in that diary."""
    return CheckIn(found.diary)
