"""What the statement calls from scratch: decided on the syntax tree, and on what a dictionary holds while it runs."""

import ast
import pickletools
from collections import Counter
from collections.abc import Iterator

_MODULES = {"collections.abc", "typing", "__future__"}
_TYPES = {"dict", "set", "frozenset", "Mapping", "MutableMapping"}
_BACK_DOORS = set("globals locals vars getattr setattr __dict__ __builtins__ eval exec compile __import__".split())
_NAMES = _TYPES | _BACK_DOORS


def objections(module: ast.Module) -> Iterator[str]:
    """Why `module` is not from scratch, one text for each reason; nothing if it is."""
    for node in ast.walk(module):
        match node:
            case ast.Dict() | ast.DictComp() | ast.Set() | ast.SetComp():
                yield f"line {node.lineno}: {ast.unparse(node)} is a built-in dict or set"
            case ast.arguments(kwarg=ast.arg(lineno=line, arg=name)):
                yield f"line {line}: **{name} is a built-in dict"
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in _NAMES:
                yield f"line {node.lineno}: the name {name} is used"
            case ast.Import(names=names):
                yield from _imported({alias.name for alias in names}, node.lineno)
            case ast.ImportFrom(module=name, names=names):
                yield from _imported({name or "."}, node.lineno)
                yield from (f"line {node.lineno}: {each.name} is imported" for each in names if each.name in _NAMES)


def _imported(modules: set[str], line: int) -> Iterator[str]:
    yield from (f"line {line}: {name} is imported" for name in sorted(modules - _MODULES))


def built_in_tables(pickled: bytes) -> int:
    """How many dicts and sets are in a pickled object; those that hold an object's own attributes are left out."""
    steps = Counter(code.name for code, _, _ in pickletools.genops(pickled))
    return steps["EMPTY_DICT"] + steps["EMPTY_SET"] + steps["FROZENSET"] - steps["BUILD"]
