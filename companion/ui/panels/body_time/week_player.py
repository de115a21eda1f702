"""Goes through the weeks of a period: a slider, steps, and Play."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QSlider, QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row

WEEK_MS = 700
WEEKS_OF_A_PAGE = 4


class WeekPlayer(QWidget):
    """`week_chosen` carries the place of a week, `stopped` ends what was playing.

    With still pictures there is no Play: steps remain.
    """

    week_chosen = Signal(int)
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._earlier = IconButton(theme, "left", _("Earlier week"), edge=True, parent=self)
        self._play = Button(theme, "", icon="play", parent=self)
        self._later = IconButton(theme, "right", _("Later week"), edge=True, parent=self)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setAccessibleName(_("Week"))
        self._slider.setPageStep(WEEKS_OF_A_PAGE)
        self._timer = QTimer(self)
        self._timer.setInterval(WEEK_MS)
        row = Row(theme, self, gap=8)
        for widget in (self._earlier, self._play, self._later):
            row.addWidget(widget)
        self._days = Label(theme, "", role="label")
        week = Column(theme, gap=0)
        week.addWidget(self._days)
        week.addWidget(self._slider)
        row.addLayout(week, 1)
        self._connect()
        self._dress()

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    def set_weeks(self, count: int, chosen: int) -> None:
        """So many weeks; one of them is chosen, without announcing it."""
        self.pause()
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, max(0, count - 1))
            self._slider.setValue(chosen)
        self._show_ends()

    def show_days(self, words: str) -> None:
        """Name the days of the chosen week beside the slider."""
        self._days.setText(words)

    def set_words(self, words: str) -> None:
        """The chosen week in words, for the screen reader."""
        self._slider.setAccessibleDescription(words)

    def pause(self) -> None:
        if self.playing:
            self._timer.stop()
            self.stopped.emit()
        self._show_state()

    def _connect(self) -> None:
        self._earlier.clicked.connect(self._step_back)
        self._later.clicked.connect(self._step_on)
        self._play.clicked.connect(self._toggle)
        self._slider.valueChanged.connect(self._choose)
        self._slider.sliderPressed.connect(self.pause)
        self._timer.timeout.connect(self._play_on)
        self._theme.changed.connect(self._dress)

    def _step_back(self) -> None:
        self._step(-1)

    def _step_on(self) -> None:
        self._step(1)

    def _step(self, weeks: int) -> None:
        # The week first: what is said at the end of playing is where that has led.
        self._slider.setValue(self._slider.value() + weeks)
        self.pause()

    def _toggle(self) -> None:
        """From the newest week it begins again at the oldest."""
        if self.playing:
            self.pause()
            return
        self._timer.start()
        if self._slider.value() == self._slider.maximum():
            self._slider.setValue(0)
        self._show_state()

    def _play_on(self) -> None:
        self._slider.setValue(self._slider.value() + 1)
        if self._slider.value() == self._slider.maximum():
            self.pause()

    def _choose(self, week: int) -> None:
        self._show_ends()
        self.week_chosen.emit(week)

    def _show_ends(self) -> None:
        self._earlier.setEnabled(self._slider.value() > 0)
        self._later.setEnabled(self._slider.value() < self._slider.maximum())
        self._play.setEnabled(self._slider.maximum() > 0)

    def _show_state(self) -> None:
        self._play.setText(_("Pause") if self.playing else _("Play"))
        self._play.set_icon("pause" if self.playing else "play")

    def _dress(self) -> None:
        if self._theme.still:
            self.pause()
        self._play.setVisible(not self._theme.still)
        self._slider.setMinimumHeight(self._theme.length("size.target"))
        self._show_state()
