"""Run as a program: saves entries without end and prints the id of each once it is saved."""

import sys
from pathlib import Path

from tests.builders import a_mark, a_moment, adding, an_answer, an_entry
from tests.storage.diaries import opened

MARKS = 10


def main(folder: Path) -> None:
    marks = tuple(a_mark(f"region_{n}", n) for n in range(MARKS))
    with opened(folder) as journal:
        while True:
            entry = an_entry(marks=marks, answers=(an_answer("note", "snow " * 50),))
            journal.apply(adding(entry), a_moment())
            sys.stdout.write(f"{entry.id}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
