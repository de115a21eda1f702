"""The card *Where does it hurt?*: body map, list, legend and the popover beside a part."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from companion.domain.body import Build
from companion.domain.entry import Mark
from companion.domain.text import _
from companion.ui.after_paint import after_first_paint
from companion.ui.announce import announce
from companion.ui.check_in import CheckIn
from companion.ui.columns import LARGE_TEXT
from companion.ui.materials import BodyMaterial
from companion.ui.panels.mark_list import MarkList
from companion.ui.theme import Theme
from companion.ui.widgets.body_legend import BodyLegend
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row

if TYPE_CHECKING:
    from companion.ui.panels.mark_editor import MarkEditor
    from companion.ui.widgets.popover import Popover

# What opens beside the map, and the choice of a figure, are made after the first paint or when needed.
# ruff: noqa: PLC0415

LIST_WIDTH, WIDEST = 180, 16777215


class MapPanel(Card):
    """Shows and edits the marks of one check-in. `removed` says what disappeared, for the toast.

    `build_chosen` comes while no figure has been chosen yet.
    """

    removed = Signal(str)
    build_chosen = Signal(object)

    def __init__(
        self, theme: Theme, check_in: CheckIn, body: BodyMaterial, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._check_in = check_in
        self._regions = body.regions
        # Made in the order in which they stand, because the Tab key follows that.
        self._take_over = Button(theme, _("Same as yesterday"), icon="copy", parent=self)
        self.map = BodyMap(theme, body.regions, body.drawing, self)
        self._list = MarkList(theme, body.regions, self)
        self._legend = BodyLegend(theme)
        self._drawing = body.drawing
        self._builds: QWidget | None = None
        self._map_row = QWidget(self)
        self._chosen = ""
        self._long = False
        self.scale_on_first_click = True
        self._changeable = True
        self._lay_out()
        self._connect()
        # The first click is answered as quickly as the others.
        after_first_paint(self, self._make_editor)

    def set_build(self, build: Build | None) -> None:
        """Draw that figure; None asks which one it is to be, in place of the map."""
        asked = self._builds is not None and self._builds.isVisible()
        if build is not None:
            self.map.set_build(build)
        elif self._builds is None:
            self._builds = self._build_question()
            self.body.insertWidget(1, self._builds)
            self._place_for_tab_key(self._builds)
        if self._builds is not None:
            self._builds.setVisible(build is None)
        self._map_row.setVisible(build is not None)
        self._legend.setVisible(build is not None)
        if asked and build is not None:
            # The button that was pressed is gone; what it was pressed for has come.
            self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_changeable(self, *, changeable: bool) -> None:
        """Whether marks can be made; names and values can be read in any case."""
        self._changeable = changeable
        self._list.setEnabled(changeable)

    def show_check_in(self) -> None:
        """Show what is stored, with the last values as dashed ghosts."""
        self.show_marks()
        marks = self._marks()
        previous = self._check_in.previous()
        earlier = [mark.region for mark in previous.marks] if previous else []
        self.map.set_ghosts([region for region in earlier if all(mark.region != region for mark in marks)])
        self._list.show_marks(marks)
        self._take_over.setVisible(previous is not None and self._changeable)
        if previous is not None:
            yesterday = (self._check_in.day - previous.moment.day).days == 1
            self._take_over.setText(_("Same as yesterday") if yesterday else _("Same as last time"))
            self._legend.set_ghost_words(_("yesterday") if yesterday else _("last time"))
        if self._chosen and self._mark(self._chosen) is None:
            self._popover.close()
        elif self._chosen:
            self._show_editor()

    def show_marks(self) -> None:
        """Show the values on the map alone."""
        self.map.set_marks({mark.region: mark.intensity for mark in self._marks()})

    def take_over(self) -> None:
        if not self._changeable:
            return
        self._check_in.take_over()
        announce(self, _("Last values taken over."))

    def _lay_out(self) -> None:
        top = Row(self._theme)
        top.addWidget(Label(self._theme, _("Where does it hurt?"), role="heading"), 1)
        top.addWidget(self._take_over)
        self._middle = Row(self._theme, self._map_row, gap=16)
        self._middle.addWidget(self.map, 1)
        self._middle.addWidget(self._list)
        self.body.set_gap(10)
        self.body.addLayout(top)
        self.body.addWidget(self._map_row, 1)
        self.body.addWidget(self._legend)

    @cached_property
    def _editor(self) -> "MarkEditor":
        from companion.ui.panels.mark_editor import MarkEditor

        editor = MarkEditor(self._theme)
        editor.rated.connect(self._rate_chosen)
        editor.described.connect(self._describe)
        editor.mirror_asked.connect(self._mirror)
        editor.removal_asked.connect(self._remove_chosen)
        editor.more_asked.connect(self._show_more)
        editor.done.connect(self._popover.close)
        return editor

    @cached_property
    def _popover(self) -> "Popover":
        from companion.ui.widgets.popover import Popover

        popover = Popover(self._theme, self)
        popover.closed.connect(self._closed)
        return popover

    def _make_editor(self) -> None:
        self._editor.ensurePolished()

    def _build_question(self) -> QWidget:
        from companion.ui.panels.build_choice import BuildChoice

        asked = QWidget(self)
        column = Column(self._theme, asked, gap=12)
        column.addWidget(
            Label(self._theme, _("Which figure is closer to you? Press it."), role="strong", wrap=True)
        )
        words = _("Both have the same parts. You can change it in Settings at any time.")
        column.addWidget(Label(self._theme, words, tone="muted", wrap=True))
        builds = BuildChoice(self._theme, self._drawing)
        builds.chosen.connect(self.build_chosen)
        column.addWidget(builds)
        column.addStretch(1)
        return asked

    def _place_for_tab_key(self, asked: QWidget) -> None:
        """What is made later would otherwise come last on the whole page."""
        before: QWidget = self._take_over
        for button in asked.findChildren(QPushButton):
            QWidget.setTabOrder(before, button)
            before = button

    def _connect(self) -> None:
        self.map.region_clicked.connect(self._open)
        self.map.value_typed.connect(self._rate)
        self.map.removal_asked.connect(self._remove)
        self.map.list_asked.connect(self._list.focus_first)
        self._list.region_chosen.connect(self._open_long)
        self._take_over.clicked.connect(self.take_over)
        self._theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        large = self._theme.scale >= LARGE_TEXT
        direction = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(direction)
        self._list.setMinimumWidth(self._theme.px(LIST_WIDTH))
        self._list.setMaximumWidth(WIDEST if large else self._theme.px(LIST_WIDTH))

    def _marks(self) -> tuple[Mark, ...]:
        entry = self._check_in.entry()
        return entry.marks if entry else ()

    def _mark(self, region: str) -> Mark | None:
        return next((mark for mark in self._marks() if mark.region == region), None)

    def _open(self, region: str) -> None:
        if not self._changeable:
            return
        first = self._mark(region) is None
        if first:
            self._check_in.mark(self._regions[region])
            announce(self, self.map.spoken(region))
        if not first or self.scale_on_first_click:
            self._choose(region, long=not first)

    def _open_long(self, region: str) -> None:
        self._choose(region, long=True)

    def _choose(self, region: str, *, long: bool) -> None:
        self._chosen, self._long = region, long
        self.map.set_chosen(region)
        self._show_editor()
        rect = self.map.region_rect(region)
        rect.moveTopLeft(self.map.mapTo(self.window(), rect.topLeft()))
        self._popover.open_beside(rect, self._editor)
        self._editor.scale.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_editor(self) -> None:
        mark = self._mark(self._chosen)
        region = self._regions[self._chosen]
        if mark is not None:
            spot = self.map.current
            view = spot.view if spot.region == region.id else region.views[0]
            free = region.mirror is not None and self._mark(region.mirror) is None
            self._editor.show_mark(region, view, mark, long=self._long, other_side=free)

    def _show_more(self) -> None:
        """The long form stays, also when a value is chosen in it."""
        self._long = True
        self._show_editor()

    def _rate(self, region: str, value: int) -> None:
        if not self._changeable:
            return
        self._check_in.rate(self._regions[region], value)
        announce(self, self.map.spoken(region))

    def _rate_chosen(self, value: int) -> None:
        if self._chosen:
            self._rate(self._chosen, value)

    def _describe(self, words: object) -> None:
        if self._chosen and isinstance(words, frozenset):
            self._check_in.describe(self._regions[self._chosen], words)

    def _mirror(self) -> None:
        region = self._regions[self._chosen]
        if region.mirror is not None:
            self._check_in.copy_to_mirror(region, self._regions[region.mirror])

    def _remove(self, region: str) -> None:
        if self._mark(region) is None or not self._changeable:
            return
        self._check_in.remove(self._regions[region])
        self.removed.emit(_("{part} removed").format(part=_(self._regions[region].label)))

    def _remove_chosen(self) -> None:
        region = self._chosen
        self._popover.close()
        self._remove(region)

    def _closed(self) -> None:
        self._chosen, self._long = "", False
        self.map.set_chosen("")
        self.map.setFocus(Qt.FocusReason.PopupFocusReason)
