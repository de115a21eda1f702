"""What is said of values that were taken over."""

from companion.domain.entry import Answer, AnswerState
from companion.ui.carried_words import carried_words
from tests.builders import a_mark, an_answer, an_entry

NOW = (an_answer("pain_now", 4), an_answer("flare", "no"))


def test_parts_pain_and_flare_are_named_and_further_answers_counted() -> None:
    further = (an_answer("mood", 3), Answer(question="stress", value=None, state=AnswerState.NONE))
    after = an_entry(marks=(a_mark("low_back_l"), a_mark("low_back_r")), answers=(*NOW, *further))

    words = carried_words(None, after, yesterday=True)

    assert words == "Taken over from yesterday: 2 parts, pain 4, no flare, 2 more answers"


def test_what_was_there_before_is_not_said() -> None:
    before = an_entry(marks=(a_mark("low_back_l"),), answers=NOW[:1])
    after = an_entry(marks=(a_mark("low_back_l"), a_mark("low_back_r")), answers=NOW)

    words = carried_words(before, after, yesterday=False)

    assert words == "Taken over from last time: 1 part, no flare"


def test_an_answer_of_a_newer_version_is_counted() -> None:
    after = an_entry(answers=(an_answer("flare", "somewhat"),))

    words = carried_words(None, after, yesterday=True)

    assert words == "Taken over from yesterday: 1 more answer"
