"""What Qt keeps of the interfaces that screen readers are given."""

import pytest
import shiboken6
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from companion.ui.widgets.accessible import GroupOfControls


class Opened(GroupOfControls):
    def open(self) -> None:
        """Becomes a slot when something is connected with it."""


@pytest.mark.usefixtures("qapp")
def test_a_group_that_was_asked_for_anew_goes_in_peace() -> None:
    # A method that becomes a slot gives the group another meta-object, and Qt asks for it once more.
    group = Opened()
    first = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(group))
    button = QPushButton(group)
    button.clicked.connect(group.open)
    second = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(group))

    role = QAccessible.accessibleInterface(first).role()
    shiboken6.delete(group)  # type: ignore[no-untyped-call]  # untyped in the stubs

    assert first != second
    assert role == QAccessible.Role.Grouping
    assert QAccessible.accessibleInterface(first) is None
    assert QAccessible.accessibleInterface(second) is None
