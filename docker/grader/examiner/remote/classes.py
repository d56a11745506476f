"""The candidate's classes, mirrored: real classes here, so that ``isinstance``, ``type(x) is C``, ``except C`` and
``inspect`` work on them as on any other.

Calling one makes the candidate's process make an instance. Attributes are the candidate's. A class of exceptions is a
real class of exceptions, derived from the nearest class both ends have. A class mirrors its bases that are the
candidate's, too; built-in ones are left out where they are no exceptions, since an instance here holds no value.
"""

from typing import TYPE_CHECKING, Any, Never

from grader.examiner.remote.errors import fails_a_test, mark_of
from grader.examiner.remote.proxy import HERE, Proxy, members, special
from grader.wire.specials import SPECIALS, names_in

if TYPE_CHECKING:
    from grader.examiner.remote.session import Session

_MEMBERS = type.__dict__["__dict__"].__get__
_MRO = type.__dict__["__mro__"].__get__
_LOCAL = HERE | {"__class__", "__name__"}
_NAMES = ("__module__", "__qualname__")
"""Whoever shows an exception reads these of its class, and believes that they are texts."""


class RemoteClass(type):
    """The class of mirrored classes."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any) -> Never:
        raise TypeError(
            f"A test cannot derive {name} from a class of the candidate's: its instances live in the candidate's process."
        )

    def __call__(cls, /, *args: Any, **kwargs: Any) -> Any:
        return session_of(cls).ask("call", cls, *args, **kwargs)

    def __getattribute__(cls, name: str) -> Any:
        session = session_of(cls)
        if name in _LOCAL or session.ended:
            return type.__getattribute__(cls, name)
        found = None if name in _NAMES and is_error(cls) else session.ask("getattr", cls, name)
        return type.__getattribute__(cls, name) if name in _NAMES and type(found) is not str else found

    def __setattr__(cls, name: str, value: Any) -> None:
        session_of(cls).ask("setattr", cls, name, value)
        if name in SPECIALS and not is_error(cls):
            type.__setattr__(cls, name, special(name))

    def __delattr__(cls, name: str) -> None:
        session_of(cls).ask("delattr", cls, name)

    def __dir__(cls) -> list[str]:
        return session_of(cls).ask("dir", cls)

    def __instancecheck__(cls, instance: object) -> bool:
        if type.__instancecheck__(cls, instance):
            return True
        return _may_ask(cls, type(instance)) and session_of(cls).ask("isinstance", instance, cls) is True

    def __subclasscheck__(cls, subclass: type) -> bool:
        if type.__subclasscheck__(cls, subclass):
            return True
        return _may_ask(cls, subclass) and session_of(cls).ask("issubclass", subclass, cls) is True

    def __repr__(cls) -> str:
        session = session_of(cls)
        return type.__repr__(cls) if session.ended else session.ask("repr", cls)

    def __bool__(cls) -> bool:
        return True

    def __iter__(cls) -> Any:
        return session_of(cls).ask("iter", cls)

    def __len__(cls) -> int:
        return session_of(cls).ask("len", cls)

    def __contains__(cls, item: object) -> bool:
        return session_of(cls).ask("contains", cls, item) is True

    def __getitem__(cls, item: object) -> Any:
        return session_of(cls).ask("getitem", cls, item)


def _may_ask(cls: type, kind: type) -> bool:
    """Whether the candidate's class decides by code of its own. Not which exceptions it catches: Python's ``except`` would
    not ask either, while ``pytest.raises`` does, and the failure of the test itself is none of the candidate's."""
    return _MEMBERS(cls)["_asks"] and not is_error(cls) and not fails_a_test(kind)


def session_of(cls: type) -> "Session":
    return _MEMBERS(cls)["_session"]


def handle_of_class(cls: type) -> int | None:
    """The candidate's handle of a mirrored class; None for every other class."""
    return _MEMBERS(cls).get("_handle") if type(cls) is RemoteClass else None


def is_error(cls: type) -> bool:
    return BaseException in _MRO(cls)


def lineage(cls: type) -> tuple[type, ...]:
    """The class and its real bases, here, nearest first."""
    return _MRO(cls)


def mirror(
    session: "Session", handle: int, name: str, bases: list[type], mask: int, asks: bool, nearest: type | None
) -> type:
    """A class that stands for the candidate's."""
    namespace: dict[str, Any] = {
        "_session": session,
        "_handle": handle,
        "_asks": asks,
        "__module__": "solution",
        "__qualname__": name,
    }
    if nearest is not None:
        namespace["__getattr__"] = _missing_field
        chosen = tuple(base for base in bases if is_error(base)) or (nearest,)
    else:
        namespace |= {"__slots__": (), **members(names_in(mask))}
        chosen = tuple(base for base in bases if type(base) is RemoteClass and not is_error(base)) or (Proxy,)
    try:
        return type.__new__(RemoteClass, name, chosen, namespace)
    except TypeError:
        # Bases that no honest agent sends together, or layouts that do not mix.
        return type.__new__(RemoteClass, name, (nearest or Proxy,), namespace)


def _missing_field(error: BaseException, name: str) -> Any:
    mark = mark_of(error)
    if mark is None or name.startswith("__") or mark.session.ended:
        raise AttributeError(f"{type.__getattribute__(type(error), '__name__')!r} object has no attribute {name!r}")
    return mark.session.ask("getattr", error, name)
