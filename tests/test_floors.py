"""The house: who may import whom, how large things are, and what no file of it may hold."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import copydesk

HOUSE = Path(__file__).parents[1]
SRC = HOUSE / "src" / "copydesk"
CHECKS = SRC / "checks"
FILES = sorted(SRC.rglob("*.py"))

FLOORS = (
    {"house", "once", "patterns"},
    {"spans", "findings", "messages"},
    {"standing_type"},
    {"lexicons"},
    {"strict_toml"},
    {"house_book"},
    {"document"},
    {"analysis"},
    {"reading"},
    {"settings"},
    {"rulebook"},
    {"checking"},
    {"checks"},
    {"desk"},
    {"api"},
    {"reports"},
    {"cli"},
    {"__main__"},
)
"""Lowest first. `document` stands on `spans`, and `checking` is the door from the rulebook to the checks."""

WINGS = (
    {"page"},
    {"quantities"},
    {"calendar"},
    {"trends"},
    {"arithmetic", "saying"},
    {"lives", "retelling"},
    {"names"},
    {"claims", "reckoned"},
    {"facts", "spots"},
    {"sense", "style"},
    {"across"},
)
"""The rooms of `analysis`, lowest first. `facts` and `spots` know each other: a spot stands in a story."""

FLOOR_OF = {room: number for number, floor in enumerate(FLOORS) for room in floor}

DOOR = {"api", *(f"api.{name}" for name in copydesk.__all__)}
UPWARDS = {("rulebook/book.py", "checks"), *(("__init__.py", there) for there in DOOR)}
"""The looks upwards: the rulebook walks the folder of the checks, and names none; the package is the door to `api`."""

ABSOLUTE = re.compile(r"(?<![\w/:.<>»\])-])/[A-Za-z][\w.-]*/[\w.-]+|\b[A-Z]:\\\w|~/\w|\bfile://")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """The modules of ours that a file imports, anywhere in it, without the leading `copydesk`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}:{node.lineno} imports by dots"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (name.removeprefix("copydesk.") for name in names if name.startswith("copydesk."))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def named(path: Path) -> str:
    return path.relative_to(SRC).as_posix()


def room(path: Path) -> str:
    return path.relative_to(SRC).parts[0].removesuffix(".py")


def test_every_room_has_a_floor():
    assert {room(path) for path in FILES} - {"__init__"} == set(FLOOR_OF)


def test_no_module_imports_from_above_or_beside():
    wrong = [
        f"{named(path)} imports {there}"
        for path in FILES
        for there in imports(path)
        if (upper := there.split(".")[0]) in FLOOR_OF
        and upper != room(path)
        and (named(path), there) not in UPWARDS
        and (room(path) == "__init__" or FLOOR_OF[upper] >= FLOOR_OF[room(path)])
    ]
    assert wrong == []


def test_no_room_of_the_analysis_imports_from_above_or_beside():
    wing_of = {room: number for number, wing in enumerate(WINGS) for room in wing}
    wrong = [
        f"{named(path)} imports {there}"
        for path in (SRC / "analysis").rglob("*.py")
        if (here := path.relative_to(SRC / "analysis").parts[0].removesuffix(".py")) != "__init__"
        for there in imports(path)
        if there.startswith("analysis.")
        and (other := there.split(".")[1]) != here
        and {here, other} != {"facts", "spots"}
        and wing_of[other] >= wing_of[here]
    ]
    assert wrong == []


def test_no_check_imports_another_check():
    wrong = [
        f"{named(path)} imports {there}"
        for path in CHECKS.rglob("*.py")
        for there in imports(path)
        if there.split(".")[0] == "checks"
    ]
    assert wrong == []


def test_no_check_sees_settings_or_formats():
    hidden = {"settings", "reading", "strict_toml", "desk", "reports", "cli"}
    seen = {(named(path), there) for path in CHECKS.rglob("*.py") for there in imports(path)}
    assert {(name, there) for name, there in seen if there.split(".")[0] in hidden} == set()


def test_no_function_is_longer_than_fifty_lines():
    long = [f"{named(path)}: {node.name}" for path in FILES for node in functions(path) if length(node) > 50]
    assert long == []


def test_nine_functions_in_ten_have_at_most_twenty_five_lines():
    lengths = sorted(length(node) for path in FILES for node in functions(path))
    assert lengths[len(lengths) * 9 // 10] <= 25


def test_no_file_is_longer_than_two_hundred_and_fifty_lines():
    assert [named(path) for path in FILES if lines_of(path) > 250] == []


def test_no_check_is_longer_than_a_hundred_and_twenty_lines():
    assert [named(path) for path in CHECKS.rglob("*.py") if lines_of(path) > 120] == []


def test_nothing_prints_but_the_commands():
    prints = [
        f"{named(path)}:{node.lineno}"
        for path in FILES
        if room(path) != "cli"
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Name) and node.id == "print")
        or (isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr", "echo"))
    ]
    assert prints == []


def documented(nodes: list[ast.stmt], owner: str) -> Iterator[tuple[str, bool]]:
    """Every public function and class, methods of public classes among them, and whether it has a docstring."""
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            name = f"{owner}.{node.name}"
            yield name, bool(ast.get_docstring(node))
            if isinstance(node, ast.ClassDef):
                yield from documented(node.body, name)


def test_every_public_function_and_class_has_a_docstring():
    bare = [name for path in FILES for name, has in documented(tree(path).body, named(path)) if not has]
    assert bare == []


def test_every_file_says_what_it_is_for():
    assert [named(path) for path in FILES if not ast.get_docstring(tree(path))] == []


def test_no_file_names_an_absolute_path():
    files = [*FILES, *sorted((HOUSE / "rules").rglob("*.toml"))]
    texts = {path.relative_to(HOUSE).as_posix(): path.read_text(encoding="utf-8") for path in files}
    found = [(name, m[0]) for name, text in texts.items() for m in ABSOLUTE.finditer(text)]
    assert found == []
