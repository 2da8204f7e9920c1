"""Bytes to characters: UTF-8, UTF-16 with its mark, and Windows-1252 with a notice."""

import codecs

UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROL = bytes({*range(32)} - {*b"\t\n\r\f\v\x1a\x1b"})
MOST_CONTROL = 0.02
"""A file with more control characters than this share is no text in any encoding."""


class UnreadableError(Exception):
    """A file that holds no article. The message says what to do, and does not name the file."""


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The characters of a file, without byte-order mark, and what the desk should know about them.

    Raises:
        UnreadableError: the bytes are not text, or the text is empty.
    """
    text, notices = _characters(data)
    if not text.strip():
        raise UnreadableError("the file is empty: nothing to check")
    return text, notices


def _characters(data: bytes) -> tuple[str, tuple[str, ...]]:
    if data.startswith(UTF16):
        try:
            return data.decode("utf-16"), ()
        except UnicodeDecodeError as error:
            raise UnreadableError("the file begins like UTF-16 and is damaged: save it again as UTF-8") from error
    if _binary(data):
        raise UnreadableError("this is not a text file: give a .txt or .md file, or save the article as plain text")
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), ("not UTF-8: read as Windows-1252; save it as UTF-8 to be sure of every letter",)
    except UnicodeDecodeError as error:
        raise UnreadableError("the encoding is neither UTF-8 nor Windows-1252: save the file as UTF-8") from error


def _binary(data: bytes) -> bool:
    head = data[:65536]
    return b"\0" in head or len(head) - len(head.translate(None, CONTROL)) > MOST_CONTROL * len(head)
