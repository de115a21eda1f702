"""The keys of the body map."""

from PySide6.QtCore import Qt

from companion.domain.neighbours import Direction
from companion.domain.questions import SCALE_TOP
from companion.domain.text import N_
from companion.ui.key_words import KeyGroup, KeyLine

ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
VALUES = {
    Qt.Key.Key_0: 0,
    Qt.Key.Key_1: 1,
    Qt.Key.Key_2: 2,
    Qt.Key.Key_3: 3,
    Qt.Key.Key_4: 4,
    Qt.Key.Key_5: 5,
    Qt.Key.Key_6: 6,
    Qt.Key.Key_7: 7,
    Qt.Key.Key_8: 8,
    Qt.Key.Key_9: 9,
    Qt.Key.Key_X: SCALE_TOP,
}
STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
"""Without Shift, the plus key of many keyboards sends Equal."""
OPENING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
TURN, OTHER_SIDE, LIST = Qt.Key.Key_B, Qt.Key.Key_S, Qt.Key.Key_L
ACCEPTING, MAGNIFYING = Qt.Key.Key_Y, Qt.Key.Key_Z
FINDING = (Qt.Key.Key_F, Qt.Key.Key_Slash)
LEAVING = Qt.Key.Key_Escape
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
"""With one of these a key is a command of the window, not of the map."""

TOLD = KeyGroup(
    title=N_("Body map"),
    lines=(
        KeyLine(keys=tuple(ARROWS), words=N_("To the part beside, above or below")),
        KeyLine(keys=OPENING, words=N_("Mark a part; once more opens the scale")),
        KeyLine(keys=tuple(VALUES), words=N_("Set the value of a part; X is 10")),
        KeyLine(keys=tuple(STEPS), words=N_("One step more or less")),
        KeyLine(keys=REMOVING, words=N_("Remove the mark")),
        KeyLine(keys=(ACCEPTING,), words=N_("Take over the dashed value")),
        KeyLine(keys=(TURN,), words=N_("From the front to the back, and back")),
        KeyLine(keys=(OTHER_SIDE,), words=N_("To the other side")),
        KeyLine(keys=(LIST,), words=N_("To the list of marks")),
        KeyLine(keys=FINDING, words=N_("Find a part by its name")),
        KeyLine(keys=(MAGNIFYING,), words=N_("Look nearer; with Shift: choose among small parts")),
    ),
)
