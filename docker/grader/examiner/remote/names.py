"""Late names: stand for something of the candidate's before any candidate is there.

A late name is a class of exceptions whose metaclass passes everything on to what the name means in the running test.
Without a running test, calling one or taking a public attribute makes another late name, so that ``parametrize`` may
list ``Color.RED``; anything else is an error that says so.
"""

import builtins
import math
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from grader.examiner.remote import declared
from grader.examiner.remote.classes import RemoteClass
from grader.examiner.remote.errors import fails_a_test, is_tests_failure
from grader.wire.specials import AWAITED, OPERATIONS, REFLECTED

if TYPE_CHECKING:
    from grader.examiner.remote.session import Session

_MEMBERS = type.__dict__["__dict__"].__get__
_OWN = frozenset(["__mro__", "__dict__", "__basicsize__", "__flags__"])


def value_in(name: type, session: "Session") -> Any:
    """What a late name means in that session; found once."""
    key = id(name)
    if key not in session.resolved:
        session.resolved[key] = _MEMBERS(name)["_find"](session)
    return session.resolved[key]


class LateName(type):
    """The class of late names."""

    def resolved(cls) -> Any:
        """What the name means in the test that is running."""
        return value_in(cls, _session(cls))

    def means(cls, session: "Session") -> Any:
        """What it means there, or None when that cannot be said."""
        try:
            return value_in(cls, session)
        except Exception:  # noqa: BLE001 - a name that is not there catches nothing
            return None

    def __call__(cls, /, *args: Any, **kwargs: Any) -> Any:
        if _current(cls) is None:
            return _later(cls, lambda session: value_in(cls, session)(*args, **kwargs), "()")
        return type(cls).resolved(cls)(*args, **kwargs)

    def __getattribute__(cls, name: str) -> Any:
        if _current(cls) is not None and name not in _OWN:
            return getattr(LateName.resolved(cls), name)
        if name.startswith("_"):
            return type.__getattribute__(cls, name)
        return _later(cls, lambda session: getattr(value_in(cls, session), name), f".{name}")

    def __setattr__(cls, name: str, value: Any) -> None:
        setattr(LateName.resolved(cls), name, value)

    def __delattr__(cls, name: str) -> None:
        delattr(LateName.resolved(cls), name)

    def __dir__(cls) -> list[str]:
        return dir(LateName.resolved(cls)) if _current(cls) is not None else []

    def __instancecheck__(cls, instance: object) -> bool:
        if type.__instancecheck__(cls, instance):
            return True
        return not is_tests_failure(instance) and isinstance(instance, LateName.resolved(cls))

    def __subclasscheck__(cls, subclass: Any) -> bool:
        if type.__subclasscheck__(cls, subclass) or _current(cls) is None:
            return type.__subclasscheck__(cls, subclass)
        kind = LateName.resolved(subclass) if type(subclass) is LateName else subclass
        # The name may mean any class the candidate likes, BaseException too: it must not catch the failure of the test itself.
        if isinstance(kind, type) and fails_a_test(kind) and not isinstance(kind, RemoteClass):
            return False
        return issubclass(kind, LateName.resolved(cls))

    def __eq__(cls, other: object) -> Any:
        return cls is other or (_current(cls) is not None and LateName.resolved(cls) == other)

    def __ne__(cls, other: object) -> Any:
        return cls is not other if _current(cls) is None else LateName.resolved(cls) != other

    def __hash__(cls) -> int:
        return type.__hash__(cls) if _current(cls) is None else hash(LateName.resolved(cls))

    def __repr__(cls) -> str:
        return type.__repr__(cls) if _current(cls) is None else repr(LateName.resolved(cls))

    def __str__(cls) -> str:
        return type.__repr__(cls) if _current(cls) is None else str(LateName.resolved(cls))

    def __format__(cls, spec: str) -> str:
        return format(LateName.resolved(cls), spec)

    def __bool__(cls) -> bool:
        return True if _current(cls) is None else bool(LateName.resolved(cls))


def make_name(name: str, current_session: Callable[[], "Session | None"], find: Callable[["Session"], Any]) -> type:
    """A late name; ``find`` says what it means in a session."""
    namespace = {
        "_current": staticmethod(current_session),
        "_find": staticmethod(find),
        "__module__": "solution",
        "__qualname__": name,
    }
    return type.__new__(LateName, name, (Exception,), namespace)


def _current(cls: type) -> "Session | None":
    return _MEMBERS(cls)["_current"]()


def _session(cls: type) -> "Session":
    session = _current(cls)
    if session is None:
        name = type.__getattribute__(cls, "__name__")
        raise RuntimeError(
            f"{name} is the candidate's, and none is there while tests are collected: use it inside a test or a fixture."
        )
    return session


def _later(cls: type, find: Callable[["Session"], Any], what: str) -> type:
    made = make_name(type.__getattribute__(cls, "__name__") + what, _MEMBERS(cls)["_current"], find)
    declared.declare(made)
    return made


def _delegate(name: str) -> Any:
    """The special method on a late name: what it is for the thing itself."""
    if name in REFLECTED:
        apply = _function(REFLECTED[name])
        return lambda cls, other: apply(other, LateName.resolved(cls))
    if name in OPERATIONS and name not in _NO_FUNCTION:
        function = _function(OPERATIONS[name])
        return lambda cls, *args: function(LateName.resolved(cls), *args)
    return lambda cls, *args: getattr(type(LateName.resolved(cls)), name)(LateName.resolved(cls), *args)


def _function(operation: str) -> Callable[..., Any]:
    for module in (builtins, operator, math):
        for spelling in (operation, f"{operation}_", f"__{operation}__"):
            if (found := vars(module).get(spelling)) is not None:
                return found
    return lambda target, *args: getattr(type(target), f"__{operation}__")(target, *args)


_NO_FUNCTION = {"__exit__"}
"""``builtins.exit`` is something else."""

# What a class of classes must not have: descriptors' methods would fire when a late name is an attribute of a test's class.
_NOT_FOR_CLASSES = {"__get__", "__set__", "__delete__", "__set_name__"}

for _name in [*OPERATIONS, *REFLECTED, *AWAITED, "__await__"]:
    if _name not in vars(LateName) and _name not in _NOT_FOR_CLASSES:
        type.__setattr__(LateName, _name, _delegate(_name))
