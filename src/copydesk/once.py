"""What is worked out when it is first asked for, and then kept in its object.

As `functools.cached_property`, which in Python 3.11 takes a lock every time: a story belongs to one thread, and has a
hundred such parts.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - it is written as a decorator is
    """A method without arguments, read as an attribute."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self.work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, thing: None, owner: type) -> "once[T]": ...

    @overload
    def __get__(self, thing: object, owner: type) -> T: ...

    def __get__(self, thing: object, owner: type) -> "once[T] | T":
        if thing is None:
            return self
        made = thing.__dict__[self._name] = self.work(thing)
        return made
