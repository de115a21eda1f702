"""One button for each medicine in use and each thing tried lately; anything else by its name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from companion.domain.names import name_of
from companion.domain.text import _
from companion.domain.therapy import THERAPIES, therapy_kind
from companion.ui.panels.medicine_words import Offer, offer_to_try, tried_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.checked_line import CheckedLine
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labelled import labelled
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.tab_chain import chain

ICONS = {"soft": "pill", "secondary": "leaf"}
"""Medicines stand out among what is tried."""


class TakeButtons(QWidget):
    """`medicine_pressed` carries an id, `kind_pressed` a kind of therapy."""

    medicine_pressed = Signal(str)
    kind_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[tuple[Offer, ...], tuple[str, ...]] | None = None
        self._buttons = _wrapping(QWidget(self))
        self._flow = Flow(theme, self._buttons)
        self._other = Button(theme, _("Something else tried"), kind="ghost", icon="plus", parent=self)
        self._others = QWidget(self)
        self._kinds = _wrapping(QWidget(self))
        self._own = CheckedLine(theme, name_of)
        self._lay_out()
        self._other.clicked.connect(self._toggle_others)
        self._own.value_chosen.connect(self._take_own)

    def show_offers(self, medicines: Sequence[Offer], kinds: Sequence[str]) -> None:
        """Medicines and kinds of therapy; the keyboard stays on its button."""
        offers = (tuple(medicines), tuple(kinds))
        if offers == self._shown:
            return
        self._shown = offers
        focused = self._name_in_focus()
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for offer in medicines:
            self._add(offer, "soft", partial(self.medicine_pressed.emit, offer.key), focused)
        for kind in kinds:
            self._add(offer_to_try(kind), "secondary", partial(self.kind_pressed.emit, kind), focused)
        chain(self, self._buttons, self._other)
        self._buttons.setVisible(bool(medicines or kinds))
        self._other.setText(_("Something else tried") if kinds else _("Something tried"))
        self._offer_kinds(kinds)

    def focus_first(self) -> None:
        """Bring the keyboard to the first button."""
        first = self._flow.itemAt(0)
        target = first.widget() if first else None
        (target or self._other).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_other(self) -> None:
        """Bring the keyboard to the one button that writes nothing down."""
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, offer: Offer, kind: str, press: partial[None], focused: str) -> None:
        button = Button(self._theme, offer.short, kind=kind, icon=ICONS[kind], parent=self._buttons)
        button.setAccessibleName(offer.words)
        button.setToolTip(offer.words if offer.short != offer.words else "")
        button.clicked.connect(press)
        self._flow.addWidget(button)
        button.show()
        if offer.words == focused:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_kinds(self, known: Sequence[str]) -> None:
        """What is shipped and has no button of its own yet."""
        flow = self._kinds.layout()
        if not isinstance(flow, Flow):
            flow = Flow(self._theme, self._kinds)
        while (item := flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for kind, _words in THERAPIES:
            if kind not in known:
                button = Button(self._theme, tried_words(kind), parent=self._kinds)
                button.clicked.connect(partial(self._take_kind, kind))
                flow.addWidget(button)
                button.show()
        chain(self._other, self._kinds, self._own)

    def _lay_out(self) -> None:
        others = Column(self._theme, self._others, gap=8)
        others.addWidget(self._kinds)
        others.addWidget(labelled(self._theme, _("Or by your own name"), self._own))
        self._others.hide()
        column = Column(self._theme, self, gap=6)
        column.addWidget(self._buttons)
        column.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._others)

    def _toggle_others(self) -> None:
        self._others.setVisible(self._others.isHidden())

    def _take_kind(self, kind: str) -> None:
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)
        self._others.hide()
        self.kind_pressed.emit(kind)

    def _take_own(self, name: object) -> None:
        if isinstance(name, str):
            self._own.clear()
            self._take_kind(therapy_kind(name))

    def _name_in_focus(self) -> str:
        focused = self.focusWidget()
        return focused.accessibleName() if isinstance(focused, QPushButton) and focused.hasFocus() else ""


def _wrapping(holder: QWidget) -> QWidget:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
