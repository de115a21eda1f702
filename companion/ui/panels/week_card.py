"""The card about the last full week; it is not there for a week without entries."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from companion.analysis.week import WeekRecords, WeekReview, last_full_week, week_review
from companion.domain.settings import Settings
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.panels.week_words import count_lines, possible_lines, week_title
from companion.ui.theme import Theme
from companion.ui.widgets.card import Card
from companion.ui.widgets.labels import Label


class WeekCard(Card):
    """Read only. It is not there during a break either, and can be left out in the settings."""

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=8, parent=parent)
        self._diary = diary
        self._wanted = True
        self._title = Label(theme, role="heading", wrap=True)
        self._first = Label(theme, _("What was possible"), role="label")
        self._possible = Label(theme, wrap=True)
        self._counts = Label(theme, role="small", tone="muted", wrap=True)
        for part in (self._title, self._first, self._possible, self._counts):
            self.body.addWidget(part)
        self.hide()

    def apply_settings(self, settings: Settings) -> None:
        self._wanted = settings.weekly_review and not settings.on_break
        self.refresh()

    def refresh(self) -> None:
        """Show the last week that is over."""
        review = self._review() if self._wanted else None
        self.setVisible(review is not None)
        if review is None:
            return
        self._title.setText(week_title(review))
        self._possible.setText("\n".join(possible_lines(review)))
        self._counts.setText("\n".join(count_lines(review)))
        for part in (self._first, self._possible):
            part.setVisible(review.has_possible)

    def _review(self) -> WeekReview | None:
        span = last_full_week(self._diary.today(), QLocale().firstDayOfWeek().value - 1)
        first, last = span.first, span.last
        records = WeekRecords(
            entries=self._diary.entries(first, last),
            nights=self._diary.nights(first, last),
            sessions=self._diary.sessions(first, last),
            activities=self._diary.activities(first, last),
            flare_days=self._diary.flare_days(first, last),
        )
        return week_review(records, span)
