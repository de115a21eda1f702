"""The ways between lessons and the pages on which they can be acted on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from companion.domain.lesson import Destination
from companion.ui.page_list import DIARY, LEARN, ROUTINES, TODAY, TRENDS
from companion.ui.workspace import Workspace


class Ways(QObject):
    """Listens to the workspace. `show_page` shows one of the rail, `show_help` visits Get help."""

    def __init__(
        self,
        work: Workspace,
        show_page: Callable[[str], None],
        show_help: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._show_page = show_page
        part = self._show_part
        self._ways: dict[Destination, Callable[[], object]] = {
            Destination.MAP: self._show_map,
            Destination.SLEEP: partial(part, Destination.SLEEP),
            Destination.ACTIVITIES: partial(part, Destination.ACTIVITIES),
            Destination.THERAPIES: partial(part, Destination.THERAPIES),
            Destination.DIARY: partial(show_page, DIARY),
            Destination.TRENDS: partial(show_page, TRENDS),
            Destination.ROUTINES: partial(show_page, ROUTINES),
            Destination.MEDICINES: work.medicines_asked.emit,
            Destination.VISITS: work.visits_asked.emit,
            Destination.QUESTIONS: work.questions_asked.emit,
            Destination.FLARE_PLAN: work.flare_plan_asked.emit,
            Destination.HELP: show_help,
        }
        work.lesson_asked.connect(self._open_lesson)
        work.destination_asked.connect(self._go)

    def _go(self, destination: Destination) -> None:
        self._ways[destination]()

    def _open_lesson(self, key: str) -> None:
        self._show_page(LEARN)
        self._work.lesson_opened.emit(key)

    def _show_map(self) -> None:
        self._show_page(TODAY)
        self._work.map_asked.emit()

    def _show_part(self, part: Destination) -> None:
        self._show_page(TODAY)
        self._work.part_asked.emit(part)
