import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.word_search import LENGTH, excerpt, folded, has_words, one_line, spans_of, words_of

WRITTEN = st.text(st.sampled_from("aAäÄeéßşİ שׁלمُ😀👩‍🚀\u202e\u200f\n한ﬁ"), max_size=60)


def plainly(text: str) -> str:
    """Folding as one would write it down, letter by letter and slowly."""
    split = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = [letter for letter in split if not unicodedata.combining(letter)]
    return "".join(
        letter for letter in kept if letter.isspace() or unicodedata.category(letter) not in ("Cc", "Cf")
    )


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("CAFE", "a café at noon"),
        ("straße", "In der STRASSE"),
        ("naive", "nai\N{COMBINING DIAERESIS}ve"),
        ("سلام", "سَلَام"),
        ("שלום", "\N{RIGHT-TO-LEFT MARK}שָׁלוֹם"),
        ("🌨", "snow 🌨 all day"),
        ("❤", "❤\N{VARIATION SELECTOR-16}"),
        ("bath warm", "a warm\nbath"),
        ("ache", "Headache"),
    ],
)
def test_case_accents_and_unseen_marks_do_not_matter(typed: str, written: str) -> None:
    found = has_words([folded(written)], words_of(typed))

    assert found


def test_every_word_has_to_be_there_and_may_stand_in_another_text_of_the_day() -> None:
    day = [folded("A warm bath"), folded("Walked with Ana")]

    assert has_words(day, words_of("ana bath"))
    assert not has_words(day, words_of("ana bus"))


@given(WRITTEN, WRITTEN)
def test_the_search_finds_what_a_plain_scan_finds(written: str, typed: str) -> None:
    wanted = plainly(typed).split()

    found = has_words([folded(written)], words_of(typed))

    assert found == all(word in plainly(written).replace("\n", " ") for word in wanted)


@given(WRITTEN, WRITTEN)
def test_what_is_marked_is_what_was_looked_for(written: str, typed: str) -> None:
    words = words_of(typed)

    spans = spans_of(written, words)

    assert bool(spans) == any(word in folded(written) for word in words)
    assert all(any(word in folded(written[first:last]) for word in words) for first, last in spans)


@given(st.text(max_size=400), st.text(max_size=5))
def test_an_excerpt_is_one_short_line_whatever_was_written(written: str, typed: str) -> None:
    shown = excerpt(written, words_of(typed))

    assert len(shown.text) <= LENGTH + 2
    assert not any(unicodedata.category(letter) == "Cc" for letter in shown.text)
    assert all(0 <= first < last <= len(shown.text) for first, last in shown.spans)


def test_an_excerpt_begins_shortly_before_the_word_in_a_very_long_note() -> None:
    note = "ß und so weiter " * 6_000 + "then the Bus came" + " and more" * 6_000

    shown = excerpt(note, words_of("bus"))

    ((first, last),) = shown.spans
    assert shown.text[first:last] == "Bus"
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")


def test_controls_and_line_breaks_are_not_shown_and_emoji_stay_whole() -> None:
    shown = one_line("a\x00b\x1b[31m\r\n\tc 👩\N{ZERO WIDTH JOINER}🚀\N{RIGHT-TO-LEFT OVERRIDE}x")

    assert shown == "ab[31m c 👩\N{ZERO WIDTH JOINER}🚀x"
