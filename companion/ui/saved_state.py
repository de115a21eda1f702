"""Binds a page header to the diary: *Saved 09:12*, *Not saved yet*, Undo and Redo."""

from PySide6.QtCore import QLocale, QObject, QTime

from companion.domain.errors import CompanionError
from companion.domain.moments import Moment
from companion.domain.text import _
from companion.ui.diary import Diary
from companion.ui.widgets.page_header import PageHeader


class SavedState(QObject):
    """Keeps one header true; a page makes one for its own header."""

    def __init__(self, diary: Diary, header: PageHeader) -> None:
        super().__init__(header)
        self._diary = diary
        self._header = header
        self._last_saved: Moment | None = None
        self._typing = False
        diary.saved.connect(self._show_saved)
        diary.save_failed.connect(self._show_failed)
        diary.changed.connect(self.refresh)
        header.undo_clicked.connect(diary.undo)
        header.redo_clicked.connect(diary.redo)
        self.refresh()

    def set_typing(self, typing: bool) -> None:
        """Whether words are being typed that are not on disk yet: then nothing says *Saved*."""
        self._typing = typing
        self._show_state()

    def _show_saved(self, moment: Moment) -> None:
        """Shown with the change that follows it."""
        self._last_saved = moment

    def _show_failed(self, _problem: CompanionError) -> None:
        self._show_state()

    def refresh(self) -> None:
        """Show it anew, also when a new day has begun: Undo reaches back to its beginning."""
        self._show_state()
        self._show_steps()

    def _show_state(self) -> None:
        """Undoing what waits to be saved settles it as well, so it is always asked anew."""
        if self._diary.unsaved:
            self._header.set_saved(_("Not saved yet"), settled=False)
        elif self._typing:
            self._header.set_saved(_("Saving…"), settled=False)
        elif self._last_saved is not None:
            self._header.set_saved(_("Saved {time}").format(time=short_time(self._last_saved)))
        else:
            self._header.set_saved("")

    def _show_steps(self) -> None:
        self._header.set_undo(self._diary.undo_label())
        self._header.set_redo(self._diary.redo_label())


def short_time(moment: Moment) -> str:
    """Hours and minutes of the person's wall clock, as the locale writes them."""
    local = moment.local
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
