"""The module that a test file imports when no candidate is there yet: ``from solution import reverse, StackError``.

While tests are collected, every public attribute is a *late name*: a class made for it, whose every use while a test
runs is a use of what the name means in that test's candidate. It is a class, of exceptions, because a name may be one:
``except StackError`` needs a real one. While a test runs, the module's attributes are the candidate's own (``import
solution`` and ``solution.reverse``), and setting one sets it in the candidate's module.
"""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING, Any

from grader.examiner.remote import comparisons, declared
from grader.examiner.remote.names import make_name, value_in

if TYPE_CHECKING:
    from grader.examiner.remote.session import Session

type CurrentSession = Callable[[], "Session | None"]

_LOCAL = frozenset([
    "__path__", "__file__", "__spec__", "__loader__", "__package__", "__cached__", "__builtins__", "__warningregistry__", "__class__", "__dict__",
    "__wrapped__", "__bases__", "__test__",
])  # fmt: skip


def late_module(name: str, current_session: CurrentSession) -> ModuleType:
    """Makes the module and puts it into ``sys.modules``, with the packages above it when the name has dots.
    ``current_session`` gives the running test's session, None while there is none. Returns the module."""
    comparisons.never_ask()
    parent, _, last = name.rpartition(".")
    module = _LateModule(name, current_session)
    sys.modules[name] = module
    if parent:
        package = sys.modules.get(parent)
        if not isinstance(package, _LateModule):
            package = late_module(parent, current_session)
        vars(package).setdefault("__path__", [])
        vars(package)[last] = module
    return module


class _LateModule(ModuleType):
    def __init__(self, name: str, current_session: CurrentSession) -> None:
        super().__init__(name)
        vars(self).update(_current_session=current_session, _names={})

    def __getattribute__(self, name: str) -> Any:
        members = ModuleType.__getattribute__(self, "__dict__")
        if name in _LOCAL or name in ("__name__", "_names", "_current_session"):
            return ModuleType.__getattribute__(self, name)
        if isinstance(members.get(name), _LateModule):
            return members[name]
        session = members["_current_session"]()
        if session is not None:
            return _module_in(session, members["__name__"], name)
        if name == "__all__":
            raise ImportError(
                f"from {members['__name__']} import * cannot work: no candidate is there yet; import the names one by one."
            )
        if name.startswith("_"):
            return ModuleType.__getattribute__(self, name)
        return _late_name(self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _LOCAL:
            ModuleType.__setattr__(self, name, value)
            return
        session = _need_session(self, f"setting {name}")
        _settle(self, name, session)
        session.ask("setattr", _remote_module(session, vars(self)["__name__"]), name, value)

    def __delattr__(self, name: str) -> None:
        session = _need_session(self, f"deleting {name}")
        _settle(self, name, session)
        session.ask("delattr", _remote_module(session, vars(self)["__name__"]), name)

    def __dir__(self) -> list[str]:
        session = vars(self)["_current_session"]()
        return [] if session is None else session.ask("dir", _remote_module(session, vars(self)["__name__"]))


def _need_session(module: ModuleType, action: str) -> "Session":
    session = vars(module)["_current_session"]()
    if session is None:
        raise RuntimeError(
            f"No candidate is there while tests are collected, so {action} in its module must wait for a test."
        )
    return session


def _settle(module: ModuleType, name: str, session: "Session") -> None:
    """An imported name goes on meaning what it meant before it is patched."""
    if name in vars(module)["_names"]:
        value_in(vars(module)["_names"][name], session)


def _late_name(module: ModuleType, name: str) -> type:
    members = vars(module)
    found = members["_names"].get(name)
    if found is None:
        module_name = members["__name__"]
        found = members["_names"][name] = make_name(
            name, members["_current_session"], lambda session: _imported(session, module_name, name)
        )
        declared.declare(found)
    return found


def _remote_module(session: "Session", name: str) -> Any:
    return session.module_named(name)


def _module_in(session: "Session", module: str, name: str) -> Any:
    return session.ask("getattr", _remote_module(session, module), name)


def _imported(session: "Session", module: str, name: str) -> Any:
    """As ``from module import name`` would have it."""
    try:
        return _module_in(session, module, name)
    except AttributeError as error:
        from grader.examiner.remote.errors import Mark, mark

        text = f"cannot import name {name!r} from {module!r}"
        raise mark(ImportError(text, name=module), Mark(0, "ImportError", text, "", session)) from error
