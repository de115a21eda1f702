"""The report as one HTML file: headings, tables and described pictures, and nothing from elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from companion.domain.text import _
from companion.reports.summary_block import Block
from companion.reports.summary_choice import PART_TITLES, Part
from companion.reports.summary_medicine_words import MedicineWords
from companion.reports.summary_words import MapWords, ReportWords

STYLE = """
body { font: 1rem/1.5 "Atkinson Hyperlegible Next", "Noto Sans", sans-serif; color: #16262a;
  background: #fff; max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.7rem; margin: 0; } h2 { font-size: 1.2rem; margin: 1.6rem 0 0.3rem; }
h3 { font-size: 1rem; margin: 0.8rem 0 0.2rem; } p { margin: 0.2rem 0; }
.note { color: #44565b; } .maps { display: flex; flex-wrap: wrap; gap: 2rem; }
.maps section { flex: 1 1 20rem; } .picture svg { width: 100%; height: auto; }
table { border-collapse: collapse; } caption { text-align: left; font-weight: 600; }
th, td { text-align: left; padding: 0.15rem 1rem 0.15rem 0; vertical-align: top; }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
footer { margin-top: 2rem; border-top: 1px solid #7b8a8d; padding-top: 0.5rem; }
@media print { body { padding: 0; } section { break-inside: avoid; } }
"""
NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True, kw_only=True)
class HtmlPictures:
    """Drawings as `<svg>` elements: one for each map, in their order, and the trend; empty without them."""

    maps: tuple[str, ...] = ()
    trend: str = ""


def html_report(words: ReportWords, pictures: HtmlPictures, language: str = "en") -> str:
    """The whole file. What a person wrote stands in it as text, whatever signs it has."""
    title = _("{title}, {period}").format(title=words.title, period=words.period)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(language)}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{NOTHING_FROM_ELSEWHERE}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main>",
        *_head(words),
        *_maps(words, pictures.maps),
        *_pain(words.pain, pictures.trend),
        *(line for block in words.blocks for line in _block(block)),
        *_medicines(words.medicines),
        *_points(words.points),
        *_appendix(words),
        f'</main><footer><p class="note">{escape(words.foot)}</p></footer></body></html>',
    ]
    return "\n".join(parts) + "\n"


def _head(words: ReportWords) -> Iterator[str]:
    yield f"<header><h1>{escape(words.title)}</h1>"
    if words.name:
        yield _paragraph(words.name)
    yield f"<p><strong>{escape(words.period)}</strong></p>{_paragraph(words.complete)}</header>"


def _maps(words: ReportWords, drawings: Sequence[str]) -> Iterator[str]:
    if not words.maps:
        return
    yield f"<section><h2>{escape(_(PART_TITLES[Part.MAPS]))}</h2>{_note(words.maps_note)}"
    yield '<div class="maps">'
    for found, drawing in zip(words.maps, drawings, strict=True):
        yield f"<section><h3>{escape(found.title)}</h3>{_paragraph(found.days)}"
        yield _picture(drawing, _map_told(found))
        headings = (_("Part"), _("Days with pain there"), _("Mean of these days, 0 to 10"))
        if found.parts:
            yield _table(_("Parts with pain, {days}").format(days=found.title), headings, found.parts)
        yield "</section>"
    yield "</div></section>"


def _map_told(found: MapWords) -> str:
    parts = "; ".join(
        _("{part} {days} days").format(part=part, days=days) for part, days, _mean in found.parts
    )
    told = _("Body map, front and back, {days}.").format(days=found.title)
    return f"{told} {parts}." if parts else told


def _pain(block: Block | None, drawing: str) -> Iterator[str]:
    if block is None:
        return
    yield f"<section><h2>{escape(block.title)}</h2>"
    yield from map(_paragraph, block.lines)
    yield _picture(drawing, " ".join([_("Pain over these days."), *block.lines]))
    yield from map(_note, block.notes)
    yield "</section>"


def _block(block: Block) -> Iterator[str]:
    yield f"<section><h2>{escape(block.title)}</h2>"
    yield from map(_paragraph, block.lines)
    yield from map(_note, block.notes)
    yield "</section>"


def _medicines(medicines: MedicineWords | None) -> Iterator[str]:
    if medicines is None:
        return
    yield f"<section><h2>{escape(medicines.title)}</h2>"
    if medicines.empty:
        yield _paragraph(medicines.empty)
    if medicines.rows:
        yield _table(medicines.title, medicines.headings, medicines.rows)
    if medicines.changes:
        yield _table(medicines.changes_title, (_("Day"), _("Change")), medicines.changes)
    yield "</section>"


def _points(block: Block | None) -> Iterator[str]:
    if block is not None:
        yield from _block(block)


def _appendix(words: ReportWords) -> Iterator[str]:
    if words.appendix:
        yield f"<section><h2>{escape(_('Appendix'))}</h2>"
        yield from (_table(table.title, table.headings, table.rows) for table in words.appendix)
        yield "</section>"


def _table(caption: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The first cell of a row is its heading."""
    head = "".join(f'<th scope="col">{escape(words)}</th>' for words in headings)
    body = "\n".join(_row(cells) for cells in rows)
    above = f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
    return f"<table>{above}<tbody>{body}</tbody></table>"


def _row(cells: Sequence[str]) -> str:
    first, *others = map(escape, cells)
    rest = "".join(f'<td class="number">{words}</td>' for words in others)
    return f'<tr><th scope="row">{first}</th>{rest}</tr>'


def _picture(drawing: str, told: str) -> str:
    return f'<div class="picture" role="img" aria-label="{escape(told)}">{drawing}</div>'


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _note(words: str) -> str:
    return f'<p class="note">{escape(words)}</p>'
