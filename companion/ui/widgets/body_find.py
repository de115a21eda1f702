"""Typing to find a part on the body map: a field with the best matches below it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from companion.domain.body import Region
from companion.domain.region_search import RegionSearch
from companion.domain.text import _
from companion.ui.announce import announce
from companion.ui.theme import Theme
from companion.ui.widgets.body_pick import GAP, PAD, PickPanel
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.labels import Label

SHOWN = 6
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FindPanel(PickPanel):
    """`picked` carries the id of a region. Up and Down choose while the field keeps the keyboard."""

    def __init__(self, theme: Theme, regions: Iterable[Region], parent: QWidget) -> None:
        super().__init__(theme, _("Parts found"), parent)
        self._search = RegionSearch(regions)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(_("Part or muscle, for example: left shoulder"))
        self.field.setAccessibleName(_("Find a part"))
        self.field.setMaxLength(60)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._look_up)
        self._hint = Label(theme, role="small", tone="muted", wrap=True, parent=self)
        self.choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices.currentTextChanged.connect(self._tell)
        self.column.insertWidget(0, self.field)
        self.column.addWidget(self._hint)
        self._dress()

    def open(self) -> None:
        """Begin anew, with the keyboard in the field."""
        self.field.clear()
        self._look_up("")
        self.appear()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def beside_list(self) -> int:
        gap, width = self._theme.px(GAP), self.width() - 2 * self._theme.px(PAD)
        hint = 0 if self._hint.isHidden() else self._hint.heightForWidth(width)
        return self.field.sizeHint().height() + gap + hint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in STEPS:
                self._step(STEPS[key])
                return True
        return super().eventFilter(watched, event)

    def _look_up(self, typed: str) -> None:
        found = self._search.found(typed, SHOWN)
        self.offer({region.id: part_and_side(region) for region in found})
        self.choices.setVisible(bool(found))
        nothing = _("No part has these words.") if typed.strip() else _("Type a few letters of its name.")
        self._hint.setText(nothing)
        self._hint.setVisible(not found)
        if typed.strip() and not found:
            announce(self, nothing)
        if self.isVisible():
            self.stand()

    def _step(self, by: int) -> None:
        count = self.choices.count()
        if count:
            self.choices.setCurrentRow((self.choices.currentRow() + by) % count)

    def _tell(self, words: str) -> None:
        if words:
            announce(self.field, words)

    def _dress(self) -> None:
        super()._dress()
        self.field.setFont(self._theme.font("body"))
