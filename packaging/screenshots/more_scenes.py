"""Further scenes: pages behind other pages, and states that a page can be in."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QListView, QWidget

from companion.app import Program
from companion.domain.changes import Replacement
from companion.domain.shelf import ShelvedDiary
from companion.ui.diary import Diary
from companion.ui.diary_chooser import DiaryChooser
from companion.ui.pages.diary import DiaryPage
from companion.ui.panels.body_time.change_panel import ChangePanel
from companion.ui.panels.found_model import FoundModel
from companion.ui.panels.mark_popover import MarkPopover
from companion.ui.panels.medicines_place import MedicinesPlace
from companion.ui.panels.search_bar import SearchField
from companion.ui.panels.search_panel import SearchPanel
from companion.ui.panels.sleep_section import SleepSection
from companion.ui.panels.week_card import WeekCard
from companion.ui.theme import Theme
from companion.ui.widgets.body_map import BodyMap
from companion.ui.workspace import Workspace
from screenshots.acting import is_there, press, scroll_to, settle, wait_until, window_of
from screenshots.morning import NOW

Scene = Callable[[Program], None]
A_PART = "low_back_r"
LEAST_MAP = 300
OTHERS = (ShelvedDiary(key="a", name="Mia"), ShelvedDiary(key="b", name="Grandmother Elisabeth"))


def page(key: str) -> Scene:
    """A page as it opens."""

    def show(program: Program) -> None:
        window_of(program).show_page(key)
        settle()

    return show


def pressed(key: str, *names: str) -> Scene:
    """A page on which these buttons were pressed one after the other."""

    def show(program: Program) -> None:
        page(key)(program)
        for name in names:
            press(program, name)

    return show


def scrolled(key: str, kind: type[QWidget], *names: str) -> Scene:
    """The same, scrolled to a part of the page."""

    def show(program: Program) -> None:
        pressed(key, *names)(program)
        scroll_to(window_of(program).findChild(kind))

    return show


def show_search(program: Program) -> None:
    page("diary")(program)
    window_of(program).findChild(DiaryPage).open_search()
    window_of(program).findChild(SearchField).set_words("bath")
    lists = window_of(program).findChild(SearchPanel).findChildren(QListView)
    [found] = [each for each in lists if isinstance(each.model(), FoundModel)]
    wait_until(found.isVisible, "the days found")


def show_nothing_found(program: Program) -> None:
    page("diary")(program)
    window_of(program).findChild(SearchField).set_words("snorkelling")
    settle()


def leave_search(program: Program) -> None:
    press(program, "Close the search")
    press(program, "Month")


def show_bin(program: Program) -> None:
    """With an entry that was deleted a moment ago."""
    leave_search(program)
    diary = program.findChild(Diary)
    entry = diary.entries(None, None)[-2]
    diary.record("Entry deleted", Replacement(before=entry, after=None))
    press(program, "Recently deleted")


def show_entry(program: Program) -> None:
    """A late entry that is being written."""
    press(program, "Back")
    pressed("diary", "Add entry")(program)


def show_region(program: Program) -> None:
    """The history of one part, from the period map."""
    pressed("trends", "Body map", "Period map")(program)
    maps = [each for each in window_of(program).findChildren(BodyMap) if each.isVisible()]
    maps[0].region_clicked.emit(A_PART)
    settle()


def show_then_and_now(program: Program) -> None:
    pressed("trends", "Body map", "Then and now")(program)
    wait_until(lambda: any(_maps_shown(program)), "the maps of both periods")
    settle()


def _maps_shown(program: Program) -> Iterator[bool]:
    for panel in window_of(program).findChildren(ChangePanel):
        yield panel.isVisible() and panel.then.height() > LEAST_MAP


def show_mark_details(program: Program) -> None:
    """The long form of a mark."""
    page("today")(program)
    window_of(program).findChild(BodyMap).region_clicked.emit(A_PART)
    settle()
    # The form stays open as it was left.
    for name in ("More", "Knot, since when, weakness, note"):
        if is_there(program, name):
            press(program, name)


def show_removal(program: Program) -> None:
    close_popovers(program)
    page("settings")(program)
    program.findChild(Workspace).removal_asked.emit()
    settle()


def close_popovers(program: Program) -> None:
    for popover in window_of(program).findChildren(MarkPopover):
        popover.close()


def show_chooser(program: Program) -> None:
    """In place of the window, where somebody keeps several diaries."""
    window_of(program).close_layer()
    diaries = [ShelvedDiary(key=""), *OTHERS, ShelvedDiary(key="c", name="Jo", kept_until=NOW.utc)]
    window_of(program).open_layer(DiaryChooser(program.findChild(Theme), diaries, "a"))
    settle()


MORE: Mapping[str, Scene] = MappingProxyType(
    {
        "questions-more": scrolled("today", SleepSection, "More questions"),
        "sleep": pressed("today", "Sleep in full"),
        "medicines-today": scrolled("today", MedicinesPlace),
        "mark-details": show_mark_details,
        "diary-year": pressed("diary", "Year"),
        "diary-list": pressed("diary", "List"),
        "diary-week": scrolled("diary", WeekCard, "Month"),
        "diary-search": show_search,
        "diary-nothing-found": show_nothing_found,
        "diary-bin": show_bin,
        "diary-entry": show_entry,
        "trends-all": pressed("trends", "Charts", "All"),
        "trends-body": pressed("trends", "Body map"),
        "trends-weeks": pressed("trends", "Body map", "Week by week"),
        "trends-then-and-now": show_then_and_now,
        "trends-region": show_region,
        "medicines": page("medicines"),
        "visits": page("visits"),
        "questions": page("questions"),
        "self-counts": page("self_counts"),
        "keys": page("keys"),
        "learn": page("learn"),
        "removal": show_removal,
        "chooser": show_chooser,
    }
)
