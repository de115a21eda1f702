"""Widgets of a test are gone when it ends; an empty diary, and today's check-in in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from companion.ui.check_in import CheckIn
from tests.ui.diaries import Opened, opened


@pytest.fixture(autouse=True)
def _no_widget_outlives_its_test() -> Iterator[None]:
    """Closed windows wait for an event loop before they are deleted, and Python may collect them earlier.

    Collected while the next test puts on another style sheet, they crash Qt: it walks over a list of widgets.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def found(tmp_path: Path) -> Iterator[Opened]:
    """An empty diary at half past nine."""
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def check_in(found: Opened) -> CheckIn:
    """Today's check-in in that diary."""
    return CheckIn(found.diary)
