"""The names of months and weekdays in the language of the window, for charts and the words about spans."""

from PySide6.QtCore import QLocale

from companion.charts.dates import DateNames

MONTHS, WEEKDAYS = range(1, 13), range(1, 8)


def date_names() -> DateNames:
    """As the locale has them inside of a date, which in some languages is not as they stand alone."""
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    return DateNames(
        months=tuple(locale.monthName(month) for month in MONTHS),
        short_months=tuple(locale.monthName(month, short) for month in MONTHS),
        weekdays=tuple(locale.dayName(day) for day in WEEKDAYS),
        short_weekdays=tuple(locale.dayName(day, short) for day in WEEKDAYS),
    )
