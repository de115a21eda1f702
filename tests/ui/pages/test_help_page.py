"""Get help: everything is there without a diary, and what is not checked is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.content.help_cards import read_help_cards
from companion.domain.help_card import LEVEL_WORDS
from companion.paths import resources
from companion.ui.columns import ColumnsArea
from companion.ui.pages.help import HelpPage
from tests.ui.finding import press, words_on
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

CARDS = read_help_cards(resources() / "content" / "help")


def a_page(qtbot: QtBot, *, size: tuple[int, int] = (1158, 690), scale: float = 1.0) -> HelpPage:
    page = HelpPage(a_theme(scale=scale))
    hosted(qtbot, page, *size)
    return page


@pytest.mark.parametrize(
    ("size", "scale"), [((1158, 690), 1.0), ((1712, 1080), 1.0), ((700, 690), 1.0), ((1098, 690), 2.0)]
)
def test_every_card_is_shown_at_every_size_and_nothing_is_cut_off(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    page = a_page(qtbot, size=size, scale=scale)

    words = words_on(page)
    area = page.findChild(ColumnsArea)
    content = area.widget()

    assert [card.title for card in CARDS if card.title not in words] == []
    assert all(level in words for level in LEVEL_WORDS.values())
    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()


def test_the_signs_of_a_variant_are_shown_with_its_own_level(qtbot: QtBot) -> None:
    words = words_on(a_page(qtbot))

    shown = [variant.title in words for card in CARDS for variant in card.variants]

    assert len(shown) == 5
    assert all(shown)


def test_numbers_are_named_with_their_country_and_the_local_one_in_words(qtbot: QtBot) -> None:
    words = words_on(a_page(qtbot))

    assert "Your local emergency number" in words
    assert "In the United Kingdom:" in words
    assert "116 123" in words


def test_it_says_what_it_is_not_and_that_a_review_is_missing(qtbot: QtBot) -> None:
    words = words_on(a_page(qtbot))

    assert "They do not say what you have." in words
    assert "This page needs a clinician's review." in words


def test_sources_are_shown_when_asked_for(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    before = words_on(page)

    press(page, "Show sources")

    assert "IFOMPT 2020" not in before
    assert "IFOMPT 2020" in words_on(page)
    assert "Not reviewed by a clinician yet." in words_on(page)


def test_escape_and_back_ask_to_close(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        press(page, "Back")
