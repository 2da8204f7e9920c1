"""What the elements around a paragraph tell: its role, and the bullet of a list item."""

from collections.abc import Mapping

from copydesk.document import Role
from copydesk.reading.html.elements import Sense


def role_of(inside: Mapping[Sense, int], title: int, *, listed: bool) -> Role | None:
    """The role of a paragraph by what is open around it; `None` where the page as a whole must tell.

    `title` is the level of the heading that is open, 0 if none is.
    """
    if inside[Sense.CAPTION]:
        return Role.CAPTION
    if title and not inside[Sense.QUOTE]:
        return Role.HEADING
    if inside[Sense.FOOTNOTE]:
        return Role.FOOTNOTE
    if inside[Sense.QUOTE]:
        return Role.QUOTE
    if listed:
        return Role.LIST
    return Role.BYLINE if inside[Sense.BYLINE] else None


def first_number(name: str, attributes: Mapping[str, str]) -> int | None:
    """The number of the first item of list `name`; `None` where its items have bullets."""
    return _number(attributes.get("start"), 1) if name == "ol" else None


def next_bullet(lists: list[int | None], attributes: Mapping[str, str]) -> str:
    """The bullet or number of the next item in the innermost of `lists`, which is counted on."""
    number = lists[-1] if lists else None
    if number is None:
        return "-"
    number = _number(attributes.get("value"), number)
    lists[-1] = number + 1
    return f"{number}."


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 7 else otherwise
