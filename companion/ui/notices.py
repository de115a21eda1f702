"""Banners above every page: what is not saved yet, and what kind of diary is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.errors import CompanionError
from companion.domain.text import _, plural
from companion.ui.diary import Diary
from companion.ui.theme import Theme
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.stacks import Column


class Notices(QWidget):
    """The banner about saving stays until everything is on disk. `elsewhere_asked`: keep a copy elsewhere.

    `break_ended` comes from the banner about a break.
    """

    elsewhere_asked = Signal()
    break_ended = Signal()

    def __init__(self, theme: Theme, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._diary = diary
        self._problem = ""
        self._held_back = False
        self._others: dict[str, Banner] = {}
        self._break: Banner | None = None
        self._unsaved: Banner | None = None
        self._column = Column(theme, self, margins=(28, 12, 28, 0))
        self.hide()
        diary.save_failed.connect(self._show_unsaved)
        diary.saved.connect(self._hide_unsaved)
        diary.changed.connect(self._count)

    def add(self, sentence: str, tone: str = "neutral") -> Banner:
        """Put another banner below; it stays as long as the window. A sentence stands there once."""
        if sentence not in self._others:
            self._others[sentence] = banner = Banner(self._theme, tone, sentence)
            self._column.addWidget(banner)
        self.show()
        return self._others[sentence]

    def show_break(self, *, on: bool) -> None:
        """Whether the person takes a break; nothing counts how long."""
        if on and self._break is None:
            words = _("You take a break. Nothing asks and nothing is counted.")
            self._break = Banner(self._theme, "neutral", words, icon="pause")
            ending = self._break.add_action(_("End the break"))
            ending.clicked.connect(self.break_ended)
        if self._break is not None:
            self.set_shown(self._break, shown=on)

    def set_shown(self, banner: Banner, *, shown: bool) -> None:
        """Show or hide a banner that comes and goes; it is placed below the others when it is first given."""
        if banner not in self._banners():
            self._column.addWidget(banner)
        banner.setVisible(shown)
        self._settle()

    def hold_back(self) -> bool:
        """Whether closing the window has to wait: once, with a word about what is in memory alone."""
        if not self._diary.unsaved or self._held_back:
            return False
        self._held_back = True
        self._saving_banner().set_text(self._words())
        return True

    def _show_unsaved(self, problem: CompanionError) -> None:
        self._problem = str(problem)
        self._saving_banner().set_text(self._words())
        self._saving_banner().show()
        self.show()

    def _saving_banner(self) -> Banner:
        """The one about saving, above the others; made when something could not be saved."""
        if self._unsaved is None:
            self._unsaved = Banner(self._theme, "caution", icon="warning")
            self._unsaved.add_action(_("Try again")).clicked.connect(self._retry)
            self._unsaved.add_action(_("Save elsewhere")).clicked.connect(self.elsewhere_asked)
            self._unsaved.hide()
            self._column.insertWidget(0, self._unsaved)
        return self._unsaved

    def _words(self) -> str:
        """What went wrong, and how much waits."""
        if not self._diary.unsaved:
            return self._problem
        kept = plural(
            "Your last change is kept in memory.",
            "Your last {n} changes are kept in memory.",
            self._diary.unsaved,
        )
        ends = _("Closing the window again leaves it unsaved.") if self._held_back else ""
        return " ".join(filter(None, (self._problem, kept, ends)))

    def _retry(self) -> None:
        """A banner about something that was not undone has nothing to save and goes."""
        self._diary.retry()
        self._count()

    def _count(self) -> None:
        """After undoing what could not be saved there is less to say, or nothing."""
        if self._diary.unsaved:
            self._saving_banner().set_text(self._words())
        else:
            self._hide_unsaved()

    def _hide_unsaved(self) -> None:
        self._held_back = False
        if self._unsaved is not None:
            self._unsaved.hide()
        self._settle()

    def _settle(self) -> None:
        """Take no room where there is nothing to say."""
        self.setVisible(any(not banner.isHidden() for banner in self._banners()))

    def _banners(self) -> list[Banner]:
        return self.findChildren(Banner, options=Qt.FindChildOption.FindDirectChildrenOnly)
