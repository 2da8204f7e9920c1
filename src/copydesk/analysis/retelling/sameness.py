"""Whether two places of a text tell of the same: a ladder of evidence, from the words around them.

`docs/sameness.md` says what each rung asks for, and what speaks against it.
"""

from itertools import takewhile

from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.topics import content
from copydesk.analysis.retelling.context_words import changes
from copydesk.analysis.retelling.contexts import Context
from copydesk.lexicons import lexicon

ALIKE = 0.8
"""Two sentences that share so much of what they speak of are one sentence told twice."""

FEWEST_ALIKE, FEWEST = 4, 3
"""Words of substance that two sentences share at the least: told twice, and told again in other words."""

FEWEST_RARE = 2
"""So many do, if hardly another sentence has them."""

MANY_RARE = 3
"""Sentences that share so many of them are of one thing, though each names somebody or some place of its own."""

KEPT = 0.6
"""The share of the words beside the one that the other sentence has, where it tells the same again."""

SHARE = 0.5
"""So much of what follows it the first sentence has as well: the £500 fine is …, the 40 jobs lost …"""

FOLLOWING = 3
"""So many words behind a figure say what it is of: the £500 fine, the 15 armed men."""

DESCRIBED = 2
"""So many words behind a measure have what it describes: its 20-second winning margin."""

GATHERED = 4
"""So many words before a figure may have what came together: a group of about 30."""

NARROWING = 5
"""So close behind a figure a preposition narrows it down: the 120 homes for rent."""


def told_twice(one: Context, two: Context) -> bool:
    """Whether the sentences are the same but for a word or two."""
    same = is_alike(one.topics, two.topics) and one.names == two.names and same_time(one, two)
    return same and not _contrasted(one.lead, two.lead, one, two)


def is_alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two sentences speak of the same, by the stems of their words."""
    shared = len(one & two)
    return shared >= FEWEST_ALIKE and shared >= ALIKE * len(one | two)


def told_again(one: Context, two: Context, *, measures: bool, vague: bool, close: bool = False) -> bool:
    """Whether the words beside two figures or dates are of the same thing, and nothing says that they are of two.

    `measures` says that they are sums or measures and count nothing; `vague` that what is counted could be of many
    things: it takes more, unless they are `close` to each other.
    """
    beside = one.beside & two.beside
    if one.modals != two.modals or not fit(one, two, measures=measures):
        return False
    if len(beside) < 1 + (vague and not close) or not _share_enough(one, two):
        return False
    if parted(one, two) or _contrasted(one.lead, two.lead, one, two) or _is_of_one(one, two) or _is_of_one(two, one):
        return False
    return max(_kept(one, two), _kept(two, one)) >= KEPT


def pointed_at(one: Context, two: Context, known: frozenset[str]) -> bool:
    """Whether the second points back to the first: “… a fine of £500. The £500 fine …”.

    What follows it the first sentence has too; `known` are stems that it need not have.
    """
    said = content(two.head or two.after[:FOLLOWING]) - content(lexicon("sameness")["amounts"])
    told = bool(said & known) and not two.describes
    said = said if two.describes else said - known
    another = two.cautions - one.cautions - lexicon("sameness")["since-then"]
    apart = names_apart(one, two) and not (two.whole and len(one.rare & two.rare) >= MANY_RARE)
    if not two.definite or another or apart or parted(one, two, known):
        return False
    if picked(two) or _is_of_one(two, one):
        return False
    if not (two.owner <= one.names | one.times):  # Orr’s 60 homers
        return False
    if two.head and not said:  # the attendance of 34,150: of whoever came
        return True
    if told and not said and _says_no_more(one, two, known):
        return True
    share = 1.0 if two.head else SHARE
    return bool(said and len(said & one.topics) >= share * len(said)) or len(one.rare & two.rare) >= FEWEST_RARE


def _says_no_more(one: Context, two: Context, known: frozenset[str]) -> bool:
    """Whether what follows says no more than what befell them: “the 16 people on board”, not “… on the second boat”."""
    stops = cues("finite", "auxiliaries")
    words = takewhile(lambda norm: norm.isalpha() and norm not in stops, two.after)
    return content(words) <= known | one.topics and two.times <= one.times and two.periods <= one.periods


def _is_of_one(one: Context, two: Context) -> bool:
    """Whether what follows the first says which of several it is of, and nothing around the second does: “the 41 people
    arrested in the second raid”.
    """
    ranked = lexicon("sameness")["ranks"].intersection(one.after[:NARROWING])
    return not ranked <= {*two.lead, *two.after}


def picked(one: Context) -> bool:
    """Whether what follows picks some out of what is counted: “the 14 seats where …”, “the 900 litres a day needed”."""
    known = lexicon("sameness")
    needed = not known["needs"].isdisjoint(one.after[:NARROWING])
    return needed or not known["picks"].isdisjoint(one.after[:FOLLOWING])


def gathered(one: Context) -> bool:
    """Whether what stands before says that some came together, and not that all were counted: “a group of 30”."""
    before = one.lead[-GATHERED:]
    return "of" in before and not lexicon("sameness")["gatherings"].isdisjoint(before)


def of_noun(one: Context, two: Context) -> bool:
    """Whether what the second describes is beside the first: “sentenced to nine years … his seven-year sentence”."""
    return not content(two.after[:DESCRIBED]).isdisjoint(one.beside)


def named_by(one: Context, two: Context) -> bool:
    """Whether the first sentence has all of the words that follow the second, and two at the least: the 15% pay rise,
    the 12% cut to the parks.
    """
    known = content(lexicon("sameness")["amounts"])
    if two.head:
        close = content(two.head) - known
        return bool(close) and close <= one.topics
    close, said = content(two.after[:FOLLOWING]), content(two.after[:NARROWING])
    if not close <= one.topics:  # the 6% rise in rail fares
        close = said = said - content(changes())
    return bool(close) and close <= one.topics and len(said & one.topics) > 1


def fit(one: Context, two: Context, *, measures: bool) -> bool:
    """Whether nothing around the two says that they are of different people, places or times, or of a change."""
    same_change = not measures or one.changes == two.changes
    return same_time(one, two) and same_change and one.cautions == two.cautions and not names_apart(one, two)


def names_apart(one: Context, two: Context) -> bool:
    """Whether each sentence names somebody or something that the other does not."""
    return is_apart(one.names, two.names)


def narrows(one: Context, two: Context) -> bool:
    """Whether what follows the second is of a part alone: “240 homes … The 120 homes for rent …”."""
    places = [k for k, norm in enumerate(two.after[:NARROWING]) if norm in lexicon("sameness")["narrowing"]]
    if places and not cues("finite").isdisjoint(two.after[: places[0]]):  # the £36,000 gift would pay for a barn
        return False
    said = content(two.after[places[0] + 1 : places[0] + 1 + FOLLOWING]) if places else frozenset()
    return bool(said) and said.isdisjoint(one.topics)


def same_time(one: Context, two: Context) -> bool:
    """Whether both may be of one time, as far as their sentences say."""
    return one.periods == two.periods and not is_apart(one.times, two.times)


def _share_enough(one: Context, two: Context) -> bool:
    """Whether two sentences share enough of what they speak of: words that the text has nowhere else count for more."""
    return len(one.topics & two.topics) >= FEWEST or len(one.rare & two.rare) >= FEWEST_RARE


def other_speakers(one: Context, two: Context) -> bool:
    """Whether two who are named speak: that they disagree is news."""
    return bool(one.speaker and two.speaker and one.speaker.isdisjoint(two.speaker))


def _kept(one: Context, two: Context) -> float:
    return len(one.beside & two.topics) / len(one.beside)


def is_apart(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether each side has what the other lacks."""
    return not (one <= two or two <= one)


def parted(one: Context, two: Context, known: frozenset[str] = frozenset()) -> bool:
    """Whether the words behind run alike and then part: “of men in Orle …”, “of men with children …”. The stems `known`
    part nothing.
    """
    pairs = zip(one.after, two.after, strict=False)
    here, there = next(((content([a]), content([b])) for a, b in pairs if a != b), (frozenset(), frozenset()))
    here, there = here - known, there - known
    return bool(here and there) and here.isdisjoint(two.topics) and there.isdisjoint(one.topics)


def _contrasted(lead: tuple[str, ...], other: tuple[str, ...], one: Context, two: Context) -> bool:
    """Whether the sentences begin alike but for one word: “The driver was fined …”, “The passenger was fined …”."""
    k = next((k for k, (a, b) in enumerate(zip(lead, other, strict=False)) if a != b), -1)
    if k < 0 or lead[k + 1 : k + 2] != other[k + 1 : k + 2]:
        return False
    here, there = content([lead[k]]), content([other[k]])
    return bool(here and there) and here.isdisjoint(two.topics) and there.isdisjoint(one.topics)
