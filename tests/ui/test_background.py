"""Background work comes back to the window's thread, also when it does not succeed."""

import threading
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from companion.ui.background import run


class Receiver(QObject):
    """Keeps what is delivered, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[Any] = []
        self.problems: list[Exception] = []
        self.threads: list[int] = []

    def take(self, result: Any) -> None:
        self.results.append(result)
        self.threads.append(threading.get_ident())

    def take_problem(self, problem: Exception) -> None:
        self.problems.append(problem)
        self.threads.append(threading.get_ident())


def test_work_is_done_on_another_thread_and_delivered_on_this_one(qtbot: QtBot) -> None:
    receiver = Receiver()

    run(threading.get_ident, receiver.take, receiver.take_problem)
    qtbot.waitUntil(lambda: bool(receiver.results))

    assert receiver.results != [threading.get_ident()]
    assert receiver.threads == [threading.get_ident()]
    assert receiver.problems == []


def test_what_the_work_raises_is_delivered_and_not_lost(qtbot: QtBot) -> None:
    receiver = Receiver()
    problem = ValueError("no chart today")

    def work() -> None:
        raise problem

    run(work, receiver.take, receiver.take_problem)
    qtbot.waitUntil(lambda: bool(receiver.problems))

    assert receiver.problems == [problem]
    assert receiver.threads == [threading.get_ident()]
    assert receiver.results == []


def test_nothing_is_delivered_to_an_object_that_is_gone(qtbot: QtBot) -> None:
    gate = threading.Event()
    gone, witness = Receiver(), Receiver()

    run(gate.wait, gone.take, gone.take_problem)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    gate.set()
    run(gate.is_set, witness.take, witness.take_problem)
    qtbot.waitUntil(lambda: bool(witness.results))

    assert gone.results == []
    assert gone.problems == []


def test_many_errands_all_come_back(qtbot: QtBot) -> None:
    receiver = Receiver()

    for number in range(50):
        run(partial(str, number), receiver.take, receiver.take_problem)
    qtbot.waitUntil(lambda: len(receiver.results) == 50)

    assert sorted(receiver.results, key=int) == [str(number) for number in range(50)]
