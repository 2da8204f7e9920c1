"""Word documents made by the tests’ own hand: the least that Word opens."""

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{RELATED}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:x="urn:x"'
)
KINDS = ("styles", "numbering", "footnotes", "endnotes", "comments")
CORE = '<c:p xmlns:c="urn:core" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title></c:p>'


def relations(targets: dict[str, str]) -> str:
    rows = "".join(f'<Relationship Type="{RELATED}/{kind}" Target="{target}"/>' for kind, target in targets.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def docx(body: str, *, title: str = "", **parts: str) -> bytes:
    """A document with this body; keywords are the insides of the other parts."""
    files = {"_rels/.rels": relations({"officeDocument": "word/document.xml", "core-properties": "core.xml"})}
    files["core.xml"] = CORE.format(title)
    files["word/_rels/document.xml.rels"] = relations({kind: f"{kind}.xml" for kind in parts})
    files["word/document.xml"] = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    return zipped(files | {f"word/{kind}.xml": f"<w:x {SPACES}>{inside}</w:x>" for kind, inside in parts.items()})


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def styled(style: str, words: str) -> str:
    return p(r(words), properties=f'<w:pStyle w:val="{style}"/>')


def item(words: str, number: int = 1, level: int = 0) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(r(words) if words else "", properties=numbering)


def table(*rows: list[str]) -> str:
    cells = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def level(depth: int, form: str, shown: str, start: int = 1) -> str:
    inside = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/>'
    return f'<w:lvl w:ilvl="{depth}">{inside}</w:lvl>'


NUMBERING = "".join([
    f'<w:abstractNum w:abstractNumId="0">{level(0, "bullet", "•")}{level(1, "bullet", "◦")}</w:abstractNum>',
    '<w:abstractNum w:abstractNumId="1">', level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)", 3),
        "</w:abstractNum>",
    f'<w:abstractNum w:abstractNumId="2">{level(0, "bullet", " ")}</w:abstractNum>',
    *(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i - 1}"/></w:num>' for i in (1, 2, 3)),
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
    "</w:lvlOverride></w:num>",
])  # fmt: skip
