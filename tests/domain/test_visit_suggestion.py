from collections.abc import Sequence

from companion.domain.help_card import Checked
from companion.domain.visit_suggestion import Fact, FactKind, Template, suggestions
from tests.builders import a_visit_question


def a_template(words: str, fact: FactKind = FactKind.NONE) -> Template:
    return Template(id="an id", fact=fact, words=words, source="A source", checked=Checked.READ)


def a_fact(kind: FactKind, **values: str) -> Fact:
    return Fact(kind=kind, values=values, told="Told")


def words_of(templates: Sequence[Template], facts: Sequence[Fact], *known: str) -> list[str]:
    found = suggestions(templates, facts, [a_visit_question(words) for words in known])
    return [each.words for each in found]


def test_a_question_with_a_fact_is_offered_only_where_the_diary_has_it() -> None:
    templates = [a_template("{n} flares", FactKind.FLARES), a_template("Tests?")]

    assert words_of(templates, []) == ["Tests?"]
    assert words_of(templates, [a_fact(FactKind.FLARES, n="3")]) == ["3 flares", "Tests?"]


def test_each_fact_of_a_kind_makes_its_own_question_and_tells_what_it_stands_on() -> None:
    facts = [a_fact(FactKind.TRIED, what="heat"), a_fact(FactKind.TRIED, what="{massage}")]

    found = suggestions([a_template("I tried {what}", FactKind.TRIED)], facts, [])

    assert [each.words for each in found] == ["I tried heat", "I tried {massage}"]
    assert {each.told for each in found} == {"Told"}


def test_what_is_among_the_questions_is_not_offered_again_however_it_is_spaced() -> None:
    templates = [a_template("Which tests?"), a_template("Which movement?")]

    assert words_of(templates, [], "  which   TESTS?") == ["Which movement?"]


def test_words_may_leave_open_what_their_fact_says_and_nothing_else() -> None:
    assert a_template("{n} flares", FactKind.FLARES).is_complete
    assert not a_template("{what} flares", FactKind.FLARES).is_complete
    assert not a_template("{n} tests").is_complete
