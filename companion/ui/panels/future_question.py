"""A time that has not come yet is asked about: was it another day, or is it kept as it is?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.moments import Moment
from companion.domain.text import _
from companion.ui.panels.day_words import long_day
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.stacks import Column


class FutureQuestion(QWidget):
    """Hidden until it asks. `answered` carries the moment that is meant."""

    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments: tuple[Moment, Moment] | None = None
        self._banner = Banner(theme, "caution")
        self._meant = Button(theme, "")
        self._keep = Button(theme, "", kind="ghost")
        column = Column(theme, self, gap=6)
        column.addWidget(self._banner)
        choices = Flow(theme, gap=6)
        choices.addWidget(self._meant)
        choices.addWidget(self._keep)
        column.addLayout(choices)
        self._meant.clicked.connect(self._choose_meant)
        self._keep.clicked.connect(self._choose_keep)
        self.hide()

    def ask(self, moment: Moment, meant: Moment) -> None:
        """Was it the moment as typed, or the same time on an earlier day?"""
        self._moments = moment, meant
        at = typed = short_time(moment)
        words = _("{time} has not come yet. Was it the day before?")
        if (moment.day - meant.day).days > 1:
            typed = _("{day}, {time}").format(day=long_day(moment.day, meant.day), time=at)
            words = _("{time} has not come yet. Was it another day?")
        self._banner.set_text(words.format(time=typed))
        self._meant.setText(long_day(meant.day, moment.day))
        self._keep.setText(_("Keep {time}").format(time=typed))
        self.show()

    def _choose_meant(self) -> None:
        self._answer(1)

    def _choose_keep(self) -> None:
        self._answer(0)

    def _answer(self, place: int) -> None:
        self.hide()
        if self._moments is not None:
            self.answered.emit(self._moments[place])
