"""Sources that remember what was done to them."""

from collections.abc import Callable, Iterable, Iterator

PATIENCE = 50


class Source:
    """Gives a generator over `items` and keeps count: how often it was pulled, and whether it has come to its end."""

    def __init__(self, items: Iterable[object]) -> None:
        self.pulls = 0
        self.ended = False
        self.generator = self._walk(items)

    def _walk(self, items: Iterable[object]) -> Iterator[object]:
        for item in items:
            self.pulls += 1
            yield item
        self.ended = True


class EndlessSource:
    """Never means to end; stops after `PATIENCE` pulls all the same, so that a careless caller does not hang."""

    def __init__(self) -> None:
        self.pulls = 0
        self.generator = self._count()

    def _count(self) -> Iterator[int]:
        while self.pulls < PATIENCE:
            self.pulls += 1
            yield self.pulls


class PlainIterator:
    """An iterator that is no generator: it has `__iter__` and `__next__`, and nothing else."""

    def __init__(self, items: Iterable[object]) -> None:
        self._remaining = list(items)

    def __iter__(self) -> "PlainIterator":
        return self

    def __next__(self) -> object:
        if not self._remaining:
            raise StopIteration
        return self._remaining.pop(0)


def failing_after(items: Iterable[object], failure: Exception) -> Iterator[object]:
    """Yields `items`, then raises `failure`."""
    yield from items
    raise failure


def assert_reverses(reverse: Callable[[Iterator[object]], Iterator[object]]) -> None:
    """For tests that a function could pass by doing nothing at all: nothing is earned by that."""
    assert list(reverse(Source("ab").generator)) == ["b", "a"]
