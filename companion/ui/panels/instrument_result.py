"""What a self-count comes to, how it is counted, and where its questions are from."""

from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.domain.instrument import Instrument
from companion.domain.instrument_scores import result_of
from companion.domain.self_count import SelfCount
from companion.domain.text import _
from companion.ui.date_words import day_words
from companion.ui.panels.instrument_words import range_lines, result_words, wording_words
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column


class InstrumentResult(Card):
    """The number first, then its parts, then what it is not. The rule and the sources open below."""

    def __init__(self, theme: Theme, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=8, parent=parent)
        self._main = Label(theme, role="title", wrap=True)
        self._theme = theme
        self._lines: list[Label] = []
        self._parts = Column(theme, gap=6)
        self._more = Button(theme, _("How it is counted"), kind="ghost", icon="info")
        self._rule = QWidget(self)
        self.body.addWidget(Label(theme, _("What it adds up to"), role="heading", wrap=True))
        self.body.addWidget(self._main)
        self.body.addLayout(self._parts)
        self.body.addWidget(Label(theme, _(instrument.meaning), role="small", tone="muted", wrap=True))
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._rule)
        self._fill_rule(theme, instrument)
        self._rule.hide()
        self._more.clicked.connect(self._turn)

    def show_count(self, count: SelfCount | None) -> None:
        """Show the result of a self-count, or that there is none yet."""
        words = result_words(count, result_of(count) if count else None)
        self._main.setText(words.main)
        self._main.setVisible(bool(words.main))
        while len(self._lines) < len(words.lines):
            label = Label(self._theme, wrap=True, parent=self)
            self._parts.addWidget(label)
            self._lines.append(label)
        for label, line in zip_longest(self._lines, words.lines):
            label.setText(line or "")
            label.setVisible(line is not None)

    def _turn(self) -> None:
        shown = self._rule.isHidden()
        self._rule.setVisible(shown)
        self._more.setText(_("Hide how it is counted") if shown else _("How it is counted"))

    def _fill_rule(self, theme: Theme, instrument: Instrument) -> None:
        dates = _("Version {version}, looked at {checked}, to be looked at again by {review}.").format(
            version=instrument.version,
            checked=day_words(instrument.checked_on),
            review=day_words(instrument.review_by),
        )
        review = _("It needs a clinician's review. It has not had one yet.")
        column = Column(theme, self._rule, gap=8)
        for line in (*map(_, instrument.rule), *range_lines(instrument)):
            column.addWidget(Label(theme, line, role="small", wrap=True))
        for line in (wording_words(instrument), _(instrument.licence), instrument.source, dates):
            column.addWidget(Label(theme, line, role="small", tone="muted", wrap=True))
        if instrument.reviewed == "no":
            column.addWidget(Label(theme, review, role="small", tone="muted", wrap=True))
