"""The first steps, over everything: comfort, the figure with a first mark, and what exercises ask first.

Three steps, each of which can be passed over; nothing of it is needed to begin.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.domain.settings import Settings
from companion.domain.text import N_, _
from companion.ui.columns import ColumnsArea
from companion.ui.diary import Diary
from companion.ui.materials import BodyMaterial
from companion.ui.panels.about_form import AboutForm
from companion.ui.panels.first_mark import FirstMark
from companion.ui.panels.settings_look import LookSection
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.flow import Flow
from companion.ui.widgets.labels import Label
from companion.ui.widgets.point_list import PointList
from companion.ui.widgets.stacks import Column, Row

WIDTH, MARGIN = 1040, 28
COMFORT, MARK, ABOUT = range(3)
TITLES = (N_("Make it comfortable to read"), N_("Your first mark"), N_("About you"))
LINES = (
    N_("You can change all of this later in Settings."),
    N_("Choose a figure, then press a part that hurts now and a number. One part is enough."),
    N_("For help cards and exercises. Each answer is optional and is kept in your diary on this computer."),
)
WHAT_IT_IS = (
    N_("This is a diary for your pain. No account is needed, and nothing leaves this computer."),
    N_("It is not a medical device. It does not say what you have and does not replace care."),
    N_("Get help is one key away on every page: F1."),
)


class FirstSteps(QWidget):
    """`closed` when they are over, by *Done*, *Skip* or Esc; `settings_changed` carries the new settings."""

    closed = Signal()
    settings_changed = Signal(object)
    build_chosen = Signal(object)
    help_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        diary: Diary,
        body: BodyMaterial,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("First steps"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._diary = diary
        self._body = body
        self._settings = settings
        self._mark: FirstMark | None = None
        self._look: LookSection | None = None
        self._pages: dict[int, ColumnsArea] = {}
        self._at = COMFORT
        self._count = Label(theme, "", role="small", tone="muted")
        self._title = Label(theme, "", role="title", wrap=True)
        self._line = Label(theme, "", tone="muted", wrap=True)
        self._help = Button(theme, _("Get help"), kind="danger", icon="help")
        self._skip = Button(theme, _("Skip these steps"))
        self._stack = QStackedWidget(self)
        self._back = Button(theme, _("Back"), icon="left")
        self.next = Button(theme, _("Next"), kind="primary")
        self._lay_out()
        self._connect()

    @property
    def current(self) -> ColumnsArea:
        """What the step that is shown consists of."""
        return self._pages[self._at]

    def show_step(self, step: int) -> None:
        """Go to one of the steps; each is made when it is first shown."""
        self._at = step
        self._count.setText(_("Step {n} of {all}").format(n=step + 1, all=len(TITLES)))
        self._title.setText(_(TITLES[step]))
        self._line.setText(_(LINES[step]))
        self._back.setVisible(step > COMFORT)
        last = step == ABOUT
        self.next.setText(_("Done") if last else _("Next"))
        if step not in self._pages:
            make: tuple[Callable[[], ColumnsArea], ...] = (self._comfort, self._first_mark, self._about)
            self._pages[step] = make[step]()
            self._stack.addWidget(self._pages[step])
        self._stack.setCurrentWidget(self._pages[step])
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_settings(self, settings: Settings) -> None:
        """Show settings that were changed, here or by key."""
        self._settings = settings
        if self._look is not None:
            self._look.set_settings(settings)
        if self._mark is not None:
            self._mark.apply_settings(settings)

    def _comfort(self) -> ColumnsArea:
        card = Card(self._theme, tone="sunken", gap=8)
        card.body.addWidget(PointList(self._theme, [_(words) for words in WHAT_IT_IS]))
        self._look = LookSection(self._theme, self._settings)
        self._look.changed.connect(self.settings_changed)
        return self._area([card, self._look])

    def _first_mark(self) -> ColumnsArea:
        self._mark = FirstMark(self._theme, self._diary, self._body)
        self._mark.build_chosen.connect(self.build_chosen)
        self._mark.apply_settings(self._settings)
        return self._area([self._mark], growing=self._mark)

    def _about(self) -> ColumnsArea:
        return self._area([AboutForm(self._theme, self._diary)])

    def _area(self, widgets: list[QWidget], growing: QWidget | None = None) -> ColumnsArea:
        area = ColumnsArea(self._theme, self)
        area.place([(0, widgets)], growing=growing)
        return area

    def _go_on(self) -> None:
        if self._at == ABOUT:
            self.closed.emit()
        else:
            self.show_step(self._at + 1)

    def _go_back(self) -> None:
        self.show_step(self._at - 1)

    def _lay_out(self) -> None:
        theme = self._theme
        top = Flow(theme)
        top.addWidget(self._skip)
        top.addWidget(self._help)
        head = Row(theme, gap=16)
        words = Column(theme, gap=2)
        for label in (self._count, self._title, self._line):
            words.addWidget(label)
        head.addLayout(words, 1)
        buttons = Column(theme, gap=8)
        buttons.addLayout(top)
        buttons.addStretch(1)
        head.addLayout(buttons)
        foot = Row(theme, gap=8)
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self.next)
        self._middle = QWidget(self)
        column = Column(theme, self._middle, gap=12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        row = Row(theme, self, margins=(MARGIN, 14, MARGIN, 14))
        row.addStretch(1)
        row.addWidget(self._middle, 100)
        row.addStretch(1)
        self._dress()

    def _connect(self) -> None:
        self._skip.clicked.connect(self.closed)
        self._help.clicked.connect(self.help_asked)
        self._back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        leaving = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        # Esc in what opened beside the map closes that alone.
        leaving.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leaving.activated.connect(self.closed)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._middle.setMaximumWidth(self._theme.px(WIDTH))
