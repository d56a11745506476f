"""Sources that remember how often they were pulled."""

from collections.abc import Iterable, Iterator

PATIENCE = 60


class Source:
    """A generator over `items`, in `generator`; `pulls` counts the items that were taken from it."""

    def __init__(self, items: Iterable[object]) -> None:
        self.pulls = 0
        self.generator = self._walk(items)

    def _walk(self, items: Iterable[object]) -> Iterator[object]:
        for item in items:
            self.pulls += 1
            yield item


class EndlessSource(Source):
    """Counts from 1 and means never to end; after `PATIENCE` pulls it fails, so that a careless caller does not hang."""

    def __init__(self) -> None:
        super().__init__(self._count())

    def _count(self) -> Iterator[int]:
        yield from range(1, PATIENCE + 1)
        raise OverflowError(f"more than {PATIENCE} items were pulled from an endless source")


class OnlyIterable:
    """Has `__iter__` and nothing else; every loop begins anew."""

    def __init__(self, items: Iterable[object]) -> None:
        self._items = list(items)

    def __iter__(self) -> Iterator[object]:
        return iter(self._items)


def failing_after(items: Iterable[object], failure: Exception) -> Iterator[object]:
    """Yields `items`, then raises `failure`."""
    yield from items
    raise failure
