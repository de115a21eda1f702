"""A map or a period in numbers, as the usual body maps count: read only, and never a verdict."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.analysis.counts import counts_of
from companion.analysis.counts_words import MEANING, SPAN, CountLine, count_lines, place_words
from companion.domain.text import _
from companion.ui.materials import BodyMaterial
from companion.ui.theme import Theme
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

TOP = Qt.AlignmentFlag.AlignTop


class CountTable(QWidget):
    """Numbers in a column of their own; beside them what they are of, and the names of what was counted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[tuple[Label, Label, Label]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_lines(self, lines: Iterable[CountLine]) -> None:
        """Show the counts, as many as the first time."""
        for place, line in enumerate(lines):
            if place == len(self._rows):
                self._add_row()
            value, what, names = self._rows[place]
            value.setText(line.value)
            what.setText(line.what)
            names.setText(line.names)
            names.setVisible(bool(line.names))

    def _add_row(self) -> None:
        theme, row = self._theme, 2 * len(self._rows)
        value = Label(theme, role="strong", parent=self)
        what = Label(theme, wrap=True, parent=self)
        names = Label(theme, "", role="small", tone="muted", wrap=True, parent=self)
        self._grid.addWidget(value, row, 0, TOP)
        self._grid.addWidget(what, row, 1)
        self._grid.addWidget(names, row + 1, 1)
        self._rows.append((value, what, names))

    def _dress(self) -> None:
        self._grid.setVerticalSpacing(self._theme.px(4))
        self._grid.setHorizontalSpacing(self._theme.px(12))


class MapCountsPanel(QWidget):
    """Give it regions that hurt: `analysis.counts.hurting` tells which do."""

    def __init__(self, theme: Theme, body: BodyMaterial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = body
        self._table = CountTable(theme, self)
        self._places = Label(theme, "", wrap=True)
        column = Column(theme, self, gap=10)
        column.addWidget(self._table)
        column.addWidget(self._places)
        for words in (SPAN, MEANING):
            column.addWidget(Label(theme, _(words), role="small", tone="muted", wrap=True))
        column.addStretch(1)
        self.show_regions(())

    def show_regions(self, ids: Iterable[str]) -> None:
        """Count and show a set of regions."""
        counts = counts_of(ids, self._body.codes, self._body.regions)
        self._table.show_lines(count_lines(counts))
        places = "\n".join(place_words(counts))
        self._places.setText(places)
        self._places.setVisible(bool(places))
