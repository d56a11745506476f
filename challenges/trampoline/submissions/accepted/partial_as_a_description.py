from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any


class TailCall(partial[Any]):
    pass


class Trampoline:
    def __init__(self, function: Callable[..., Any]) -> None:
        self.step = partial(function)
        update_wrapper(self, function)

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        result = self.step(*args, **kwargs)
        while type(result) is TailCall:
            result = result()
        return result


def trampoline(function: Callable[..., Any]) -> Trampoline:
    return Trampoline(function)


def tail_call(function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> TailCall:
    return TailCall(function.step if isinstance(function, Trampoline) else function, *args, **kwargs)
