"""*Remove everything*: says what happens, and waits for a word to be typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

WIDTH = 640


class RemovalLayer(QWidget):
    """`confirmed` once the word is there and the button pressed; `closed` with Esc or *Keep everything*."""

    confirmed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Remove everything"))
        self._theme = theme
        self._word = _("remove")
        self._field = QLineEdit(self)
        words = _("Type the word “{word}” to go on").format(word=self._word)
        self._field.setAccessibleName(words)
        self.setFocusProxy(self._field)
        self._keep = Button(theme, _("Keep everything"), icon="left")
        self._remove = Button(theme, _("Remove everything"), kind="danger", icon="trash")
        self._remove.setEnabled(False)
        self._card = Card(theme)
        self._fill(words)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget(area)
        ground.setObjectName("page")
        column = Column(theme, ground, margins=(28, 28, 28, 28))
        column.addWidget(self._card)
        column.addStretch(1)
        area.setWidget(ground)
        Column(theme, self).addWidget(area)
        self._field.textEdited.connect(self._compare)
        self._keep.clicked.connect(self.closed)
        self._remove.clicked.connect(self.confirmed)
        theme.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, words: str) -> None:
        theme, body = self._theme, self._card.body
        body.addWidget(Label(theme, _("Remove everything"), role="title", wrap=True))
        for sentence in (
            _("This removes this diary with all its days, its backups and its settings."),
            _("For 7 days you can take it back, and everything is as before. After that it is deleted."),
            _("Other diaries, and copies that you saved in folders of your own, stay where they are."),
        ):
            body.addWidget(Label(theme, sentence, wrap=True))
        body.addWidget(Label(theme, words, role="label", wrap=True))
        body.addWidget(self._field)
        buttons = Flow(theme)
        buttons.addWidget(self._keep)
        buttons.addWidget(self._remove)
        body.addLayout(buttons)

    def _compare(self, text: str) -> None:
        self._remove.setEnabled(text.strip().casefold() == self._word.casefold())

    def _dress(self) -> None:
        self._field.setFont(self._theme.font("body"))
        self._card.setMaximumWidth(self._theme.px(WIDTH))
