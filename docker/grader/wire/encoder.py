"""From values to the wire: tagged by exact type, counted, never deeper than allowed.

An ``Encoder`` serves one frame. It lists the mutable containers it meets, in the order in which a ``Decoder`` will, so
that a container has the same number at both ends; ``restore`` relies on it. What is no value is given to ``refer``. A
subclass is never a value: exact types only.
"""

from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable
from math import isfinite
from typing import Any

from grader.wire.errors import RefusedValue
from grader.wire.limits import LIMITS
from grader.wire.private import BUILTINS as __builtins__
from grader.wire.scalars import SMALL_INTEGER, WRITERS, Form, Wire, write_bytes

ALIAS = "@"
"""A container of this frame again, by its number."""


class Encoder:
    """``shares``: a container met twice is the same one at the other end. Never for what goes to the examiner, where a
    small graph could stand for a tree without end."""

    def __init__(self, refer: Callable[[Any, "Encoder", int], Form], *, shares: bool) -> None:
        self.refer = refer
        self.containers: list[Any] = []
        self._numbers: dict[int, int] | None = {} if shares else None
        self._open: set[int] = set()
        self._nodes = 0

    def encode(self, value: Any, depth: int = 0) -> Wire:
        """The wire form; ``RefusedValue`` for what is too much, too deep or cyclic."""
        kind = type(value)
        if value is None or kind is bool:
            self._count(1)
            return value
        if (writer := WRITERS.get(kind)) is not None and (form := writer(value)) is not None:
            self._count(1)
            return form
        if depth >= LIMITS.depth:
            raise RefusedValue(f"A value nests deeper than {LIMITS.depth} levels, or contains itself.")
        if (items := _IMMUTABLE.get(kind)) is not None:
            return self.sequence(items, value, depth)
        if (fields := _MUTABLE.get(kind)) is not None:
            return self._container(fields, value, depth)
        if kind is slice:
            self._count(1)
            return ["S", *[self.encode(part, depth + 1) for part in (value.start, value.stop, value.step)]]
        self._count(1)
        return self.refer(value, self, depth)

    def contents(self, container: Any) -> Wire:
        """The wire form of a container that has a number already, itself written out and the others by their
        numbers."""
        self._count(1)
        # The decoder makes a container of what it reads here, and numbers it.
        self.containers.append(container)
        return _MUTABLE[type(container)](self, container, 0)

    def number(self, containers: list[Any]) -> None:
        """Gives containers that both ends know already their old numbers."""
        self.containers = list(containers)
        self._numbers = {id(container): number for number, container in reversed(list(enumerate(containers)))}

    def sequence(self, tag: str, items: Any, depth: int) -> Form:
        items = list(items)
        self._count(len(items) + 1)
        kinds = set(map(type, items))
        if len(kinds) == 1 and _plain(kinds, items):
            return [tag, *items]
        self._nodes -= len(items)
        return [tag, *[self.encode(item, depth + 1) for item in items]]

    def pairs(self, head: Form, mapping: Any, depth: int) -> Form:
        items = list(mapping.items())
        for key, value in items:
            head.append(self.encode(key, depth + 1))
            head.append(self.encode(value, depth + 1))
        return head

    def _container(self, fields: Callable[["Encoder", Any, int], Form], value: Any, depth: int) -> Form:
        self._count(1)
        if self._numbers is not None:
            if id(value) in self._open:
                raise RefusedValue("A container that contains itself cannot travel.")
            if (number := self._numbers.get(id(value))) is not None:
                return [ALIAS, number]
            self._numbers[id(value)] = len(self.containers)
        self.containers.append(value)
        self._open.add(id(value))
        form = fields(self, value, depth)
        self._open.discard(id(value))
        return form

    def _count(self, more: int) -> None:
        self._nodes += more
        if self._nodes > LIMITS.nodes:
            raise RefusedValue(f"A value holds more than {LIMITS.nodes} others.")


def _plain(kinds: set[type], items: list[Any]) -> bool:
    """Whether every item travels as it is; quick, for long lists of one kind."""
    if kinds == {int}:
        return -SMALL_INTEGER <= min(items) and max(items) < SMALL_INTEGER
    if kinds == {float}:
        return all(map(isfinite, items))
    return kinds == {str} and sum(map(len, items)) <= LIMITS.text_chars and all(map(str.isascii, items))


_IMMUTABLE: dict[type, str] = {tuple: "t", frozenset: "z"}
_MUTABLE: dict[type, Callable[[Encoder, Any, int], Form]] = {
    list: lambda encoder, value, depth: encoder.sequence("l", value, depth),
    set: lambda encoder, value, depth: encoder.sequence("s", value, depth),
    bytearray: lambda _, value, __: ["B", write_bytes(bytes(value))[1]],
    dict: lambda encoder, value, depth: encoder.pairs(["m"], value, depth),
    Counter: lambda encoder, value, depth: encoder.pairs(["C"], value, depth),
    OrderedDict: lambda encoder, value, depth: encoder.pairs(["O"], value, depth),
    defaultdict: lambda encoder, value, depth: encoder.pairs(
        ["w", encoder.encode(value.default_factory, depth + 1)], value, depth
    ),
    deque: lambda encoder, value, depth: ["q", value.maxlen, *encoder.sequence("q", value, depth)[1:]],
}
