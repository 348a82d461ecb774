"""TEI in its many hands: speeches wherever they stand, and speakers however they are told."""

from pathlib import Path

from tests.importers.counting import said_by

from transcript_reader.domain.transcript import BlockKind, Transcript
from transcript_reader.importers import read
from transcript_reader.importers.protocol import Source

NAMESPACE = "http://www.tei-c.org/ns/1.0"


def tei(body: str, head: str = "") -> Transcript:
    data = f'<TEI xmlns="{NAMESPACE}">{head}<text><body>{body}</body></text></TEI>'
    return read(Source(Path("sitting.xml"), data.encode())).transcript


def test_an_annotation_block_tells_who_speaks_in_it() -> None:
    transcript = tei(
        '<annotationBlock who="#s0" start="#t1" end="#t2"><u xml:id="u1"><seg>guten Tag</seg></u>'
        '<spanGrp type="pos"><span>ADJ NN</span></spanGrp></annotationBlock>',
        '<teiHeader><profileDesc><particDesc><person xml:id="s0"><persName>Rosa Klee</persName>'
        "</person></particDesc></profileDesc></teiHeader>",
    )

    assert said_by(transcript) == [("Rosa Klee", "guten Tag")]
    assert dict(next(transcript.turns()).attributes) == {"start": "#t1", "end": "#t2", "id": "u1"}
    assert (BlockKind.CHROME, "ADJ NN") in [(b.kind, b.text) for b in transcript.blocks]


def test_every_text_of_a_corpus_in_one_file_is_read() -> None:
    one = '<TEI><text><body><u who="#RosaKlee"><seg>Hier.</seg></u></body></text></TEI>'
    data = f'<teiCorpus xmlns="{NAMESPACE}">{one}{one.replace("Rosa", "Otto")}</teiCorpus>'
    transcript = read(Source(Path("corpus.xml"), data.encode())).transcript

    assert said_by(transcript) == [("Rosa Klee", "Hier."), ("Otto Klee", "Hier.")]


def test_a_speech_inside_a_paragraph_or_a_deep_division_is_a_speech() -> None:
    transcript = tei(
        '<div6><p>At ten. <u who="#RosaKlee">Go.</u></p><ab><u who="#B">So.</u></ab></div6>'
    )

    assert said_by(transcript) == [("Rosa Klee", "Go."), ("B", "So.")]
    assert transcript.blocks[0].text == "At ten."


def test_a_pointer_into_another_file_is_the_person_it_points_at() -> None:
    transcript = tei('<u who="people.xml#RosaKlee">One.</u><u who="p:OttoKlee">Two.</u>')

    assert said_by(transcript) == [("Rosa Klee", "One."), ("Otto Klee", "Two.")]


def test_several_who_speak_at_once_are_named_each() -> None:
    transcript = tei('<u who="#RosaKlee #OttoKlee">Hear, hear.</u><u who="#RosaKlee">So.</u>')

    assert said_by(transcript) == [("Rosa Klee, Otto Klee", "Hear, hear."), ("Rosa Klee", "So.")]


def test_a_label_inside_a_speech_is_its_label_and_not_its_words() -> None:
    transcript = tei('<u><note type="speaker">Poseł Rosa Klee:</note><seg>Witam.</seg></u>')

    assert said_by(transcript) == [("Poseł Rosa Klee", "Witam.")]
    assert next(transcript.turns()).label == "Poseł Rosa Klee"


def test_a_label_that_a_note_parts_from_its_speech_still_names_who_speaks() -> None:
    transcript = tei(
        '<note type="speaker">Rosa Klee:</note><note type="time">10.05</note>'
        "<u><seg>Witam.</seg></u><u><seg>Nobody told.</seg></u>"
    )

    assert said_by(transcript) == [("Rosa Klee", "Witam."), ("?", "Nobody told.")]
    assert [block.text for block in transcript.blocks[:2]] == ["Rosa Klee:", "10.05"]


def test_a_document_without_a_title_is_called_as_its_file() -> None:
    assert tei('<u who="#A">So.</u>').title == "sitting"


def test_a_label_without_a_listed_person_gives_office_and_name() -> None:
    transcript = tei(
        '<note type="speaker">The CHAIRPERSON (Ms R Klee):</note><u who="#chair">Order.</u>'
        '<u who="#Meral.Klee">Yes.</u>'
    )

    assert said_by(transcript) == [("Ms R Klee", "Order."), ("Meral Klee", "Yes.")]
    assert next(transcript.turns()).role == "The CHAIRPERSON"


def test_who_is_in_no_list_is_called_as_the_label_that_tells_most() -> None:
    transcript = tei(
        '<note type="speaker">De voorzitter:</note><u who="#VanKleeRosa">Open.</u>'
        '<note type="speaker">01.01 Otto Vos (Groen):</note><u who="#VosOtto">Ja.</u>'
        '<note type="speaker">02.03 Rosa Van Klee (Blauw):</note><u who="#VanKleeRosa">Nee.</u>'
        '<note type="speaker">Le président:</note><u who="#LindMax">Bien.</u>'
    )
    turns = list(transcript.turns())

    assert [name for name, _ in said_by(transcript)] == [
        "Rosa Van Klee",
        "Otto Vos",
        "Rosa Van Klee",
        "Lind Max",
    ]
    assert [(one.role, one.remark) for one in turns] == [
        ("De voorzitter", ""),
        ("", "Groen"),
        ("", "Blauw"),
        ("Le président", ""),
    ]


def test_the_parts_a_contracted_word_stands_for_part_no_words() -> None:
    parts = '<w norm="di" lemma="di"/><w norm="la" lemma="il"/>'
    transcript = tei(
        f'<u who="#RosaKlee"><seg><s><w join="right">dell’{parts}</w>\n<w join="right">arte</w>'
        "<pc>.</pc></s></seg></u>"
    )

    assert said_by(transcript) == [("Rosa Klee", "dell’arte.")]


def test_who_is_only_a_number_or_unknown_is_nobody_by_name() -> None:
    transcript = tei('<u who="#P123">One.</u><u who="#unknown">Two.</u><u who="#A.Klee">Three.</u>')

    assert [(one.name, one.named) for one in transcript.speakers] == [
        ("P123", False),
        ("unknown", False),
        ("A. Klee", True),
    ]


def test_asides_items_and_cells_are_parted_from_the_words_around_them() -> None:
    transcript = tei(
        '<u who="#A"><seg>Thank you.<kinesic><desc>applause</desc></kinesic>Now.</seg></u>'
        "<list><item>one</item><item>two</item></list>"
        "<table><row><cell>a</cell><cell>b</cell></row></table>"
    )

    assert [block.text for block in transcript.blocks] == [
        "Thank you. applause Now.",
        "one\ntwo",
        "a\tb",
    ]


def test_a_name_that_is_written_out_may_have_its_surname_first() -> None:
    transcript = tei(
        '<u who="Klee, R.">One.</u><u who="Vos, Maria">Two.</u><u who="Otto Lind, minister">So.</u>'
    )

    assert [(one.name, one.roles) for one in transcript.speakers] == [
        ("R. Klee", ()),
        ("Maria Vos", ()),
        ("Otto Lind", ("minister",)),
    ]
