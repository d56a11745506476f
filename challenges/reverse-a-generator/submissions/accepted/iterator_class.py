from collections.abc import Iterable, Iterator


class Reversed[T](Iterator[T]):
    """Reads everything at the first `__next__`, then hands it out from the end."""

    def __init__(self, source: Iterable[T]) -> None:
        self._source: Iterable[T] | None = source
        self._items: list[T] = []

    def __next__(self) -> T:
        if self._source is not None:
            source, self._source = self._source, None
            self._items = list(source)
        if not self._items:
            raise StopIteration
        return self._items.pop()


def reverse[T](generator: Iterable[T]) -> Iterator[T]:
    return Reversed(generator)
