"""Forms of one term, each in stories of its own: “U.S.” here and “US” there, Kyiv and Kiev."""

from collections.abc import Iterator, Mapping, Sequence

from copydesk.analysis.across.kin import Apart, apart
from copydesk.analysis.facts import Facts
from copydesk.analysis.names import places
from copydesk.analysis.spots import Spot
from copydesk.analysis.style import country_letters

Uses = Mapping[str, Sequence[Spot]]
"""Where one story has a term, by its form."""


def find(stories: Sequence[Facts]) -> Iterator[Apart]:
    """The first place of every story that has only the rarer form of a term, and the first of the usual form.

    A story that has both is a matter of its own.
    """
    letters = [country_letters.find(story) for story in stories]
    for name in sorted({name for one in letters for name in one}):
        yield from _rarer([_by_stops(one.get(name, [])) for one in letters])
    for row in places.rows():
        yield from _rarer([_by_name(story, row) for story in stories])


def _by_stops(spots: Sequence[Spot]) -> Uses:
    forms = {"stops": [spot for spot in spots if "." in spot.words], "none": [s for s in spots if "." not in s.words]}
    return {form: told for form, told in forms.items() if told}


def _by_name(story: Facts, row: tuple[tuple[str, ...], ...]) -> Uses:
    """The names of one place in a story; none where it says that they are names of one place."""
    told = {" ".join(form): story.cast.forms[form] for form in row if form in story.cast.forms}
    if any(places.is_explained(story.marked, one) for mentions in told.values() for one in mentions):
        return {}
    return {form: [story.spot(one.span.start, one.span.end) for one in told[form]] for form in told}


def _rarer(uses: Sequence[Uses]) -> Iterator[Apart]:
    """What stands in stories that have not the form which most of the edition has; of two as usual, the earlier."""
    alone = [one for one in uses if len(one) == 1]
    counted: dict[str, int] = {}
    first: dict[str, Spot] = {}
    for form, spots in (pair for one in alone for pair in one.items()):
        counted[form] = counted.get(form, 0) + len(spots)
        first.setdefault(form, spots[0])
    usual = max(counted, key=lambda form: counted[form], default="")
    for form, spots in (pair for one in alone for pair in one.items()):
        if form != usual:
            yield apart(spots[0], first[usual])
