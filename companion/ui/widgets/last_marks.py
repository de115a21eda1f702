"""What trends show before there are enough days: a sentence, and the last marks with their values."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.domain.body import Region, unknown_region
from companion.domain.entry import Mark
from companion.domain.text import _
from companion.ui.theme import Theme
from companion.ui.widgets.badge import Badge
from companion.ui.widgets.body_words import part_and_side
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import IconLabel, Label
from companion.ui.widgets.stacks import Column, Row


class LastMarks(Card):
    """Shows marks strongest first; they are read here and edited elsewhere."""

    def __init__(
        self, theme: Theme, regions: Mapping[str, Region], days: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, gap=16, parent=parent)
        self._theme = theme
        self._regions = regions
        words = Column(theme, gap=0)
        words.addWidget(
            Label(theme, _("Trends start after {n} days").format(n=days), role="strong", wrap=True)
        )
        words.addWidget(
            Label(
                theme,
                _("Until then this page shows your last marks."),
                role="small",
                tone="muted",
                wrap=True,
            )
        )
        head = Row(theme, gap=12)
        head.addWidget(IconLabel(theme, "chart", size=24), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._day = Label(theme, role="label", wrap=True)
        self._rows = Column(theme, gap=8)
        self.body.addLayout(head)
        self.body.addWidget(self._day)
        self.body.addLayout(self._rows)

    def show_marks(self, day: str, marks: Mapping[str, Mark]) -> None:
        """`day` in words; without marks there is the sentence alone."""
        self._clear()
        self._day.setText(day)
        self._day.setVisible(bool(marks))
        for mark in sorted(marks.values(), key=self._rank):
            self._rows.addWidget(_MarkLine(self._theme, self._region_of(mark), mark, self))

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()

    def _region_of(self, mark: Mark) -> Region:
        return self._regions.get(mark.region) or unknown_region(mark.region)

    def _rank(self, mark: Mark) -> tuple[int, int]:
        return (-(-1 if mark.intensity is None else mark.intensity), self._region_of(mark).order)


class _MarkLine(QWidget):
    """One mark: value, part and side."""

    def __init__(self, theme: Theme, region: Region, mark: Mark, parent: QWidget) -> None:
        super().__init__(parent)
        part = part_and_side(region)
        if mark.intensity is None:
            part = _("{part}, not rated yet").format(part=part)
            self.setAccessibleName(part)
        else:
            self.setAccessibleName(_("{part}, pain {n}").format(part=part, n=mark.intensity))
        badge = Badge(theme)
        badge.set_value(mark.intensity)
        row = Row(theme, self, gap=10)
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(theme, part, wrap=True), 1)
