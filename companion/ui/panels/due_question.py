"""*Did it help?* about one dose, as a quiet row."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.dose import HELPED_WORDS, Dose, Helped
from companion.domain.medicine import Medicine
from companion.domain.text import _
from companion.ui.panels.medicine_words import dose_words
from companion.ui.saved_state import short_time
from companion.ui.theme import Theme
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class DueQuestion(QWidget):
    """`answered` carries the dose and the answer."""

    answered = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dose: Dose | None = None
        self._words = Label(theme, role="label", wrap=True)
        self._answers = ChoiceChips(theme, [(key.value, _(words)) for key, words in HELPED_WORDS])
        column = Column(theme, self, gap=6)
        column.addWidget(self._words)
        column.addWidget(self._answers)
        self._answers.chosen.connect(self._answer)

    def ask(self, dose: Dose, medicines: Mapping[str, Medicine]) -> None:
        """Ask about this dose."""
        self._dose = dose
        words = _("Did it help? {what}, {time}").format(
            what=dose_words(dose, medicines), time=short_time(dose.moment)
        )
        self._words.setText(words)
        self._answers.setAccessibleName(words)
        self._answers.set_value(None)

    def _answer(self, key: object) -> None:
        if self._dose is not None and key:
            self.answered.emit(self._dose, Helped(str(key)))
