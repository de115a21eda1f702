"""Writes the JSON Schema of the archive anew: python -m tests.reports.write_schema."""

import json

from companion.paths import resources
from companion.reports.archive import VERSION, archive_schema


def main() -> None:
    file = resources() / "archive" / f"archive-{VERSION}.schema.json"
    file.write_text(json.dumps(archive_schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
