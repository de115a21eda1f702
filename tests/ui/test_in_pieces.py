"""Long work in short turns: short work is done at once, other work goes on by itself and can be replaced."""

import time
from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from companion.ui.in_pieces import PIECE, TURN_MS, InPieces, spans

LONGER = 1.2 * TURN_MS / 1000
"""Seconds of a piece that is longer than a turn."""


def pieces(names: str, done: list[str], seconds: float = 0.0) -> Iterator[None]:
    for name in names:
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            pass
        done.append(name)
        yield


def test_short_work_is_done_at_once_and_nobody_is_told_later(qtbot: QtBot) -> None:
    done: list[str] = []
    work = InPieces()

    with qtbot.assertNotEmitted(work.done, wait=20):
        finished = work.start(pieces("abc", done))

    assert finished
    assert done == ["a", "b", "c"]


def test_long_work_goes_on_by_itself_and_tells_its_end(qtbot: QtBot) -> None:
    done: list[str] = []
    work = InPieces()

    with qtbot.waitSignal(work.done):
        finished = work.start(pieces("abc", done, LONGER))
        at_once = [*done]

    assert not finished
    assert at_once == ["a"]
    assert done == ["a", "b", "c"]


def test_new_work_takes_the_place_of_what_is_under_way(qtbot: QtBot) -> None:
    old: list[str] = []
    new: list[str] = []
    work = InPieces()
    work.start(pieces("abc", old, LONGER))

    with qtbot.waitSignal(work.done):
        work.start(pieces("xyz", new, LONGER))

    assert old == ["a"]
    assert new == ["x", "y", "z"]


@settings(max_examples=30)
@given(st.integers(min_value=-3, max_value=900))
def test_the_pieces_of_a_time_are_all_its_days_once_and_in_order(days: int) -> None:
    first = date(2020, 2, 20)
    last = first + timedelta(days=days - 1)

    found = list(spans(first, last))

    each = [begin + timedelta(days=n) for begin, end in found for n in range((end - begin).days + 1)]
    assert each == [first + timedelta(days=n) for n in range(days)]
    assert all(end - begin < PIECE for begin, end in found)
