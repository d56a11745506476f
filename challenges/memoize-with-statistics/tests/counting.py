"""Functions that know how often they were called, and classes with decorated methods on the candidate's side."""

from types import SimpleNamespace
from typing import Any

SOURCE = '''
calls = []


class Account:
    """Instances are equal if their numbers are."""

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return isinstance(other, Account) and other.number == self.number

    def __hash__(self):
        return hash(self.number)

    @memoize
    def interest(self, rate=1):
        """What comes of it."""
        calls.append((self.number, rate))
        return self.number * rate


class Unhashable:
    __hash__ = None

    @memoize
    def answer(self, number):
        calls.append(number)
        return number


class Thing:
    pass


@memoize
def make(name):
    calls.append(name)
    return Thing()


def made_once(name):
    return make(name) is make(name)
'''


class Counted:
    """A function that tells its arguments apart and keeps a list of its calls."""

    def __init__(self) -> None:
        self.calls: list[Any] = []

    def function(self, *args: Any, **named: Any) -> Any:
        self.calls.append((args, named))
        return args, sorted(named.items())


def over_there(solution: Any) -> SimpleNamespace:
    """The classes and functions of `SOURCE`; `calls` is a function that tells what was called."""
    names: dict[str, Any] = {"memoize": solution.memoize, "__name__": "bank"}
    solution.__builtins__["exec"](SOURCE + "\n\ndef called():\n    return list(calls)\n", names)
    return SimpleNamespace(**{name: names[name] for name in ("Account", "Unhashable", "made_once", "called")})
