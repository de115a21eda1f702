"""Changes of medicines on the pain chart: lines, names, and the same in words and in the table."""

from datetime import timedelta

import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from companion.analysis.series import daily_pain
from companion.charts.pain import PAIN
from companion.domain.medicine_turns import Direction, MedicineTurn
from tests.chart_builders import DATES, FIRST, a_look, pain_of

NAMES = {"Simvastatin", "Ibuprofen", "Amitriptyline"}


def a_turn(place: int, name: str = "Simvastatin", direction: Direction = Direction.RAISED) -> MedicineTurn:
    return MedicineTurn(day=FIRST + timedelta(days=place), name=name, direction=direction)


def drawn(*turns: MedicineTurn, days: int = 28) -> Axes:
    figure = Figure(figsize=(660 / 72, 300 / 72), dpi=72)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    PAIN.draw(axes, daily_pain(pain_of(*[4] * days, turns=turns)), a_look())
    return axes


def lines_of(axes: Axes) -> list[float]:
    found = [each for each in axes.collections if each.get_gid() == "changes of medicines"]
    return [
        float(segment[0][0])
        for each in found
        if isinstance(each, LineCollection)
        for segment in each.get_segments()
    ]


def names_of(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts if text.get_text().split(" +")[0].rstrip("…") in NAMES]


def test_each_day_with_a_change_has_one_line_with_the_name() -> None:
    axes = drawn(a_turn(3), a_turn(20, "Ibuprofen"), a_turn(20, "Amitriptyline"))

    assert lines_of(axes) == [3, 20]
    assert names_of(axes) == ["Simvastatin", "Ibuprofen +1"]


def test_a_name_is_left_out_where_it_would_touch_the_one_before_and_its_line_stays() -> None:
    axes = drawn(a_turn(3), a_turn(4, "Ibuprofen"))

    assert lines_of(axes) == [3, 4]
    assert names_of(axes) == ["Simvastatin"]


def test_a_long_name_is_shortened() -> None:
    axes = drawn(a_turn(3, "Hydroxychloroquine"))

    assert "Hydroxychloro\N{HORIZONTAL ELLIPSIS}" in [text.get_text() for text in axes.texts]


def test_without_changes_nothing_is_drawn_and_nothing_said() -> None:
    pain = daily_pain(pain_of(*[4] * 28))

    assert lines_of(drawn()) == []
    assert "medicines" not in f"{PAIN.note(pain)} {PAIN.describe(pain, DATES)} {PAIN.summary(pain)}"


def test_what_the_lines_show_is_said_and_stands_in_the_table() -> None:
    turns = (a_turn(1), a_turn(2, "Ibuprofen", Direction.STOPPED))
    pain = daily_pain(pain_of(4, 4, 4, 4, turns=turns))

    described, rows = PAIN.describe(pain, DATES), PAIN.rows(pain, DATES)

    assert "Upright lines are changes of medicines: 2 September, Simvastatin raised; 3 September" in described
    assert "Upright lines are changes of medicines." in PAIN.note(pain)
    assert [row[-1] for row in rows] == ["", "Ibuprofen stopped", "Simvastatin raised", ""]
    assert PAIN.day(pain, 1, DATES).endswith("Simvastatin raised.")


@pytest.mark.parametrize("direction", Direction)
def test_every_change_has_its_words(direction: Direction) -> None:
    pain = daily_pain(pain_of(4, 4, turns=(a_turn(0, direction=direction),)))

    assert "Simvastatin" in PAIN.rows(pain, DATES)[-1][-1]


def test_many_changes_are_told_by_the_latest() -> None:
    turns = tuple(a_turn(place) for place in range(9))
    pain = daily_pain(pain_of(*[4] * 28, turns=turns))

    described = PAIN.describe(pain, DATES)

    assert "the latest: 4 September" in described


def test_changes_outside_of_the_days_shown_are_left_out() -> None:
    pain = daily_pain(pain_of(4, 4, turns=(a_turn(-1), a_turn(0), a_turn(2))))

    assert [turn.day for turn in pain.turns] == [FIRST]
