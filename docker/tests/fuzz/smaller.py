"""Makes a failing case small: leaves out what it fails without."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

_TRIES = 300


def smallest(case: tuple[Any, ...], fails: Callable[[tuple[Any, ...]], bool]) -> tuple[Any, ...]:
    """A case that still fails, of lists, tuples, dicts and bytes with as little in them as could be found."""
    tries = _TRIES
    while tries > 0:
        for smaller in islice(_smaller(case), tries):
            tries -= 1
            if fails(smaller):
                case = smaller
                break
        else:
            return case
    return case


def _smaller(value: Any) -> Iterator[Any]:
    """What is left when one part is taken out, or made smaller itself; the whole first argument list keeps its length."""
    for at, part in enumerate(value):
        for less in _less(part):
            yield (*value[:at], less, *value[at + 1 :])


def _less(value: Any) -> Iterator[Any]:
    match value:
        case dict():
            yield from ({key: item for key, item in value.items() if key != out} for out in value)
            yield from ({**value, key: less} for key, item in value.items() for less in _less(item))
        case bytes():
            yield from (value[: len(value) // 2], value[len(value) // 2 :]) if len(value) > 1 else ()
        case list():
            yield from (value[:at] + value[at + 1 :] for at in range(len(value)))
            yield from ([*value[:at], less, *value[at + 1 :]] for at, item in enumerate(value) for less in _less(item))
        case tuple():
            yield from _smaller(value)
