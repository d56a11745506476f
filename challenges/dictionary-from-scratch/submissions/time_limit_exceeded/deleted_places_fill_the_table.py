# fails: test_keys_that_come_and_go
from collections.abc import Hashable, Iterable, Iterator
from typing import Any

EMPTY = object()
DELETED = object()


class Dictionary[K: Hashable, V]:
    """Linear probing; half of the slots are free."""

    __slots__ = ("_hashes", "_keys", "_length", "_used", "_values")

    def __init__(self, pairs: Iterable[tuple[K, V]] = ()) -> None:
        self._clear(2)
        for key, value in pairs:
            self[key] = value

    def _clear(self, size: int) -> None:
        self._hashes: list[int] = [0] * size
        self._keys: list[Any] = [EMPTY] * size
        self._values: list[Any] = [None] * size
        self._length = 0

    def _slot(self, key: K) -> int:
        """Where `key` is, or else the place where it is to go."""
        number = hash(key)
        slot = number % len(self._keys)
        while self._keys[slot] is not EMPTY:
            if self._keys[slot] is not DELETED and self._hashes[slot] == number and self._keys[slot] == key:
                return slot
            slot = (slot + 1) % len(self._keys)
        return slot

    def __setitem__(self, key: K, value: V) -> None:
        slot = self._slot(key)
        if self._keys[slot] is EMPTY:
            self._hashes[slot], self._keys[slot] = hash(key), key
            self._length += 1
        self._values[slot] = value
        if self._length * 2 > len(self._keys):
            self._rebuild()

    def _rebuild(self) -> None:
        pairs = [*self.items()]
        self._clear(len(pairs) * 4)
        for key, value in pairs:
            self[key] = value

    def _found(self, key: K) -> int:
        slot = self._slot(key)
        if self._keys[slot] is EMPTY:
            raise KeyError(key)
        return slot

    def __getitem__(self, key: K) -> V:
        return self._values[self._found(key)]

    def __delitem__(self, key: K) -> None:
        slot = self._found(key)
        self._keys[slot] = DELETED
        self._length -= 1

    def __contains__(self, key: K) -> bool:
        return self._keys[self._slot(key)] is not EMPTY

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[K]:
        length = self._length
        for key in self._keys:
            if self._length != length:
                raise RuntimeError
            if key is not EMPTY and key is not DELETED:
                yield key

    def get(self, key: K, default: Any = None) -> V | Any:
        return self[key] if key in self else default

    def pop(self, key: K, *default: Any) -> V | Any:
        if default and key not in self:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def keys(self) -> list[K]:
        return list(self)

    def values(self) -> list[V]:
        return [self[key] for key in self]

    def items(self) -> list[tuple[K, V]]:
        return list(zip(self.keys(), self.values()))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dictionary) or len(self) != len(other):
            return False
        return all(key in other and other[key] == value for key, value in self.items())

    def __repr__(self) -> str:
        return f"Dictionary({self.items()!r})"
