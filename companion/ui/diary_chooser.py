"""Shown at the start in place of the window when there are several diaries: which one is it to be?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from companion.domain.shelf import ShelvedDiary
from companion.domain.text import _
from companion.ui.removed_words import date_and_time
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.command_list import Command, CommandList
from companion.ui.widgets.focus_ring import FocusRing
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

WIDTH, HIGHEST, ABOVE, ROW = 520, 460, 160, 62


class DiaryChooser(QWidget):
    """`chosen` carries the key of a diary; `given_up` comes when the window is closed without one.

    Enter opens the one that was used last; arrows go to the others. The window's title names nobody.
    """

    chosen = Signal(str)
    given_up = Signal()

    def __init__(
        self, theme: Theme, diaries: Sequence[ShelvedDiary], last: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Pain Companion")
        self._list = CommandList(theme, [_command(diary, last) for diary in diaries], self)
        self._list.setAccessibleName(_("Diaries"))
        card = Card(theme)
        card.body.addWidget(Label(theme, _("Which diary do you want to open?"), role="heading", wrap=True))
        card.body.addWidget(self._list)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget(area)
        ground.setObjectName("page")
        inside = Column(theme, ground, margins=(28, 28, 28, 28))
        inside.addWidget(card)
        inside.addStretch(1)
        area.setWidget(ground)
        Column(theme, self).addWidget(area)
        self._list.chosen.connect(self.chosen)
        self._list.focus_on(last)
        FocusRing(theme, self).begin_shown()
        self.resize(theme.px(WIDTH), theme.px(min(HIGHEST, ABOVE + len(diaries) * ROW)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.given_up.emit()


def _command(diary: ShelvedDiary, last: str) -> Command:
    line = _("Opened last time") if diary.key == last else ""
    if diary.kept_until is not None:
        line = _("Removed. It can be taken back until {date}.").format(date=date_and_time(diary.kept_until))
    icon = "book" if diary.kept_until is None else "undo"
    return Command(key=diary.key, icon=icon, words=diary.title, example=line)
