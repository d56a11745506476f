"""How a test's own objects are described to the candidate's process: by what may be done to them, and no more.

What the standard library has at both ends goes by its name. A subclass of a plain value's class that a test defines
goes as the plain value.
"""

import importlib
import inspect
import sys
from collections.abc import Callable
from typing import Any

from grader.wire.encoder import Encoder
from grader.wire.errors import RefusedValue
from grader.wire.names import CLASS_NAMES
from grader.wire.scalars import Form, Wire

_PLAIN = (str, bytes, int, float, tuple, list, dict, frozenset, set)
_STEPS = {
    "function": {"call"}, "coroutinefunction": {"acall"}, "generator": {"send", "throw", "close"}, "asyncgen": {"asend", "athrow", "aclose"},
    "coroutine": {"await"}, "awaitable": {"await"}, "iterator": {"next"}, "iterable": {"iter"}, "asynciterator": {"anext"}, "asynciterable": {"aiter"},
}  # fmt: skip


def may(kind: str, step: str) -> bool:
    """Whether an object described as ``kind`` may be stepped so."""
    return step in _STEPS.get(kind, ())


def kind_of(value: Any) -> str:
    """The kind of ``grader.agent.stubs`` that ``value`` is."""
    if inspect.isgenerator(value):
        return "generator"
    if inspect.isasyncgen(value):
        return "asyncgen"
    if inspect.iscoroutine(value):
        return "coroutine"
    if callable(value):
        later = inspect.iscoroutinefunction(value) or (
            not isinstance(value, type) and inspect.iscoroutinefunction(getattr(type(value), "__call__", None))
        )
        return "coroutinefunction" if later else "function"
    for name, kind in _BY_METHOD.items():
        if hasattr(type(value), name):
            return kind
    return "object"


_BY_METHOD = {
    "__next__": "iterator", "__iter__": "iterable", "__anext__": "asynciterator", "__aiter__": "asynciterable", "__await__": "awaitable",
}  # fmt: skip


def facts_of(value: Any, kind: str, withhold: Callable[[Any, str, Any], Form]) -> list[Wire]:
    """What follows the kind on the wire; ``withhold`` gives the form of a function's default by function, parameter and value."""
    if kind == "coroutine":
        return [_text(value, "__name__") or "coroutine"]
    if kind not in ("function", "coroutinefunction"):
        return []
    name = _text(value, "__name__") or type(value).__name__
    return [
        name,
        _text(value, "__qualname__") or name,
        _text(value, "__module__") or "tests",
        _text(value, "__doc__"),
        _parameters(value, withhold),
    ]


def plain_form(value: Any, encoder: Encoder, depth: int) -> Wire | None:
    """The form of a plain value's subclass; None for anything else."""
    for plain in _PLAIN:
        if plain in type(value).__mro__:
            return encoder.encode(plain.__str__(value) if plain is str else plain(value), depth)
    return None


def library_form(value: Any) -> Form | None:
    """The form of a function or class that the standard library has under a name of its own; None for anything else."""
    owner = getattr(value, "__objclass__", None)
    module = getattr(owner or value, "__module__", None)
    name = getattr(value, "__qualname__", None)
    if not (isinstance(module, str) and isinstance(name, str) and module.partition(".")[0] in sys.stdlib_module_names):
        return None
    try:
        found: Any = importlib.import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError):
        return None
    return ["g", module, name] if found is value else None


def _text(value: Any, attribute: str) -> str | None:
    try:
        text = getattr(value, attribute, None)
    except Exception:  # noqa: BLE001 - a test's double may answer with anything
        return None
    return text if type(text) is str else None


def _parameters(value: Any, withhold: Callable[[Any, str, Any], Form]) -> Wire:
    try:
        signature = inspect.signature(value)
    except (TypeError, ValueError):
        return None
    shown: list[Wire] = [
        ["t", each.name, int(each.kind), *_default(value, each, withhold), *_annotation(each.annotation)]
        for each in signature.parameters.values()
    ]
    if signature.return_annotation is not signature.empty:
        shown.append(["t", "return", 0, False, None, *_annotation(signature.return_annotation)])
    return ["t", *shown]


def _default(function: Any, parameter: inspect.Parameter, withhold: Callable[[Any, str, Any], Form]) -> list[Wire]:
    """Whether there is one, and what stands for it: see ``defaults``."""
    if parameter.default is inspect.Parameter.empty:
        return [False, None]
    return [True, None if parameter.default is None else withhold(function, parameter.name, parameter.default)]


def _annotation(value: Any) -> list[Wire]:
    """Whether there is one, and its form; one that cannot travel is left out."""
    encoder = Encoder(_classes_only, shares=False)
    try:
        form = None if value is inspect.Parameter.empty else encoder.encode(value)
    except RefusedValue:
        form = None
    return [False, None] if form is None or encoder.containers else [True, form]


def _classes_only(value: Any, encoder: Encoder, depth: int) -> Form:
    if (name := CLASS_NAMES.get(id(value))) is not None:
        return ["c", name]
    raise RefusedValue("Not a plain value.")
