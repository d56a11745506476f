"""What the statement calls written by hand, decided on the syntax tree."""

import ast
from collections.abc import Iterator

_MODULES = {"collections.abc", "typing", "__future__"}
_NAMES = {"filter", "eval", "exec", "compile", "__import__"}


def objections(module: ast.Module) -> Iterator[str]:
    """Why `module` is not written by hand, one text for each reason; nothing if it is."""
    for node in ast.walk(module):
        match node:
            case ast.Import(names=names):
                imported = {alias.name for alias in names}
            case ast.ImportFrom(module=name):
                imported = {name or "."}
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in _NAMES:
                yield f"line {node.lineno}: the name {name} is used"
                continue
            case _:
                continue
        yield from (f"line {node.lineno}: {name} is imported" for name in sorted(imported - _MODULES))
