"""Patterns of thought and judgement: what others believe, want, fear, call or accuse."""

from copydesk.analysis.page import scope
from copydesk.analysis.page.agents import BE, agent, passive
from copydesk.analysis.page.denying import denied
from copydesk.analysis.page.lines import MARKS, Line, cues
from copydesk.analysis.page.nouns import hands_over_behind
from copydesk.analysis.page.subjects import NEAR, has_subject_beside, subject
from copydesk.analysis.page.trailing import Found

PARTICLES = {
    "about": "speak-about", "against": "vote-against", "for": "call-for", "of": "speak-of", "on": "call-on",
    "out": "point-out", "to": "point-to",
}  # fmt: skip
"""The particle behind which something is handed over, and the list of verbs that take it."""

CHARGES = {"of": "accuse-of", "for": "blame-for", "on": "blame-for", "as": "describe-as"}
"""The particle that turns an object into a charge, and the list of verbs that take it."""

LEADS = frozenset({"of", "as", "about", "for", "with", "at"})
"""These stand before what is handed over and are no part of it."""

QUESTIONS = frozenset({"how", "if", "that", "what", "when", "where", "whether", "who", "why"})
ASKED = QUESTIONS | {"to", "about", "for"}
CLAUSE_ADJECTIVES = frozenset({"sure", "convinced", "confident", "afraid", "glad"})
DEFINITE = frozenset({"the", "this", "that", "his", "her", "their"})
FREE = frozenset({"what", "who", "whom"})
WHICH = frozenset({"which", "whom"})
AS = frozenset({"as"})
HOW = frozenset({"how"})
MAKE = frozenset({"make", "makes", "made", "making"})


def thought(line: Line, i: int) -> Found:
    """“Ministers believe the plan …”, “she feared that …”."""
    follows = line.norm(i + 1)
    led = line.norm(i - 1) in cues("articles") or follows in {
        ".",
        ",",
        "?",
        "against",
        "between",
        "for",
        "of",
        "on",
        "over",
    }
    if led or passive(line, i) or denied(line, i):
        return
    sense = line.norms[i] in cues("perceive") and follows not in QUESTIONS
    end = line.mark(i + 1)
    if sense and not line.finite(i + 1, end) and line.find(AS, i + 2, end) is None:  # both know the road
        return
    yield scope.thought(line, i, i + 1), subject(line, i)


def seemed(line: Line, i: int) -> Found:
    """“The mine seems to …”: the author’s own guess."""
    follows = line.norm(i + 1)
    if follows in ("to", "as", "like") or follows not in MARKS | cues("prepositions", "times", "finite"):
        yield scope.thought(line, i, i + 1), None


def wanted(line: Line, i: int) -> Found:
    """“The club plans to sell …”: an intention is somebody’s word for the future."""
    follows = line.norm(i + 1)
    refused = line.norm(i + 2 + (line.norm(i + 2) == "be"))
    silent = line.norms[i] in cues("refusals") and refused in cues("say", "replies")
    beside = line.norm(i - 1).endswith("s") or line.norm(i - 1) in cues("pronouns", "auxiliaries")
    silent |= line.norms[i] in cues("things-wanted") and not beside  # a $14 million plan to rebuild it
    if line.norm(i - 1) in cues("articles") or silent:
        return
    wish = line.norms[i] in cues("wish") and line.find(frozenset({"to"}), i + 2, min(line.mark(i + 1), i + 9))
    if (follows in ("to", "not") or wish) and (line.norms[i] != "like" or line.norm(i - 1) in ("would", "'d")):
        yield scope.thought(line, i, i + 1), subject(line, i)


def labelled(line: Line, i: int) -> Found:
    """“Called it a massacre”, “accused them of …”, “what the ministry calls a …”: a charge or a label in words."""
    word = line.norms[i]
    if line.norm(i - 1) in cues("articles") or denied(line, i):
        return
    free = line.find(FREE, max(0, i - 6), i) is None  # what the writers described as a folly
    apart = line.norm(i + 1) != "as" or line.norm(i - 1) == ","  # which it described as a folly: no participle
    direct = line.norm(i + 1) in CHARGES and word.endswith("ed") and free and apart  # Brandl, accused of theft
    if passive(line, i) or (direct and word in cues(CHARGES[line.norm(i + 1)])):
        yield from _branded(line, i)
        return
    what = line.find(frozenset({"what"}), max(0, i - 6), i)
    if word in cues("call-a", "describe-as") and what is not None and what + 1 < i:
        end = line.mark(i + 1)
        if word in cues("call-a"):
            end = next((k for k in range(i + 1, end) if line.finite(k, k + 1)), end)
        yield line.stretch(i + 1, line.ends[end - 1]), line.stretch(what + 1, line.ends[i - 1])
    elif (which := _described_by(line, i)) is not None:
        yield line.stretch(i + 1, line.ends[line.mark(i + 1) - 1]), line.words(which + 1, _behind_subject(line, i) - 1)
    elif (word in cues("call-a") and _names_object(line, i + 1)) or _charges(line, i):
        yield scope.thought(line, i, i + 1), subject(line, i)


def _described_by(line: Line, i: int) -> int | None:
    """The “which” of a clause that labels what stands before it: “the vote, which critics call a sham, …”."""
    which = line.find(WHICH, max(0, i - NEAR), i)
    verb = _behind_subject(line, i)
    if (
        which is None
        or which + 1 >= verb
        or line.finite(which + 1, verb)
        or line.norm(i + 1) in MARKS | cues("objects")
    ):
        return None
    label = line.norms[i] in cues("call-a") or (line.norm(i + 1) == "as" and line.norms[i] in cues("describe-as"))
    return which if label and line.mark(i + 1) > i + 1 else None


def _behind_subject(line: Line, i: int) -> int:
    """Where the verb at `i` begins with its auxiliaries: “has called”, “are calling”."""
    while line.norm(i - 1) in cues("auxiliaries") | BE:
        i -= 1
    return i


def _charges(line: Line, i: int) -> bool:
    """“Accused the mine of …”, “described it as …”."""
    end = line.mark(i + 1)
    return any(line.norms[i] in cues(CHARGES[line.norms[k]]) for k in range(i + 2, end) if line.norms[k] in CHARGES)


def _branded(line: Line, i: int) -> Found:
    """“Was accused by Korda of …”, “was called a folly”."""
    who, k = agent(line, i + 1) if line.norm(i + 1) == "by" else (None, i + 1)
    charge = line.norm(k) in CHARGES and line.norms[i] in cues(CHARGES[line.norm(k)])
    if charge or (line.norms[i] in cues("call-a") and line.norm(k) in ("a", "an", "the")):
        free = line.norm(i - 2) == "what"  # what is called the peace line
        end = next((j for j in range(k, len(line)) if line.norms[j] in MARKS | cues("prepositions") - {"of"}), k)
        yield (line.stretch(k, line.ends[end - 1]) if free and end > k else scope.thought(line, i, k)), who


def _names_object(line: Line, first: int) -> bool:
    """Whether an object and a label follow: “it a massacre”, “the plan a folly”, “Vale unfit”."""
    if line.norm(first) in cues("prepositions"):
        return False
    if line.norm(first) in cues("objects") or line.quoted[min(first, len(line) - 1)]:
        return line.norm(first + 1) not in MARKS
    end, k = line.mark(first), first + 1
    if line.capital(first):
        while line.capital(k):
            k += 1
        return k < end and line.norms[k] not in cues("prepositions") and line.norms[k] not in ("and", "or", "'s")
    goes_on = not cues("prepositions").isdisjoint(line.norms[first + 3 : end])
    if line.norm(first) in DEFINITE and first + 2 < end and goes_on:  # the party soft on crime
        return line.norms[first + 2] not in cues("prepositions", "times")
    return any(line.norms[k] in ("a", "an") for k in range(k, end)) or (end < len(line) and line.quoted[end] > 0)


def judged(line: Line, i: int) -> Found:
    """“Praised the plan”, “urged them to …”: what a view is about."""
    word, before, follows = line.norms[i], line.norm(i - 1), line.norm(i + 1)
    if line.find(HOW, max(0, i - NEAR), i) is not None:  # “A folly” is how Vale described it
        return
    if before in cues("articles") or follows in MARKS or passive(line, i) or line.finite(i + 1, i + 2):
        return
    if word in cues("often-nouns") and follows == "of":
        return
    if word in cues("call-a") or word in cues("blame-for") or word in cues("requests"):
        return
    if hands_over_behind(line, i, "that", "of"):  # rejected the claim that
        return
    if has_subject_beside(line, i) or word not in cues("often-nouns"):
        yield scope.thought(line, i, i + 1), subject(line, i)


def requested(line: Line, i: int) -> Found:
    """“Asked whether …”, “urged the council to …”: a question or a wish in somebody’s words."""
    led = line.norm(i - 1) in cues("articles") or line.norm(i + 1) in MARKS or line.quoted[i - 1] or passive(line, i)
    hidden = line.norm(i + 1) == "not" and line.norm(i + 3) == "be"  # asked not to be named
    if not (led or hidden) and line.find(ASKED, i + 1, i + 13) is not None:
        yield scope.thought(line, i, i + 1), subject(line, i)  # Asked whether …, Korda said


def particled(line: Line, i: int) -> Found:
    """“Called for …”, “warned of …”, “spoke against …”."""
    k = i + 1 + line.norm(i + 1).endswith("ly")  # spoke emotionally of
    particle = line.norm(k)
    if particle not in PARTICLES or line.norms[i] not in cues(PARTICLES[particle]):
        return
    led = line.norm(i - 1) in cues("articles") or passive(line, i)
    visit = particle == "on" and not line.find(frozenset({"to"}), k + 1, k + 20)
    shown = line.norms[i].endswith("ing") and particle in ("of", "to")  # pointing to the shelves; speaking of bridges
    if not (led or visit or shown):
        yield scope.thought(line, i, k + 1), subject(line, i)


def expected(line: Line, i: int) -> Found:
    """“Is expected to …”, “is believed to be …”: nobody says by whom."""
    follows = line.norm(i + 1)
    led = passive(line, i) and not BE.isdisjoint(line.norms[max(0, i - NEAR) : i])
    if follows == "to" and line.norm(i + 2) in cues("say") and line.norm(i + 3) == "that":
        return  # is expected to argue that …: she argues it
    who, k = agent(line, i + 1) if follows == "by" else (None, i + 1)
    if led and who and line.norm(k) in ("to", "that"):  # is said by doctors to be stable
        yield scope.thought(line, i, k), who
    elif led and follows in cues("complements") and follows != "by":
        yield scope.thought(line, i, i + 1 + (follows in LEADS)), None


def attitude(line: Line, i: int) -> Found:
    """“Sure that …”, “worried about …”, “eager to …”."""
    follows = line.norm(i + 1)
    if line.norms[i] == "sure" and line.norm(i - 1) in MAKE:
        return
    bare = line.norms[i] in CLAUSE_ADJECTIVES and (follows in cues("pronouns") or follows == "the")
    if bare or follows in ("to", "that", "if", "whether") or follows in LEADS - {"as", "for"}:
        yield scope.thought(line, i, i + 1 + (follows in LEADS)), subject(line, i)
