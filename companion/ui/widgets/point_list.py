"""Sentences as a list: points stand in a column of their own, so that second lines line up."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from companion.ui.theme import Theme
from companion.ui.widgets.labels import Label

POINT = "•"


class PointList(QWidget):
    """Read only; as tall as its sentences need."""

    def __init__(self, theme: Theme, texts: Iterable[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: list[Label] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_texts(texts)

    def show_texts(self, texts: Iterable[str]) -> None:
        """Put these in place of what was there."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._labels = []
        for row, text in enumerate(texts):
            point = Label(self._theme, POINT, tone="muted", parent=self)
            words = Label(self._theme, text, wrap=True, parent=self)
            self._grid.addWidget(point, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1)
            self._labels += [point, words]

    def _dress(self) -> None:
        self._grid.setVerticalSpacing(self._theme.px(4))
        self._grid.setHorizontalSpacing(self._theme.px(8))
