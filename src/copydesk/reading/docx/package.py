"""A .docx as it is stored: XML parts in a zip. Nothing in it is believed: sizes, depth and declarations are checked."""

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import NoReturn
from xml.parsers import expat

from copydesk.reading.decoding import UnreadableError

LARGEST = 64_000_000
"""Bytes of XML that are read of one document, all parts together: five hundred times a long article."""

SMALL = 4_000_000
"""Bytes of a part that may be packed as tightly as it likes."""

TIGHTEST = 200
"""A larger part that was packed by more than this factor is a zip bomb, and no copy."""

DEEPEST = 256
"""Elements inside each other; a table in a text box in a table has about forty."""

CHUNK = 65_536
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = "word/document.xml"

DAMAGED = "this is no Word document, or a damaged one: open it in Word and save it again as .docx"
LOCKED = "this is encrypted, or an old .doc: open it in Word and save it as .docx, without a password"
OTHER = "there is no Word document in this file: open it in Word and save it as .docx"
TOO_LARGE = "this unpacks to far more than an article: save the article alone as .docx"
TOO_DEEP = "this is nested too deeply for an article: copy the text into a new Word document"
DECLARED = "this has a document type declaration, which Word never writes: copy the text into a new Word document"

PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
"""The namespaces that are read, strict and transitional ones alike. Elements of all others have no name."""

START, END, TEXT = "start", "end", "text"

Attributes = dict[str, str]
Event = tuple[str, str, Attributes]
"""START and END with the name of an element, such as “w:p”; TEXT with the characters in its place."""

UNPACKING = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError, OverflowError
)  # fmt: skip
"""What the zip reader raises on damaged or encrypted parts."""


class Package:
    """The parts of one .docx.

    Raises:
        UnreadableError: it is no zip, is encrypted, or holds no Word document.
    """

    def __init__(self, data: bytes) -> None:
        if data.startswith(OLE):
            raise UnreadableError(LOCKED)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except UNPACKING as error:
            raise UnreadableError(DAMAGED) from error
        self._stored = len(data)
        self._left = LARGEST
        self._parts = {info.filename.lstrip("/").casefold(): info for info in self._zip.infolist()}
        self.main = self.related("").get("officeDocument", MAIN)
        if self.main.casefold() not in self._parts:
            raise UnreadableError(OTHER)

    def related(self, name: str) -> dict[str, str]:
        """The parts that a part refers to, by what they are to it: “styles”, “comments” …; for "" the package’s own.

        Raises:
            UnreadableError: as `events`.
        """
        folder, own = posixpath.split(name)
        parts: dict[str, str] = {}
        for kind, element, about in self.events(f"{folder}/_rels/{own}.rels".lstrip("/")):
            if (kind, element) == (START, "rel:Relationship") and about.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, about.get("Target", "")))
                parts.setdefault(posixpath.basename(about.get("Type", "")), target.lstrip("/"))
        return parts

    def events(self, name: str) -> Iterator[Event]:
        """The XML of a part, event by event; nothing if there is no such part.

        Raises:
            UnreadableError: the part is damaged, too large, nested too deeply, or declares a document type.
        """
        info = self._parts.get(name.casefold())
        if info is None:
            return
        reader = _Reader()
        for chunk in self._chunks(info):
            yield from reader.read(chunk)
        yield from reader.read(b"", last=True)

    def _chunks(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        """The part, unpacked bit by bit and counted: what the zip says of its size is not believed."""
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableError(DAMAGED)
        most = max(SMALL, TIGHTEST * min(info.compress_size, self._stored))
        try:
            with self._zip.open(info) as part:
                while chunk := part.read(CHUNK):
                    most -= len(chunk)
                    self._left -= len(chunk)
                    if min(most, self._left) < 0:
                        raise UnreadableError(TOO_LARGE)
                    yield chunk
        except UNPACKING as error:
            raise UnreadableError(DAMAGED) from error


class _Reader:
    """One part on its way through expat, which is handed a chunk at a time and nests nothing of ours."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = lambda words: self._events.append((TEXT, words, {}))
        self._parser.StartDoctypeDeclHandler = _refuse_doctype

    def read(self, chunk: bytes, *, last: bool = False) -> list[Event]:
        """What the chunk brings."""
        self._events.clear()
        try:
            self._parser.Parse(chunk, last)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise UnreadableError(DAMAGED) from error
        return self._events

    def _start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise UnreadableError(TOO_DEEP)
        self._events.append((START, _named(name), {_named(key): value for key, value in attributes.items()}))

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._events.append((END, _named(name), {}))


def _refuse_doctype(*_: object) -> NoReturn:
    raise UnreadableError(DECLARED)


@lru_cache(maxsize=1024)
def _named(name: str) -> str:
    """A name with its usual prefix; attributes without a namespace stay as they are, unknown elements have no name."""
    namespace, blank, local = name.rpartition(" ")
    if not blank:
        return local
    prefix = PREFIXES.get(namespace)
    return f"{prefix}:{local}" if prefix else ""
