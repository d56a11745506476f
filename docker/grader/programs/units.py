"""Source in the pieces in which an interpreter compiles it: a script as a whole, at the prompt one logical line after the other.

What is compiled together shares its constants, so ``a = 1000`` and ``b = 1000`` are one object in a script and two at the prompt, where
``a = 1000; b = 1000``, typed as one line, are one again.
"""

import __future__
import ast
import types
from collections.abc import Callable, Iterator

_FEATURES = [getattr(__future__, name) for name in __future__.all_feature_names]


def compile_script(source: str, path: str, optimize: int) -> types.CodeType:
    """The whole file; a ``SyntaxError`` is for the caller, as it would be for whoever ran it."""
    return compile(source, path, "exec", dont_inherit=True, optimize=optimize)


def compile_units(source: str, optimize: int) -> Iterator[Callable[[], types.CodeType]]:
    """A compiler for each logical line, to be called when its turn has come: it may raise ``SyntaxError``. What one of them imports from
    ``__future__`` holds for the following ones. Raises ``SyntaxError`` itself when the file is no Python at all."""
    flags = 0
    for unit in split(source):

        def compile_unit(unit: str = unit) -> types.CodeType:
            nonlocal flags
            code = compile(unit, "<stdin>", "single", flags, True, optimize)
            for feature in _FEATURES:
                flags |= code.co_flags & feature.compiler_flag
            return code

        yield compile_unit


def split(source: str) -> list[str]:
    """The text of each logical line at the top level: a compound statement with its body and decorators, or all that stands on one line."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    units: list[tuple[int, int]] = []
    for statement in ast.parse(source).body:
        decorators = getattr(statement, "decorator_list", [])
        first = min([statement.lineno, *(decorator.lineno for decorator in decorators)])
        last = statement.end_lineno or first
        if units and first <= units[-1][1]:
            first, _ = units.pop()
        units.append((first, last))
    return ["\n".join([*lines[first - 1 : last], ""]) for first, last in units]
