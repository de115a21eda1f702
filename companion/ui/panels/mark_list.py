"""The marks as a list beside the picture: the same marks, strongest first, usable in its own right."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import accumulate

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.body import Region, Side, unknown_region
from companion.domain.entry import Mark
from companion.domain.text import _, plural
from companion.ui.mark_words import detail_words, tag_words
from companion.ui.theme import Theme
from companion.ui.widgets.badge import Badge
from companion.ui.widgets.body_keys import REMOVING
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.push_button import PushButton
from companion.ui.widgets.roving import Roving
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tag import Tag

ALWAYS_SHOWN = 5


class MarkRow(PushButton):
    """One mark: value, part and side, and rarely a tag. A press opens it, Del asks to remove it."""

    opened = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._region = ""
        self._badge = Badge(theme)
        self._name = Label(theme, "", role="body", wrap=True)
        self._side = Label(theme, "", role="small", tone="muted")
        self._tag = Tag(theme, "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)
        words = Column(theme, gap=0)
        words.addWidget(self._name)
        words.addWidget(self._side)
        words.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignLeft)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = Row(theme, self, gap=10, margins=(4, 2, 4, 2))
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            # What was never shown counts as empty, and a row is measured before it is shown.
            child.show()
        self._tag.hide()

    def show_mark(self, region: Region, mark: Mark, today: date) -> None:
        """Show this mark from now on; `today` says how long it hurts."""
        self._region = region.id
        self._badge.set_value(mark.intensity)
        self._name.setText(_(region.name))
        self._side.setText(_side_words(region) + _carried_words(mark))
        tag = tag_words(mark, today)
        self._tag.set_text(tag)
        self._tag.setVisible(bool(tag))
        self.setAccessibleName(mark_words(region, mark))
        self.setAccessibleDescription("" if mark.after_effort else tag)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in REMOVING:
            self.removal_asked.emit(self._region)
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.opened.emit(self._region)


class MarkList(QWidget):
    """All marks of a check-in; those that have no room beside the map, after the fifth, behind *more*.

    `emptied` comes when the last row goes that had the keyboard.
    """

    region_chosen = Signal(str)
    removal_asked = Signal(str)
    emptied = Signal()

    def __init__(self, theme: Theme, regions: Mapping[str, Region], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._regions = regions
        self._marks: tuple[Mark, ...] = ()
        self._today = date.min
        self._all_shown = False
        self._shown = 0
        self._roving: Roving | None = None
        self._made: list[MarkRow] = []
        self._title = Label(theme, "", role="strong")
        self._hint = Label(
            theme, _("Click a part that hurts, or use the arrow keys."), role="small", tone="muted", wrap=True
        )
        self._more = Button(theme, "", kind="ghost")
        self._more.clicked.connect(self._show_all)
        self._rows = Column(theme, gap=4)
        self._column = Column(theme, self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._hint)
        self._column.addLayout(self._rows)
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        self.setAccessibleName(_("Marked parts"))

    @property
    def last_stop(self) -> QWidget:
        """What the Tab key comes to last, when it is shown."""
        return self._more

    def show_marks(self, marks: Sequence[Mark], today: date) -> None:
        """Show these marks; the same marks again change nothing."""
        if (tuple(marks), today) == (self._marks, self._today) and self._title.text():
            return
        self._marks, self._today = tuple(marks), today
        self._refresh()

    def focus_first(self) -> None:
        """Move the keyboard to the first row."""
        if self._made and not self._made[0].isHidden():
            self._made[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """What it needs: the rows that fill the room beside the map ask for none."""
        whole = self._column.totalHeightForWidth(width)
        further = [] if self._all_shown else self._made[ALWAYS_SHOWN : self._shown]
        if further and self._more.isHidden():
            whole += self._height_of_more
        return whole - sum(self._height_of(row, width) for row in further)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if len(self._marks) > ALWAYS_SHOWN:
            self._show_rows(len(self._marks))

    def _refresh(self) -> None:
        marks = sorted(self._marks, key=self._rank)
        self._title.setText(plural("{n} part marked", "{n} parts marked", len(marks)))
        self._hint.setVisible(not marks)
        # Rows are kept and shown anew: making them takes longer than all the rest of a click.
        while len(self._made) < len(marks):
            self._make_row()
        for row, mark in zip(self._made, marks, strict=False):
            row.show_mark(self._region_of(mark), mark, self._today)
        self._show_rows(len(marks))

    def _show_rows(self, marks: int) -> None:
        """As many of the first rows as there is room for."""
        self._shown = marks if self._all_shown or marks <= ALWAYS_SHOWN else self._fitting(marks)
        if any(row.hasFocus() for row in self._made[self._shown :]):
            self._hand_on(self._shown)
        for index, row in enumerate(self._made):
            row.setVisible(index < self._shown)
        hidden = marks - self._shown
        self._more.setVisible(hidden > 0)
        self._more.setText(plural("{n} more", "{n} more", hidden))
        if self._roving is not None and not any(row.hasFocus() for row in self._made):
            self._roving.stop_at(self._made[0])

    def _fitting(self, marks: int) -> int:
        """How many rows have room here; without *more* when that makes room for all."""
        heights = [self._height_of(row, self.width()) for row in self._made[:marks]]
        room = self.height() - self._title.sizeHint().height() - self._column.spacing()
        if sum(heights) <= room:
            return marks
        ends = accumulate(heights)
        return max(ALWAYS_SHOWN, sum(end <= room - self._height_of_more for end in ends))

    def _height_of(self, row: MarkRow, width: int) -> int:
        return row.heightForWidth(width) + self._rows.spacing()

    @property
    def _height_of_more(self) -> int:
        return self._more.sizeHint().height() + self._column.spacing()

    def _make_row(self) -> None:
        row = MarkRow(self._theme, self)
        row.opened.connect(self.region_chosen)
        row.removal_asked.connect(self.removal_asked)
        self._rows.addWidget(row)
        # What is made later would otherwise come last on the whole page for the Tab key. With a focus
        # proxy Qt would move the list as a whole.
        self.setFocusProxy(None)  # type: ignore[arg-type]  # none is allowed; the stubs do not say so
        QWidget.setTabOrder(self._made[-1] if self._made else self._more, row)
        QWidget.setTabOrder(row, self._more)
        self._made.append(row)
        if self._roving is not None:
            self._roving.deleteLater()
        self._roving = Roving(self, self._made)

    def _hand_on(self, rows: int) -> None:
        """The row with the keyboard goes; otherwise Qt would choose some other control of the page."""
        if rows:
            self._made[rows - 1].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()

    def _region_of(self, mark: Mark) -> Region:
        return self._regions.get(mark.region) or unknown_region(mark.region)

    def _rank(self, mark: Mark) -> tuple[int, int]:
        return (-(-1 if mark.intensity is None else mark.intensity), self._region_of(mark).order)

    def _show_all(self) -> None:
        self._all_shown = True
        self._refresh()


def mark_words(region: Region, mark: Mark) -> str:
    """For example "Lower back, right, pain 7, as last time, aching"."""
    value = _("not rated yet") if mark.intensity is None else _("pain {n}").format(n=mark.intensity)
    return ", ".join([part_and_side(region), value + _carried_words(mark), *detail_words(mark)])


def _carried_words(mark: Mark) -> str:
    return _(", as last time") if mark.carried else ""


def _side_words(region: Region) -> str:
    sides = {Side.LEFT: _("left"), Side.RIGHT: _("right"), Side.MIDDLE: _("middle")}
    return sides[region.side] if region.views else _("from a newer version")
