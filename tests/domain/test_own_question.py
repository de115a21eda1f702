"""Questions that a person made up become questions like those that are shipped."""

import pytest

from companion.domain.entry import carried_onto
from companion.domain.errors import OutOfRangeError
from companion.domain.own_question import FORM_WORDS, Form
from companion.domain.questions import YES_NO, Choice, Count, Duration, Scale, accepts
from tests.builders import an_answer, an_entry, an_own_question


@pytest.mark.parametrize(
    ("form", "kind", "values"),
    [
        (Form.SCALE, Scale, (0, 10)),
        (Form.YES_NO, type(YES_NO), ("no", "yes")),
        (Form.CHOICE, Choice, ("1", "2")),
        (Form.COUNT, Count, (0, 999)),
        (Form.DURATION, Duration, (0, 1440)),
    ],
)
def test_each_form_is_a_kind_of_question_with_its_own_values(
    form: Form, kind: type[object], values: tuple[object, ...]
) -> None:
    own = an_own_question(form=form, options=("Loud", "Quiet"))

    question = own.question

    assert type(question.kind) is kind
    assert all(accepts(question.kind, value) for value in values)
    assert question.key == f"own:{own.id}"
    assert question.words == question.short == own.words
    assert question.none == "Does not apply"


def test_every_form_has_words() -> None:
    assert [form for form, _words in FORM_WORDS] == list(Form)


@pytest.mark.parametrize(
    "options",
    [(), ("Loud",), ("Loud", "loud "), ("Loud", " "), tuple(str(n) for n in range(13))],
)
def test_words_that_cannot_be_chosen_between_are_refused(options: tuple[str, ...]) -> None:
    with pytest.raises(OutOfRangeError):
        an_own_question(form=Form.CHOICE, options=options)


def test_a_question_without_words_is_refused() -> None:
    with pytest.raises(OutOfRangeError, match="A name is needed"):
        an_own_question("  ")


def test_an_answer_to_an_own_question_is_carried_and_one_that_is_not_asked_any_more_is_not() -> None:
    asked, unasked = an_own_question(), an_own_question()
    earlier = an_entry(answers=(an_answer(asked.key, 3), an_answer(unasked.key, 4), an_answer("stress", 5)))

    carried = carried_onto(an_entry(), earlier, {unasked.key, "stress"})

    assert carried.answers == (an_answer(asked.key, 3, carried=True),)
