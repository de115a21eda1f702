"""Which of the two figures is closer: offered by picture, changeable at any time."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.content.body import BodyDrawing
from companion.domain.body import Build
from companion.domain.text import N_, _
from companion.ui.theme import Theme
from companion.ui.widgets.body_picture import BodyPicture
from companion.ui.widgets.labels import Label
from companion.ui.widgets.push_button import PushButton
from companion.ui.widgets.stacks import Column, Row

NAMES = {Build.STRAIGHT: N_("Figure 1"), Build.SOFT: N_("Figure 2")}
PICTURE = (210, 250)
PAD = 10


class BuildButton(PushButton):
    """One figure, front and back, as a picture to press."""

    def __init__(
        self, theme: Theme, drawing: BodyDrawing, build: Build, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(_(NAMES[build]))
        self._picture = BodyPicture(theme, drawing)
        self._picture.set_build(build)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = Column(theme, self, gap=2, margins=(PAD, PAD, PAD, 4))
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(Label(theme, _(NAMES[build]), role="small"), 0, Qt.AlignmentFlag.AlignHCenter)
        theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _dress(self) -> None:
        width, height = PICTURE
        self._picture.setFixedSize(self._theme.px(width), self._theme.px(height))
        self.setFixedHeight(self.sizeHint().height())


class BuildChoice(QWidget):
    """Both figures side by side. `chosen` carries the Build."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, drawing: BodyDrawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Figure"))
        stack = Row(theme, self, gap=12)
        self._buttons = {build: BuildButton(theme, drawing, build, self) for build in Build}
        for build, button in self._buttons.items():
            button.clicked.connect(partial(self._choose, build))
            stack.addWidget(button)
        stack.addStretch(1)

    def set_value(self, build: Build | None) -> None:
        """Show which figure is chosen; None shows none."""
        for known, button in self._buttons.items():
            button.setChecked(known is build)

    def focus_first(self) -> None:
        """Bring the keyboard to the first figure."""
        next(iter(self._buttons.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, build: Build) -> None:
        self.set_value(build)
        self.chosen.emit(build)
