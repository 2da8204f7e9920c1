"""How far a cue reaches: where the clause that it hands over ends, and the author speaks again."""

from copydesk.analysis.page.lines import CLOSING, DASH, MARKS, REACH, Line, cues
from copydesk.spans import Span

PAUSES = frozenset({",", DASH})
JOINS = frozenset({"and", "but", "so", "yet"})
CONTRASTS = frozenset({"but", "yet"})
SETTINGS = frozenset({"at", "in", "on", "during", "after", "before"})
SCENES = frozenset({"statement", "interview", "tweet", "email", "speech", "news"})
ENDS = PAUSES | CONTRASTS | SETTINGS | {"and", ";", ":", ")"}
"""No clause ends before any other word."""

GAPS = frozenset({"who", "which", "whom", "whose", "where", "what"})
"""They open a clause in which a cue may stand: “which he said was safe”, “what officials said was oil”."""

LINKS = frozenset({"that", "who", "which", "and", "or", "but", "because", "if", "when", "where", "while", "as", ","})
"""Behind these another verb belongs to the same clause."""

NEXT_CUE = 6
"""So many words behind “, and” a new subject and its own verb of speech stand."""


def speech(line: Line, cue: int, first: int) -> Span | None:
    """What a verb of speech at word `cue` governs, from word `first` on: to the sentence’s end, unless it is left."""
    return _clause(line, cue, first, "leaves-speech")


def thought(line: Line, cue: int, first: int) -> Span | None:
    """What a verb of thought or judgement governs: its clause alone, which a conjunction ends."""
    return _clause(line, cue, first, "leaves-clause")


def _clause(line: Line, cue: int, first: int, leaves: str) -> Span | None:
    if first >= len(line):
        return None
    hangs = _hangs(line, cue)
    end = _main_verb(line, cue, first)
    for k in range(first, end):
        if line.norms[k] in ENDS and not line.quoted[k] and _ends(line, k, first, leaves, hangs=hangs):
            return line.stretch(first, line.ends[k - 1]) if k > first else None
    return line.stretch(first, line.ends[end - 1] if end < len(line) else line.last())


def _ends(line: Line, k: int, first: int, leaves: str, *, hangs: bool) -> bool:
    """Whether the clause that begins at word `first` ends before word `k`, one of `ENDS`."""
    norm, follows = line.norms[k], line.norm(k + 1)
    if k > first and line.quoted[first] and line.quoted[k - 1] and norm in SETTINGS and leaves == "leaves-clause":
        return True  # spoke of “a war on the poor” at a meeting
    if (
        norm == ";"
        or (norm == ":" and k + 1 < len(line) and line.quoted[k + 1])
        or (norm == ")" and "(" not in line.norms[first:k])
    ):
        return True
    if norm in CONTRASTS and k > first and line.quoted[k - 1]:  # promised “swift action,” but gave no date
        return not _same_subject(line, k + 1, first)
    if norm in PAUSES:
        if _trails_off(line, k):
            return True
        if follows in GAPS and line.norms[first] == "that" and not line.finite(first, k):
            return False  # believes that the wall, which fell in May, will …
        if hangs or (norm == DASH and leaves == "leaves-clause"):
            return True
        if follows in CONTRASTS:
            return not _same_subject(line, k + 2, first)
        verdict = follows in ("a", "an", "the") and line.norm(k + 2) in cues("verdicts")
        return follows in cues(leaves) or (norm == DASH and verdict) or _speaks_next(line, k)
    if leaves == "leaves-speech" and norm in ("on", "in"):
        return _is_scene(line, k)
    return norm == "and" and _speaks_next(line, k)


def _trails_off(line: Line, k: int) -> bool:
    """Whether behind the comma `k` the sentence ends on who says it: “…, the survey found.”"""
    last = len(line) - 1
    while last > k and line.norms[last] in CLOSING:
        last -= 1
    verb = line.norms[last]
    ends = verb in cues("say", "find") and verb not in cues("verb-or-noun") and not verb.endswith("ing")
    return ends and 1 < last - k <= NEXT_CUE and not line.quoted[last]


def _same_subject(line: Line, k: int, first: int) -> bool:
    """Whether the clause goes on behind a contrast: “…, but were used to it”, “…, but that drivers should …”."""
    verb = line.norm(k) in cues("finite") and any(line.finite(j, j + 1) for j in range(first, k) if not line.quoted[j])
    return verb or line.norm(k) in ("not", "that", "only", "also")


def _is_scene(line: Line, k: int) -> bool:
    """“On condition of anonymity”, “in an interview”: where and how it was said."""
    condition = line.norms[k] == "on" and "condition" in line.norms[k + 1 : k + 3]
    return condition or (line.norms[k] == "in" and line.norm(k + 1) in ("a", "an") and line.norm(k + 2) in SCENES)


def _speaks_next(line: Line, k: int) -> bool:
    """Whether behind “and” or a comma a new verb of speech comes: “… and says he …”, “, and records show that …”."""
    first = k + 1 + (line.norm(k + 1) == "and")
    while line.norm(first) in cues("adverbs"):
        first += 1
    verb, follows = line.norm(first), line.norm(first + 1)
    if verb in cues("say") and not verb.endswith("ing") and not line.quoted[min(first, len(line) - 1)]:
        return follows == "that" or (verb in ("said", "says") and follows in cues("pronouns"))
    if line.norms[k] != "," or line.norm(k + 1) != "and":
        return False
    for i in range(first + 1, min(first + NEXT_CUE, len(line) - 1)):
        if line.norms[i] in MARKS or line.quoted[i] or line.norms[i] in LINKS:
            return False
        if line.norms[i] in cues("say", "find") and line.norm(i + 1) == "that":
            return line.norms[i - 1] not in cues("articles", "auxiliaries")
    return False


def _hangs(line: Line, cue: int) -> bool:
    """Whether the clause ends at its first comma, since its cue stands in a part of the sentence that does.

    A phrase or clause that opens it (“Despite polls showing …, Vale”), a subordinate clause (“…, when he said …, …”), a
    relative clause between commas (“the dam, which engineers say …, …”), a participle before the verb of the sentence.
    """
    before = line.norm(cue - 1)
    if cue == 0 or before in ("which", "who"):
        return True
    opening = line.norm(line.norm(0) in JOINS)  # But while Vale supports …
    opens = opening in cues("fronted") and "," not in line.norms[:cue]
    if opens and (opening in cues("subordinators") or not line.finite(1, cue)):
        return True
    if before == "," and not line.finite(0, cue - 1) and _is_participle(line, cue):
        return True
    subordinators = cues("subordinators")
    for i in range(cue - 1, max(-1, cue - REACH), -1):
        norm = line.norms[i]
        if norm in MARKS or line.quoted[i]:
            return False
        if norm in subordinators:
            return True
        if norm in GAPS and (line.norm(i - 1) in PAUSES or line.norm(i - 1) == "("):
            return True
    return False


def _is_participle(line: Line, cue: int) -> bool:
    """“Vale, saying he was ill, left.” “Brandl, accused of theft, has left.”"""
    follows = line.norm(cue + 1)
    return line.norms[cue].endswith("ing") or (line.norms[cue].endswith("ed") and follows in ("of", "by", "as", "for"))


def _main_verb(line: Line, cue: int, first: int) -> int:
    """The verb of the sentence, where the cue stands in a clause that describes its subject: “A man who said he was a
    doctor took her bag.” The end of the line where it does not.
    """
    gap = next((i for i in range(cue - 1, max(-1, cue - NEXT_CUE), -1) if line.norms[i] in GAPS), None)
    if gap is None or line.finite(0, gap):
        return len(line)
    verbs, k = 0, first
    while k < len(line) and line.norms[k] not in LINKS and not line.quoted[k]:
        if line.finite(k, k + 1):
            verbs += 1
            if verbs > 1:
                return k
            while line.finite(k + 1, k + 2) or line.norm(k + 1) in cues("auxiliaries"):
                k += 1
        k += 1
    return len(line)
