"""Hides the window at once: a plain page in place of everything, and a title that says nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from companion.domain.text import _
from companion.ui.theme import Theme

if TYPE_CHECKING:
    from companion.ui.widgets.cover import Cover


class Hiding(QObject):
    """`changed` says whether the window is hidden. Nothing is lost: what was open is there again afterwards.

    All children of the window are hidden, so that nothing of them is painted, read aloud or reached by a key;
    a player waits, and a popover closes and keeps what was entered.
    """

    changed = Signal(bool)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._content: list[QWidget] = []
        self._focus: QWidget | None = None
        self._cover: Cover | None = None
        self._title = ""
        self._name = ""

    @property
    def active(self) -> bool:
        return self._cover is not None

    def hide(self) -> None:
        """Hide the window's content, and make the window small where the system does that."""
        from companion.ui.widgets.cover import Cover  # noqa: PLC0415 - most days nobody hides

        if self._cover is not None:
            return
        window = self._window
        self._focus = QApplication.focusWidget()
        self._close_what_lies_over()
        cover = self._cover = Cover(self._theme, window)
        cover.left.connect(self.show)
        cover.setGeometry(window.rect())
        self._hide_content(cover)
        cover.show()
        cover.setFocus(Qt.FocusReason.OtherFocusReason)
        self._title, self._name = window.windowTitle(), QGuiApplication.applicationDisplayName()
        # Some systems add the program's name to each title.
        QGuiApplication.setApplicationDisplayName("")
        window.setWindowTitle(_("Page"))
        window.installEventFilter(self)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
        self.changed.emit(True)

    def show(self) -> None:
        """Everything as it was, with the keyboard where it was."""
        if self._cover is None:
            return
        cover, self._cover = self._cover, None
        self._window.removeEventFilter(self)
        cover.hide()
        cover.deleteLater()
        for child in self._content:
            if isValid(child):  # type: ignore[no-untyped-call]  # untyped in the stubs
                child.show()
        self._content = []
        self._window.setWindowTitle(self._title)
        QGuiApplication.setApplicationDisplayName(self._name)
        if self._focus is not None and isValid(self._focus) and self._focus.isVisible():  # type: ignore[no-untyped-call]
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus = None
        self.changed.emit(False)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The page fills the window, and what comes meanwhile, like a message at the foot, stays below."""
        if self._cover is not None and event.type() in (QEvent.Type.Resize, QEvent.Type.ChildPolished):
            self._cover.setGeometry(self._window.rect())
            self._cover.raise_()
        return False

    def _hide_content(self, cover: QWidget) -> None:
        """The pages first: what lies over them then closes by itself, and does not come back later."""
        children = self._window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        layout = self._window.layout()
        children.sort(key=lambda child: layout is None or layout.indexOf(child) < 0)
        for child in children:
            if child is not cover and not child.isHidden() and not child.isWindow():
                child.hide()
                self._content.append(child)

    def _close_what_lies_over(self) -> None:
        """Lists that dropped down and dialogs are windows of their own."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible() and other.parentWidget() is not None:
                other.close()
