"""What the elements of HTML mean to a reader: which part paragraphs, which are no part of the story, which mark words.

The names are those of the HTML standard, of ARIA, and a few classes that most publishing systems share.
"""

import re
from collections.abc import Mapping
from enum import IntEnum

from copydesk.patterns import pattern

VOID = frozenset({
    "area", "base", "basefont", "bgsound", "br", "col", "command", "embed", "frame", "hr", "img", "input", "keygen",
    "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
"""Elements that are never closed."""

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
"""Elements that begin and end a paragraph."""

TITLES = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "menu", "dir"})
CELLS = frozenset({"td", "th"})
ROWS = frozenset({"tr", "tbody", "thead", "tfoot"})
CLOSED_BY: Mapping[str, frozenset[str]] = {
    "p": BLOCKS,
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": CELLS | ROWS,
    "th": CELLS | ROWS,
    "tr": ROWS,
    "tbody": ROWS - {"tr"},
    "thead": ROWS - {"tr"},
    "tfoot": ROWS - {"tr"},
    "head": BLOCKS - {"head"},
}
"""Elements whose end may be left away, and the elements that show it."""

NOT_READ = frozenset({
    "aside", "audio", "button", "canvas", "datalist", "del", "footer", "head", "iframe", "nav", "noembed", "noframes",
    "noscript", "object", "rp", "s", "script", "search", "select", "strike", "style", "svg", "template", "textarea",
    "title", "video", "xmp",
})  # fmt: skip
"""Furniture, scripts, controls, and words that were struck out."""

NOT_READ_ROLES = frozenset({
    "alert", "alertdialog", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search",
    "tablist", "toolbar",
})  # fmt: skip
UNSEEN = pattern(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
UNSEEN_CLASSES = frozenset({
    "screen-reader-text", "screen-reader-only", "sr-only", "visually-hidden", "visuallyhidden", "sharedaddy",
    "share-buttons", "social-share", "addtoany_share_save_container", "jp-relatedposts", "related-posts",
    "comments-area",
})  # fmt: skip
"""Text for screen readers alone, and what publishing systems set below an article."""
FOOTNOTES = frozenset({"footnote", "footnotes", "endnotes", "wp-block-footnotes", "MsoFootnoteText", "MsoEndnoteText"})
FOOTNOTE_ROLES = frozenset({"doc-endnote", "doc-endnotes", "doc-footnote"})
FOOTNOTE_ID = pattern(r"_?(?:fn|ftn|edn|footnote|endnote|cite_note)[-_:.]?\d", re.IGNORECASE)
REFERENCE = pattern(r"#_?(?:fn|ftn|edn|footnote|endnote|cite_note|cmnt)", re.IGNORECASE)
"""Where the link of a footnote’s mark leads, or that of a comment in the margin."""

BACK = pattern(r"#_?(?:(?P<comment>cmnt)|[\w-]*?)[_-]?(?:ref|anchor)", re.IGNORECASE)
"""Where the link at the beginning of a footnote leads."""


class Sense(IntEnum):
    """What an element does to the words in it, besides what its name says."""

    HIDDEN = 1
    FOOTNOTE = 2
    QUOTE = 3
    CAPTION = 4
    LIST = 5
    LINK = 6
    CODE = 7
    PRE = 8
    RAISED = 9
    ARTICLE = 10
    MASTHEAD = 11
    BYLINE = 12


SENSES: Mapping[str, Sense] = {
    "blockquote": Sense.QUOTE,
    "figcaption": Sense.CAPTION,
    "caption": Sense.CAPTION,
    "code": Sense.CODE,
    "kbd": Sense.CODE,
    "samp": Sense.CODE,
    "tt": Sense.CODE,
    "pre": Sense.PRE,
    "sup": Sense.RAISED,
    "address": Sense.BYLINE,
    "article": Sense.ARTICLE,
    "main": Sense.ARTICLE,
} | dict.fromkeys(LISTS, Sense.LIST)


def senses(name: str, attributes: Mapping[str, str], inside: Mapping[Sense, int]) -> tuple[Sense, ...]:
    """What an element does to its words, where `inside` counts what those around it do."""
    found = [SENSES[name]] if name in SENSES else []
    if not attributes and name not in NOT_READ and name not in ("header", "dialog"):
        return tuple(found)
    role = attributes.get("role", "").lower()
    notes = name in BLOCKS and _holds_footnotes(attributes, role)
    if role == "main":
        found.append(Sense.ARTICLE)
    if notes:
        found.append(Sense.FOOTNOTE)
    elif (name in NOT_READ and not (name == "footer" and inside[Sense.QUOTE])) or role in NOT_READ_ROLES:
        found.append(Sense.HIDDEN)
    elif (name == "header" or role == "banner") and not inside[Sense.ARTICLE]:
        found.append(Sense.MASTHEAD)
    if name == "a" and attributes.get("href", "#") != "#":
        found.append(Sense.LINK)
    closed = name == "dialog" and "open" not in attributes
    if Sense.HIDDEN not in found and (closed or _is_unseen(attributes)):
        found.append(Sense.HIDDEN)
    return tuple(found)


def _holds_footnotes(attributes: Mapping[str, str], role: str) -> bool:
    return (
        role in FOOTNOTE_ROLES
        or not FOOTNOTES.isdisjoint(attributes.get("class", "").split())
        or FOOTNOTE_ID.match(attributes.get("id", "")) is not None
    )


def _is_unseen(attributes: Mapping[str, str]) -> bool:
    return (
        attributes.get("hidden", "until-found") != "until-found"
        or attributes.get("aria-hidden", "").lower() == "true"
        or UNSEEN.search(attributes.get("style", "")) is not None
        or not UNSEEN_CLASSES.isdisjoint(attributes.get("class", "").split())
    )
