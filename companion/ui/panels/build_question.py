"""Which figure is closer, asked once in place of the body map."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.content.body import BodyDrawing
from companion.domain.text import _
from companion.ui.panels.build_choice import BuildChoice
from companion.ui.theme import Theme
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class BuildQuestion(QWidget):
    """`chosen` carries the Build."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, drawing: BodyDrawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(theme, self, gap=12)
        column.addWidget(
            Label(theme, _("Which figure is closer to you? Press it."), role="strong", wrap=True)
        )
        words = _("Both have the same parts. You can change it in Settings at any time.")
        column.addWidget(Label(theme, words, tone="muted", wrap=True))
        self._builds = BuildChoice(theme, drawing)
        self._builds.chosen.connect(self.chosen)
        column.addWidget(self._builds)
        column.addStretch(1)

    def focus_first(self) -> None:
        """Bring the keyboard to the first figure."""
        self._builds.focus_first()
