"""A claim handed to experts, critics or “some”, and to nobody by name.

Readers cannot weigh a view without knowing whose it is, and a writer can hide a view of their own behind “many”.

## Flags
- [[Many experts believe]] the crossings will open before the spring.
- [[Critics say]] the museum is too expensive. Mr Amory opened the east wing on Friday.
- The hall will be sold for flats, [[a growing number of local observers now argue]].
- The fleet is too small, [[according to some experts]], and too old.
- [[There are those who]] say that the harbour was never deep enough.

## Passes
- Five of the seven judges said the law was clear, and no experts disagreed.
- Critics such as Ana Ruiz of Stillwater Trust say the museum is too expensive.
- Gartner analysts say sales will fall, and observers from the OSCE agree.
- Analysts said the bid was low. “It will not do,” said Ida Brandt, an economist at Tolland Bank.
- Most readers say the fee is too high, according to a poll by the Echo.
- Analysts had expected a profit of £40m. Some refugees speak Turkish.
- “Many people think I am mad,” she said. He said critics say the same of him.
- What economists call a liquidity trap is rare. Critics called for a vote.

## Overrule when
The view is common knowledge in the field, or the story has just shown how many hold it.

## Source
- Wikipedia Manual of Style, “Words to watch”: unsupported attributions.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from copydesk.analysis.inflection import all_forms
from copydesk.analysis.tokens import fold
from copydesk.checking import PROSE, WARNING, Facts, Flag, Flags, document_check, is_word, lexicon, one_of

WORDS = "vague-sources"
LETTERS = {
    "b": "bounds", "d": "defined", "r": "openers", "j": "fields", "s": "owners", "n": "number", "e": "article",
    "o": "of", "q": "various", "m": "many", "h": "others", "c": "counted", "k": "kinds", "p": "partisans",
    "a": "between", "R": "be", "i": "inside", "t": "ties", "W": "who", "T": "there", "Y": "they", "u": "cue", "y": "as",
}  # fmt: skip
QUANTITY = "(?:[mq]|e?j?no)"
SUBJECT = rf"(?:(?<![XY]r)(?<![jXd#'seomqt])(?:{QUANTITY}j{{0,3}}[ckp]|sj?p|j{{0,2}}[kp])|(?<=')j?p)"
PHRASE = r"(?:(?<=p)o[^.vw]{1,5}|(?<=[ckp])i[^.vwX]{1,3})?"
VERB = r"(?:(?<=[mhp])a*C|a*v|[aR]*Ra?g|a*w(?=[^.]{0,8}y))(?!d?Y)"
ACCORDING = rf"ub(?:{SUBJECT}(?![tX]|\.X+\.))"
CLAIM = re.compile(rf"(?:{SUBJECT}{PHRASE}|(?<![XY]r)(?:^|(?<=[.ry]))[mh]){VERB}|{ACCORDING}|TR[dmc]W(?=[aR]*[vg])")
"""One letter a word: “many experts now say” is mkav, “a growing number of his critics” is ejnosp, a name is X."""
NAME = r"(?!(?:Mr|Mrs|Ms|Miss|Sir)\b)[A-Z][\w.’'-]+\s+(?:[A-Z]\.\s+|(?:al|bin|de|van|von)\s+)?(?P<{}>[A-Z][\w’'-]+)"


@document_check(WARNING)
def weasel_attribution(facts: Facts) -> Flags:
    """The first claim of a sentence that is nobody’s, unless somebody is named or counted near it."""
    met = {norm: i for i, norm in reversed([*enumerate(facts.tokens.norms)])}
    for k in range(len(facts.sentences)):
        for sided, first, last in _claims(k, facts):
            if not _somebody(k, facts, met if sided else {}):
                span = facts.tokens.span(first, last)
                yield Flag(facts.spot(span.start, span.end), f"“{span.of(facts.text)}”: who? Name one or two.")
                break


def _claims(k: int, facts: Facts) -> Iterator[tuple[bool, int, int]]:
    """The claims of a sentence that are nobody’s: whether they take a side, their first and last token."""
    sentence, words, norms = facts.sentences[k], lexicon(WORDS), facts.tokens.norms
    told = sentence.paragraph.role in PROSE and facts.text[sentence.span.end - 1] != "?"
    if not told or _heads().isdisjoint(norms[sentence.first : sentence.last]):
        return
    line = "".join(_letter(i, facts) for i in range(sentence.first, sentence.last + 1))
    for m in CLAIM.finditer(line):
        first, last = sentence.first + m.start(), sentence.first + m.end() - 1
        awaited = norms[last] in all_forms(WORDS, "consensus") and not words["market"].isdisjoint(norms[first:last])
        if not awaited and " ".join(norms[last : last + 2]) not in words["acts"]:
            yield "p" in m[0], first, last


@cache
def _letters() -> dict[str, str]:
    verbs = {form: "g" if form.endswith("ing") else "v" for form in all_forms(WORDS, "verbs")}
    verbs |= dict.fromkeys(all_forms(WORDS, "views"), "w") | dict.fromkeys(all_forms(WORDS, "labels"), "C")
    plural = {form: letter for form, letter in verbs.items() if not form.endswith("s") or form.endswith("ss")}
    return plural | {word: letter for letter, key in LETTERS.items() for word in lexicon(WORDS)[key]}


@cache
def _heads() -> frozenset[str]:
    return frozenset(word for word, letter in _letters().items() if letter in "kpcmhT")


def _letter(i: int, facts: Facts) -> str:
    norm = facts.tokens.norms[i]
    if norm in _letters() or not is_word(norm):
        return _letters().get(norm, "'" if norm == "'s" else ".")
    capital = facts.text[facts.tokens.starts[i]].isupper()
    return "#" if norm[0].isdigit() else "X" if capital else "a" if norm.endswith("ly") else "j"


def _somebody(k: int, facts: Facts, met: dict[str, int]) -> bool:
    """Whether a name or a poll stands near. Somebody `met` before critics spoke may only be answering them."""
    sentences, text, quotations = facts.sentences, facts.text, facts.quotations.found
    last = sentences[min(k + (4 if k < 4 else 1), len(sentences) - 1)]  # a lead sums up what comes after it
    i = bisect_left(quotations, last.span.end, key=lambda quotation: quotation.span.start)
    end = max(last.span.end, quotations[i - 1].span.end if i else 0)  # the speaker’s name follows the quotation
    end = sentences[min(bisect_left(sentences, end, key=lambda s: s.span.end), len(sentences) - 1)].span.end
    own, before = sentences[k], sentences[max(k - 1, 0)].span.start
    poll, example, speaker = _patterns()
    names = (fold(m["a"] or m["b"]) for m in speaker.finditer(text, own.span.start if met else before, end))
    named = example.search(own.span.of(text)) or any(met.get(name, own.first) >= own.first for name in names)
    return bool(named or poll.search(text, before, end))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    says, polls, some = (one_of(WORDS, key) for key in ("speaks", "polls", "examples"))
    after = rf"{NAME.format('a')}(?:,[^,.;:]{{1,90}},|\s+\([^)]*\))?\s+(?:\w+ly\s+|also\s+|has\s+)?(?:{says})\b"
    before = rf"[,”\"'’?!]\s+(?:said|says|according\s+to)\s+(?:[\w’'-]+\s+){{0,5}}{NAME.format('b')}"
    return tuple(map(re.compile, (rf"\b(?:{polls})\b", rf"\b(?:{some})\s+(?:the\s+)?[A-Z]", f"{after}|{before}")))
