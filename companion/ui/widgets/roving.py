"""Makes a group of buttons one tab stop: Tab enters and leaves, arrows, Home and End move inside."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class Roving(QObject):
    """Watches the buttons of `group`; exactly one of them can be reached with Tab."""

    def __init__(self, group: QWidget, buttons: Sequence[QAbstractButton]) -> None:
        super().__init__(group)
        self._group = group
        self._buttons: list[QAbstractButton] = []
        self.watch(buttons)
        if self._buttons:
            self.stop_at(self._buttons[0])

    def watch(self, buttons: Sequence[QAbstractButton]) -> None:
        """These, in this order, are the buttons of the group from now on."""
        self._buttons = list(buttons)
        for button in self._buttons:
            # One that was watched before is not watched twice: Qt takes the same filter once.
            button.installEventFilter(self)

    def stop_at(self, chosen: QAbstractButton) -> None:
        """Let Tab enter the group at this button."""
        for button in self._buttons:
            here = button is chosen
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self._group.setFocusProxy(chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QAbstractButton):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self.stop_at(watched)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            target = self._target(watched, Qt.Key(event.key()))
            if target is not None:
                # This reason marks the window as used by keyboard, also after a click into the group.
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def _target(self, current: QAbstractButton, key: Qt.Key) -> QAbstractButton | None:
        usable = [button for button in self._buttons if button.isEnabled() and not button.isHidden()]
        if current not in usable:
            return None
        place = usable.index(current)
        sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        turned = sideways and self._group.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if key in FORWARD:
            return usable[(place + (-1 if turned else 1)) % len(usable)]
        if key in BACKWARD:
            return usable[(place - (-1 if turned else 1)) % len(usable)]
        if key == Qt.Key.Key_Home:
            return usable[0]
        return usable[-1] if key == Qt.Key.Key_End else None
