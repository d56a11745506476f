"""Source in the pieces in which an interpreter compiles it: a script as a whole, at the prompt one statement after the other.

What is compiled together shares its constants, so ``a = 1000`` and ``b = 1000`` are one object in a script and two at the prompt, on one
line (``a = 1000; b = 1000``) as well as on two: the prompt of CPython 3.13 (``runsource`` in ``_pyrepl/console.py``) parses what was
typed as a whole and then compiles and runs each statement of it by itself. Only the last one is compiled in the mode ``single``, which
shows the value of an expression. The first statement that fails ends its line. The basic prompt, ``PYTHON_BASIC_REPL=1``, is another.
"""

import __future__
import ast
import types
from collections.abc import Callable, Iterator
from functools import partial

_FEATURES = [getattr(__future__, name) for name in __future__.all_feature_names]


def compile_script(source: str, path: str, optimize: int) -> types.CodeType:
    """The whole file; a ``SyntaxError`` is for the caller, as it would be for whoever ran it."""
    return compile(source, path, "exec", dont_inherit=True, optimize=optimize)


class StatementCompiler:
    """Compiles one statement after the other, each when its turn has come. What one of them imports from ``__future__`` holds for the following
    ones."""

    def __init__(self, name: str, optimize: int = -1) -> None:
        self._name = name
        self._optimize = optimize
        self._flags = 0

    def compile(self, statement: ast.stmt, *, shown: bool) -> types.CodeType:
        """``shown``: as an expression it displays its value. Raises ``SyntaxError``, as for a ``return`` outside of any function."""
        tree = ast.Interactive([statement]) if shown else ast.Module([statement], type_ignores=[])
        code = compile(tree, self._name, "single" if shown else "exec", self._flags, True, self._optimize)
        for feature in _FEATURES:
            self._flags |= code.co_flags & feature.compiler_flag
        return code


def compile_units(source: str, optimize: int) -> Iterator[list[Callable[[], types.CodeType]]]:
    """For each logical line a compiler for each of its statements, to be called when its turn has come: it may raise ``SyntaxError``. Raises
    ``SyntaxError`` itself when the file is no Python at all."""
    compiler = StatementCompiler("<stdin>", optimize)
    for unit in split(source):
        body = ast.parse(unit).body
        yield [partial(compiler.compile, statement, shown=statement is body[-1]) for statement in body]


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
