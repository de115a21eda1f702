"""The page of questions with a real diary: choosing, moving, own ones; what was answered stays."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from companion.domain.entry import AnswerState
from companion.domain.further import further_questions
from companion.domain.own_question import Form, OwnQuestion
from companion.domain.question_choice import QuestionChoice
from companion.domain.question_list import QUESTIONS
from companion.domain.settings import Settings
from companion.ui.check_in import CheckIn
from companion.ui.columns import ColumnsArea
from companion.ui.editors import Field
from companion.ui.pages.questions import QuestionsPage
from companion.ui.panels.question_row import QuestionRow
from companion.ui.panels.questions_panel import QuestionsPanel
from companion.ui.widgets.switch import Switch
from tests.builders import an_answer, an_entry, an_own_question
from tests.ui.diaries import Opened, add, open_diary, the_entry
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

WORDS = "How loud was it?"


class Pages:
    """The page of questions and the form of a check-in beside it, under the same settings."""

    def __init__(
        self, qtbot: QtBot, found: Opened, *, size: tuple[int, int] = (1158, 900), scale: float = 1.0
    ) -> None:
        theme = a_theme(scale=scale)
        self.found = found
        self.settings = Settings()
        self.page = QuestionsPage(theme, found.diary)
        self.check_in = CheckIn(found.diary)
        self.form = QuestionsPanel(theme, self.check_in)
        self.page.choice_changed.connect(self._take)
        hosted(qtbot, self.page, *size)
        qtbot.addWidget(self.form)
        self.form.open_more(opened=True)

    def _take(self, choice: QuestionChoice) -> None:
        self.settings = Settings(questions=choice)
        self.page.apply_settings(self.settings)
        self.form.apply_settings(self.settings)

    def order(self) -> list[str]:
        """What the rows say, from top to bottom."""
        QCoreApplication.processEvents()
        rows = [row for row in self.page.findChildren(QuestionRow) if row.isVisible()]
        rows.sort(key=lambda row: row.mapTo(self.page, row.rect().topLeft()).y())
        return [row.findChild(Switch).accessibleName() for row in rows]

    def asked(self) -> list[str]:
        """The keys of the fields of the form."""
        QCoreApplication.sendPostedEvents(None, 0)
        self.form.show_check_in()
        fields = [field for field in self.form.findChildren(Field) if field.isVisibleTo(self.form)]
        return [field.question.key for field in fields]

    def write(self, field: str, text: str) -> None:
        line = named(self.page, QLineEdit, field)
        line.setFocus()
        line.selectAll()
        # As an input method writes it: keys of the test know plain letters alone.
        written = QInputMethodEvent()
        written.setCommitString(text)
        QCoreApplication.sendEvent(line, written)
        QTest.keyClick(line, Qt.Key.Key_Return)
        QCoreApplication.processEvents()

    def own(self) -> OwnQuestion:
        (own,) = self.found.diary.own_questions()
        return own


def test_a_question_switched_off_is_not_asked_and_its_answers_stay_on_the_day(
    qtbot: QtBot, found: Opened
) -> None:
    pages = Pages(qtbot, found)
    pages.check_in.answer("stress", 7, "Stress")

    switch = named(pages.page, Switch, "How much stress is there?")
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)

    assert pages.settings.questions.off == {"stress"}
    assert "stress" not in pages.asked()
    assert the_entry(pages.check_in).value("stress") == 7


def test_a_question_that_is_switched_on_is_asked(qtbot: QtBot, found: Opened) -> None:
    pages = Pages(qtbot, found)

    press(pages.page, "How many drinks with caffeine did you have?")

    assert "caffeine" in pages.asked()


def test_with_all_switched_on_the_form_has_a_field_for_every_declared_question(
    qtbot: QtBot, found: Opened
) -> None:
    pages = Pages(qtbot, found)
    everything = frozenset(question.key for question in QUESTIONS)

    pages.form.apply_settings(Settings(questions=QuestionChoice(on=everything)))

    assert sorted(pages.asked()) == sorted([*everything, "quality", "asleep_minutes"])


def test_with_all_switched_off_the_night_in_full_and_what_mattered_stay(qtbot: QtBot, found: Opened) -> None:
    pages = Pages(qtbot, found)
    everything = frozenset(question.key for question in further_questions())

    pages.form.apply_settings(Settings(questions=QuestionChoice(off=everything)))

    assert pages.asked() == ["pain_now", "quality", "flare", "mattered"]
    assert "Sleep in full" in [
        each.text() for each in pages.form.findChildren(QAbstractButton) if each.isVisibleTo(pages.form)
    ]


def test_worst_pain_below_the_average_is_asked_about_and_kept(qtbot: QtBot, found: Opened) -> None:
    pages = Pages(qtbot, found)
    hosted(qtbot, pages.form, 460, 900)

    pages.check_in.answer("pain_average", 6, "Average")
    pages.check_in.answer("pain_worst", 3, "Worst")
    pages.form.show_check_in()
    asked = words_on(pages.form)
    pages.check_in.answer("pain_worst", 8, "Worst")
    pages.form.show_check_in()

    assert "“Worst pain” 3 is less than “Average pain” 6. Is one of them another value?" in asked
    assert "is less than" not in words_on(pages.form)
    assert the_entry(pages.check_in).value("pain_average") == 6


def test_the_keyboard_moves_a_question_and_stays_with_it(qtbot: QtBot, found: Opened) -> None:
    pages = Pages(qtbot, found)
    pages.page.window().activateWindow()
    qtbot.waitUntil(pages.page.window().isActiveWindow)
    before = pages.order()
    switch = named(pages.page, Switch, "Worst pain since yesterday")
    switch.setFocus()

    QTest.keyClick(switch, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    down = pages.order()
    QTest.keyClick(switch, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(switch, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    up = pages.order()

    assert down[:3] == [before[0], before[2], before[1]]
    assert up[:3] == [before[1], before[0], before[2]]
    assert switch.hasFocus()
    assert pages.asked()[3] == "mattered"
    assert pages.asked()[4:6] == ["pain_worst", "interference"]


def test_the_arrow_buttons_move_a_question_and_rest_at_the_ends(qtbot: QtBot, found: Opened) -> None:
    pages = Pages(qtbot, found)
    up = button(pages.page, "Move up: Worst pain since yesterday")
    up.setFocus()

    press(pages.page, "Move up: Worst pain since yesterday")

    assert pages.order()[0] == "Worst pain since yesterday"
    assert not up.isEnabled()
    assert named(pages.page, Switch, "Worst pain since yesterday").hasFocus()


def test_the_tab_key_follows_the_order_of_the_rows(qtbot: QtBot, found: Opened) -> None:
    pages = Pages(qtbot, found)
    press(pages.page, "Move down: Worst pain since yesterday")
    named(pages.page, Switch, pages.order()[0]).setFocus()

    reached = [pages.order()[0]]
    for _stop in range(8):
        QTest.keyClick(pages.page.window(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if isinstance(focused, Switch):
            reached.append(focused.accessibleName())

    assert reached == pages.order()[: len(reached)]
    assert len(reached) >= 3


@pytest.mark.parametrize(
    ("words", "form", "answer"),
    [
        ("A scale from 0 to 10", Form.SCALE, 4),
        ("Yes or no", Form.YES_NO, "yes"),
        ("A number", Form.COUNT, 3),
        ("A length of time", Form.DURATION, 25),
    ],
)
def test_an_own_question_is_added_asked_answered_and_found_again(
    qtbot: QtBot, found: Opened, tmp_path: Path, words: str, form: Form, answer: int | str
) -> None:
    pages = Pages(qtbot, found)

    pages.write("Your question", WORDS)
    press(pages.page, words)
    press(pages.page, "Add this question")
    own = pages.own()
    pages.check_in.answer(own.key, answer, own.words)
    again = open_diary(tmp_path, found.clock, read_only=True)

    assert own.form is form
    assert own.key in pages.asked()
    assert again.diary.own_questions() == [own]
    assert again.diary.entries()[0].answers == (an_answer(own.key, answer),)
    again.close()
    found.diary.undo()
    found.diary.undo()
    assert found.diary.own_questions() == []
    assert own.key not in pages.asked()


def test_words_to_choose_from_are_stored_by_their_place(qtbot: QtBot, found: Opened) -> None:
    pages = Pages(qtbot, found)

    pages.write("Your question", "Which shoes?")
    press(pages.page, "Words to choose from")
    pages.write("The words, with commas between them", "Flat, Boots،None at all")
    press(pages.page, "Add this question")

    assert pages.own().options == ("Flat", "Boots", "None at all")


@pytest.mark.parametrize("typed", ["", "Flat", "Flat, flat"])
def test_words_that_cannot_be_chosen_between_are_asked_about_and_nothing_is_lost(
    qtbot: QtBot, found: Opened, typed: str
) -> None:
    pages = Pages(qtbot, found)

    pages.write("Your question", "Which shoes?")
    press(pages.page, "Words to choose from")
    pages.write("The words, with commas between them", typed)
    press(pages.page, "Add this question")

    assert found.diary.own_questions() == []
    assert named(pages.page, QLineEdit, "Your question").text() == "Which shoes?"
    assert named(pages.page, QLineEdit, "The words, with commas between them").text() == typed


def test_a_renamed_question_keeps_its_answers(qtbot: QtBot, found: Opened) -> None:
    own = an_own_question(WORDS)
    add(found.diary, own, an_entry(answers=(an_answer(own.key, 6),)))
    pages = Pages(qtbot, found)

    press(pages.page, f"Rename: {WORDS}")
    pages.write("New words for the question", "How much noise?")

    assert pages.own().words == "How much noise?"
    assert pages.own().id == own.id
    assert found.diary.entries()[0].value(pages.own().key) == 6
    assert "How much noise?" in pages.order()


def test_a_retired_question_is_not_asked_keeps_its_answers_and_is_asked_again(
    qtbot: QtBot, found: Opened
) -> None:
    own = an_own_question(WORDS)
    add(found.diary, own, an_entry(answers=(an_answer(own.key, 6),)))
    pages = Pages(qtbot, found)

    press(pages.page, f"Ask no longer: {WORDS}")
    retired = (pages.own().retired, own.key in pages.asked(), WORDS in words_on(pages.page))
    press(pages.page, f"Ask again: {WORDS}")

    assert retired == (True, False, True)
    assert found.diary.entries()[0].value(own.key) == 6
    assert own.key in pages.asked()
    assert named(pages.page, Switch, WORDS).hasFocus()


def test_a_question_with_answers_cannot_be_removed_and_one_without_can(qtbot: QtBot, found: Opened) -> None:
    used, unused = an_own_question(WORDS), an_own_question("Never answered?")
    add(found.diary, used, unused, an_entry(answers=(an_answer(used.key, 6),)))
    pages = Pages(qtbot, found)
    said: list[str] = []
    pages.page.removed.connect(said.append)

    removable = [
        each.accessibleName()
        for each in pages.page.findChildren(type(button(pages.page, "Add this question")))
        if each.accessibleName().startswith("Remove:") and each.isVisible()
    ]
    press(pages.page, "Remove: Never answered?")

    assert removable == ["Remove: Never answered?"]
    assert found.diary.own_questions() == [used]
    assert len(said) == 1
    found.diary.undo()
    assert {own.id for own in found.diary.own_questions()} == {used.id, unused.id}


def test_does_not_apply_is_an_answer_to_an_own_question(qtbot: QtBot, found: Opened) -> None:
    own = an_own_question(WORDS)
    add(found.diary, own)
    pages = Pages(qtbot, found)
    hosted(qtbot, pages.form, 460, 900)
    (field,) = [each for each in pages.form.findChildren(Field) if each.question.key == own.key]

    press(field, "Does not apply")

    answer = the_entry(pages.check_in).answer(own.key)
    assert answer is not None
    assert (answer.state, answer.value) == (AnswerState.NONE, None)


def test_a_diary_open_to_read_shows_the_choice_and_changes_nothing(qtbot: QtBot, found: Opened) -> None:
    found._journal.read_only = True

    pages = Pages(qtbot, found)

    assert not named(pages.page, Switch, "How is your mood?").isEnabled()
    assert not button(pages.page, "Add this question").isEnabled()


def test_escape_goes_back(qtbot: QtBot, found: Opened) -> None:
    pages = Pages(qtbot, found)

    with qtbot.waitSignal(pages.page.closed):
        QTest.keyClick(pages.page, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("size", "scale"), [((924, 700), 1.0), ((1158, 690), 1.0), ((1098, 768), 2.0)])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, found: Opened, size: tuple[int, int], scale: float
) -> None:
    add(found.diary, an_own_question("A long question about what happened on the way home from work " * 2))

    pages = Pages(qtbot, found, size=size, scale=scale)

    area = pages.page.findChild(ColumnsArea)
    ground = area.widget()
    assert ground is not None
    assert ground.width() <= area.viewport().width()
