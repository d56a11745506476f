from collections.abc import Callable, Iterator
from functools import partial
from typing import Any


def same(value: Any, /) -> Any:
    return value


def run(parts: tuple[Callable[..., Any], ...], /, *args: Any, **kwargs: Any) -> Any:
    first, *rest = reversed(parts)
    value = first(*args, **kwargs)
    for function in rest:
        value = function(value)
    return value


def parts_of(function: Any) -> Iterator[Callable[..., Any]]:
    match function:
        case partial(func=inner) if inner is run or inner is same:
            yield from function.functions
        case Callable():
            yield function
        case _:
            raise TypeError


def compose(*functions: Any) -> Any:
    parts = tuple(part for function in functions for part in parts_of(function))
    composed = partial(run, parts) if parts else partial(same)
    composed.functions = parts
    return composed
