"""Charts on screen: what they say to a screen reader, choosing a day, and when they are drawn anew."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from companion.analysis.series import DailyPain
from companion.charts.chart import Chart, Data, Look, Picture
from companion.charts.pain import PAIN
from companion.charts.picture import Sheet
from companion.ui.widgets.chart_card import ChartCard
from companion.ui.widgets.chart_view import ChartView
from companion.ui.widgets.labels import Label
from tests.chart_builders import DATES, made_up_months, pain_of
from tests.ui.hosts import hosted
from tests.ui.widgets.body_builders import a_theme

SIZE = QSize(660, 300)


class CountingRender:
    """Draws as always, and remembers the sizes."""

    def __init__(self) -> None:
        self.sizes: list[tuple[int, int]] = []

    def __call__(
        self, chart: Chart[Data], data: Data, look: Look, *, width: int, height: int, ratio: float
    ) -> Picture:
        self.sizes.append((width, height))
        return Sheet().render(chart, data, look, width=width, height=height, ratio=ratio)


def some_pain() -> DailyPain:
    return PAIN.data(pain_of(*[4] * 26, None, (3, 6)))


def a_view(qtbot: QtBot, *, name: str = "light", drawing: CountingRender | None = None) -> ChartView:
    view = ChartView(a_theme(name))
    qtbot.addWidget(view)
    view.resize(SIZE)
    view.show_chart(drawing or Sheet().render, PAIN, some_pain())
    with qtbot.waitExposed(view):
        view.show()
    view.repaint()
    return view


def a_card(qtbot: QtBot, pain: DailyPain | None = None) -> ChartCard:
    card = ChartCard(a_theme())
    card.show_chart(Sheet().render, PAIN, pain or some_pain())
    hosted(qtbot, card, 1000, 600)
    return card


def words_in(card: ChartCard) -> list[str]:
    return [label.text() for label in card.findChildren(Label) if label.isVisible()]


def test_a_chart_has_a_name_and_a_description_for_the_screen_reader(qtbot: QtBot) -> None:
    view = a_view(qtbot)

    assert view.accessibleName() == "Pain now, average of each day"
    assert view.accessibleDescription() == PAIN.describe(some_pain(), DATES)
    assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Qt.Key.Key_Left], 27),
        ([Qt.Key.Key_Right], 27),
        ([Qt.Key.Key_End, Qt.Key.Key_Left], 26),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], 27),
        ([Qt.Key.Key_Home], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_Left], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_PageDown], 7),
        ([Qt.Key.Key_End, Qt.Key.Key_PageUp], 20),
    ],
)
def test_keys_lead_from_day_to_day_and_stop_at_the_ends(qtbot: QtBot, keys: list[Qt.Key], day: int) -> None:
    view = a_view(qtbot)
    read: list[str] = []
    view.day_read.connect(read.append)

    for key in keys:
        QTest.keyClick(view, key)

    assert view.chosen == day
    assert read[-1] == PAIN.day(some_pain(), day, DATES)


def test_other_keys_are_left_to_the_page(qtbot: QtBot) -> None:
    view = a_view(qtbot)

    QTest.keyClick(view, Qt.Key.Key_A)

    assert view.chosen is None


@pytest.mark.parametrize(("across", "day"), [(31, 0), (300, 13), (573, 27), (2, 0), (655, 27)])
def test_pointing_reads_the_nearest_day(qtbot: QtBot, across: int, day: int) -> None:
    view = a_view(qtbot)

    QTest.mouseMove(view, QPoint(across, 150))
    qtbot.waitUntil(lambda: view.chosen is not None)

    assert view.chosen == day


def test_the_chosen_day_is_marked_by_a_line_in_the_text_colour(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    text = a_theme().colour("text")

    QTest.keyClick(view, Qt.Key.Key_Home)
    image = view.grab().toImage()

    columns = {x for x in range(SIZE.width()) if image.pixelColor(x, 60) == text}
    assert len(columns) == 1
    assert 30 < columns.pop() < 50


def test_a_new_theme_and_text_size_are_drawn_at_once(qtbot: QtBot) -> None:
    theme = a_theme()
    view = ChartView(theme)
    qtbot.addWidget(view)
    view.resize(SIZE)
    view.show_chart(Sheet().render, PAIN, some_pain())
    before = view.grab().toImage()

    theme.use("dark", scale=2.0)
    after = view.grab().toImage()

    assert before.pixelColor(2, 2) == QColor("#FFFFFF")
    assert after.pixelColor(2, 2) == theme.colour("surface") != QColor("#FFFFFF")
    assert view.minimumSizeHint().height() == 440


def test_while_the_size_changes_it_is_stretched_and_then_drawn_once(qtbot: QtBot) -> None:
    drawing = CountingRender()
    view = a_view(qtbot, drawing=drawing)

    for width in range(670, 760, 10):
        view.resize(width, 300)
        view.repaint()
    during = list(drawing.sizes)
    qtbot.waitUntil(lambda: len(drawing.sizes) > len(during))

    assert during == [(660, 300)]
    assert drawing.sizes == [(660, 300), (750, 300)]


def test_nothing_is_drawn_while_it_is_hidden(qtbot: QtBot) -> None:
    theme = a_theme()
    drawing = CountingRender()
    view = ChartView(theme)
    qtbot.addWidget(view)

    view.show_chart(drawing, PAIN, some_pain())
    theme.use("dark")
    theme.use("contrast")

    assert drawing.sizes == []


def test_the_card_waits_with_a_sentence_until_there_is_a_chart(qtbot: QtBot) -> None:
    card = ChartCard(a_theme())
    hosted(qtbot, card, 1000, 600)

    waiting = words_in(card)
    card.show_chart(Sheet().render, PAIN, some_pain())

    assert waiting == ["Getting your chart ready"]
    assert "Getting your chart ready" not in words_in(card)
    assert PAIN.summary(some_pain()) in words_in(card)
    assert PAIN.note(some_pain()) in words_in(card)


def test_the_day_that_is_chosen_is_told_in_words_below_the_chart(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    view = card.findChild(ChartView)
    assert isinstance(view, ChartView)

    QTest.keyClick(view, Qt.Key.Key_End)

    assert (
        "Monday 28 September: pain 4.5, average of 2 ratings from 3 to 6. Middle of 7 days: 4."
        in words_in(card)
    )


def test_show_the_days_opens_a_table_with_every_day_and_closes_it_again(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    table = card.findChild(QTableView)
    button = card.findChild(QPushButton)
    assert isinstance(table, QTableView)
    assert isinstance(button, QPushButton)
    hidden_at_first = table.isHidden()

    button.click()
    model = table.model()
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    rows = [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]
    opened = (table.isVisible(), button.text())
    button.click()

    assert hidden_at_first
    assert opened == (True, "Hide the days")
    assert (table.isVisible(), button.text()) == (False, "Show the days")
    assert table.accessibleName() == "The days of the chart"
    assert headings == ["Day", "Average", "Lowest", "Highest", "Ratings", "Flare", "Medicines"]
    assert rows == PAIN.rows(some_pain(), DATES)


def test_a_new_period_keeps_the_table_open_and_shows_its_days(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    table = card.findChild(QTableView)
    button = card.findChild(QPushButton)
    assert isinstance(table, QTableView)
    assert isinstance(button, QPushButton)
    button.click()

    card.show_chart(Sheet().render, PAIN, PAIN.data(made_up_months()))

    assert table.isVisible()
    assert table.model().rowCount() == 91
