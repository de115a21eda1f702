"""The card *Suggested for today*: shown only while a routine fits the marks."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.entry import Mark
from companion.domain.proposal import propose
from companion.ui.materials import Materials
from companion.ui.theme import Theme
from companion.ui.widgets.routine_card import RoutineCard
