"""The keys of the player. They act on its layer alone, and letters rest while the player asks something."""

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from companion.domain.text import N_
from companion.ui.key_words import KeyGroup, KeyLine

PAUSE, BACK, SKIP = Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right
GENTLER, MUTE = Qt.Key.Key_S, Qt.Key.Key_M
REPEAT, HURTS, FULL_SCREEN, LEAVE = Qt.Key.Key_R, Qt.Key.Key_H, Qt.Key.Key_F, Qt.Key.Key_Escape
TOLD = KeyGroup(
    title=N_("Routines"),
    lines=(
        KeyLine(keys=(PAUSE,), words=N_("Pause and go on")),
        KeyLine(keys=(BACK, SKIP), words=N_("The exercise before and after this one")),
        KeyLine(keys=(HURTS,), words=N_("This hurts")),
        KeyLine(keys=(GENTLER,), words=N_("An easier exercise, or less of this one")),
        KeyLine(keys=(REPEAT,), words=N_("Say the step once more to a screen reader")),
        KeyLine(keys=(MUTE,), words=N_("Sound off and on")),
        KeyLine(keys=(FULL_SCREEN,), words=N_("Full screen")),
        KeyLine(keys=(LEAVE,), words=N_("Stop and save")),
    ),
)


class PlayerKeys(QObject):
    """Signals as the controls have them, and a few more."""

    back_clicked = Signal()
    pause_clicked = Signal()
    skip_clicked = Signal()
    hurts_clicked = Signal()
    gentler_clicked = Signal()
    cue_asked = Signal()
    mute_asked = Signal()
    left = Signal()
    full_screen_asked = Signal()

    def __init__(self, layer: QWidget) -> None:
        super().__init__(layer)
        self._while_playing = [
            _shortcut(layer, BACK, self.back_clicked),
            _shortcut(layer, SKIP, self.skip_clicked),
            _shortcut(layer, REPEAT, self.cue_asked),
        ]
        # The player itself decides when something can hurt: nobody has to find out first.
        _shortcut(layer, HURTS, self.hurts_clicked)
        _shortcut(layer, GENTLER, self.gentler_clicked)
        _shortcut(layer, MUTE, self.mute_asked)
        _shortcut(layer, FULL_SCREEN, self.full_screen_asked)
        _shortcut(layer, LEAVE, self.left)

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
