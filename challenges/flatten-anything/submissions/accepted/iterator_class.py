from collections.abc import Iterable, Iterator
from typing import Any


class flatten(Iterator[Any]):
    def __init__(self, iterable: Iterable[Any]) -> None:
        self._levels = [iter(iterable)]

    def __next__(self) -> Any:
        while self._levels:
            try:
                item = next(self._levels[-1])
            except StopIteration:
                self._levels.pop()
                continue
            match item:
                case str() | bytes() | bytearray() | dict():
                    return item
                case Iterable():
                    self._levels.append(iter(item))
                case _:
                    return item
        raise StopIteration
