"""What was taken over from an earlier check-in, in one line: "Taken over from yesterday: 4 parts, pain 4"."""

from companion.domain.entry import Answer, AnswerState, Entry
from companion.domain.text import N_, _, plural

FLARES = {"no": N_("no flare"), "yes": N_("flare"), "unsure": N_("flare: not sure")}


def carried_words(before: Entry | None, after: Entry, *, yesterday: bool) -> str:
    """What `after` has and `before` had not; further answers are counted, and not said one by one."""
    marks = len(after.marks) - (len(before.marks) if before else 0)
    answers = [each for each in after.answers if before is None or before.answer(each.question) is None]
    parts = [plural("{n} part", "{n} parts", marks)] if marks else []
    named = [words for answer in answers if (words := _named(answer))]
    parts += named
    if more := len(answers) - len(named):
        parts.append(plural("{n} more answer", "{n} more answers", more))
    line = _("Taken over from yesterday: {parts}") if yesterday else _("Taken over from last time: {parts}")
    return line.format(parts=", ".join(parts))


def _named(answer: Answer) -> str:
    """The two answers that stand on the first page, in words; empty for any other."""
    if answer.state is not AnswerState.VALUE:
        return ""
    if answer.question == "pain_now":
        return _("pain {value}").format(value=answer.value)
    if answer.question == "flare":
        words = FLARES.get(str(answer.value), "")
        return _(words) if words else ""
    return ""
