"""Words that stand twice in a row by a slip: “in in the harbour”."""

from collections.abc import Iterator

from copydesk.analysis.facts import Facts
from copydesk.analysis.saying.voices import Voice
from copydesk.analysis.spots import Spot
from copydesk.lexicons import lexicon
from copydesk.spans import Span


def find(facts: Facts) -> Iterator[Spot]:
    """Words that stand twice, and not three times, with only a space between."""
    tokens, known = facts.tokens, lexicon("doubles")
    norms, openers = ("", "", *tokens.norms, ""), {sentence.first for sentence in facts.sentences}
    for j, i in facts.marked.met_again:
        if i - j > 1:
            continue
        before, one, _, after = norms[i : i + 4]
        if one in (before, after) or not one.isalpha() or _is_allowed(one, before):
            continue
        if one == "in" and i > 1 and facts.text[tokens.starts[i - 2]].isupper():  # it did Hale in in May
            continue
        spot = facts.spot(tokens.starts[i - 1], tokens.ends[i])
        small = spot.words if i - 1 not in openers else spot.words[0].lower() + spot.words[1:]
        plain = spot.words.islower() or (one in known["function"] and (small.islower() or small.isupper()))
        meant = one in known["after-what"] and known["what"] & {*norms[max(0, i - 6) : i + 1]}
        spoken = Voice.QUOTED in spot.voices and one not in known["slips"]
        if "\n" not in spot.words and plain and not meant and not spoken:
            yield spot


def cut(both: Span, end: int, text: str) -> tuple[tuple[Span, str], ...]:
    """The second of two equal stretches taken out, where the first goes up to `end`, and a blank with it."""
    second = both.end - len(text[end : both.end].lstrip())
    blank = text[both.end : both.end + 1] == " "
    return ((Span(second, both.end + 1) if blank else Span(end, both.end), ""),)


def _is_allowed(word: str, before: str) -> bool:
    """Whether a word may stand twice behind the one before it: “moved in in May”, “when I saw it it was late”."""
    known = lexicon("doubles")
    if word == "in":
        return before in known["before-in"] or not before.isalpha()
    if word == "it":
        return before not in known["before-it"]
    return word in known["allowed"]
