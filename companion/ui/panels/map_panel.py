"""The card *Where does it hurt?*: body map, list and legend; what is done on the map is in `map_actions`."""

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from companion.domain.body import Build
from companion.domain.entry import Entry
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.after_paint import after_first_paint
from companion.ui.announce import announce
from companion.ui.check_in import CheckIn
from companion.ui.columns import LARGE_TEXT
from companion.ui.mark_words import detail_words
from companion.ui.materials import BodyMaterial
from companion.ui.panels.map_actions import MapActions
from companion.ui.panels.mark_list import MarkList
from companion.ui.theme import Theme
from companion.ui.widgets.body_legend import BodyLegend
from companion.ui.widgets.body_map import BodyMap
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row

if TYPE_CHECKING:
    from companion.ui.panels.build_question import BuildQuestion
    from companion.ui.panels.map_line import MapLine
    from companion.ui.panels.map_menu import MapMenu

# What opens beside the map, and the choice of a figure, are made after the first paint or when needed.
# ruff: noqa: PLC0415

LIST_WIDTH, WIDEST = 180, 16777215


class MapPanel(Card):
    """Shows and edits the marks of one check-in. `removed` says what can be undone, for the toast.

    `build_chosen` comes while no figure has been chosen yet. `typing` says that words are not stored yet.
    """

    removed = Signal(str)
    build_chosen = Signal(object)
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, check_in: CheckIn, body: BodyMaterial, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._check_in = check_in
        self._body = body
        # Made in the order in which they stand, because the Tab key follows that.
        self._take_over = Button(theme, _("Same as yesterday"), icon="copy", parent=self)
        self._more = Button(theme, _("More\N{HORIZONTAL ELLIPSIS}"), parent=self)
        self.map = BodyMap(theme, body.regions, body.drawing, self)
        self._list = MarkList(theme, body.regions, self)
        self._legend = BodyLegend(theme)
        self._actions = MapActions(theme, check_in, body, self.map, self)
        self._builds: BuildQuestion | None = None
        self._line: QWidget | None = None
        self._build = Build.STRAIGHT
        self._mirrored = False
        self._map_row = QWidget(self)
        self._lay_out()
        self._connect()
        # The first click is answered as quickly as the others.
        after_first_paint(self, self._actions.prepare)

    def apply_settings(self, settings: Settings) -> None:
        """Take over how the map answers; which figure it is comes with `set_build`."""
        self._actions.scale_on_first_click = settings.scale_on_first_click
        self._actions.asks_about_side = not settings.on_break
        self.map.set_dragging(settings.drag_marks)
        self.map.set_mirrored(settings.mirrored_map)
        self._mirrored = settings.mirrored_map

    def set_build(self, build: Build | None) -> None:
        """Draw that figure; None asks which one it is to be, in place of the map."""
        asked = self._builds is not None and self._builds.isVisible()
        if build is not self._build:
            self._actions.leave_placing()
        if build is not None:
            self._build = build
            self.map.set_build(build)
        elif self._builds is None:
            self._builds = self._build_question()
        if self._builds is not None:
            self._builds.setVisible(build is None)
        self._map_row.setVisible(build is not None)
        self._legend.setVisible(build is not None)
        if asked and build is not None:
            # The button that was pressed is gone; what it was pressed for has come.
            self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_map(self) -> None:
        """Bring the keyboard to the map, or to the choice of a figure in its place."""
        if self._builds is not None and self._builds.isVisibleTo(self):
            self._builds.focus_first()
        else:
            self.map.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_changeable(self, *, changeable: bool) -> None:
        """Whether marks can be made; names and values can be read in any case."""
        self._actions.changeable = changeable
        self._list.setEnabled(changeable)

    def show_check_in(self) -> None:
        """Show what is stored, with the last values as dashed ghosts."""
        self.show_marks()
        marks = self._check_in.marks
        marked = {mark.region for mark in marks}
        previous = self._check_in.previous()
        ghosts = {mark.region: mark.intensity for mark in previous.marks} if previous else {}
        self.map.set_ghosts({region: value for region, value in ghosts.items() if region not in marked})
        self.map.set_knots({mark.region: mark.knots for mark in marks if mark.knots})
        self.map.set_spoken_details({mark.region: ", ".join(detail_words(mark)) for mark in marks})
        self._list.show_marks(marks, self._check_in.today)
        self._show_last(previous, dashed=bool(ghosts.keys() - marked))
        self._actions.refresh()

    def _show_last(self, previous: Entry | None, *, dashed: bool) -> None:
        """When the last values are from; the legend names dashed parts where there are any."""
        yesterday = self._is_from_yesterday(previous)
        self._take_over.setVisible(previous is not None and self._actions.changeable)
        self._take_over.setText(_("Same as yesterday") if yesterday else _("Same as last time"))
        when = _("yesterday") if yesterday else _("last time")
        self._legend.set_ghost_words(when if dashed else "")

    def show_marks(self) -> None:
        """Show the values on the map alone."""
        self._actions.show_marks()

    def take_over(self) -> None:
        if not self._actions.changeable:
            return
        from companion.ui.carried_words import carried_words

        before, yesterday = self._check_in.entry(), self._is_from_yesterday(self._check_in.previous())
        self._check_in.take_over()
        after = self._check_in.entry()
        if after is None or after == before:
            announce(self, _("There is nothing more to take over."))
        else:
            self.removed.emit(carried_words(before, after, yesterday=yesterday))

    def _is_from_yesterday(self, previous: Entry | None) -> bool:
        return previous is not None and (self._check_in.day - previous.moment.day).days == 1

    def _lay_out(self) -> None:
        self._head = Row(self._theme)
        self._head.addWidget(Label(self._theme, _("Where does it hurt?"), role="heading"), 1)
        buttons = Row(self._theme)
        buttons.addWidget(self._take_over)
        buttons.addWidget(self._more)
        self._head.addLayout(buttons)
        self._middle = Row(self._theme, self._map_row, gap=16)
        self._middle.addWidget(self.map, 1)
        # The line stands here too: the figures keep their size while somebody clicks on them.
        self._beside = Column(self._theme, gap=12)
        self._beside.addWidget(self._list, 1)
        self._middle.addLayout(self._beside)
        self.body.set_gap(10)
        self.body.addLayout(self._head)
        self.body.addWidget(self._map_row, 1)
        self.body.addWidget(self._legend)
        self._more.setAccessibleName(_("More for the body map"))

    @cached_property
    def _menu(self) -> "MapMenu":
        from companion.ui.panels.map_menu import MapMenu

        return MapMenu(self._theme, self._check_in, self._body, self.map, self._more)

    def _build_question(self) -> "BuildQuestion":
        from companion.ui.panels.build_question import BuildQuestion

        asked = BuildQuestion(self._theme, self._body.drawing, self)
        asked.chosen.connect(self.build_chosen)
        self.body.insertWidget(1, asked)
        # What is made later would otherwise come last on the whole page for the Tab key.
        before: QWidget = self._more
        for button in asked.findChildren(QPushButton):
            QWidget.setTabOrder(before, button)
            before = button
        return asked

    def _connect(self) -> None:
        self.map.list_asked.connect(self._list.focus_first)
        self._list.region_chosen.connect(self._actions.open_long)
        self._list.removal_asked.connect(self._actions.remove)
        self._list.emptied.connect(self.focus_map)
        self._take_over.clicked.connect(self.take_over)
        self._more.clicked.connect(self._open_menu)
        self._actions.removed.connect(self.removed)
        self._actions.typing.connect(self.typing)
        self._actions.line_made.connect(self._place_line)
        self._theme.changed.connect(self._dress)
        self._dress()

    def _open_menu(self) -> None:
        self._actions.close()
        self._menu.open(changeable=self._actions.changeable, build=self._build, mirrored=self._mirrored)

    def _place_line(self, line: "MapLine") -> None:
        """Under the list, as wide as that; the Tab key comes to it after the list."""
        for before, after in pairwise([self._list.last_stop, *line.stops]):
            QWidget.setTabOrder(before, after)
        line.setMaximumWidth(self._list.maximumWidth())
        self._beside.addWidget(line)
        self._line = line

    def _dress(self) -> None:
        large = self._theme.scale >= LARGE_TEXT
        direction = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        self._head.setDirection(direction)
        self._middle.setDirection(direction)
        self._list.setMinimumWidth(self._theme.px(LIST_WIDTH))
        for beside in (self._list, self._line):
            if beside is not None:
                beside.setMaximumWidth(WIDEST if large else self._theme.px(LIST_WIDTH))
