"""A field that goes to a typed day on Enter."""

from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from companion.domain.errors import OutOfRangeError
from companion.domain.text import _
from companion.domain.typed_day import DayReader
from companion.ui.announce import announce
from companion.ui.style_sheet import restyle
from companion.ui.theme import Theme

MONTHS, LONGEST, WIDTH = 12, 40, 140


class DayField(QLineEdit):
    """`day_chosen` carries a day up to today; `unreadable` a sentence, empty once it can be read again."""

    day_chosen = Signal(object)
    unreadable = Signal(str)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self.setPlaceholderText(_("Go to day"))
        self.setAccessibleName(_("Go to day"))
        self.setMaxLength(LONGEST)
        self.returnPressed.connect(self._read)
        self.textEdited.connect(self._settle)
        theme.changed.connect(self._dress)
        self._dress()

    def set_today(self, today: date) -> None:
        """Nothing later can be gone to."""
        self._today = today

    def _read(self) -> None:
        if not self.text().strip():
            return
        locale = QLocale()
        order = locale.dateFormat(QLocale.FormatType.ShortFormat)
        reader = DayReader(
            today=self._today,
            months=[locale.standaloneMonthName(number) for number in range(1, MONTHS + 1)],
            day_first=order.find("d") < order.find("M"),
        )
        try:
            day = reader.read(self.text())
        except OutOfRangeError as problem:
            self._complain(str(problem))
            return
        self.clear()
        self._complain("")
        self.day_chosen.emit(day)

    def _settle(self) -> None:
        self._complain("")

    def _complain(self, sentence: str) -> None:
        if bool(sentence) != bool(self.property("error")):
            self.setProperty("error", bool(sentence))
            restyle(self)
        self.setAccessibleDescription(sentence)
        if sentence:
            announce(self, sentence)
        self.unreadable.emit(sentence)

    def _dress(self) -> None:
        self.setFont(self._theme.font("body"))
        self.setMinimumWidth(self._theme.px(WIDTH))
