"""From a folder to an open diary: a second start, and every way in which a diary cannot be opened.

Each problem is one sentence with choices. Nothing is written, moved or made anew without a choice.
"""

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from companion.domain.errors import CompanionError
from companion.domain.text import N_, _
from companion.paths import Paths
from companion.storage.diary_file import open_journal
from companion.storage.journal import Journal
from companion.storage.places import DIARY, REMOVING, RESTORING
from companion.storage.problems import DiaryDamaged, DiaryNewer, DiaryReadOnly
from companion.ui.theme import Theme

if TYPE_CHECKING:
    from companion.storage.removal import Removed
    from companion.ui.start_problem import StartProblem

# What is needed when something is the matter is imported then: most starts are without a problem.
# ruff: noqa: PLC0415

RETRY, READ, RESTORE, FOLDER, CLOSE = "retry", "read", "restore", "folder", "close"
TAKE_BACK, BEGIN, OTHERS = "take back", "begin", "others"
WORDS = {
    RETRY: N_("Try again"),
    READ: N_("Open to read"),
    RESTORE: N_("Go back to the newest good backup"),
    FOLDER: N_("Show the folder"),
    TAKE_BACK: N_("Take it back"),
    BEGIN: N_("Begin a new diary"),
    OTHERS: N_("Open another diary"),
    CLOSE: N_("Close"),
}
BUSY = N_(
    "Pain Companion is already running with this diary, and its window did not answer. "
    "You can open the diary here to read it."
)


class Opening(QObject):
    """Opens the diary of one folder. `opened` carries the journal; `given_up` ends the program.

    `others_asked` wants the list of all diaries, where there are others.
    """

    opened = Signal(object)
    given_up = Signal()
    others_asked = Signal()

    def __init__(
        self, theme: Theme, paths: Paths, utc_now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._paths = paths
        self._folder = paths.diary
        self._utc_now = utc_now
        self._may_write = True
        self._others = False
        self._removed: list[Removed] = []
        self._problem: StartProblem | None = None

    def open(self, *, read_only: bool = False) -> None:
        """Open the diary, or show what stands in the way. With `read_only` no choice writes either."""
        self._may_write = not read_only
        self._try(read_only=read_only)

    def set_others(self, *, offered: bool) -> None:
        """Whether another diary can be opened in place of this one."""
        self._others = offered

    def close(self) -> None:
        """Put the message away; nothing is chosen."""
        self._leave_problem()

    def _try(self, *, read_only: bool) -> None:
        try:
            self._removed = [] if read_only else self._what_was_removed()
            if self._removed:
                self._explain_removed()
                return
            journal = self._journal(read_only=read_only)
        except CompanionError as problem:
            self._explain(problem, tried_to_read=read_only)
        else:
            self._leave_problem()
            self.opened.emit(journal)

    def explain(self, problem: CompanionError) -> None:
        """Say what stands in the way; there is nothing to choose but to close."""
        self._ask(str(problem), [CLOSE])

    def explain_damage(self, problem: DiaryDamaged) -> None:
        """Damage that showed while the diary was open; it has to be closed before this."""
        self._explain(problem, tried_to_read=False)

    def explain_kept(self, problem: CompanionError) -> None:
        """A removal that did not happen: the diary is as it was, and can be opened again."""
        self._ask(_("{reason} Nothing was removed.").format(reason=problem), [RETRY, CLOSE])

    def raise_to_front(self) -> None:
        """Bring the message forward when the program is started once more."""
        if self._problem is not None:
            self._problem.raise_()
            self._problem.activateWindow()

    def explain_busy(self) -> None:
        """Another window has the diary and does not come forward: here it can be read and no more."""
        self._may_write = False
        self._ask(_(BUSY), [READ, CLOSE])

    def _journal(self, *, read_only: bool) -> Journal:
        return open_journal(
            self._folder, now=self._utc_now, read_only=read_only, create_parents=not self._paths.chosen
        )

    def _what_was_removed(self) -> "list[Removed]":
        """What can be taken back in place of a diary; a removal that was cut short is brought to its end."""
        unfinished = any(os.path.lexists(self._folder / name) for name in (REMOVING, RESTORING))
        if not unfinished and os.path.lexists(self._folder / DIARY):
            return []
        from companion.storage import removal

        now = self._utc_now()
        removal.finish(self._folder, self._paths.settings, now)
        removal.delete_due(self._folder, now)
        return [] if os.path.lexists(self._folder / DIARY) else removal.listed(self._folder)

    def _explain_removed(self) -> None:
        from companion.ui.removed_words import removed_sentence, take_back_words

        several = len(self._removed) > 1
        choices = [
            (f"{TAKE_BACK} {number}", take_back_words(removed) if several else _(WORDS[TAKE_BACK]))
            for number, removed in enumerate(self._removed)
        ]
        others = [OTHERS] if self._others else []
        choices += [(key, _(WORDS[key])) for key in (BEGIN, *others, CLOSE)]
        self._put(removed_sentence(self._removed[0]), choices)

    def _explain(self, problem: CompanionError, *, tried_to_read: bool) -> None:
        from companion.storage import backups

        choices = [RETRY]
        if isinstance(problem, DiaryDamaged):
            way_back = self._may_write and backups.newest_good(self._folder) is not None
            choices = [RESTORE, FOLDER] if way_back else [FOLDER]
        elif isinstance(problem, DiaryNewer | DiaryReadOnly) and not tried_to_read:
            choices = [READ]
        self._ask(str(problem), [*choices, CLOSE])

    def _ask(self, sentence: str, choices: Sequence[str]) -> None:
        others = [OTHERS] if self._others else []
        keys = [*(key for key in choices if key != CLOSE), *others, CLOSE]
        self._put(sentence, [(key, _(WORDS[key])) for key in keys])

    def _put(self, sentence: str, choices: Sequence[tuple[str, str]]) -> None:
        from companion.ui.start_problem import StartProblem

        self._leave_problem()
        self._problem = StartProblem(self._theme, sentence, str(self._folder), choices)
        self._problem.chosen.connect(self._follow)
        self._problem.show()

    def _follow(self, choice: str) -> None:
        if choice == RETRY:
            self._try(read_only=not self._may_write)
        elif choice == READ:
            self._try(read_only=True)
        elif choice == RESTORE:
            self._restore()
        elif choice == FOLDER:
            self._show_folder()
        elif choice == OTHERS:
            self.others_asked.emit()
        elif choice == BEGIN:
            self._begin()
        elif choice.startswith(TAKE_BACK):
            self._take_back(self._removed[int(choice.removeprefix(TAKE_BACK))])
        else:
            self._leave_problem()
            self.given_up.emit()

    def _show_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _restore(self) -> None:
        """The damaged file is kept aside under a dated name."""
        from companion.storage import backups

        backup = backups.newest_good(self._folder)
        try:
            if backup is not None:
                backups.restore(self._folder, backup, self._utc_now())
        except CompanionError as problem:
            self._explain(problem, tried_to_read=False)
        else:
            self._try(read_only=False)

    def _begin(self) -> None:
        """A new diary; what was removed stays where it is until its day."""
        try:
            journal = self._journal(read_only=False)
        except CompanionError as problem:
            self._explain(problem, tried_to_read=False)
        else:
            self._leave_problem()
            self.opened.emit(journal)

    def _take_back(self, removed: "Removed") -> None:
        from companion.storage import removal

        try:
            removal.take_back(removed, self._paths.settings)
        except CompanionError as problem:
            self._explain(problem, tried_to_read=False)
        else:
            self._try(read_only=False)

    def _leave_problem(self) -> None:
        if self._problem is not None:
            self._problem.hide()
            self._problem.deleteLater()
            self._problem = None
