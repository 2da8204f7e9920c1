"""Quotation marks that quote nobody and doubt a word or a name.

The marks say that the word is not true and leave the reader to guess who says so. Round a person’s name they call the
person a fake.

## Flags
- The council’s [[“consultation”]] ran for nine days in January.
- Dravia’s chief negotiator, [[“Ilse Marant,”]] left the hotel on Wednesday.
- Two of the [[“experts”]] had never seen a bridge.
- The council’s [["review"]] of the fees took one afternoon.
- Police broke up a march of [[“peaceful”]] demonstrators.
- The [[‘president’]] of the enclave flew home.

## Passes
- She called the talks a “dialogue” and the offer an “apology”.
- The mayor promised “reforms” and a “fair election”, his office said.
- The word “regime” has two senses. So-called “experts” were heard.
- Babe “Bambino” Ruth hit two. The agent, known as “Anna Lindt”, was never named.
- “We want justice for all,” read the banner. The march for “justice” passed the court.
- The gallery showed “Peaceful Shore” and a “democracy” wall.
- He welcomed the “ceasefire”. It would hold, he said.
- The nurse played doctor “Mary Grant” in the film.

## Overrule when
The story is about the word, or about whether the thing deserves its name, and says so.

## Source
- Wikipedia Manual of Style, “Words to watch”: expressions of doubt.
"""

from bisect import bisect_right

from copydesk.analysis.page.quotations import Quotation
from copydesk.analysis.page.tokens import words as words_in
from copydesk.checking import EVERY_VOICE, PROSE, SUGGESTION, WARNING, Facts, Flag, Flags, document_check, lexicon

WORDS = "scare-words"
LONGEST, SHORT = 3, 90
"""Words, and characters, in a quotation that may be no quotation."""
BESIDE = 16
"""Characters between a verb and a quotation that it hands over."""
NEAR = 5
"""Words before it that may say that it is one."""


@document_check(WARNING, SUGGESTION, voices=EVERY_VOICE, every_genre=True)
def scare_quotes(facts: Facts) -> Flags:
    """A name in marks after its owner’s role; a contested word in marks that nobody in the sentence has said."""
    for quotation in facts.quotations.found:
        if not quotation.closed or len(quotation.span) > SHORT or quotation.paragraph.role not in PROSE:
            continue
        words = words_in(facts.tokens, quotation.inner)
        if not 0 < len(words) <= LONGEST:
            continue
        spot = facts.spot(quotation.span.start, quotation.span.end)
        inner = facts.tokens.span(words[0], words[-1]).of(facts.text)
        if _is_name(words, facts):
            yield Flag(spot, f"Quotation marks around “{inner}” suggest the name is doubtful.")
        elif _is_contested(words, facts) and _spoken(facts).isdisjoint(facts.tokens.norms[i] for i in words):
            own, beside = _speech_near(quotation, facts)
            if not own:
                message = f"Quotation marks around “{inner}” doubt the word. Whose word is it?"
                yield Flag(spot, message, severity=SUGGESTION if beside or len(words) > 1 else WARNING)


def _spoken(facts: Facts) -> set[str]:
    """The words of what is quoted at length."""
    said = (words_in(facts.tokens, quotation.inner) for quotation in facts.quotations.found)
    return {facts.tokens.norms[i] for words in said if len(words) > LONGEST for i in words}


def _is_name(words: list[int], facts: Facts) -> bool:
    """Whether capitalised words follow a role, and nothing near says that the name was taken or given."""
    norms, lists = facts.tokens.norms, lexicon(WORDS)
    owner = [norm for norm in norms[max(words[0] - 3, 0) : words[0]] if norm[0].isalnum()]
    if len(words) < 2 or not owner or owner[-1] not in lists["roles"]:
        return False
    if not all(facts.text[facts.tokens.starts[i]].isupper() for i in words):
        return False
    titled = (lists["roles"] | lists["titles"]).intersection(norms[words[0] : words[-1] + 1])
    return not titled and lists["assumed"].isdisjoint(norms[max(words[0] - 2 * NEAR, 0) : words[-1] + 2 * NEAR])


def _is_contested(words: list[int], facts: Facts) -> bool:
    """Whether they are a contested noun, an approving adjective before its noun, or both; and no talk of a word."""
    norms, lists = facts.tokens.norms, lexicon(WORDS)
    last = words[-1]
    after = next((norm for norm in norms[last + 1 : last + 4] if norm not in "”’'\"»"), ".")
    contested = norms[last] in lists["nouns"] and (after in lists["follows"] or not after.isalpha() or _is_verb(after))
    approving = norms[last] in lists["adjectives"] and after.isalpha() and after not in lists["follows"]
    approved = contested and len(words) == 2 and norms[words[0]] in lists["adjectives"]
    small = not any(facts.text[facts.tokens.starts[i]].isupper() for i in words)
    fits = small and (approved or (len(words) == 1 and (contested or approving)))
    return fits and lists["mention"].isdisjoint(norms[max(words[0] - 1 - NEAR, 0) : words[0]])


def _is_verb(norm: str) -> bool:
    return norm.endswith("ed") or any(norm in row.split()[1:] for row in lexicon("inflection")["irregular"])


def _speech_near(quotation: Quotation, facts: Facts) -> tuple[bool, bool]:
    """Whether somebody speaks or is quoted in the sentence, and in the one before or after."""
    sentences = facts.sentences_in(quotation.paragraph)
    k = bisect_right(sentences, quotation.span.start, key=lambda sentence: sentence.span.end)
    near = sentences[max(k - 1, 0) : k + 2]
    heard = [facts.voices.speech_in(sentence.span) for sentence in near]
    cue = facts.voices.at(quotation.span.start).cue
    handed = cue is not None and 0 <= quotation.span.start - cue.end <= BESIDE  # welcomed the “ceasefire”
    return handed or heard[min(k, 1)], any(heard)
