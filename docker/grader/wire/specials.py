"""The special methods that a proxy may have, and the operation each one asks for.

A class crosses with a mask of those it has, bit ``n`` for ``SPECIALS[n]``, so that a proxy has exactly the same ones:
``callable``, ``len`` of what has no length, and an operator that is missing behave as they do for the object itself.
"""

from grader.wire.private import BUILTINS as __builtins__

ARITHMETIC = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split()
REFLECTED = {f"__r{name}__": name for name in ARITHMETIC}
"""Operations whose operands come in the other order."""

OPERATIONS = {
    **{f"__{name}__": name for name in ARITHMETIC},
    **{f"__i{name}__": f"i{name}" for name in ARITHMETIC if name != "divmod"},
    **{f"__{name}__": name for name in "lt le gt ge eq ne hash str repr format".split()},
    **{
        f"__{name}__": name
        for name in "call len length_hint iter next reversed contains getitem setitem delitem".split()
    },
    **{
        f"__{name}__": name
        for name in "bool neg pos abs invert int float complex index round trunc floor ceil bytes fspath".split()
    },
    **{f"__{name}__": name for name in "enter exit get set delete set_name aiter".split()},
}

AWAITED = {f"__{name}__": name for name in "anext aenter aexit".split()}
"""Operations whose result is awaited before it is handed over."""

SPECIALS = [*OPERATIONS, *REFLECTED, *AWAITED, "__await__"]
OF_EVERY_OBJECT = (
    "__eq__",
    "__ne__",
    "__hash__",
    "__str__",
    "__repr__",
    "__format__",
    "__lt__",
    "__le__",
    "__gt__",
    "__ge__",
)
EXACT_BOOL = ("eq", "ne", "lt", "le", "gt", "ge", "contains")


def mask_of(kind: type) -> int:
    """Which special methods a class has; those that every object has count only where the class has its own.
    ``__hash__`` counts unless it is None."""
    mask = 0
    for bit, name in enumerate(SPECIALS):
        method = _find(kind, name)
        if name == "__hash__":
            mask |= (method is not None) << bit
        elif method is not None and not (name in OF_EVERY_OBJECT and method is object.__dict__.get(name)):
            mask |= 1 << bit
    return mask


def names_in(mask: int) -> list[str]:
    return [name for bit, name in enumerate(SPECIALS) if mask >> bit & 1]


def _find(kind: type, name: str) -> object:
    for base in type.__dict__["__mro__"].__get__(kind):
        members = type.__dict__["__dict__"].__get__(base)
        if name in members:
            return members[name]
    return None
