"""Functions that write down what they are called with."""

from collections.abc import Callable


def marking(name: str, calls: list[str] | None = None) -> Callable[[object], str]:
    """A function of one argument, `mark`: it wraps the argument as text in `name`, and adds `name` to `calls`."""

    def mark(value: object) -> str:
        if calls is not None:
            calls.append(name)
        return f"{name}({value})"

    return mark
