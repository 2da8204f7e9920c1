"""Lists that the phrases of a pack share: “to ({harm})” stands for “to” and any word of the list `harm`. It is the
pack’s own, or one of those that all packs share: `rules/lexicons/scenes.toml`.
"""

from msgspec import structs

from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.rulebook.terms import PackFile
from copydesk.strict_toml import TomlError, line_of

SHARED = "scenes"
NAME = pattern(r"\{([^{}]*)\}")


def expanded(file: PackFile, text: str, name: str) -> PackFile:
    """The pack with its lists written out in the phrases that name them.

    Raises:
        TomlError: a phrase names a list that there is not; the message names file and line.
    """
    known = {key: "|".join(words) for key, words in {**lexicon(SHARED), **file.lists}.items()}
    terms = []
    for i, term in enumerate(file.term):
        changed: dict[str, tuple[str, ...]] = {}
        for key, phrases in {"words": term.words, **term.contexts()}.items():
            if extra := {one for phrase in phrases for one in NAME.findall(phrase)} - known.keys():
                where = f"{name}:{line_of(text, f'.term[{i}]', key)}"
                shared = ", ".join(lexicon(SHARED))
                raise TomlError(f"{where}: “{{{min(extra)}}}” is no list of this pack, nor one for all ({shared})")
            if any(NAME.search(phrase) for phrase in phrases):
                changed[key.replace("-", "_")] = tuple(NAME.sub(lambda m: known[m[1]], one) for one in phrases)
        terms.append(structs.replace(term, **changed))
    return structs.replace(file, term=tuple(terms))
