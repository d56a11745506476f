"""What stands for the test's objects in the candidate's process: real functions, coroutine functions, generators and
async generators, whose every call or step is a request to the examiner. Beyond a call or a step nothing can be done to
them.

Kinds and the facts that follow them: ``function`` and ``coroutinefunction`` (``name``, ``qualname``, ``module``,
``doc``, ``parameters``: tuples of name, kind, whether it has a default, what stands for that, whether an annotation is known,
annotation; or None), ``generator``, ``asyncgen``, ``coroutine``, ``iterator``, ``iterable``, ``asynciterator``,
``asynciterable``, ``awaitable``, ``object``.
"""

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from weakref import ref

from grader.agent import steppers
from grader.wire.handles import Received
from grader.wire.private import BUILTINS as __builtins__

if TYPE_CHECKING:
    from grader.agent.asking import Asking


class Stubs:
    """One stub for each of the examiner's handles, for as long as the candidate's code keeps it. Thread-safe."""

    def __init__(self) -> None:
        self.received = Received()
        self.asking: Asking | None = None

    def handle_of(self, value: Any) -> int | None:
        return self.received.handle_of(value)

    def stand_in(self, handle: int, kind: str, facts: list[Any]) -> Any:
        if (stub := self.received.again(handle)) is not None:
            return stub
        assert self.asking is not None
        make: Callable[..., Any] = _KINDS[kind]
        return self.received.put(handle, make(self.asking, handle, *facts))


def _function(asking: "Asking", handle: int, *facts: Any) -> Any:
    def stub(*args: Any, **kwargs: Any) -> Any:
        return asking.ask("call", handle, args, kwargs)

    return _dress(stub, *facts)


def _coroutine_function(asking: "Asking", handle: int, *facts: Any) -> Any:
    async def stub(*args: Any, **kwargs: Any) -> Any:
        return await asking.ask_later("acall", handle, args, kwargs)

    return _dress(stub, *facts)


def _dress(stub: Any, name: str, qualname: str, module: str, doc: str | None, parameters: list[Any] | None) -> Any:
    stub.__name__, stub.__qualname__, stub.__module__, stub.__doc__ = name, qualname, module, doc
    if parameters is not None:
        try:
            _sign(stub, parameters)
        except Exception:  # noqa: BLE001 - ``inspect`` is as the candidate's code left it; a function without a signature can be called too
            pass
    return stub


def _sign(stub: Any, parameters: list[Any]) -> None:
    shown = [entry for entry in parameters if entry[0] != "return"]
    result = next((entry[5] for entry in parameters if entry[0] == "return" and entry[4]), inspect.Signature.empty)
    stub.__signature__ = inspect.Signature([
        inspect.Parameter(
            parameter,
            inspect._ParameterKind(kind),
            default=default if has_default else inspect.Parameter.empty,
            annotation=annotation if has_annotation else inspect.Parameter.empty,
        )
        for parameter, kind, has_default, default, has_annotation, annotation in shown
    ], return_annotation=result)  # fmt: skip
    stub.__annotations__ = {entry[0]: entry[5] for entry in parameters if entry[4]}


def _generator(asking: "Asking", handle: int) -> Any:
    generator = steppers.generator(asking, handle)
    next(generator)
    generator.send(ref(generator))
    return generator


def _async_generator(asking: "Asking", handle: int) -> Any:
    generator = steppers.async_generator(asking, handle)
    for start in (generator.asend(None), generator.asend(ref(generator))):
        try:
            start.send(None)
        except StopIteration:
            pass
    return generator


async def _coroutine(asking: "Asking", handle: int, name: str) -> Any:
    return await asking.ask_later("await", handle)


def _named_coroutine(asking: "Asking", handle: int, name: str) -> Any:
    coroutine = _coroutine(asking, handle, name)
    coroutine.__name__ = coroutine.__qualname__ = name
    return coroutine


_KINDS: dict[str, Callable[..., Any]] = {
    "function": _function,
    "coroutinefunction": _coroutine_function,
    "generator": _generator,
    "asyncgen": _async_generator,
    "coroutine": _named_coroutine,
    "iterator": steppers.Iterator,
    "iterable": steppers.Iterable,
    "asynciterator": steppers.AsyncIterator,
    "asynciterable": steppers.AsyncIterable,
    "awaitable": steppers.Awaitable,
    "object": steppers.Opaque,
}
