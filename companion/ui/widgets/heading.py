"""A heading within a text: screen readers are told that it is one."""

from PySide6.QtWidgets import QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.accessible import describe_controls
from companion.ui.widgets.labels import Label


class Heading(Label):
    """A wrapped label in a type role."""

    heads = True

    def __init__(self, theme: Theme, text: str, role: str = "heading", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, role=role, wrap=True, parent=parent)
        describe_controls()
