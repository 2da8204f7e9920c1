"""Who answers for a passage: kinds of sources, and whom a pronoun means."""

import pytest

from copydesk.analysis.facts import Facts
from copydesk.analysis.saying.sources import SourceKind
from copydesk.analysis.saying.uses import Use
from copydesk.reading.read import read_text


def sources(copy: str) -> list[tuple[str, str, str | None]]:
    """The speakers of a story in order, the kind of each, and the name it has or stands for."""
    facts = Facts(read_text(copy))
    return [
        (speaker.of(facts.text), source.kind.value, source.name.of(facts.text) if source.name else None)
        for speaker, source in facts.sources.items()
    ]


KINDS = [
    ("Ana Ruiz said the bridge was safe.", SourceKind.NAMED),
    ("Ana Ruiz, the minister, said the bridge was safe.", SourceKind.NAMED),
    ("The mayor, Jon Vale, said the bridge was safe.", SourceKind.NAMED),
    ("The Halden Trust said the bridge was safe.", SourceKind.NAMED),
    ("The ministry said the bridge was safe.", SourceKind.BODY),
    ("Police said the bridge was safe.", SourceKind.BODY),
    ("The mayor said the bridge was safe.", SourceKind.DESCRIBED),
    ("A spokesman for the Halden Trust said the bridge was safe.", SourceKind.DESCRIBED),
    ("Critics said the bridge was unsafe.", SourceKind.COLLECTIVE),
    ("Drivers said the bridge was unsafe.", SourceKind.COLLECTIVE),
    ("An audit released on Thursday said the bridge was safe.", SourceKind.DOCUMENT),
    ("US officials said the bridge was safe.", SourceKind.COLLECTIVE),
    ("Two of the engineers said the bridge was safe.", SourceKind.COLLECTIVE),
    ("A source said the bridge was safe.", SourceKind.ANONYMOUS),
    ("An official who asked not to be named said the bridge was safe.", SourceKind.ANONYMOUS),
    ("The report said the bridge was safe.", SourceKind.DOCUMENT),
    ("She said the bridge was safe.", SourceKind.UNKNOWN),
]


@pytest.mark.parametrize(("copy", "kind"), KINDS, ids=[copy for copy, _ in KINDS])
def test_the_kind_of_a_source_is_what_the_copy_gives_of_it(copy: str, kind: SourceKind):
    assert [(found, name is None) for _, found, name in sources(copy)] == [(kind, kind is SourceKind.UNKNOWN)]


MEANT = [
    ("Ana Ruiz left on Monday. “We will pay,” she said.", "Ana Ruiz"),
    ("Ana Ruiz, the minister, spoke at noon. Ms Ruiz left at one. “We will pay,” she said.", "Ana Ruiz"),
    ("Ana Ruiz met Jon Vale on Monday. “We will pay,” she said.", None),
    ("Ana Ruiz met Mr Vale on Monday. “We will pay,” she said.", "Ana Ruiz"),
    ("Mr Vale left on Monday. “We will pay,” she said.", None),
    ("Ana Ruiz left on Monday.\n\n“We will pay,” she said.", "Ana Ruiz"),
    ("Ana Ruiz left on Monday.\n\nThe hall was cold.\n\n“We will pay,” she said.", None),
    ("Jon Vale left.\n\nWhen he had gone, Ana Brandt’s letter came. “I know nothing of it,” he said.", None),
    ("Ana Ruiz’s letter came on Monday. “We will pay,” she said.", None),
    ("Ana Ruiz and Tom Ruiz left. Ruiz was tired. “We will pay,” she said.", None),
    ("Ana Ruiz of Halden left in May. “We will pay,” she said.", "Ana Ruiz"),
    ("Simon Vale KC met Edith Palfrey. Mrs Palfrey left. “We will pay,” he said.", "Simon Vale KC"),
    ("Harbor Bridge fell on Monday. “We will pay,” she said.", None),
    ("Carla Medrano, R-Willow Creek, left. “We will pay,” she said.", "Carla Medrano"),
]


@pytest.mark.parametrize(("copy", "name"), MEANT, ids=[copy for copy, _ in MEANT])
def test_a_pronoun_means_the_only_person_near_it(copy: str, name: str | None):
    assert [meant for who, _, meant in sources(copy) if who in ("he", "she")] == [name]


def test_they_are_the_body_or_the_people_who_spoke_last():
    copy = "Critics said the bridge was unsafe. They said the hall was worse. Jon Vale said it was sound. They left."
    assert sources(copy)[:2] == [("Critics", "collective", "Critics"), ("They", "collective", "Critics")]


def test_marks_are_for_speech_for_names_and_for_terms():
    copy = "“We will pay,” Vale said on “Morning Desk”. The town lost its “free” ferry, and Lena “Doc” Marsh her boat."
    facts = Facts(read_text(copy))
    assert [(span.of(copy), use) for span, use in facts.uses.items()] == [
        ("“We will pay,”", Use.SPEECH), ("“Morning Desk”", Use.NAME), ("“free”", Use.TERM), ("“Doc”", Use.NAME),
    ]  # fmt: skip
