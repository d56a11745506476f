"""Objects whose references nobody counts, so that reading them writes nothing (PEP 683)."""

import ctypes
import gc
from types import CodeType
from typing import Any

_COUNTER = ctypes.c_uint32
_IMMORTAL_BIT = 1 << 31
"""Of the lower half of an object's counter, in CPython from 3.12 on (Include/internal/pycore_object.h)."""

_OF_CODE = ("co_consts", "co_names", "co_name", "co_qualname", "co_filename", "co_linetable", "co_exceptiontable")
"""Not the names of variables: no call counts them, and asking for them makes tuples that stay."""


def freeze() -> int:
    """All objects that there are now, but for those of no container, stay for good: they are never freed, and neither a reference nor a
    collection writes to them.

    Gives the number of those that were mortal until now; 0 on an interpreter that knows no others, where the collector alone leaves them be.
    """
    gc.collect()
    number = _make_immortal()
    gc.freeze()
    return number


def _make_immortal() -> int:
    value = _counter_of(None).value
    if not value & _IMMORTAL_BIT:
        return 0
    number = 0
    for tracked in gc.get_objects():
        number += _set(tracked, value)
        pending = _untracked_of(tracked)
        while pending:
            held = pending.pop()
            if _set(held, value):
                number += 1
                pending += _untracked_of(held)
    return number


def _counter_of(thing: Any) -> Any:
    """The lower half of its counter, which is where it begins."""
    return _COUNTER.from_address(id(thing))


def _set(thing: Any, value: int) -> bool:
    counter = _counter_of(thing)
    if counter.value & _IMMORTAL_BIT:
        return False
    counter.value = value
    return True


def _untracked_of(thing: Any) -> list[Any]:
    """What it holds that the collector does not know: texts, numbers, code."""
    held = [one for one in gc.get_referents(thing) if not gc.is_tracked(one)]
    if type(thing) is dict:
        held += [key for key in thing if not gc.is_tracked(key)]
    elif type(thing) is CodeType:
        held += [getattr(thing, name) for name in _OF_CODE]
    return held
