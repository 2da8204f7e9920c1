"""“Both”, “the two” as bare subjects, and whether a text names two people or things they can mean. In doubt it does."""

from msgspec import Struct

from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens, is_word
from copydesk.lexicons import lexicon
from copydesk.spans import Span

SUBJECTS = frozenset({"both", "the two", "the pair", "the former", "the latter", "neither", "either"})
SPEAKERS = frozenset({"both", "the two", "the pair", "the former"})
ONE_OF_TWO = frozenset({"the former", "the latter", "neither", "either", "the pair"})
PASSIVE = frozenset({"are", "is", "was", "were", "be", "been", "being", "to"})
SURE = frozenset({"argued", "complained", "conceded", "denied", "insisted", "replied", "responded", "warned"})
"""Past forms that no noun follows as it follows an adjective: “both alleged victims”."""

STOPS = frozenset({".", "!", "?", "…", ":", "“", "”", '"', "‘", "’"})
CLAUSE = frozenset({"that", "there", "“", '"', "‘", ":"})
HERS, HIS = frozenset({"she", "her", "hers", "herself"}), frozenset({"he", "him", "his", "himself"})
PLACE = frozenset({"in", "at", "near", "("})
NO_PLURAL = ("ss", "us", "is")
AGENT = ("er", "or", "ist", "ian")
AGENT_PLURAL = ("ers", "ors", "ists", "ians", "ees", "ants", "men")


class Subject(Struct, frozen=True):
    """From the first word of a bare subject to its verb. `speaks`: the verb makes it a speaker."""

    first: int
    verb: int
    speaks: bool


def subject_of(text: str, tokens: Tokens, sentence: Sentence) -> Subject | None:
    """The bare “both” or “the two” that opens the sentence as the subject of its verb; `None` for any other opening."""
    first = sentence.first + (tokens.norms[sentence.first] in ("and", "but", "yet", "still"))
    size = 2 if first < len(tokens) and tokens.norms[first] == "the" else 1
    words = " ".join(tokens.norms[first : first + size])
    if words not in SUBJECTS or first + size > sentence.last:
        return None
    norms = (*tokens.norms[first : sentence.last + 1], ".", ".")
    verb = next(i for i in range(size, len(norms)) if norms[i] not in cues("auxiliaries"))
    if norms[verb].endswith("s") and words not in ONE_OF_TWO:  # “both reports” is a noun
        return None
    if norms[verb] in cues("say") and PASSIVE.isdisjoint(norms[size:verb]):
        said = _is_said(norms[verb], norms[verb + 1])
        return Subject(first, first + verb, words in SPEAKERS) if said else None
    if norms[size] in cues("finite"):
        inverted = words == "neither" and _opens_noun(text, tokens, first + size + 1)  # “Neither has the mayor …”
        return None if inverted else Subject(first, first + size, speaks=False)
    thinks = words in ("both", "the two") and norms[verb] in cues("think") | cues("want")
    clear = _opens_clause(norms[verb + 1]) or norms[verb + 1] == "to"
    return Subject(first, first + verb, speaks=False) if thinks and clear else None


def _is_said(form: str, following: str) -> bool:
    """Whether a form of a verb of speech is a verb before the word `following`, and no noun and no adjective."""
    if form in ("said", "told") and following == "to":  # “the two said to be missing”
        return False
    adjective = form.endswith("ed") and form not in SURE
    if adjective and following in cues("prepositions") | {"to", ".", "!", "?"}:
        return True
    noun = form in lexicon("attribution")["verb-or-noun"]
    return not (adjective or noun) or _opens_clause(following)


def _opens_clause(norm: str) -> bool:
    return norm in CLAUSE or norm in cues("articles") or norm in cues("pronouns")


def _opens_noun(text: str, tokens: Tokens, i: int) -> bool:
    """Whether an article, a pronoun or a name stands at `i`."""
    return i < len(tokens) and (_opens_clause(tokens.norms[i]) or text[tokens.starts[i]].isupper())


class Antecedents(Struct, frozen=True):
    """A text read for two that may be meant. With `people`, what cannot speak is left out of account.

    `small` are words that the text writes small: the capital of one that opens a sentence names nobody.
    """

    text: str
    tokens: Tokens
    small: frozenset[str]
    people: bool

    def hold_two(self, spans: list[Span]) -> bool:
        """Whether `spans` hold a pair, a plural, or two names."""
        inside = [i for span in spans for i in self.tokens.within(span)]
        if any(self._tells_of_two(i) for i in inside):
            return True
        named = {self.norm(i) for i in inside if self._names(i)}
        hers, his = ([i for i in inside if self.norm(i) in words] for words in (HERS, HIS))
        stranger = any(self._names(i) for i in inside if i > min([*hers, *his, len(self.tokens)]))  # “he met a rival”
        return len(named) > 1 or stranger or bool(hers and his)

    def norm(self, i: int) -> str:
        """Word `i`; a full stop beyond either end."""
        return self.tokens.norms[i] if 0 <= i < len(self.tokens) else "."

    def _capital(self, i: int) -> bool:
        return 0 <= i < len(self.tokens) and self.text[self.tokens.starts[i]].isupper()

    def _opens(self, i: int) -> bool:
        """Whether word `i` opens a sentence, or may: after a stop, a quotation mark or the break of a paragraph."""
        before = self.tokens.ends[i - 1] if i > 0 else 0
        return i == 0 or self.norm(i - 1) in STOPS or "\n" in self.text[before : self.tokens.starts[i]]

    def _tells_of_two(self, i: int) -> bool:
        """Whether word `i` is a plural, joins two nouns, or says that there are two."""
        norm = self.norm(i)
        if norm in ("and", "or", "nor", "&"):
            return self._joins(i + 1)
        if norm in lexicon("announcing")["twos"]:
            return self.norm(i + 1) not in lexicon("announcing")["units"]
        return self._plural(i)

    def _joins(self, i: int) -> bool:
        """Whether a second noun opens at `i`, after “and”, and not a verb, a number or a place."""
        norm = self.norm(i)
        if self.people:
            return self._capital(i) or norm in cues("articles") or self._agent(i) or self._plural(i)
        verb = norm.endswith(("ed", "ing")) or norm in cues("finite") | cues("say")
        return norm[0].isalpha() and not (verb or norm in cues("auxiliaries") | cues("prepositions"))

    def _plural(self, i: int) -> bool:
        known, norm = lexicon("announcing"), self.norm(i)
        if norm in known["plurals"]:
            return True
        if len(norm) < 4 or not norm.endswith(("s", "men")) or norm.endswith(NO_PLURAL) or norm in known["no-plurals"]:
            return False
        singular = norm[:-3] + "y" if norm.endswith("ies") else norm[:-1]
        if self.people and not self._capital(i) and not norm.endswith(AGENT_PLURAL) and singular not in known["agents"]:
            return False
        small = not self._capital(i) or self._opens(i) or self.norm(i - 1) == "the"  # “the Tories”
        return small and norm not in cues("say")

    def _agent(self, i: int) -> bool:
        """Whether word `i` is a person or body that is not named: “the mayor”, and not “the mayor, Ana Seln”."""
        beside = any(self._capital(k) and not self._opens(k) for k in (i - 2, i - 1, i + 1))
        known, norm = lexicon("announcing"), self.norm(i)
        made = norm.endswith(AGENT) and norm not in known["no-agents"] and self.norm(i - 1) in cues("articles")
        return (made or norm in known["agents"]) and not self._capital(i) and not beside

    def _names(self, i: int) -> bool:
        """Whether word `i` is an agent or ends a name. A word that the text also writes small is no name."""
        if not self._capital(i) or not is_word(self.norm(i)):
            return self._agent(i)
        adjoins = self._capital(i + 1) and self.tokens.starts[i + 1] == self.tokens.ends[i] + 1
        if adjoins or self.norm(i) in lexicon("announcing")["no-names"] or self.norm(i - 1) in PLACE:
            return False
        return not self._opens(i) or not (
            self.norm(i) in self.small or self._function_word(i) or self.norm(i + 1) in cues("prepositions")
        )

    def _function_word(self, i: int) -> bool:
        known = cues("fronted") | cues("times") | cues("pronouns") | cues("leaves")
        return self.norm(i) in known | lexicon("function-words")["common"]
