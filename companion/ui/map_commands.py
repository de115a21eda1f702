"""Commands that mark several parts of a check-in; each is one step, so one Undo takes it back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from companion.domain.body import Region
from companion.domain.entry import Mark
from companion.domain.region_sets import copied_to, moved_to, unpaired, whole_back
from companion.domain.text import _
from companion.ui.check_in import CheckIn
from companion.ui.widgets.body_words import part_and_side


class MapCommands:
    """Never takes a mark away except to move it, and never changes one that is there."""

    def __init__(self, check_in: CheckIn, regions: Mapping[str, Region]) -> None:
        self._check_in = check_in
        self._regions = regions

    def mark_both(self, region: Region) -> None:
        """Mark a part and the same part of the other side, which takes the value of the first."""
        first = self._check_in.mark_of(region.id) or self._new(region.id)
        both = [first]
        if region.mirror is not None and self._check_in.mark_of(region.mirror) is None:
            both.append(copied_to(first, region.mirror))
        self._check_in.change_marks(_("Marked both sides: {part}").format(part=_(region.name)), *both)

    def mark_swept(self, swept: Iterable[str]) -> None:
        """Mark the parts that a drag went over."""
        self._check_in.change_marks(_("Marked by dragging"), *self._new_ones(swept))

    def mark_listed(self, listed: Iterable[str]) -> None:
        """Mark parts that a form names; it says nothing of how much they hurt, so they are not rated."""
        made = [replace(mark, intensity=None) for mark in self._new_ones(listed)]
        self._check_in.change_marks(_("Marked from numbers"), *made)

    def missing_of_back(self) -> int:
        """How many parts of the back are not marked yet."""
        return len(self._new_ones(region.id for region in whole_back(self._regions.values())))

    def mark_whole_back(self) -> None:
        """Mark what is not marked yet of the whole back, at the last used value."""
        back = (region.id for region in whole_back(self._regions.values()))
        self._check_in.change_marks(_("Marked the whole back"), *self._new_ones(back))

    def missing_sides(self) -> list[Region]:
        """The other sides of parts that are marked on one side alone."""
        mirrors = (
            self._regions[mark.region].mirror for mark in unpaired(self._check_in.marks, self._regions)
        )
        return [self._regions[mirror] for mirror in mirrors if mirror]

    def mark_both_sides(self) -> None:
        """Give each part that is marked on one side the same mark on the other."""
        single = unpaired(self._check_in.marks, self._regions)
        made = [copied_to(mark, mirror.id) for mark, mirror in zip(single, self.missing_sides(), strict=True)]
        self._check_in.change_marks(_("Marked both sides"), *made)

    def can_copy(self, region: Region) -> bool:
        """Whether a part is marked and its other side is not."""
        marked, mirror = self._check_in.mark_of(region.id), region.mirror
        return marked is not None and mirror is not None and self._check_in.mark_of(mirror) is None

    def copy_to_other_side(self, region: Region) -> None:
        """Give the other side the same value and words; one that is marked stays as it is."""
        mark = self._check_in.mark_of(region.id)
        if mark is not None and region.mirror is not None and self.can_copy(region):
            part = part_and_side(self._regions[region.mirror])
            self._check_in.change_marks(_("Marked {part}").format(part=part), copied_to(mark, region.mirror))

    def move_to_other_side(self, region: Region) -> None:
        """The other side was meant: the mark with all that was said of it goes there."""
        mark = self._check_in.mark_of(region.id)
        if mark is not None and region.mirror is not None and self._check_in.mark_of(region.mirror) is None:
            part = part_and_side(self._regions[region.mirror])
            label = _("Moved to {part}").format(part=part)
            self._check_in.change_marks(label, moved_to(mark, region.mirror), without={region.id})

    def _new(self, region: str) -> Mark:
        return Mark(region=region, intensity=self._check_in.last_intensity())

    def _new_ones(self, regions: Iterable[str]) -> list[Mark]:
        """Marks at the last used value for those regions that have none yet, each once."""
        marked = {mark.region for mark in self._check_in.marks}
        fresh = self._new("")
        return [replace(fresh, region=region) for region in dict.fromkeys(regions) if region not in marked]
