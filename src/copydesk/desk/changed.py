"""What has changed since a revision of git: paragraph by paragraph, in every format that is read.

The file of then goes through the same reader as the file of now. A paragraph is as it was if its words and its markup
stood in the file of then, wherever they stood: what is only moved or wrapped anew is not new.
"""

import os
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from copydesk.desk.files import Source
from copydesk.document import Document
from copydesk.findings import DocumentReport, Finding, Report
from copydesk.messages import cause
from copydesk.reading.decoding import UnreadableError
from copydesk.reading.read import read

OF_ONE_FOLDER = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""A hook is told by these where git works; relative as they are, they hold in no other folder."""

NO_REPOSITORY = "it is in no git repository, so nothing says what has changed"


class RevisionError(Exception):
    """What git cannot tell: one line that says why."""


class Repository(Struct, frozen=True):
    """A work tree of git against one of its commits. Paths are as git writes them: from `top`, with forward slashes.

    `followed` are the files that git knows today. `before` has, for each that is not as it was at the commit, where it
    was then; `None` where it was nowhere.
    """

    top: Path
    commit: str
    followed: frozenset[str]
    before: dict[str, str | None]

    def is_as_it_was(self, name: str) -> bool:
        """Whether git follows the file and sees no difference."""
        return name in self.followed and name not in self.before

    def then(self, name: str) -> bytes | None:
        """What the file held, as a checkout would write it; `None` if it was nowhere."""
        was = self.before.get(name, name if name in self.followed else None)
        return _git(self.top, "cat-file", "--filters", f"{self.commit}:{was}") if was else None


class Since(Struct, frozen=True):
    """The articles of a run against those of a revision, each repository asked once.

    Whatever it is asked, it raises:
        RevisionError: there is no git, an article is in no repository, or the repository has no such revision.
    """

    revision: str
    _known: dict[Path, Repository] = field(default_factory=dict)

    def differs(self, source: Source) -> bool:
        """Whether a source is new, or not as it was."""
        repository, name = self._place(source.path)
        return source.data is not None or not repository.is_as_it_was(name)

    def left(self, report: Report) -> Report:
        """The report without what stands in paragraphs that are as they were. A conflict counts at either end."""
        new: set[tuple[str, int]] = set()
        beside: set[Finding] = set()
        for document in report.documents:
            then = self._then(document.path)
            new |= {(document.path, number) for number in _new_paragraphs(document, then)}
            beside |= set(_new_beside(document, then))
        left = report.only(
            lambda one: (
                one in beside
                or (one.path, one.paragraph) in new
                or any((place.path, place.paragraph) in new for place in one.related)
            )
        )
        return replace(left, since=self.revision)

    def _then(self, path: str) -> Document | None:
        """The article as it was; `None` where there was none, or none that can be read."""
        repository, name = self._place(path)
        try:
            data = repository.then(name)
            return read(path, data) if data is not None else None
        except UnreadableError:
            return None

    def _place(self, path: str) -> tuple[Repository, str]:
        """The repository of an article, and what git calls it there."""
        article = Path(path).resolve()
        folder = article.parent
        if folder not in self._known:
            self._known[folder] = self._repository(folder, path)
        repository = self._known[folder]
        return repository, article.relative_to(repository.top).as_posix()

    def _repository(self, folder: Path, path: str) -> Repository:
        try:
            top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).removesuffix("\n")).resolve()
        except RevisionError as error:
            raise RevisionError(f"{path}: {error}") from error
        if same := next((one for one in self._known.values() if one.top == top), None):
            return same
        commit = self._commit(top)
        followed = frozenset(_names(_git(top, "ls-files", "-z")))
        changes = _git(top, "diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", commit, "--")
        return Repository(top, commit, followed, dict(_changes(_names(changes))))

    def _commit(self, top: Path) -> str:
        """The commit that the revision names. What begins like an option of git is none."""
        try:
            if not self.revision.startswith("-"):
                return _git(top, "rev-parse", "--verify", "--quiet", f"{self.revision}^{{commit}}").decode().strip()
        except RevisionError:
            pass
        raise RevisionError(f"git knows no revision “{self.revision}” here")


def _new_paragraphs(document: DocumentReport, then: Document | None) -> Iterator[int]:
    """The numbers of the paragraphs that did not stand in the file of then."""
    old = Counter(_stretches(then) if then else ())
    for paragraph in document.paragraphs:
        written = _folded(document.source[paragraph.start : paragraph.end])
        if old[written] > 0:
            old[written] -= 1
        else:
            yield paragraph.number


def _new_beside(document: DocumentReport, then: Document | None) -> Iterator[Finding]:
    """Findings outside of their paragraph, as on a comment before it, whose words did not stand in the file of then."""
    old = _folded(then.source) if then else ""
    for paragraph in document.paragraphs:
        for finding in paragraph.findings:
            inside = paragraph.start <= finding.start < paragraph.end
            if not inside and _folded(finding.text) not in old:
                yield finding


def _stretches(document: Document) -> Iterator[str]:
    """The source of each paragraph, its blanks folded."""
    for paragraph in document.paragraphs:
        yield _folded(document.map.to_source(paragraph.span).of(document.source))


def _folded(words: str) -> str:
    return " ".join(words.split())


def _names(output: bytes) -> list[str]:
    return os.fsdecode(output).split("\0")[:-1]


def _changes(fields: list[str]) -> Iterator[tuple[str, str | None]]:
    """From `git diff --name-status -z`: each file that differs, and where it was before."""
    rest = iter(fields)
    for status in rest:
        path = next(rest)
        if status[0] in "RC":
            yield next(rest), path
        else:
            yield path, None if status[0] == "A" else path


def _git(folder: Path, *arguments: str) -> bytes:
    """What a git command prints.

    Raises:
        RevisionError: there is no git, or it fails; the message is the first line of what it says.
    """
    environment = {name: value for name, value in os.environ.items() if name not in OF_ONE_FOLDER}
    try:
        git = subprocess.Popen(
            ["git", *arguments],
            cwd=folder,
            env={**environment, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    except FileNotFoundError as error:
        raise RevisionError("git is not installed, and only git knows what has changed") from error
    except OSError as error:
        raise RevisionError(f"git cannot be run: {cause(error)}") from error
    with git:
        printed, complaint = git.communicate()
    if git.returncode:
        said = complaint.decode(errors="replace").strip().partition("\n")[0].removeprefix("fatal: ")
        raise RevisionError(NO_REPOSITORY if said.startswith("not a git repository") else f"git: {said}")
    return printed
