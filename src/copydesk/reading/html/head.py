"""What the head of a page says about the story: its title, the day it was published, and whether it is opinion."""

import datetime
import json
from collections.abc import Iterator

from msgspec import Struct, field

from copydesk.document import Genre, Meta
from copydesk.patterns import pattern
from copydesk.reading.front_matter import as_date, genre_of
from copydesk.reading.html.tags import Kind, Token, attributes
from copydesk.reading.html.words import parts

DATES = ("article:published_time", "datepublished", "pubdate", "publishdate", "dc.date.issued", "dcterms.issued")
ARTICLE = pattern(r"(?:Article|Posting|Report|Review)$")
"""What schema.org calls a story: NewsArticle, OpinionNewsArticle, BlogPosting …"""


class Head(Struct):
    """What has been seen so far. `days` are candidates by the name that announced them; of two, the first stands."""

    source: str
    date_key: str
    titles: dict[str, str] = field(default_factory=dict)
    days: dict[str, datetime.date] = field(default_factory=dict)
    genre: Genre | None = None
    linked_data: bool = False

    def take(self, token: Token, *, masthead: bool) -> None:
        """Look at a tag, or at the inside of a title or script; `masthead` says that it stands in a header."""
        if token.kind is Kind.RAW and token.name == "title":
            words = "".join(words for words, _ in parts(self.source, token.start, token.end))
            self.titles.setdefault("title", " ".join(words.split()))
        elif token.kind is Kind.RAW and self.linked_data:
            self._day("linked data", _published(self.source[token.start : token.end]))
        elif token.kind is Kind.OPEN and token.name in ("meta", "time", "script"):
            self._look(token.name, attributes(self.source, token), masthead=masthead)

    def _look(self, name: str, found: dict[str, str], *, masthead: bool) -> None:
        key = (found.get("property") or found.get("name") or found.get("itemprop") or "").lower()
        if name == "script":
            self.linked_data = found.get("type", "").lower() == "application/ld+json"
        elif name == "time":
            if "pubdate" in found or key == "datepublished" or masthead:
                self._day("time", found.get("datetime"))
        elif key == "og:title":
            self.titles.setdefault(key, " ".join(found.get("content", "").split()))
        elif key == "article:section":
            opinion = genre_of(found.get("content", "")) is Genre.OPINION
            self.genre = Genre.OPINION if opinion else self.genre
        elif key in DATES or key == self.date_key.lower():
            self._day(key, found.get("content"))

    def _day(self, key: str, written: object) -> None:
        if written and (day := as_date(written)):
            self.days.setdefault(key, day)

    def meta(self, *, headed: bool) -> Meta:
        """What is known in the end. A story that is `headed` has its title in its headline."""
        title = None if headed else self.titles.get("og:title") or self.titles.get("title") or None
        keys = (*DATES, self.date_key.lower(), "linked data", "time")
        return Meta(title, next((self.days[key] for key in keys if key in self.days), None), self.genre)


def _published(script: str) -> object:
    """The day of publication in JSON-LD; nothing if it holds none or cannot be read."""
    try:
        things = list(_things(json.loads(script)))
    except (ValueError, RecursionError):
        return None
    return next((thing["datePublished"] for thing in things if thing.get("datePublished") and _is_article(thing)), None)


def _things(value: object) -> Iterator[dict[str, object]]:
    """The objects of JSON-LD: one, a list, or a graph."""
    for thing in value if isinstance(value, list) else [value]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (one for one in graph if isinstance(one, dict)) if isinstance(graph, list) else ()


def _is_article(thing: dict[str, object]) -> bool:
    kind = thing.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and ARTICLE.search(one) for one in kinds)
