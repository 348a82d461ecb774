"""The packed data files that the interface needs: translations, Qt's and our own."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from transcript_reader.places import resources_folder

LANGUAGES = ("en", "ru")
"""The languages of the interface; the first one is spoken where no other is known."""

_OURS = "language of the interface"


def language_for(wanted: str) -> str:
    """Return the language to speak: the wanted one, or the system's, or the first one."""
    system = (QLocale(name).name()[:2] for name in QLocale.system().uiLanguages())
    known = (one for one in (wanted, *system) if one in LANGUAGES)
    return next(known, LANGUAGES[0])


def install_language(app: QCoreApplication, wanted: str) -> str:
    """Let the application speak from now on, and return the language; before any widget.

    What it spoke before, it forgets.

    Qt's own words come from Qt, ours from the compiled translations; English has one for
    its plurals. Dates and numbers follow.
    """
    language = language_for(wanted)
    for former in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(former)
        former.deleteLater()
    QLocale.setDefault(QLocale(language))
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"transcript_reader_{language}", str(resources_folder() / "translations")),
    ):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(name, folder):
            app.installTranslator(translator)
    return language
