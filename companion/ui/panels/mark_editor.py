"""What stands in the popover beside a marked region: the short form, then the long one."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.body import Region, Side, View
from companion.domain.contexts import CONTEXTS
from companion.domain.entry import Mark
from companion.domain.qualities import QUALITIES
from companion.domain.questions import PAIN_ENDS
from companion.domain.since import Since
from companion.domain.text import _
from companion.ui.panels.mark_details import MarkDetails
from companion.ui.panels.side_question import SideQuestion
from companion.ui.theme import Theme
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.buttons import Button, IconButton
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.fitting_scroll import FittingScroll
from companion.ui.widgets.labels import Label
from companion.ui.widgets.push_button import ENTER
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.stacks import Column, Row

EFFORT = "after_effort"


@dataclass(frozen=True, kw_only=True)
class ShownMark:
    """A mark as the form needs it. `other_side` offers to mark that too; nothing is later than `today`.

    `last_since` is what was said before of since when, None = nothing to propose.
    """

    region: Region
    view: View
    mark: Mark
    other_side: bool
    today: date
    last_since: Since | None = None


class MarkEditor(QWidget):
    """Value and words of one region. Knows no diary: it announces what to store.

    `described` carries the region and what was said of it, as `MarkParts`.
    """

    rated = Signal(int)
    described = Signal(str, dict)
    mirror_asked = Signal()
    knot_asked = Signal()
    removal_asked = Signal()
    more_asked = Signal()
    done = Signal()
    typing = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: ShownMark | None = None
        self._title = Label(theme, "", role="heading", wrap=True)
        self._muscles = Label(theme, "", role="small", tone="muted", wrap=True)
        self._close = IconButton(theme, "close", _("Close"))
        self.question = SideQuestion(theme)
        self.scale = ScaleInput(theme, _(PAIN_ENDS.lowest), _(PAIN_ENDS.highest))
        self.scale.wheel_enabled = True
        self.scale.clearable = False  # Del removes the mark
        self._words = ChoiceChips(theme, [(key, _(word)) for key, word in QUALITIES], several=True)
        self._contexts = ChoiceChips(theme, [(key, _(word)) for key, word in CONTEXTS], several=True)
        self._effort = ChoiceChips(theme, [(EFFORT, _("Soreness I expected after effort"))], several=True)
        self._mirror = Button(theme, "", icon="swap")
        self._further = Button(theme, _("Knot, since when, weakness, note"), kind="ghost", icon="down")
        self._details = MarkDetails(theme)
        self._more = Button(theme, _("More"), kind="secondary")
        self._remove = Button(theme, _("Remove mark"), kind="secondary")
        self._done = Button(theme, _("Done"), kind="primary")
        self._form = QWidget()
        width = theme.measure("size.popover") - 2 * theme.measure("space.card")
        self._long = FittingScroll(theme, self._form, width, self)
        # What has just been opened has its place after the layouts had their turn.
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()

    def show_mark(self, shown: ShownMark, *, long: bool) -> None:
        """Show a mark; `long` opens all that can be said of it beside the value."""
        if self._shown is None or shown.region.id != self._shown.region.id:
            self.fold()
        self._shown = shown
        self._title.setText(part_and_side(shown.region))
        self.scale.setAccessibleName(_("Pain in {part}").format(part=part_and_side(shown.region)))
        self.scale.set_value(shown.mark.intensity)
        # The first click waits for none of what is not seen yet.
        if long:
            self._show_long(shown)
        self._long.setVisible(long)
        self._muscles.setVisible(long)
        self._more.setVisible(not long)

    def fold(self) -> None:
        """Back to what stands there at first, without a question and without what is said more rarely."""
        self.question.hide()
        self._open_details(opened=False)

    def commit(self) -> None:
        """Announce what is being typed, now."""
        self._details.commit()

    def show_details(self) -> None:
        """Open what is said more rarely, and bring the keyboard there."""
        self._open_details(opened=True)
        self._details.focus_first()
        self._reveal.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        elif event.key() in ENTER:
            # The key that opened the form may be held still.
            if not event.isAutoRepeat():
                self.done.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        theme = self._theme
        form = Column(theme, self._form, gap=10)
        form.addWidget(Label(theme, _("How does it feel? Choose any that fit."), role="label"))
        form.addWidget(self._words)
        form.addWidget(Label(theme, _("When does it hurt?"), role="label"))
        form.addWidget(self._contexts)
        form.addWidget(self._effort)
        for button in (self._mirror, self._further):
            form.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        form.addWidget(self._details)
        self._words.setAccessibleName(_("How does it feel"))
        self._contexts.setAccessibleName(_("When does it hurt"))
        self._effort.setAccessibleName(_("After effort"))
        bottom = Row(theme)
        bottom.addWidget(self._remove)
        bottom.addWidget(self._more)
        bottom.addStretch(1)
        bottom.addWidget(Label(theme, _("0 to 9, X for 10, Del"), role="small", tone="muted"))
        bottom.addWidget(self._done)
        words = Column(theme, gap=0)
        words.addWidget(self._title)
        words.addWidget(self._muscles)
        top = Row(theme)
        top.addLayout(words, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(theme, self, gap=10)
        column.addLayout(top)
        for part in (self.question, self.scale, self._long):
            column.addWidget(part)
        column.addLayout(bottom)
        self._order_stops()

    def _order_stops(self) -> None:
        """As it stands from top to bottom; otherwise the Tab key would follow the order of making."""
        form = [
            *self._words.buttons,
            *self._contexts.buttons,
            *self._effort.buttons,
            self._mirror,
            self._further,
        ]
        top = [self._close, *self.question.stops, self.scale]
        stops = [*top, *form, *self._details.stops, self._remove, self._more, self._done]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.scale.value_chosen.connect(self._rate)
        self.scale.value_clicked.connect(self._settle)
        self._words.chosen.connect(self._take_qualities)
        self._contexts.chosen.connect(self._take_contexts)
        self._effort.chosen.connect(self._take_effort)
        self._mirror.clicked.connect(self.mirror_asked)
        self._further.clicked.connect(self._turn_details)
        self._reveal.timeout.connect(self._scroll_to_details)
        self._details.described.connect(self.described)
        self._details.typing.connect(self.typing)
        self._details.knot_asked.connect(self.knot_asked)
        self._more.clicked.connect(self.more_asked)
        self._remove.clicked.connect(self.removal_asked)
        self._done.clicked.connect(self.done)
        self._close.clicked.connect(self.done)

    def _show_long(self, shown: ShownMark) -> None:
        views = {View.FRONT: _("Front view."), View.BACK: _("Back view.")}
        muscles = _(shown.region.muscles).replace(";", ",")
        self._muscles.setText(f"{views[shown.view]} {muscles[:1].upper()}{muscles[1:]}.")
        self._words.set_value(shown.mark.qualities)
        self._contexts.set_value(shown.mark.contexts)
        self._effort.set_value(frozenset({EFFORT}) if shown.mark.after_effort else frozenset())
        self._mirror.setVisible(shown.other_side)
        right = shown.region.side is Side.RIGHT
        self._mirror.setText(_("Also mark the left side") if right else _("Also mark the right side"))
        if not self._details.isHidden():
            self._details.show_mark(shown.mark, shown.today, shown.last_since)

    def _rate(self, value: object) -> None:
        if isinstance(value, int):
            self.rated.emit(value)

    def _take_qualities(self, words: object) -> None:
        if self._shown is not None:
            self.described.emit(self._shown.region.id, {"qualities": words})

    def _take_contexts(self, contexts: object) -> None:
        if self._shown is not None:
            self.described.emit(self._shown.region.id, {"contexts": contexts})

    def _take_effort(self, chosen: object) -> None:
        if self._shown is not None:
            self.described.emit(self._shown.region.id, {"after_effort": bool(chosen)})

    def _turn_details(self) -> None:
        if self._details.isHidden():
            self.show_details()
        else:
            self._open_details(opened=False)

    def _open_details(self, *, opened: bool) -> None:
        if opened and self._shown is not None:
            self._details.show_mark(self._shown.mark, self._shown.today, self._shown.last_since)
        self._details.setVisible(opened)
        self._further.set_icon("up" if opened else "down")

    def _scroll_to_details(self) -> None:
        """As much of it as there is room for, and in any case what has the keyboard."""
        self._long.verticalScrollBar().setValue(self._further.y())
        focused = QApplication.focusWidget()
        if focused is not None and self._details.isAncestorOf(focused):
            self._long.ensureWidgetVisible(focused)

    def _settle(self) -> None:
        """In the short form a click on a number is all there is to do, and the map is free again."""
        if self._long.isHidden() and self.question.isHidden():
            self.done.emit()
