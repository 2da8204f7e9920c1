"""Claims handed to nobody in particular, by their grammar: “many experts believe”, “critics of the plan say”."""

import re
from collections.abc import Iterator
from functools import cache

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.inflection import all_forms, plural_forms
from copydesk.analysis.style.shapes import Shapes, shapes
from copydesk.document import PROSE
from copydesk.lexicons import lexicon, one_of
from copydesk.spans import Span

WORDS = "vague-sources"
LISTS = (
    "bounds", "defined", "openers", "owners", "number", "article", "of", "various", "many", "others", "counted",
    "kinds", "partisans", "be", "inside", "ties", "who", "there", "they", "cue", "as",
)  # fmt: skip
QUANTITY = "(?:<many,various>|<article>?<word>?<number><of>)"  # many; a growing number of
FRESH = "(?<!<name,they><openers>)(?<!<word,name,defined,figure,own,owners,article,of,many,various,ties>)"
PEOPLE = f"{QUANTITY}<word>{{0,3}}<counted,kinds,partisans>|<owners><word>?<partisans>|<word>{{0,2}}<kinds,partisans>"
SUBJECT = f"(?:{FRESH}(?:{PEOPLE})|(?<=<own>)<word>?<partisans>)"  # some young voters; his critics; the mayor’s critics
OF_WHAT = "(?<=<partisans>)<of><!mark,verb,views>{1,5}"  # opponents of the plan
WHERE = "(?<=<counted,kinds,partisans>)<inside><!mark,verb,views,name>{1,3}"  # insiders in the party
SAY = "<adverb>*<verb>|<adverb,be>*<be><adverb>?<gerund>|<adverb>*<views>(?=<!mark>{0,8}<as>)"
CALL = "(?<=<many,others,partisans>)<adverb>*<labels>"
VERB = f"(?:{CALL}|{SAY})(?!<defined>?<they>)"  # also say; have been warning; see it as; call it
ALONE = "(?<!<name,they><openers>)(?:^|(?<=<mark,openers,as>))<many,others>"  # Many believe
ACCORDING = f"<cue><bounds>(?:{SUBJECT}(?!<ties,name>|<mark><name>+<mark>))"
THERE_ARE = "<there><be><defined,many,counted><who>(?=<adverb,be>*<verb,gerund>)"
CLAIM = f"(?:{SUBJECT}(?:{OF_WHAT}|{WHERE})?|{ALONE}){VERB}|{ACCORDING}|{THERE_ARE}"

NEAR = 1
"""So many sentences before or after one may say whose studies they are."""


@cache
def grammar() -> tuple[Shapes, re.Pattern[str]]:
    """The classes of words, and a claim as a pattern of them."""
    words = lexicon(WORDS)
    verb, views, labels = (plural_forms(WORDS, key) for key in ("verbs", "views", "labels"))
    gerund = frozenset(form for form in verb if form.endswith("ing"))
    classes = {"verb": verb, "gerund": gerund, "views": views, "labels": labels}
    classes |= {"word": words["fields"], "adverb": words["between"]} | {name: words[name] for name in LISTS}
    made = shapes(classes)
    return made, made.pattern(CLAIM)


def studies(k: int, facts: Facts) -> Iterator[Span]:
    """“Studies show” in sentence `k`, where no sentence near it says whose they are."""
    sentences, (claim, source) = facts.sentences, _studies()
    sentence, own = sentences[k], sentences[k].span
    told = not lexicon(WORDS)["studies"].isdisjoint(facts.tokens.norms[sentence.first : sentence.last])
    if not told or sentence.paragraph.role not in PROSE or not (m := claim.search(own.of(facts.text))):
        return
    first, last = sentences[max(k - NEAR, 0)].span.start, sentences[min(k + NEAR, len(sentences) - 1)].span.end
    if not source.search(facts.text, first, last):
        yield Span(own.start + m.start(1), own.start + m.end(1))


@cache
def _studies() -> tuple[re.Pattern[str], re.Pattern[str]]:
    kinds, research, sources = (one_of(WORDS, key) for key in ("qualities", "studies", "sources"))
    find = "|".join(sorted(form for form in all_forms(WORDS, "finds") if not form.endswith("ing")))
    subject = rf"(?:(?:{kinds})\s+){{0,2}}(?:{research})\s+(?:(?:has|have|also|now|\w+ly)\s+){{0,2}}"
    claim = rf"(?:\A|[,;:–—]\s|\b(?:and|but|yet|because|while|as)\s)({subject}(?:{find}))(?=\s)"
    known = rf"\b(?:the|this|that|these|those|its|their)\s+(?:[\w’'-]+\s+){{0,4}}(?:{research})\b"
    source = rf"\b(?:{sources})\b|https?:|\[[0-9]|{known}"
    return re.compile(claim, re.IGNORECASE), re.compile(source, re.IGNORECASE)
