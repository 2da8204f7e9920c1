"""The better words of an entry as they are offered: in the form of the words found, and with their capital."""

import re
from collections.abc import Iterable

from copydesk.analysis.page.inflection import form_like, number_like
from copydesk.patterns import pattern

BENT = pattern(r"~(?P<to>to )?(?P<lemma>[\w’'-]+)")
"""A word of an offer that takes the form of the words found: “~militant” is “militants” for “terrorists”, “~to say” is
“says” for “insists”.
"""


def offered(better: Iterable[str], found: str, *, opens: bool) -> tuple[str, ...]:
    """The offers for words that end in `found`, in small letters; `opens`: they open a sentence, with a capital."""

    def bent(m: re.Match[str]) -> str:
        return form_like(m["lemma"], found) if m["to"] else number_like(m["lemma"], found)

    words = (BENT.sub(bent, one) for one in better)
    return tuple(one[:1].upper() + one[1:] for one in words) if opens else tuple(words)


def plain(better: Iterable[str]) -> tuple[str, ...]:
    """The offers as they stand in a list: each once, without the sign of what takes another form."""
    return tuple(dict.fromkeys(BENT.sub(r"\g<lemma>", one) for one in better))
