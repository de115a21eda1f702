"""Every question gets a field; what is entered there is an answer that the question accepts."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.question_list import QUESTIONS
from companion.domain.questions import (
    Choice,
    ClockTime,
    Count,
    Duration,
    Question,
    Scale,
    Section,
    Text,
    accepts,
)
from companion.domain.sleep import NAP_QUESTIONS, NIGHT_QUESTIONS, SLEEP_IN_FULL
from companion.ui.check_in import CheckIn
from companion.ui.editors import Field
from companion.ui.widgets.chips import ChoiceChips
from companion.ui.widgets.scale_input import ScaleInput
from companion.ui.widgets.segmented import Segmented
from companion.ui.widgets.steppers import CountInput, DurationInput, MinutesInput, Stepper
from companion.ui.widgets.text_fields import LineInput, NoteInput
from companion.ui.widgets.time_field import TimeInput
from tests.builders import an_answer
from tests.ui.diaries import Opened, on_disk, opened, the_entry
from tests.ui.finding import press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

ALL = (*QUESTIONS, *NIGHT_QUESTIONS, *SLEEP_IN_FULL, *NAP_QUESTIONS)
WORDS = tuple((f"word_{n}", f"Word {n}") for n in range(6))

# Questions as they could be added: each kind, with its control and two values of it.
NEW = (
    (Scale(lowest="none", highest="a lot"), ScaleInput, 3, 0),
    (Choice(options=WORDS[:3]), ChoiceChips, "word_1", "word_0"),
    (Choice(options=WORDS), Segmented, "word_5", "word_0"),
    (Count(most=9), CountInput, 4, 0),
    (Duration(most=600), DurationInput, 90, 0),
    (Duration(most=600, is_short=True), MinutesInput, 25, 0),
    (ClockTime(usual=1350), TimeInput, 1365, 0),
    (Text(example="For example snow"), LineInput, "Snow", "Ice"),
    (Text(lines=4, example="For example snow"), NoteInput, "Snow\nand ice", "Ice"),
)


def a_question(kind: object) -> Question:
    return Question(
        key="swelling",
        kind=kind,  # type: ignore[arg-type]  # tables of kinds are wide
        words="How swollen is it?",
        short="Swelling",
        section=Section.MORE,
    )


def a_field(qtbot: QtBot, question: Question) -> Field:
    field = Field(a_theme(), question)
    hosted(qtbot, field, 460, 220)
    return field


def enter_something(field: Field) -> None:
    """Use the control as a person does."""
    control = field.control
    match control:
        case ScaleInput():
            QTest.keyClick(control, Qt.Key.Key_7)
        case Segmented() | ChoiceChips():
            QTest.mouseClick(control.buttons[1], Qt.MouseButton.LeftButton)
        case Stepper():
            press(control, "More")
        case LineInput():
            QTest.keyClicks(control, "Snow")
            QTest.keyClick(control, Qt.Key.Key_Return)
        case NoteInput():
            QTest.keyClicks(control, "Snow")
            control.commit()


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.key)
def test_every_question_has_a_field_whose_answers_it_accepts(qtbot: QtBot, question: Question) -> None:
    field = a_field(qtbot, question)
    answers: list[tuple[str, object]] = []
    field.answered.connect(lambda key, value: answers.append((key, value)))

    enter_something(field)

    assert len(answers) == 1
    assert answers[0][0] == question.key
    assert accepts(question.kind, answers[0][1])


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.key)
def test_every_control_carries_the_question_as_its_name(qtbot: QtBot, question: Question) -> None:
    field = a_field(qtbot, question)

    inner: list[QLineEdit] = field.control.findChildren(QLineEdit)
    names = {each.accessibleName() for each in (field.control, *inner)}

    assert names == {question.words}
    assert question.words in words_on(field) or isinstance(field.control, LineInput)


@pytest.mark.parametrize(("kind", "control", "value", "other"), NEW)
def test_a_question_that_is_added_has_a_control_shows_its_values_and_is_stored(
    qtbot: QtBot, tmp_path: Path, kind: object, control: type[QWidget], value: int | str, other: int | str
) -> None:
    question = a_question(kind)
    field = a_field(qtbot, question)
    with opened(tmp_path) as found:
        check_in = CheckIn(found.diary)
        field.answered.connect(lambda key, answer: check_in.answer(key, answer, question.short))

        enter_something(field)
        entered = the_entry(check_in).value("swelling")
        check_in.answer("swelling", value, question.short)
        field.set_value(the_entry(check_in).value("swelling"))

        assert type(field.control) is control
        assert accepts(question.kind, entered)
        assert shown(field) == value
        assert the_entry(check_in).answers == (an_answer("swelling", value),)
        assert on_disk(tmp_path) == [check_in.entry()]
        found.diary.undo()
        found.diary.undo()
        assert check_in.entry() is None
        check_in.answer("swelling", other, question.short)
        assert the_entry(check_in).value("swelling") == other


def shown(field: Field) -> object:
    control = field.control
    return control.text() if isinstance(control, LineInput | NoteInput) else control.value()


@pytest.mark.parametrize(("kind", "_control", "value", "other"), NEW)
def test_showing_an_answer_announces_nothing_and_none_empties_the_field(
    qtbot: QtBot, kind: object, _control: type[QWidget], value: int | str, other: int | str
) -> None:
    field = a_field(qtbot, a_question(kind))
    answers: list[object] = []
    field.answered.connect(lambda _key, answer: answers.append(answer))
    seen = []

    for answer in (value, other, None):
        field.set_value(answer)
        seen.append(shown(field))

    assert seen[:2] == [value, other]
    assert seen[2] in (None, "")
    assert answers == []


@pytest.mark.parametrize("kind", [kind for kind, *_rest in NEW])
def test_an_answer_of_another_kind_shows_as_not_answered(qtbot: QtBot, kind: object) -> None:
    field = a_field(qtbot, a_question(kind))

    field.set_value("not a number" if isinstance(kind, Scale | Count | Duration | ClockTime) else 3)

    assert shown(field) in (None, "")


@pytest.mark.parametrize("kind", [kind for kind, *_rest in NEW if isinstance(kind, Text)])
@pytest.mark.parametrize("blank", ["", "   "])
def test_blank_words_are_not_answered(qtbot: QtBot, kind: Text, blank: str) -> None:
    field = a_field(qtbot, a_question(kind))
    answers: list[object] = []
    field.answered.connect(lambda _key, answer: answers.append(answer))
    field.set_value("Snow")
    control = field.control
    assert isinstance(control, QLineEdit | QPlainTextEdit)

    control.selectAll()
    QTest.keyClick(control, Qt.Key.Key_Delete)
    QTest.keyClicks(control, blank)
    QTest.keyClick(control, Qt.Key.Key_Tab)
    field.control.commit()  # type: ignore[union-attr]  # both text fields have it

    assert answers == [None]


def test_a_second_press_takes_a_choice_back(qtbot: QtBot) -> None:
    field = a_field(qtbot, a_question(Choice(options=WORDS[:3])))
    answers: list[object] = []
    field.answered.connect(lambda _key, answer: answers.append(answer))

    press(field, "Word 1")
    press(field, "Word 1")

    assert answers == ["word_1", None]


@pytest.mark.parametrize(("kind", "last"), [(kind, value) for kind, _control, value, _other in NEW[:3]])
def test_a_last_value_is_drawn_and_is_not_an_answer(qtbot: QtBot, kind: object, last: int | str) -> None:
    field = a_field(qtbot, a_question(kind))
    answers: list[object] = []
    field.answered.connect(lambda _key, answer: answers.append(answer))
    before = field.grab().toImage()

    field.set_last(last)
    drawn = field.grab().toImage()
    field.set_last(None)
    without = field.grab().toImage()

    assert drawn != before
    assert without == before
    assert shown(field) is None
    assert answers == []


def test_the_words_of_a_choice_stand_on_its_buttons(qtbot: QtBot) -> None:
    field = a_field(qtbot, NIGHT_QUESTIONS[0])

    words = [button.text() for button in field.findChildren(QAbstractButton)]

    assert words == ["Very poor", "Poor", "Fair", "Good", "Very good"]
    assert isinstance(field.control, Segmented)


def test_a_night_that_is_entered_with_its_fields_is_on_disk(
    qtbot: QtBot, found: Opened, tmp_path: Path
) -> None:
    check_in = CheckIn(found.diary)
    for question in NIGHT_QUESTIONS:
        field = a_field(qtbot, question)
        field.answered.connect(lambda key, value: check_in.answer_night(key, int(str(value)), "Sleep"))

        enter_something(field)

    night = check_in.night()
    assert night is not None
    assert (night.quality, night.asleep_minutes, night.awakenings) == (2, 15, 1)
    assert on_disk(tmp_path) == [night]
