"""Streams that know how many of their items were pulled, and comparisons that are counted."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest


class Counted:
    """An iterator that counts how many items it has given."""

    def __init__(self, items: Iterable[Any]) -> None:
        self._items = iter(items)
        self.pulled = 0

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        item = next(self._items)
        self.pulled += 1
        return item


def counted(most: int) -> Callable[[Any, Any], bool]:
    """A comparison that can be made ``most`` times."""
    calls = 0

    def before(a: Any, b: Any) -> bool:
        nonlocal calls
        calls += 1
        if calls > most:
            pytest.fail(f"more than {most} comparisons were made")
        return a < b

    return before


def less(a: Any, b: Any) -> bool:
    return a < b
