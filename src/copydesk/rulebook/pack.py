"""A pack: words as data, one rule a file, every word with its reason and its examples."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from copydesk.findings import GROUPS, Severity
from copydesk.messages import cause, seen
from copydesk.patterns import pattern
from copydesk.rulebook.anchors import Noticed, anchor, noticed
from copydesk.rulebook.examples import Example
from copydesk.rulebook.lists import expanded
from copydesk.rulebook.phrases import PhraseError, compile_phrase
from copydesk.rulebook.rule import LISTENS_TO, Rule, Scope, family_of
from copydesk.rulebook.senses import Pack
from copydesk.rulebook.terms import PackFile
from copydesk.strict_toml import TomlError, decode, line_of

RULE_NAME = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
BRACES = pattern(r"\{[^}]*\}?|\}")
NO_GUIDE = "Editorial practice; no guide is cited."
SHOWN_EXAMPLES = 3
"""A pack’s page shows the examples of its first three terms; its file has them all."""


def load(path: Path, group: str) -> tuple[Rule, Pack]:
    """The rule in a pack’s file, and the pack.

    Raises:
        TomlError: the file is no pack; the message names file, line and the legal choices.
    """
    file, text = _read(path)
    refuse_faults(file, text, seen(path))
    return made(path.stem, group, file, noticed(file))


def ready(path: Path) -> tuple[PackFile, Noticed]:
    """What is in the file of a pack that ships, and is proved by the tests of every release."""
    file, _ = _read(path)
    return file, noticed(file)


def made(rule_id: str, group: str, file: PackFile, index: Noticed) -> tuple[Rule, Pack]:
    """The rule that a pack is, and the pack."""
    pack = Pack(file, rule_id, group, index)
    levels = [file.pack.severity, *(term.severity for term in file.term if term.severity)]
    rule = Rule(
        id=rule_id,
        group=group,
        scope=Scope.DOCUMENT,
        severities=tuple(Severity(level) for level in dict.fromkeys(levels)),
        voices=LISTENS_TO[group],
        family=family_of(group, rule_id),
        doc=_page(file),
        run=pack.flags,
        gives_way=frozenset({group} if file.pack.gives_way else ()),
        off=file.pack.off,
        entries=tuple(term.id for term in file.term),
    )
    return rule, pack


def _read(path: Path) -> tuple[PackFile, str]:
    """The pack with its lists written out, and the file’s text."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TomlError(f"{seen(path)}: cannot be read: {cause(error)}") from error
    if not RULE_NAME.fullmatch(path.stem) or path.stem in GROUPS:
        raise TomlError(f"{seen(path)}: the file’s name is the rule’s id: small letters, hyphens, no group’s name")
    return expanded(decode(text, PackFile, seen(path)), text, seen(path)), text


def examples(pack: Pack) -> Iterator[Example]:
    """The examples of every term."""
    for term in pack.file.term:
        yield from (Example(pack.rule_id, written, True, term.id) for written in term.flags)
        yield from (Example(pack.rule_id, written, False, term.id) for written in term.passes)


def refuse_faults(file: PackFile, text: str, name: str) -> None:
    """What the types cannot say: no id twice, no phrase that cannot be read, no retired word in use.

    Raises:
        TomlError: names the file, the line and the fault.
    """
    if extra := set(BRACES.findall(file.pack.message)) - {"{words}"}:
        line, bare = line_of(text, ".pack", "message"), [term.id for term in file.term if not term.instead]
        if extra != {"{instead}"}:
            raise TomlError(f"{name}:{line}: “message” may hold {{words}} and {{instead}}, and no other braces")
        if bare:
            raise TomlError(f"{name}:{line}: “message” holds {{instead}}, and “{bare[0]}” has none")
    retired = {word for gone in file.retired for word in gone.words}
    seen: set[str] = set()
    for i, term in enumerate(file.term):
        if term.id in seen:
            raise TomlError(f"{name}:{line_of(text, f'.term[{i}]', 'id')}: the id “{term.id}” stands twice")
        seen.add(term.id)
        for word in term.words:
            if word in retired:
                raise TomlError(f"{name}:{line_of(text, f'.term[{i}]', 'words')}: “{word}” was retired from this pack")
        for key, phrases in {"words": term.words, **term.contexts()}.items():
            for written in phrases:
                try:
                    compile_phrase(written)
                    anchor(written)
                except PhraseError as error:
                    raise TomlError(f"{name}:{line_of(text, f'.term[{i}]', key)}: {error}") from error


def _page(file: PackFile) -> str:
    """The pack as a page."""
    shown = file.term[:SHOWN_EXAMPLES]
    named = {term.source for term in file.term if term.source}
    sources = (*file.pack.source, *sorted(named)) or (NO_GUIDE,)
    parts = [
        f"{file.pack.title}\n\n{file.pack.why}",
        "## Flags\n" + _bullets(written for term in shown for written in term.flags[:1]),
        "## Passes\n" + _bullets(written for term in shown for written in term.passes[:1]),
        f"## Overrule when\n{file.pack.overrule}",
        "## Source\n" + _bullets(sources),
    ]
    return "\n\n".join(parts)


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
