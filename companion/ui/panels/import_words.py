"""What bringing in a file, or going back to a backup, would change, in sentences."""

from companion.domain.text import _, plural
from companion.reports.bringing_in import UNDONE_AT_MOST, Plan
from companion.reports.going_back import Return
from companion.reports.jobs import LookedInto
from companion.ui.panels.import_preview import Preview


def import_preview(found: LookedInto) -> Preview:
    """The question about a file."""
    plan = found.plan
    useful = bool(plan.new or plan.conflicting)
    return Preview(
        title=_("What is in {name}").format(name=found.file.name),
        facts=[*_counts(plan), *(_promise(len(plan.new) + len(plan.conflicting)) if useful else [])],
        refused=plan.refused,
        choice=_("Take over what is different in the file") if plan.conflicting else "",
        confirm=_("Bring in") if useful else "",
    )


def return_preview(found: Return, when: str) -> Preview:
    """The question about a backup; `when` it was made."""
    number = len(found.missing) + len(found.changed) + len(found.later)
    facts = [
        plural("{n} record comes back.", "{n} records come back.", len(found.missing)),
        plural("{n} record is as it was then.", "{n} records are as they were then.", len(found.changed)),
        plural("{n} later record goes to the bin.", "{n} later records go to the bin.", len(found.later)),
    ]
    if not number:
        return Preview(title=when, facts=[_("The diary is the same as this backup.")])
    return Preview(title=when, facts=[*facts, *_promise(number)], confirm=_("Go back to this"))


def _counts(plan: Plan) -> list[str]:
    facts = [
        plural("{n} record is new.", "{n} records are new.", len(plan.new)),
        plural("{n} is here already.", "{n} are here already.", plan.same),
    ]
    if plan.conflicting:
        different = len(plan.conflicting)
        words = plural(
            "{n} is different here. Yours stays.", "{n} are different here. Yours stay.", different
        )
        facts.append(words)
    if plan.refused:
        words = plural("{n} thing cannot be taken:", "{n} things cannot be taken:", len(plan.refused))
        facts.append(words)
    return facts


def _promise(number: int) -> list[str]:
    """What stands between the person and a loss."""
    if number <= UNDONE_AT_MOST:
        return [_("A backup is made first, and Undo takes it back as well.")]
    return [
        _("A backup is made first. With so many records, going back to that backup is the way to undo it.")
    ]
