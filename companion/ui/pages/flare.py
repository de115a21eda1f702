"""Flare day: one screen with large targets: how the pain is, where, and that it is a flare. Nothing else."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from companion.domain.body import Region, unknown_region
from companion.domain.text import _
from companion.ui.columns import MARGIN
from companion.ui.diary import Diary
from companion.ui.flare_log import FlareLog
from companion.ui.flare_visit import FlareVisit
from companion.ui.panels.flare_plan_panel import FlarePlanPanel
from companion.ui.panels.flare_question import FlareQuestion
from companion.ui.panels.opened_form import show_opened
from companion.ui.saved_state import SavedState
from companion.ui.theme import Theme
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.labels import Label
from companion.ui.widgets.large_button import LargeButton
from companion.ui.widgets.large_choices import LargeChoices
from companion.ui.widgets.page_header import PageHeader
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.tab_chain import chain

WIDEST = 980
DONE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FlarePage(QWidget):
    """A layer over everything. `closed` goes back to where it was opened, `map_asked` to the body map."""

    closed = Signal()
    help_asked = Signal()
    map_asked = Signal()

    def __init__(
        self, theme: Theme, diary: Diary, regions: Mapping[str, Region], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(_("Flare day"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._diary = diary
        self._regions = regions
        self._visit = FlareVisit(diary)
        self._back = Button(theme, _("Back"), icon="left")
        self._header = PageHeader(theme, "")
        self._help = Button(theme, _("Get help"), kind="danger", icon="help")
        self._question = FlareQuestion(theme, FlareLog(diary))
        self._scale = ScaleInput(theme, _("none"), _("worst I can think of"), on_page=True, large=True)
        self._where = Label(theme, role="heading", wrap=True)
        self._parts = LargeChoices(theme, ())
        self._map = LargeButton(theme, _("Show the body map"), icon="person")
        self._done = LargeButton(theme, _("Done for now"), kind="primary", icon="check")
        self._plan = FlarePlanPanel(theme, diary)
        self._saved = SavedState(diary, self._header)
        self._ground = QWidget()
        self._column = Column(theme, self._ground, gap=10)
        self._lay_out()
        self._connect()

    def open(self, *, for_plan: bool = False) -> None:
        """Begin anew: nothing is stored before the first answer, or *Done*.

        Opened for the plan, which is written on a good day, it does not say that today is a flare.
        """
        self._visit = FlareVisit(self._diary, preset=not for_plan)
        self._plan.put_away()
        self._offer_parts()
        self._refresh()

    def write_plan(self) -> None:
        """Open the plan for flares, with the keyboard in it."""
        if not self._diary.read_only:
            self._plan.write()
        show_opened(self._plan)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The layer itself has nothing to press: a digit answers at once."""
        super().focusInEvent(event)
        self._scale.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def event(self, event: QEvent) -> bool:
        # The window lets its Undo rest under a layer; here what it takes back is seen.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self._diary.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._diary.redo()
        elif event.key() in DONE_KEYS:
            self._finish()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        theme = self._theme
        top = Row(theme, gap=12, margins=(MARGIN, 14, MARGIN, 0))
        top.addWidget(self._back)
        top.addWidget(self._header, 1)
        top.addWidget(self._help)
        self._question.setParent(self._ground)
        pain = _("How is the pain?")
        self._scale.setAccessibleName(pain)
        actions = Row(theme, gap=12)
        actions.addWidget(self._map, 1)
        actions.addWidget(self._done, 1)
        words = Column(theme, gap=0)
        words.addWidget(Label(theme, _("A flare day"), role="title"))
        line = _("One answer is enough. You can stop at any time.")
        words.addWidget(Label(theme, line, tone="muted", wrap=True))
        self._column.addLayout(words)
        self._column.addWidget(self._question)
        self._column.addWidget(Label(theme, pain, role="heading", wrap=True))
        self._column.addWidget(self._scale)
        self._column.addWidget(self._where)
        self._column.addWidget(self._parts)
        self._column.addLayout(actions)
        self._column.addWidget(self._plan)
        self._column.addStretch(1)
        self._ground.setProperty("page", "true")
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._ground)
        column = Column(theme, self, gap=8)
        column.addLayout(top)
        column.addWidget(area, 1)

    def _connect(self) -> None:
        self._diary.changed.connect(self._follow)
        self._theme.changed.connect(self._dress)
        self._back.clicked.connect(self.closed)
        self._help.clicked.connect(self.help_asked)
        self._map.clicked.connect(self.map_asked)
        self._done.clicked.connect(self._finish)
        self._question.answered.connect(self._say)
        self._scale.value_chosen.connect(self._rate)
        self._plan.typing.connect(self._saved.set_typing)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)

    def _offer_parts(self) -> None:
        options = [(region, self._part_words(region)) for region in self._visit.parts]
        parts = LargeChoices(self._theme, options, self._ground)
        self._column.replaceWidget(self._parts, parts)
        self._parts.hide()
        self._parts.deleteLater()
        self._parts = parts
        parts.pressed_on.connect(self._mark)
        parts.setVisible(bool(options))
        last = _("Where? These are the parts you marked last.")
        self._where.setText(last if options else _("Where? The body map has every part."))
        parts.setAccessibleName(self._where.text())
        chain(self._scale, parts, self._map)

    def _refresh(self) -> None:
        changeable = not self._diary.read_only
        for part in (self._scale, self._parts):
            part.setEnabled(changeable)
        self._question.set_changeable(changeable=changeable)
        self._question.show_visit(self._visit)
        self._scale.set_value(self._visit.pain)
        for region in self._visit.parts:
            chosen = self._visit.mark_of(region) is not None
            self._parts.show_choice(region, self._part_words(region), chosen=chosen)
        self._plan.refresh()
        self._saved.refresh()

    def _part_words(self, region: str) -> str:
        name = part_and_side(self._region(region))
        mark = self._visit.mark_of(region)
        if mark is None:
            return name
        value = _("marked") if mark.intensity is None else str(mark.intensity)
        return _("{part}: {value}").format(part=name, value=value)

    def _region(self, region: str) -> Region:
        return self._regions.get(region) or unknown_region(region)

    def _follow(self) -> None:
        if self.isVisible():
            self._refresh()

    def _say(self, answer: object) -> None:
        self._visit.say(answer if isinstance(answer, str) else None)
        self._refresh()

    def _rate(self, value: object) -> None:
        self._visit.rate(value if isinstance(value, int) else None)

    def _mark(self, region: str) -> None:
        self._visit.mark(self._region(region))
        self._refresh()

    def _finish(self) -> None:
        self._visit.done()
        self.closed.emit()

    def _dress(self) -> None:
        px = self._theme.px
        side = max(px(MARGIN), (self.width() - px(WIDEST)) // 2)
        self._ground.setContentsMargins(side, px(4), side, px(18))
