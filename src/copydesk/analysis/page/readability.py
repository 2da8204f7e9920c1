"""How hard copy is to read: its Flesch–Kincaid grade, counted by textstat.

The grade is 0.39 × words in a sentence + 11.8 × syllables in a word − 15.59 (Kincaid, Fishburne, Rogers and Chissom,
1975): the year of American schooling that such copy asks for. Flesch’s instructions say what is counted: running copy
alone, a hyphenated word or a figure as one word, and a figure as one syllable.
"""

import importlib.util
import sys
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import ModuleType, SimpleNamespace

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.syllables import syllables
from copydesk.analysis.page.tokens import Tokens, is_word
from copydesk.document import Role

RUNNING = frozenset({Role.STANDFIRST, Role.BODY, Role.LIST, Role.QUOTE})

FEWEST_WORDS = 100
"""Of fewer, the grade says more about one long name than about the writing."""

SHORTEST = 3
"""textstat takes no stretch of fewer words for a sentence."""

ROOMS = {"textstat": "", "textstat.backend": "backend"} | {
    f"textstat.backend.{room}": f"backend/{room}" for room in ("counts", "metrics", "selections", "utils")
}
"""The packages of textstat whose front doors import the sixty modules, and their folders."""

FORMULA = "textstat.backend.metrics._flesch_kincaid_grade"


def grade(tokens: Tokens, sentences: tuple[Sentence, ...]) -> float | None:
    """The grade of the running copy among `sentences`; `None` where it has fewer than a hundred words."""
    if sum(sentence.last + 1 - sentence.first for sentence in sentences) < FEWEST_WORDS:
        return None  # too few even with the marks among them
    running = [_words(tokens, sentence) for sentence in sentences if sentence.paragraph.role in RUNNING]
    words = [word for found in running for word in found]
    if len(words) < FEWEST_WORDS:
        return None
    return round(_formula()(_copy(words, sum(map(bool, running))), "en_US"), 1)


def _words(tokens: Tokens, sentence: Sentence) -> list[str]:
    """The words of a sentence as textstat gets them.

    It would split at the stops of “U.S.”, and drop hyphens but not “_”. An address counts as a figure does.
    """
    norms = tokens.norms[sentence.first : sentence.last + 1]
    kept = ("0" if "/" in norm or "@" in norm else norm for norm in norms if is_word(norm) or norm == "'s")
    return " ".join(kept).replace(" 's", "'s").replace(".", "").replace("-", "_").split()


def _copy(words: list[str], sentences: int) -> str:
    """The words with a stop for each sentence, evenly: only how many there are counts, and a short one would not."""
    stops = max(1, min(sentences, len(words) // SHORTEST))
    cuts = [i * len(words) // stops for i in range(stops + 1)]
    return " ".join(" ".join(words[start:end]) + "." for start, end in pairwise(cuts))


class _Pronunciations:
    """CMUdict to textstat, which counts the phones that end in a figure."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["0"] * sum(syllables(part) for part in word.split("_"))]


@cache
def _formula() -> Callable[[str, str], float]:
    """textstat’s formula and what it needs, of sixty modules a third.

    textstat imports NLTK (0.2 to 0.7 s), which fetches CMUdict from the network, and pyphen for words not in there.
    It meets stand-ins of both instead. Nothing of this stays in `sys.modules`, for whoever else uses them.
    """
    ours = _stand_ins()
    roots = {name.partition(".")[0] for name in ours}
    others = {name: module for name, module in sys.modules.items() if name.partition(".")[0] in roots}
    try:
        _replace(others, ours)
        formula: Callable[[str, str], float] = importlib.import_module(FORMULA).flesch_kincaid_grade
    finally:
        _replace([name for name in sys.modules if name.partition(".")[0] in roots], others)
    return formula


def _replace(old: Iterable[str], new: dict[str, ModuleType]) -> None:
    for name in old:
        del sys.modules[name]
    sys.modules.update(new)


def _stand_ins() -> dict[str, ModuleType]:
    """Rooms of textstat with nothing in them yet, an NLTK that has our syllables, a pyphen that is never asked."""
    spec = importlib.util.find_spec("textstat")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("textstat is not installed")
    made = {name: ModuleType(name) for name in (*ROOMS, "nltk", "pyphen")}
    for name, folder in ROOMS.items():
        made[name].__path__ = [str(Path(spec.origin).parent / folder)]
    cmudict = SimpleNamespace(dict=_Pronunciations)
    vars(made["nltk"]).update(data=SimpleNamespace(find=str), corpus=SimpleNamespace(cmudict=cmudict))
    vars(made["pyphen"]).update(Pyphen=SimpleNamespace)
    return made
