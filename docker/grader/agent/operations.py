"""What the examiner may ask to be done with a candidate's objects, by name."""

import builtins
import copy
import importlib
import math
import operator
import sys
from collections.abc import Callable
from typing import Any

from grader.wire.private import BUILTINS as __builtins__
from grader.wire.specials import ARITHMETIC


def _special(name: str) -> Callable[..., Any]:
    """The special method, looked up on the class as the interpreter does."""

    def invoke(target: Any, *args: Any) -> Any:
        return getattr(type(target), name)(target, *args)

    return invoke


def _call(target: Any, *args: Any, **kwargs: Any) -> Any:
    return target(*args, **kwargs)


def _module(name: str) -> Any:
    return sys.modules[name] if name in sys.modules else importlib.import_module(name)


OPERATIONS: dict[str, Callable[..., Any]] = {
    "call": _call,
    "module": _module,
    **{
        name: getattr(builtins, name)
        for name in "getattr setattr delattr isinstance issubclass dir len iter next reversed".split()
    },
    **{
        name: getattr(builtins, name)
        for name in "hash str repr format bool int float complex round divmod bytes aiter anext".split()
    },
    **{
        name: getattr(operator, name)
        for name in "lt le gt ge eq ne contains getitem setitem delitem neg pos abs invert index".split()
    },
    **{name: getattr(operator, f"__{name}__") for name in ARITHMETIC if name != "divmod"},
    **{f"i{name}": getattr(operator, f"__i{name}__") for name in ARITHMETIC if name != "divmod"},
    **{name: _special(f"__{name}__") for name in "enter exit aenter aexit get set delete set_name fspath".split()},
    "pow": pow,
    "length_hint": operator.length_hint,
    "trunc": math.trunc,
    "floor": math.floor,
    "ceil": math.ceil,
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "await": lambda target: target,
}

STEPPING = frozenset(["next", "await", "anext"])
"""After these, when they end what they step, changes to the arguments of the call that made it are sent too."""
