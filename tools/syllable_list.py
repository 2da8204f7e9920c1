"""Make rules/lexicons/syllables.txt again: the words of CMUdict whose syllables the rule of thumb gets wrong.

    python tools/syllable_list.py cmudict.dict

The file is that of github.com/cmusphinx/cmudict; index.js of the npm package cmu-pronouncing-dictionary does as well.
"""

import re
import sys
import textwrap
from pathlib import Path

from copydesk.analysis.page.syllables import count
from copydesk.house import rules_folder

ENTRY = re.compile(r"""^\s*"?([a-z']+)(?:\(\d+\))?"?:?\s+"?([A-Z]+\d?(?: [A-Z0-9]+)*)""", re.MULTILINE)
SPOKEN = re.compile(r"\b[A-Z]+\d")

HEADER = """\
Words whose syllables the rule in analysis/page/syllables.py gets wrong, after their count: the first pronunciations
of the CMU Pronouncing Dictionary (syllables-LICENSE.txt). Made by tools/syllable_list.py, not edited by hand.
"""


def counted(source: str) -> dict[str, int]:
    """The syllables of each word: the phones with a stress mark in its first pronunciation."""
    found: dict[str, int] = {}
    for word, phones in ENTRY.findall(source):
        found.setdefault(word, len(SPOKEN.findall(phones)))
    return {word: spoken for word, spoken in found.items() if spoken}


def wrong(words: dict[str, int]) -> dict[int, list[str]]:
    """The words that the rule gets wrong, by their count; stems before their possessives, which build on them."""
    known: dict[str, int] = {}
    for word in sorted(words, key=lambda word: ("'" in word, word)):
        if word.strip("'") == word and count(word, known) != words[word]:
            known[word] = words[word]
    return {number: [word for word in known if known[word] == number] for number in sorted({*known.values()})}


def main() -> None:
    """Write the list and say how long it is."""
    words = counted(Path(sys.argv[1]).read_text(encoding="utf-8"))
    found = wrong(words)
    path = rules_folder() / "lexicons" / "syllables.txt"
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER)
        for number, those in found.items():
            out.write(f"\n{number}\n{textwrap.fill(' '.join(those), 119)}\n")
    print(f"{len(words)} words, {sum(map(len, found.values()))} of them listed in {path}")


if __name__ == "__main__":
    main()
