"""Proxies: what a test holds in place of a candidate's object.

Every special method of the object's class is there, and only those, so that ``callable``, ``len``, ``iter`` and
operators do what they would do for the object itself. Attributes are all the object's own; what a proxy knows of itself
lies in a slot that no name reaches. Comparing with a plain value never asks the candidate. Between two of its objects
it is asked, and takes part only by an exact bool.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from grader.examiner.remote.errors import is_tests_failure
from grader.wire.specials import AWAITED, EXACT_BOOL, OPERATIONS, REFLECTED

if TYPE_CHECKING:
    from grader.examiner.remote.session import Session

HERE = frozenset(["__copy__", "__deepcopy__", "__reduce_ex__", "__exit__", "__aexit__"])
"""What ``copy``, ``pickle`` and exit stacks look for: the proxy's own, which have it done where the object is."""

_COMPARISONS = ("eq", "ne", "lt", "le", "gt", "ge")


class Reference:
    """Whose object a proxy stands for. ``watched``: the containers of the call that made it; ``nature`` the class both
    ends have, if it is of one."""

    __slots__ = ("handle", "nature", "session", "watched")

    def __init__(self, session: "Session", handle: int, nature: type | None = None) -> None:
        self.session = session
        self.handle = handle
        self.nature = nature
        self.watched: list[Any] | None = None


class Proxy:
    """An object of the candidate's."""

    __slots__ = ("__weakref__", "_reference")

    def __getattribute__(self, name: str) -> Any:
        reference = reference_of(self)
        if name == "__class__":
            return reference.nature or type(self)
        if name in HERE:
            return object.__getattribute__(self, name)
        return reference.session.ask("getattr", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        reference_of(self).session.ask("setattr", self, name, value)

    def __delattr__(self, name: str) -> None:
        reference_of(self).session.ask("delattr", self, name)

    def __dir__(self) -> list[str]:
        return reference_of(self).session.ask("dir", self)

    def __str__(self) -> str:
        return reference_of(self).session.ask("str", self)

    def __repr__(self) -> str:
        session = reference_of(self).session
        if session.ended:
            return f"<{type.__getattribute__(type(self), '__name__')} of a candidate's process that has ended>"
        return session.ask("repr", self)

    def __format__(self, spec: str) -> str:
        return reference_of(self).session.ask("format", self, spec)

    def __copy__(self) -> Any:
        return reference_of(self).session.ask("copy", self)

    def __deepcopy__(self, memo: object) -> Any:
        return reference_of(self).session.ask("deepcopy", self)

    def __reduce_ex__(self, protocol: object) -> Any:
        raise TypeError("An object of the candidate's cannot be pickled; it lives in the candidate's process.")


_slot = Proxy.__dict__["_reference"]
reference_of: Callable[[Any], Reference] = _slot.__get__
attach: Callable[[Any, Reference], None] = _slot.__set__


def proxied(value: object) -> bool:
    return Proxy in type.__dict__["__mro__"].__get__(type(value))


def special(name: str) -> Any:
    """The special method ``name`` of a proxy's class."""
    if name == "__await__":
        return lambda self: reference_of(self).session.ask_awaited("await", self).__await__()
    if name in AWAITED:
        return lambda self, *args: reference_of(self).session.ask_awaited(AWAITED[name], self, *args)
    if name in REFLECTED:
        return lambda self, other: reference_of(self).session.ask(REFLECTED[name], other, self)
    if name == "__call__":
        return lambda self, /, *args, **kwargs: reference_of(self).session.ask("call", self, *args, **kwargs)
    operation = OPERATIONS[name]
    if operation in _COMPARISONS:
        return _comparison(operation)
    if operation in EXACT_BOOL:
        return lambda self, item: reference_of(self).session.ask(operation, self, item) is True
    if operation == "exit":
        return _leave
    return lambda self, *args: reference_of(self).session.ask(operation, self, *args)


def _leave(self: Any, kind: Any, error: Any, _: object) -> Any:
    """The end of a ``with`` block: the candidate's object hears of any exception and may swallow it, but for the failure of
    the test itself."""
    try:
        swallows = reference_of(self).session.ask("exit", self, kind, error, None)
    except Exception:
        if is_tests_failure(error):
            return False
        raise
    return swallows if not is_tests_failure(error) else False


async def _leave_async(self: Any, kind: Any, error: Any, _: object) -> Any:
    try:
        swallows = await reference_of(self).session.ask_awaited("aexit", self, kind, error, None)
    except Exception:
        if is_tests_failure(error):
            return False
        raise
    return swallows if not is_tests_failure(error) else False


def _comparison(operation: str) -> Any:
    def compare(self: Any, other: Any) -> Any:
        if not proxied(other):
            return NotImplemented
        answer = reference_of(self).session.ask(operation, self, other)
        if type(answer) is bool:
            return answer
        return self is not other if operation == "ne" else False

    return compare


def members(mask_names: list[str]) -> dict[str, Any]:
    """The special methods of a class that has those named; a class without ``__hash__`` is unhashable."""
    found = {name: special(name) for name in mask_names if name not in ("__str__", "__repr__", "__format__")}
    if "__aexit__" in found:
        found["__aexit__"] = _leave_async
    if "__hash__" not in found:
        found["__hash__"] = None
    return found
