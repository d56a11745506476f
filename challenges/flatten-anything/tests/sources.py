"""Sources that remember how often they were pulled."""

from collections.abc import Iterable, Iterator

PATIENCE = 40


class Source:
    """A generator over `items`, in `generator`; `pulls` counts the items that were taken from it."""

    def __init__(self, items: Iterable[object]) -> None:
        self.pulls = 0
        self.generator = self._walk(items)

    def _walk(self, items: Iterable[object]) -> Iterator[object]:
        for item in items:
            self.pulls += 1
            yield item


class OnlyIterable:
    """Has `__iter__` and nothing else; every loop begins anew."""

    def __init__(self, *items: object) -> None:
        self._items = items

    def __iter__(self) -> Iterator[object]:
        return iter(self._items)


def endless() -> Iterator[int]:
    """Counts from 0 and means never to end; fails after `PATIENCE` items, so that a careless caller does not hang."""
    yield from range(PATIENCE)
    raise OverflowError(f"more than {PATIENCE} items were pulled from an endless source")
