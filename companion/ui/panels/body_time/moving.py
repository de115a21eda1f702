"""Takes a part of a page to another place of it, and leaves the keyboard where it was."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@contextmanager
def moved(part: QWidget) -> Iterator[None]:
    """Inside of it the part may be given to other layouts, for which Qt takes the focus away and hides it."""
    focused = part.window().focusWidget()
    inside = part.isAncestorOf(focused)
    yield
    part.show()
    if inside:
        focused.setFocus(Qt.FocusReason.OtherFocusReason)
