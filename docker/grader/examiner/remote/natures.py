"""Proxies of objects whose class both ends have: functions, generators, coroutines, iterators, modules and the like.

``isinstance`` and ``inspect`` see that class through ``__class__``; the special methods are those of the class.
"""

import asyncio
import types
from collections.abc import Coroutine, Generator
from functools import cache
from typing import Any

from grader.examiner.remote.proxy import Proxy, members, reference_of
from grader.wire.specials import mask_of, names_in

_STEPS = frozenset(["send", "throw", "close", "__await__"])


class CoroutineProxy(Proxy):
    """A coroutine of the candidate's: awaited here, it runs there, in the mirror of the running loop."""

    __slots__ = ("_local",)

    def __getattribute__(self, name: str) -> Any:
        return object.__getattribute__(self, name) if name in _STEPS else Proxy.__getattribute__(self, name)

    def __await__(self) -> Generator[Any, Any, Any]:
        return _here(self).__await__()

    def send(self, value: Any) -> Any:
        return _here(self).send(value) if _inside_loop() else _there(self, "send", value)

    def throw(self, error: Any, *rest: Any) -> Any:
        return _here(self).throw(error, *rest) if _inside_loop() else _there(self, "throw", error)

    def close(self) -> None:
        local = _local_get(self)
        if local is not None:
            local.close()
        elif not reference_of(self).session.ended:
            _there(self, "close")


def _local_get(proxy: CoroutineProxy) -> Coroutine[Any, Any, Any] | None:
    try:
        return _slot.__get__(proxy)
    except AttributeError:
        return None


_slot = CoroutineProxy.__dict__["_local"]


def _here(proxy: CoroutineProxy) -> Coroutine[Any, Any, Any]:
    local = _local_get(proxy)
    if local is None:
        local = reference_of(proxy).session.ask_awaited("await", proxy)
        _slot.__set__(proxy, local)
    return local


def _there(proxy: CoroutineProxy, step: str, *args: Any) -> Any:
    session = reference_of(proxy).session
    return session.ask("call", session.ask("getattr", proxy, step), *args)


def _inside_loop() -> bool:
    return asyncio._get_running_loop() is not None


@cache
def proxy_class(nature: type) -> type[Proxy]:
    """The class of proxies of objects of class ``nature``."""
    if nature is types.CoroutineType:
        return CoroutineProxy
    return type(nature.__name__, (Proxy,), {"__slots__": (), **members(names_in(mask_of(nature)))})
