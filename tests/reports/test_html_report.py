"""The report as HTML: headings, tables with headers, described pictures, and all that was typed as text."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from companion.content.body import read_regions
from companion.paths import resources
from companion.reports.html_report import HtmlPictures, html_report
from companion.reports.summary import summarised
from companion.reports.summary_block import Language
from companion.reports.summary_choice import Part, ReportChoice
from companion.reports.summary_words import ReportWords, report_words
from tests.builders import a_visit_question
from tests.chart_builders import DATES
from tests.reports.report_builders import full_records, last_days, report_records

LANGUAGE = Language(dates=DATES, regions=read_regions(resources() / "bodymap"))
DRAWN = HtmlPictures(maps=("<svg></svg>", "<svg></svg>"), trend="<svg></svg>")


class Page(HTMLParser):
    """What is on a page: tags with what they say of themselves, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [about for name, about in self.tags if name == tag]


def words_of(choice: ReportChoice | None = None) -> ReportWords:
    return report_words(summarised(full_records(last_days(84))), choice or ReportChoice(), LANGUAGE)


def test_every_word_of_the_report_is_on_the_page_and_every_tag_is_closed() -> None:
    words = words_of()

    page = Page(html_report(words, DRAWN))

    assert page.open == []
    told = [words.title, words.period, words.complete, words.maps_note, words.foot]
    for block in (*words.blocks, words.pain, words.points):
        told += [block.title, *block.lines, *block.notes] if block else []
    for found in words.maps:
        told += [found.title, found.days, *(cell for row in found.parts for cell in row)]
    told += [cell for row in words.medicines.rows for cell in row] if words.medicines else []
    shown = {each.strip() for each in page.words}
    assert [each for each in told if each.strip() not in shown] == []


def test_tables_have_captions_and_headers_and_pictures_have_descriptions() -> None:
    page = Page(html_report(words_of(), DRAWN))

    assert len(page.of("table")) == len(page.of("caption")) == 4
    assert {about["scope"] for about in page.of("th")} == {"col", "row"}
    pictures = [about["aria-label"] for about in page.of("div") if about.get("role") == "img"]
    assert len(pictures) == 3
    assert all(pictures)
    assert page.of("html") == [{"lang": "en"}]
    assert len(page.of("h1")) == len(page.of("title")) == 1


def test_what_a_person_typed_is_text_and_no_part_of_the_page() -> None:
    nasty = '<img src=http://example.org/x onerror=alert(1)> & "quoted"'
    records = report_records(last_days(7), questions=[a_visit_question(nasty)])
    words = report_words(summarised(records), ReportChoice(name="<b>M</b>"), LANGUAGE)

    page = Page(html_report(words, DRAWN))

    assert page.of("img") == page.of("b") == []
    assert f"1. {nasty}" in page.words
    assert "<b>M</b>" in page.words


def test_the_page_allows_nothing_from_elsewhere() -> None:
    page = Page(html_report(words_of(), DRAWN))

    policies = [about["content"] for about in page.of("meta") if "http-equiv" in about]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]
    assert not [about for _tag, about in page.tags if "src" in about or "href" in about]


@pytest.mark.parametrize("part", Part)
def test_a_part_that_was_left_out_has_no_heading(part: Part) -> None:
    choice = ReportChoice().with_part(part, shown=False)

    with_all, without = (Page(html_report(words_of(each), DRAWN)) for each in (ReportChoice(), choice))

    assert len(without.of("h2")) == len(with_all.of("h2")) - 1


def test_the_title_names_the_days_and_no_person() -> None:
    words = replace(words_of(), name="M. K.")

    text = html_report(words, DRAWN)

    assert "<title>Pain diary, one page, 30 August 2026 to 21 November 2026</title>" in text
