"""What stands in the popover beside a marked region: the short form, then the long one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region, Side, View
from companion.domain.entry import Mark
from companion.domain.qualities import QUALITIES
from companion.domain.questions import PAIN_ENDS
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.fitting_scroll import FittingScroll
from companion.ui.widgets.labels import Label
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.stacks import Column, Row


class MarkEditor(QWidget):
    """Value and words of one region. Knows no diary: the panel stores what it announces."""

    rated = Signal(int)
    described = Signal(frozenset)
    mirror_asked = Signal()
    removal_asked = Signal()
    more_asked = Signal()
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Label(theme, "", role="heading")
        self._muscles = Label(theme, "", role="small", tone="muted", wrap=True)
        self._close = IconButton(theme, "close", _("Close"))
        self.scale = ScaleInput(theme, _(PAIN_ENDS.lowest), _(PAIN_ENDS.highest))
        self.scale.wheel_enabled = True
        self.scale.clearable = False  # Del removes the mark
        self._words = ChoiceChips(theme, [(key, _(word)) for key, word in QUALITIES], several=True)
        self._mirror = Button(theme, "", icon="swap")
        self._more = Button(theme, _("More"), kind="secondary")
        self._remove = Button(theme, _("Remove mark"), kind="secondary")
        self._done = Button(theme, _("Done"), kind="primary")
        self._further = QWidget()
        width = theme.measure("size.popover") - 2 * theme.measure("space.card")
        self._long = FittingScroll(theme, self._further, width, self)
        self._lay_out()
        self._connect()

    def show_mark(self, region: Region, view: View, mark: Mark, *, long: bool, other_side: bool) -> None:
        """Show a mark; `long` opens the quality words as well, `other_side` offers to mark that too."""
        views = {View.FRONT: _("Front view."), View.BACK: _("Back view.")}
        self._title.setText(part_and_side(region))
        muscles = _(region.muscles).replace(";", ",")
        self._muscles.setText(f"{views[view]} {muscles[:1].upper()}{muscles[1:]}.")
        self.scale.setAccessibleName(_("Pain in {part}").format(part=_(region.label)))
        self.scale.set_value(mark.intensity)
        self._words.set_value(mark.qualities)
        self._mirror.setVisible(other_side)
        other = _("Also mark the left side") if region.side is Side.RIGHT else _("Also mark the right side")
        self._mirror.setText(other)
        self._long.setVisible(long)
        self._muscles.setVisible(long)
        self._more.setVisible(not long)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        top = Row(self._theme)
        inner = Column(self._theme, self._further, gap=10)
        inner.addWidget(Label(self._theme, _("How does it feel? Choose any that fit."), role="label"))
        inner.addWidget(self._words)
        inner.addWidget(self._mirror, 0, Qt.AlignmentFlag.AlignLeft)
        bottom = Row(self._theme)
        bottom.addWidget(self._remove)
        bottom.addWidget(self._more)
        bottom.addStretch(1)
        bottom.addWidget(Label(self._theme, _("0 to 9, X for 10, Del"), role="small", tone="muted"))
        bottom.addWidget(self._done)
        column = Column(self._theme, self, gap=10)
        words = Column(self._theme, gap=0)
        words.addWidget(self._title)
        words.addWidget(self._muscles)
        top.addLayout(words, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self.scale)
        column.addWidget(self._long)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.scale.value_chosen.connect(self._rate)
        self.scale.value_clicked.connect(self._settle)
        self._words.chosen.connect(self.described)
        self._mirror.clicked.connect(self.mirror_asked)
        self._more.clicked.connect(self.more_asked)
        self._remove.clicked.connect(self.removal_asked)
        self._done.clicked.connect(self.done)
        self._close.clicked.connect(self.done)

    def _rate(self, value: object) -> None:
        if isinstance(value, int):
            self.rated.emit(value)

    def _settle(self) -> None:
        """In the short form a click on a number is all there is to do, and the map is free again."""
        if self._long.isHidden():
            self.done.emit()
