import functools
import inspect
from collections.abc import Callable, Mapping
from typing import Any, Self

type Function = Callable[..., Any]


class Curried:
    def __init__(self, function: Function, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> None:
        self._function, self._args, self._kwargs = function, args, kwargs
        self._signature = inspect.signature(function)
        self._bound = self._signature.bind_partial(*args, **kwargs)
        functools.update_wrapper(self, function)

    def __call__(self, /, *args: Any, **kwargs: Any) -> Self | Any:
        if any(name in self._kwargs for name in kwargs):
            raise TypeError
        further = Curried(self._function, (*self._args, *args), {**self._kwargs, **kwargs})
        return further if further.misses_some() else further.result()

    def misses_some(self) -> bool:
        return any(
            parameter.default is inspect.Parameter.empty
            and parameter.kind not in (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
            and name not in self._bound.arguments
            for name, parameter in self._signature.parameters.items()
        )

    def result(self) -> Any:
        return self._function(*self._args, **self._kwargs)


def curry(function: Function) -> Curried:
    return Curried(function, (), {})
