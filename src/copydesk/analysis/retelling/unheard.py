"""What the copy says has never been, and where it tells of one: “no precedent for a treaty”, “they signed one”."""

from collections.abc import Iterator

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.page.topics import topics
from copydesk.analysis.retelling.questions import LISTS, Shift
from copydesk.analysis.retelling.statements import negators
from copydesk.analysis.saying.voices import Voice, Voices
from copydesk.document import PROSE
from copydesk.lexicons import lexicon

FEWEST = 3
"""Words of substance that what has no precedent has at the least: fewer would be of many things."""

YEAR = 4
"""Digits of a year."""

ENDS = frozenset({",", ";", ":", "—", ".", "!", "?", "(", "and", "but", "because", "in", "since"})


def find(page: MarkedCopy, voices: Voices) -> Iterator[Shift]:
    """Everything without precedent of which the copy tells that there was one in some year."""
    for k in page.places(lexicon(LISTS)["unheard"]):
        sentence = sentence_at(page.sentences, k)
        flat = page.norm(k - 1) == "no" and page.norm(k + 1) == "for"
        if not flat or voices.at(page.tokens.starts[k]).voice is not Voice.AUTHOR:
            continue
        last = next((i - 1 for i in range(k + 2, sentence.last + 1) if _ends(page, i)), sentence.last)
        about = topics(page.tokens, k + 2, last) - lexicon(LISTS)["joining"]
        found = next((one for one in page.sentences if _is_one(page, voices, one, sentence, about)), None)
        if len(about) >= FEWEST and found:
            yield Shift("precedent", (k - 1, last), (found.first, found.last))


def _ends(page: MarkedCopy, k: int) -> bool:
    """Whether what has no precedent ends before a token; “between Norrin and Veldria” does not."""
    joins = page.norms[k] == "and" and page.text[page.tokens.starts[k + 1]].isupper()
    return page.norms[k] in ENDS and not joins


def _is_one(page: MarkedCopy, voices: Voices, one: Sentence, other: Sentence, about: frozenset[str]) -> bool:
    """Whether a sentence flatly tells of such a thing in a year."""
    words = page.norms[one.first : one.last + 1]
    if one is other or one.paragraph.role not in PROSE or not about <= topics(page.tokens, one.first, one.last):
        return False
    dated = any(len(norm) == YEAR and norm.isdigit() for norm in words)
    return dated and negators().isdisjoint(words) and voices.at(one.span.start).voice is Voice.AUTHOR
