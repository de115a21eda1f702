"""The keys that work anywhere in the window."""

from PySide6.QtCore import Qt

from companion.domain.text import N_
from companion.ui.key_words import KeyGroup, KeyLine
from companion.ui.page_list import listed_in_rail

PAGES = tuple(f"Alt+{number}" for number, _record in enumerate(listed_in_rail(), start=1))
"""One for each page of the rail, from the top."""
HELP, FIRST_STEPS, FLARE, HIDE, TAKE_OVER = "F1", "F3", "F8", "F9", "F4"
TELL_KEYS = ("Ctrl+/", "?")
UNDO, REDO = "Ctrl+Z", "Ctrl+Shift+Z"
SEARCH, REPORT = "Ctrl+F", "Ctrl+P"
LARGER, SMALLER, USUAL_SIZE = ("Ctrl++", "Ctrl+="), ("Ctrl+-",), ("Ctrl+0",)
CLOSING = Qt.Key.Key_Escape
NEXT, BEFORE = "Tab", "Shift+Tab"

TOLD = KeyGroup(
    title=N_("Anywhere"),
    lines=(
        KeyLine(keys=PAGES, words=N_("Open a page, from the top")),
        KeyLine(keys=(HELP,), words=N_("Get help")),
        KeyLine(keys=(FIRST_STEPS,), words=N_("The first steps again")),
        KeyLine(keys=(FLARE,), words=N_("Flare day")),
        KeyLine(keys=(HIDE,), words=N_("Hide the window at once")),
        KeyLine(keys=TELL_KEYS, words=N_("Show this list")),
        KeyLine(keys=(TAKE_OVER,), words=N_("On Today: same as yesterday")),
        KeyLine(keys=(SEARCH,), words=N_("Search the diary")),
        KeyLine(keys=(REPORT,), words=N_("Open the report")),
        KeyLine(keys=(UNDO,), words=N_("Take back the last change")),
        KeyLine(keys=(REDO,), words=N_("Do it again")),
        KeyLine(keys=LARGER, words=N_("Larger text")),
        KeyLine(keys=SMALLER, words=N_("Smaller text")),
        KeyLine(keys=USUAL_SIZE, words=N_("Text at 100 %")),
        KeyLine(keys=(CLOSING,), words=N_("Close what lies on top, and keep what was entered")),
        KeyLine(keys=(NEXT, BEFORE), words=N_("To the next and the previous control")),
    ),
)
