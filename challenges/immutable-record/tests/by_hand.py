"""What the statement calls written by hand, decided on the syntax tree."""

import ast
from collections.abc import Iterator

_MODULES = {"dataclasses", "collections"}
_NAMES = {"NamedTuple", "eval", "exec", "compile", "__import__"}


def objections(module: ast.Module) -> Iterator[str]:
    """Why `module` is not written by hand, one text for each reason; nothing if it is."""
    for node in ast.walk(module):
        match node:
            case ast.Import(names=names):
                found = {alias.name for alias in names} & _MODULES
            case ast.ImportFrom(module=name, names=names):
                found = {name} & _MODULES | {alias.name for alias in names} & _NAMES
                found -= {"collections"} if all(alias.name == "abc" for alias in names) else set()
            case ast.Name(id=name) | ast.Attribute(attr=name, value=ast.Name()):
                found = {name} & _NAMES
            case _:
                continue
        yield from (f"line {node.lineno}: {name} is used" for name in sorted(found))
