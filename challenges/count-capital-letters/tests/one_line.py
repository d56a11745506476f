"""What the statement calls one line, decided on the syntax tree."""

import ast
from collections.abc import Iterator, Sequence

type Function = ast.FunctionDef | ast.AsyncFunctionDef

_IMPORTS = ast.Import, ast.ImportFrom
_LOOPS = ast.For, ast.AsyncFor, ast.While
_DEFINITIONS = ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef
_COMPOUND = ast.If, ast.Try, ast.TryStar, ast.Match, *_LOOPS, *_DEFINITIONS
_AT_THE_TOP = ast.Assign, ast.AnnAssign, ast.TypeAlias, ast.Pass, *_IMPORTS


def objections(module: ast.Module) -> Iterator[str]:
    """Why `module` is not a one-liner, one text for each reason; nothing if it is one."""
    for statement in _without_docstring(module.body):
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from _objections_to(statement)
            case ast.If(test=test) if "__name__" in ast.unparse(test):
                pass
            case _ if not isinstance(statement, _AT_THE_TOP):
                yield f"line {statement.lineno}: {_name(statement)} stands outside of the functions"


def _objections_to(function: Function) -> Iterator[str]:
    statements = list(_lines(_without_docstring(function.body)))
    if len(statements) > 1:
        yield f"line {statements[1].lineno}: {function.name} has {len(statements)} statements, this is the second one"
    for statement in statements:
        if isinstance(statement, _COMPOUND):
            yield f"line {statement.lineno}: {function.name} holds {_name(statement)}"


def _lines(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in body:
        if isinstance(statement, ast.With | ast.AsyncWith):
            yield from _lines(statement.body)
        elif not isinstance(statement, _IMPORTS):
            yield statement


def _without_docstring(body: Sequence[ast.stmt]) -> Sequence[ast.stmt]:
    match body:
        case [ast.Expr(value=ast.Constant(value=str())), *rest]:
            return rest
    return body


def _name(statement: ast.stmt) -> str:
    return f"a statement of kind {type(statement).__name__}"
