"""A control under its words, which are its name for screen readers as well."""

from PySide6.QtWidgets import QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


def labelled(theme: Theme, words: str, control: QWidget) -> QWidget:
    """A control with its words above it, which are its accessible name as well."""
    holder = QWidget()
    control.setAccessibleName(words)
    column = Column(theme, holder, gap=6)
    column.addWidget(Label(theme, words, role="label", wrap=True))
    column.addWidget(control)
    return holder
