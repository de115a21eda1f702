"""The controls under the figure: back, pause, skip, and *This hurts* always at the bottom right corner."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Row

HEIGHT, TALLEST = 54, 76
# Already large at 100 %, and growing less than other texts from there.
TEXT_SIZE, LABEL_SIZE = 18, 15
PAUSE_WIDTH = 150
ROOM_FOR_KEYS = 900


class PlayerControls(QWidget):
    """Buttons that are pressed from further away than others."""

    back_clicked = Signal()
    pause_clicked = Signal()
    skip_clicked = Signal()
    hurts_clicked = Signal()
    gentler_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._back = Button(theme, _("Back"), icon="back")
        self.pause = Button(theme, _("Pause"), kind="primary", icon="pause")
        self._skip = Button(theme, _("Skip"), icon="skip")
        self._gentler = Button(theme, _("Easier one"), icon="swap")
        self._hurts = Button(theme, _("This hurts"), kind="danger", icon="warning")
        self._keys = Label(
            theme, _("Space pause   ← → step   S easier   H hurts"), role="small", tone="muted"
        )
        row = Row(theme, self, gap=12)
        for button in (self._back, self.pause, self._skip):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._keys)
        row.addStretch(1)
        row.addWidget(self._gentler)
        row.addWidget(self._hurts)
        self._back.clicked.connect(self.back_clicked)
        self.pause.clicked.connect(self.pause_clicked)
        self._skip.clicked.connect(self.skip_clicked)
        self._gentler.clicked.connect(self.gentler_clicked)
        self._hurts.clicked.connect(self.hurts_clicked)
        theme.changed.connect(self._dress)
        self._dress()

    def show_state(self, *, playing: bool, paused: bool) -> None:
        """While the player asks something, the answer is the way on; *This hurts* can always be pressed."""
        for button in (self._back, self.pause, self._skip, self._gentler):
            button.setEnabled(playing)
        self.pause.setText(_("Go on") if paused else _("Pause"))
        self.pause.set_icon("play" if paused else "pause")
        self._dress()

    def show_gentler(self, *, there: bool) -> None:
        """Whether there is an easier form of the exercise; without one its dose can be made smaller."""
        self._gentler.setText(_("Easier one") if there else _("Do less"))

    def show_keys(self, width: int) -> None:
        """The line about keys is for windows that have room for it."""
        self._keys.setVisible(width >= self._theme.px(ROOM_FOR_KEYS))

    def _dress(self) -> None:
        scale = self._theme.scale
        letters = max(TEXT_SIZE, LABEL_SIZE * scale)
        for button in (self._back, self.pause, self._skip, self._gentler, self._hurts):
            button.setFont(self._theme.font("label", size=letters / scale, weight=600))
        self.pause.setMinimumWidth(self._theme.px(PAUSE_WIDTH))
        height = max(HEIGHT, min(self._theme.px(HEIGHT), TALLEST))
        self.setStyleSheet(f"Button {{ min-height: {height - 2}px; max-height: {height - 2}px; }}")
