"""The report on paper: one page whatever is in it, in vectors and real words, with every number."""

import re
import shutil
import stat
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from companion.paths import resources
from companion.reports.html_report import html_report
from companion.reports.summary import summarised
from companion.reports.summary_block import Language
from companion.reports.summary_choice import Paper, Part, ReportChoice
from companion.reports.summary_records import ReportRecords
from companion.reports.summary_words import ReportWords, report_words
from companion.ui.date_names import date_names
from companion.ui.printing.report_drawings import drawings_of
from companion.ui.printing.report_export import (
    ReportNotSavedError,
    image_of,
    pdf_of,
    print_on,
    save_report,
)
from companion.ui.printing.report_sheet import ReportContent, ReportSheet
from companion.ui.theme import Theme
from tests.reports.report_builders import full_records, last_days, report_records
from tests.ui.widgets.body_builders import DRAWING, REGIONS, a_theme
from tests.ui.widgets.images import pixels

pytestmark = pytest.mark.usefixtures("qapp")
NEEDS_POPPLER = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not here")
KINDS = ("empty", "a week", "a season", "three years")
POINTS = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}


@cache
def diary(kind: str) -> ReportRecords:
    """From nothing at all to more of everything than a page can hold."""
    match kind:
        case "empty":
            return report_records(last_days(7))
        case "a week":
            return full_records(last_days(7), medicines=2)
        case "a season":
            return full_records(last_days(90), seed=2)
        case _:
            return full_records(last_days(1095), seed=3, medicines=40)


def content_of(records: ReportRecords, choice: ReportChoice | None = None) -> ReportContent:
    summary, dates = summarised(records), date_names()
    language = Language(dates=dates, regions=REGIONS)
    words = report_words(summary, choice or ReportChoice(), language)
    return ReportContent(summary=summary, words=words, dates=dates)


def sheet_of(content: ReportContent, paper: Paper = Paper.A4, theme: Theme | None = None) -> ReportSheet:
    return ReportSheet(theme or a_theme(), DRAWING, content, paper)


def file_of(folder: Path, content: ReportContent, paper: Paper = Paper.A4) -> Path:
    path = folder / "report.pdf"
    save_report(path, pdf_of(sheet_of(content, paper), content.words.title, paper))
    return path


def told_by(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def text_of(path: Path) -> str:
    """All words in the order of the page, with plain blanks."""
    return " ".join(told_by("pdftotext", path, "-").split())


@NEEDS_POPPLER
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("kind", KINDS)
def test_there_is_one_page_of_the_paper_that_was_chosen(tmp_path: Path, kind: str, paper: Paper) -> None:
    path = file_of(tmp_path, content_of(diary(kind)), paper)

    about = told_by("pdfinfo", path)

    assert re.search(r"^Pages: +1$", about, re.MULTILINE)
    assert re.search(r"^Title: +Pain diary, one page$", about, re.MULTILINE)
    width, height = POINTS[paper]
    assert f"{width} x {height}" in about


@NEEDS_POPPLER
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("kind", KINDS)
def test_every_number_of_the_summary_is_found_in_the_text(tmp_path: Path, kind: str, paper: Paper) -> None:
    content = content_of(diary(kind))

    text = text_of(file_of(tmp_path, content, paper))

    wanted = set(numbers_in(content.words))
    assert len(wanted) >= 4
    assert wanted - set(re.findall(r"\d+(?:\.\d+)?", text)) == set()


def numbers_in(words: ReportWords) -> Iterator[str]:
    """Of all but the lists, whose ends may have no room: their first lines stand for them."""
    told = [words.period, words.complete, words.foot]
    for block in (*words.blocks, words.pain):
        told += [*block.lines, *block.notes] if block else []
    for found in words.maps:
        told += [found.title, found.days, *(" ".join(row[1:]) for row in found.parts[:3])]
    told += [row[2] for row in words.medicines.rows[:3]] if words.medicines else []
    for each in told:
        yield from re.findall(r"\d+(?:\.\d+)?", each)


@NEEDS_POPPLER
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_lies_over_the_foot_or_outside_of_the_paper(tmp_path: Path, kind: str, paper: Paper) -> None:
    path = file_of(tmp_path, content_of(diary(kind)), paper)

    boxes = re.findall(
        r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>',
        told_by("pdftotext", "-bbox", path, "-"),
    )

    width, height = POINTS[paper]
    [foot] = [float(box[1]) for box in boxes if box[4] == "Written"]
    above = [float(box[3]) for box in boxes if float(box[1]) < foot - 1]
    assert max(above) <= foot + 1
    assert max(float(box[3]) for box in boxes) < height - 18
    assert max(float(box[2]) for box in boxes) <= width - 30


@NEEDS_POPPLER
def test_the_page_is_made_of_vectors_and_of_words_in_the_typeface_it_carries(tmp_path: Path) -> None:
    path = file_of(tmp_path, content_of(diary("a season")))

    fonts = told_by("pdffonts", path).splitlines()[2:]

    assert told_by("pdfimages", "-list", path).count("\n") == 2  # the two lines of its heading
    assert fonts
    assert all("AtkinsonHyperlegibleNext" in font and " yes " in font for font in fonts)


@NEEDS_POPPLER
@pytest.mark.parametrize("part", Part)
def test_what_was_left_out_is_not_in_the_file(tmp_path: Path, part: Part) -> None:
    records = diary("a season")
    whole = content_of(records)
    choice = ReportChoice().with_part(part, shown=False)

    text = text_of(file_of(tmp_path, content_of(records, choice)))

    assert heading_of(whole.words, part) not in text


def heading_of(words: ReportWords, part: Part) -> str:
    if part is Part.MAPS:
        return "Where it hurt"
    if part is Part.MEDICINES:
        return "Days with a dose"
    return next(
        each.title for each in (*words.blocks, words.pain, words.points) if each and each.part is part
    )


@NEEDS_POPPLER
def test_a_name_stands_on_the_page_when_it_was_typed(tmp_path: Path) -> None:
    content = content_of(diary("a week"), ReportChoice(name="M. Kowalska, 1968"))

    path = file_of(tmp_path, content)

    assert "M. Kowalska, 1968" in text_of(path)
    assert "Kowalska" not in told_by("pdfinfo", path)


def test_marked_parts_differ_from_others_without_any_colour() -> None:
    content = content_of(diary("a season"))
    unmarked = content_of(report_records(last_days(90)))

    greys = [grey(image_of(sheet_of(each), 1)) for each in (content, unmarked)]

    # The figures stand in the upper part of the page; a marked part is darker by far.
    figures = [each[180:400, 48:260] for each in greys]
    assert np.count_nonzero(figures[0] < 150) > 4 * np.count_nonzero(figures[1] < 150)


def grey(image: QImage) -> NDArray[np.float64]:
    found: NDArray[np.float64] = pixels(image)[..., :3].mean(axis=2)
    return found


def test_the_screen_has_the_page_that_is_printed(tmp_path: Path) -> None:
    sheet = sheet_of(content_of(diary("a week")))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    print_on(printer, sheet)

    assert "Pain diary, one page" in text_of(tmp_path / "printed.pdf")
    assert re.search(r"^Pages: +1$", told_by("pdfinfo", tmp_path / "printed.pdf"), re.MULTILINE)


def test_a_file_is_private_and_an_older_one_stays_when_the_place_takes_none(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    save_report(path, b"old")

    with pytest.raises(ReportNotSavedError, match="Another folder may work"):
        save_report(tmp_path / "none" / "report.pdf", b"new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes() == b"old"


def test_the_drawings_of_the_html_form_are_vectors_without_a_need_for_a_typeface() -> None:
    content = content_of(diary("a season"))

    drawings = drawings_of(a_theme(), DRAWING, content)

    assert len(drawings.maps) == 2
    for each in (*drawings.maps, drawings.trend):
        assert each.startswith("<svg")
        assert each.endswith("</svg>")
        assert "<image" not in each
        assert "<text" not in each
    text = html_report(content.words, drawings)
    assert text.count("<svg") == 3
    assert str(resources()) not in text


def test_no_drawing_is_made_of_what_was_left_out() -> None:
    choice = ReportChoice(parts=frozenset({Part.SLEEP}))

    drawings = drawings_of(a_theme(), DRAWING, content_of(diary("a week"), choice))

    assert (drawings.maps, drawings.trend) == ((), "")


@NEEDS_POPPLER
@pytest.mark.parametrize("paper", Paper)
def test_the_appendix_follows_on_pages_of_its_own_and_leaves_the_first_as_it_is(
    tmp_path: Path, paper: Paper
) -> None:
    records = diary("a season")
    plain = content_of(records)
    content = content_of(records, ReportChoice(appendix=True))
    alone = told_by("pdftotext", file_of(tmp_path, plain, paper), "-")

    path = file_of(tmp_path, content, paper)

    first = told_by("pdftotext", "-l", "1", path, "-")
    assert first.split() == alone.split()
    pages = re.search(r"^Pages: +(\d+)$", told_by("pdfinfo", path), re.MULTILINE)
    assert pages
    assert 2 < int(pages[1]) < 8
    behind = " ".join(told_by("pdftotext", "-f", "2", path, "-").split())
    days = content.words.appendix[-1].rows
    assert [row[0] for row in days if row[0] not in behind] == []
    assert f"1 of {int(pages[1]) - 1}" in behind
