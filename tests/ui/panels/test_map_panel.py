"""The card of the body map with a real diary: what is done on the map and in the popover is stored."""

from datetime import time, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.body import Build, View
from companion.domain.knot import Knot
from companion.domain.settings import Settings
from companion.domain.since import Since
from companion.paths import resources
from companion.ui.check_in import CheckIn
from companion.ui.materials import BodyMaterial
from companion.ui.panels.map_panel import MapPanel
from companion.ui.panels.mark_list import MarkRow
from companion.ui.panels.picture_panel import PicturePanel
from companion.ui.printing.body_sheet import BodyContent
from companion.ui.widgets.body_cursor import Spot
from companion.ui.widgets.body_words import UNMARKED
from companion.ui.widgets.command_list import CommandRow
from companion.ui.widgets.drop_down import DropDown
from companion.ui.widgets.popover import Popover
from companion.ui.widgets.text_fields import NoteInput
from tests.builders import A_DAY, a_mark, a_moment, an_entry, days_from
from tests.ui.diaries import Opened, add, the_entry, the_mark, yesterday
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import REGIONS, a_theme

BACK, LEFT_BACK = REGIONS["low_back_r"], REGIONS["low_back_l"]
QUESTION = "You usually mark the left side here. Is it the right side this time?"


class Card:
    """The card beside another control in a window, following the diary as a page does."""

    def __init__(
        self, qtbot: QtBot, found: Opened, *, scale: float = 1.0, settings: Settings | None = None
    ) -> None:
        self.check_in = CheckIn(found.diary)
        page = QWidget()
        self.panel = MapPanel(
            a_theme(scale=scale), self.check_in, BodyMaterial(resources() / "bodymap"), page
        )
        self.other = QPushButton("Elsewhere", page)
        self.panel.set_build(Build.STRAIGHT)
        self.panel.apply_settings(settings or Settings())
        self.panel.setGeometry(0, 0, 662, 600)
        self.other.setGeometry(700, 600, 120, 44)
        self.window = hosted(qtbot, page, 1366, 690)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        found.diary.changed.connect(self.panel.show_check_in)
        self.panel.show_check_in()
        QCoreApplication.processEvents()

    def click(self, region: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.panel.map, Qt.MouseButton.LeftButton, modifier, self.place(region))
        QCoreApplication.processEvents()

    def place(self, region: str) -> QPoint:
        return self.panel.map.anchor_of(Spot(region=region, view=REGIONS[region].views[0]))

    def drag(self, *regions: str) -> None:
        """Press on the first, move over all, let go on the last."""
        body_map = self.panel.map
        QTest.mousePress(body_map, Qt.MouseButton.LeftButton, pos=self.place(regions[0]))
        for region in regions:
            QTest.mouseMove(body_map, self.place(region))
        QTest.mouseRelease(body_map, Qt.MouseButton.LeftButton, pos=self.place(regions[-1]))
        QCoreApplication.processEvents()

    def press(self, words: str) -> None:
        press(self.window, words)

    def type_note(self, words: str) -> None:
        note = named(self.window, NoteInput, "Note on this part")
        note.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClicks(note, words)

    def command(self, words: str) -> None:
        self.press("More for the body map")
        QTest.mouseClick(named(self.window, CommandRow, words), Qt.MouseButton.LeftButton)
        QCoreApplication.processEvents()

    def values(self) -> dict[str, int | None]:
        entry = self.check_in.entry()
        return {mark.region: mark.intensity for mark in entry.marks} if entry else {}

    @property
    def popover(self) -> Popover:
        return next(each for each in self.window.findChildren(Popover) if each.isVisible())

    @property
    def is_open(self) -> bool:
        return any(each.isVisible() for each in self.window.findChildren(Popover))


def words_now(widget: QWidget) -> str:
    """Every visible text at this moment, before the widget had another turn."""
    labels: list[QLabel] = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def with_habit(found: Opened, region: str = "low_back_l", days: int = 10) -> None:
    """So many earlier days with a mark on one part."""
    first = A_DAY - timedelta(days=days)
    add(
        found.diary,
        *(an_entry(a_moment(day=day), marks=(a_mark(region, 4),)) for day in days_from(first, days)),
    )


def test_when_it_hurts_is_stored_beside_how_it_feels(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.press("More")

    card.press("aching")
    card.press("At rest")
    card.press("Under pressure")

    mark = the_mark(card.check_in, BACK.id)
    assert mark.qualities == frozenset({"aching"})
    assert mark.contexts == frozenset({"rest", "pressure"})


def test_since_when_and_a_note_are_stored_and_found_again(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.press("More")
    card.press("Tender knot, since when, note")

    QTest.keyClicks(named(card.window, DropDown, "Since which year"), "2024")
    card.type_note("After the move")
    card.press("Done")
    card.click(BACK.id)
    card.press("Tender knot, since when, note")

    mark = the_mark(card.check_in, BACK.id)
    assert (mark.since, mark.note) == (Since(2024), "After the move")
    assert named(card.window, DropDown, "Since which year").currentText() == "2024"
    assert named(card.window, NoteInput, "Note on this part").text() == "After the move"


def test_a_note_that_is_being_typed_goes_to_its_own_part(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(LEFT_BACK.id)
    card.click(BACK.id)
    card.press("More")
    card.press("Tender knot, since when, note")

    card.type_note("On the right")
    card.click(LEFT_BACK.id)

    notes = {mark.region: mark.note for mark in the_entry(card.check_in).marks}
    assert notes == {BACK.id: "On the right", LEFT_BACK.id: ""}


def test_a_removed_mark_comes_back_with_what_was_typed_last(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.press("More")
    card.press("Tender knot, since when, note")
    card.type_note("After the move")

    card.press("Remove mark")
    removed = card.values()
    found.diary.undo()

    assert removed == {}
    assert the_mark(card.check_in, BACK.id).note == "After the move"


def test_a_knot_is_listed_and_can_be_removed(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    knots = (Knot(view=View.BACK, x=0.25, y=0.5), Knot(view=View.BACK, x=0.5, y=0.75))
    card.click(BACK.id)
    card.check_in.describe(BACK, knots=knots)
    card.press("More")
    card.press("Tender knot, since when, note")

    listed = words_on(card.window)
    card.press("Remove tender knot 1")

    assert "Tender knot 1, back view" in listed
    assert "Tender knot 2, back view" in listed
    assert the_mark(card.check_in, BACK.id).knots == knots[1:]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_long_form_with_everything_open_stays_inside_the_window(
    qtbot: QtBot, found: Opened, scale: float
) -> None:
    card = Card(qtbot, found, scale=scale)
    card.click(BACK.id)
    card.check_in.describe(BACK, knots=(Knot(view=View.BACK, x=0.5, y=0.5),) * 3)
    card.press("More")

    card.press("Tender knot, since when, note")
    qtbot.waitUntil(lambda: card.window.focusWidget().visibleRegion().boundingRect().height() >= 44 * scale)

    done = button(card.window, "Done")
    inside = card.window.rect()
    assert inside.contains(done.mapTo(card.window, done.rect().bottomRight()))
    assert inside.contains(done.mapTo(card.window, done.rect().topLeft()))
    assert not button(card.window, "Show a tender knot on the map").visibleRegion().isEmpty()


def test_esc_keeps_what_was_entered_and_gives_the_keyboard_back_to_the_map(
    qtbot: QtBot, found: Opened
) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)

    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_7)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Escape)

    assert not card.is_open
    assert card.values() == {BACK.id: 7}
    assert card.panel.map.hasFocus()


def test_a_click_on_another_control_closes_it_and_keeps_the_keyboard_there(
    qtbot: QtBot, found: Opened
) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    moves: list[QWidget] = []
    QApplication.instance().focusChanged.connect(lambda _old, new: moves.append(new))

    card.other.setFocus(Qt.FocusReason.MouseFocusReason)
    QCoreApplication.processEvents()

    assert not card.is_open
    assert card.other.hasFocus()
    assert moves == [card.other]


def test_it_stays_beside_its_part_when_the_card_moves(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    before = card.popover.geometry()

    card.panel.move(60, 0)
    qtbot.waitUntil(lambda: card.popover.geometry() != before)

    assert card.popover.x() == before.x() + 60


def test_shift_click_marks_both_sides_in_one_step(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)

    card.click(BACK.id, Qt.KeyboardModifier.ShiftModifier)
    marked = card.values()
    found.diary.undo()

    assert marked == {BACK.id: None, LEFT_BACK.id: None}
    assert card.values() == {}


def test_a_drag_marks_what_it_goes_over_in_one_step(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found, settings=Settings(drag_marks=True))
    card.check_in.rate(REGIONS["flank_r"], 6)

    card.drag("low_back_l", "low_back_r", "flank_r")
    marked = card.values()
    found.diary.undo()

    assert marked == {"flank_r": 6, "low_back_l": 6, "low_back_r": 6}
    assert card.values() == {"flank_r": 6}
    assert not card.is_open


def test_a_drag_marks_nothing_while_the_setting_is_off(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)

    card.drag("low_back_l", "low_back_r", "flank_r")

    assert card.values() == {}


def test_what_a_drag_goes_over_is_shown_before_it_is_stored(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found, settings=Settings(drag_marks=True))
    card.check_in.rate(REGIONS["flank_r"], 6)

    card.panel.map.region_swept.emit("low_back_l")
    shown, stored = card.panel.map.value_of("low_back_l"), card.values()
    card.panel.map.sweep_ended.emit()

    assert (shown, stored) == (6, {"flank_r": 6})
    assert card.values() == {"flank_r": 6, "low_back_l": 6}


def test_one_last_value_is_accepted_by_its_key(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 5), a_mark("knee_front_l", 3)))
    card = Card(qtbot, found)

    card.panel.map.press(Spot(region=BACK.id, view=View.BACK))
    found.diary.undo()
    card.panel.map.setFocus()
    QTest.keyClick(card.panel.map, Qt.Key.Key_Y)

    assert the_entry(card.check_in).marks == (a_mark(BACK.id, 5, carried=True),)


def test_a_click_on_a_last_value_marks_the_part_as_now(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 5)))
    card = Card(qtbot, found)

    card.click(BACK.id)

    assert the_entry(card.check_in).marks == (a_mark(BACK.id, 5),)


def test_the_side_that_was_never_marked_is_asked_about_after_it_is_painted(
    qtbot: QtBot, found: Opened
) -> None:
    with_habit(found)
    card = Card(qtbot, found)

    card.panel.map.region_clicked.emit(BACK.id)
    at_once = (card.panel.map.value_of(BACK.id), QUESTION in words_now(card.popover))
    QCoreApplication.processEvents()

    assert at_once == (4, False)
    assert QUESTION in words_now(card.popover)


def test_no_moves_the_mark_to_the_usual_side_in_one_step(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found)
    card.click(BACK.id)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_8)

    card.press("No, left")
    moved = card.values()
    titles = words_on(card.popover)
    found.diary.undo()

    assert moved == {LEFT_BACK.id: 8}
    assert "Lower back, left" in titles
    assert card.values() == {BACK.id: 8}


def test_yes_keeps_the_mark_and_it_is_not_asked_again(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found)
    card.click(BACK.id)

    card.press("Yes, right")
    answered = words_on(card.popover)
    card.press("Remove mark")
    card.click(BACK.id)

    assert QUESTION not in answered
    assert card.values() == {BACK.id: 4}
    assert QUESTION not in words_on(card.popover)


def test_the_question_can_be_left_open_and_goes_with_the_popover(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found)
    card.click(BACK.id)

    card.press("Done")
    card.click(BACK.id)

    assert card.values() == {BACK.id: 4}


@pytest.mark.parametrize(
    ("habit", "days", "clicked"),
    [("low_back_l", 9, "low_back_r"), ("low_back_l", 10, "low_back_l"), ("low_back_l", 10, "sacrum_m")],
)
def test_near_misses_are_not_asked_about(
    qtbot: QtBot, found: Opened, habit: str, days: int, clicked: str
) -> None:
    with_habit(found, habit, days)
    card = Card(qtbot, found)

    card.click(clicked)

    assert "You usually mark" not in words_on(card.window)


def test_without_a_popover_the_question_stands_in_the_card(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found, settings=Settings(scale_on_first_click=False))
    size = card.panel.map.size()

    card.click(BACK.id)
    asked = words_on(card.panel)
    unmoved = card.panel.map.size() == size
    card.press("No, left")

    assert f"Lower back, right. {QUESTION}" in asked
    assert unmoved
    assert card.values() == {LEFT_BACK.id: 4}
    assert "You usually mark" not in words_on(card.panel)


def test_a_question_in_the_card_goes_with_its_mark(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    card = Card(qtbot, found, settings=Settings(scale_on_first_click=False))
    card.click(BACK.id)

    found.diary.undo()

    assert "You usually mark" not in words_on(card.panel)


def test_an_earlier_check_in_of_the_day_answers_the_question(qtbot: QtBot, found: Opened) -> None:
    with_habit(found)
    add(found.diary, an_entry(a_moment(at=time(7, 0)), marks=(a_mark(BACK.id, 3),)))
    card = Card(qtbot, found)

    card.click(BACK.id)

    assert "You usually mark" not in words_on(card.window)


def test_the_menu_marks_the_whole_back_and_gives_the_keyboard_back(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)

    card.command("Mark the whole back")

    assert len(card.values()) == 13
    assert not card.is_open
    assert button(card.window, "More for the body map").hasFocus()


def test_the_menu_is_used_with_the_keyboard_alone(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(BACK, 4)
    more = button(card.window, "More for the body map")
    more.setFocus()

    QTest.keyClick(more, Qt.Key.Key_Space)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Space)

    assert card.values() == {BACK.id: 4, LEFT_BACK.id: 4}


def test_the_part_used_last_is_copied_to_its_other_side(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(REGIONS["knee_front_l"], 2)
    card.click(BACK.id)
    card.press("Done")

    card.press("More for the body map")
    said = named(card.window, CommandRow, "Copy to the other side").accessibleDescription()
    card.press("Copy to the other side")

    assert said == "Lower back, right: the same for Lower back, left"
    assert card.values() == {"knee_front_l": 2, BACK.id: 2, LEFT_BACK.id: 2}


def test_commands_rest_where_there_is_nothing_to_do(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)

    card.press("More for the body map")

    rows = {row.accessibleName(): row.isEnabled() for row in card.window.findChildren(CommandRow)}
    assert rows["Mark the whole back"]
    assert not rows["Mark both sides"]
    assert not rows["Copy to the other side"]
    assert rows["Numbers for forms"]


def test_nothing_is_marked_where_the_diary_is_open_to_read(qtbot: QtBot, found: Opened) -> None:
    add(found.diary, yesterday(a_mark(BACK.id, 5)))
    card = Card(qtbot, found, settings=Settings(drag_marks=True))
    card.panel.set_changeable(changeable=False)

    card.click(BACK.id)
    card.click(BACK.id, Qt.KeyboardModifier.ShiftModifier)
    card.drag("low_back_l", "low_back_r", "flank_r")
    QTest.keyClick(card.panel.map, Qt.Key.Key_Y)
    card.press("More for the body map")
    rows = {row.accessibleName(): row.isEnabled() for row in card.window.findChildren(CommandRow)}

    assert card.values() == {}
    assert card.panel.map.value_of("low_back_l") == UNMARKED
    assert [name for name, enabled in rows.items() if enabled] == ["Numbers for forms", "Save as a picture"]


def test_the_map_is_counted_for_forms(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(BACK, 4)
    card.check_in.rate(LEFT_BACK, 0)

    card.command("Numbers for forms")

    assert "parts of this body map" in words_on(card.popover)
    assert "1 of 89" in words_on(card.popover)


def test_numbers_of_a_form_become_marks_that_are_not_rated(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(BACK, 4)
    card.command("Numbers for forms")
    card.press("CHOIR numbers")

    named(card.window, NoteInput, "Numbers from a form").setPlainText("104")
    card.press("Standard (male map)")
    card.press("Mark these parts")
    marked = card.values()
    found.diary.undo()

    assert marked[BACK.id] == 4
    assert marked["temple_l"] is None
    assert not card.is_open
    assert card.values() == {BACK.id: 4}


def test_a_picture_of_the_map_is_offered_as_it_is_shown(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found, settings=Settings(mirrored_map=True))
    card.panel.set_build(Build.SOFT)
    card.check_in.rate(BACK, 4)
    knots = (Knot(view=View.BACK, x=0.25, y=0.5),)
    card.check_in.describe(BACK, knots=knots)

    card.command("Save as a picture")

    shown = card.popover.findChild(PicturePanel)
    assert shown is not None
    assert shown._content == BodyContent(
        build=Build.SOFT, values={BACK.id: 4}, knots={BACK.id: knots}, mirrored=True
    )
    assert button(card.window, "Save as").isVisible()


def test_a_part_of_a_newer_version_is_counted_shown_and_kept(qtbot: QtBot, found: Opened) -> None:
    unknown = a_mark("tail_tip", 4, knots=(Knot(view=View.BACK, x=0.5, y=0.5),), note="At the very end")
    add(found.diary, an_entry(a_moment(), marks=(unknown, a_mark("knee_front_l", 2))))
    card = Card(qtbot, found)

    listed = words_on(card.panel)
    card.command("Mark both sides")
    card.click(BACK.id)
    card.press("Remove mark")

    assert "2 parts marked" in listed
    assert "Unknown part" in listed
    assert the_mark(card.check_in, "tail_tip") == unknown


def test_the_map_speaks_what_was_said_of_a_mark(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.check_in.rate(BACK, 4)

    card.check_in.describe(BACK, qualities=frozenset({"tight"}))
    card.check_in.describe(BACK, since=Since(2026, 5))

    assert card.panel.map.spoken(BACK.id) == "Lower back, right, back view, pain 4, tight, since May 2026"
    row = named(card.panel, MarkRow, "Lower back, right, pain 4, tight, since May 2026")
    assert row.isEnabled()


def show_a_knot(card: Card) -> None:
    """From a click on the part to the cross on the map."""
    card.click(BACK.id)
    card.press("More")
    card.press("Tender knot, since when, note")
    card.press("Show a tender knot on the map")


def test_a_knot_is_shown_with_a_click_and_the_form_comes_back_with_it(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)
    hint = words_on(card.panel)
    waiting = not card.is_open

    card.click(BACK.id)

    (knot,) = the_mark(card.check_in, BACK.id).knots
    assert waiting
    assert "Lower back, right: click the tender spot" in hint
    assert knot.view is View.BACK
    assert "Tender knot 1, back view" in words_on(card.popover)
    assert "click the tender spot" not in words_on(card.panel)


def test_a_knot_is_shown_with_the_keyboard_alone(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)

    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Return)

    (knot,) = the_mark(card.check_in, BACK.id).knots
    assert 0 < knot.y < 1
    assert button(card.window, "Show a tender knot on the map").hasFocus()


def test_a_second_knot_joins_the_first_and_each_is_one_step(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)
    card.click(BACK.id)

    card.press("Show a tender knot on the map")
    QTest.keyClick(card.panel.map, Qt.Key.Key_Up)
    QTest.keyClick(card.panel.map, Qt.Key.Key_Return)
    both = the_mark(card.check_in, BACK.id).knots
    found.diary.undo()

    assert len(both) == 2
    assert the_mark(card.check_in, BACK.id).knots == both[:1]


@pytest.mark.parametrize("by_key", [True, False])
def test_showing_a_knot_can_be_left(qtbot: QtBot, found: Opened, *, by_key: bool) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)

    if by_key:
        QTest.keyClick(card.window.focusWidget(), Qt.Key.Key_Escape)
    else:
        card.press("Leave it")

    assert the_mark(card.check_in, BACK.id).knots == ()
    assert card.panel.map.placing == ""
    assert card.is_open


def test_a_click_beside_the_part_marks_nothing_while_a_knot_is_shown(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)

    card.click("knee_front_l")

    assert card.values() == {BACK.id: None}
    assert card.panel.map.placing == BACK.id


def test_showing_a_knot_ends_with_its_mark(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    show_a_knot(card)

    found.diary.undo()
    card.click("knee_front_l")

    assert list(card.values()) == ["knee_front_l"]


def tab(card: Card) -> str:
    """One press of the Tab key; the name of what has the keyboard then."""
    QTest.keyClick(card.window.windowHandle(), Qt.Key.Key_Tab)
    focused = card.window.focusWidget()
    assert focused is not None
    return focused.accessibleName() or (focused.text() if isinstance(focused, QAbstractButton) else "")


def test_the_tab_key_goes_through_the_long_form_as_it_stands_and_back_to_the_map(
    qtbot: QtBot, found: Opened
) -> None:
    card = Card(qtbot, found)
    card.click(BACK.id)
    card.check_in.describe(BACK, since=Since(2024, 5), knots=(Knot(view=View.BACK, x=0.5, y=0.5),) * 2)
    card.press("More")
    card.press("Tender knot, since when, note")
    button(card.window, "Close").setFocus()

    stops = [tab(card) for _stop in range(15)]

    assert stops == [
        "Pain in Lower back, right",
        "dull",
        "At rest",
        "Also mark the left side",
        "Tender knot, since when, note",
        "Show a tender knot on the map",
        "Remove tender knot 1",
        "Remove tender knot 2",
        "Since which year",
        "Since which month",
        "Since which day",
        "Note on this part",
        "Remove mark",
        "Done",
        "Body map, front and back",
    ]
    assert not card.is_open


def test_three_parts_get_three_values_with_five_keys(qtbot: QtBot, found: Opened) -> None:
    card = Card(qtbot, found)
    card.panel.map.press(Spot(region="mid_back_l", view=View.BACK))
    found.diary.undo()
    card.panel.map.setFocus(Qt.FocusReason.TabFocusReason)

    keys = (Qt.Key.Key_5, Qt.Key.Key_Down, Qt.Key.Key_3, Qt.Key.Key_Right, Qt.Key.Key_7)
    for key in keys:
        QTest.keyClick(card.panel.map, key)

    assert sorted(value or 0 for value in card.values().values()) == [3, 5, 7]
    assert len(card.values()) == 3
