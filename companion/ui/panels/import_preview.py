"""What would change, before it does: counts, what stays outside with its reason, and two buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.domain.text import _, plural
from companion.reports.refusal import Refusal
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.setting_row import SettingRow
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.switch import Switch

REASONS_SHOWN = 20


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What is asked. `choice` are the words of a switch, empty for none; `confirm` those of the button.

    Without `confirm` there is nothing to do.
    """

    title: str
    facts: Sequence[str]
    refused: Sequence[Refusal] = ()
    choice: str = ""
    confirm: str = ""


class ImportPreview(Card):
    """`confirmed` carries whether the switch is on; `closed` with Esc or *Leave it as it is*."""

    confirmed = Signal(bool)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=12, parent=parent)
        self._theme = theme
        self._holder = QWidget(self)
        self._choice: Switch | None = None
        self.body.addWidget(self._holder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def show_preview(self, preview: Preview) -> None:
        """Ask; the keyboard stands on the first button, which changes nothing."""
        fresh = QWidget(self)
        column = Column(self._theme, fresh, gap=10)
        column.addWidget(Label(self._theme, preview.title, role="heading", wrap=True))
        for fact in preview.facts:
            column.addWidget(Label(self._theme, fact, wrap=True))
        for line in _reasons(preview.refused):
            column.addWidget(Label(self._theme, line, role="small", tone="muted", wrap=True))
        self._choice = self._add_choice(column, preview.choice) if preview.choice else None
        leave = self._add_buttons(column, preview.confirm)
        self.body.replaceWidget(self._holder, fresh)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = fresh
        fresh.show()
        self.setAccessibleName("\n".join([preview.title, *preview.facts]))
        self.show()
        leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _add_choice(self, column: Column, words: str) -> Switch:
        switch = Switch(self._theme, words, show_words=False)
        promise = _("Off, yours stays as it is.")
        column.addWidget(SettingRow(self._theme, "swap", words, promise, switch))
        return switch

    def _add_buttons(self, column: Column, confirm: str) -> Button:
        buttons = Flow(self._theme)
        leave = Button(self._theme, _("Leave it as it is") if confirm else _("Close"))
        leave.clicked.connect(self.closed)
        buttons.addWidget(leave)
        if confirm:
            go = Button(self._theme, confirm, kind="primary", icon="check")
            go.clicked.connect(self._confirm)
            buttons.addWidget(go)
        column.addLayout(buttons)
        return leave

    def _confirm(self) -> None:
        self.confirmed.emit(self._choice is not None and self._choice.isChecked())


def _reasons(refused: Sequence[Refusal]) -> list[str]:
    lines = [f"{refusal.place}: {refusal.reason}" for refusal in refused[:REASONS_SHOWN]]
    more = len(refused) - len(lines)
    return [*lines, plural("and {n} more", "and {n} more", more)] if more else lines
