"""A line that something is being done, and the button that stops it. It comes when it takes a while."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

BAR = 10


class ExportProgress(QWidget):
    """How long it takes is not known, so the bar moves to and fro; with still pictures it stands."""

    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = Label(theme, "", wrap=True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Working"))
        stop = Button(theme, _("Stop"), icon="close")
        column = Column(theme, self, gap=8)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        column.addWidget(stop, 0, Qt.AlignmentFlag.AlignLeading)
        stop.clicked.connect(self.stop_asked)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def set_words(self, words: str) -> None:
        self._words.setText(words)

    def _dress(self) -> None:
        self._bar.setFixedHeight(self._theme.px(BAR))
        # A range without a length is what makes it move.
        self._bar.setRange(0, 1 if self._theme.still else 0)
