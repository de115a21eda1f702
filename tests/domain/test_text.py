"""Words come in English, or in the language of a catalogue."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.domain.text import DOMAIN, N_, _, percent_words, plural, shortened, use_language


def write_catalogue(folder: Path, language: str, messages: dict[str, str]) -> None:
    """A compiled gettext catalogue, as its format is documented."""
    place = folder / language / "LC_MESSAGES"
    place.mkdir(parents=True)
    pairs = [(source.encode(), target.encode()) for source, target in sorted(messages.items())]
    start = 7 * 4 + 16 * len(pairs)
    tables: list[list[int]] = [[], []]
    texts = b""
    for side in (0, 1):
        for pair in pairs:
            tables[side] += [len(pair[side]), start + len(texts)]
            texts += pair[side] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    body = struct.pack(f"<{4 * len(pairs)}I", *tables[0], *tables[1])
    (place / f"{DOMAIN}.mo").write_bytes(head + body + texts)


@pytest.fixture
def german(tmp_path: Path) -> Iterator[None]:
    """The language is that of the whole program, so it is put back afterwards."""
    write_catalogue(
        tmp_path,
        "de",
        {
            "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n",
            "Neck": "Nacken",
            "{n} day\0{n} days": "{n} Tag\0{n} Tage",
        },
    )
    use_language(tmp_path, ["de"])
    yield
    use_language(tmp_path, [])


def test_without_a_language_words_stay_english() -> None:
    words = N_("Neck")

    assert words == "Neck"
    assert _(words) == "Neck"
    assert [plural("{n} day", "{n} days", n) for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


@pytest.mark.usefixtures("german")
def test_a_catalogue_translates_what_it_knows() -> None:
    assert _("Neck") == "Nacken"
    assert _("Lower back") == "Lower back"
    assert [plural("{n} day", "{n} days", n) for n in (1, 2)] == ["1 Tag", "2 Tage"]


@pytest.mark.usefixtures("german")
def test_no_words_are_never_the_head_of_the_catalogue() -> None:
    assert _("") == ""


def test_a_language_without_a_catalogue_falls_back_to_english(tmp_path: Path) -> None:
    use_language(tmp_path, ["xx"])

    assert _("Neck") == "Neck"


@pytest.mark.parametrize(
    ("share", "words"), [(0, "0\xa0%"), (49.5, "50\xa0%"), (49.4, "49\xa0%"), (100, "100\xa0%")]
)
def test_per_cent_are_whole_and_stay_with_their_sign(share: float, words: str) -> None:
    assert percent_words(share) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short", "short"),
        ("just as long", "just as long"),
        ("a text that is longer", "a text that\N{HORIZONTAL ELLIPSIS}"),
        ("onesinglelongword", "onesinglelon\N{HORIZONTAL ELLIPSIS}"),
        ("elevensigns\N{ZERO WIDTH JOINER}and more", "elevensigns\N{HORIZONTAL ELLIPSIS}"),
        ("", ""),
    ],
)
def test_a_long_text_is_cut_at_a_blank_where_there_is_one(text: str, expected: str) -> None:
    assert shortened(text, 12) == expected
