"""Timed captions put together to what was said: WebVTT, SRT and their kin share this."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from transcript_reader.domain.errors import ImportFailed
from transcript_reader.domain.label_pattern import LabelPattern
from transcript_reader.domain.transcript import Attributes, BlockKind, Mark, MarkKind
from transcript_reader.importers.labels.bracketed import bracketed_labels
from transcript_reader.importers.labels.candidate import Opening
from transcript_reader.importers.labels.dialogue import NO_DIALOGUE, Dialogue
from transcript_reader.importers.labels.labels import Label, label_of
from transcript_reader.importers.labels.openings import openings
from transcript_reader.importers.labels.taught import with_taught
from transcript_reader.importers.protocol import Reading, Source
from transcript_reader.importers.text.flow import Flow
from transcript_reader.importers.text.language import language_of
from transcript_reader.importers.text.language_codes import language_code
from transcript_reader.importers.text.paragraphs import Paragraph
from transcript_reader.importers.turns.building import TranscriptBuilder

_TOKEN = re.compile(r"<[^>]*>?|\{\\[^}]*\}")
_TAG = re.compile(r"<(/?)([a-z]*)((?:\.[^\s.>]*)*)[ \t\n]*([^>]*)>?", re.DOTALL)
_DIALOGUE = re.compile(r"[ \t]*(?:[-‐–—]|>>)")
_SIGN = re.compile(r"(?:>|&gt;){2,3}[ \t]*")
_CHANGES = re.compile(rf"(?<!\S)(?={_SIGN.pattern})")  # where broadcasters let another voice begin
_NOBODY = re.compile(r"(?:spk|speaker|voice|channel|ch|unk?|[a-z]{0,2})[\s_-]*s?\d*", re.IGNORECASE)
_INLINE = {"i": MarkKind.EMPHASIS, "u": MarkKind.EMPHASIS, "b": MarkKind.STRONG}
_SENTENCE_END = tuple('.?!…。？！؟»”"')
_PAUSE, _LONG_PAUSE = 1.0, 4.0  # seconds of silence: after a sentence, and anywhere
_DEEPEST = 8  # marks that stand in one another: those that are never closed go on and on
_FEWEST_SIGNS = 2  # that say together that they stand for voices
_PARAGRAPH = 600  # characters after which the next sentence begins a new paragraph


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption: the words with their tags, when, and the piece of the file it takes up.

    ``start`` and ``end`` are in seconds, None where the file's times make no sense.
    ``printed`` ends with ``words`` and the white space after them.
    """

    words: str
    start: float | None
    end: float | None
    printed: str


@dataclass(frozen=True, slots=True)
class Said:
    """Words of one voice: ``voice`` is its printed name, None where the file names none.

    ``begins`` where a sign says that another voice begins, whoever it is.
    """

    voice: str | None
    text: str
    marks: tuple[Mark, ...]
    printed: str
    start: float | None = None
    end: float | None = None
    classes: tuple[str, ...] = ()
    begins: bool = False


def read_captions(
    source: Source,
    format_name: str,
    pieces: Iterable[Cue | str],
    *,
    title: str = "",
    language: str = "",
    attributes: Attributes = (),
) -> Reading:
    """Return the transcript of a caption file's cues; a ``str`` is what is no cue.

    Raises:
        ImportFailed: if no cue holds a word.
    """
    pieces = list(pieces)
    dialogue = Dialogue([piece.words for piece in pieces if isinstance(piece, Cue)])
    said: list[Said | str] = []
    for piece in pieces:
        said += [piece] if isinstance(piece, str) else spoken_in(piece, dialogue)
    words = [piece for piece in said if isinstance(piece, Said) and piece.text]
    if not words:
        raise ImportFailed(source.path, "there are no captions in it")
    marked = any(piece.voice is not None for piece in words)
    if not marked:
        said = _labelled(said, dialogue, source.taught)
    builder = TranscriptBuilder(source, format_name)
    writer = CaptionWriter(builder, keyed=marked)
    for part in said:
        writer.write(part)
    writer.end()
    sample = " ".join(piece.text for piece in words[:400])
    return builder.reading(
        title or source.path.stem,
        language=language_code(language) or (language_of(sample) if sample.count(" ") > 15 else ""),
        attributes=attributes,
    )


def spoken_in(cue: Cue, dialogue: Dialogue = NO_DIALOGUE) -> list[Said]:
    """Return what is said in a cue, voice by voice, tags turned into marks."""
    reader = _CueReader(cue, dialogue)
    position = 0
    for match in _TOKEN.finditer(cue.words):
        reader.text(cue.words[position : match.start()])
        reader.tag(match[0])
        position = match.end()
    reader.text(cue.words[position:])
    return reader.done()


class CaptionWriter:
    """Joins what one voice says in a row into one turn, what nobody is named for into prose.

    ``keyed`` where the names of voices are marks, hence who they are.
    """

    def __init__(self, builder: TranscriptBuilder, *, keyed: bool) -> None:
        self._builder = builder
        self._keyed = keyed
        self._run: list[Said] = []
        self._voice: str | None = None  # whose turn a note does not end

    def write(self, piece: Said | str) -> None:
        """Add the next words, or what stands between words and is not said."""
        if isinstance(piece, str):
            if piece.strip():
                self.end()
                self._builder.add(BlockKind.CHROME, piece.strip(), printed=piece)
            elif piece:
                self._run.append(Said(self._run[-1].voice if self._run else None, "", (), piece))
            return
        if piece.text and self._run and (piece.begins or piece.voice != self._run[-1].voice):
            self.end()
        if not piece.text and self._run:
            piece = replace(piece, voice=self._run[-1].voice)
        self._run.append(piece)

    def end(self) -> None:
        """End the run: let it become blocks."""
        run, self._run = self._run, []
        if not any(piece.text for piece in run):
            self._builder.blank("".join(piece.printed for piece in run))
            return
        paragraphs = [_joined(group) for group in _paragraphs(run)]
        classes = dict.fromkeys(name for piece in run for name in piece.classes)
        told: Attributes = tuple(("class", name) for name in classes)
        if run[0].voice is None:
            self._voice = None
            for text, marks, printed in paragraphs:
                self._builder.add(
                    BlockKind.PARAGRAPH, text, printed=printed, marks=marks, attributes=told
                )
            return
        goes_on = run[0].voice == self._voice and not run[0].begins
        self._voice = run[0].voice
        label = voice_label(run[0].voice)
        for index, (text, marks, printed) in enumerate(paragraphs):
            if index or goes_on:
                self._builder.more(text, printed=printed, marks=marks)
            else:
                self._builder.turn(
                    label,
                    text,
                    key=f"voice {run[0].voice}" if self._keyed else "",
                    printed=printed,
                    marks=marks,
                    attributes=told,
                )


def voice_label(voice: str) -> Label:
    """Return the label of a voice; "spk_0" and "Speaker 2" name nobody, nor does nothing."""
    if not any(map(str.isalnum, voice)) or _NOBODY.fullmatch(voice):
        return Label(voice or "?", voice or "?", named=False)
    if voice.startswith("(") and voice.endswith(")"):
        return replace(label_of(voice[1:-1]), printed=voice)
    return label_of(voice)


def time_value(start: float, end: float) -> str:
    """Return what a mark of time says."""
    return f"{start:.3f}-{end:.3f}"


def _paragraphs(run: Sequence[Said]) -> Iterator[list[Said]]:
    """Cut what one voice says where a sentence ends and a pause, or much text, follows."""
    group: list[Said] = []
    length = 0
    last: Said | None = None
    for piece in run:
        if last and piece.text and _is_break(last, piece, length):
            yield group
            group, length = [], 0
        group.append(piece)
        length += len(piece.text)
        last = piece if piece.text else last
    if group:
        yield group


def _is_break(last: Said, piece: Said, length: int) -> bool:
    timed = last.end is not None and piece.start is not None
    pause = (piece.start or 0) - (last.end or 0) if timed else 0.0
    if pause >= _LONG_PAUSE:
        return True
    ended = last.text.endswith(_SENTENCE_END)
    return ended and (pause >= _PAUSE or length >= _PARAGRAPH)


def _joined(group: Sequence[Said]) -> tuple[str, list[Mark], str]:
    parts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for piece in group:
        if piece.text and parts:
            parts.append("\n" if _DIALOGUE.match(piece.text) else " ")
            length += 1
        marks += (replace(m, start=m.start + length, end=m.end + length) for m in piece.marks)
        if piece.text and piece.start is not None and piece.end is not None:
            end = length + len(piece.text)
            marks.append(Mark(length, end, MarkKind.TIME, time_value(piece.start, piece.end)))
        if piece.text:
            parts.append(piece.text)
            length += len(piece.text)
    return "".join(parts), marks, "".join(piece.printed for piece in group)


def _labelled(
    said: list[Said | str], dialogue: Dialogue, patterns: Sequence[LabelPattern] = ()
) -> list[Said | str]:
    """Give voices to captions in which printed labels, or signs, say who speaks."""
    words = [piece for piece in said if isinstance(piece, Said) and piece.text]
    pieces = [Paragraph(piece.text, piece.printed) for piece in words]
    starts = iter(with_taught(pieces, _openings(words, dialogue), patterns))
    signed = sum(_SIGN.match(piece.text) is not None for piece in words) >= _FEWEST_SIGNS
    voice: str | None = None
    ended = False  # whether a sentence has, right before
    labelled: list[Said | str] = []
    for piece in said:
        if isinstance(piece, str) or not piece.text:
            labelled.append(piece)
            continue
        start = next(starts)
        sign = _SIGN.match(piece.text) if signed else None
        sign = sign or dialogue.sign(piece.text)
        if dialogue.is_over(voice, ended):
            voice = None
        ended = piece.text.endswith(_SENTENCE_END)
        cut = 0
        if start:
            voice = start.printed
            rest = piece.text[start.words :]
            cut = start.words + len(rest) - len(rest.lstrip())
        elif sign:
            voice, cut = sign[0].strip(), sign.end()
        marks = tuple(
            replace(m, start=max(0, m.start - cut), end=m.end - cut)
            for m in piece.marks
            if m.end > cut
        )
        begins = sign is not None
        text = piece.text[cut:]
        labelled.append(replace(piece, voice=voice, text=text, marks=marks, begins=begins))
    return labelled


def _openings(words: Sequence[Said], dialogue: Dialogue) -> list[Opening | None]:
    """Return the labels that captions open with, behind the dash where they have one."""
    signs = [dialogue.sign(piece.text) for piece in words]
    cuts = [sign.end() if sign else 0 for sign in signs]
    texts = [piece.text[cut:] for piece, cut in zip(words, cuts, strict=True)]
    found = [
        one or other for one, other in zip(openings(texts), bracketed_labels(texts), strict=True)
    ]
    return [
        Opening(one.printed, one.words + cut) if one else None
        for one, cut in zip(found, cuts, strict=True)
    ]


class _CueReader:
    """Collects the words of one cue, parted where another voice begins."""

    def __init__(self, cue: Cue, dialogue: Dialogue) -> None:
        self._cue = cue
        self._dialogue = dialogue
        self._fresh = True  # whether a line begins here
        self._said: list[Said] = []
        self._flow = Flow()
        self._voice: str | None = None
        self._classes: list[str] = []
        self._printed = [cue.printed[: len(cue.printed) - len(cue.words)]]

    def text(self, words: str) -> None:
        cuts = {match.start() for match in _CHANGES.finditer(words)}
        cuts |= {cut for cut in self._dialogue.begins(words) if cut or self._fresh}
        self._fresh = words.endswith("\n") if words else self._fresh
        ends = sorted(cuts)
        for start, end in zip([0, *ends], [*ends, len(words)], strict=True):
            if start in cuts:
                self._end()
            self._write(words[start:end])

    def _write(self, words: str) -> None:
        self._printed.append(words)
        plain = html.unescape(words) if "&" in words else words
        for number, line in enumerate(plain.split("\n")):
            if number and _DIALOGUE.match(line):
                self._flow.line()
            elif number:
                self._flow.write(" ")
            self._flow.write(line)

    def tag(self, token: str) -> None:
        match = _TAG.fullmatch(token)
        closing, name, classes, annotation = match.groups() if match else ("", "", "", "")
        if name == "v":
            self._end()
            self._voice = None if closing else " ".join(html.unescape(annotation).split())
        self._printed.append(token)
        self._classes += (part for part in (classes or "").split(".") if part and not closing)
        if closing:
            self._flow.close(self._kind(name, ""))
        elif (kind := self._kind(name, annotation)) and self._flow.depth < _DEEPEST:
            self._flow.open(kind, language_code(annotation) if name == "lang" else "")

    def _kind(self, name: str, annotation: str) -> MarkKind | None:
        if name == "lang" and (not annotation or language_code(annotation)):
            return MarkKind.LANGUAGE
        return _INLINE.get(name)

    def done(self) -> list[Said]:
        self._end(last=True)
        return self._said

    def _end(self, last: bool = False) -> None:
        if not last and not self._flow:
            return
        text, marks, _ = self._flow.take()
        printed, self._printed = "".join(self._printed), []
        self._said.append(
            Said(
                self._voice if text else None,
                text,
                marks,
                printed,
                self._cue.start,
                self._cue.end,
                tuple(self._classes),
            )
        )
        self._classes = []
