"""Whether the solution still keeps an object that a test has handed over.

Neither side of the conversation keeps an object longer than the other side uses it. That somebody has let go of one
is told along with the next calls, so a few of them have to be made before the weak references are looked at.
"""

import weakref
from collections.abc import Callable, Iterable
from typing import Any

_CALLS = 5


class Value:
    """An object of the test's; a cell may hold anything."""


class Watched:
    """Weak references to objects, which are made here so that nobody else refers to them."""

    def __init__(self, solution: Any) -> None:
        self._solution = solution
        self._references: list[weakref.ref[Any]] = []

    def value(self) -> Value:
        return self.watch(Value())

    def listener(self) -> Callable[[str, object], None]:
        return self.watch(lambda key, value: None)

    def watch[T](self, thing: T) -> T:
        self._references.append(weakref.ref(thing))
        return thing

    def kept(self) -> int:
        """How many of them are still there."""
        for _ in range(_CALLS):
            self._solution.sheet("a sheet of its own").get("A1")
        return sum(reference() is not None for reference in self._references)


def set_all(sheet: Any, values: Iterable[object], key: str = "A1") -> None:
    for value in values:
        sheet.set(key, value)
