"""The words of clauses: which of them is the main one, which say when it is so, and which deny it."""

from functools import cache

from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.opposites import LISTS, particles
from copydesk.analysis.page.topics import STEMS
from copydesk.analysis.retelling.segments import RELATIVES
from copydesk.lexicons import lexicon


def main_word(words: tuple[str, ...]) -> str:
    """The stem of the main word of a subject: the last one before its first preposition, “the garden of the inn”."""
    ends = _ends()
    end = next((k for k in range(1, len(words)) if words[k] in ends), len(words))
    if words[-1:] == (",",) and "," in words[1 : min(end, len(words) - 1)]:  # Rafael Ostriche, the striker, …
        end = words.index(",", 1)
    if words[end : end + 1] == ("of",) and words[end - 1] in lexicon("sameness")["amounts"]:
        return main_word(words[end + 1 :])
    deciding, denying = lexicon(LISTS)["deciding"], lexicon(LISTS)["not"]
    stems = (STEMS[norm] for norm in reversed(words[:end]) if norm not in deciding and norm not in denying)
    return next(filter(None, stems), "")


@cache
def _ends() -> frozenset[str]:
    """The words before which the main word of a subject stands."""
    return cues("prepositions") | RELATIVES


@cache
def idle() -> frozenset[str]:
    """The stems of words that deny, or go with verbs: what is spoken of is none of them."""
    denying = (*lexicon(LISTS)["not"], *lexicon(LISTS)["nobody"], "same", "might")
    return frozenset(STEMS[word] for word in (*denying, *(word for _, word in particles())))


@cache
def links() -> frozenset[str]:
    """The stems of verbs that lead to what somebody is: found guilty, declared safe."""
    return frozenset(STEMS[word] for word in lexicon(LISTS)["links"])


def told_mood(finite: str) -> str:
    """How and when it is so, as the first auxiliary tells; another verb is of the past."""
    return _moods().get(finite.removesuffix("n't"), "past")


@cache
def _moods() -> dict[str, str]:
    """What every auxiliary tells."""
    rows = [row.split() for row in lexicon(LISTS)["moods"]]
    return {word: mood for mood, *words in reversed(rows) for word in words}


@cache
def negators() -> frozenset[str]:
    """Words that deny, contracted auxiliaries among them."""
    short = (f"{word}n't" for row in lexicon(LISTS)["moods"] for word in row.split()[1:])
    return lexicon(LISTS)["not"] | lexicon(LISTS)["fails"] | lexicon(LISTS)["nobody"] | frozenset(short)
