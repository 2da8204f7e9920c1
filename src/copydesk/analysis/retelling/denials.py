"""What the copy says and, of the same, denies: “will close” and “will not close”, “approved” and “rejected”.

Two clauses contradict each other only if they speak of the same, at the same time, as firmly, and no two speakers
disagree. What the paper itself says flatly and a speaker of its story denies is put as a question as well.
`docs/sameness.md` says how that is seen.
"""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.page.opposites import LISTS, antonyms, bodies, opposites
from copydesk.analysis.page.reach import reached
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.retelling.account import Account
from copydesk.analysis.retelling.complements import of_others
from copydesk.analysis.retelling.contexts import Context
from copydesk.analysis.retelling.likely import Likely, turns
from copydesk.analysis.retelling.named_changes import named_changes
from copydesk.analysis.retelling.sameness import is_apart, names_apart, other_speakers, parted
from copydesk.analysis.retelling.segments import RELATIVES
from copydesk.analysis.retelling.statements import Clause, clauses
from copydesk.analysis.retelling.undone import lasts, stays, undoes
from copydesk.lexicons import lexicon

FEWEST = 2
"""Words of substance beside the verb that two clauses share at the least."""

KEPT = 0.75
"""So much of what the shorter clause speaks of, the longer one speaks of too."""

WHOLE = 4
"""So many words are all that two clauses have, if they are one told again."""

PRONOUNS = frozenset({"he", "it", "she", "they"})

OTHERS = frozenset({"another", "other", "others"})
"""Of a speaker these say that it is somebody else."""


class Denial(Struct, frozen=True):
    """Words, and earlier ones that say the opposite of the same: the tokens from the first up to and with the last."""

    here: tuple[int, int]
    there: tuple[int, int]


def find(story: Account, asserted: list[Sentence]) -> Iterator[Denial]:
    """Every clause of what is `asserted` that says the opposite of an earlier one, once."""
    told: dict[str, list[Clause]] = defaultdict(list)
    opposite = turns()
    for one in _statements(story, asserted):
        turned = [word for word in one.words if word in opposite]
        stems = (one.stem, *(other for word in turned for other in opposite[word]))
        known = (two for stem in stems for two in reached(told[stem]))
        if other := next((two for two in known if contradict(story, two, story, one)), None):
            yield Denial((one.first, one.last), (other.first, other.last))
        for stem in {one.stem, *turned}:
            told[stem].append(one)


def _statements(story: Account, asserted: list[Sentence]) -> list[Clause]:
    """The clauses that deny something, or say what another one denies, or the opposite of what another one says."""
    page, likely = story.page, Likely(story.page, story.contexts, asserted)
    denying, opposed = frozenset(likely.denying()), frozenset(likely.opposed())
    found = [clause for one in asserted if one.first in denying for clause in clauses(page, one, frozenset())]
    denials = {(one.stem, one.sentence.first) for one in found if one.denied}
    near, denied = {*opposed, *likely.repeated(denials)} - denying, frozenset(stem for stem, _ in denials)
    found += [clause for one in asserted if one.first in near for clause in clauses(page, one, denied)]
    found += [change for one in asserted if one.first in opposed for change in named_changes(page, one)]
    return sorted(found, key=lambda one: one.first)


def contradict(here: Account, one: Clause, there: Account, two: Clause) -> bool:
    """Whether two clauses say the opposite of the same."""
    if not _one_mood(one, two) or one.sentence is two.sentence:
        return False
    if one.denied != two.denied and one.stem != two.stem:
        return False
    one, two = _resolved(here, one, there, two), _resolved(there, two, here, one)
    shortly = here is there and undoes(here, one, two)
    lasting = lasts(here.page, one) and lasts(there.page, two) and one.subject == two.subject
    if not (shortly or lasting or _told_again(one, two, True)):
        return False
    around, other = here.around(one), there.around(two)
    at_once = around.times & other.times or around.periods & other.periods or _is_whole(here, one, there, two)
    if one.denied == two.denied and not shortly and not _turned(one, two, bool(at_once)):
        return False
    same = len(around.topics & other.topics) > FEWEST
    again = _told_again(one, two, same) and not _of_other_numbers(here, one, there, two)
    owned = here.owners(one) ^ there.owners(two)
    owned &= one.about & two.about
    if not (shortly or lasting or again) or (owned and not (here is there and stays(here.page, one, two))):
        return False
    if not lexicon(LISTS)["others"].isdisjoint(here.named(one) ^ there.named(two)):
        return False
    if of_others(here.page, one, there.page, two):
        return False
    several = other_speakers(around, other) or not OTHERS.isdisjoint(around.speaker | other.speaker)
    if several or here.is_nobodys(one) or there.is_nobodys(two):
        return False
    at_one_time = here.is_ever(one) or there.is_ever(two) or _at_one_time(here, one, there, two)
    place, another = _within(here, around, one), _within(there, other, two)
    return at_one_time and not names_apart(place, another) and not parted(place, another)


def _at_one_time(here: Account, one: Clause, there: Account, two: Clause) -> bool:
    """Whether nothing says that two clauses are of different times; a year may be left out."""
    periods, others = here.periods(one), there.periods(two)
    if lasts(here.page, one) and lasts(there.page, two):
        return True
    if {here.had(one), there.had(two)} == {False, True}:  # it had been open, it has been closed
        return False
    loose = not lexicon("sameness")["periods"].isdisjoint(periods ^ others)
    return not (loose or is_apart(periods, others) or is_apart(here.times(one), there.times(two)))


def _is_whole(here: Account, one: Clause, there: Account, two: Clause) -> bool:
    """Whether one of two clauses speaks only of what the other speaks of, and they tell the same time or none."""
    inside = not is_apart(one.about, two.about) and min(len(one.about), len(two.about)) >= WHOLE
    return inside and (one.about == two.about or here.times(one) == there.times(two))


def _of_other_numbers(here: Account, one: Clause, there: Account, two: Clause) -> bool:
    """Whether two clauses have other numbers; that nobody was hurt goes with none."""
    return bool(one.subject and two.subject) and is_apart(here.numbers(one), there.numbers(two))


def _one_mood(one: Clause, two: Clause) -> bool:
    """Whether both are so, or may be so, at one time; what could not be done was not done."""
    if one.denied == two.denied:
        return one.mood == two.mood
    denied, told = (one, two) if one.denied else (two, one)
    return denied.mood == told.mood or (denied.mood, told.mood) in (("could", "past"), ("can", "now"))


def _turned(one: Clause, two: Clause, at_once: bool) -> bool:
    """Whether one has a word and the other its opposite; what goes up and down does so for sure only `at_once`."""
    known = opposites()
    if at_once:
        known = turns() if one.subject & two.subject else opposites("antonyms", "events")
    mine, others = one.about - two.words - one.told, two.about - one.words - two.told
    if any(antonyms(stem) & others for stem in mine):  # voters in the north, voters in the south
        return False
    turned = (known[stem] for stem in one.told & known.keys() - two.words)
    return not frozenset().union(*turned).isdisjoint(two.told - one.words)


def _told_again(one: Clause, two: Clause, same: bool) -> bool:
    """Whether the clauses share most of what they speak of, and their subject; `same` says that the sentences do."""
    some, others = map(bodies, (one.about, two.about) if one.denied != two.denied else (one.words, two.words))
    if one.denied != two.denied and not (one.subject and two.subject):  # no one has been arrested over the fire
        none, known = (one, two) if one.denied else (two, one)
        if not none.subject and none.about and none.about == known.about - known.subject:
            return True
    shared, least = len(some & others), min(len(some), len(others)) - (one.denied == two.denied)
    if shared < FEWEST - same or shared < KEPT * least:
        return False
    if not (one.subject and two.subject):  # nobody was hurt
        none, known = (one, two) if one.denied else (two, one)
        return one.denied != two.denied and not none.subject and none.about <= known.about
    if one.subject & two.subject:
        return one.head in two.words and two.head in one.words
    return bodies(one.subject) <= others or bodies(two.subject) <= some


def _within(story: Account, around: Context, clause: Clause) -> Context:
    """What stands around a clause, without what follows it; for one with “who” the names are those it has itself."""
    names = around.names
    if story.page.norm(clause.first - 1) in RELATIVES:
        names &= frozenset(story.page.norms[clause.first : clause.last + 1]) | story.named(clause)
    return replace(around, after=around.after[: clause.last - clause.verb], names=names)


def _resolved(story: Account, clause: Clause, there: Account, other: Clause) -> Clause:
    """A clause of “it” or “she” as one of what another clause is about, if the sentence before has that."""
    first, last = clause.led
    if clause.subject or not first == last == clause.sentence.first or story.page.norms[first] not in PRONOUNS:
        return clause
    before = story.page.sentence_at(first - 1)
    if not before or before.paragraph is not clause.sentence.paragraph:
        return clause
    names = story.contexts.around(before.first, before.first).names
    if other.head not in story.contexts.about(before) or is_apart(names, there.around(other).names):
        return clause
    return replace(clause, subject=other.subject, head=other.head, about=clause.about | other.subject)
