"""Words shown to people: marked with N_ where they are declared, translated with _ where they are shown."""

import gettext
from pathlib import Path

DOMAIN = "pain-companion"


class _Catalogue:
    """The translations in force; English source texts until a language is chosen."""

    translations: gettext.NullTranslations = gettext.NullTranslations()


def use_language(folder: Path, languages: list[str]) -> None:
    """Take translations from `folder` (gettext layout); a missing language falls back to English."""
    _Catalogue.translations = gettext.translation(DOMAIN, folder, languages, fallback=True)


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Mark a text for translation where it is declared; returns it unchanged."""
    return message


def _(message: str) -> str:
    """Translate a text where it is shown."""
    return _Catalogue.translations.gettext(message) if message else ""


def plural(one: str, many: str, count: int) -> str:
    """The form for `count`, with `{n}` filled in."""
    return _Catalogue.translations.ngettext(one, many, count).format(n=count)


def percent_words(percent: float) -> str:
    """A share in whole per cent, halves upwards, for example "50 %"; number and sign stay on one line."""
    return _("{n}\N{NO-BREAK SPACE}%").format(n=int(percent + 0.5))


def shortened(text: str, most: int) -> str:
    """The beginning of a text with more characters than that, up to a blank where there is one."""
    if len(text) <= most:
        return text
    cut = text[:most]
    blank = max(cut.rfind(" "), cut.rfind("\n"))
    # Signs that join emoji join nothing at the end.
    whole = cut[:blank] if blank > most // 2 else cut.rstrip("\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-16}")
    return whole.rstrip() + "\N{HORIZONTAL ELLIPSIS}"
