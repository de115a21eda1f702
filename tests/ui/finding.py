"""Finds and uses what is on a page as a person does: by its words or its accessible name."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

Found = TypeVar("Found", bound=QWidget)


def named(page: QWidget, kind: type[Found], name: str) -> Found:
    """The visible widget of that kind with that accessible name."""
    found = [each for each in page.findChildren(kind) if each.accessibleName() == name and each.isVisible()]
    assert len(found) == 1, f"{len(found)} visible {kind.__name__} “{name}”"
    return found[0]


def button(page: QWidget, words: str) -> QAbstractButton:
    """The visible button with these words on it, or with this accessible name."""
    found = [
        each
        for each in page.findChildren(QAbstractButton)
        if words in (each.text(), each.accessibleName()) and each.isVisible()
    ]
    assert len(found) == 1, f"{len(found)} visible buttons “{words}”"
    return found[0]


def press(page: QWidget, words: str) -> None:
    """Click a button."""
    QTest.mouseClick(button(page, words), Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()


def fill(place: QWidget, field: str, text: str) -> None:
    """Replace what stands in a field, as an input method writes it, and leave it with Enter."""
    line = named(place, QLineEdit, field)
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    written = QInputMethodEvent()
    written.setCommitString(text)
    QCoreApplication.sendEvent(line, written)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QCoreApplication.processEvents()


def words_on(page: QWidget) -> str:
    """Every visible text, one per line, once the page has had its turn to follow what was done."""
    QCoreApplication.processEvents()
    labels: list[QLabel] = page.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible() and label.text())
