"""Names that people give to what they take or try: any script, one line, not endless."""

from companion.domain.errors import OutOfRangeError
from companion.domain.text import _

LONGEST = 200


def name_of(typed: str) -> str:
    """The name on one line, without control characters. Raises OutOfRangeError: empty, or too long."""
    name = on_one_line(typed)
    if not name:
        raise OutOfRangeError(_("A name is needed, so that you find it again."))
    return _short(name)


def optional_name_of(typed: str) -> str:
    """A name that may be empty."""
    return _short(on_one_line(typed))


def require_name(name: str) -> None:
    """Refuse what is no name at all. Longer ones than a field takes may come from a newer version."""
    if not name.strip():
        raise OutOfRangeError(_("A name is needed, so that you find it again."))


def on_one_line(typed: str) -> str:
    """Without control characters and spare blanks."""
    # Signs that join emoji or turn the direction of writing are no control characters.
    return " ".join("".join(" " if _is_control(sign) else sign for sign in typed).split())


def _is_control(sign: str) -> bool:
    """Also the halves of characters that no file can hold."""
    return sign < " " or "\x7f" <= sign <= "\x9f" or "\ud800" <= sign <= "\udfff"


def _short(name: str) -> str:
    if len(name) > LONGEST:
        words = _("A name has up to {most} characters, and this one has {n}. The note has room for more.")
        raise OutOfRangeError(words.format(most=LONGEST, n=len(name)))
    return name
