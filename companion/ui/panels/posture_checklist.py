"""The checklist of a place to work: each *No* opens one thing to change. Nothing of it is stored."""

from PySide6.QtWidgets import QWidget

from companion.domain.posture import Checklist, Point
from companion.domain.text import _, plural
from companion.ui.announce import announce
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.heading import Heading
from companion.ui.widgets.labels import Label
from companion.ui.widgets.stacks import Column

YES, NO = "yes", "no"


class PostureChecklist(Card):
    """Read from top to bottom in any order; the answers are gone with the window."""

    def __init__(self, theme: Theme, checklist: Checklist, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=12, parent=parent)
        self._rows = [PointRow(theme, number, point) for number, point in enumerate(checklist.points, 1)]
        self._count = Label(theme, role="strong", wrap=True)
        self.body.addWidget(Heading(theme, _(checklist.title)))
        self.body.addWidget(Label(theme, _(checklist.intro), wrap=True))
        for row in self._rows:
            self.body.addWidget(row)
            row.answer.chosen.connect(self._tell)
        self.body.addWidget(self._count)
        words = _("Source: {source}. Checked on {day}. Reviewed by a clinician: {reviewed}.")
        told = words.format(
            source=_(checklist.source), day=checklist.checked_on.isoformat(), reviewed=_(checklist.reviewed)
        )
        self.body.addWidget(Label(theme, told, role="small", tone="muted", wrap=True))
        self._tell()

    def _tell(self) -> None:
        """How many things there are to try."""
        found = sum(row.answer.value() == NO for row in self._rows)
        words = plural(
            "{n} thing to try. One at a time is enough.", "{n} things to try. One at a time is enough.", found
        )
        self._count.setText(words if found else "")
        self._count.setVisible(bool(found))


class PointRow(QWidget):
    """A question with *Yes* and *No*."""

    def __init__(self, theme: Theme, number: int, point: Point, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        question = _(point.question)
        self.answer = ChoiceChips(theme, [(YES, _("Yes")), (NO, _("No"))])
        self.answer.setAccessibleName(question)
        self._fix = Label(theme, _(point.fix), wrap=True)
        column = Column(theme, self, gap=6)
        column.addWidget(Label(theme, f"{number}. {question}", role="label", wrap=True))
        column.addWidget(self.answer)
        column.addWidget(self._fix)
        self._fix.hide()
        self.answer.chosen.connect(self._follow)

    def _follow(self, answer: object) -> None:
        self._fix.setVisible(answer == NO)
        if answer == NO:
            announce(self.answer, self._fix.text())
