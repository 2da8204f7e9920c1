"""A page to what a Document is made of."""

from typing import NamedTuple

from copydesk.document import Comment, Meta, Role
from copydesk.reading.blocks import Block
from copydesk.reading.html.head import Head
from copydesk.reading.html.main_text import story
from copydesk.reading.html.page import Page
from copydesk.reading.html.tags import Token, tokens


class Reading(NamedTuple):
    """The story of a page, and what its head and its comments say."""

    blocks: list[Block]
    comments: tuple[Comment, ...]
    notices: tuple[str, ...]
    meta: Meta


def read(source: str, start: int, date_key: str) -> Reading:
    """The story of the page that begins at `start`. `date_key` is one more name under which its day may stand."""
    page, head = Page(source), Head(source, date_key)
    for token in tokens(source, start, len(source)):
        head.take(token, masthead=page.in_header)
        page.take(token)
    page.end()
    kept = story(page.blocks, page.holders)
    _headline(kept)
    headed = any(block.role is Role.HEADLINE for block in kept)
    return Reading(kept, _comments(page, kept), _notices(source, page.lost), head.meta(headed=headed))


def fragment(source: str, start: int, end: int) -> list[Block]:
    """All paragraphs of a piece of HTML from `start` up to `end`, such as stands in Markdown."""
    page = Page(source)
    for token in tokens(source, start, end):
        page.take(token)
    page.end()
    return page.blocks


def _headline(blocks: list[Block]) -> None:
    """The first title of the first level is the headline."""
    first = next((block for block in blocks if block.role is Role.HEADING and block.level == 1), None)
    if first is not None:
        first.role = Role.HEADLINE


def _comments(page: Page, kept: list[Block]) -> tuple[Comment, ...]:
    """The comments of the story’s paragraphs, and those behind the last."""
    number = {id(block): i for i, block in enumerate(kept, 1)}
    behind = len(kept) + 1
    found = [(one, behind if one.block is None else number.get(id(one.block))) for one in page.remarks]
    return tuple(Comment(one.words, one.source, at) for one, at in found if at is not None)


def _notices(source: str, lost: Token | None) -> tuple[str, ...]:
    if lost is None:
        return ()
    line = source.count("\n", 0, lost.start) + 1
    what = "a comment" if lost.name == "comment" else f"a <{lost.name}>"
    return (f"{what} is never closed: nothing behind line {line} was read",)
