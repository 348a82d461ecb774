"""Small files of formats nobody can write by hand: packages, and pages of PDF."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
    "0000000b4944415478da63fcff1f0002fe01fe0d0a2db40000000049454e44ae426082"
)
"""A PNG of one pixel."""


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP package; a first member called ``mimetype`` is stored as it is."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, data, compress_type=stored)
    return file.getvalue()


def docx(body: str, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word document of the XML of its body."""
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zipped(
        {"[Content_Types].xml": "<Types/>", "word/document.xml": document, **(more or {})}
    )


def run(text: str, *, bold: bool = False) -> str:
    """A run of a Word document; a tab is a tab."""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    inner = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t")
    )
    return f"<w:r>{look}{inner}</w:r>"


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of a Word document."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{''.join(runs)}</w:p>"


def odt(body: str, styles: str = "") -> bytes:
    """An OpenDocument text of the XML of its body and its automatic styles."""
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def epub(chapters: Sequence[str], more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A book of chapters, each the HTML of a body."""
    names = [f"c{number}.xhtml" for number in range(len(chapters))]
    items = "".join(
        f'<item id="{n}" href="{n}" media-type="application/xhtml+xml"/>' for n in names
    )
    items += "".join(
        f'<item id="{n}" href="{n}" media-type="image/png"/>' for n in more or {} if ".png" in n
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<metadata><dc:title>A Book of Talks</dc:title><dc:language>en</dc:language></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = '<container><rootfiles><rootfile full-path="OEBPS/b.opf"/></rootfiles></container>'
    pages = {
        f"OEBPS/{name}": f"<html><body>{chapter}</body></html>"
        for name, chapter in zip(names, chapters, strict=True)
    }
    others = {f"OEBPS/{name}": data for name, data in (more or {}).items()}
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/b.opf": book,
            **pages,
            **others,
        }
    )


def mhtml(page: str, pictures: Mapping[str, bytes] | None = None) -> bytes:
    """A page saved in one file with its pictures, by their addresses."""
    message = EmailMessage()
    message["Subject"] = "A page"
    message["MIME-Version"] = "1.0"
    message.set_content(page, subtype="html")
    message.make_related()
    part = next(message.iter_parts())
    part["Content-Location"] = "https://example.org/talk"
    for address, data in (pictures or {}).items():
        message.add_related(data, "image", "png", headers=[f"Content-Location: {address}"])
    return message.as_bytes()


Words = tuple[float, float, float, str]
"""Words on a page: from the left, from the foot, size of type, text; * before it is bold."""


def pdf(pages: Sequence[Sequence[Words]]) -> bytes:
    """A PDF file of pages of words."""
    fonts = (
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    )
    first = 3 + len(fonts)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        *fonts,
    ]
    for number, page in enumerate(pages):
        stream = b"".join(_shown(*words) for words in page)
        objects += [
            (
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
                "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>"
                f"/Contents {first + 2 * number + 1} 0 R>>"
            ).encode(),
            b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        ]
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return out + end + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (count, len(out))


def _shown(left: float, foot: float, size: float, text: str) -> bytes:
    font, text = ("F2", text[1:]) if text.startswith("*") else ("F1", text)
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    place = f"BT /{font} {size} Tf 1 0 0 1 {left} {foot} Tm ({escaped}) Tj ET\n"
    return place.encode("cp1252")
