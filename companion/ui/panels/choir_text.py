"""A map as numbers of the CHOIR body map, to copy, and numbers of a form as marks, looked through first."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.choir import ChoirReading, Numbering, choir_text, read_choir, regions_of
from companion.domain.text import _, plural
from companion.ui.announce import announce
from companion.ui.materials import BodyMaterial
from companion.ui.theme import Theme
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.fitting_scroll import FittingScroll
from companion.ui.widgets.labels import Label
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.stacks import Column
from companion.ui.widgets.text_fields import NoteInput

NAMED = 12
"""So many parts or unknown words are named one by one; the rest is a number."""

LEFT = Qt.AlignmentFlag.AlignLeft


class NumbersShown(NoteInput):
    """Read only. A space after each comma lets lines end there; what is copied by hand has none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setReadOnly(True)
        self.setPlaceholderText(_("No part is marked."))
        self.setAccessibleName(_("This map as CHOIR numbers"))

    def show_numbers(self, text: str) -> None:
        self.set_text(text.replace(",", ", "))

    def createMimeDataFromSelection(self) -> QMimeData:
        copied = QMimeData()
        copied.setText(self.textCursor().selectedText().replace(" ", ""))
        return copied


class ChoirText(QWidget):
    """Stands in a popover or a card. `regions_accepted` carries the ids of all parts that the form marks."""

    regions_accepted = Signal(tuple)

    def __init__(self, theme: Theme, body: BodyMaterial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._body = body
        self._shown: frozenset[str] = frozenset()
        self._numbers = ""
        self._found: tuple[str, ...] = ()
        self._text = NumbersShown(theme)
        self._left_out = Label(theme, "", role="small", tone="muted", wrap=True)
        self._copy = Button(theme, _("Copy"), icon="copy")
        self._numbering = Segmented(
            theme,
            [
                (Numbering.STANDARD.value, _("Standard (male map)")),
                (Numbering.FEMALE.value, _("Female map")),
            ],
        )
        self._pasted = NoteInput(theme, _("For example 101, 102, 205"))
        self._preview = Label(theme, "", wrap=True)
        self._names = Label(theme, "", role="small", tone="muted", wrap=True)
        self._accept = Button(theme, _("Mark these parts"), kind="primary")
        self._form = QWidget()
        self._lay_out()
        self._connect()
        self.show_regions(())

    def set_changeable(self, *, changeable: bool) -> None:
        """Whether numbers of a form are taken in; those of the map are there in any case."""
        self._form.setVisible(changeable)

    def show_regions(self, ids: Iterable[str]) -> None:
        """Show the numbers of these regions, those that hurt."""
        self._shown = frozenset(ids)
        self._numbers = choir_text(self._shown, self._body.codes)
        self._text.show_numbers(self._numbers)
        self._copy.setText(_("Copy"))
        self._copy.setEnabled(bool(self._numbers))
        without = len(self._shown - self._body.codes.keys())
        words = plural(
            "{n} part has no number and is left out.", "{n} parts have no number and are left out.", without
        )
        self._left_out.setText(words)
        self._left_out.setVisible(without > 0)
        self._show_preview()

    def _lay_out(self) -> None:
        theme, inner = self._theme, QWidget()
        # As tall as its width makes it: wrapped labels ask for more height than they take here.
        inner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = Column(theme, inner, gap=20)
        out = Column(theme, gap=8)
        out.addWidget(Label(theme, _("CHOIR numbers"), role="heading", wrap=True))
        intro = _("Some clinics keep a body map as numbers. They fit this map approximately.")
        out.addWidget(Label(theme, intro, role="small", tone="muted", wrap=True))
        out.addWidget(Label(theme, _("This map, in the standard numbering"), role="label", wrap=True))
        out.addWidget(self._text)
        out.addWidget(self._left_out)
        out.addWidget(self._copy, 0, LEFT)
        column.addLayout(out)
        read = Column(theme, self._form, gap=8)
        read.addWidget(Label(theme, _("Numbers from a form"), role="label", wrap=True))
        read.addWidget(self._pasted)
        read.addWidget(Label(theme, _("Which numbering does your form use?"), role="label", wrap=True))
        read.addWidget(self._numbering)
        read.addWidget(self._preview)
        read.addWidget(self._names)
        read.addWidget(self._accept, 0, LEFT)
        column.addWidget(self._form)
        column.addStretch(1)
        width = theme.measure("size.popover") - 2 * theme.measure("space.card")
        Column(theme, self).addWidget(FittingScroll(theme, inner, width, self))

    def _connect(self) -> None:
        self._pasted.setAccessibleName(_("Numbers from a form"))
        self._numbering.setAccessibleName(_("Which numbering does your form use?"))
        self._copy.clicked.connect(self._copy_text)
        self._pasted.textChanged.connect(self._show_preview)
        # Spoken after a pause in typing, not at every key.
        self._pasted.text_changed.connect(self._speak_preview)
        self._numbering.chosen.connect(self._show_preview)
        self._numbering.chosen.connect(self._speak_preview)
        self._accept.clicked.connect(self._hand_over)

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._numbers)
        self._copy.setText(_("Copied"))
        announce(self, _("Copied"))

    def _show_preview(self) -> None:
        chosen = self._numbering.value()
        reading = ChoirReading()
        if isinstance(chosen, str):
            reading = read_choir(self._pasted.text(), Numbering(chosen))
        self._found = regions_of(reading.segments, self._body.codes)
        self._preview.setText(self._preview_words(reading, asked=chosen is None))
        names = [part_and_side(self._body.regions[region]) for region in self._found]
        self._names.setText(_in_short(names, between="; "))
        self._preview.setVisible(bool(self._preview.text()))
        self._names.setVisible(bool(self._found))
        self._accept.setEnabled(bool(self._found))

    def _preview_words(self, reading: ChoirReading, *, asked: bool) -> str:
        if not self._pasted.text().strip():
            return ""
        if asked:
            return _("Choose the numbering: six numbers of the arms and the abdomen differ.")
        words = [plural("{n} part will be marked.", "{n} parts will be marked.", len(self._found))]
        already = len(self._shown.intersection(self._found))
        if already:
            words.append(plural("{n} of them is marked already.", "{n} of them are marked already.", already))
        if not reading.unknown:
            return " ".join(words)
        told = plural("{n} number is not known:", "{n} numbers are not known:", len(reading.unknown))
        return f"{' '.join(words)}\n{told} {_in_short(reading.unknown)}"

    def _speak_preview(self) -> None:
        if self._preview.text():
            announce(self, self._preview.text())

    def _hand_over(self) -> None:
        found = self._found
        # The next form may use the other numbering, so that is asked again.
        self._numbering.set_value(None)
        self._pasted.clear()
        self.regions_accepted.emit(found)


def _in_short(words: Sequence[str], *, between: str = ", ") -> str:
    """The first of them by name, and how many more there are."""
    named = between.join(words[:NAMED])
    more = len(words) - NAMED
    return named if more <= 0 else f"{named} {plural('and {n} more', 'and {n} more', more)}"
