"""What help cards look at is read a part at a time, and says the same as when it is read at once."""

from datetime import timedelta

from companion.content.body import read_regions
from companion.paths import resources
from companion.ui.help_watch import HelpWatch
from tests.builders import A_DAY, a_mark, a_moment, an_entry
from tests.ui.diaries import Opened, add

REGIONS = read_regions(resources() / "bodymap")


def test_read_in_pieces_or_at_once_the_same_cards_come_up(found: Opened) -> None:
    for back in range(0, 119, 7):
        day = a_moment(day=A_DAY - timedelta(days=back))
        add(found.diary, an_entry(day, marks=(a_mark("chest_l", 6), a_mark("calf_upper_r", 5))))
    watch = HelpWatch(found.diary, REGIONS)

    steps = len(list(watch.pieces(A_DAY)))
    in_pieces, at_once = watch.offered(A_DAY), watch.offered(A_DAY)

    assert steps > 5
    assert in_pieces == at_once != []


def test_what_was_read_of_one_day_says_nothing_of_another(found: Opened) -> None:
    add(found.diary, an_entry(marks=(a_mark("chest_l", 6),)))
    watch = HelpWatch(found.diary, REGIONS)

    list(watch.pieces(A_DAY))
    before = watch.offered(A_DAY - timedelta(days=1))

    assert before == []
    assert watch.offered(A_DAY) != []
