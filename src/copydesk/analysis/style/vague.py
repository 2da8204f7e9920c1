"""Claims handed to nobody in particular, by their grammar: “many experts believe”, “critics of the plan say”."""

import re
from functools import cache

from copydesk.analysis.page.inflection import plural_forms
from copydesk.analysis.style.shapes import Shapes, shapes
from copydesk.lexicons import lexicon

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


@cache
def _verbs() -> tuple[frozenset[str], ...]:
    """The verbs of a claim: those that say, that see something as it is, and that call it a name."""
    return tuple(plural_forms(WORDS, key) for key in ("verbs", "views", "labels"))


@cache
def needed() -> frozenset[str]:
    """The words of which every claim has one."""
    return frozenset().union(*_verbs(), lexicon(WORDS)["cue"])


@cache
def grammar() -> tuple[Shapes, re.Pattern[str]]:
    """The classes of words, and a claim as a pattern of them."""
    words = lexicon(WORDS)
    verb, views, labels = _verbs()
    gerund = frozenset(form for form in verb if form.endswith("ing"))
    classes = {"verb": verb, "gerund": gerund, "views": views, "labels": labels}
    classes |= {"word": words["fields"], "adverb": words["between"]} | {name: words[name] for name in LISTS}
    made = shapes(classes)
    return made, made.pattern(CLAIM)
