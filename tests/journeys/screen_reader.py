"""A screen reader's view of the running program, over the accessibility bus.

Run by the Python of the system, which has pyatspi; it knows nothing of this project. Each line on standard
input is a JSON list: an action and its arguments. Each is answered by one JSON line.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # belongs to the Python of the system

PATIENCE = 15.0
OFTEN = 0.02
MAP = "Body map, front and back"


def all_below(place: Any) -> Iterator[Any]:
    yield place
    for number in range(place.childCount):
        child = place.getChildAtIndex(number)
        if child is not None:
            yield from all_below(child)


def found(application: str) -> Any:
    """The body map of the program, or None where it is not there yet."""
    for program in pyatspi.Registry.getDesktop(0):
        if program is not None and program.name == application:
            return next((each for each in all_below(program) if each.name == MAP), None)
    return None


def boxes(body_map: Any) -> list[Any]:
    """The check boxes of the map, as they are now."""
    inside = [body_map.getChildAtIndex(number) for number in range(body_map.childCount)]
    # Asked for again: nobody listens here to the events that would keep copies up to date.
    for child in inside:
        child.clear_cache()
    return [child for child in inside if child.getRole() == pyatspi.ROLE_CHECK_BOX]


def told(box: Any) -> dict[str, Any]:
    states = box.getState()
    return {
        "name": box.name,
        "checkable": states.contains(pyatspi.STATE_CHECKABLE),
        "checked": states.contains(pyatspi.STATE_CHECKED),
    }


def box_of(body_map: Any, part: str) -> Any:
    return next(box for box in boxes(body_map) if box.name.startswith(f"{part},"))


def press(body_map: Any, part: str) -> None:
    """Use the one action that a check box offers."""
    box_of(body_map, part).queryAction().doAction(0)


def wait(body_map: Any, part: str, words: str) -> dict[str, Any]:
    """Until the name of a part ends with these words."""
    deadline = time.monotonic() + PATIENCE
    while True:
        heard = told(box_of(body_map, part))
        if heard["name"].endswith(words) or time.monotonic() > deadline:
            return heard
        time.sleep(OFTEN)


def main(application: str) -> None:
    deadline = time.monotonic() + PATIENCE
    body_map = found(application)
    while body_map is None and time.monotonic() < deadline:
        time.sleep(OFTEN)
        body_map = found(application)
    actions: dict[str, Callable[..., Any]] = {
        "read": lambda: [told(box) for box in boxes(body_map)],
        "press": lambda part: press(body_map, part),
        "wait": lambda part, words: wait(body_map, part, words),
    }
    for line in sys.stdin:
        action, *arguments = json.loads(line)
        sys.stdout.write(json.dumps(actions[action](*arguments)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
