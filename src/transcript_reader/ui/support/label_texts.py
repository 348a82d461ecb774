"""What makes a label of a kind, in the window's language.

``templates()`` of the domain speaks English; here its phrases are marked for translation.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.pattern_words import templates

PHRASES = (
    QT_TRANSLATE_NOOP("Labels", "a name in capitals"),
    QT_TRANSLATE_NOOP("Labels", "a name behind Mr, Ms, Dr or another title"),
    QT_TRANSLATE_NOOP("Labels", "words that begin with capitals"),
    QT_TRANSLATE_NOOP("Labels", "a surname and initials"),
    QT_TRANSLATE_NOOP("Labels", "a few words"),
    QT_TRANSLATE_NOOP("Labels", "the words “{signs}”"),
    QT_TRANSLATE_NOOP("Labels", "“{signs}” before it"),
    QT_TRANSLATE_NOOP("Labels", "“{signs}” before it with any figures for 0"),
    QT_TRANSLATE_NOOP("Labels", "“{signs}” after it"),
    QT_TRANSLATE_NOOP("Labels", "a dash after it"),
    QT_TRANSLATE_NOOP("Labels", "a wide space after it"),
    QT_TRANSLATE_NOOP("Labels", "a space after it"),
    QT_TRANSLATE_NOOP("Labels", "on a line of its own"),
    QT_TRANSLATE_NOOP("Labels", "at the start of a paragraph"),
)


def pattern_in_words(pattern: LabelPattern) -> str:
    """Return a pattern as a phrase that begins with a capital."""
    said = ", ".join(
        QCoreApplication.translate("Labels", phrase).format(signs=signs)
        for phrase, signs in templates(pattern)
    )
    return QLocale().toUpper(said[0]) + said[1:]
