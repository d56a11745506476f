"""Defaults of a test's functions: hidden from the candidate's code, and good for nothing but calling that very function.

Tests bind what they expect as defaults (``lambda item, wanted=wanted: …``). The candidate's code gets something that stands
for the value, since it may apply the defaults of a signature before it calls. As that parameter of that function it is the
value again; anywhere else, returned or handed to another function, it is equal to nothing.
"""

import inspect
from typing import Any


class Withheld:
    """Stands for the default of one parameter of one function."""

    __slots__ = ("function", "parameter", "value")

    def __init__(self, function: Any, parameter: str, value: Any) -> None:
        self.function = function
        self.parameter = parameter
        self.value = value

    def __repr__(self) -> str:
        return f"<the default of {self.parameter!r}>"


def restored(function: Any, args: list[Any], kwargs: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
    """The arguments, with the function's own defaults in their places."""
    if Withheld not in map(type, (*args, *kwargs.values())):
        return args, kwargs
    try:
        bound = inspect.signature(function).bind(*args, **kwargs)
    except (TypeError, ValueError):
        return args, kwargs  # The call itself will say so.
    for name, value in bound.arguments.items():
        if type(value) is Withheld and value.function is function and value.parameter == name:
            bound.arguments[name] = value.value
    return list(bound.args), bound.kwargs
