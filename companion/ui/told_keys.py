"""All keys of the program, as the places that take them tell them."""

from PySide6.QtCore import Qt

from companion.domain.text import N_
from companion.ui import player_keys, window_keys
from companion.ui.key_words import KeyGroup, KeyLine
from companion.ui.panels import instrument_question, question_choice_panel
from companion.ui.widgets import body_keys, calendar_days, chart_view, scale_input

CALENDAR = KeyGroup(
    title=N_("Calendar"),
    lines=(
        KeyLine(keys=tuple(calendar_days.STEPS), words=N_("A day or a week on and back")),
        KeyLine(keys=tuple(calendar_days.MONTHS), words=N_("A month on and back")),
        KeyLine(keys=(Qt.Key.Key_T,), words=N_("Today")),
        KeyLine(keys=(Qt.Key.Key_G,), words=N_("Go to a day that is typed")),
        KeyLine(keys=calendar_days.OPENING, words=N_("Open the day")),
    ),
)
CHARTS = KeyGroup(
    title=N_("Charts"),
    lines=(
        KeyLine(keys=tuple(chart_view.STEPS), words=N_("A day or a week on and back")),
        KeyLine(keys=(Qt.Key.Key_Home, Qt.Key.Key_End), words=N_("The first and the last day")),
    ),
)
GROUPS = (
    window_keys.TOLD,
    body_keys.TOLD,
    scale_input.TOLD,
    CALENDAR,
    CHARTS,
    question_choice_panel.TOLD,
    instrument_question.TOLD,
    player_keys.TOLD,
)
