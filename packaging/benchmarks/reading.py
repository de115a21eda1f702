"""Reading every check-in of a diary: python -m benchmarks.reading DIARY."""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.watching import tell
from companion.storage.diary_file import open_journal


def main(folder: Path) -> None:
    journal = open_journal(folder, now=lambda: datetime.now(UTC))
    begun = time.perf_counter()
    entries = journal.entries()
    passed = (time.perf_counter() - begun) * 1000
    journal.close()
    tell({"ms": passed, "entries": len(entries), "marks": sum(len(entry.marks) for entry in entries)})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
