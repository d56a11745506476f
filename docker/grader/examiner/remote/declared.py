"""Names of the candidate's that tests imported before any candidate was there, and the exceptions raised under them.

A name may turn out to be a class of exceptions. An exception of that class is then made of a class that derives from
the name as well, so that ``except StackError`` and ``pytest.raises(StackError)`` catch it.
"""

from _thread import get_ident
from functools import cache
from typing import TYPE_CHECKING, Any

from grader.examiner.remote.classes import RemoteClass

if TYPE_CHECKING:
    from grader.examiner.remote.session import Session

_names: list[Any] = []


def declare(name: Any) -> None:
    """Called once for each name, when it is first taken from its module."""
    _names.append(name)


def names_for(session: "Session", line: tuple[type, ...]) -> tuple[type, ...]:
    """The declared names that stand for one of ``line`` in this session.

    Asking what a name means may raise an exception of a class of the candidate's: that one stands under no name, or a module
    that raises for every name would be asked without end."""
    thread = get_ident()
    if thread in session.naming:
        return ()
    session.naming.add(thread)
    try:
        return tuple(name for name in _names if any(type(name).means(name, session) is base for base in line))
    finally:
        session.naming.discard(thread)


def combined(session: "Session", names: tuple[type, ...], real: type) -> type[BaseException]:
    """The class of exceptions that are of the candidate's class ``real`` and are caught under ``names``."""
    key = (real, *map(id, names))
    found = session.combined.get(key)
    if found is None:
        name = type.__getattribute__(real, "__name__")
        found = session.combined[key] = type.__new__(
            _meta(type(names[0])), name, (*names, real), {"__module__": "solution"}
        )
    return found


@cache
def _meta(late: type) -> type:
    """A metaclass that both kinds of bases accept, and that behaves like ``type``."""
    ordinary = {name: member for name, member in vars(type).items() if name in _ORDINARY}
    return type(
        "Raised",
        (late, RemoteClass),
        {**ordinary, "__hash__": _hash, "__eq__": _same, "__ne__": _differs, "__bool__": lambda cls: True},
    )


def _real(cls: type) -> type:
    return type.__getattribute__(cls, "__bases__")[-1]


def _same(cls: type, other: object) -> Any:
    """It stands for the candidate's class, so ``type(error) == StackError`` holds. A late name finds out for itself what it means."""
    same = other is cls or other is _real(cls) or (type(other) is type(cls) and _real(other) is _real(cls))
    return same or NotImplemented


def _differs(cls: type, other: object) -> Any:
    return False if _same(cls, other) is True else NotImplemented


def _hash(cls: type) -> int:
    return type.__hash__(_real(cls))


_ORDINARY = (
    "__call__", "__getattribute__", "__setattr__", "__delattr__", "__instancecheck__", "__subclasscheck__", "__repr__", "__dir__",
)  # fmt: skip
