"""Shown in place of the window when the diary cannot be opened: what it is, and the choices there are."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.focus_ring import FocusRing
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

WIDTH = 620


class StartProblem(QWidget):
    """One clear message. `chosen` carries the key of the choice; closing the window chooses "close"."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        sentence: str,
        detail: str,
        choices: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Pain Companion")
        card = Card(theme)
        card.body.set_gap(14)
        card.body.addWidget(
            Label(theme, _("The diary needs a moment of your attention"), role="heading", wrap=True)
        )
        card.body.addWidget(Label(theme, sentence, wrap=True))
        if detail:
            where = Label(theme, detail, role="small", tone="muted", wrap=True)
            where.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
            )
            card.body.addWidget(where)
        row = Flow(theme)
        for index, (key, words) in enumerate(choices):
            button = Button(theme, words, kind="primary" if index == 0 else "secondary")
            button.clicked.connect(partial(self.chosen.emit, key))
            row.addWidget(button)
        card.body.addLayout(row)
        column = Column(theme, self, margins=(28, 28, 28, 28))
        column.addWidget(card)
        self.setMinimumWidth(theme.px(WIDTH))
        FocusRing(theme, self)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.chosen.emit("close")
