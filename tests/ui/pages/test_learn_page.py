"""Learn: every lesson can be found, read in lines of a good length, acted on, and marked as read."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QTextLayout, QTextOption
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.content.lessons import Lessons, read_lessons
from companion.domain.lesson import Destination, Lesson
from companion.domain.lesson_choice import LessonChoice
from companion.domain.settings import Settings
from companion.paths import resources
from companion.ui.columns import ColumnsArea
from companion.ui.pages.learn import LearnPage
from companion.ui.panels.lesson_list import LessonRow
from companion.ui.panels.lesson_text import LessonText
from companion.ui.widgets.heading import Heading
from companion.ui.widgets.labels import Label
from companion.ui.widgets.switch import Switch
from tests.ui.finding import button, named, press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

FOUND = read_lessons(resources() / "content" / "lessons")
LONGEST_LINE = 70


def a_page(
    qtbot: QtBot,
    *,
    found: Lessons = FOUND,
    size: tuple[int, int] = (1158, 690),
    scale: float = 1.0,
) -> LearnPage:
    page = LearnPage(a_theme(scale=scale), found)
    hosted(qtbot, page, *size)
    return page


def read(page: LearnPage, *keys: str) -> None:
    page.apply_settings(replace(Settings(), lessons=LessonChoice(read=frozenset(keys))))


def open_lesson(page: LearnPage, key: str) -> None:
    page.open_lesson(key)
    QCoreApplication.processEvents()


def titles_on(page: LearnPage) -> list[str]:
    return [row.accessibleName() for row in page.findChildren(LessonRow) if row.isVisible()]


def search(page: LearnPage, words: str) -> None:
    field = named(page, QLineEdit, "Search the lessons")
    field.setFocus()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QCoreApplication.processEvents()


def squeezed(page: LearnPage) -> list[str]:
    """Texts that are lower than they need to be."""
    labels = [each for each in page.findChildren(Label) if each.isVisible() and each.wordWrap()]
    assert labels
    return [each.text() for each in labels if each.height() < each.heightForWidth(each.width())]


def lines_of(label: Label) -> list[str]:
    """The lines as they are shown, from the words and the width of the label."""
    text = label.text()
    layout = QTextLayout(text, label.font())
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(label.width())
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines


def empty_below(area: ColumnsArea, shown: Sequence[QWidget]) -> int:
    """How far the page goes on below what is shown on it."""
    content = area.widget()
    assert content is not None
    return content.height() - max(each.mapTo(content, each.rect().bottomLeft()).y() for each in shown)


def text_on(page: LearnPage) -> LessonText:
    """The text that is open; the one before it may not be gone yet."""
    (text,) = [each for each in page.findChildren(LessonText) if each.isVisible()]
    return text


def body_lines(page: LearnPage, lesson: Lesson) -> list[str]:
    """The lines of the text of the lesson that is open, as they are shown."""
    labels = [each for each in text_on(page).findChildren(Label) if each.text() in set(lesson.body())]
    assert len(labels) > 5
    return [line for label in labels for line in lines_of(label)]


def test_all_lessons_are_listed_with_their_length(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    titles = titles_on(page)

    assert set(titles) == {lesson.title for lesson in FOUND.lessons.values()}
    assert words_on(page).count("2 minutes") >= 20


def test_a_search_leaves_what_has_the_words_and_enter_goes_to_the_first(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    search(page, "inomyalgia")

    assert titles_on(page) == ["Chronic muscle pain", "Words from A to Z"]
    assert "2 lessons with these words" in words_on(page)
    assert page.window().focusWidget().accessibleName() == "Chronic muscle pain"


def test_a_search_for_what_no_lesson_has_says_so_and_escape_ends_it(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    search(page, "trombone")
    nothing = titles_on(page)
    words = words_on(page)
    QTest.keyClick(named(page, QLineEdit, "Search the lessons"), Qt.Key.Key_Escape)

    assert nothing == []
    assert "No lesson has these words" in words
    assert len(titles_on(page)) == len(FOUND.lessons)


def test_every_lesson_is_shown_whole_in_short_lines(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    for key, lesson in FOUND.lessons.items():
        open_lesson(page, key)
        qtbot.waitUntil(lambda: not squeezed(page))
        words = words_on(page)

        assert [text for text in (lesson.title, *lesson.body()) if text not in words] == []
        assert [source.name for source in lesson.sources if source.name not in words] == []
        assert "needs a clinician's review" in words
        assert "Checked on 21" in words
        assert [line for line in body_lines(page, lesson) if len(line) > LONGEST_LINE] == []


@pytest.mark.parametrize(("size", "scale"), [((1098, 690), 2.0), ((700, 690), 1.0), ((924, 690), 1.5)])
def test_large_text_and_narrow_windows_cut_nothing_off(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    page = a_page(qtbot, size=size, scale=scale)

    open_lesson(page, "treatment")
    area = named(page, ColumnsArea, "What treatment can mean")

    qtbot.waitUntil(lambda: not squeezed(page))
    content = area.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()


def test_the_page_ends_where_the_lesson_ends(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    open_lesson(page, "sleep")
    qtbot.waitUntil(lambda: not squeezed(page))

    assert empty_below(named(page, ColumnsArea, "Sleep"), [text_on(page)]) < 40


@pytest.mark.parametrize(("size", "scale"), [((1158, 690), 1.0), ((1098, 690), 2.0), ((700, 690), 1.0)])
def test_the_list_ends_where_the_last_lesson_ends(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    page = a_page(qtbot, size=size, scale=scale)

    qtbot.waitUntil(lambda: not squeezed(page))
    (area,) = [each for each in page.findChildren(ColumnsArea) if each.isVisible()]

    assert empty_below(area, [row for row in page.findChildren(LessonRow) if row.isVisible()]) < 60 * scale


def test_a_lesson_opens_at_its_text_and_the_keyboard_scrolls_it(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    row = next(row for row in page.findChildren(LessonRow) if row.accessibleName() == "Pacing")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    area = named(page, ColumnsArea, "Pacing")
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    QTest.keyClick(area, Qt.Key.Key_PageDown)

    assert page.window().focusWidget() is area
    assert area.verticalScrollBar().value() > 0


def test_escape_leads_back_to_the_list_where_the_lesson_was(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    open_lesson(page, "sleep")

    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)

    assert len(titles_on(page)) == len(FOUND.lessons)
    assert page.window().focusWidget().accessibleName() == "Sleep"


def test_escape_leads_to_the_search_when_another_lesson_was_opened_on_the_way(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    search(page, "inomyalgia")
    open_lesson(page, "sleep")

    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)

    assert page.window().focusWidget().accessibleName() == "Search the lessons"


def test_headings_are_headings_for_screen_readers(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    open_lesson(page, "sleep")

    heads = [each for each in page.findChildren(Heading) if each.isVisible()]
    spoken = [QAccessible.queryAccessibleInterface(each) for each in heads]

    assert {each.role() for each in spoken} == {QAccessible.Role.Heading}
    assert [each.text(QAccessible.Text.Name) for each in spoken][:2] == [
        "Sleep and pain",
        "What many services advise",
    ]


def test_buttons_lead_to_where_a_lesson_can_be_acted_on(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    open_lesson(page, "sleep")
    asked = QSignalSpy(page.destination_asked)

    press(page, "Write down last night")

    assert [asked.at(n)[0] for n in range(asked.count())] == [Destination.SLEEP]


def test_a_word_of_the_glossary_leads_to_its_lesson(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    open_lesson(page, "words")

    press(page, "More about Inomyalgia: Chronic muscle pain")

    assert named(page, ColumnsArea, "Chronic muscle pain").isVisible()


def test_lessons_of_the_same_kind_stand_beside_the_text(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    open_lesson(page, "sleep")

    press(page, "Pacing")

    assert named(page, ColumnsArea, "Pacing").isVisible()
    assert button(page, "Sleep").isVisible()


def test_a_lesson_is_marked_as_read_and_as_not_read_again(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    open_lesson(page, "sleep")
    told = QSignalSpy(page.choice_changed)

    for _time in range(2):
        named(page, Switch, "I have read this").click()
        page.apply_settings(replace(Settings(), lessons=told.at(told.count() - 1)[0]))

    assert [sorted(told.at(n)[0].read) for n in range(told.count())] == [["sleep"], []]


def test_what_was_read_is_said_in_a_word_and_to_screen_readers(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    read(page, "sleep")
    rows = {row.accessibleName(): row.accessibleDescription() for row in page.findChildren(LessonRow)}

    assert rows["Sleep"].endswith("Read.")
    assert rows["Pacing"].endswith("Not read yet.")
    assert words_on(page).splitlines().count("Read") == 1


def test_damaged_files_are_named_and_the_others_are_there(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("sleep.toml", "pacing.toml"):
        text = (resources() / "content" / "lessons" / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "pacing.toml").write_bytes(b"\xff")

    page = a_page(qtbot, found=read_lessons(tmp_path))
    open_lesson(page, "pacing")

    assert titles_on(page) == ["Sleep"]
    assert "pacing.toml" in words_on(page)
