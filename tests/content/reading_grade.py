"""The Flesch-Kincaid grade of a text: 0.39 words per sentence + 11.8 syllables per word - 15.59.

Kincaid and others 1975. Syllables are counted by their vowels; where a rule is unsure it counts one more, so
that a text is never taken for easier than it is.
"""

import re
from collections.abc import Iterable

SENTENCE_END = re.compile(r"[.?]+(?=\s|$)")
WORD = re.compile(r"[A-Za-z]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][a-z]+)?|\d+(?:[.,]\d+)*")
VOWELS = re.compile(r"[aeiouy]+")
# Two vowels that are two syllables: di-ary, peri-od, are-a, vide-o, usu-al, do-ing, flu-id, di-et, my-algia.
APART = re.compile(
    r"(?<![cts])ia|(?<![ctsg])io|(?<=r)ea$|eo(?![u])|(?<![qg])ua|[aeouy]ing|(?<=l)ui(?=d)|iu"
    r"|(?<=[dr])iet|(?<=qu)iet|(?<=[mr])ya"
)
SILENT_E = re.compile(r"(?<=[a-z])e$")
SPOKEN_LE = re.compile(r"[^aeiouy]le$")
SILENT_ED = re.compile(r"(?<![td])ed$")
SILENT_ES = re.compile(r"(?<![scxzg])(?<!sh)(?<!ch)es$")


def syllables(word: str) -> int:
    """At least one; a number counts as it is spoken, about one for each digit."""
    if word[0].isdigit():
        return sum(letter.isdigit() for letter in word)
    plain = re.sub("[^a-z]", "", word.lower())
    count = len(VOWELS.findall(plain)) + len(APART.findall(plain))
    if SPOKEN_LE.search(plain):
        return max(1, count)
    for silent in (SILENT_E, SILENT_ED, SILENT_ES):
        found = silent.search(plain)
        # The vowel is silent where it stands alone: "made", "needs" keeps its two.
        if found and count > 1 and plain[found.start() - 1] not in "aeiouy":
            return count - 1
    return max(1, count)


def words_in(text: str) -> list[str]:
    return WORD.findall(text)


def grade(texts: Iterable[str]) -> float:
    """The grade of some texts together; each begins a sentence of its own."""
    texts = list(texts)
    words = [word for text in texts for word in words_in(text)]
    sentences = sum(max(1, len(SENTENCE_END.findall(text))) for text in texts)
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
