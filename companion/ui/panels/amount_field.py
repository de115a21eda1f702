"""A field for an amount, with a comma or a point, and its unit behind it."""

from PySide6.QtCore import QLocale

from companion.domain.amount import amount_of
from companion.ui.theme import Theme
from companion.ui.widgets.checked_line import CheckedLine

WIDTH = 96


class AmountField(CheckedLine):
    """Its values are exact decimal texts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, amount_of, show=_local, width=WIDTH)


def _local(amount: object) -> str:
    """With the decimal sign of the person's language."""
    return str(amount).replace(".", QLocale().decimalPoint())
