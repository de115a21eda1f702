"""Amounts as exact decimal text: "400" or "0.5". Read as people write them, summed only within one unit."""

import re
from collections.abc import Iterable

from companion.domain.errors import OutOfRangeError
from companion.domain.text import _

# \d is a digit of any script, \u066b the decimal sign written with Arabic digits.
_TYPED = "(\\d*)(?:[.,\u066b](\\d+))?"
_STORED = r"[0-9]+(?:\.[0-9]+)?"
_MOST_WHOLE, _MOST_PART = 7, 6
_GROUP = 3


def amount_of(typed: str) -> str:
    """The amount that was typed, with a comma or a point. Raises OutOfRangeError with a sentence.

    "1,500" could be one and a half or fifteen hundred: with a medicine that is asked, never guessed.
    """
    whole, part = _parts(typed)
    if len(part) == _GROUP and 1 <= len(whole) <= _GROUP and int(whole):
        words = _("“{typed}” can be read in two ways. Write {large} or {small}, whichever it is.")
        small = f"{int(whole)}.{part.rstrip('0') or '0'}"
        raise OutOfRangeError(words.format(typed=typed.strip(), large=f"{int(whole)}{part}", small=small))
    amount = _plain(whole, part)
    if amount == "0":
        raise OutOfRangeError(_("An amount is more than 0. If you took nothing, there is nothing to write."))
    if len(whole.lstrip("0")) > _MOST_WHOLE or len(part.rstrip("0")) > _MOST_PART:
        raise OutOfRangeError(_("An amount goes up to 9,999,999, with up to 6 digits after the point."))
    return amount


def is_amount(text: str) -> bool:
    """Whether it is an amount in the form in which it is stored: digits, more than 0."""
    return re.fullmatch(_STORED, text) is not None and text.strip("0.") != ""


def sums(amounts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Amounts per unit from (unit, amount) pairs; different units are never added."""
    # Loaded when there is something to add: no start needs it.
    from decimal import Decimal  # noqa: PLC0415

    found: dict[str, Decimal] = {}
    for unit, amount in amounts:
        found[unit] = found.get(unit, Decimal(0)) + Decimal(amount)
    return {unit: _plain(*f"{total:f}".split(".")) for unit, total in found.items()}


def _parts(typed: str) -> tuple[str, str]:
    """Digits before and after the sign, in the digits 0 to 9."""
    match = re.fullmatch(_TYPED, "".join(typed.split()))
    whole, part = (match[1], match[2] or "") if match else ("", "")
    if not whole and not part:
        raise OutOfRangeError(_("Write the amount as a number, for example 400 or 0.5."))
    return _ascii(whole), _ascii(part)


def _ascii(digits: str) -> str:
    return "".join(str(int(digit)) for digit in digits)


def _plain(whole: str, part: str = "") -> str:
    part = part.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{part}" if part else "")
