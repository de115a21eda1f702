"""The report of ten years, from the wish to the file: python -m benchmarks.report DIARY."""

import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.watching import Result, pass_time, run_program, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from companion.ui.main_window import MainWindow

SETTLE = 1.0
DAYS = 3650


def came_after(begun: float, listen: "Callable[[Callable[..., object]], object]") -> float:
    """The ms from `begun` until a signal is emitted; the loop sleeps in between, as in the program.

    `listen` connects to the signal.
    """
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415 - the program has imported all this

    loop = QEventLoop()
    listen(loop.quit)
    loop.exec()
    return (time.monotonic() - begun) * 1000


def reports(window: "MainWindow", folder: Path) -> Result:
    """First opening of the page, a page of ten years, its file; `opened`, `blocked`: ms without events."""
    from benchmarks.heartbeat import Heartbeat  # noqa: PLC0415 - the program has imported all this

    heart = Heartbeat()
    begun = time.monotonic()
    window.show_page("report")

    from companion.analysis.periods import Span  # noqa: PLC0415 - loaded by the page
    from companion.ui.panels.report_options import ReportOptions  # noqa: PLC0415
    from companion.ui.panels.report_saving import PDF, ReportSaving  # noqa: PLC0415
    from companion.ui.report_studio import ReportStudio  # noqa: PLC0415

    [studio], [saving] = window.findChildren(ReportStudio), window.findChildren(ReportSaving)
    first = came_after(begun, studio.made.connect)
    pass_time(SETTLE)
    opening = heart.longest()
    [options] = window.findChildren(ReportOptions)
    last = options.span().last
    heart = Heartbeat()
    begun = time.monotonic()
    options.span_chosen.emit(Span(first=last - timedelta(days=DAYS - 1), last=last))
    page = came_after(begun, studio.made.connect)
    saving.save_as(PDF, folder / "report.pdf")
    saved = came_after(begun, saving.saved.connect)
    return {"first": first, "page": page, "saved": saved, "opened": opening, "blocked": heart.longest()}


def main(diary: Path) -> None:
    def measure(window: "MainWindow", _painted: float) -> None:
        pass_time(SETTLE)
        tell(reports(window, diary))
        window.close()

    run_program(diary, measure)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
