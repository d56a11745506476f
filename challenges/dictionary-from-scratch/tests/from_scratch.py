"""What the statement calls from scratch, as far as it can be decided on the syntax tree."""

import ast
import collections.abc
import typing
from collections.abc import Iterator

_TYPES = set("dict set frozenset Mapping MutableMapping TypedDict NamedTuple Counter ChainMap OrderedDict DefaultDict Dict Set FrozenSet".split())
_BACK_DOORS = set("globals locals vars getattr setattr eval exec compile maketrans metaclass get_type_hints get_protocol_members".split())
_SPECIAL = set(
    """__dict__ __builtins__ __import__ __globals__ __annotations__ __kwdefaults__ __getattribute__ __subclasses__ __prepare__ __loader__ __spec__
    __reduce__ __reduce_ex__ __getstate__ __setstate__ __getnewargs__ __getnewargs_ex__""".split()
)
_FRAMES = set("gi_frame cr_frame ag_frame tb_frame f_globals f_locals f_builtins".split())
_NAMES = _TYPES | _BACK_DOORS | _SPECIAL | _FRAMES
_MODULES = {
    "collections.abc": set(collections.abc.__all__) - _NAMES,
    "typing": set(typing.__all__) - _NAMES,
    "__future__": {"annotations"},
}


def objections(module: ast.Module) -> Iterator[str]:
    """Why `module` is not from scratch, one text for each reason; nothing if it is."""
    for node in ast.walk(module):
        match node:
            case ast.Dict() | ast.DictComp() | ast.Set() | ast.SetComp():
                yield f"line {node.lineno}: {ast.unparse(node)} is a built-in dict or set"
            case ast.MatchMapping():
                yield f"line {node.lineno}: a pattern is written as a built-in dict"
            case ast.arguments(kwarg=ast.arg(lineno=line, arg=name)):
                yield f"line {line}: **{name} is a built-in dict"
            case (
                ast.Name(id=name)
                | ast.Attribute(attr=name)
                | ast.FunctionDef(name=name)
                | ast.ClassDef(name=name)
                | ast.keyword(arg=str(name))
            ) if name in _NAMES:
                yield f"line {node.lineno}: the name {name} is used"
            case ast.Import(names=names):
                yield f"line {node.lineno}: {', '.join(alias.name for alias in names)} is imported as a whole"
            case ast.ImportFrom(module=name, names=names):
                allowed = _MODULES.get(name or ".", set())
                yield from (f"line {node.lineno}: {each.name} is imported from {name}" for each in names if each.name not in allowed)
