"""A person's own questions through the diary: added, renamed, retired, asked again, removed."""

from dataclasses import replace

from companion.domain.changes import Replacement
from companion.domain.errors import CompanionError
from companion.domain.ids import new_id
from companion.domain.own_question import Form, OwnQuestion
from companion.domain.text import _
from companion.ui.diary import Diary


class OwnQuestions:
    """Every method that changes something stores one step; no change is no step."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    @property
    def read_only(self) -> bool:
        return self._diary.read_only

    def all(self) -> list[OwnQuestion]:
        """Asked or retired, in the order in which they were written down."""
        return self._diary.own_questions()

    def used(self) -> set[str]:
        """Keys of those with answers: they can be retired and never removed."""
        return self._diary.used_own_questions()

    def add(self, words: str, form: Form, options: tuple[str, ...] = ()) -> OwnQuestion:
        """Raises a CompanionError where the options cannot be chosen between."""
        now = self._diary.now()
        own = OwnQuestion(id=new_id(), words=words, form=form, options=options, written=now, changed=now.utc)
        self._diary.record(_("Question added"), Replacement(before=None, after=own))
        return own

    def rename(self, own: OwnQuestion, words: str) -> None:
        """Its answers stay with it."""
        self._put(own, replace(own, words=words), _("Question renamed"))

    def set_retired(self, own: OwnQuestion, *, retired: bool) -> None:
        label = _("Question no longer asked") if retired else _("Question asked again")
        self._put(own, replace(own, retired=retired), label)

    def remove(self, own: OwnQuestion) -> None:
        """Raises a CompanionError while it has answers."""
        if own.key in self.used():
            raise CompanionError(_("This question has answers, so it stays. It can be asked no longer."))
        self._diary.record(_("Question removed"), Replacement(before=own, after=None))

    def _put(self, before: OwnQuestion, after: OwnQuestion, label: str) -> None:
        if before != after:
            after = replace(after, changed=self._diary.now().utc)
            self._diary.record(label, Replacement(before=before, after=after))
