"""A number or a length of time between a minus and a plus button; the field takes typing as well."""

from abc import abstractmethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.accessible import GroupOfControls
from companion.ui.widgets.buttons import IconButton
from companion.ui.widgets.durations import duration_words, minutes_of
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.text_fields import LineInput

QUARTER = 15
FIVE = 5
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class Stepper(GroupOfControls):
    """Minus, field, plus: one tab stop, the field. `value_chosen` carries a whole number or None.

    `typing` says whether something is being typed that was not announced yet.
    """

    value_chosen = Signal(object)
    typing = Signal(bool)

    def __init__(
        self, theme: Theme, most: int, step: int, field_width: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = most
        self._step = step
        self._field_width = field_width
        self._value: int | None = None
        self._wrong = False
        self._doubted = False
        self._less = IconButton(theme, "minus", _("Less"), edge=True)
        self._more = IconButton(theme, "plus", _("More"), edge=True)
        self._field = LineInput(theme)
        self._hint = Label(theme, "", role="small", tone="danger", wrap=True)
        self._lay_out()
        self._less.clicked.connect(self._step_down)
        self._more.clicked.connect(self._step_up)
        self._field.text_changed.connect(self._read)
        self._field.typing.connect(self.typing)
        theme.changed.connect(self._dress)
        self._dress()

    @abstractmethod
    def _parse(self, text: str) -> int | None:
        """The value of a typed text, None where it has none."""

    @abstractmethod
    def _words(self, value: int) -> str:
        """A value as shown in the field."""

    @abstractmethod
    def _example(self) -> str:
        """What is expected, for a text that cannot be read."""

    def value(self) -> int | None:
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a value without announcing it; None = not answered."""
        if self._wrong and value == self._value:
            return  # What cannot be read yet stays in the field.
        self._value = value
        self._field.set_text("" if value is None else self._words(value))
        self._show_state(wrong=False)

    def commit(self) -> bool:
        """Announce what is being typed; False while it cannot be read."""
        self._field.commit()
        return not self._wrong

    def clear(self) -> None:
        """Empty the field without announcing it, also of what cannot be read."""
        self._wrong = False
        self.set_value(None)

    def set_doubted(self, sentence: str, *, wrong: bool) -> None:
        """A value about which a sentence stands elsewhere; what is `wrong` has the edge that says so."""
        self._doubted = wrong
        self._field.setAccessibleDescription(sentence)
        self._field.set_wrong(wrong=self._wrong or wrong)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """The field carries the name too: it is what has the focus."""
        super().setAccessibleName(name)
        self._field.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._move(step)

    def _lay_out(self) -> None:
        for button in (self._less, self._more):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self._field)
        column = Column(self._theme, self, gap=6)
        row = Row(self._theme, gap=8)
        row.addWidget(self._less)
        row.addWidget(self._field)
        row.addWidget(self._more)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._hint)
        self._hint.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _step_down(self) -> None:
        self._move(-1)

    def _step_up(self) -> None:
        self._move(1)

    def _move(self, direction: int) -> None:
        self._field.commit()
        self._choose(self._next(direction))

    def _next(self, direction: int) -> int:
        """The value one step up (1) or down (-1)."""
        if self._value is None:
            return self._step if direction > 0 else 0
        return min(self._most, max(0, self._value + direction * self._step))

    def _has_next(self, direction: int) -> bool:
        return self._value is None or self._value != (self._most if direction > 0 else 0)

    def _read(self, text: str) -> None:
        if not text.strip():
            self._choose(None)
            return
        value = self._parse(text)
        if value is None or value > self._most:
            self._show_state(wrong=True)
        else:
            self._choose(value)

    def _choose(self, value: int | None) -> None:
        changed = value != self._value
        self._wrong = False
        self.set_value(value)
        if changed:
            self.value_chosen.emit(value)

    def _show_state(self, *, wrong: bool) -> None:
        self._wrong = wrong
        self._field.set_wrong(wrong=wrong or self._doubted)
        self._hint.setText(self._example() if wrong else "")
        self._hint.setVisible(wrong)
        self._less.setEnabled(self._has_next(-1))
        self._more.setEnabled(self._has_next(1))

    def _dress(self) -> None:
        self._field.setFixedWidth(self._theme.px(self._field_width))


class CountInput(Stepper):
    """A whole number from 0 to `most`."""

    def __init__(self, theme: Theme, most: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, most, 1, 72, parent)

    def _parse(self, text: str) -> int | None:
        typed = text.strip()
        return int(typed) if typed.isascii() and typed.isdigit() else None

    def _words(self, value: int) -> str:
        return str(value)

    def _example(self) -> str:
        return _("Use a number from 0 to {most}.").format(most=self._most)


class DurationInput(Stepper):
    """Minutes from 0 to `most`, shown as hours and minutes; the buttons move by a quarter of an hour."""

    def __init__(self, theme: Theme, most: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, most, QUARTER, 132, parent)

    def _parse(self, text: str) -> int | None:
        return minutes_of(text)

    def _words(self, value: int) -> str:
        return duration_words(value)

    def _example(self) -> str:
        return _("Use hours and minutes up to {most}, for example 7:30.").format(
            most=duration_words(self._most)
        )


class MinutesInput(Stepper):
    """A length that is minutes rather than hours; the buttons move by five of them."""

    def __init__(self, theme: Theme, most: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, most, FIVE, 132, parent)

    def _parse(self, text: str) -> int | None:
        return minutes_of(text, short=True)

    def _words(self, value: int) -> str:
        return duration_words(value)

    def _example(self) -> str:
        return _("Use minutes, for example 25, or hours up to {most}, for example 1:30.").format(
            most=duration_words(self._most)
        )
