"""What the errors of everything below the interface say, marked for translation.

``{name}`` stands for what changes. A test finds what is missing here.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

_MARKED = (
    # The library, its index and the settings.
    QT_TRANSLATE_NOOP("Errors", "The library {path} is damaged."),
    QT_TRANSLATE_NOOP("Errors", "The library {path} cannot be used: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "The library {path} cannot be made: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "The library {path} is damaged and cannot be set aside: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "The file {path} is not a library of this program."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The library {path} was made by a newer version of this program; please use that version.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "{sentence} It was set aside, unchanged, as {name} and a new library was begun; "
        '"transcript-reader recover {path}" brings back what can be read of it.',
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "{sentence} It can be read as far as it goes; at the next start it will be set aside "
        "and can be recovered.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The library {path} is damaged. At the next start it will be set aside, and can then "
        "be recovered.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        'The library {path} is damaged; "transcript-reader recover {path}" brings back what '
        "can be read of it.",
    ),
    QT_TRANSLATE_NOOP("Errors", "There is a file {path} already."),
    QT_TRANSLATE_NOOP("Errors", "{path} cannot be recovered: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "The folder {path} cannot be written."),
    QT_TRANSLATE_NOOP("Errors", "The search index cannot be written: {reason}."),
    QT_TRANSLATE_NOOP(
        "Errors", "Another program is writing the search index; try again when it is done."
    ),
    QT_TRANSLATE_NOOP("Errors", "The settings {path} cannot be saved: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "This transcript is no longer in the library."),
    QT_TRANSLATE_NOOP("Errors", "A saved search needs a name."),
    QT_TRANSLATE_NOOP("Errors", "There is a saved search called “{name}” already."),
    QT_TRANSLATE_NOOP("Errors", "There is no such person in the library now."),
    # Files of colour schemes.
    QT_TRANSLATE_NOOP("Errors", "The file {name} cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "The file {name} cannot be written: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "The file {name} is no colour scheme of this program."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The colours in the file {name} cannot be read well: their contrast is {ratio}:1, and "
        "7:1 is needed.",
    ),
    # Files of tables.
    QT_TRANSLATE_NOOP("Errors", "The name {name} does not end in one of {known}."),
    QT_TRANSLATE_NOOP("Errors", "The file {name} cannot be written: it is not a file."),
    QT_TRANSLATE_NOOP(
        "Errors", "A sheet of Excel has no room for so many rows; choose another format."
    ),
    QT_TRANSLATE_NOOP("Errors", "A text is too long for a cell of Excel; choose another format."),
    QT_TRANSLATE_NOOP("Errors", "the disk is full"),
    QT_TRANSLATE_NOOP("Errors", "the disk could not be read or written"),
    QT_TRANSLATE_NOOP("Errors", "it may not be written"),
    QT_TRANSLATE_NOOP("Errors", "it may not be opened there"),
    QT_TRANSLATE_NOOP("Errors", "another program is writing to it"),
    QT_TRANSLATE_NOOP("Errors", "a text is too long for it"),
    QT_TRANSLATE_NOOP("Errors", "there is not enough memory"),
    QT_TRANSLATE_NOOP("Errors", "the folder cannot be made"),
    QT_TRANSLATE_NOOP("Errors", "the folder cannot be written"),
    QT_TRANSLATE_NOOP("Errors", "it cannot be read"),
    # The system's own words, as reasons.
    QT_TRANSLATE_NOOP("Errors", "No space left on device"),
    QT_TRANSLATE_NOOP("Errors", "Permission denied"),
    QT_TRANSLATE_NOOP("Errors", "Read-only file system"),
    QT_TRANSLATE_NOOP("Errors", "Input/output error"),
    QT_TRANSLATE_NOOP("Errors", "Not a directory"),
    QT_TRANSLATE_NOOP("Errors", "Is a directory"),
    QT_TRANSLATE_NOOP("Errors", "File name too long"),
    QT_TRANSLATE_NOOP("Errors", "Disk quota exceeded"),
    # Why a file cannot be imported.
    QT_TRANSLATE_NOOP("Errors", "there is no such file"),
    QT_TRANSLATE_NOOP("Errors", "you may not read it"),
    QT_TRANSLATE_NOOP("Errors", "it is a folder"),
    QT_TRANSLATE_NOOP("Errors", "it is not a file"),
    QT_TRANSLATE_NOOP("Errors", "it cannot be read ({reason})"),
    QT_TRANSLATE_NOOP("Errors", "it is larger than {number} MB"),
    QT_TRANSLATE_NOOP("Errors", "it is nested too deeply"),
    QT_TRANSLATE_NOOP("Errors", "reading it takes more than 1 GB of memory"),
    QT_TRANSLATE_NOOP("Errors", "reading it takes longer than {number} seconds"),
    QT_TRANSLATE_NOOP("Errors", "reading it was cancelled"),
    QT_TRANSLATE_NOOP("Errors", "the program failed on it"),
    QT_TRANSLATE_NOOP("Errors", "the file is empty"),
    QT_TRANSLATE_NOOP("Errors", "there is no text in it"),
    QT_TRANSLATE_NOOP("Errors", "there are no captions in it"),
    QT_TRANSLATE_NOOP("Errors", "this is no kind of file that is known here"),
    QT_TRANSLATE_NOOP("Errors", "this is not text in an encoding that is known here"),
    QT_TRANSLATE_NOOP("Errors", "the page holds no article"),
    QT_TRANSLATE_NOOP("Errors", "this is not a page of the president's site"),
    QT_TRANSLATE_NOOP("Errors", "the page ends before its text begins"),
    QT_TRANSLATE_NOOP("Errors", "the XML is broken, or breaks off, at line {number}"),
    QT_TRANSLATE_NOOP("Errors", "it has a header and no text"),
    QT_TRANSLATE_NOOP("Errors", "this is the head of a corpus, and its debates are in other files"),
    QT_TRANSLATE_NOOP("Errors", "it lists people and offices, and nobody speaks in it"),
    QT_TRANSLATE_NOOP("Errors", "the JSON is broken, or breaks off, at line {number}"),
    QT_TRANSLATE_NOOP("Errors", "it tells who speaks when, but not what is said"),
    QT_TRANSLATE_NOOP("Errors", "this JSON holds no transcript that is known here"),
    QT_TRANSLATE_NOOP("Errors", "the PDF is broken"),
    QT_TRANSLATE_NOOP("Errors", "page {number} of the PDF is broken"),
    QT_TRANSLATE_NOOP("Errors", "it is locked with a password"),
    QT_TRANSLATE_NOOP("Errors", "it has more than {number} pages"),
    QT_TRANSLATE_NOOP("Errors", "its pages are pictures of text, and pictures are not read"),
    QT_TRANSLATE_NOOP("Errors", "the package is broken or breaks off"),
    QT_TRANSLATE_NOOP("Errors", "it holds more than {number} files"),
    QT_TRANSLATE_NOOP("Errors", "it unpacks to more than a transcript can be"),
    QT_TRANSLATE_NOOP("Errors", "it is an archive; import it to read what is in it"),
    QT_TRANSLATE_NOOP("Errors", "there are no documents in it"),
    QT_TRANSLATE_NOOP("Errors", "there is no such file in the archive"),
    QT_TRANSLATE_NOOP("Errors", "there is no page in it"),
    QT_TRANSLATE_NOOP("Errors", "it is nested deeper than any page of a transcript"),
    QT_TRANSLATE_NOOP(
        "Errors", "it is a Word file of the old, binary kind; save it as DOCX or RTF"
    ),
    # Why a question cannot be understood.
    QT_TRANSLATE_NOOP("Errors", "There is no word to search for."),
    QT_TRANSLATE_NOOP("Errors", "There is no word between these quotation marks."),
    QT_TRANSLATE_NOOP("Errors", "The quotation mark opened here is never closed."),
    QT_TRANSLATE_NOOP("Errors", "This closing bracket was never opened."),
    QT_TRANSLATE_NOOP("Errors", "The bracket opened here is never closed."),
    QT_TRANSLATE_NOOP("Errors", "There is nothing between these brackets."),
    QT_TRANSLATE_NOOP("Errors", "“{word}” stands here with nothing before it."),
    QT_TRANSLATE_NOOP("Errors", "“{word}” stands here with nothing after it."),
    QT_TRANSLATE_NOOP("Errors", "“{field}:” is followed by no word."),
    QT_TRANSLATE_NOOP("Errors", "“=” and “~” go with words of the text, not with “{field}:”."),
    QT_TRANSLATE_NOOP("Errors", "“=” is followed by no word."),
    QT_TRANSLATE_NOOP("Errors", "“{word}” is followed by no word."),
    QT_TRANSLATE_NOOP("Errors", "“{field}:” is followed by nothing; write “{same}:word”."),
    QT_TRANSLATE_NOOP("Errors", "The brackets after “{field}:” hold values joined by OR."),
    QT_TRANSLATE_NOOP("Errors", "“{field}:” takes one of {values}, not “{value}”."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "There is no field “{field}:”. The fields are speaker, role, title, date, year, "
        "place, lang, kind, source and is.",
    ),
    QT_TRANSLATE_NOOP("Errors", "“{value}” is not a year or a range of years, such as 2016..2018."),
    QT_TRANSLATE_NOOP("Errors", "“{value}” is not a date, such as 2019, 2019-05 or 2019-05-31."),
    QT_TRANSLATE_NOOP("Errors", "There is no such date as {value}."),
    QT_TRANSLATE_NOOP("Errors", "A range needs a date on one side at least: 2016..2018."),
    QT_TRANSLATE_NOOP("Errors", "The range {value} ends before it begins."),
    QT_TRANSLATE_NOOP("Errors", "After “~” belongs how many letters may differ: 1 or 2."),
    QT_TRANSLATE_NOOP("Errors", "“~” belongs right after one word."),
    QT_TRANSLATE_NOOP("Errors", "After “~” belongs how near the words must be, from 1 to {most}."),
    QT_TRANSLATE_NOOP("Errors", "After “{word}/” belongs a number of words from 1 to {most}."),
    QT_TRANSLATE_NOOP("Errors", "“*” and “?” need at least one letter beside them."),
    QT_TRANSLATE_NOOP("Errors", "NEAR joins words, phrases, or words joined by OR in brackets."),
    QT_TRANSLATE_NOOP("Errors", "NEAR joins at most {most} parts."),
    QT_TRANSLATE_NOOP("Errors", "Too many brackets or NOTs stand inside one another here."),
)

TEMPLATES: tuple[str, ...] = tuple(map(str, _MARKED))
