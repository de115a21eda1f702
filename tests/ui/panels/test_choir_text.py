"""CHOIR numbers of a map to copy, and numbers of a form: looked through first, the numbering asked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.paths import resources
from companion.ui.materials import BodyMaterial
from companion.ui.panels.choir_text import ChoirText
from companion.ui.widgets.options import OptionGroup
from tests.code_builders import ALL
from tests.ui.finding import button, named, press, words_on
from tests.ui.widgets.body_builders import a_theme
from tests.ui.widgets.shown import a_window
from tests.ui.widgets.shown import press as press_keys

STANDARD, FEMALE = "Standard (male map)", "Female map"
FORM = "Numbers from a form"
Key = Qt.Key
BODY = BodyMaterial(resources() / "bodymap")


def a_panel(qtbot: QtBot, *, scale: float = 1.0) -> ChoirText:
    panel = ChoirText(a_theme(scale=scale), BODY)
    a_window(qtbot, panel, width=460, height=900)
    return panel


def paste(panel: ChoirText, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    named(panel, QPlainTextEdit, FORM).paste()


def shown_numbers(panel: ChoirText) -> QPlainTextEdit:
    return named(panel, QPlainTextEdit, "This map as CHOIR numbers")


def accepted(panel: ChoirText) -> list[tuple[str, ...]]:
    got: list[tuple[str, ...]] = []
    panel.regions_accepted.connect(got.append)
    return got


def test_the_numbers_of_the_map_are_shown_and_copied(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    panel.show_regions(["low_back_l", "jaw_r", "elbow_l"])

    press(panel, "Copy")

    assert shown_numbers(panel).toPlainText() == "103, 114, 215, 218"
    assert QGuiApplication.clipboard().text() == "103,114,215,218"
    assert button(panel, "Copied").isVisible()


def test_numbers_copied_by_hand_have_no_spaces(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    panel.show_regions(["low_back_l", "jaw_r"])

    shown_numbers(panel).selectAll()
    shown_numbers(panel).copy()

    assert QGuiApplication.clipboard().text() == "103,218"


def test_an_empty_map_has_nothing_to_copy(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)

    assert not button(panel, "Copy").isEnabled()
    assert shown_numbers(panel).placeholderText() == "No part is marked."


def test_a_part_of_a_newer_version_is_said_to_be_left_out(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)

    panel.show_regions(["tail_tip", "jaw_r"])

    assert "1 part has no number and is left out." in words_on(panel)
    assert shown_numbers(panel).toPlainText() == "103"


def test_the_numbering_is_asked_and_never_guessed(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)

    paste(panel, "101,102")

    assert named(panel, OptionGroup, "Which numbering does your form use?").value() is None
    assert "Choose the numbering" in words_on(panel)
    assert not button(panel, "Mark these parts").isEnabled()


def test_what_will_be_marked_is_said_with_what_is_not_known(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    panel.show_regions(["jaw_r"])

    paste(panel, "103; 175\n180 126,999")
    press(panel, STANDARD)

    words = words_on(panel)
    assert "5 parts will be marked. 1 of them is marked already." in words
    assert "3 numbers are not known: 175, 180, 999" in words
    assert "Temple, right; Jaw, right; " in words


def test_the_same_number_marks_another_part_in_the_female_numbering(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    got = accepted(panel)

    for numbering in (STANDARD, FEMALE):
        paste(panel, "112")
        press(panel, numbering)
        press(panel, "Mark these parts")

    assert got == [("upper_arm_front_l",), ("waist_r",)]


def test_the_numbering_is_asked_again_for_the_next_form(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    paste(panel, "112")
    press(panel, FEMALE)

    press(panel, "Mark these parts")
    paste(panel, "113")

    assert named(panel, OptionGroup, "Which numbering does your form use?").value() is None
    assert named(panel, QPlainTextEdit, FORM).toPlainText() == "113"
    assert not button(panel, "Mark these parts").isEnabled()


def test_taking_the_numbering_back_takes_the_preview_back(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    paste(panel, "103")
    press(panel, STANDARD)

    press(panel, STANDARD)

    assert "will be marked" not in words_on(panel)
    assert not button(panel, "Mark these parts").isEnabled()


def test_a_text_without_any_known_number_marks_nothing(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)

    paste(panel, "\n".join(str(number) for number in range(300, 320)))
    press(panel, STANDARD)

    assert "0 parts will be marked." in words_on(panel)
    assert "20 numbers are not known: 300, " in words_on(panel)
    assert "311 and 8 more" in words_on(panel)
    assert not button(panel, "Mark these parts").isEnabled()


def test_the_text_of_a_map_marks_that_map_again(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    got = accepted(panel)
    panel.show_regions(ALL)

    paste(panel, shown_numbers(panel).toPlainText())
    press(panel, STANDARD)
    press(panel, "Mark these parts")

    assert got == [ALL]


def test_it_is_used_with_the_keyboard_alone(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    got = accepted(panel)
    panel.show_regions(["jaw_l"])
    shown_numbers(panel).setFocus()

    press_keys(panel.window(), Key.Key_Tab)
    on_copy = QApplication.focusWidget()
    press_keys(panel.window(), Key.Key_Tab)
    press_keys(panel.window(), Key.Key_1, Key.Key_2, Key.Key_2)
    press_keys(panel.window(), Key.Key_Tab, Key.Key_Space, Key.Key_Tab, Key.Key_Space)

    assert on_copy is button(panel, "Copy")
    assert got == [("groin_l",)]


def test_at_large_text_nothing_is_wider_than_the_panel(qtbot: QtBot) -> None:
    panel = ChoirText(a_theme(scale=2.0), BODY)
    a_window(qtbot, panel, width=880, height=900)
    panel.show_regions(ALL)

    paste(panel, "101,102,103,999")
    press(panel, FEMALE)

    controls: list[QWidget] = [
        shown_numbers(panel),
        named(panel, QPlainTextEdit, FORM),
        button(panel, STANDARD),
        button(panel, FEMALE),
        button(panel, "Mark these parts"),
    ]
    rights = [control.mapTo(panel, control.rect().topRight()).x() for control in controls]
    assert max(rights) < panel.width()
