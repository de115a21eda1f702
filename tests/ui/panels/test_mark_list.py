"""The marks as a list: strongest first, with side, and nothing left out that another version wrote."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.content.body import read_regions
from companion.domain.since import Since
from companion.paths import resources
from companion.ui.panels.mark_list import MarkList, MarkRow
from tests.builders import A_DAY, a_mark
from tests.ui.finding import named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

LONG, EFFORT = "3+ months", "After effort"


def a_list(qtbot: QtBot) -> MarkList:
    marks = MarkList(a_theme(), read_regions(resources() / "bodymap"))
    hosted(qtbot, marks, 200, 600)
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


def test_five_marks_are_shown_until_more_is_pressed(qtbot: QtBot) -> None:
    marks = a_list(qtbot)
    regions = ("low_back_l", "low_back_r", "hand_l", "hand_r", "jaw_l", "jaw_r", "chest_l")

    marks.show_marks([a_mark(region, 3) for region in regions], A_DAY)
    before = len(names(marks))
    press(marks, "2 more")

    assert before == 5
    assert len(names(marks)) == 7


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
