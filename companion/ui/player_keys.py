"""The keys of the player. They act on its layer alone, and letters rest while the player asks something."""

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class PlayerKeys(QObject):
    """Signals as the controls have them, and three more."""

    back_clicked = Signal()
    pause_clicked = Signal()
    skip_clicked = Signal()
    hurts_clicked = Signal()
    cue_asked = Signal()
    left = Signal()
    full_screen_asked = Signal()

    def __init__(self, layer: QWidget) -> None:
        super().__init__(layer)
        self._while_playing = [
            _shortcut(layer, Qt.Key.Key_Left, self.back_clicked),
            _shortcut(layer, Qt.Key.Key_Right, self.skip_clicked),
            _shortcut(layer, Qt.Key.Key_R, self.cue_asked),
        ]
        # The player itself decides when something can hurt: nobody has to find out first.
        _shortcut(layer, Qt.Key.Key_H, self.hurts_clicked)
        _shortcut(layer, Qt.Key.Key_F, self.full_screen_asked)
        _shortcut(layer, Qt.Key.Key_Escape, self.left)

    def enable(self, *, playing: bool) -> None:
        """Arrows belong to the pain scale while that is shown."""
        for shortcut in self._while_playing:
            shortcut.setEnabled(playing)


def _shortcut(layer: QWidget, key: Qt.Key, signal: "SignalInstance[tuple[()]]") -> QShortcut:
    shortcut = QShortcut(QKeySequence(key), layer)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(signal)
    return shortcut
