"""The marks as a list: strongest first, with side, and nothing left out that another version wrote."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from companion.content.body import read_regions
from companion.domain.since import Since
from companion.paths import resources
from companion.ui.panels.mark_list import MarkList, MarkRow
from tests.builders import A_DAY, a_mark
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

LONG, EFFORT = "3+ months", "After effort"


def a_list(qtbot: QtBot, *, height: int = 600) -> MarkList:
    marks = MarkList(a_theme(), read_regions(resources() / "bodymap"))
    hosted(qtbot, marks, 200, height)
    return marks


def names(marks: MarkList) -> list[str]:
    QCoreApplication.processEvents()  # a row appears with the next turn of the event loop
    return [row.accessibleName() for row in marks.findChildren(MarkRow) if row.isVisible()]


def test_the_strongest_pain_stands_first_with_its_side(qtbot: QtBot) -> None:
    marks = a_list(qtbot)

    marks.show_marks([a_mark("low_back_l", 2), a_mark("hand_r", 8), a_mark("jaw_l", None)], A_DAY)

    assert names(marks) == [
        "Hand and wrist, right, pain 8",
        "Lower back, left, pain 2",
        "Jaw, left, not rated yet",
    ]


SEVEN = ("low_back_l", "low_back_r", "hand_l", "hand_r", "jaw_l", "jaw_r", "chest_l")


def test_where_there_is_little_room_five_marks_are_shown_until_more_is_pressed(qtbot: QtBot) -> None:
    marks = a_list(qtbot, height=200)

    marks.show_marks([a_mark(region, 3) for region in SEVEN], A_DAY)
    before = len(names(marks))
    press(marks, "2 more")

    assert before == 5
    assert len(names(marks)) == 7


def test_as_many_marks_are_shown_as_there_is_room_for(qtbot: QtBot) -> None:
    marks = a_list(qtbot, height=600)

    marks.show_marks([a_mark(region, 3) for region in (*SEVEN, "chest_r", "forehead_m")], A_DAY)
    all_of_them = len(names(marks))
    marks.resize(200, 380)
    some = len(names(marks))
    shown = [row for row in marks.findChildren(MarkRow) if row.isVisible()]
    more = button(marks, "3 more")

    assert all_of_them == 9
    assert some == 6
    assert max(row.geometry().bottom() for row in shown) < more.geometry().top()
    assert more.geometry().bottom() <= marks.height()


def test_rows_that_fill_the_room_ask_for_none(qtbot: QtBot) -> None:
    roomy, small = a_list(qtbot, height=600), a_list(qtbot, height=200)

    for marks in (roomy, small):
        marks.show_marks([a_mark(region, 3) for region in SEVEN], A_DAY)
        names(marks)

    assert roomy.heightForWidth(200) == small.heightForWidth(200)


def test_a_long_name_has_two_lines(qtbot: QtBot) -> None:
    marks = a_list(qtbot)

    marks.show_marks([a_mark("calf_lower_l", 3), a_mark("jaw_l", 2)], A_DAY)
    names(marks)
    long, short = (
        next(label for label in marks.findChildren(QLabel) if label.text() == name)
        for name in ("Lower calf and Achilles", "Jaw")
    )

    assert long.height() >= 2 * short.height()
    assert long.height() >= long.heightForWidth(long.width())


def test_a_part_from_a_newer_version_is_shown_and_keeps_no_other_from_the_keyboard(qtbot: QtBot) -> None:
    marks = a_list(qtbot)

    marks.show_marks([a_mark("tail_tip", 4), a_mark("hand_r", 2)], A_DAY)
    shown = names(marks)
    marks.focus_first()
    QTest.keyClick(marks.window().focusWidget(), Qt.Key.Key_Down)
    second = QApplication.focusWidget()

    assert shown == ["Unknown part, pain 4", "Hand and wrist, right, pain 2"]
    assert "from a newer version" in words_on(marks)
    assert second is not None
    assert second.accessibleName() == shown[1]


def test_the_keyboard_goes_to_the_last_row_when_its_own_is_gone(qtbot: QtBot) -> None:
    marks = a_list(qtbot)
    marks.show_marks([a_mark("low_back_l", 2), a_mark("hand_r", 8), a_mark("jaw_l", 1)], A_DAY)
    names(marks)
    marks.focus_first()
    QTest.keyClick(marks.window().focusWidget(), Qt.Key.Key_End)

    marks.show_marks([a_mark("low_back_l", 2), a_mark("hand_r", 8)], A_DAY)

    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Lower back, left, pain 2"


def test_the_list_is_one_tab_stop_with_arrows_inside(qtbot: QtBot) -> None:
    marks = a_list(qtbot)
    marks.show_marks([a_mark("low_back_l", 2), a_mark("hand_r", 8)], A_DAY)
    names(marks)

    marks.focus_first()
    first = QApplication.focusWidget()
    assert first is not None
    QTest.keyClick(first, Qt.Key.Key_Down)
    second = QApplication.focusWidget()

    assert second is not None
    assert (first.accessibleName(), second.accessibleName()) == (
        "Hand and wrist, right, pain 8",
        "Lower back, left, pain 2",
    )
    assert first.focusPolicy() == Qt.FocusPolicy.ClickFocus


def test_a_part_that_hurts_for_long_has_a_quiet_tag_and_soreness_after_effort_another(qtbot: QtBot) -> None:
    marks = a_list(qtbot)
    long_ago, not_yet = Since(2026, 8, 21), Since(2026, 8, 22)

    marks.show_marks(
        [
            a_mark("low_back_l", 5, since=long_ago),
            a_mark("hand_r", 4, since=not_yet),
            a_mark("calf_upper_r", 3, since=long_ago, after_effort=True),
            a_mark("jaw_l", 2),
        ],
        A_DAY,
    )

    assert [words for words in words_on(marks).splitlines() if words in (LONG, EFFORT)] == [LONG, EFFORT]
    row = named(marks, MarkRow, "Lower back, left, pain 5, since 21 August 2026")
    assert row.accessibleDescription() == LONG
