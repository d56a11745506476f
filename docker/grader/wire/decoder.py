"""From the wire to values: every form is checked, counted, and refused as a ``RefusedValue`` where no honest encoder
writes it."""

from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable
from operator import eq
from typing import Any

from grader.wire.encoder import ALIAS
from grader.wire.errors import RefusedValue
from grader.wire.limits import LIMITS
from grader.wire.private import BUILTINS as __builtins__
from grader.wire.scalars import READERS, READING_FAILS, Form, Wire, read_bytes

_AS_IS = {type(None), bool, int, float, str}
_MOST_EQUAL_HASHES = 128
_WEIGHTS = {"q": 8, "s": 2, "z": 2, "C": 2, "O": 4, "w": 2}
"""What these take beside their items, in units of what a list takes: an empty deque has a block for 64 items."""


class Decoder:
    """Serves one frame. ``follow`` turns a reference's form into what it stands for; it is given the forms whose tag is
    no value's.

    ``known``: containers that both ends have numbered already."""

    def __init__(
        self, follow: Callable[[Form, "Decoder", int], Any], known: list[Any] | None = None, *, shares: bool
    ) -> None:
        self.follow = follow
        self.containers: list[Any] = list(known or ())
        self._shares = shares
        self._nodes = 0

    def decode(self, form: Wire, depth: int = 0) -> Any:
        """The value; ``RefusedValue`` for anything that no honest encoder writes."""
        try:
            return self.value(form, depth)
        except READING_FAILS as error:
            if isinstance(error, RefusedValue):
                raise
            raise RefusedValue(f"A form does not hold what its tag says: {type(error).__name__}.") from None

    def value(self, form: Wire, depth: int) -> Any:
        self._count(1)
        if type(form) in _AS_IS:
            return form
        if type(form) is not list or not form or type(form[0]) is not str:
            raise RefusedValue("A form is neither a plain value nor a tagged one.")
        if depth > LIMITS.depth + 1:
            raise RefusedValue(f"A form nests deeper than {LIMITS.depth} levels.")
        tag = form[0]
        if tag == "l":
            return self._fill(self.new([]), form, 1, depth)
        if tag == "t":
            return tuple(self.items(form, 1, depth))
        if (reader := READERS.get(tag)) is not None:
            return reader(*form[1:])
        if (filler := _FILLERS.get(tag)) is not None:
            self._count(_WEIGHTS.get(tag, 0))
            return filler(self, form, depth)
        if tag == ALIAS and self._shares:
            return self.containers[_index(form[1])]
        return self.follow(form, self, depth)

    def items(self, form: Form, start: int, depth: int) -> list[Any]:
        items = form[start:]
        if set(map(type, items)) <= _AS_IS:
            self._count(len(items))
            return items
        return [self.value(item, depth + 1) for item in items]

    def pairs(self, form: Form, start: int, depth: int) -> list[tuple[Any, Any]]:
        items = self.items(form, start, depth)
        if len(items) % 2:
            raise RefusedValue("A dictionary's form ends with a key that has no value.")
        guard_hashes(items[::2])
        return list(zip(items[::2], items[1::2], strict=True))

    def new(self, container: Any) -> Any:
        self.containers.append(container)
        return container

    def _fill(self, target: list[Any], form: Form, start: int, depth: int) -> list[Any]:
        target.extend(self.items(form, start, depth))
        return target

    def _count(self, more: int) -> None:
        self._nodes += more
        if self._nodes > LIMITS.nodes:
            raise RefusedValue(f"A value holds more than {LIMITS.nodes} others.")


def _index(value: object) -> int:
    if type(value) is not int or value < 0:
        raise RefusedValue("A container's number is not a whole number.")
    return value


def guard_hashes(keys: list[Any]) -> None:
    """Refuses keys made to collide: a dictionary of them would take quadratic time, and many small ones take as long as a
    large one. Honest keys collide as well: there are 128 tuples of seven numbers -1 and -2, all of one hash."""
    gap = _MOST_EQUAL_HASHES
    if len(keys) <= gap or set(map(type, keys)) <= {str, bytes}:
        return
    hashes = sorted(map(hash, keys))
    if any(map(eq, hashes, hashes[gap:])):
        raise RefusedValue(f"More than {gap} keys have the same hash.")


def _update(decoder: Decoder, target: Any, form: Form, start: int, depth: int) -> Any:
    for key, value in decoder.pairs(form, start, depth):
        target[key] = value
    return target


def _members(decoder: Decoder, form: Form, depth: int) -> list[Any]:
    items = decoder.items(form, 1, depth)
    guard_hashes(items)
    return items


def _set(decoder: Decoder, form: Form, depth: int) -> set[Any]:
    target = decoder.new(set())
    target.update(_members(decoder, form, depth))
    return target


def _deque(decoder: Decoder, form: Form, depth: int) -> deque[Any]:
    target = decoder.new(deque(maxlen=None if form[1] is None else _index(form[1])))
    target.extend(decoder.items(form, 2, depth))
    return target


def _defaultdict(decoder: Decoder, form: Form, depth: int) -> defaultdict[Any, Any]:
    target = decoder.new(defaultdict())
    target.default_factory = decoder.value(form[1], depth + 1)
    return _update(decoder, target, form, 2, depth)


_FILLERS: dict[str, Callable[[Decoder, Form, int], Any]] = {
    "z": lambda decoder, form, depth: frozenset(_members(decoder, form, depth)),
    "s": _set,
    "S": lambda decoder, form, depth: slice(*[decoder.value(form[at], depth + 1) for at in (1, 2, 3)]),
    "B": lambda decoder, form, _: decoder.new(bytearray(read_bytes(form[1]))),
    "m": lambda decoder, form, depth: _update(decoder, decoder.new({}), form, 1, depth),
    "C": lambda decoder, form, depth: _update(decoder, decoder.new(Counter()), form, 1, depth),
    "O": lambda decoder, form, depth: _update(decoder, decoder.new(OrderedDict()), form, 1, depth),
    "w": _defaultdict,
    "q": _deque,
}
