"""Patterns of reported speech: what “said”, “told”, “according to” and their like govern."""

from copydesk.analysis.page import scope, trailing
from copydesk.analysis.page.agents import OWNERS, agent, passive
from copydesk.analysis.page.denying import denied
from copydesk.analysis.page.lines import DASH, MARKS, Line, cues
from copydesk.analysis.page.nouns import hands_over_behind
from copydesk.analysis.page.subjects import before_subject, has_subject_beside, subject
from copydesk.analysis.page.trailing import SHORT_ENDING, Found
from copydesk.analysis.saying import scenes
from copydesk.lexicons import lexicon
from copydesk.spans import Span

THAT = frozenset({"that"})
COMMA = frozenset({","})
COLON = frozenset({":"})
BEHIND_THINGS = frozenset({"and", "but", "to", "all", "twice", "because", "when", "while"})
NO_CLAUSE = frozenset({"out", ".", ";", "?", "!", ")"})
"""Behind one of these, “that” is a thing: “found that out”."""


def according(line: Line, i: int) -> Found:
    """“According to X, …” and “…, according to X”."""
    named = i + 2 + (line.norm(i + 2) in OWNERS)
    if line.norm(i + 1) != "to" or line.norm(named) in cues("no-sources"):
        return
    dashes = line.norm(i - 1) == DASH
    comma = line.find(frozenset({DASH}) if dashes else COMMA, i + 2, len(line))
    colon = line.find(COLON, i + 2, comma or len(line))  # according to the records: Vale, Brask and Ruiz
    end = colon or comma
    source = line.stretch(i + 2, line.ends[end - 1] if end else line.last())
    if comma and line.norm(comma + 1) in cues("appositions"):  # Ana Ruiz, the minister,
        comma = line.find(COMMA, comma + 1, len(line)) or comma
    if i <= 1:
        if comma:
            yield line.stretch(comma + 1, line.last()), source
        return
    relative = line.norm(i - 1) == "," and line.norm(i - 2) in ("whom", "which", "who")  # three of whom, according to …
    if not relative:
        yield Span(line.begins, line.ends[i - 1]), source
    if colon:
        yield line.stretch(colon + 1, line.last()), source
        return
    inserted = line.norm(i - 1) == "," and (relative or (comma and comma < len(line) - 4))
    if comma and (inserted or dashes) and line.norm(comma + 1) not in cues("leaves"):
        yield line.stretch(comma + 1, line.last()), source


def said(line: Line, i: int) -> Found:
    """“X said that …”, “X told Y …”, “…, X said”, “…” said X, “X said …”."""
    if (
        _is_noun(line, i)
        or (line.norms[i] in cues("nouns") and denied(line, i))
        or _says_a_thing(line, i)
        or _describes(line, i)
    ):
        return
    if line.norm(i + 1) == ":":
        if i > 0:
            yield line.stretch(i + 2, line.last()), subject(line, i)
        return
    worded = scenes.behind_colon(line, i)
    if worded is not None:
        yield line.stretch(worded, line.last()), subject(line, i)
        return
    that = _that(line, i)
    clause = scenes.behind_scene(line, i)
    if passive(line, i):
        yield from _was_told(line, i, that)
    elif clause is not None:
        yield scope.speech(line, i, clause), subject(line, i)
    elif that is not None:
        yield scope.speech(line, i, that), subject(line, i)
    elif line.norms[i] in cues("tell") and line.norm(i + 1) not in MARKS:
        yield from _told(line, i)
    elif line.norms[i].endswith("ing") and line.norm(i + 1) in MARKS:
        return
    elif trailing.closes_quotation(line, i) or trailing.inverted(line, i) or trailing.trails(line, i):
        yield from trailing.around(line, i)
    elif _takes_bare_clause(line, i):
        yield scope.speech(line, i, scenes.behind_time(line, i + 1)), subject(line, i)


def _describes(line: Line, i: int) -> bool:
    """Whether the verb only tells which paper is meant: “the report that Vale wrote in May is lost”."""
    gap = line.norms[i] in cues("gap-verbs") and line.norm(i + 1) in cues("prepositions", "times", "finite")
    return gap and line.norm(before_subject(line, i)) == "that"


def _says_a_thing(line: Line, i: int) -> bool:
    """“Said nothing”, “said so twice”, “reported cases of theft”."""
    adjective = i == 0 and line.norms[i].endswith("ed") and line.norm(1) not in THAT | MARKS
    if not adjective and line.norm(i + 1) in cues("things-said"):
        return line.norm(i + 2) in MARKS | cues("prepositions", "times") | BEHIND_THINGS
    return adjective


def _was_told(line: Line, i: int, that: int | None) -> Found:
    """“It was said that …”, “she was told by the mine that …”."""
    if line.norm(i + 1) in (",", ".") and line.norm(i - 2) == "it":  # Much of it, it is alleged, went on a villa
        for span, _ in trailing.around(line, i):
            yield span, None
    elif line.norm(i + 1) == "by":
        speaker, that = agent(line, i + 1)
        if line.norm(that) == "that":
            yield scope.speech(line, i, that), speaker
    elif that is not None:
        yield scope.speech(line, i, that), None


def asked(line: Line, i: int) -> Found:
    """“Who would pay, she asked.” “She asked: who would pay?”"""
    if line.norm(i + 1) == ":" and i > 0:
        yield line.stretch(i + 2, line.last()), subject(line, i)
    elif line.norm(i + 1) in MARKS and not line.quoted[i - 1] and line.norm(i - 1) not in cues("articles"):
        yield from trailing.before(line, i)


def found(line: Line, i: int) -> Found:
    """“The study found that …”: without “that” only if a document says so, behind its clause also if a body does."""
    if line.norm(i - 1) in cues("articles") or passive(line, i):
        return
    who = subject(line, i)
    if line.norm(i + 1) == "that":
        if line.norm(i + 2) not in NO_CLAUSE:
            yield scope.speech(line, i, i + 1), who
    elif who and line.norm(i + 1) in MARKS and (documented(line, who) or _is_body(line, who, line.norms[i])):
        yield from trailing.around(line, i)
    elif who and documented(line, who):
        yield scope.speech(line, i, i + 1), who


def documented(line: Line, speaker: Span) -> bool:
    """Whether a speaker is a document: a report, a poll, a ruling."""
    return not cues("documents").isdisjoint(speaker.of(line.text).split(",")[0].lower().split())


def _is_body(line: Line, speaker: Span, verb: str) -> bool:
    """Whether a court, an inquiry or a board found it, in the past: “party rules” are no finding."""
    return not verb.endswith("s") and speaker.of(line.text).split()[-1].lower() in lexicon("sources")["bodies"]


def in_paper(line: Line, i: int) -> Found:
    """“In a poll on Sunday, three in four voters disapproved.” A report that somebody else speaks of says nothing."""
    comma = line.find(COMMA, i + 1, len(line))
    opens = line.norm(0) == "in" and line.norm(1) in cues("articles") and "," not in line.norms[:i]
    if not (opens and comma and not line.finite(1, comma - 1)) or line.find(cues("say", "find"), comma, len(line)):
        return
    yield line.stretch(comma + 1, line.last()), line.words(1, comma - 1)


def _is_noun(line: Line, i: int) -> bool:
    word, before = line.norms[i], line.norm(i - 1)
    if word in ("said", "says", "say", "saying"):
        return False
    if before in cues("articles") or (before in ("of", "any", "some") and word in cues("nouns")):
        return True
    verb = has_subject_beside(line, i) or word.endswith("ed") or line.norm(i + 1) == "that"
    if word in cues("verb-or-noun") and not verb:
        return line.norm(i + 1) not in MARKS or i - trailing.stop_before_subject(line, i) > SHORT_ENDING
    if word in ("state", "states", "post", "posts", "report", "reports", "advise") and line.norm(i + 1) != "that":
        return before not in cues("pronouns") and before not in ("to", "will")
    return False


def _that(line: Line, i: int) -> int | None:
    """The “that” which opens the clause of the verb at `i`, a hearer or an adverb between them at most."""
    that = line.find(THAT, i + 1, i + 16)
    if that == i + 2 and line.norm(i + 1) in ("is", "was"):  # What Vale said was that …
        return that
    if that is None or that == i + 1 + (line.norm(i + 1) == "only"):
        return None if that and line.norm(that + 1) in NO_CLAUSE else that
    if line.finite(that + 1, that + 2):  # in a letter that showed
        return None
    if any(line.norms[k] in MARKS - {","} for k in range(i + 1, that)) or line.norm(i + 2) == ",":
        return None
    follows = line.norm(i + 1)
    near = follows in cues("prepositions") or follows in cues("times") or line.norms[i] in cues("tell")
    return that if near else None


def _told(line: Line, i: int) -> Found:
    """The clause behind a hearer; where none follows, the one before the subject."""
    k = _behind_hearer(line, i + 1)
    if k >= len(line) or line.norms[k] in {".", ",", "?", "!", "”"}:
        yield from trailing.around(line, i)
    elif any(line.quoted[:i]) and not line.quoted[k] and trailing.closes_quotation(line, i):
        return
    elif line.norms[k] in ("to", "not", "of", "that", "about") or line.quoted[k] or line.finite(k, line.mark(k)):
        yield scope.speech(line, i, k + (line.norms[k] in ("of", "about"))), subject(line, i)
    elif line.mark(k) >= len(line) - 1:
        yield from trailing.before(line, i)


def _behind_hearer(line: Line, first: int) -> int:
    """The first word behind “him”, “Reuters”, “the inquiry”, “reporters on Monday”."""
    k = first
    if line.norm(k) in cues("hearers"):
        k += 1
    elif line.norm(k) in cues("articles"):
        k += 2
        while k < len(line) and not _opens_clause(line, k):
            k += 1
    else:
        while k < len(line) and (line.capital(k) or (k > first and line.norms[k] in ("'s", "of"))):
            k += 1
    while line.norm(k) in cues("prepositions") - {"of", "about", "to"} or line.norm(k) in cues("times"):
        timed = scenes.behind_time(line, k)
        k = max(timed, k + 1)
        while k != timed and k < len(line) and line.norms[k] not in cues("times"):
            if _opens_clause(line, k, beside=k - 1):
                break
            k += 1
    return k


def _opens_clause(line: Line, k: int, beside: int = -1) -> bool:
    """Whether a clause, a mark or a phrase may begin at word `k`. `beside` a preposition an article opens its noun."""
    norm = line.norms[k]
    if norm in MARKS or line.quoted[k] or norm in ("that", "to", "not", "of", "about"):
        return True
    if k - 1 == beside:
        return False
    opens = norm in cues("pronouns") or norm in cues("articles") or norm in cues("times")
    return opens or norm in cues("prepositions") or (line.capital(k) and not line.capital(k - 1))


def _takes_bare_clause(line: Line, i: int) -> bool:
    """“The board said profits fell.” Words that are also nouns need a subject beside them, others a finite verb."""
    word = line.norms[i]
    if word in cues("verb-or-noun") and line.norm(i - 1) not in cues("auxiliaries"):
        return has_subject_beside(line, i) and (word not in cues("takes-things") or _clause_or_quotation(line, i))
    if word in cues("takes-things"):
        led = line.norm(scenes.behind_time(line, i + 1))
        if (led in cues("prepositions") and led != "of") or hands_over_behind(line, i, "that"):
            return False  # would add about $300,000
        return _clause_or_quotation(line, i)
    return word not in cues("find") or _clause_or_quotation(line, i)


def _clause_or_quotation(line: Line, i: int) -> bool:
    end = line.mark(i + 1)
    return line.finite(i + 1, end) or (end < len(line) and line.quoted[end] > 0)
