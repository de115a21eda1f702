"""Widgets of a test are gone when it ends; an empty diary, and today's check-in in it."""

import gc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from companion.ui.check_in import CheckIn
from tests.ui.diaries import Opened, opened


@pytest.fixture(autouse=True)
def _no_widget_outlives_its_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Closed windows wait for an event loop before they are deleted, and Python may collect them earlier.

    Collected while the next test puts on another style sheet, they crash Qt: it walks over a list of widgets.
    What stays alive makes every later test slower, because each style sheet is put on it as well.
    """
    failed = request.session.testsfailed
    # What another folder's test has left is not this one's.
    before = Counter(top_levels())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if Counter(top_levels()) - before:
        gc.collect()
    # A test that fails keeps its widgets for the report.
    assert not Counter(top_levels()) - before or request.session.testsfailed > failed


def top_levels() -> list[str]:
    """The kinds of the windows, and of the widgets that belong to nothing."""
    return [type(each).__name__ for each in QApplication.topLevelWidgets()]


@pytest.fixture
def found(tmp_path: Path) -> Iterator[Opened]:
    """An empty diary at half past nine."""
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def check_in(found: Opened) -> CheckIn:
    """Today's check-in in that diary."""
    return CheckIn(found.diary)
