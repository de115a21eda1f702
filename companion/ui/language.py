"""Takes the language of the system where there is a translation, and English where there is none."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from companion.domain.text import use_language


def follow_system_language(application: QApplication, locales: Path) -> None:
    """Texts, dates and Qt's own dialogs in one language; numbers and times stay those of the country."""
    system = QLocale.system()
    language = QLocale.languageToCode(system.language())
    if not (locales / language).is_dir():
        QLocale.setDefault(QLocale(QLocale.Language.English, system.territory()))
        return
    use_language(locales, [language])
    QLocale.setDefault(system)
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(system, "qtbase", "_", folder):
        application.installTranslator(translator)
