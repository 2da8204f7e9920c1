"""Patterns of thought and judgement: what others believe, want, fear, call or accuse."""

from copydesk.analysis.lines import Line, cues
from copydesk.analysis.speech import ARTICLES, PRONOUNS, Found

PARTICLE = {
    "for": frozenset("call calls called calling push pushes pushed pushing".split()),
    "to": frozenset("point points pointed pointing respond responds responded refer refers referred referring".split()),
    "against": frozenset("argued spoke railed warned".split()),
    "of": frozenset("spoke spoken warned complained boasted accused accuses accuse accusing".split()),
    "about": frozenset("complained warned spoke talked joked worried".split()),
}
OFTEN_NOUNS = frozenset(
    "see address share support attack attacks call calls question questions challenge challenges reference request requests "
    "views reports target targets claim claims study studies detail details protest protests credit back compare "
    "label labels brand brands supports quote quotes outline outlines eye eyes".split()
)
COMPLEMENTS = frozenset({"to", "of", "as", "by", "about", "that", "whether", "for"})
CLAUSE_ADJECTIVES = frozenset({"sure", "convinced", "confident", "afraid", "glad"})
VAGUE_NOUNS = frozenset("evidence sense report reports charge charges position message offer question questions".split())


def thought(line: Line, i: int) -> Found:
    """“Ministers believe the plan …”, “she feared that …”."""
    follows = line.norm(i + 1)
    if line.norm(i - 1) in ARTICLES or follows in {".", ",", "?", "on", "for"}:
        return
    yield line.clause(i + 1), line.subject(i)


def wanted(line: Line, i: int) -> Found:
    """“The club plans to sell …”: an intention is somebody’s word for the future."""
    if line.norm(i - 1) not in ARTICLES and line.norm(i + 1) in ("to", "not"):
        yield line.clause(i + 1), line.subject(i)


def judged(line: Line, i: int) -> Found:
    """“She called it a massacre”, “he accused them of …”, “was condemned as …”."""
    word, before, follows = line.norms[i], line.norm(i - 1), line.norm(i + 1)
    if before in ARTICLES or follows in {".", ",", ";"}:
        return
    if before in ("is", "are", "was", "were", "been", "be", "being", "get", "got") and not word.endswith("ing"):
        if follows in COMPLEMENTS:
            yield line.clause(i + 1), None
        return
    if word in OFTEN_NOUNS and not (before in PRONOUNS or before in cues("auxiliaries") or line.capital(i - 1)):
        return
    yield line.clause(i + 1), line.subject(i)


def particled(line: Line, i: int) -> Found:
    """“Called for …”, “warned of …”, “spoke against …”."""
    if line.norm(i - 1) not in ARTICLES and line.norms[i] in PARTICLE.get(line.norm(i + 1), ()):
        yield line.clause(i + 2), line.subject(i)


def passive(line: Line, i: int) -> Found:
    """“Was accused of …”, “is considered to be …”."""
    if line.norm(i - 1) in cues("auxiliaries") or line.norm(i - 1) in ("widely", "largely", "generally"):
        if line.norm(i + 1) in COMPLEMENTS:
            yield line.clause(i + 1), None


def attitude(line: Line, i: int) -> Found:
    """“Sure that …”, “worried about …”, “eager to …”."""
    follows = line.norm(i + 1)
    bare = line.norms[i] in CLAUSE_ADJECTIVES and follows in PRONOUNS | {"the"}
    if bare or follows in ("to", "that", "about", "of", "with", "at", "if", "whether"):
        yield line.clause(i + 1), None


def noun(line: Line, i: int) -> Found:
    """“The claim that …”, “his warning of …”."""
    follows = line.norm(i + 1)
    if follows == "that" or (follows in ("about", "of", "to", "for", "against") and line.norms[i] not in VAGUE_NOUNS):
        yield line.clause(i + 1), None
