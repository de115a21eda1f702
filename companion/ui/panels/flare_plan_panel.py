"""The person's own plan for flares: read on such a day, written on a good one."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.changes import Replacement
from companion.domain.flare_plan import FlarePlan
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.theme import Theme
from companion.ui.widgets.buttons import Button
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label
from companion.ui.widgets.long_text import LongText
from companion.ui.widgets.stacks import Column, Row
from companion.ui.widgets.text_fields import NoteInput


class FlarePlanPanel(QWidget):
    """One quiet card, or one button while there is no plan. Saved while it is typed."""

    typing = Signal(bool)

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self._writing = False
        self._begin = Button(theme, _("Write a plan for such days"), kind="ghost", icon="pencil")
        self._card = Card(theme, gap=6)
        self._change = Button(theme, _("Change"), kind="ghost")
        self._change.setAccessibleName(_("Change your plan"))
        self._done = Button(theme, _("Close"), icon="check")
        self._done.setAccessibleName(_("Close your plan"))
        self._words = LongText(theme, _("Your plan for such days"))
        self._hint = Label(
            theme,
            _("In your own words: what helps, what can wait, whom to call. It stands here when you need it."),
            role="small",
            tone="muted",
            wrap=True,
        )
        example = _("For example: warm bath, short walks in the flat, call Ana. Shopping can wait.")
        self._note = NoteInput(theme, example)
        self._note.setAccessibleName(_("Your plan for such days"))
        self._lay_out(theme)
        self._begin.clicked.connect(self.write)
        self._change.clicked.connect(self.write)
        self._done.clicked.connect(self._close)
        self._note.text_changed.connect(self._store)
        self._note.typing.connect(self.typing)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored; what is being typed at that moment stays."""
        plan = self._diary.flare_plan()
        text = plan.text if plan else ""
        changeable = not self._diary.read_only
        self._words.set_text(text)
        self._note.set_text(text)
        self._begin.setVisible(changeable and not text and not self._writing)
        self._card.setVisible(bool(text) or self._writing)
        self._words.setHidden(self._writing)
        self._change.setVisible(changeable and not self._writing)
        for part in (self._hint, self._note, self._done):
            part.setVisible(self._writing)

    def write(self) -> None:
        """Open the field, with the keyboard in it."""
        self._writing = True
        self.refresh()
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Close the field; what is typed is stored."""
        self._note.commit()
        self._writing = False
        self.refresh()

    def _lay_out(self, theme: Theme) -> None:
        head = Row(theme)
        head.addWidget(Label(theme, _("Your plan for such days"), role="strong", wrap=True), 1)
        head.addWidget(self._change)
        head.addWidget(self._done)
        self._card.body.addLayout(head)
        self._card.body.addWidget(self._words)
        self._card.body.addWidget(self._hint)
        self._card.body.addWidget(self._note)
        column = Column(theme, self)
        column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._card)

    def _close(self) -> None:
        self.put_away()
        (self._begin if self._card.isHidden() else self._change).setFocus(Qt.FocusReason.OtherFocusReason)

    def _store(self, text: str) -> None:
        before = self._diary.flare_plan()
        now = self._diary.now()
        if not text.strip():
            after = None
        elif before is None:
            after = FlarePlan(text=text, written=now, changed=now.utc)
        else:
            after = replace(before, text=text, changed=now.utc)
        if before is not None or after is not None:
            self._diary.record(_("Plan for flares"), Replacement(before=before, after=after))
