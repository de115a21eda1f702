"""Asks about a clock that was set back: at the start, when the person comes back, and with each change."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from companion.domain.moments import Moment
from companion.domain.time_doubts import TOLERANCE, is_set_back
from companion.ui.diary import Diary
from companion.ui.notices import Notices
from companion.ui.theme import Theme

if TYPE_CHECKING:
    from companion.ui.panels.clock_question import ClockQuestion


class ClockWatch(QObject):
    """Belongs to the notices. Nothing waits for an answer, and no answer changes what is written."""

    def __init__(
        self, theme: Theme, diary: Diary, notices: Notices, moment_at: Callable[[datetime], Moment]
    ) -> None:
        """`moment_at` tells what an instant is where the person is now."""
        super().__init__(notices)
        self._theme = theme
        self._diary = diary
        self._notices = notices
        self._moment_at = moment_at
        self._settled = diary.clock_settled()
        self._promised = False
        diary.changed.connect(self.check)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)
        self.check()

    @cached_property
    def _question(self) -> "ClockQuestion":
        from companion.ui.panels.clock_question import ClockQuestion  # noqa: PLC0415 - most clocks go on

        question = ClockQuestion(self._theme)
        question.called_right.connect(self._settle)
        question.promised.connect(self._wait)
        return question

    def check(self) -> None:
        """Ask, or stop asking where the clock has been set."""
        newest = self._diary.newest_change()
        doubt = newest is not None and not self._is_settled(newest) and self._is_back(newest)
        if newest is not None and doubt:
            self._question.ask(self._diary.now(), self._moment_at(newest), promised=self._promised)
        if doubt or "_question" in self.__dict__:
            self._notices.set_shown(self._question, shown=doubt)

    def _is_back(self, newest: datetime) -> bool:
        return is_set_back(self._diary.now(), self._moment_at(newest))

    def _is_settled(self, newest: datetime) -> bool:
        """What was written since with the same clock counts on from the same instant."""
        return self._settled is not None and newest - self._settled <= TOLERANCE

    def _settle(self) -> None:
        self._settled = self._diary.newest_change()
        if self._settled is not None:
            self._diary.settle_clock(self._settled)
        self.check()

    def _wait(self) -> None:
        self._promised = True
        self.check()

    def _come_back(self, state: Qt.ApplicationState) -> None:
        """The clock is set in another window; whoever comes back without having done so is asked anew."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._promised = False
            self.check()
