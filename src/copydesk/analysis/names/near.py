"""The words of which one may be a slip of another: they have the first letter in common, or all the others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from copydesk.analysis.page.reach import reached


class Near:
    """Words in the order in which they were given, by what a slip leaves of them."""

    def __init__(self, words: Iterable[str]) -> None:
        self._begin: dict[str, list[str]] = defaultdict(list)
        self._end: dict[str, list[str]] = defaultdict(list)
        for word in words:
            self._begin[word[:1]].append(word)
            self._end[word[1:]].append(word)

    def of(self, word: str) -> Iterator[str]:
        """Those of which `word` may be a slip, or they of it, each once; of very many those within reach."""
        yield from reached(self._begin.get(word[:1], ()))
        yield from (other for other in reached(self._end.get(word[1:], ())) if other[:1] != word[:1])
