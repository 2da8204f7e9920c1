"""An unnamed source, and no word on who it is or why.

Readers cannot weigh a source they cannot see. When the desk grants anonymity, the copy gives the source’s place and
the reason, close by.

## Flags
- [[A well-placed source]] said a new map had been drawn up.
- [[Sources]] say the cabinet has been shown a second rise. The sources added that it was steep.
- The merger is off, according to [[two people familiar with the matter]].
- [[Party sources]] told the Echo that the leader would go.
- One dealer, who [[asked not to be named]], called the sale a disaster.

## Passes
- A source, who feared losing her job, said the board would vote on Friday.
- A ministry official spoke on condition of anonymity because the talks are private.
- “A source told me so,” the mayor said. She said sources had told her the rest.
- The town has two water sources, said Ida Brandt, and the sources of the Orle lie in Tavren.
- The source code is open source, the firm said. Sales are its main source of income, it says.
- The paper would not name its sources, the editor said. The mayor never cited a source for it.
- A diver who asked not to be named was not authorised to speak. // A source said the wall was safe.
- Biblical sources say little of the harbour.

## Overrule when
The reason stands higher up and repeating it would clutter the story.

## Source
- SPJ Code of Ethics, 2014: identify sources clearly; explain why anonymity was granted.
- Reuters Handbook of Journalism, on sourcing: be as specific as possible about a source.
"""

import re
from functools import cache

from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.style.shapes import Shapes, shapes
from copydesk.checking import PROSE, SUGGESTION, WARNING, Facts, Flag, Flags, Paragraph, Voice, document_check
from copydesk.lexicons import lexicon, one_of

WORDS = "anonymity"
LISTS = (
    "bounds", "ties", "of", "defined", "indefinite", "praise", "ordinary", "knowing", "who", "cues", "said", "heads",
    "people",
)  # fmt: skip
REACH = "<!mark,speech,said,cues,who,bounds>{0,6}"
KNOWS = f"(?:<who>?<adverb>*<ties>?<praise,adverb>{{0,3}}<knowing>{REACH})"  # who is close to the talks
FRESH = "(?<!<defined,word,name,ordinary,praise,own,indefinite,figure>)"
KIND = "(?:<indefinite,praise,word,name,ordinary>|(?<=<name>)<bounds,ties,of>(?=<name>)){0,6}"
A_SOURCE = f"<indefinite,figure>?{KIND}<heads>(?!<of>){KNOWS}?"  # two senior police sources
PEOPLE = f"<indefinite,figure>?<indefinite,praise>*<people>{KNOWS}"  # people familiar with the matter
SOURCE = f"{FRESH}(?:{A_SOURCE}|{PEOPLE})"
PLACED = "(?:<ties><!mark,speech,said,cues>{1,6})?"
ASIDE = "(?:<mark><!speech,said,mark>{1,14}<mark>)?"
CITED = f"(?:(?<=<said,cues>)|(?<=<cues><ties>)){SOURCE}(?=<mark,adverb,bounds,ties,speech,who>|$)"
SPOKEN = f"{SOURCE}(?={PLACED}{ASIDE}<adverb>*<speech,said>)|{CITED}"
"""A source that speaks, or that somebody cites."""
DENIED = frozenset({"never", "not"})
"""Two words before a source that nobody cited."""
PLACE = "<word,name>.*<heads>|<knowing>.*<name>|<heads><ties>"
"""Police sources, sources close to Mr Hale, sources at the club."""


@document_check(WARNING, SUGGESTION, voices=frozenset({Voice.AUTHOR, Voice.ATTRIBUTED}))  # “asked not to be named”
def anonymous_source(facts: Facts) -> Flags:
    """One flag a sentence, and for the same words one a paragraph: milder where only the reason is not given."""
    words = lexicon(WORDS)
    named: set[tuple[int, str]] = set()
    for k in facts.marked.holding(words["heads"] | words["people"] | words["granted"]):
        sentence, paragraph = facts.sentences[k], facts.sentences[k].paragraph
        found = _unnamed(sentence, facts) if paragraph.role in PROSE else None
        if found is None:
            continue
        start, end, placed = found
        spot = facts.spot(start, end)
        author = facts.spot(start, start + 1).voices == {Voice.AUTHOR}
        if author and (paragraph.number, spot.words.lower()) not in named and not _excused(paragraph, facts):
            named.add((paragraph.number, spot.words.lower()))
            ask = "Say why there is no name." if placed else "No role, no reason. Give both."
            yield Flag(spot, f"“{spot.words}”? {ask}", severity=SUGGESTION if placed else WARNING)


def _unnamed(sentence: Sentence, facts: Facts) -> tuple[int, int, bool] | None:
    """Where the sentence brings in a source without a name, and whether it gives the source a place."""
    words, norms = lexicon(WORDS), frozenset(facts.tokens.norms[sentence.first : sentence.last])
    if norms & words["heads"] or (norms & words["people"] and norms & words["knowing"]):
        grammar, spoken, place = _grammar()
        line = grammar.line(sentence, facts.text, facts.tokens)
        for m in spoken.finditer(line):
            denied = facts.tokens.norms[max(sentence.first, sentence.first + m.start() - 2)] in DENIED
            if not grammar.has(m[0], "ordinary") and not denied:
                span = facts.tokens.span(sentence.first + m.start(), sentence.first + m.end() - 1)
                return span.start, span.end, place.search(line, m.start(), m.end() + 1) is not None
    if norms & words["granted"]:
        granted = re.compile(rf"\b(?:{one_of(WORDS, 'anonymity')})\b")
        if found := granted.search(facts.text, sentence.span.start, sentence.span.end):
            return *found.span(), True
    return None


def _excused(paragraph: Paragraph, facts: Facts) -> bool:
    """Whether the paragraph, or one beside it, says why somebody is not named."""
    beside = [one.span for one in facts.paragraphs[max(paragraph.number - 2, 0) : paragraph.number + 1]]
    granted, reasons, because = (one_of(WORDS, key) for key in ("anonymity", "reasons", "because"))
    both = rf"(?:{granted})\b[^.]{{0,200}}\b(?:{because})|(?:{because})\b[^.]{{0,200}}\b(?:{granted})"
    why = re.compile(rf"\b(?:{reasons}|{both})\b", re.IGNORECASE)
    return why.search(facts.text, beside[0].start, beside[-1].end) is not None


@cache
def _grammar() -> tuple[Shapes, re.Pattern[str], re.Pattern[str]]:
    words = lexicon(WORDS)
    classes = {"speech": all_forms(WORDS, "speech"), "adverb": words["between"]}
    made = shapes(classes | {name: words[name] for name in LISTS})
    return made, made.pattern(SPOKEN), made.pattern(PLACE)
