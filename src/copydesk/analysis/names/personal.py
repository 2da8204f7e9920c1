"""Whether a lone name does, has or suffers what only people do, have and suffer: “Duval resigned”, “Duval’s wife”."""

from functools import cache

from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.titles import opening
from copydesk.analysis.page.inflection import all_forms, irregular_pasts
from copydesk.analysis.page.lines import DASH, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon

HERS, HER = frozenset({"his", "her", "himself", "herself"}), 6
"""These, so many words behind a verb, show that somebody did it."""

WHO = frozenset({"who", "whose", "whom", "a", "an", "by", "that"})
"""Between a verb and “his”, these name somebody or begin another statement."""

FAR = 14
"""So many words behind a verb, “but he” may still mean its subject."""

GOING, HE = frozenset({"and", "but", "when"}), frozenset({"he", "her", "his", "she"})

TELLER = 4
"""So many words before “told” the judge stands who tells somebody something."""

WHITHER = 2
"""So many words behind somebody tell where they were taken, or in what state they were found."""

BORN = frozenset({"was", "is"})

SAID = frozenset({"after", "afterwards", "before", "earlier", "later", "outside", "yesterday"})
"""Behind “said Duval” these tell when or where it was said."""

NEAR = 12
"""So many words behind a name “he” or “its” tells whether it is somebody."""


def _start(page: MarkedCopy, one: Mention) -> int:
    """The first token of a name with its titles."""
    return opening(page, one) if one.titles else one.first


def speaks(page: MarkedCopy, one: Mention) -> bool:
    """Whether a verb of speech that goes with one person stands behind, or “said” between the words and the name."""
    behind = page.norm(one.last + 1)
    said = behind in _verbs()
    told = (
        page.norm(_start(page, one) - 1) in ("said", "says")
        and (behind in (".", ",", ";", DASH) or behind in SAID)
        and not one.opens
    )
    return said or told or (behind in ("declined", "refused") and page.norm(one.last + 2) == "to")


def lives(page: MarkedCopy, one: Mention) -> bool:
    """Whether a name has what only people have: “Duval’s wife”, “Duval was born”."""
    k = one.last + 1
    if page.norm(k) == "'s":
        return page.norm(k + 1) in lexicon("people")["has"]
    born = page.norm(k) in BORN and page.norm(k + 1) in lexicon("people")["undergoes"]
    if k < one.sentence.last and page.verbs[k] and _goes_on(page, k, one.sentence.last):
        return True
    driving = page.norms[k : k + 2] == ("had", "been") and page.norm(k + 2) in lexicon("people")["doing"]
    return born or driving


def does(page: MarkedCopy, one: Mention) -> bool:
    """Whether a name does what people do: “Duval resigned”, “Duval lists 31 faults”, “Duval lost her way”. A form that
    may be a plural noun needs an object behind it, and one that may be a participle has neither “as” nor “by”.
    """
    k = one.last + 1
    if page.norm(k) == "and" and page.norm(k + 1) in HERS:
        return True
    k += page.norm(k) == "had" or (not one.opens and page.norm(k) == "has")
    done, behind = page.norm(k), page.norm(k + 1)
    verb = k <= one.sentence.last and page.verbs[k] and done not in cues("finite")
    if done.endswith("s"):
        return done in _deeds() and (
            behind in cues("articles") or behind.isdecimal() or behind in ("that", "how", "to")
        )
    if verb and _is_hers(page, k, one.sentence.last):
        return True
    return done in _deeds() and behind not in ("as", "by")


def acts(page: MarkedCopy, k: int) -> bool:
    """Whether a word is what somebody had done: had promised, had told."""
    return page.norm(k) in all_forms("people", "does") or page.norm(k) in cues("say", "tell")


def _is_hers(page: MarkedCopy, verb: int, last: int) -> bool:
    """Whether “his” or “herself” close behind a verb means its subject: nobody else is named before it."""
    near = range(verb + 1, min(verb + 1 + HER, last + 1))
    k = next((k for k in near if page.norms[k] in HERS), 0)
    between = range(verb + 1, k)
    others = any(page.norms[j] in lexicon("sources")["persons"] or page.norms[j] in WHO for j in between)
    return k > 0 and not others and not any(page.text[page.tokens.starts[j]].isupper() for j in between)


def _goes_on(page: MarkedCopy, verb: int, last: int) -> bool:
    """Whether “but he” or “and her” behind a verb means its subject: nobody else is named before it."""
    for j in range(verb + 1, min(verb + FAR, last)):
        if page.norms[j] in lexicon("sources")["persons"] or page.text[page.tokens.starts[j]].isupper():
            return False
        if page.norms[j] in GOING and page.norms[j + 1] in HE:
            return True
    return False


def suffers(page: MarkedCopy, one: Mention) -> bool:
    """Whether what is done to people is done to a name, or it has done something: “the jury praised Duval”."""
    first = _start(page, one)
    before, behind = page.norm(first - 1), page.norm(one.last + 1)
    if one.opens or behind in ("'s", "and", "&") or not (_is_small(behind) or not behind[0].isalnum()):
        return False
    if behind == "," and page.norm(one.last + 2) in cues("articles"):
        return False
    people, ahead = lexicon("people"), page.norms[max(one.sentence.first, first - TELLER) : first - 1]
    told = before in ("told", "asked") and not people["tellers"].isdisjoint(ahead)
    agent = before == "by" and page.norm(first - 2) in people["by"]
    taken = not people["whither"].isdisjoint(page.norms[one.last + 1 : one.last + 1 + WHITHER])
    hers = not HERS.isdisjoint(page.norms[one.last + 1 : one.last + 1 + NEAR]) and behind in lexicon("people")["ways"]
    brought = (hers or (taken and before not in cues("finite"))) and page.verbs[first - 1]
    return told or agent or bool(brought) or before in all_forms("people", "suffers")


def _is_small(norm: str) -> bool:
    return (
        norm in lexicon("function-words")["common"]
        or norm in lexicon("people")["again"]
        or norm in lexicon("people")["ways"]
        or norm in cues("prepositions", "pronouns", "times")
    )


@cache
def _deeds() -> frozenset[str]:
    """Forms of what people do that stand with one person: past ones, and those in -s."""
    every = all_forms("people", "does")
    return frozenset(form for form in every if form.endswith(("ed", "s")) or _is_past(form))


def _is_past(form: str) -> bool:
    return form in irregular_pasts() and not form.endswith("en")


@cache
def _verbs() -> frozenset[str]:
    """Forms of verbs of speech that no plural has, and that are no nouns."""
    forms = cues("say", "tell") - cues("verb-or-noun")
    past = (form for form in forms if form.endswith("ed") or _is_past(form))
    return frozenset((*past, *(form for form in forms if form.endswith("s"))))
