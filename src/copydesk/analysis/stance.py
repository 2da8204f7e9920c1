"""Patterns of thought and judgement: what others believe, want, fear, call or accuse."""

from copydesk.analysis.lines import Line, cues
from copydesk.analysis.speech import Found

PARTICLE = {
    "for": frozenset(["call", "calls", "called", "calling", "push", "pushes", "pushed", "pushing"]),
    "to": frozenset(["point", "points", "pointed", "pointing", "responds", "responded", "refers", "referred"]),
    "against": frozenset(["argued", "spoke", "railed", "warned"]),
    "of": frozenset(["spoke", "spoken", "warned", "complained", "boasted", "accused", "accuses", "accuse", "accusing"]),
    "about": frozenset(["complained", "warned", "spoke", "talked", "joked", "worried"]),
}
COMPLEMENTS = frozenset({"to", "of", "as", "by", "about", "that", "whether", "for"})
BE = frozenset({"is", "are", "was", "were", "been", "be", "being", "get", "got"})
CLAUSE_ADJECTIVES = frozenset({"sure", "convinced", "confident", "afraid", "glad"})


def thought(line: Line, i: int) -> Found:
    """“Ministers believe the plan …”, “she feared that …”."""
    follows, passive_voice = line.norm(i + 1), _passive(line, i)
    if line.norm(i - 1) in cues("articles") or follows in {".", ",", "?", "on", "for"}:
        return
    if not passive_voice or follows in COMPLEMENTS:  # “were seen in Ayr” is no belief
        yield line.clause(i + 1), None if passive_voice else line.subject(i)


def _passive(line: Line, i: int) -> bool:
    """“Was accused”, “is expected”: the subject is not the one who thinks or speaks."""
    return line.norm(i - 1) in BE and not line.norms[i].endswith("ing")


def wanted(line: Line, i: int) -> Found:
    """“The club plans to sell …”: an intention is somebody’s word for the future."""
    if line.norm(i - 1) not in cues("articles") and line.norm(i + 1) in ("to", "not"):
        yield line.clause(i + 1), line.subject(i)


def judged(line: Line, i: int) -> Found:
    """“She called it a massacre”, “he accused them of …”, “was condemned as …”."""
    word, before, follows = line.norms[i], line.norm(i - 1), line.norm(i + 1)
    if before in cues("articles") or follows in {".", ",", ";"}:
        return
    if _passive(line, i):
        if follows in COMPLEMENTS:
            yield line.clause(i + 1), None
        return
    subject = before in cues("pronouns") or before in cues("auxiliaries") or line.capital(i - 1)
    if word in cues("often-nouns") and not subject:
        return
    yield line.clause(i + 1), line.subject(i)


def particled(line: Line, i: int) -> Found:
    """“Called for …”, “warned of …”, “spoke against …”."""
    led = line.norm(i - 1) in cues("articles") or _passive(line, i)
    if not led and line.norms[i] in PARTICLE.get(line.norm(i + 1), ()):
        yield line.clause(i + 2), line.subject(i)


def passive(line: Line, i: int) -> Found:
    """“Was accused of …”, “is considered to be …”."""
    before = line.norm(i - 1)
    led = before in cues("auxiliaries") or before in ("widely", "largely", "generally")
    if led and line.norm(i + 1) in COMPLEMENTS:
        yield line.clause(i + 1), None


def attitude(line: Line, i: int) -> Found:
    """“Sure that …”, “worried about …”, “eager to …”."""
    follows = line.norm(i + 1)
    bare = line.norms[i] in CLAUSE_ADJECTIVES and follows in cues("pronouns") | {"the"}
    if bare or follows in ("to", "that", "about", "of", "with", "at", "if", "whether"):
        yield line.clause(i + 1), None


def noun(line: Line, i: int) -> Found:
    """“The claim that …”, “his warning of …”."""
    follows = line.norm(i + 1)
    vague = line.norms[i] in cues("vague-nouns")
    if follows == "that" or (follows in ("about", "of", "to", "for", "against") and not vague):
        yield line.clause(i + 1), None
