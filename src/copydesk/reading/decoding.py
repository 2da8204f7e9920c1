"""Bytes to characters: UTF-8, UTF-16 with its mark, the encoding that a page names, and Windows-1252 with a notice."""

import codecs
import re

from copydesk.patterns import pattern

UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CODECS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
CONTROL = bytes({*range(32)} - {*b"\t\n\r\f\v\x1a\x1b"})
OTHERS = {b"%PDF-": "a PDF", b"{\\rtf": "rich text (RTF)"}
"""How files begin that are written in letters and are no article in them, and what they are."""

MOST_CONTROL = 0.02
"""A file with more control characters than this share is no text in any encoding."""

NAMED = re.compile(
    rb"<meta\b[^>]{0,500}?\bcharset\s*=[\s\"']*([\w-]+)|<\?xml\b[^>]{0,200}?\bencoding=[\"']([\w-]+)", re.IGNORECASE
)
NAMED_WITHIN = 4096
"""A page names its encoding in so many bytes from its beginning."""

KNOWN = pattern(r"cp125\d|iso8859-\d+|koi8-[ru]|cp932|euc_jp|gb18030|big5|cp949|cp866|mac-\w+")
"""What Python calls the encodings that pages are written in. UTF-8 needs no name."""

WIDER = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "shift_jis": "cp932"} | {
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949",
}  # fmt: skip
"""Encodings that are written for wider ones, which browsers read in their place."""


class UnreadableError(Exception):
    """A file that holds no article. The message says what to do, and does not name the file."""


def named_encoding(data: bytes) -> str | None:
    """The encoding that a page names for itself; `None` if it names none that pages are written in."""
    m = NAMED.search(data, 0, NAMED_WITHIN)
    try:
        name = codecs.lookup((m[1] or m[2]).decode("ascii")).name if m else ""
    except (LookupError, UnicodeDecodeError):
        return None
    name = WIDER.get(name, name)
    return name if KNOWN.fullmatch(name) else None


def decode(data: bytes, named: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The characters of a file, without byte-order mark, and what the desk should know about them.

    `named` is the encoding that the file gives as its own: it counts where the bytes are not UTF-8.

    Raises:
        UnreadableError: the bytes are not text, or the text is empty.
    """
    text, notices = _characters(data, named)
    if not text.strip():
        raise UnreadableError("the file is empty: nothing to check")
    return text, notices


def encode(text: str, like: bytes, named: str | None = None) -> bytes | None:
    """The bytes of `text` in the encoding, and with the byte-order mark, of `like`, which can be decoded.

    `named` as for `decode`. `None` where that encoding has no such characters.
    """
    mark = next((mark for mark in (codecs.BOM_UTF8, *UTF16) if like.startswith(mark)), b"")
    codec = CODECS.get(mark) or ("utf-8" if _is_utf8(like) else named or "cp1252")
    try:
        return mark + text.encode(codec)
    except UnicodeEncodeError:
        return None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _characters(data: bytes, named: str | None) -> tuple[str, tuple[str, ...]]:
    if data.startswith(UTF16):
        try:
            return data.decode("utf-16"), ()
        except UnicodeDecodeError as error:
            raise UnreadableError("the file begins like UTF-16 and is damaged: save it again as UTF-8") from error
    if other := next((what for begins, what in OTHERS.items() if data.startswith(begins)), None):
        raise UnreadableError(f"this is {other}, whatever its name says: save it as .docx, .md, .html or .txt")
    if _binary(data):
        raise UnreadableError(
            "this is not a text file: give a .txt, .md or .html file, or save the article as plain text"
        )
    guessed = ("not UTF-8: read as Windows-1252; save it as UTF-8 to be sure of every letter",)
    told = () if named == "cp1252" else (f"not UTF-8: read as {named}, which the page names",)
    for encoding, notices in (("utf-8-sig", ()), (named, told), ("cp1252", guessed)):
        try:
            if encoding:
                return data.decode(encoding), notices
        except UnicodeDecodeError:
            continue
    raise UnreadableError("the encoding is neither UTF-8 nor Windows-1252: save the file as UTF-8")


def _binary(data: bytes) -> bool:
    head = data[:65536]
    return b"\0" in head or len(head) - len(head.translate(None, CONTROL)) > MOST_CONTROL * len(head)
