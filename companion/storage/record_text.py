"""Whole records as JSON, for undo steps and the bin: the rows of their image under their kind and id."""

import json
from typing import Any

from companion.domain.record import Kind, Record
from companion.storage.columns import Image
from companion.storage.images import image_of, record_of

Content = dict[str, Any]


def content_of(record: Record) -> Content:
    """What can be put into JSON, alone or among others."""
    image = image_of(record)
    return {"kind": image.kind.value, "id": image.id, "columns": image.columns, "owned": image.owned}


def record_from(content: Content) -> Record:
    """From what this version wrote or any older one."""
    return record_of(
        Image(
            kind=Kind(content["kind"]),
            id=str(content["id"]),
            columns=tuple(content["columns"]),
            owned=tuple(tuple(tuple(row) for row in rows) for rows in content["owned"]),
        )
    )


def text_of(content: object) -> str:
    return json.dumps(content, ensure_ascii=False)
