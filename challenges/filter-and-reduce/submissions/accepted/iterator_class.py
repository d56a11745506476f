from collections.abc import Callable, Iterable, Iterator
from typing import Any


class lazy_filter[T](Iterator[T]):
    def __init__(self, predicate: Callable[[T], object] | None, iterable: Iterable[T]) -> None:
        self._wanted = bool if predicate is None else predicate
        self._items = iter(iterable)

    def __next__(self) -> T:
        item = next(self._items)
        while not self._wanted(item):
            item = next(self._items)
        return item


def reduce(function: Callable[[Any, Any], Any], iterable: Iterable[Any], *initial: Any) -> Any:
    items = iter(iterable)
    if initial:
        (result,) = initial
    else:
        try:
            result = next(items)
        except StopIteration:
            raise TypeError from None
    for item in items:
        result = function(result, item)
    return result
