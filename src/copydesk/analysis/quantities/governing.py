"""The verb that a figure stands with, and who or what does it: “the blast killed 15 people”, “15 people were killed”.

Only where the sentence is plain: in doubt there is no verb, and no subject.
"""

from msgspec import Struct

from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.tokens import is_word
from copydesk.analysis.quantities.figures import Figure
from copydesk.lexicons import lexicon
from copydesk.spans import Span

LONGEST = 8
"""Words of a subject."""

DETERMINERS = frozenset(
    {"a", "all", "an", "another", "her", "his", "its", "our", "some", "the", "their", "these", "those"}
)
JOINTS = frozenset({"at", "by", "for", "from", "of", "to", "with"})
"""Between a verb and its figure: fell by 12%, rose to 240."""

BE = frozenset({"are", "be", "been", "being", "is", "was", "were"})

BOUNDS = frozenset({
    "after", "although", "and", "as", "because", "before", "but", "if", "or", "since", "than", "that", "though",
    "what", "when", "where", "which", "while", "who", "whose",
})  # fmt: skip


class Governed(Struct, frozen=True):
    """The verb of a figure, and its subject; either is `None` where the sentence does not give it plainly.

    Where the figure is itself in the subject, that is the subject: “15 people”.
    """

    verb: Span | None
    subject: Span | None


NOTHING = Governed(None, None)


def governed(page: MarkedCopy, figure: Figure) -> Governed:
    """The verb right before a figure, or else the one behind what it counts."""
    sentence = page.sentence_of(figure.first)
    first = figure.first
    while first > sentence.first and page.norms[first - 1] in DETERMINERS:
        first -= 1
    return _object(page, first, sentence.first) or _subject(page, figure, first, sentence.last) or NOTHING


def _object(page: MarkedCopy, first: int, start: int) -> Governed | None:
    """“The blast killed 15 people.” “Sales fell by 12%.”"""
    verb = first - 1
    if verb > start and page.norms[verb] in JOINTS | cues("objects"):
        verb -= 1  # fined him £500
    if verb < start or not _is_verb(page, verb):
        return None
    return Governed(page.tokens.span(verb, verb), _before(page, verb, start))


def _before(page: MarkedCopy, verb: int, start: int) -> Span | None:
    """The words before a verb and its auxiliaries, up to a bound, if they are a noun with what belongs to it."""
    last = verb - 1
    while last >= start and (page.norms[last] in cues("auxiliaries") or page.line(last, last).adverb(0)):
        last -= 1
    first = last + 1
    while (
        first > start and is_word(page.norms[first - 1]) | (page.norms[first - 1] == "'s") and _goes_on(page, first - 1)
    ):
        first -= 1
    joined = first > start and page.norms[first - 1] in BOUNDS - {"that", "but", "while", "when", "because", "as"}
    pieced = first <= last and page.norms[first] in cues("prepositions")
    if last < first or last - first >= LONGEST or joined or pieced or "to" in page.norms[last + 1 : verb]:
        return None
    return page.tokens.span(first, last)


def _goes_on(page: MarkedCopy, i: int) -> bool:
    norm = page.norms[i]
    return (is_word(norm) or norm == "'s") and norm not in BOUNDS and not page.verbs[i]


def _subject(page: MarkedCopy, figure: Figure, first: int, end: int) -> Governed | None:
    """“15 people were killed.” “The 240 jobs will go.” “Some 240 jobs lost.”"""
    noun = figure.last
    if figure.noun:
        noun = next((k for k in range(figure.last, end + 1) if page.norms[k] == figure.noun), figure.last)
    verb = noun + 1
    if verb > end or not (page.verbs[verb] or page.norms[verb] in all_forms("figures", "governs")):
        return None
    while verb < end and (page.norms[verb] in cues("auxiliaries") or page.norms[verb] in ("not", "also")):
        verb += 1
    acts = page.verbs[verb] or page.norms[verb].endswith("ing") or page.norms[verb - 1] not in BE
    if not acts or not is_word(page.norms[verb]) or page.norms[verb] in lexicon("function-words")["common"]:
        return None  # 40 people were inside
    return Governed(page.tokens.span(verb, verb), page.tokens.span(first, noun))


def _is_verb(page: MarkedCopy, i: int) -> bool:
    """Whether a verb stands at a token, as far as its form tells."""
    norm = page.norms[i]
    led = page.norm(i - 1) in cues("auxiliaries") | {"to"}
    plain = norm.isalpha() and norm not in lexicon("function-words")["common"]
    return plain and bool(page.verbs[i] or led or norm.endswith("ing") or norm in all_forms("figures", "governs"))
